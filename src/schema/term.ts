import { z } from 'zod';
import { bilingual, choice, id, line } from './fields.ts';

/** A named system, organisation or word of the trade, with the rendering the archive has agreed on. */
export const termSchema = z.strictObject({
  id,
  zh: line(60).meta({ zh: '中文名称，引号计不计都可', en: 'the Chinese name; quotation marks make no difference' }),
  en: line(120).meta({ zh: '约定的英文', en: 'the agreed English' }),
  type: choice(['programme', 'mechanism', 'system', 'organization', 'role', 'facility', 'campaign', 'concept', 'standard', 'honour', 'term']),
  aliases: z
    .strictObject({ zh: z.array(line(60)).optional(), en: z.array(line(120)).optional() })
    .optional()
    .meta({ zh: '也可以用的写法', en: 'variants that will do as well' }),
  note: bilingual(400).optional().meta({ zh: '约定的译法改过什么、为什么', en: 'what was changed in the agreed rendering and why' }),
});

/** One term. */
export type Term = z.infer<typeof termSchema>;

/** The file `vocabulary/terms.yaml`. */
export const termsSchema = z.array(termSchema);
