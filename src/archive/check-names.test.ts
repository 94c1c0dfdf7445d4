import { expect, test } from 'vitest';
import { toSentence } from '#schema/problem.ts';
import { checkNames } from './check-names.ts';

// Not fixtures: git could not keep some of these on every system.
const say = (...names: readonly string[]): string[] =>
  checkNames(names.map((name) => ({ path: `x/${name}`, parts: ['articles', '2024', 'x', name], bytes: new Uint8Array() }))).map((problem) =>
    toSentence(problem, 'en').replace(/^the file name (.*)\. Name.*$/, '$1'),
  );

test.each(['talk.jpg', 'talk-1.jpg', 'IMG_0001.jpg', '现场.webp', 'a.b.png', 'console.jpg'])('%s is fine', (name) => expect(say(name)).toEqual([]));

test.each([
  ['talk 1.jpg', 'it holds a space'],
  ['talk#.jpg', 'it holds #'],
  ['talk?.jpg', 'it holds ?'],
  ['100%.jpg', 'it holds %'],
  ['现场（一）.jpg', 'it holds （'],
  ['a\\b.jpg', 'it holds \\'],
  ['zero\u200Bwidth.jpg', 'it holds \\u{200b}'],
  ['._talk.jpg', 'it begins with a dot'],
  ['-talk.jpg', 'it begins with a dot or hyphen'],
  ['CON.jpg', 'Windows cannot hold it'],
  ['lpt1.png', 'Windows cannot hold it'],
  ['cafe\u0301.jpg', 'its accents are characters of their own'],
  [`${'图'.repeat(40)}.png`, 'it is longer than 100 bytes'],
])('%j makes trouble', (name, reason) => expect(say(name)).toEqual([expect.stringContaining(`makes trouble: ${reason}`)]));

test('two names that differ in capitals alone are one on many disks; in other folders they are not', () => {
  expect(say('Talk.jpg', 'talk.jpg')).toEqual(['“talk.jpg” makes trouble: a file beside it differs in capitals alone']);
  const files = ['x', 'y'].map((id) => ({ path: `${id}/talk.jpg`, parts: ['articles', '2024', id, 'talk.jpg'], bytes: new Uint8Array() }));
  expect(checkNames(files)).toEqual([]);
});
