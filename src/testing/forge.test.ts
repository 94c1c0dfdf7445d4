import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = process.cwd();
const readText = (path: string): string => readFileSync(join(root, '.github', path), 'utf8');
const list = (folder: string): string[] => readdirSync(join(root, '.github', folder)).sort();

type Fields = Readonly<Record<string, unknown>>;
interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Fields;
  readonly env?: Fields;
}
interface Workflow {
  readonly on: string | readonly string[] | Fields;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[]; readonly permissions?: unknown; readonly 'timeout-minutes'?: number }>>;
}

/** What a workflow that runs strangers’ code must not do; empty where it does none of it. */
function findDangers(text: string): string[] {
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);
  const events = typeof workflow.on === 'string' ? [workflow.on] : Array.isArray(workflow.on) ? workflow.on : Object.keys(workflow.on);
  const grants = [workflow.permissions, ...jobs.map((job) => job.permissions).filter((each) => each !== undefined)];
  const isReadOnly = (grant: unknown): boolean => JSON.stringify(grant) === '{"contents":"read"}' || JSON.stringify(grant) === '{}';
  const checkouts = steps.filter((step) => step.uses?.startsWith('actions/checkout@'));
  return [
    ...(events.join() === 'pull_request' ? [] : [`events: ${events.join()}`]),
    ...grants.filter((grant) => !isReadOnly(grant)).map((grant) => `permissions: ${JSON.stringify(grant)}`),
    ...(/\bsecrets\b|github\.token|GITHUB_TOKEN|id-token/i.test(text.replace(/^\s*#.*$/gm, '')) ? ['a secret'] : []),
    ...steps.filter((step) => step.run?.includes('${{')).map((step) => `an expression in run: ${step.run}`),
    ...steps.filter((step) => /\$\{\{[^}]*\b(?:github\.event|head_ref)/.test(JSON.stringify(step))).map((step) => `the proposer’s words: ${step.name}`),
    ...steps.flatMap((step) => (step.uses !== undefined && !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(step.uses) ? [`not pinned: ${step.uses}`] : [])),
    ...(checkouts.length > 0 ? [] : ['no checkout']),
    ...checkouts.filter((step) => step.with?.['persist-credentials'] !== false || step.with.ref !== undefined).map(() => 'credentials kept'),
    ...jobs.filter((job) => job['timeout-minutes'] === undefined).map(() => 'no time limit'),
  ];
}

describe('the workflow that runs what strangers send', () => {
  const text = readText('workflows/check.yml');

  test('is the only one, and does nothing dangerous', () => {
    expect(list('workflows')).toEqual(['check.yml']);
    expect(findDangers(text)).toEqual([]);
  });

  // The test must be able to fail: each change makes the workflow one that a stranger could use.
  test.each([
    ['pull_request:', 'pull_request_target:', 'events'],
    ['contents: read', 'contents: write', 'permissions'],
    ['contents: read', 'contents: read\n  pull-requests: write', 'permissions'],
    ['permissions:\n  contents: read\n', '', 'permissions'],
    ['run: npm run setup', 'run: echo $' + '{{ github.event.pull_request.title }}', 'an expression'],
    ['run: npm run setup', 'run: npm run setup\n        env:\n          TITLE: $' + '{{ github.event.pull_request.title }}', 'the proposer'],
    ['run: npm run setup', 'run: npm run setup\n        env:\n          KEY: $' + '{{ secrets.KEY }}', 'a secret'],
    [/checkout@[0-9a-f]{40}/, 'checkout@v7', 'not pinned'],
    ['persist-credentials: false', 'persist-credentials: true', 'credentials'],
    [/ {4}timeout-minutes: \d+\n/, '', 'no time limit'],
  ])('%s → %s would be noticed', (from, to, danger) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(findDangers(changed).join('\n')).toContain(danger);
  });

  test('each pinned action names the release it is', () => {
    const pins = [...text.matchAll(/uses: (.+)$/gm)].map((match) => match[1] ?? '');
    expect(pins.length).toBeGreaterThan(2);
    for (const pin of pins) expect(pin).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('runs the project’s own commands, checks with notes on the lines, and uploads the built site', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly scripts: Fields };
    const steps = Object.values((parse(text) as Workflow).jobs).flatMap((job) => job.steps);
    const runs = steps.flatMap((step) => step.run ?? []);
    expect(runs).toEqual(['npm run setup', 'npm run check -- --annotations github', 'npm run build']);
    for (const run of runs) expect(scripts, run).toHaveProperty(run.split(' ')[2] ?? '');
    expect(steps.find((step) => step.uses?.startsWith('actions/upload-artifact@'))?.with?.path).toBe('dist/');
  });
});

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly { readonly type: string; readonly id?: string; readonly attributes: Fields }[];
}

describe('the forms of the forge', () => {
  const forms = list('ISSUE_TEMPLATE').filter((name) => name !== 'config.yml');
  const isBilingual = (text: string): boolean => /[\u4e00-\u9fff]/.test(text) && /[A-Za-z]{3}/.test(text);

  test('there is one for an article, an error, a takedown and a fault of the site', () => {
    expect(forms).toEqual(['article.yml', 'bug.yml', 'error.yml', 'takedown.yml']);
  });

  test.each(forms)('%s has a form GitHub takes, and says everything in both languages', (name) => {
    const form = parse(readText(`ISSUE_TEMPLATE/${name}`)) as Form;
    expect([form.name, form.description].every(isBilingual)).toBe(true);
    const ids = form.body.flatMap((part) => part.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(form.body.some((part) => part.type !== 'markdown')).toBe(true);
    for (const part of form.body) {
      expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(part.type);
      const { label, description, value, options = [] } = part.attributes as { label?: string; description?: string; value?: string; options?: unknown[] };
      const words = part.type === 'markdown' ? [value ?? ''] : [label ?? '', ...(description === undefined ? [] : [description])];
      const choices = options.map((option) => (typeof option === 'string' ? option : (option as { readonly label: string }).label));
      for (const each of [...words, ...choices]) expect(isBilingual(each), `${name}: ${each}`).toBe(true);
    }
  });

  test('each link in config.yml and in the pull-request form leads to a file or an address', () => {
    const config = parse(readText('ISSUE_TEMPLATE/config.yml')) as { readonly blank_issues_enabled: unknown };
    expect(config.blank_issues_enabled).toBe(false);
    const request = readText('PULL_REQUEST_TEMPLATE.md');
    expect(isBilingual(request)).toBe(true);
    for (const path of request.match(/content\/pages\/[\w/.]+mdx/g) ?? []) expect(existsSync(join(root, path)), path).toBe(true);
  });
});
