import { toFlowList, toFlowMap, toScalar } from '../../draft/yaml.ts';
import type { Credit } from './item.ts';

interface Words {
  readonly title?: string | undefined;
  readonly kicker?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly summary?: string | undefined;
  readonly dateBasis?: string | undefined;
}

/** What the frontmatter of an imported original says; left out is what the record does not say. */
export interface OriginalWords extends Words {
  readonly date?: string | undefined;
  readonly city?: string | undefined;
  readonly districts: readonly string[];
  readonly topics: readonly string[];
  readonly kind: string;
  readonly text: string;
  readonly byline: readonly Credit[];
  readonly url?: string | undefined;
  readonly status: string;
}

/** What the frontmatter of an imported translation says. */
export interface TranslationWords extends Words {
  readonly translator: string;
  readonly of?: string | undefined;
}

/** Writes an original's file, its fields in the schema's order. */
export function toOriginalFile(words: OriginalWords, body: string): string {
  const { title, kicker, subtitle, summary, date, dateBasis, city, districts, topics, kind, text, byline, url, status } = words;
  const people = byline.map(({ name, role }) => `  - ${toFlowMap({ name, role })}`).join('\n');
  return toFile(
    [
      ...toFields({ title, kicker, subtitle, summary, date, dateBasis, city }),
      ...(districts.length === 0 ? [] : [`district: ${toFlowList(districts)}`]),
      ...(topics.length === 0 ? [] : [`topic: ${toFlowList(topics)}`]),
      ...toFields({ kind, text }),
      ...(people === '' ? [] : [`byline:\n${people}`]),
      ...(url === undefined ? [] : [`source: ${toFlowMap({ url })}`]),
      ...toFields({ status }),
    ],
    body,
  );
}

/** Writes a translation's file. */
export function toTranslationFile(words: TranslationWords, body: string): string {
  const { title, kicker, subtitle, summary, dateBasis, translator, of } = words;
  return toFile(toFields({ title, kicker, subtitle, summary, dateBasis, translator, of }), body);
}

/** Says whether two files are the same but for what editors set while they work: `status`, and `of`, which follows the original. */
export function isSameFile(a: string, b: string): boolean {
  return toLasting(a) === toLasting(b);
}

function toLasting(file: string): string {
  const text = file.replace(/\r\n/g, '\n');
  const end = text.indexOf('\n---\n');
  return text.slice(0, end).replace(/^(?:status|of): .*$/gm, '') + text.slice(end);
}

function toFile(lines: readonly string[], body: string): string {
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

function toFields(fields: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${toScalar(value)}`]));
}
