import { z } from 'zod';
import { bilingual, count, date, line, pattern } from './fields.ts';

/** A source page as the archive received it. */
export const sourceSchema = z.strictObject({
  received: line(200).meta({ zh: '收到时的文件名', en: 'file name as received' }),
  sha256: pattern(/^[0-9a-f]{64}$/, '64 位小写十六进制数', '64 lower-case hexadecimal digits').meta({
    zh: '收到文件的 SHA-256',
    en: 'SHA-256 of the file as received',
  }),
  bytes: count.meta({ zh: '字节数', en: 'size in bytes' }),
  parts: count.meta({ zh: '版面上的稿件数', en: 'how many items stand on the page' }),
  paper: line(100).optional().meta({ zh: '报名，仅在文件写明时填', en: 'the newspaper, only if the document names it' }),
  page: line(20).optional().meta({ zh: '版次，仅在文件写明时填', en: 'the page number, only if the document states it' }),
  date: date.optional().meta({ zh: '印报日期，仅在文件写明时填', en: 'the printed date, only if the document states it' }),
  note: bilingual(600).optional().meta({ zh: '研究者须知', en: 'what a researcher must know' }),
  cut: z.array(bilingual(600)).optional().meta({ zh: '写稿时略去的内容', en: 'what was left out' }),
});

/** What one source record says; its id is its file name. */
export type SourceFields = z.infer<typeof sourceSchema>;

/** A source page with its id. */
export type Source = SourceFields & { readonly id: string };
