import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { findPagesFolder } from '#archive/from-disk.ts';
import { createLoader, type Stored } from '#archive/loader.ts';
import type { Article } from '#archive/model.ts';
import type { Place } from '#schema/place.ts';
import type { Source } from '#schema/source.ts';
import type { Term } from '#schema/term.ts';
import type { Topic } from '#schema/topic.ts';
import { readSettings } from './settings.ts';

const settings = readSettings(process.env, process.env.ARCHIVE_ROOT || process.cwd());
const options = { drafts: settings.drafts, today: new Date().toISOString().slice(0, 10), address: settings.address };

export const collections = {
  articles: defineCollection({ loader: createLoader('articles', settings.folders, options), schema: z.custom<Stored<Article>>() }),
  places: defineCollection({ loader: createLoader('places', settings.folders, options), schema: z.custom<Stored<Place>>() }),
  topics: defineCollection({ loader: createLoader('topics', settings.folders, options), schema: z.custom<Stored<Topic>>() }),
  terms: defineCollection({ loader: createLoader('terms', settings.folders, options), schema: z.custom<Stored<Term>>() }),
  sources: defineCollection({ loader: createLoader('sources', settings.folders, options), schema: z.custom<Stored<Source>>() }),
  pages: defineCollection({
    loader: glob({ pattern: '*/{zh,en}.mdx', base: findPagesFolder(settings.folders) }),
    schema: z.object({ title: z.string(), summary: z.string() }),
  }),
};
