import { describe, expect, test } from 'vitest';
import { readArchive } from '#archive/read.ts';
import { makeFiles, testDay } from '#testing/make.ts';
import { type BuildEffects, buildSite } from './build.ts';

/** A world in memory: folders are names, and what was done is told in order. */
function makeWorld(over: Partial<BuildEffects> = {}, body = '一段。') {
  const done: string[] = [];
  const said: string[] = [];
  const effects: BuildEffects = {
    readContent: async () => readArchive(makeFiles([{ id: 'one', zhBody: body, enBody: 'A paragraph.' }]), { drafts: false, today: testDay }),
    createWorkFolder: () => '/work',
    render: async () => ({ code: 0, output: 'fine' }),
    index: async () => {},
    listSite: () => ({
      sizes: new Map([...site].map(([path, text]) => [path, text.length])),
      read: (path) => site.get(path) ?? '',
      readBytes: () => new Uint8Array(),
    }),
    move: (from, to) => void done.push(`${from} → ${to}`),
    exists: () => true,
    remove: (path) => void done.push(`remove ${path}`),
    print: (text) => void said.push(text),
    printError: (text) => void said.push(text),
    ...over,
  };
  return { done, said, effects };
}

const urls = ['/zh/articles/one/', '/en/articles/one/'];
const site = new Map([
  ['zh/articles/one/index.html', '<main>标题 one 一段。</main>'],
  ['en/articles/one/index.html', '<main>Title one A paragraph.</main>'],
  ['sitemap-0.xml', urls.map((url) => `<loc>http://x${url}</loc>`).join('')],
  ...(['zh', 'en'] as const).map((locale): [string, string] => [`pagefind/${locale}/pagefind-entry.json`, '{"languages":{"x":{"page_count":1}}}']),
]);
const swap = ['/out → /work/earlier', '/work/site → /out'];

describe('a build', () => {
  test('swaps the finished site in, last of all, and leaves no work folder', async () => {
    const { done, effects } = makeWorld();
    expect(await buildSite('/out', effects)).toBe(0);
    expect(done).toEqual(['/work/index/pagefind → /work/site/pagefind', '/work/index/search → /work/site/search', ...swap, 'remove /work']);
  });

  test('with nothing there before, only moves the new site in', async () => {
    const { done, effects } = makeWorld({ exists: () => false });
    expect(await buildSite('/out', effects)).toBe(0);
    expect(done).not.toContain(swap[0]);
    expect(done).toContain(swap[1]);
  });

  test('stops at bad content before anything is rendered', async () => {
    const { done, said, effects } = makeWorld({ render: () => Promise.reject(new Error('rendered')) }, 'export const x = 1');
    expect(await buildSite('/out', effects)).toBe(2);
    expect(done).toEqual([]);
    expect(said.join('\n')).toContain('[E-BODY-CODE] content/articles/2024/one/zh.mdx:');
  });

  test.each([
    ['the renderer fails', { render: async () => ({ code: 1, output: 'boom' }) }, 4],
    ['the renderer warns of something unknown', { render: async () => ({ code: 0, output: '12:00 [WARN] odd' }) }, 4],
    [
      'a gate fails',
      {
        listSite: () => ({
          sizes: new Map([...site.keys()].slice(1).map((path) => [path, 9])),
          read: (path: string) => site.get(path) ?? '',
          readBytes: () => new Uint8Array(),
        }),
      },
      4,
    ],
  ] as const)('leaves the earlier site alone when %s', async (_, over, code) => {
    const { done, effects } = makeWorld(over);
    expect(await buildSite('/out', effects)).toBe(code);
    expect(done.filter((step) => swap.includes(step))).toEqual([]);
    expect(done.at(-1)).toBe('remove /work');
  });

  test('whatever throws, the work folder goes and the earlier site stays', async () => {
    for (const name of ['render', 'index', 'listSite'] as const) {
      const fail = (): never => {
        throw new Error(name);
      };
      const { done, effects } = makeWorld({ [name]: name === 'listSite' ? fail : async () => fail() });
      await expect(buildSite('/out', effects), name).rejects.toThrow();
      expect(
        done.filter((step) => swap.includes(step)),
        name,
      ).toEqual([]);
      expect(done.at(-1), name).toBe('remove /work');
    }
  });

  test('puts the earlier site back when the new one cannot be moved in', async () => {
    const done: string[] = [];
    const move = (from: string, to: string): void => {
      if (to === '/out' && from === '/work/site') throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      done.push(`${from} → ${to}`);
    };
    await expect(buildSite('/out', makeWorld({ move }).effects)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(done.slice(-2)).toEqual(['/out → /work/earlier', '/work/earlier → /out']);
  });
});
