/** Writes a text as a YAML scalar on one line: bare where nothing in it could be read otherwise, in double quotes elsewhere. */
export function toScalar(text: string): string {
  return bare.test(text) ? text : JSON.stringify(text);
}

/** Writes texts as a YAML list on one line: `[ouhai, lucheng]`. */
export function toFlowList(items: readonly string[]): string {
  return `[${items.map(toScalar).join(', ')}]`;
}

/** Writes fields as a YAML map on one line, `{ name: 黄以帖, role: correspondent }`; fields without a value are left out. */
export function toFlowMap(fields: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${toScalar(value)}`]));
  return `{ ${pairs.join(', ')} }`;
}

/** Begins with a letter, digit or Chinese opening mark, holds nothing YAML gives a meaning to, and ends with no space. */
const bare = /^[\p{L}\p{N}“《（〈「](?:[\p{L}\p{N}“”‘’《》（）〈〉「」，。、；！？…—·.?~%+()/_-]| (?=[\p{L}\p{N}“‘《（]))*$/u;
