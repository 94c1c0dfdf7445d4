/** Creates an element from plain values: text goes in as text nodes, never as HTML; attributes that are null are left out. */
export function createNode(name: string, attributes: Readonly<Record<string, string | null>>, ...children: ReadonlyArray<Node | string | null>): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  for (const child of children) if (child !== null) element.append(child);
  return element;
}
