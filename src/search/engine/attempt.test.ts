import { expect, test } from 'vitest';
import { makeIndex } from '#testing/memory-index.ts';
import { attempt } from './attempt.ts';

const far = '桥下的河水一年四季静静地流过这座小城，两岸的居民在这里生活了几百年，每天清晨都有老人在岸边散步。';
const bodies = ['大桥通车，大桥通车，居民都来看。', `大桥通车，居民都来看。${far}他们在9月27日搬走。`, '大桥通车于9月27日，居民都来看。', '9月27日下雨。'];
const index = makeIndex({
  locale: 'zh',
  texts: bodies.map((body, row) => ({ id: String(row), locale: 'zh', title: '桥', parts: [['p1', body]] })),
});
const find = async (typed: string): Promise<number[]> =>
  (
    await attempt(
      typed,
      'zh',
      async () => index,
      () => new Set(),
    )
  ).ranked.map(({ row }) => row);

test('who asks for a date is given first the texts that have one, near the words before elsewhere', async () => {
  expect(await find('大桥通车')).toEqual([0, 2, 1]);
  expect(await find('大桥什么时候通车')).toEqual([2, 1, 0]);
});
