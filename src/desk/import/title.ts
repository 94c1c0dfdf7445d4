import { isBalanced, type Token } from './classify.ts';
import type { RemarkCode } from './remarks.ts';

/** The lines above a story, told apart. */
export interface TitleLines {
  readonly kicker: readonly Token[];
  readonly title: readonly Token[];
  readonly subtitle: readonly Token[];
  /** What of it is a guess, and for which line. */
  readonly doubt: { readonly code: RemarkCode; readonly token: Token } | null;
}

/** Tells kicker, headline and subtitle apart; `isPlaceName` says whether a line names a place. */
export function splitTitle(lines: readonly Token[], isPlaceName: (plain: string) => boolean): TitleLines {
  const kickers = lines.findIndex((line) => line.kind !== 'kicker');
  const kicker = kickers < 0 ? [] : lines.slice(0, kickers);
  const rest = kickers < 0 ? lines : lines.slice(kickers);
  const dash = rest.findIndex((line, index) => index > 0 && /^(?:—|-{2}|─{2})/.test(line.plain));
  if (dash > 0) {
    const upper = splitTitle(rest.slice(0, dash), isPlaceName);
    return { ...upper, kicker: [...kicker, ...upper.kicker], subtitle: [...upper.subtitle, ...rest.slice(dash)] };
  }
  const [first, second] = rest;
  if (first === undefined || second === undefined) return { kicker, title: rest, subtitle: [], doubt: null };
  if (!isBalanced(first.plain)) return { kicker, title: rest, subtitle: [], doubt: { code: 'title-lines', token: second } };
  if (rest.length > 2) {
    const lower = splitTitle(rest.slice(1), isPlaceName);
    if (lower.subtitle.length > 0 && kicker.length + lower.kicker.length === 0)
      return { ...lower, kicker: [first], doubt: { code: 'title-kicker', token: first } };
    return { kicker, title: rest, subtitle: [], doubt: { code: 'title-lines', token: second } };
  }
  if (kicker.length === 0 && weighKicker(first.plain, second.plain, isPlaceName) >= 2) {
    return { kicker: [first], title: [second], subtitle: [], doubt: { code: 'title-kicker', token: first } };
  }
  if (weighKicker(second.plain, first.plain, isPlaceName) >= 2)
    return { kicker, title: [first], subtitle: [second], doubt: { code: 'title-subtitle', token: second } };
  return { kicker, title: rest, subtitle: [], doubt: { code: 'title-lines', token: second } };
}

/** How much a line reads as a kicker or subtitle beside a headline: it has a comma, is longer, and names no place while the headline does. */
function weighKicker(line: string, headline: string, isPlaceName: (plain: string) => boolean): number {
  const hasComma = (text: string): boolean => text.includes('，');
  return (
    Number(hasComma(line) && !hasComma(headline)) +
    Number(line.length > headline.length) +
    Number(isPlaceName(headline) && !isPlaceName(line)) +
    Number(line.length > headline.length * 1.4)
  );
}
