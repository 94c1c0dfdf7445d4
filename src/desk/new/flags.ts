import { parseArgs } from 'node:util';
import type { Locale } from '#lib/locale.ts';
import { toNear } from '#schema/near.ts';
import { type TextName, toText } from './texts.ts';

/** Everything about a new article, as options; all are words as typed. */
export interface Flags {
  readonly title?: string;
  readonly 'title-en'?: string;
  readonly date?: string;
  readonly 'date-basis'?: string;
  readonly city?: string;
  readonly district?: readonly string[];
  readonly topic?: readonly string[];
  readonly kind?: string;
  readonly id?: string;
  readonly source?: string;
  readonly text?: string;
}

/** The names of the options. */
export type FlagName = keyof Flags;

const options = {
  title: { type: 'string' },
  'title-en': { type: 'string' },
  date: { type: 'string' },
  'date-basis': { type: 'string' },
  city: { type: 'string' },
  district: { type: 'string', multiple: true },
  topic: { type: 'string', multiple: true },
  kind: { type: 'string' },
  id: { type: 'string' },
  source: { type: 'string' },
  text: { type: 'string' },
} as const;

/** Reads the words after the command, or says what is wrong with them; several districts or topics come as several options or with commas between. */
export function readFlags(words: readonly string[], locale: Locale): Flags | { readonly complaint: string } {
  const { values, tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  const complain = (name: TextName, values: Readonly<Record<string, string>>): { complaint: string } => ({ complaint: toText(name, locale, values) });
  for (const token of tokens) {
    const name = token.kind === 'option' ? token.name : token.kind === 'positional' ? token.value : '';
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional' || !Object.hasOwn(options, name))
      return complain('option', { value: name, near: toNear(name, Object.keys(options)).near[locale] });
    if (!token.value?.trim()) return complain('value', { value: name });
  }
  const lists = (['district', 'topic'] as const).flatMap((name) => {
    const given = values[name] as string[] | undefined;
    return given === undefined
      ? []
      : [[name, given.flatMap((each) => each.split(/[,，、;；]/).map((part) => part.trim())).filter((part) => part !== '')] as const];
  });
  return { ...(values as Flags), ...Object.fromEntries(lists) };
}
