/** HTML elements that have no end tag. */
const voidElements = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const forbiddenElements = /^(?:script|iframe|style|object|embed|form|input|svg|math|link|meta|base|template|noscript)$/;

/** One tag of a markup text. */
export interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'single';
  readonly attributes: ReadonlyMap<string, string>;
}

const tag = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+(?:="[^"<]*"|='[^'<]*')?)*)\s*(\/?)>/y;
const attribute = /([\w:-]+)(?:="([^"]*)"|='([^']*)')?/g;

/** Takes a markup text apart into its tags; throws where a `<` begins none, or where a `&` begins no reference. */
export function listTags(text: string): Tag[] {
  const tags: Tag[] = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    tag.lastIndex = at;
    const match = tag.exec(text);
    if (match === null) throw new Error(`No tag begins at ${JSON.stringify(text.slice(at, at + 40))}`);
    const [whole, close, name = '', inside = '', single] = match;
    const attributes = new Map([...inside.matchAll(attribute)].map((found) => [found[1] ?? '', found[2] ?? found[3] ?? '']));
    tags.push({ name, kind: close === '/' ? 'close' : single === '/' ? 'single' : 'open', attributes });
    at += whole.length - 1;
  }
  const bad = /&(?!(?:\w+|#\d+|#x[0-9a-fA-F]+);)/.exec(text);
  if (bad !== null) throw new Error(`No reference begins at ${JSON.stringify(text.slice(bad.index, bad.index + 40))}`);
  return tags;
}

/** Throws unless an XML document is well formed: one root, every tag closed in its turn, no attribute twice, only characters XML may hold. */
export function expectXml(text: string): void {
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const odd = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(body);
  if (odd !== null) throw new Error(`XML cannot hold U+${odd[0].codePointAt(0)?.toString(16)}`);
  expectNested(listTags(body), new Set());
  if (!/^<[^>]+>[\s\S]*<\/[^>]+>\s*$/.test(body)) throw new Error('There is more than one root');
}

/** Throws unless a piece of HTML is balanced and can do nothing: no script or frame, no handler, no address but plain ones. */
export function expectHarmless(html: string): void {
  const tags = listTags(html);
  expectNested(tags, voidElements);
  for (const { name, attributes } of tags) {
    if (forbiddenElements.test(name.toLowerCase())) throw new Error(`<${name}> is not allowed`);
    for (const [key, value] of attributes) {
      if (/^on|^style$|^srcdoc$|^formaction$/i.test(key)) throw new Error(`${key} is not allowed`);
      if (/^(?:href|src|action|xlink:href)$/i.test(key) && !/^(?:https?:\/\/|mailto:|\/(?!\/)|#)/.test(value))
        throw new Error(`${key}="${value}" is not allowed`);
    }
  }
}

function expectNested(tags: readonly Tag[], withoutEnd: ReadonlySet<string>): void {
  const open: string[] = [];
  for (const { name, kind } of tags) {
    if (kind === 'open' && !withoutEnd.has(name)) open.push(name);
    if (kind === 'close' && open.pop() !== name) throw new Error(`</${name}> closes what is not open`);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`);
}
