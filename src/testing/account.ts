import type { Draft } from '#desk/import/draft.ts';
import type { PageImport } from '#desk/import/import-page.ts';
import { isDoubt } from '#desk/import/remarks.ts';
import { writeDraft } from '#desk/import/write-draft.ts';
import { words } from '#i18n/words.ts';
import { parseBody } from '#markdown/pipeline.ts';
import { originalSchema } from '#schema/article.ts';
import { splitFrontmatter } from '#schema/frontmatter.ts';
import { readThrough } from '#schema/read.ts';

/** Finds what an import lost, doubled or changed: counts the characters of the source anew, compares each field with the stretches it is said to come from, and reads the written drafts back. */
export function findFaults(text: string, page: PageImport): string[] {
  const drafts = page.drafts.flatMap((draft) => [...findFieldFaults(text, page, draft), ...findFileFaults(draft)]);
  return [...findLedgerFaults(text, page), ...drafts];
}

function findLedgerFaults(text: string, page: PageImport): string[] {
  const times = new Map<number, number>();
  for (const { from, to } of page.ledger) for (let at = from; at < to; at += 1) times.set(at, (times.get(at) ?? 0) + 1);
  return Array.from({ length: text.length }, (_, at) => at).flatMap((at) => {
    const seen = times.get(at) ?? 0;
    if (seen > 1) return [`doubled at ${at}`];
    return seen === 0 && text.charAt(at).trim() !== '' ? [`lost at ${at}`] : [];
  });
}

/** Takes out of words all that the importer may change: blanks, the width of punctuation, the form of quotation marks, the length of dots and dashes. */
function toBare(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[“”「」"]/g, '"')
    .replace(/[‘’『』']/g, "'")
    .replace(/[.。…]+/g, '.')
    .replace(/[-—─]+/g, '-');
}

function findFieldFaults(text: string, page: PageImport, draft: Draft): string[] {
  const fields = new Map<string, string>();
  for (const entry of page.ledger) {
    if (entry.part === draft.part && entry.fate !== 'cut') fields.set(entry.field, (fields.get(entry.field) ?? '') + text.slice(entry.from, entry.to));
  }
  const printed = new Map<string, string>([
    ...draft.blocks.map((block, index) => [`body.${index + 1}`, block.text] as const),
    ...draft.blocks.flatMap((block, index) => (block.credit === '' ? [] : [[`body.${index + 1}.credit`, block.credit] as const])),
    ...(draft.title.startsWith('〔缺标题〕') ? [] : [['title', draft.title] as const]),
    ...(draft.kicker === null ? [] : [['kicker', draft.kicker] as const]),
    ...(draft.subtitle === null ? [] : [['subtitle', draft.subtitle] as const]),
  ]);
  const names = draft.byline.map((person) => person.name);
  const unknown = [...fields].filter(([field]) => !printed.has(field) && !/^byline|\.credit\.role$/.test(field));
  const unnamed = [...fields].filter(([field, words]) => field.endsWith('.name') && !names.includes(words.replace(/\s/g, '')));
  const changed = [...printed].filter(([field, words]) => toBare(fields.get(field) ?? '') !== toBare(words));
  return [...unknown, ...unnamed, ...changed].map(([field, words]) => `part ${draft.part} ${field}: ${words}`);
}

/** What an editor must still fill in is no fault. */
const open = ['city', 'topic'];

const t = words('zh');

function findFileFaults(draft: Draft): string[] {
  const split = splitFrontmatter(writeDraft(draft), 'zh.mdx');
  if (!('yaml' in split)) return [`part ${draft.part}: no frontmatter`];
  const fields = readThrough(originalSchema, split.yaml, 'zh.mdx').problems.filter((problem) => !open.includes(problem.field ?? ''));
  const body = parseBody(split.body, { path: 'zh.mdx', firstLine: split.bodyLine, locale: 'zh', pictures: new Map() });
  const value = split.yaml.value as Readonly<Record<string, unknown>>;
  const shown = body.blocks.map((block) => block.text.replace(/\s+/g, ' '));
  const wanted = draft.blocks.map(({ text, credit }) => (credit === '' ? text : `${text} ${t('photo.credit', { name: credit })}`));
  const isSame = shown.length === wanted.length && shown.every((word, index) => word === wanted[index]);
  return [
    ...[...fields, ...body.problems].map((problem) => `part ${draft.part}: ${problem.code} ${problem.field ?? ''} ${JSON.stringify(problem.values ?? {})}`),
    ...(value.title === draft.title && value.status === 'draft' && value.text === 'original' ? [] : [`part ${draft.part}: the fields read back differ`]),
    ...(isSame || body.problems.length > 0 ? [] : [`part ${draft.part}: the body reads back as ${JSON.stringify(shown)}, not ${JSON.stringify(wanted)}`]),
  ];
}

/** Gives the outline of an import that a fixture’s `expected.json` holds. */
export function toOutline(page: PageImport) {
  return {
    items: page.drafts.map((draft) => ({
      ...(draft.kicker === null ? {} : { kicker: draft.kicker }),
      title: draft.title,
      ...(draft.subtitle === null ? {} : { subtitle: draft.subtitle }),
      kind: draft.kind,
      byline: draft.byline.map(({ name, role, affiliation }) => [name, role, ...(affiliation === null ? [] : [affiliation.zh])]),
      places: [draft.place.city, ...draft.place.districts],
      date: draft.date.edtf,
      blocks: draft.blocks.map(({ kind, text, credit }) => [kind, text, ...(credit === '' ? [] : [credit])]),
    })),
    cut: page.remarks.filter((remark) => remark.code === 'cut').map((remark) => [remark.line, remark.values.value]),
    doubts: page.remarks
      .filter((remark) => isDoubt(remark) && !remark.code.startsWith('date-') && remark.code !== 'topic-missing')
      .map((remark) => [remark.line, remark.code]),
  };
}
