import { describe, expect, test } from 'vitest';
import { importText, listSeedPages } from '#testing/source-pages.ts';
import type { PageImport } from './import-page.ts';
import { toNormal } from './punctuation.ts';
import { createStrand } from './strand.ts';

/** What must become of one item: the lines its title stands on, its people, its place, and where each block begins. */
interface Wanted {
  readonly kicker?: number;
  readonly title: number;
  readonly kind: string;
  readonly by: readonly string[];
  readonly places: string;
  /** `p` paragraph, `h` subheading, `c` caption, each with the line it begins on. */
  readonly blocks: string;
}

interface WantedPage {
  readonly items: readonly Wanted[];
  /** Each line that goes on from another: `line<before`. */
  readonly joins: string;
}

// Names, numbers of lines and ids only: the pages are other people's and stay outside the project.
const wanted: Readonly<Record<string, WantedPage>> = {
  '000': {
    items: [
      {
        kicker: 3,
        title: 5,
        kind: 'feature',
        by: ['黄以帖 correspondent', '蓝莹 reporter'],
        places: 'wenzhou ouhai',
        blocks: 'p9 h11 p13 p15 p18 p20 c24 h26 c30 c34 p36 p38 p40 p44 h46 c50 p52 p54 p56 p60 p62',
      },
    ],
    joins: '42<40 58<56',
  },
  '001': {
    items: [
      {
        kicker: 3,
        title: 5,
        kind: 'feature',
        by: ['蓝莹 reporter', '孙婷茹 correspondent'],
        places: 'wenzhou dongtou cangnan',
        blocks: 'p9 p11 h13 p15 p17 p19 p21 p27 h33 p35 p37 p39 p41 p52 h54 p58 p64 p68 p70',
      },
    ],
    joins: '25<21 31<27 45<41 50<45 62<58 66<64',
  },
  '002': {
    items: [
      {
        kicker: 3,
        title: 5,
        kind: 'feature',
        by: ['杨宁 author 台州政法融媒体中心'],
        places: 'taizhou jiaojiang',
        blocks: 'p9 p11 p13 p15 p17 p19 c23 c27 c31 h33 p35 p37 p39 p41 p43 p45 h49 p51 p53 p55 p57 h61 p63 p65 p67 p69 p71',
      },
    ],
    joins: '47<45 59<57',
  },
  '003': {
    items: [
      {
        kicker: 3,
        title: 5,
        kind: 'feature',
        by: [],
        places: 'wenzhou lucheng longwan',
        blocks: 'c9 p13 p15 p17 p19 h23 p25 p27 p29 p31 p33 c37 p39 p41 p43 h45 p47 p49 p53 p55 c59 p63 p65',
      },
      { title: 67, kind: 'photo', by: ['何文斌 photographer'], places: 'taizhou jiaojiang', blocks: 'p69' },
      { title: 75, kind: 'photo', by: ['唐荣 photographer'], places: 'hangzhou jiande', blocks: 'p77' },
      { title: 83, kind: 'photo', by: ['李文 photographer'], places: 'hangzhou binjiang', blocks: 'p85' },
      { title: 91, kind: 'photo', by: ['叶明奎 photographer'], places: 'taizhou linhai', blocks: 'p93' },
    ],
    joins: '21<19 51<49 61<55',
  },
  '004': {
    items: [
      {
        kicker: 3,
        title: 5,
        kind: 'feature',
        by: ['王豪 correspondent'],
        places: 'lishui liandu jinyun yunhe qingtian suichang songyang longquan jingning qingyuan',
        blocks: 'p9 p11 p13 h15 p17 p19 p23 p25 p27 p29 p31 h33 p35 p37 p39 p41 p43 p45 h47 p49 p51 p53 h57 p59 p61 p63 p65 p67 p69',
      },
      { title: 71, kind: 'brief', by: ['鲍彩虹 correspondent', '葛超杰 correspondent'], places: 'taizhou tiantai', blocks: 'p75 p77 p79 p81' },
      { title: 83, kind: 'brief', by: ['朱国政 correspondent'], places: 'taizhou wenling', blocks: 'p87 p89 p91' },
      { title: 93, kind: 'photo', by: ['项丹阳 correspondent'], places: 'taizhou linhai', blocks: 'p95' },
      { title: 101, kind: 'photo', by: ['王雨佳 correspondent', '项雅琦 author 金华政法融媒体中心'], places: 'jinhua', blocks: 'p103' },
      { title: 109, kind: 'brief', by: ['陈文青 correspondent'], places: 'jinhua yiwu', blocks: 'p113 p115 p117' },
      { title: 119, kind: 'brief', by: ['吕杨冰心 correspondent'], places: 'huzhou anji', blocks: 'p123 p125' },
      { title: 127, kind: 'brief', by: ['徐敏晶 correspondent'], places: 'quzhou jiangshan', blocks: 'p131 p133 p135' },
    ],
    joins: '21<19 55<53',
  },
};

const pages = listSeedPages();

describe.skipIf(pages.length === 0)('the five sample pages beside the project', () => {
  test('make sixteen items', () => {
    expect(pages.map((page) => page.name.slice(0, 3))).toEqual(Object.keys(wanted));
    expect(pages.flatMap((page) => importText(page.text).drafts)).toHaveLength(16);
  });

  test.each(pages)('$name', ({ name, text }) => {
    const lines = text.split('\n');
    const { items, joins } = wanted[name.slice(0, 3)] ?? { items: [], joins: '' };
    const page = importText(text);
    expect(toFound(page)).toEqual(
      items.map(({ kicker, title, ...item }) => ({
        ...item,
        title: toPrinted(lines, title),
        kicker: kicker === undefined ? null : toPrinted(lines, kicker).replace(/：$/, ''),
      })),
    );
    expect(
      page.remarks
        .filter((remark) => remark.code === 'join')
        .map((remark) => `${remark.line}<${remark.values.line}`)
        .join(' '),
    ).toBe(joins);
    for (const draft of page.drafts) expect(draft.date.edtf).toMatch(/[?%]$/);
  });
});

/** A line of the source as it is printed in a title. */
function toPrinted(lines: readonly string[], number: number): string {
  const line = lines[number - 1] ?? '';
  return toNormal(createStrand(line, 0, line.length), 'heading');
}

const letters = { paragraph: 'p', heading: 'h', photo: 'c' } as const;

function toFound(page: PageImport) {
  return page.drafts.map((draft) => ({
    kicker: draft.kicker,
    title: draft.title,
    kind: draft.kind,
    by: draft.byline.map(({ name, role, affiliation }) => [name, role, ...(affiliation === null ? [] : [affiliation.zh])].join(' ')),
    places: [draft.place.city, ...draft.place.districts].join(' '),
    blocks: draft.blocks.map((block) => `${letters[block.kind]}${block.line}`).join(' '),
  }));
}
