import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readReferenceFiles } from '#archive/from-disk.ts';
import { readVocabulary } from '#archive/vocabulary.ts';
import { createEditorFiles } from '#desk/schemas/editor-files.ts';
import { readSettings } from '../src/settings.ts';
import { print, printError, toExitCode } from './effects.ts';

// npm run schemas: writes what VS Code completes from, out of the schema and the vocabulary.
try {
  const { places, topics, problems } = readVocabulary(readReferenceFiles(readSettings({}, process.cwd()).folders));
  if (places === null || topics === null || problems.length > 0) {
    printError('词表或来源记录有错，请先运行 npm run check。\nThe vocabulary or a source record is wrong; run npm run check first.');
    process.exitCode = 2;
  } else {
    const files = createEditorFiles({ places, topics });
    for (const { path, text } of files) {
      const target = resolve('.vscode', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    print(`已写好 .vscode 里的 ${files.length} 个文件。\nWrote ${files.length} files in .vscode.`);
  }
} catch (error) {
  process.exitCode = toExitCode(error);
}
