import { originalSchema, translationSchema } from '#schema/article.ts';
import { placesSchema } from '#schema/place.ts';
import { sourceSchema } from '#schema/source.ts';
import { topicsSchema } from '#schema/topic.ts';
import { type Lists, listCities, listDistricts, listTopics } from './choices.ts';
import { createSnippets } from './snippets.ts';
import { type JsonSchema, toJsonSchema } from './to-json-schema.ts';

/** A file under `.vscode/` that is made from the schema and the vocabulary. */
export interface EditorFile {
  readonly path: string;
  readonly text: string;
}

/** Creates what VS Code needs to complete articles and vocabularies; a new kind of file is one line. */
export function createEditorFiles(lists: Lists): EditorFile[] {
  const facts = { city: listCities(lists), district: listDistricts(lists), topic: listTopics(lists) };
  return [
    toFile('schemas/article.json', articleSchema),
    toFile('schemas/original.json', toJsonSchema(originalSchema, '原文的信息栏 · The block at the top of an original', facts)),
    toFile('schemas/translation.json', toJsonSchema(translationSchema, '译文的信息栏 · The block at the top of a translation', {})),
    toFile('schemas/places.json', toJsonSchema(placesSchema, '地名表 · The list of places', {})),
    toFile('schemas/topics.json', toJsonSchema(topicsSchema, '主题表 · The list of topics', {})),
    toFile('schemas/source.json', toJsonSchema(sourceSchema, '来源记录 · A source record', {})),
    toFile('pingan.code-snippets', createSnippets(lists)),
  ];
}

const forBlock = { if: { required: ['translator'] }, ...toThen({ $ref: './translation.json' }), else: { $ref: './original.json' } };

/** What a whole `.mdx` file is when VS Code takes it for YAML: first a block, an original’s or (it names its translator) a translation’s, then a text that is nobody’s business here. */
const articleSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '文章的信息栏 · The block at the top of an article',
  if: { type: 'object' },
  ...toThen(forBlock),
};

/** JSON Schema’s own word; an object literal that holds it looks like a promise to the linter. */
function toThen(schema: JsonSchema): JsonSchema {
  return Object.fromEntries([['then', schema]]);
}

function toFile(path: string, value: unknown): EditorFile {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` };
}
