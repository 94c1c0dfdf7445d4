import { expect, test } from 'vitest';
import { renderFontsConf } from './fonts.ts';

test('fonts.conf names every folder, escaped, and the family to draw with', () => {
  const text = renderFontsConf(['/a & b', '/usr/share/fonts'], '/cache');
  expect(text).toContain('<dir>/a &amp; b</dir>');
  expect(text).toContain('<dir>/usr/share/fonts</dir>');
  expect(text).toContain('<cachedir>/cache</cachedir>');
  expect(text).toContain('<string>Noto Sans SC</string>');
});
