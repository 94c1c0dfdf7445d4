import { getCollection } from 'astro:content';
import { createArchive } from './create.ts';
import type { Stored } from './loader.ts';
import type { Archive } from './model.ts';

/** Reads the archive that the content loaders put into Astro's store. Pages call it once, in `getStaticPaths`, and hand it on. */
export async function readPublishedArchive(): Promise<Archive> {
  const [articles, places, topics, terms, sources] = await Promise.all([
    getCollection('articles'),
    getCollection('places'),
    getCollection('topics'),
    getCollection('terms'),
    getCollection('sources'),
  ]);
  return createArchive({
    articles: toItems(articles),
    places: toItems(places),
    topics: toItems(topics),
    terms: toItems(terms),
    sources: toItems(sources),
  });
}

function toItems<T>(entries: ReadonlyArray<{ readonly data: Stored<T> }>): T[] {
  return entries
    .map((entry) => entry.data)
    .sort((a, b) => a.order - b.order)
    .map((stored) => stored.item);
}
