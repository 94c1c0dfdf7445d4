/** Counts characters as a person does: code points, not UTF-16 units. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Shortens a text to at most `limit` characters, an ellipsis included, and shows control, bidirectional and zero-width characters as `\u{…}`. */
export function toExcerpt(text: string, limit = 80): string {
  const shown = [...text].slice(0, limit + 1).map(toVisible);
  if (shown.length <= limit && shown.join('').length <= limit) return shown.join('');
  let result = '';
  for (const piece of shown) {
    if (result.length + piece.length > limit - 1) break;
    result += piece;
  }
  return `${result}…`;
}

/** Gives the last sentence of a text, its closing mark included; the whole text when it is one sentence. */
export function findLastSentence(text: string): string {
  const trimmed = text.trim();
  const sentences = trimmed.match(/[^。！？!?]+(?:[。！？!?]+[”’」』）)]*|$)|[^。！？!?]+$/gu);
  return sentences?.[sentences.length - 1]?.trim() ?? trimmed;
}

/** Escapes a text for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character);
}

function toVisible(character: string): string {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character) ? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}` : character;
}
