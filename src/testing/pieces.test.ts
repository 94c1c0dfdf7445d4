import { expect, test } from 'vitest';
import { readContentFiles } from '#archive/from-disk.ts';
import { readArchive } from '#archive/read.ts';
import { hasPiece, listArticleTexts } from './article-words.ts';
import { testDay } from './make.ts';
import { drawPieces } from './pieces.ts';

const { archive } = readArchive(readContentFiles({ content: 'content', fallback: 'content' }), { drafts: false, today: testDay });
const articles = [...archive.articles.values()];

test('pieces are the same for the same seed, 2 to 12 characters, in both languages, and stand in their article', () => {
  const pieces = drawPieces(articles, 400, 7, 'words');
  expect(pieces).toEqual(drawPieces(articles, 400, 7, 'words'));
  expect(pieces).not.toEqual(drawPieces(articles, 400, 8, 'words'));
  expect(new Set(pieces.map((piece) => piece.locale)).size).toBe(2);
  for (const { article, locale, text, quoted } of pieces) {
    expect([...text].length, text).toBeGreaterThanOrEqual(2);
    expect([...text].length, text).toBeLessThanOrEqual(12);
    expect(text).toBe(text.trim());
    expect(text).toMatch(/[\p{L}\p{N}]/u);
    expect([...quoted].slice(1, -1).join('')).toBe(text);
    const found = archive.articles.get(article);
    expect(found !== undefined && hasPiece(listArticleTexts(found, locale), text), text).toBe(true);
  }
});

test('between words means no English word and no number is cut; anywhere means some are', () => {
  const countCut = (cut: 'words' | 'anywhere'): number => {
    const english = drawPieces(articles, 600, 3, cut).filter((piece) => piece.locale === 'en');
    const whole = new Set(articles.flatMap((article) => listArticleTexts(article, 'en').flatMap((text) => text.match(/[\p{L}\p{N}’]+/gu) ?? [])));
    return english.filter((piece) => (piece.text.match(/[\p{L}\p{N}’]+/gu) ?? []).some((word) => !whole.has(word) && !whole.has(`${word}’`))).length;
  };
  expect(countCut('words')).toBe(0);
  expect(countCut('anywhere')).toBeGreaterThan(20);
});

test('a piece stands in a text whatever its width, capitals and commas, and nowhere else', () => {
  const texts = ['追回赃款累计2308.24万元', 'It built 1,852 Smart-Safe Compounds'];
  for (const piece of ['２,３０８.２４万', '1852 smart', '1,852', 'SAFE  compounds', '1,']) expect(hasPiece(texts, piece), piece).toBe(true);
  for (const piece of ['万元It', '1853', '赃累']) expect(hasPiece(texts, piece), piece).toBe(false);
});
