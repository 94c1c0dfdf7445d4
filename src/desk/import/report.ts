import { toExcerpt } from '#lib/text.ts';
import type { Draft } from './draft.ts';
import type { PageImport } from './import-page.ts';
import { countFates } from './ledger.ts';
import { isDoubt, type Remark, toWords } from './remarks.ts';

/** Writes everything the importer decided and doubted about a page, with the ledger, as JSON. */
export function toJsonReport(page: PageImport): string {
  const remarks = page.remarks.map((remark) => ({
    level: isDoubt(remark) ? 'doubt' : 'decision',
    code: remark.code,
    line: remark.line,
    part: remark.part,
    ...toWords(remark),
  }));
  const ledger = { characters: countFates(page.ledger), ...page.faults, entries: page.ledger };
  return `${JSON.stringify({ source: page.source, items: page.drafts.map(toItem), remarks, ledger }, null, 1)}\n`;
}

function toItem(draft: Draft) {
  const { part, id, line, title, kicker, subtitle, kind, byline, place, topics, date } = draft;
  const blocks = draft.blocks.map((block) => ({ kind: block.kind, line: block.line, characters: block.text.length }));
  return {
    part,
    id,
    line,
    title,
    kicker,
    subtitle,
    kind,
    byline,
    city: place.city,
    district: place.districts,
    topic: topics,
    date: date.edtf,
    dateBasis: date.basis,
    blocks,
  };
}

/** Writes the same for people, in both languages: what to settle first, then every decision line by line. */
export function toMarkdownReport(page: PageImport): string {
  const counts = countFates(page.ledger);
  const rows = (remarks: readonly Remark[]): string[] =>
    remarks.length === 0
      ? ['—']
      : [
          '| 行 line | 篇 item | | |',
          '|---|---|---|---|',
          ...remarks.map((remark) => `| ${remark.line} | ${remark.part || '—'} | ${toCell(toWords(remark).zh)} | ${toCell(toWords(remark).en)} |`),
        ];
  return [
    `# ${page.source.document} · ${toCell(page.source.received)}`,
    `SHA-256 \`${page.source.sha256}\``,
    '## 稿件 · Items',
    ...page.drafts.map(
      (draft) =>
        `${draft.part}. \`${draft.id}\` · ${toCell(draft.title)} · ${draft.kind} · ${draft.date.edtf} · ${[draft.place.city ?? '?', ...draft.place.districts].join(', ')}`,
    ),
    '## 待核 · To settle',
    rows(page.remarks.filter(isDoubt)).join('\n'),
    '## 所做的处理 · Decisions',
    rows(page.remarks.filter((remark) => !isDoubt(remark))).join('\n'),
    '## 字符去向 · Where each character went',
    `照录 ${counts.kept} · 接行 ${counts.joined} · 改标点 ${counts.normalised} · 略去 ${counts.cut} · 遗漏 ${page.faults.lost.length} · 重复 ${page.faults.doubled.length}`,
    `kept ${counts.kept} · joined ${counts.joined} · normalised ${counts.normalised} · cut ${counts.cut} · lost ${page.faults.lost.length} · doubled ${page.faults.doubled.length}`,
    '',
  ].join('\n\n');
}

/** Words of a page as they can stand in a table of Markdown. */
function toCell(words: string): string {
  return toExcerpt(words.replace(/\s+/g, ' '), 160).replace(/[\\|<>*_`[\]]/g, '\\$&');
}
