import fc from 'fast-check';

/** The two files of a made-up article as an author, a careless tool or an attacker might have left them. */
export interface MadeArticle {
  readonly id: string;
  readonly zh: string;
  readonly en: string | null;
}

/** What a generated body tries to set where it is run as a program; nothing ever may. */
export const canary = 'archiveWasRun';

/** Generates articles that are sound, hostile or in between: about as many of either kind. */
export function generateArticle(): fc.Arbitrary<MadeArticle> {
  return fc
    .record({
      number: fc.integer({ min: 0, max: 1_000_000 }),
      facts: generateFacts(),
      blocks: fc.array(fc.oneof({ weight: 20, arbitrary: soundBlock }, { weight: 1, arbitrary: hostileBlock }), { minLength: 1, maxLength: 7 }),
      hasTranslation: fc.boolean(),
      words: fc.tuple(oddWords, oddWords),
      tail: fc.oneof({ weight: 12, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }),
    })
    .map(({ number, facts, blocks, hasTranslation, words: [title, summary], tail }) => {
      const id = `2024-made-${number}`;
      const toBody = (locale: 'zh' | 'en'): string => blocks.map((block) => block[locale].replaceAll('{id}', id)).join('\n\n');
      const zh = `---\ntitle: ${quote(`标题${title}`)}\nsummary: ${quote(`摘要${summary}`)}\n${facts}\n---\n\n${toBody('zh')}${tail}\n`;
      const en = `---\ntitle: ${quote(`Title ${title}`)}\nsummary: ${quote(`Summary ${summary}`)}\ntranslator: editors\n---\n\n${toBody('en')}\n`;
      return { id, zh, en: hasTranslation ? en : null };
    });
}

interface MadeBlock {
  readonly zh: string;
  readonly en: string;
}

/** Signs that are harmless in words and fatal in markup, should one be forgotten to be escaped. */
const oddWords = fc.constantFrom(
  ...[
    '',
    '，平安',
    ' & co',
    ' <b>x</b>',
    ' "x" ’ “ ”',
    " onclick='x'",
    ' style="x"',
    ' href="/nowhere/"',
    ' ]]>',
    ' --> <!--',
    ' javascript:alert(1)',
    ' {x} $ {y}',
    ' \\ %',
    ' 👩‍🚒',
    ' </script>',
    ' &lt;',
    ' C:\\x',
  ],
);

function quote(text: string): string {
  return JSON.stringify(text);
}

const paragraph = fc
  .tuple(
    fc.constantFrom(
      '**要紧**',
      '*轻*',
      '`a < b`',
      '~~删~~',
      '平安',
      '\\<script\\>',
      '\\{x\\}',
      '&lt;b&gt;',
      '&amp;lt;',
      'a & b',
      'style="x"',
      ' onload="x" ',
      'href="/nowhere/"',
      '“引”',
      '3 > 2',
      '👩‍🚒',
      '\\*星\\*',
      'javascript:x',
    ),
    fc.nat(99),
  )
  .map(([part, number]): MadeBlock => ({ zh: `这是一段${number}，有${part}在里面。`, en: `This is a paragraph with the number ${number} and ${part} in it.` }));

const soundBlock: fc.Arbitrary<MadeBlock> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  fc.constantFrom<MadeBlock>(
    { zh: '## 小标题', en: '## A heading' },
    { zh: '- 一项\n- 二项\n  - 二之一', en: '- one item\n- another\n  - below it' },
    { zh: '1. 甲\n2. 乙', en: '1. first\n2. second' },
    { zh: '> 一句引文。', en: '> A quoted sentence.' },
    { zh: '| 甲 | 乙 |\n|---|---|\n| 一 | 二 |', en: '| left | right |\n|---|---|\n| one | two |' },
    { zh: '见[这里](https://www.example.org/?a=1&b="2")。', en: 'See [this](https://www.example.org/?a=1&b="2").' },
    {
      zh: '见[本篇](/zh/articles/{id}/#p1)和[主题](/zh/topics/anti-fraud/)，[一段](#p1)。',
      en: 'See [this](/en/articles/{id}/#p1), [a topic](/en/topics/anti-fraud/) and [a paragraph](#p1).',
    },
    { zh: '共<Stat value="30" unit="人">三十人</Stat>参加。', en: 'In all <Stat value="30" unit="people">thirty people</Stat> came.' },
    { zh: '<Photo caption="现场 & “人群” > 很多" credit="张三" />', en: '<Photo caption="The scene & the “crowd” > all" credit="Zhang San" />' },
    { zh: '<Quote by="张三" role="居民">讲得明白。</Quote>', en: '<Quote by="Zhang San" role="resident">It was clear.</Quote>' },
    { zh: '<Note>编者的话。</Note>', en: '<Note>A word from the editors.</Note>' },
    { zh: '```html\n<script>alert(1)</script>\n```', en: '```html\n<script>alert(1)</script>\n```' },
    { zh: '一段话说到这里为止。\n\n---\n\n又一段话接着说。', en: 'One paragraph ends here.\n\n---\n\nAnother paragraph goes on.' },
  ),
);

