import { getCollection } from 'astro:content';
import { createArchive } from './create.ts';
import type { Archive } from './model.ts';

/** Reads the archive that the content loaders put into Astro's store. Pages call it once, in `getStaticPaths`, and hand it on. */
export async function readPublishedArchive(): Promise<Archive> {
  const [articles, places, topics, sources] = await Promise.all([getCollection('articles'), getCollection('places'), getCollection('topics'), getCollection('sources')]);
  return createArchive({
    articles: articles.map((entry) => entry.data),
    places: places.map((entry) => entry.data),
    topics: topics.map((entry) => entry.data),
    sources: sources.map((entry) => entry.data),
  });
}
