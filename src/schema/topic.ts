import { z } from 'zod';
import { bilingual, id, line } from './fields.ts';

/** A topic of the closed two-level list. */
export const topicSchema = z.strictObject({
  id,
  parent: id.optional().meta({ zh: '上一级主题的 id', en: 'id of the topic above it' }),
  name: bilingual(60),
  pinyin: line(80).optional().meta({ zh: '带声调的拼音，供按拼音查找', en: 'pinyin with tones, to find it by' }),
  aliases: z.strictObject({ zh: z.array(line(60)).optional(), en: z.array(line(60)).optional() }).optional(),
  description: bilingual(200),
});

/** One topic. */
export type Topic = z.infer<typeof topicSchema>;

/** The file `vocabulary/topics.yaml`. */
export const topicsSchema = z.array(topicSchema);
