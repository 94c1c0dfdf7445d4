import { type Strand, splitStrand, toText, trimStrand } from './strand.ts';

/** What a person did, as the archive says it. */
export type Role = 'reporter' | 'correspondent' | 'photographer' | 'author';

/** One person of a byline: the name as printed, and where it stood. */
export interface Person {
  readonly name: string;
  readonly strand: Strand;
  readonly role: Role;
  readonly affiliation: string | null;
}

/** A line that names its makers. */
export interface Byline {
  readonly people: readonly Person[];
  /** Whoever is named took the pictures and did nothing else. */
  readonly isPhoto: boolean;
  /** Someone wrote and took pictures; the archive keeps the writer. */
  readonly isBoth: boolean;
  /** A name that begins with no common surname, or that was glued together from single characters. */
  readonly doubtful: readonly string[];
}

/** Reads a line such as `通讯员 甲乙 本报记者 丙丁`, `甲乙 摄`, `某地融媒体中心 甲乙`, in any order; null when it is no byline. */
export function parseByline(strand: Strand, bare = false): Byline | null {
  const text = toText(strand);
  if (text.length > 90 || /[。；;！!？?《》“”"…]/.test(text)) return null;
  if (/^\s*本[报刊](?:特约)?评论员\s*$/.test(text))
    return { people: [{ name: text.trim(), strand: trimStrand(strand), role: 'author', affiliation: null }], isPhoto: false, isBoth: false, doubtful: [] };
  const state: State = {
    isLeading: false,
    people: [],
    from: 0,
    role: null,
    affiliation: null,
    isNamed: false,
    isBoth: false,
    marks: 0,
    media: 0,
    doubtful: [],
  };
  for (let at = 0; at < text.length; ) {
    const end = readOne(text, at, strand, state);
    if (end === null) return null;
    at = end;
  }
  const { people, marks, media, doubtful } = state;
  if (people.length === 0 || people.some((person) => notNames.has(person.name))) return null;
  if (marks === 0 && media === 0 && !(bare && people.every((person) => hasSurname(person.name)))) return null;
  if (people.some((person) => person.affiliation !== null && !hasSurname(person.name)) && media === 0) return null;
  // In an interview `记者：` goes before a question.
  if (/^\s*记者[：:]/.test(text) && people.some((person) => !hasSurname(person.name))) return null;
  const odd = people.map((person) => person.name).filter((name) => !hasSurname(name));
  return {
    people: people.map(({ role, ...person }) => ({ ...person, role: role ?? 'author' })),
    isPhoto: people.every((person) => person.role === 'photographer'),
    isBoth: state.isBoth,
    doubtful: [...new Set([...doubtful, ...odd])],
  };
}

interface State {
  /** Marks stand before the names they speak of: `文 甲乙 图 丙丁`. */
  isLeading: boolean;
  people: (Omit<Person, 'role'> & { role: Role | null })[];
  /** The first of the people that the next word such as 摄 speaks of. */
  from: number;
  role: Role | null;
  affiliation: string | null;
  isNamed: boolean;
  isBoth: boolean;
  /** Words for what a person did. */
  marks: number;
  media: number;
  doubtful: string[];
}

const separators = /[\s、，,/／|｜:：()（）□■●○◆◇▲△◎★☆*]+/y;
const roleWords = /(?:本报|本网|本刊|见习|首席|特派|特约|实习|全媒体|融媒体)*(记者|通讯员|评论员|实习生)/y;
const both = /(?:文[字]?\s*[并兼/／、]?\s*(?:摄影?|图片?)|图片?\s*[/／、]?\s*文)(?![\p{sc=Han}])/uy;
const photos = /(?:图片由|(?:摄影报道|摄影|供图|提供|摄|图片?)(?=[\s、，,/／:：()（）]|$))/y;
const texts = /(?:撰文|采写|整理|报道|作者|文)(?=[\s、，,/／:：()（）]|$)/y;
const organisation = /^[\p{sc=Han}A-Za-z0-9]{1,24}(?:融媒体中心|融媒中心|新闻中心|传媒中心|传媒集团|报社|日报|晚报|时报|电视台|广播台|通讯社|工作室)$/u;
const office = /^[\p{sc=Han}0-9]{2,24}(?:公安局|分局|公安|派出所|检察院|法院|政法委|司法局|司法所|救援局|支队|大队|中队|管理局|街道办|委员会)$/u;

/** Reads one word at `at` and gives where it ends; null where the line turns out to be no byline. */
function readOne(text: string, at: number, strand: Strand, state: State): number | null {
  const blank = match(separators, text, at);
  if (blank !== null) return blank.end;
  const role = match(roleWords, text, at);
  if (role !== null) {
    if (state.isNamed) state.affiliation = null;
    state.role = role.word === '通讯员' ? 'correspondent' : role.word === '评论员' ? 'author' : 'reporter';
    state.isNamed = false;
    state.marks += 1;
    return role.end;
  }
  return readMark(text, at, state) ?? readName(text, at, strand, state);
}

function readMark(text: string, at: number, state: State): number | null {
  const writer = match(both, text, at);
  const photo = writer === null ? match(photos, text, at) : null;
  const word = writer ?? photo ?? match(texts, text, at);
  if (word === null) return null;
  state.marks += 1;
  const isLeading = state.from === state.people.length || isAbout(text.slice(word.end), word.word, state);
  if (isLeading && state.people.length > 0) state.from = state.people.length;
  state.isLeading ||= isLeading;
  if (isLeading) {
    state.role = photo !== null ? 'photographer' : state.people.length > 0 ? null : state.role;
    state.isNamed = false;
  } else if (photo !== null) {
    for (const person of state.people.slice(state.from)) person.role = 'photographer';
  }
  if (writer !== null) state.isBoth = true;
  if (!isLeading) state.from = state.people.length;
  return word.end;
}

/** Whether a mark such as 摄影 speaks of the name after it: `记者 甲乙 摄影 丙丁`, `摄影：丙丁`. */
function isAbout(rest: string, word: string, state: State): boolean {
  if (/^\s*[：:]/.test(rest)) return true;
  return word.length > 1 || word === '图' ? /^[\s/／]+[\p{sc=Han}]{2,4}(?![\p{sc=Han}])/u.test(rest) && (state.isLeading || state.role !== null) : false;
}

function readName(text: string, at: number, strand: Strand, state: State): number | null {
  const token = /[^\s、，,/／|｜:：()（）]+/y;
  token.lastIndex = at;
  const word = token.exec(text)?.[0] ?? '';
  if (organisation.test(word) || office.test(word)) {
    if (organisation.test(word)) state.media += 1;
    state.affiliation = word;
    state.role = null;
    state.isNamed = false;
    return at + word.length;
  }
  const glued = /^([\p{sc=Han}·]{2,4})(?:摄影?|提供)$/u.exec(word)?.[1];
  const single = /^[\p{sc=Han}]$/u.test(word) ? /^[\p{sc=Han}]\s+[\p{sc=Han}](?![\p{sc=Han}·])/u.exec(text.slice(at, at + 12))?.[0] : undefined;
  const taken = glued ?? single ?? word;
  const name = taken.replace(/\s+/g, '');
  if (!/^(?:[\p{sc=Han}]{2,4}|[\p{sc=Han}]{1,8}·[\p{sc=Han}·]{1,10})$/u.test(name)) return null;
  if (single !== undefined) state.doubtful.push(name);
  const [, part = []] = splitStrand(strand, at, at + taken.length);
  state.people.push({ name, strand: part, role: state.role, affiliation: state.affiliation });
  state.isNamed = true;
  return at + taken.length;
}

function match(pattern: RegExp, text: string, at: number): { readonly end: number; readonly word: string } | null {
  const sticky = new RegExp(pattern.source, pattern.flags);
  sticky.lastIndex = at;
  const found = sticky.exec(text);
  return found === null ? null : { end: sticky.lastIndex, word: found[1] ?? found[0] };
}

function hasSurname(name: string): boolean {
  return surnames.has(name[0] ?? '') || compound.test(name) || name.includes('·');
}

const compound = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|端木|南宫|夏侯|澹台)/;
/** What stands after 记者 in headings and is no name. */
const notNames = new Set('调查 手记 观察 探访 走访 报道 获悉 了解 日记 随笔 连线 见习 工作 制度 培训 会议 之家 体验 站点 队伍 名单 风采 表彰'.split(' '));
const surnames = new Set(
  (
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤' +
    '温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米' +
    '柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈' +
    '晁芮都普阙浦傅洪常赖阎樊詹涂茅闾占沐留练巨柏钮鄂索戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由丽应忻贝竺郏鲍骆杲'
  ).split(''),
);
