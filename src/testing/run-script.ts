import { type ChildProcess, spawn } from 'node:child_process';

/** Runs one of the project's scripts as a person would, and gives its exit code and what it printed; `meddle` gets the running process. */
export function runScript(
  script: string,
  commands: readonly string[],
  environment: Readonly<Record<string, string>>,
  meddle: (child: ChildProcess) => void = () => {},
): Promise<{ code: number | null; output: string; errors: string }> {
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...commands], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  meddle(child);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}
