import { readSettings } from '../src/settings.ts';
import { astroBinary, runAttached } from './effects.ts';

// npm run dev: live preview for editors, drafts shown. Search works on the built site only.
const settings = readSettings(process.env, process.cwd());
process.exitCode = await runAttached(process.execPath, [astroBinary, 'dev', '--host', '127.0.0.1', '--port', String(settings.port)], {
  ...process.env,
  ARCHIVE_DRAFTS: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
});
