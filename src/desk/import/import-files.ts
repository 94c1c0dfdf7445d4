import type { ContentFile } from '#archive/files.ts';
import { readText } from '#archive/files.ts';
import { readVocabulary } from '#archive/vocabulary.ts';
import type { Place } from '#schema/place.ts';
import { toMessage } from '#schema/problem.ts';
import type { Topic } from '#schema/topic.ts';
import { importPage, type PageImport } from './import-page.ts';
import { countFates } from './ledger.ts';
import { findKnown, type Known, planImport } from './plan-import.ts';
import { isDoubt, toWords } from './remarks.ts';
import { toJsonReport, toMarkdownReport } from './report.ts';

/** What an import is done with. */
export interface ImportOptions {
  readonly places: readonly Place[];
  readonly topics: readonly Topic[];
  readonly city: string | null;
  readonly year: string | null;
  readonly today: string;
}

/** What an import asks of the world. */
export interface ImportEffects {
  /** A page file’s bytes and name; or why it cannot be read. */
  readonly readPage: (path: string) => { readonly name: string; readonly bytes: Uint8Array } | { readonly fault: string };
  readonly toSha256: (bytes: Uint8Array) => string;
  /** The files of the folder that is imported into. */
  readonly readTarget: () => readonly ContentFile[];
  /** Writes a new file there; fails where it exists. */
  readonly write: (path: string, text: string) => void;
  readonly writeReport: (name: string, text: string) => void;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
}

/** Imports source pages one after another and gives the exit code: 0, 2 where a file is no page, 4 where a character would be lost. What exists is never touched. */
export function importFiles(paths: readonly string[], options: ImportOptions, effects: ImportEffects): 0 | 2 | 4 {
  let code: 0 | 2 | 4 = 0;
  for (const path of paths) {
    const found = importFile(path, options, effects);
    code = code === 4 ? 4 : (Math.max(code, found) as 0 | 2 | 4);
  }
  return code;
}

/** What a page may hold though an article may not: the importer takes control characters out, and reports them. */
const harmless = ['E-FILE-CONTROL', 'E-FILE-CONFLICT'];

function importFile(path: string, options: ImportOptions, effects: ImportEffects): 0 | 2 | 4 {
  const file = effects.readPage(path);
  const { text, problems } = readText({ path, parts: [], bytes: 'fault' in file ? file : file.bytes });
  const grave = problems.filter((problem) => !harmless.includes(problem.code));
  for (const problem of grave) effects.printError(`${toMessage(problem, 'zh')}\n${toMessage(problem, 'en')}`);
  if (grave.length > 0 || 'fault' in file) return 2;
  const target = effects.readTarget();
  const sha256 = effects.toSha256(file.bytes);
  const known = findKnown(
    file.name,
    sha256,
    readVocabulary(target).sources,
    target.filter((each) => each.parts[0] === 'articles'),
  );
  const page = importPage(text, { ...options, ...known, fileName: file.name, sha256, bytes: file.bytes.length });
  effects.writeReport(`${known.document}.json`, toJsonReport(page));
  effects.writeReport(`${known.document}.md`, toMarkdownReport(page));
  if (page.faults.lost.length + page.faults.doubled.length > 0) {
    effects.printError(
      `${path}：程序出错，有字符会遗漏或重复，没有写入稿件。请报告缺陷。\n${path}: a fault of the program would lose or double characters; no draft was written. Please report it.`,
    );
    return 4;
  }
  const { files, skipped } = planImport(page, known);
  for (const { path: inside, text: words } of files) effects.write(inside, words);
  tellPage(path, page, known, skipped.length, effects);
  return 0;
}

function tellPage(path: string, page: PageImport, known: Known, skipped: number, effects: ImportEffects): void {
  const { print } = effects;
  const count = page.drafts.length;
  const fates = countFates(page.ledger);
  print(
    `\n${path} → ${known.document}：${count} 篇${skipped === 0 ? '' : `，其中 ${skipped} 篇早已导入，没有改动`}；照录 ${fates.kept} 字，接行 ${fates.joined} 字，改标点 ${fates.normalised} 处，略去 ${fates.cut} 字。`,
  );
  print(
    `${path} → ${known.document}: ${count} ${count === 1 ? 'item' : 'items'}${skipped === 0 ? '' : `, ${skipped} of them imported before and left alone`}; characters kept ${fates.kept}, joined ${fates.joined}, normalised ${fates.normalised}, cut ${fates.cut}.`,
  );
  for (const draft of page.drafts) print(`  ${draft.part}. articles/${draft.folder}/${draft.id}  ${draft.title}`);
  for (const remark of page.remarks) {
    if (!isDoubt(remark) && remark.code !== 'join' && remark.code !== 'cut') continue;
    const { zh, en } = toWords(remark);
    print(`  ${isDoubt(remark) ? '?' : '·'} ${path}:${remark.line} ${zh}。 ${en}.`);
  }
}
