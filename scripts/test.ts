import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { astroBinary, disk, onStop, print, runAttached } from './effects.ts';

// npm test: style, types, then every test; the browser tests run on the archive built as npm run build builds it.
const require = createRequire(import.meta.url);
const findBinary = (name: string, file: string): string => join(dirname(require.resolve(`${name}/package.json`)), file);
const only = process.argv.slice(2);
const site = resolve('.tmp-test-site');
const environment = { ...process.env, ARCHIVE_CONTENT: '', SITE_URL: '', ARCHIVE_OUT: site, ARCHIVE_SITE: site, ASTRO_TELEMETRY_DISABLED: '1' };
const steps: readonly (readonly [string, readonly string[]])[] = [
  ['build', ['scripts/build.ts']],
  ['style', [findBinary('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings']],
  ['types', [astroBinary, 'check', '--minimumFailingSeverity', 'warning']],
  ['tests', [findBinary('vitest', 'vitest.mjs'), 'run', '--config', 'src/testing/vitest.config.ts', '--root', '.', ...only]],
];

onStop(() => disk.remove(site));
let code = 0;
for (const [name, command] of steps) {
  print(`\n— ${name}`);
  code = await runAttached(process.execPath, command, environment);
  if (code !== 0) break;
}
disk.remove(site);
process.exitCode = code;
