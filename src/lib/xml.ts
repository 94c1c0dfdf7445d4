/** A piece of XML already written: made by `xml` only, so that no text gets in unescaped. */
export interface Xml {
  readonly xml: string;
}

/** Writes one XML element; text children are escaped, `null` children and attributes are left out. */
export function toXml(name: string, attributes: Readonly<Record<string, string | null>>, ...children: ReadonlyArray<string | Xml | null>): Xml {
  const opening = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${escapeXml(value)}"`))
    .join('');
  const inner = children.map((child) => (child === null ? '' : typeof child === 'string' ? escapeXml(child) : child.xml)).join('');
  return { xml: inner === '' ? `<${name}${opening}/>` : `<${name}${opening}>${inner}</${name}>` };
}

/** Gives a whole XML document as text, with its declaration and a last line break. */
export function toDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

/** Escapes text for XML 1.0 and drops the characters XML cannot hold. */
export function escapeXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
