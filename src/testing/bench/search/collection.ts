import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toSummary, toTitle } from '#desk/import/bulk/derive.ts';
import { countLetters, isForeign } from '#lib/letters.ts';
import type { Locale } from '#lib/locale.ts';
import { runScript } from '../../run-script.ts';

/** One question of a collection in the languages it is put in, and the articles that answer it. */
export interface Question {
  readonly id: string;
  readonly words: Readonly<Partial<Record<Locale, string>>>;
  readonly answers: readonly string[];
}

/** Reads questions: `{qid, query, docids}` or `{qid, zh, en, docid}`, one a line. */
export function readQuestions(file: string): Question[] {
  return readLines(file).map(({ qid, query, zh, en, docid, docids }) => ({
    id: String(qid),
    words: typeof query === 'string' ? { [/\p{Script=Han}/u.test(query) ? 'zh' : 'en']: query } : { zh: String(zh), en: String(en) },
    answers: (Array.isArray(docids) ? docids : [docid]).map(String),
  }));
}

/** Brings a file of passages (`{id, body}` or `{id, zh, en}`) into an empty content folder by the bulk import; returns how many articles each import said it refused. */
export async function importDocs(file: string, folder: string, limit: number | null): Promise<number> {
  const content = join(folder, 'content');
  mkdirSync(content, { recursive: true });
  const input = join(folder, `${basename(file).replace(/\.jsonl$/, '')}.import.jsonl`);
  const records = readLines(file)
    .slice(0, limit ?? undefined)
    .flatMap(toRecords);
  writeFileSync(input, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const commands = [input, '--plain', '--status', 'published', '--to', content, '--reports', join(folder, 'reports')];
  const { code, output, errors } = await runScript('import', commands, { ARCHIVE_CONTENT: content });
  const refused = /; (\d+) refused/.exec(output)?.[1];
  if (refused === undefined) throw new Error(`import: ${code} ${errors.slice(-500)}`);
  return Number(refused);
}

/** All passages get the same city, topic and kind, so that no fact helps or hinders; each its own day, so that one article can be asked for. */
function toRecords(doc: Readonly<Record<string, unknown>>, index: number): Record<string, string>[] {
  const facts = { date: toDay(index), city: 'hangzhou', topic: 'safety', kind: 'brief', text: 'original' };
  const id = String(doc.id);
  if (typeof doc.body === 'string') {
    const body = clean(doc.body);
    const lang = isForeign(countLetters(body), 'zh') ? 'en' : 'zh';
    return [{ ...facts, id, lang, ...toHeads(body, lang, index), body }];
  }
  const [zh, en] = [clean(String(doc.zh)), clean(String(doc.en))];
  return [
    { ...facts, id, lang: 'zh', ...toHeads(zh, 'zh', index), body: zh },
    { id: `${id}-en`, lang: 'en', translationOf: id, translator: 'editors', ...toHeads(en, 'en', index), body: en },
  ];
}

/** What no article may hold is taken out, and a passage is one paragraph, so that both languages have as many. */
function clean(text: string): string {
  return text
    .replace(/[\uFFFD\u200B-\u200D]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Title and summary as the import takes them from a body; where those are in the other language, which no file may have, a number. */
function toHeads(body: string, locale: Locale, index: number): { readonly title: string; readonly summary: string } {
  const number = `${locale === 'zh' ? '资料第' : 'Passage '}${index}`;
  const take = (text: string): string => (text === '' || isForeign(countLetters(text), locale) ? number : text);
  return { title: take(toTitle(body, locale)), summary: take(toSummary(body)) };
}

/** A day from 2005 on; after twenty years the days begin again. */
export function toDay(index: number): string {
  return new Date(Date.UTC(2005, 0, 1 + (index % 7300))).toISOString().slice(0, 10);
}

function readLines(file: string): Record<string, unknown>[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Record<string, unknown>);
}
