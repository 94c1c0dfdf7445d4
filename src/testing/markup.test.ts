import { expect, test } from 'vitest';
import { expectHarmless, expectXml } from './markup.ts';

const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;

test('sound markup passes', () => {
  expect(() => expectXml(xml('<a b="1"><c/>x &#38; y<d e="&#60;">z</d></a>'))).not.toThrow();
  expect(() => expectHarmless('<p id="p1">a<br><a href="/zh/">b</a></p><img src="/x.webp" alt="a > b">')).not.toThrow();
});

test.each([
  '<a><b></a></b>',
  '<a>',
  '<a/><b/>x',
  '<a>&</a>',
  '<a>&nbsp</a>',
  '<a b=c></a>',
  '<a>\u0001</a>',
  '<a>\uFFFE</a>',
  '<a>x < y</a>',
  '<a></a><b></b',
  '</a>',
])('%j is no XML', (body) => expect(() => expectXml(xml(body))).toThrow());

test.each([
  '<script src="/x.js"></script>',
  '<p onclick="x"></p>',
  '<p style="x"></p>',
  '<a href="javascript:x">a</a>',
  '<a href="//evil.example/">a</a>',
  '<img src="data:x">',
  '<iframe></iframe>',
  '<p><b></p></b>',
  '<p>',
  '<svg></svg>',
])('%j is not harmless', (html) => expect(() => expectHarmless(html)).toThrow());
