/** A text that the archive's files can hold, and how many characters were taken out of it. */
export interface CleanText {
  readonly text: string;
  readonly removed: number;
}

/** Takes out what no article may hold (controls, bidirectional and invisible marks), and makes every kind of line end `\n` and of blank a space, but for the full-width one. */
export function cleanText(given: string): CleanText {
  const lines = given
    .toWellFormed()
    .replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F]/g, ' ');
  const text = lines.replace(unwanted, '');
  return { text, removed: lines.length - text.length };
}

/** The same for a text that stands on one line: breaks and runs of blanks become one space. */
export function cleanLine(given: string): CleanText {
  const { text, removed } = cleanText(given);
  return { text: text.replace(/\s+/gu, ' ').trim(), removed };
}

/** Controls except tab and line feed; bidirectional marks; soft hyphens, zero-width spaces and byte order marks, which come with scraped pages. The joiners that make up emoji stay. */
const unwanted = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
