import { expect, test } from 'vitest';
import { parseCommand } from './options.ts';

test.each([
  [[], { paths: [], format: 'terminal' }],
  [['a', 'b'], { paths: ['a', 'b'], format: 'terminal' }],
  [['a', '--json'], { paths: ['a'], format: 'json' }],
  [['--annotations', 'github', 'a'], { paths: ['a'], format: 'github' }],
  [['--annotations=gitlab'], { paths: [], format: 'gitlab' }],
  [['--annotations'], null],
  [['--annotations', 'bitbucket'], null],
] as const)('%j', (commands, expected) => expect(parseCommand(commands)).toEqual(expected));
