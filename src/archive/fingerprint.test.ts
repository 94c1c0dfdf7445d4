import { expect, test } from 'vitest';
import { toFingerprint } from './fingerprint.ts';

const words = { title: '标题', summary: '摘要', kicker: '引题' };
const body = '第一段。\n\n第二段。\n';

test('sixteen hexadecimal digits that never change for the same words', () => {
  expect(toFingerprint(words, body)).toBe('e20618e826f14e90');
});

test('line ends and white space at their ends do not count', () => {
  for (const same of [body.replaceAll('\n', '\r\n'), body.replaceAll('\n', '\r'), `\n${body}\n\n`, '第一段。  \n\n第二段。\t'])
    expect(toFingerprint(words, same)).toBe(toFingerprint(words, body));
});

test('each word counts, and where it stands', () => {
  const all = [
    toFingerprint(words, body),
    toFingerprint({ ...words, title: '标题二' }, body),
    toFingerprint({ ...words, kicker: undefined }, body),
    toFingerprint({ ...words, kicker: undefined, subtitle: '引题' }, body),
    toFingerprint({ ...words, dateBasis: '依据' }, body),
    toFingerprint(words, `${body}\n第三段。`),
    toFingerprint(words, '第一段。第二段。'),
  ];
  expect(new Set(all).size).toBe(all.length);
});
