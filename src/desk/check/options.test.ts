import { expect, test } from 'vitest';
import { parseCommand } from './options.ts';

test.each([
  [[], { paths: [], format: 'terminal', isForTranslators: false }],
  [['a', 'b'], { paths: ['a', 'b'], format: 'terminal', isForTranslators: false }],
  [['a', '--json'], { paths: ['a'], format: 'json', isForTranslators: false }],
  [['--annotations', 'github', 'a'], { paths: ['a'], format: 'github', isForTranslators: false }],
  [['--annotations=gitlab'], { paths: [], format: 'gitlab', isForTranslators: false }],
  [['--translations', '--json', 'a'], { paths: ['a'], format: 'json', isForTranslators: true }],
  [['--annotations'], null],
  [['--annotations', 'bitbucket'], null],
] as const)('%j', (commands, expected) => expect(parseCommand(commands)).toEqual(expected));
