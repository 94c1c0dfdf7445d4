import { words } from '#i18n/words.ts';
import type { Locale } from '#lib/locale.ts';
import type { TranslationTask } from './list.ts';

/** Says in one language what there is to do. */
export function toTaskWords(task: TranslationTask, locale: Locale): string {
  const { parting, of } = task;
  const where = parting === null ? null : { number: parting.number, expected: parting.expected[locale], found: parting.found[locale] };
  return words(locale)(`translations.need.${task.need}`, { of, ...where });
}
