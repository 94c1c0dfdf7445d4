import type { BylineEntry } from '#schema/article.ts';

/** People of one role who stand together in a byline. */
export interface BylineGroup {
  readonly role: BylineEntry['role'];
  readonly people: readonly BylineEntry[];
}

/** Groups a byline by role without changing its printed order: neighbours of one role stand together. */
export function groupByline(byline: readonly BylineEntry[]): BylineGroup[] {
  const groups: Array<{ role: BylineEntry['role']; people: BylineEntry[] }> = [];
  for (const person of byline) {
    const last = groups.at(-1);
    if (last?.role === person.role) last.people.push(person);
    else groups.push({ role: person.role, people: [person] });
  }
  return groups;
}
