/** So many commas are read in every way. */
const mostCommas = 3;

/**
 * Lists the ways to read the number at the end of a stretch that may have been cut out of a longer one: each comma parts thousands or two numbers.
 * `2,3` → `23` (of 2,308), `2 3`; none where no number with commas stands there.
 */
export function listReadings(text: string): string[] {
  const match = /\p{Nd}+(?:[,，]\p{Nd}+)+(?=[\s\p{Cf}\p{Variation_Selector}]*$)/u.exec(text);
  const number = match?.[0] ?? '';
  const groups = number.split(/[,，]/);
  if (groups.length < 2 || groups.length > mostCommas + 1) return [];
  const readings = groups.slice(1).reduce((all, group) => all.flatMap((each) => [each + group, `${each} ${group}`]), groups.slice(0, 1));
  return readings.map((reading) => text.slice(0, match?.index) + reading);
}
