import { expect, test } from 'vitest';
import { listReadings } from './readings.ts';

test.each([
  ['2,3', ['23', '2 3']],
  ['累计2，30', ['累计230', '累计2 30']],
  ['1,234 ', ['1234', '1 234']],
  ['1,2,3', ['123', '12 3', '1 23', '1 2 3']],
  ['1,852个', []],
  ['27, 202', []],
  ['2024', []],
  ['1,', []],
  [',308', []],
  ['1,2,3,4,5,6', []],
])('%j may be %j', (text, readings) => expect(listReadings(text)).toEqual(readings));
