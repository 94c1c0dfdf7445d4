import { toComparable } from '#lib/comparable.ts';
import { type Locale, locales, toOther } from '#lib/locale.ts';
import type { Term } from '#schema/term.ts';

/** The closed list of terms, made ready for looking them up in texts of either language. */
export interface Glossary {
  /** What gives a term away in an original of the language, the longest first. */
  readonly signs: Readonly<Record<Locale, readonly TermSign[]>>;
}

/** A form of a term as it may stand in an original, and the forms that render it, all made comparable. */
interface TermSign {
  readonly term: Term;
  readonly form: string;
  readonly renderings: readonly string[];
}

/** A term that an original uses and its translation does not render as agreed; `block` counts from 0. */
export interface MissedTerm {
  readonly term: Term;
  readonly block: number;
}

/** Creates a glossary of the terms. */
export function createGlossary(terms: readonly Term[]): Glossary {
  const [zh, en] = locales.map((locale) => terms.flatMap((term) => toSigns(term, locale)).sort((a, b) => b.form.length - a.form.length));
  return { signs: { zh: zh ?? [], en: en ?? [] } };
}

/** Lists every form in which a term may stand in one language, the agreed one first. */
export function listForms(term: Term, locale: Locale): string[] {
  return [term[locale], ...(term.aliases?.[locale] ?? [])];
}

/** Finds the terms in an original's blocks that stand nowhere in the translation in any form, each once, with the first block it stands in. A longer term is no occurrence of the shorter one inside it. */
export function findMissedTerms(glossary: Glossary, blocks: readonly string[], translation: string, original: Locale): MissedTerm[] {
  const texts = blocks.map((block) => toComparable(block, original));
  const whole = texts.join('\n');
  const rendered = toComparable(translation, toOther(original));
  const present = glossary.signs[original].filter((sign) => whole.includes(sign.form));
  const missed = new Map<string, MissedTerm>();
  for (const [block, text] of texts.entries()) {
    let rest = text;
    for (const { term, form, renderings } of present) {
      if (!rest.includes(form)) continue;
      rest = rest.replaceAll(form, ' \n ');
      if (!missed.has(term.id) && !renderings.some((rendering) => rendered.includes(rendering))) missed.set(term.id, { term, block });
    }
  }
  return [...missed.values()];
}

/** In Chinese every form is a sign of the term; of an English original only the agreed one, since the shorter variants are common words too. */
function toSigns(term: Term, locale: Locale): TermSign[] {
  const renderings = toForms(listForms(term, toOther(locale)), toOther(locale));
  return toForms(locale === 'zh' ? listForms(term, locale) : [term[locale]], locale).map((form) => ({ term, form, renderings }));
}

/** A form of marks alone would be found everywhere. */
function toForms(forms: readonly string[], locale: Locale): string[] {
  return forms.map((form) => toComparable(form, locale)).filter((form) => form !== '');
}
