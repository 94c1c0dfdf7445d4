import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Ends a bare address where the Chinese begins: Markdown takes everything up to the next blank for part of it, and Chinese has none.
 * `见https://a.cn/x。共三页` → a link to `https://a.cn/x`, then `。共三页`
 */
export function trimAddresses() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    visit(tree, 'link', (node, index, parent) => {
      if (parent === undefined || index === undefined || !isBare(node, source)) return undefined;
      const { value } = node.children[0] as Text;
      if (/^[\x21-\x7E]*$/.test(value)) return undefined;
      const pieces = takeApart(value, node);
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

/** An address that stands by itself, in no brackets, is its own words; one that Markdown found in words it had parsed already has no place of its own. */
function isBare({ url, children, position }: Link, source: string): boolean {
  const [child] = children;
  if (children.length !== 1 || child?.type !== 'text' || !/^(?:https?:\/\/|www\.)/i.test(child.value)) return false;
  return url.endsWith(child.value) && !/[[<]/.test(source[position?.start.offset ?? -1] ?? '');
}

/** The addresses in a text as links and the rest as words; where no host would be left, the text is one address after all. */
function takeApart(text: string, link: Link): PhrasingContent[] {
  const found = [...text.matchAll(/(?:https?:\/\/|(?<![A-Za-z0-9])www\.)[\x21-\x7E]+/gi)].map(({ 0: run, index }) => ({ at: index, address: trim(run) }));
  if (found[0]?.at !== 0 || found.some(({ address }) => !/^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+/i.test(address))) return [link];
  const pieces: PhrasingContent[] = [];
  for (const [index, { at, address }] of found.entries()) {
    const url = /^www\./i.test(address) ? `http://${address}` : address;
    pieces.push({ type: 'link', url, children: [{ type: 'text', value: address }], position: link.position });
    pieces.push({ type: 'text', value: text.slice(at + address.length, found[index + 1]?.at) });
  }
  return pieces;
}

/** Without the marks a sentence ends with. */
function trim(run: string): string {
  return run.replace(/[?!.,:;*_~'"(]+$/, '');
}
