// Runs on plain Node 20 before anything is installed, so it imports nothing of ours.
import { spawn } from 'node:child_process';

/** Returns the real process, npm and terminal; a signal reaches the running child first, so that everything is cleaned up before exit. */
export function createMachine() {
  const children = new Set();
  const state = { signal: null };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      state.signal = signal;
      for (const child of children) child.kill(signal);
    });
  }
  const log = (line) => process.stderr.write(`${line}\n`);
  // stdout belongs to the program that runs after the set-up (`check --json`).
  const run = (command, args, cwd, { shell = false, onStart = () => {} } = {}) =>
    new Promise((resolve, reject) => {
      if (state.signal) return reject(new Error(state.signal));
      const child = spawn(command, args, { cwd, shell, stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
      children.add(child);
      child.on('spawn', () => onStart(child.pid));
      child.on('error', reject);
      child.on('close', (code) => {
        children.delete(child);
        if (code === 0 && !state.signal) return resolve();
        if (!state.signal) log(withoutNoise(said));
        reject(new Error(`${command}: ${state.signal ?? code}`));
      });
    });
  const { npm_execpath: npmScript = '', npm_node_execpath: npmNode = process.execPath } = process.env;
  const npm = (args, cwd, onStart) =>
    /npm-cli\.[cm]?js$/.test(npmScript)
      ? run(npmNode, [npmScript, ...args], cwd, { onStart })
      : run('npm', args, cwd, { onStart, shell: process.platform === 'win32' });
  const isAlive = (pid) => {
    try {
      return process.kill(pid, 0);
    } catch (error) {
      return error.code === 'EPERM';
    }
  };
  const { platform, arch, execPath, pid } = process;
  return { platform, arch, execPath, pid, version: process.versions.node, state, isAlive, run, npm, log };
}

/** The first lines of a program's complaint, without npm's stack traces and pages of usage. */
function withoutNoise(text) {
  const lines = text.split('\n').filter((line) => line.trim() && !/^npm (error|ERR!)(\s+at |$)|^npm warn/.test(line.trimEnd()));
  return lines.slice(0, 6).join('\n');
}
