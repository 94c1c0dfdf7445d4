import type { z } from 'zod';
import { parseEdtf } from '#lib/dates.ts';
import { isId } from '#schema/fields.ts';
import { toNear } from '#schema/near.ts';
import { type Place, placesSchema } from '#schema/place.ts';
import type { Problem } from '#schema/problem.ts';
import { readThrough } from '#schema/read.ts';
import { type Source, sourceSchema } from '#schema/source.ts';
import { type Term, termsSchema } from '#schema/term.ts';
import { type Topic, topicsSchema } from '#schema/topic.ts';
import { readYaml, type YamlReading } from '#schema/yaml.ts';
import { type ContentFile, readText } from './files.ts';

/** The closed lists and the source records; a list that cannot be read is null. */
export interface Vocabulary {
  readonly places: readonly Place[] | null;
  readonly topics: readonly Topic[] | null;
  readonly terms: readonly Term[] | null;
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** Reads `vocabulary/` and `sources/` and everything wrong with them. */
export function readVocabulary(files: readonly ContentFile[]): Vocabulary {
  const problems: Problem[] = [];
  const places = readList(files, 'places.yaml', placesSchema, 'E-FM-PLACE', problems);
  const topics = readList(files, 'topics.yaml', topicsSchema, 'E-FM-TOPIC', problems);
  const terms = readList(files, 'terms.yaml', termsSchema, null, problems);
  const sources = files.filter((file) => file.parts[0] === 'sources').flatMap((file) => readSource(file, problems));
  for (const file of files) {
    if (file.parts[0] === 'vocabulary' && !['places.yaml', 'topics.yaml', 'terms.yaml'].includes(file.parts.slice(1).join('/')))
      problems.push(toMisplaced(file));
  }
  return { places, topics, terms, sources, problems };
}

interface Entry {
  readonly id: string;
  readonly parent?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

/** `code` says that there is no such parent; null for a list without parents. */
function readList<T extends Entry>(
  files: readonly ContentFile[],
  name: string,
  schema: z.ZodType<T[]>,
  code: Problem['code'] | null,
  problems: Problem[],
): T[] | null {
  const file = files.find((candidate) => candidate.parts[0] === 'vocabulary' && candidate.parts[1] === name);
  if (file === undefined) {
    problems.push({
      code: 'E-FILE-READ',
      path: `content/vocabulary/${name}`,
      line: 1,
      column: 1,
      values: { value: { zh: '没有这个文件', en: 'it does not exist' } },
    });
    return null;
  }
  const { text, problems: found } = readText(file);
  problems.push(...found);
  if (found.length > 0) return null;
  const yaml = readYaml(text, file.path);
  const reading = readThrough(schema, yaml, file.path);
  problems.push(...reading.problems);
  if (reading.value === null) return null;
  problems.push(...checkEntries(reading.value, yaml, file.path, code), ...checkSpans(reading.value, yaml, file.path));
  return reading.value;
}

/** An id stands once, and a parent is an entry of the same list. */
function checkEntries(entries: readonly Entry[], yaml: YamlReading, path: string, code: Problem['code'] | null): Problem[] {
  const firsts = new Map<string, number>();
  for (const [index, entry] of entries.entries()) if (!firsts.has(entry.id)) firsts.set(entry.id, index);
  return entries.flatMap((entry, index): Problem[] => {
    const first = firsts.get(entry.id) ?? index;
    const isKnown = code === null || entry.parent === undefined || (firsts.has(entry.parent) && entry.parent !== entry.id);
    const other = `${path}:${yaml.find([first, 'id']).line}`;
    return [
      ...(first === index
        ? []
        : [{ code: 'E-ID-TWICE', path, ...yaml.find([index, 'id']), field: `${index}.id`, values: { value: entry.id, other } } as const]),
      ...(isKnown
        ? []
        : [
            {
              code,
              path,
              ...yaml.find([index, 'parent']),
              field: `${index}.parent`,
              values: { value: entry.parent ?? '', ...toNear(entry.parent ?? '', firsts.keys()) },
            },
          ]),
    ];
  });
}

/** A place does not end before it begins. */
function checkSpans(entries: readonly Entry[], yaml: YamlReading, path: string): Problem[] {
  return entries.flatMap((entry, index): Problem[] => {
    const [from, to] = [parseEdtf(entry.validFrom ?? ''), parseEdtf(entry.validTo ?? '')];
    if (from === null || to === null || to.latest >= from.earliest) return [];
    const values = { value: to.edtf, other: `validFrom (${from.edtf})` };
    return [{ code: 'E-FM-ORDER', path, ...yaml.find([index, 'validTo']), field: `${index}.validTo`, values }];
  });
}

function readSource(file: ContentFile, problems: Problem[]): Source[] {
  const name = /^(.+)\.yaml$/.exec(file.parts[1] ?? '')?.[1];
  if (name === undefined || !isId(name) || file.parts.length !== 2) {
    problems.push(toMisplaced(file));
    return [];
  }
  const { text, problems: found } = readText(file);
  problems.push(...found);
  if (found.length > 0) return [];
  const reading = readThrough(sourceSchema, readYaml(text, file.path), file.path);
  problems.push(...reading.problems);
  return reading.value === null ? [] : [{ id: name, ...reading.value }];
}

/** Names a file that nothing in the content folder has a place for. */
export function toMisplaced(file: ContentFile): Problem {
  const name = file.parts.length === 1 ? file.parts : file.parts.slice(1);
  if (/\.(?:docx?|pdf|html?)$/i.test(name.at(-1) ?? '')) return { code: 'E-FILE-DOCUMENT', path: file.path, line: 1, column: 1, values: strayDocument };
  return { code: 'E-FILE-NAME', path: file.path, line: 1, column: 1, values: { value: name.join('/') } };
}

const strayDocument = {
  reason: { zh: '文章不能是 Word、PDF 或网页文件', en: 'an article is no Word, PDF or web page file' },
  remedy: { zh: '请把它移出 content，再用 npm run import -- 文件 转成草稿', en: 'Move it out of content and make drafts of it with npm run import -- FILE' },
};
