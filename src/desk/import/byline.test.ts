import { expect, test } from 'vitest';
import { parseByline } from './byline.ts';
import { createStrand } from './strand.ts';

const read = (text: string, bare = false) => parseByline(createStrand(text, 0, text.length), bare);
const say = (text: string, bare = false): string | null =>
  read(text, bare)
    ?.people.map(({ name, role, affiliation }) => [name, role, ...(affiliation === null ? [] : [affiliation])].join(' '))
    .join(', ') ?? null;

test.each([
  ['通讯员 张三 本报记者 李四', '张三 correspondent, 李四 reporter'],
  ['本报记者 李四 通讯员 张三', '李四 reporter, 张三 correspondent'],
  ['本报记者李四 通讯员张三', '李四 reporter, 张三 correspondent'],
  ['通讯员：张三、李四', '张三 correspondent, 李四 correspondent'],
  ['□本报见习记者 李四', '李四 reporter'],
  ['（通讯员 张三 摄）', '张三 photographer'],
  ['张三 摄', '张三 photographer'],
  ['通讯员张三摄', '张三 photographer'],
  ['摄影：张三', '张三 photographer'],
  ['图片由张三提供', '张三 photographer'],
  ['记者 李四 文 张三 摄', '李四 reporter, 张三 photographer'],
  ['文 李四 图 张三', '李四 author, 张三 photographer'],
  ['记者 李四 摄影 张三', '李四 reporter, 张三 photographer'],
  ['湖州政法融媒体中心 李四', '李四 author 湖州政法融媒体中心'],
  ['通讯员 张三 湖州政法融媒体中心 李四', '张三 correspondent, 李四 author 湖州政法融媒体中心'],
  ['湖州日报 记者 李四 通讯员 张三', '李四 reporter 湖州日报, 张三 correspondent'],
  ['本报记者 李 四 王五六', '李四 reporter, 王五六 reporter'],
  ['通讯员 买买提·艾力', '买买提·艾力 correspondent'],
  ['本报评论员', '本报评论员 author'],
])('%s', (text, people) => {
  expect(say(text)).toBe(people);
});

test.each([
  '记者调查',
  '通讯员制度不断完善',
  '记者：您好',
  '本报讯',
  '张三',
  '平安建设 再上台阶',
  '民警走进校园 摄下精彩瞬间',
  '本报记者 李四，通讯员张三报道了此事。',
  '',
  '摄',
  '公安局 联合 执法',
])('no byline: %s', (text) => {
  expect(say(text)).toBeNull();
});

test('bare names count only where a byline is expected, and with a surname', () => {
  expect(say('（张三 李四）', true)).toBe('张三 author, 李四 author');
  expect(say('（化名）', true)).toBeNull();
});

test('what is doubtful is said', () => {
  expect(read('通讯员 张 三')?.doubtful).toEqual(['张三']);
  expect(read('记者 李四 文/图')).toMatchObject({ isBoth: true, isPhoto: false });
  expect(read('张三 摄')?.isPhoto).toBe(true);
});
