import { describe, expect, test } from 'vitest';
import { parseKeys } from './keys.ts';
import { countColumns, createLine, toNextLine, toView } from './line.ts';
import { toChoice } from './match.ts';
import { createMenu, toMenuScreen, toNextMenu } from './menu.ts';

const choices = Array.from({ length: 12 }, (_, index) => toChoice(`c${index}`, { zh: `第${index}项`, en: `Item ${index}` }, [`第${index}项`]));
const press = (data: string) => parseKeys(data).reduce(toNextMenu, createMenu(choices));

describe('keys', () => {
  test('arrows, words and control keys apart, wherever they come in one piece', () => {
    expect(parseKeys('瓯海\u001B[B\u001B[A\r\u007F\u0003').map((key) => (key.kind === 'text' ? key.text : key.kind))).toEqual([
      '瓯海',
      'down',
      'up',
      'enter',
      'back',
      'cancel',
    ]);
  });

  test('what nobody knows is left out', () => {
    expect(parseKeys('\u001B[15~\u001B[200~a\u0007')).toEqual([{ kind: 'text', text: 'a' }]);
  });
});

describe('a line is edited at its cursor', () => {
  const type = (data: string) => parseKeys(data).reduce(toNextLine, createLine('平安'));

  test.each([
    ['文库', '平安文库'],
    ['\u007F', '平'],
    ['\u001B[D文', '平文安'],
    ['\u001B[H在\u001B[F库', '在平安库'],
    ['\u001B[H\u001B[3~', '安'],
    ['\u0015x', 'x'],
    ['\u007F\u007F\u007F\u007F', ''],
    ['😀\u007F', '平安'],
  ])('%j', (data, expected) => {
    expect(type(data).letters.join('')).toBe(expected);
  });

  test('a long one shows the part before the cursor', () => {
    expect(toView(createLine('一二三四五六'), 6)).toEqual({ text: '四五六', column: 6 });
    expect(countColumns('a瓯，“')).toBe(6);
  });
});

describe('a menu narrows while a person types', () => {
  test('the chosen one moves with the arrows and stays inside', () => {
    expect(press('\u001B[B\u001B[B').at).toBe(2);
    expect(press('\u001B[A').at).toBe(0);
    expect(press('\u001B[B'.repeat(40)).at).toBe(11);
  });

  test('typing begins the list anew', () => {
    const menu = press('\u001B[Bc1');
    expect([menu.at, menu.matches.map((choice) => choice.id)]).toEqual([0, ['c1', 'c10', 'c11']]);
  });

  test('it draws eight rows around the chosen one, the cursor after what was typed', () => {
    const screen = toMenuScreen(press('\u001B[B'.repeat(9)), '问：', 'zh', '没有', 40);
    expect(screen.lines).toEqual(['问：', ...[3, 4, 5, 6, 7, 8, 9, 10].map((index) => `${index === 9 ? '❯' : ' '} 第${index}项`), '  … +1']);
    expect(screen.column).toBe(5);
    expect(toMenuScreen(press('zzz'), '问：', 'zh', '没有', 40).lines).toEqual(['问：zzz', '  没有']);
  });

  test('no line is wider than the terminal', () => {
    const long = createMenu([toChoice('a', { zh: '很长的名字'.repeat(20), en: '' }, [])]);
    for (const line of toMenuScreen(long, '一个很长很长的问题，窄的终端里放不下：', 'zh', '没有', 30).lines) expect(countColumns(line)).toBeLessThan(30);
  });
});
