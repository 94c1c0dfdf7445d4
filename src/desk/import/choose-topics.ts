import type { Topic } from '#schema/topic.ts';

/** Chooses a story's topics from the vocabulary’s names and aliases in its words, the weightiest first; none where no word is found. */
export function chooseTopics(title: string, body: readonly string[], topics: readonly Topic[], limit: number): string[] {
  const [first = '', ...rest] = body;
  const whole = rest.join('\n');
  const weights = topics.map((topic) => {
    const names = [topic.name.zh, ...(topic.aliases?.zh ?? [])];
    const weight = names.reduce((sum, name) => sum + 4 * count(title, name) + 2 * count(first, name) + Math.min(4, count(whole, name)), 0);
    return { id: topic.id, parent: topic.parent, weight };
  });
  const found = weights.filter((entry) => entry.weight > 0).sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const least = Math.max(2, (found[0]?.weight ?? 0) * 0.3);
  const strong = found.filter((entry) => entry.weight >= least);
  const chosen = strong.length > 0 ? strong : found.slice(0, 2);
  const parents = new Set(chosen.map((entry) => entry.parent));
  return chosen
    .filter((entry) => !parents.has(entry.id))
    .slice(0, limit)
    .map((entry) => entry.id);
}

function count(text: string, word: string): number {
  return text.split(word).length - 1;
}
