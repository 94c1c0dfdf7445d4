import type { BulkResult } from './import-bulk.ts';
import { shownRefusals } from './import-bulk.ts';
import { type Mark, marks } from './marks.ts';

/** Says in both languages what a run did, what it made up, and what is left to do. */
export function toBulkSummary(result: BulkResult, name: string): string {
  const { records, articles, translations, kept, refused, rejects, notes, unused } = result;
  const lines = [
    `${name}：${records} 条记录；新增文章 ${articles} 篇、译文 ${translations} 篇；早已导入、没有变化 ${kept} 条；退回 ${refused} 条。`,
    `${name}: ${records} records; ${articles} articles and ${translations} translations added; ${kept} were there already, unchanged; ${refused} refused.`,
  ];
  if (unused.length > 0)
    lines.push(
      `没有用到的列：${unused.join(', ')}。名字不同的列用 --map 字段=列名。`,
      `Columns not used: ${unused.join(', ')}. Use --map field=column for one that has another name.`,
    );
  const done = Object.entries(result.marks) as [Mark, number][];
  if (done.length > 0)
    lines.push(
      `代为处理：${done.map(([mark, count]) => `${marks[mark].zh} ${count}`).join('；')}。`,
      `Done for you: ${done.map(([mark, count]) => `${marks[mark].en} ${count}`).join('; ')}.`,
    );
  if (notes !== null) lines.push(`逐条见 ${notes}，请核对。`, `Each is listed in ${notes}; please check.`);
  if (refused > shownRefusals) lines.push(`上面只列出前 ${shownRefusals} 条退回的记录。`, `Only the first ${shownRefusals} refused records are listed above.`);
  if (rejects !== null)
    lines.push(
      `退回的记录在 ${rejects}：照 _problem 改好，单独再导入这个文件即可。`,
      `The refused records are in ${rejects}: correct them as _problem says and import that file by itself.`,
    );
  return lines.join('\n');
}
