import type { ContentFile } from '#archive/files.ts';
import { readText, toReadProblem } from '#archive/files.ts';
import { readVocabulary } from '#archive/vocabulary.ts';
import type { Place } from '#schema/place.ts';
import { type Problem, toMessage } from '#schema/problem.ts';
import type { Topic } from '#schema/topic.ts';
import { importPage, type PageImport } from './import-page.ts';
import { countFates } from './ledger.ts';
import { findKnown, type Known, planImport } from './plan-import.ts';
import { findFormat } from './readers/document.ts';
import { toDocumentProblem } from './readers/document-problem.ts';
import type { DocumentReading } from './readers/read-document.ts';
import { isDoubt, type Remark, toWords } from './remarks.ts';
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
  /** A page file’s bytes and name; why it cannot be read; or how large it is where no page is as large. */
  readonly readPage: (path: string) => { readonly name: string; readonly bytes: Uint8Array } | { readonly fault: string } | { readonly oversize: number };
  /** The words of a document that is no plain text; however long that takes, it comes to an end. */
  readonly readDocument: (name: string, bytes: Uint8Array) => Promise<DocumentReading>;
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
export async function importFiles(paths: readonly string[], options: ImportOptions, effects: ImportEffects): Promise<0 | 2 | 4> {
  let code: 0 | 2 | 4 = 0;
  for (const path of paths) {
    const found = await importFile(path, options, effects);
    code = code === 4 ? 4 : (Math.max(code, found) as 0 | 2 | 4);
  }
  return code;
}

/** What a page may hold though an article may not: the importer takes control characters out, and reports them. */
const harmless = ['E-FILE-CONTROL', 'E-FILE-CONFLICT'];
/** What a document may hold besides: people do not see what their program put there, and the checker refuses a draft with lost characters. */
const harmlessInDocuments = [...harmless, 'E-FILE-INVISIBLE', 'E-FILE-DAMAGED'];

/** The words of a page, whatever it came in. */
interface PageWords {
  readonly text: string;
  readonly remarks: readonly Remark[];
  readonly problems: readonly Problem[];
}

async function readWords(path: string, file: { readonly name: string; readonly bytes: Uint8Array }, effects: ImportEffects): Promise<PageWords> {
  const isHarmless = (codes: readonly string[]) => (problem: Problem) => !codes.includes(problem.code);
  if (findFormat(file.name) === null) {
    const { text, problems } = readText({ path, parts: [], bytes: file.bytes });
    return { text, remarks: [], problems: problems.filter(isHarmless(harmless)) };
  }
  const reading = await effects.readDocument(file.name, file.bytes);
  if ('fault' in reading) return { text: '', remarks: [], problems: [toDocumentProblem(path, reading.fault)] };
  const { text, problems } = readText({ path, parts: [], bytes: Buffer.from(reading.text) });
  const said = problems.some((problem) => problem.code === 'E-FILE-DAMAGED') ? [{ code: 'lost-characters', line: 1, part: 0, values: {} } as const] : [];
  return { text, remarks: [...said, ...reading.remarks], problems: problems.filter(isHarmless(harmlessInDocuments)) };
}

async function importFile(path: string, options: ImportOptions, effects: ImportEffects): Promise<0 | 2 | 4> {
  const file = effects.readPage(path);
  if ('fault' in file) return refuse([toReadProblem(path, file.fault)], effects);
  if ('oversize' in file)
    return refuse(findFormat(path) === null ? readText({ path, parts: [], bytes: file }).problems : [toDocumentProblem(path, 'large')], effects);
  const { text, remarks, problems } = await readWords(path, file, effects);
  if (problems.length > 0) return refuse(problems, effects);
  const target = effects.readTarget();
  const sha256 = effects.toSha256(file.bytes);
  const known = findKnown(
    file.name,
    sha256,
    readVocabulary(target).sources,
    target.filter((each) => each.parts[0] === 'articles'),
  );
  const format = findFormat(file.name) ?? 'txt';
  const page = importPage(text, { ...options, ...known, fileName: file.name, sha256, bytes: file.bytes.length, format, read: remarks });
  // The lines of a document are those of its text; an editor finds them there.
  if (format !== 'txt') effects.writeReport(`${known.document}.txt`, text);
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

function refuse(problems: readonly Problem[], effects: ImportEffects): 2 {
  for (const problem of problems) effects.printError(`${toMessage(problem, 'zh')}\n${toMessage(problem, 'en')}`);
  return 2;
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
  const place = page.source.format === 'txt' ? path : `${known.document}.txt`;
  for (const draft of page.drafts) print(`  ${draft.part}. articles/${draft.folder}/${draft.id}  ${draft.title}`);
  for (const remark of page.remarks) {
    if (!isDoubt(remark) && remark.code !== 'join' && remark.code !== 'cut') continue;
    const { zh, en } = toWords(remark);
    print(`  ${isDoubt(remark) ? '?' : '·'} ${place}:${remark.line} ${zh}。 ${en}.`);
  }
}
