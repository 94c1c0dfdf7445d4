import { bylineSchema, originalSchema, translationSchema } from '#schema/article.ts';
import { placeholders } from '#schema/placeholders.ts';
import { toFlowList, toFlowMap, toScalar } from '../draft/yaml.ts';
import type { Answers } from './answers.ts';

/** The two files of a new article: every field of the schema in its place with its sentence, what is optional and not known yet behind a `#`. */
export function toScaffold(answers: Answers): { readonly zh: string; readonly en: string } {
  const { title, titleEn, date, dateBasis, city, districts, topics, kind, text, source } = answers;
  const original = [
    toRow('title', toScalar(title)),
    toRow('kicker', null),
    toRow('subtitle', null),
    toRow('summary', placeholders.zhSummary),
    toRow('date', date.edtf),
    toRow('dateBasis', dateBasis === null ? null : toScalar(dateBasis)),
    toRow('city', city),
    toRow('district', districts.length === 0 ? null : toFlowList(districts), '[ ]'),
    toRow('topic', toFlowList(topics)),
    toRow('kind', kind),
    toRow('text', text),
    ...toBylineRows(),
    toRow('source', source === null ? null : toFlowMap({ document: source }), '{ document: … }'),
    toRow('status', 'draft'),
    toRow('notes', null, '[{ date: …, zh: …, en: … }]'),
  ];
  const translation = [
    toTranslationRow('title', toScalar(titleEn ?? placeholders.enTitle)),
    toTranslationRow('kicker', null),
    toTranslationRow('subtitle', null),
    toTranslationRow('summary', placeholders.enSummary),
    toTranslationRow('dateBasis', null),
    toTranslationRow('translator', 'editors'),
    toTranslationRow('translated', null),
    toTranslationRow('of', null),
  ];
  return { zh: toFile(original, placeholders.zhBody), en: toFile(translation, placeholders.enBody) };
}

function toRow(name: keyof typeof originalSchema.shape, value: string | null, example = '…'): string {
  return toLine(name, value, example, originalSchema.shape[name].meta());
}

function toTranslationRow(name: keyof typeof translationSchema.shape, value: string | null): string {
  return toLine(name, value, '…', translationSchema.shape[name].meta());
}

function toLine(name: string, value: string | null, example: string, meta: unknown): string {
  const { zh, en } = meta as { readonly zh: string; readonly en: string };
  return `${value === null ? `# ${name}: ${example}` : `${name}: ${value}`}  # ${zh} · ${en}`;
}

/** A byline has an inner form, whose sentences say more than its own. */
function toBylineRows(): string[] {
  const parts = (['name', 'latin', 'role'] as const).map((name) => {
    const { zh, en } = bylineSchema.shape[name].meta() as { readonly zh: string; readonly en: string };
    return `#   ${name}: ${zh} · ${en}`;
  });
  return [toRow('byline', null, '[{ name: …, role: … }]'), ...parts];
}

function toFile(lines: readonly string[], body: string): string {
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}
