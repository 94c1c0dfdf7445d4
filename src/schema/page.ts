import { z } from 'zod';
import { line } from './fields.ts';

/** The frontmatter of one of the archive's own pages (about, guide, contribute). */
export const pageSchema = z.strictObject({
  title: line(120).meta({ zh: '标题', en: 'the page’s title' }),
  summary: line(200).meta({ zh: '摘要，最多 200 个字符', en: 'summary, at most 200 characters' }),
});
