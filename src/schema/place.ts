import { z } from 'zod';
import { bilingual, choice, date, id, line, pattern } from './fields.ts';

const change = z.strictObject({ date: date.meta({ zh: '批准或公布的日期', en: 'when it was approved or announced' }), zh: line(400), en: line(400) });

/** A place of the closed list: Zhejiang, its cities and county-level divisions (GB/T 2260). */
export const placeSchema = z.strictObject({
  id: id.meta({ zh: '拼音，无声调，永不改变', en: 'pinyin without tones; never changes' }),
  code: pattern(/^\d{6}$/, '六位数字', 'six digits').meta({ zh: 'GB/T 2260 代码', en: 'code of GB/T 2260' }),
  level: choice(['province', 'city', 'district', 'county-level-city', 'county', 'autonomous-county']),
  parent: id.optional().meta({ zh: '上一级地名的 id', en: 'id of the place it belongs to' }),
  name: bilingual(60).meta({ zh: '正式名称', en: 'official name' }),
  short: bilingual(60).meta({ zh: '报道中的简称', en: 'how newspapers call it' }),
  pinyin: line(80).meta({ zh: '带声调的拼音', en: 'pinyin with tones' }),
  aliases: z.strictObject({ zh: z.array(line(60)).optional(), en: z.array(line(60)).optional() }).optional(),
  validFrom: date.optional(),
  validTo: date.optional(),
  successors: z.array(id).optional(),
  predecessors: z.array(id).optional(),
  changes: z.array(change).optional(),
});

/** One place. */
export type Place = z.infer<typeof placeSchema>;

/** The file `vocabulary/places.yaml`. */
export const placesSchema = z.array(placeSchema);
