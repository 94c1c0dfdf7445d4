import { serveFolder } from '#desk/serve/serve.ts';
import { readSettings } from '../src/settings.ts';
import { print, printError, runAttached, toExitCode } from './effects.ts';

// npm start: builds the archive, serves it, prints the address.
const settings = readSettings(process.env, process.cwd());
const built = await runAttached(process.execPath, ['scripts/build.ts'], process.env);
if (built !== 0) process.exitCode = built;
else {
  try {
    const { address } = await serveFolder(settings.out, settings.port);
    print(`平安文库在 ${address}/ （Ctrl+C 停止）\nThe Ping’an Archive is at ${address}/ (Ctrl+C stops it)`);
  } catch (error) {
    const inUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    if (inUse)
      printError(
        `端口 ${settings.port} 已被占用。请换一个，例如 PORT=4322 npm start。\nPort ${settings.port} is in use. Choose another, such as PORT=4322 npm start.`,
      );
    process.exitCode = inUse ? 3 : toExitCode(error);
  }
}
