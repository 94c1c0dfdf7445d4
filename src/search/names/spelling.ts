/** Gives American and British spellings of an English word one form, to compare by: it need not be a word. `centre`, `center` → `center` */
export function toOneSpelling(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/(?<=[a-z]{3})y?is(?=(?:e[drs]?|es|ers?|ing|ations?)$)/, (found) => found.replace('s', 'z'))
    .replace(/(?<=[a-z]{2})our(?=[a-z]*$)/, (found, at: number) => (at + found.length === 4 ? found : 'or'))
    .replace(/(?<=[a-z]{2}[bt])re(?=s?$|d$)/, 'er')
    .replace(/(?<=[a-z]{3})mmes?$/, (found) => (found.endsWith('s') ? 'ms' : 'm'))
    .replace(/(?<=[aeiou])ll(?=(?:ed|ing|ors?|ers?)$)/, 'l')
    .replace(/(?<=[a-z]{2})ence(?=s?$)/, 'ense');
}
