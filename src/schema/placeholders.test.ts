import { expect, test } from 'vitest';
import { findPlaceholder, placeholders } from './placeholders.ts';

test.each([...Object.values(placeholders), '〔待写〕某社区上了一堂课。', '摘要写在这里', '（标题）', 'TODO', '【待补】', 'TBD.'])(
  '%s is not written yet',
  (text) => expect(findPlaceholder(text)).not.toBeNull(),
);

test.each(['社区里的消防课', '摘要', '正文', '他把名字写在这里，又划掉了。', 'The summary', 'A to-do list', '结果待定的事'])('%s is someone’s words', (text) =>
  expect(findPlaceholder(text)).toBeNull(),
);
