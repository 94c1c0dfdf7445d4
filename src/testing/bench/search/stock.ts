import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { findArticle } from '#archive/find.ts';
import type { Archive } from '#archive/model.ts';
import { type Locale, locales } from '#lib/locale.ts';
import { escapeXml } from '#lib/xml.ts';
import { toArticleUrl } from '../../../urls.ts';
import { listTexts } from './texts.ts';

/** The page languages a Pagefind site of this kind would have. */
const languages = { zh: 'zh-CN', en: 'en' } as const;
const pagesAtOnce = 64;

/** Writes a site of stock Pagefind: every article a plain page with title, summary and body in `data-pagefind-body`, all settings as they come, and a search page in each language that uses its API as its manual says. */
export async function writeStock(archive: Archive, folder: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    const pages = archive.listed.flatMap((id) => locales.flatMap((locale) => toPage(archive, id, locale)));
    for (let start = 0; start < pages.length; start += pagesAtOnce) {
      const answers = await Promise.all(pages.slice(start, start + pagesAtOnce).map((page) => index.addHTMLFile(page)));
      const faults = answers.flatMap((answer) => answer.errors);
      if (faults.length > 0) throw new Error(`Pagefind: ${faults.join('; ')}`);
    }
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  } finally {
    await close();
  }
  for (const locale of locales) {
    const place = join(folder, locale, 'search');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'index.html'), toSearchPage(locale));
  }
  writeFileSync(join(folder, 'search.js'), script);
}

/** Reads which article each of stock Pagefind's results is: its API gives a name of its own, and the address only with the result's file. */
export function readStockNames(folder: string): ReadonlyMap<string, string> {
  const place = join(folder, 'pagefind', 'fragment');
  return new Map(
    readdirSync(place).map((name) => {
      const text = gunzipSync(readFileSync(join(place, name))).toString('utf8');
      const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { readonly url: string };
      return [name.replace(/\.\w+$/, ''), toId(url)];
    }),
  );
}

function toId(url: string): string {
  return /\/articles\/([^/]+)\/$/.exec(url)?.[1] ?? '';
}

function toPage(archive: Archive, id: string, locale: Locale): { readonly url: string; readonly content: string }[] {
  const edition = findArticle(archive, id).editions[locale];
  if (edition === undefined) return [];
  const [title = '', ...texts] = listTexts(edition).map(escapeXml);
  const body = texts.map((text) => `<p>${text}</p>`).join('\n');
  const head = `<!doctype html>\n<html lang="${languages[locale]}"><head><meta charset="utf-8"><title>${title}</title></head>`;
  return [{ url: toArticleUrl(locale, id), content: `${head}<body><main data-pagefind-body><h1>${title}</h1>\n${body}</main></body></html>` }];
}

function toSearchPage(locale: Locale): string {
  return `<!doctype html><html lang="${languages[locale]}"><head><meta charset="utf-8"><title>Pagefind</title></head><body><main><form><input type="search" name="q"></form>
<section data-state="idle" data-total="0"><ol></ol></section></main><script type="module" src="/search.js"></script></body></html>`;
}

/** Ten results, as our own page shows; each stands as soon as its file has come, as in Pagefind's own interface. With `all` in the address the names of all matches are told. */
const script = `
const region = document.querySelector('section');
let pagefind;
const run = async () => {
  const wish = new URLSearchParams(location.search);
  region.dataset.state = 'busy';
  region.firstElementChild.replaceChildren();
  try {
    pagefind ??= await import('/pagefind/pagefind.js');
    const { results } = await pagefind.search(wish.get('q'));
    const places = results.slice(0, 10).map(() => region.firstElementChild.appendChild(document.createElement('li')));
    await Promise.all(places.map(async (place, index) => {
      const { url, meta, excerpt } = await results[index].data();
      place.innerHTML = '<h3></h3><p>' + excerpt + '</p>';
      place.firstChild.textContent = meta.title;
      place.dataset.article = url.split('/').at(-2);
    }));
    region.dataset.total = String(results.length);
    if (wish.has('all')) region.dataset.all = results.map((result) => result.id).join(' ');
    region.dataset.state = 'done';
  } catch (error) {
    region.firstElementChild.textContent = String(error);
    region.dataset.state = 'failed';
  }
};
addEventListener('popstate', run);
document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  history.pushState(null, '', '?' + new URLSearchParams(new FormData(event.target)));
  run();
});
`;
