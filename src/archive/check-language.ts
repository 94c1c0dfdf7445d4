import { countLetters, isForeign } from '#lib/letters.ts';
import { isLocale, type Locale } from '#lib/locale.ts';
import type { Block } from '#schema/block.ts';
import type { Problem } from '#schema/problem.ts';
import type { ArticlePart } from './read-article.ts';

const wordFields = ['title', 'kicker', 'subtitle', 'summary', 'dateBasis'] as const;
/** What the languages are called in messages. */
export const languageNames = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } } as const;

/** Checks that a language file is written in its language: each field, the text as a whole, and of a translation each block, so that none is left untranslated. */
export function checkLanguage(part: ArticlePart, blocks: readonly Block[]): Problem[] {
  const fields = part.split.yaml.value as Readonly<Record<string, unknown>> | null | undefined;
  const toProblem = (at: { readonly line: number; readonly column: number }, field?: string, locale: Locale = part.locale): Problem => ({
    code: 'E-TR-LANGUAGE',
    path: part.path,
    line: at.line,
    column: at.column,
    field,
    values: { expected: languageNames[locale] },
  });
  const isWrong = (text: string): boolean => isForeign(countLetters(text), part.locale);
  const wrongFields = wordFields.filter((name) => typeof fields?.[name] === 'string' && isWrong(fields[name]));
  const prose = blocks.filter((block) => block.kind !== 'code');
  const wrongBlocks = isWrong(prose.map((block) => block.text).join('\n'))
    ? prose.filter((block) => isWrong(block.text)).slice(0, 1)
    : prose.filter((block) => part.role === 'translation' && isUntranslated(block, part.locale)).slice(0, maximumReports);
  return [
    ...wrongFields.map((name) => toProblem(part.split.yaml.find([name]), name)),
    // An import knows an organisation's name in one language only; a draft may wait for the other.
    ...(fields?.status === 'draft' ? [] : findWrongPairs(fields, [])).map(({ keys, locale }) =>
      toProblem(part.split.yaml.find(keys), keys.map(String).join('.'), locale),
    ),
    ...wrongBlocks.map((block) => toProblem({ line: block.line, column: 1 })),
  ];
}

/** The halves of a text in both languages (a note, an affiliation) that are not in their own. */
function findWrongPairs(value: unknown, keys: readonly PropertyKey[]): { readonly keys: readonly PropertyKey[]; readonly locale: Locale }[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const here = [...keys, key];
    if (typeof inner !== 'string') return findWrongPairs(inner, here);
    return keys.length > 0 && isLocale(key) && isForeign(countLetters(inner), key) ? [{ keys: here, locale: key }] : [];
  });
}

const maximumReports = 20;

/** One block is judged more mildly than a whole text: a line may be nothing but a name or a slogan in the other language. */
function isUntranslated(block: Block, locale: ArticlePart['locale']): boolean {
  const letters = countLetters(block.text);
  return isForeign(letters, locale) && (locale === 'zh' ? letters.latin >= 80 : letters.han >= 12);
}