const hostile = [
  `export const x = (globalThis.${canary} = 1)`,
  `import "data:text/javascript,globalThis.${canary}=1"`,
  `{globalThis.${canary} = 1}`,
  `<Photo caption={globalThis.${canary} = 1} />`,
  `<Note {...(globalThis.${canary} = 1)}>x</Note>`,
  '<script>alert(1)</script>',
  '<img src="x" onerror="alert(1)">',
  '<svg onload="x"/>',
  '[x](javascript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x]: data:text/html,x\n\n[x][x]',
  '<https://www.example.org/>',
  '<Photo src="../../../etc/passwd" alt="x" caption="y" />',
  '<Photo caption="x" set:html="y" client:load />',
  '![x](https://www.example.org/x.png)',
  '<Stat value="40" unit="人">三十人</Stat>',
  '<Note>',
  '</Quote>',
  '[x](/zh/articles/nothing/)',
  '[](https://www.example.org/)',
  '# 一\n\n#### 四',
  'x[^1]',
  'x[^1]y[^2]\n\n[^1]: 注。\n\n[^2]: 见注[^1]的话。',
  '- [ ] x',
  '\u202Ex',
  '\u0000',
  '*a **b '.repeat(300),
  '> '.repeat(40),
];
const hostileBlock: fc.Arbitrary<MadeBlock> = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom(...hostile) },
    fc.array(fc.constantFrom(...'*_`[](){}<>/\\!#-|~^:"= \nax一'), { maxLength: 30 }).map((signs) => signs.join('')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  .map((text) => ({ zh: text, en: text }));

/** Each field is sound nine times in ten or more, and anything at all otherwise. */
function generateFacts(): fc.Arbitrary<string> {
  const odd = fc.oneof(
    fc.constantFrom('', '{ a: b }', '&a x', '*a', '!!js x', '"x', '- x', '| \n x', '[', '2024-02-30', '9999', 'Wenzhou', '反诈', '<b>', '__proto__'),
    fc.string({ maxLength: 10 }),
  );
  const field = (name: string, ...sound: readonly string[]) =>
    fc.oneof(
      { weight: 40, arbitrary: fc.constantFrom(...sound).map((value) => `${name}: ${value}`) },
      { weight: 1, arbitrary: odd.map((value) => `${name}: ${value}`) },
    );
  const extra = fc.oneof(
    { weight: 30, arbitrary: fc.constant('') },
    fc.constantFrom(
      '__proto__: { x: 1 }',
      '<<: { a: b }',
      'constructor: x',
      'titel: x',
      'notes: []',
      'translator: x',
      'byline: [{ name: "<b>", role: author }]',
      'byline: [{ name: 张三, latin: "Z & S", role: reporter }]',
      'dateBasis: "<script>"',
    ),
  );
  return fc
    .tuple(
      field('date', '2024', '2024-06', '2024-02-29', '2005-01-01'),
      field('city', 'hangzhou'),
      field('district', '[xihu]', 'binjiang', '[xihu, binjiang]'),
      field('topic', 'anti-fraud', '[fire-safety, theft]', '[crime]'),
      field('kind', 'feature', 'brief', 'photo'),
      field('text', 'retold', 'original'),
      field('status', 'published', 'published', 'draft'),
      extra,
    )
    .map((lines) => lines.filter((line) => line !== '').join('\n'));
}
