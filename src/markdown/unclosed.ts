import type { VFileMessage } from 'vfile-message';
import type { Bilingual } from '#lib/locale.ts';
import { components } from './components.ts';

/** Which half of a component's pair of tags is missing, from what the parser complains of; null where it complains of something else, or of HTML. */
export function findUnclosed(error: VFileMessage, text: string): { readonly value: string; readonly reason: Bilingual } | null {
  const opened = /closing tag (?:for )?`<\/?(\w+)>`(?!,)/.exec(error.reason)?.[1];
  if (error.ruleId === 'end-tag-mismatch' && isComponent(opened)) return { value: opened, reason: { zh: '没有关上', en: 'is opened and not closed' } };
  const closed = /<\/(\w+)/.exec(text)?.[1];
  if (error.ruleId === 'unexpected-closing-slash' && isComponent(closed))
    return { value: closed, reason: { zh: '只有后一半', en: 'is closed and never opened' } };
  return null;
}

function isComponent(name: string | undefined): name is string {
  return name !== undefined && Object.hasOwn(components, name);
}
