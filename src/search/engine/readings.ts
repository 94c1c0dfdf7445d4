/**
 * Lists the other ways to read the number at the end of a stretch that may have been cut out of a longer one: a comma before its last digits parts thousands or two numbers.
 * `2,3` → `23` (of 2,308); `1,234` → `1 234` (of 1,2345)
 */
export function listReadings(text: string): string[] {
  const match = /\p{Nd}([,，])\p{Nd}{1,3}\s*$/u.exec(text);
  if (match === null) return [];
  const comma = match.index + match[0].search(/[,，]/);
  return ['', ' '].map((between) => text.slice(0, comma) + between + text.slice(comma + 1));
}
