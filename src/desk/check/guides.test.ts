import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locales } from '#lib/locale.ts';
import { components } from '#markdown/components.ts';
import { bylineSchema, originalSchema, translationSchema } from '#schema/article.ts';
import { codes } from '#schema/codes.ts';
import { termSchema } from '#schema/term.ts';

const readGuide = (name: string, locale: string): string => readFileSync(join(import.meta.dirname, '../../../content/pages', name, `${locale}.mdx`), 'utf8');

test.each(locales)('the %s editors’ guide has a section with an example for each code, and for no other', (locale) => {
  const sections = readGuide('contribute', locale).split(/^### /m).slice(1);
  const headed = sections.map((section) => section.split('\n')[0]).filter((heading) => /^[EW]-/.test(heading ?? ''));
  expect(headed.toSorted()).toEqual(Object.keys(codes).toSorted());
  for (const section of sections) expect(section.match(/^```text\n[\s\S]+?\n```$/gm)?.length, section).toBeGreaterThanOrEqual(2);
});

test.each(locales)('the %s editors’ guide has a row for each field, with the schema’s own sentence', (locale) => {
  const guide = readGuide('contribute', locale);
  for (const schema of [originalSchema, translationSchema, bylineSchema]) {
    for (const [name, field] of Object.entries(schema.shape)) {
      const isRequired = !field.safeParse(undefined).success;
      const need = locale === 'zh' ? (isRequired ? '必填' : '可省') : isRequired ? 'required' : 'optional';
      const sentence = (field.meta() as { readonly zh: string; readonly en: string } | undefined)?.[locale];
      expect(sentence, name).toBeTruthy();
      expect(guide).toContain(`| \`${name}\` | ${need} | ${sentence} |`);
    }
  }
});

test.each(locales)('the %s editors’ guide names each kind of term', (locale) => {
  for (const type of termSchema.shape.type.options) expect(readGuide('contribute', locale)).toContain(`\`${type}\``);
});

test.each(locales)('the %s editors’ guide shows each component', (locale) => {
  for (const name of Object.keys(components)) expect(readGuide('contribute', locale)).toMatch(new RegExp(`^\\*\\*${name}\\*\\*`, 'm'));
});

test('the guides for readers name each parameter of a search', () => {
  for (const locale of locales)
    for (const name of ['q', 'city', 'district', 'topic', 'kind', 'from', 'to', 'sort', 'lang', 'page'])
      expect(readGuide('guide', locale)).toContain(`\`${name}\``);
});

test('both languages of a page have the same headings in the same order', () => {
  const shape = (text: string): string[] => text.match(/^#{2,3} |^\|---.*|^```\w*/gm) ?? [];
  for (const name of ['about', 'guide', 'contribute']) expect(shape(readGuide(name, 'en')), name).toEqual(shape(readGuide(name, 'zh')));
});
