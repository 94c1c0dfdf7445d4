import { type Family, findFamilies } from './irregular.ts';
import { toAmerican, toBritish } from './spelling.ts';
import { listStems, toStem } from './stems.ts';

/** How many forms of one word are worth looking up. */
const most = 8;

/** Lists an English word in lower case and the forms of it worth looking up in an index of unstemmed words, the likeliest first: plural, -ed, -ing, -er, -ly, forms that follow no rule, the spelling of the other side of the ocean. */
export function listForms(word: string): string[] {
  if (!/^[a-z]{3,}$/.test(word) || fixed.has(word)) return [word];
  const families = findFamilies(word);
  const bases = families.some(({ isVerb }) => isVerb) || (families.length > 0 && !/^(?:lives|leaves|halves|shelves)$/.test(word)) ? [] : listBases(word);
  // What is made of a verb is a noun of its own.
  const own = families.length === 0 && /(?:ing|[eo]r)$/.test(word) ? [`${word}s`] : [];
  const forms = [...families.flatMap(listFamily), ...bases, ...bases.flatMap(inflect)];
  return [...new Set([word, ...own, ...forms].flatMap((form) => [form, toBritish(form), toAmerican(form)]))].slice(0, most);
}

/** Words without forms, and words that only look as if they had one. */
const fixed = new Set(
  (
    'the and but for nor yet with from into onto upon over under after before between among about above below through during without within against toward towards ' +
    'this that these those they them their theirs there here where when what which who whom whose why how have has had having does did done doing was were are been being ' +
    'would could should must might shall will can may not you your yours our ours his hers its him she one two three four five six seven eight nine ten hundred ' +
    'thousand million billion all any both each few more most less other another some such only also just very than then too out off per via because while until since ' +
    'although news series species always perhaps means mathematics physics politics economics whereas indeed instead never ever however rather either neither whether ' +
    'family early july daily monthly weekly italy apply supply reply ally rally belly holy ugly assembly anomaly monopoly overseas atlas bias canvas gas elderly ' +
    'zhejiang china beijing'
  ).split(' '),
);

/** What an inflected word may be a form of; the word itself where it is plain. */
function listBases(word: string): string[] {
  if (/^(?:d|l|t)ying$/.test(word)) return [word.replace('ying', 'ie')];
  const past = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(word)?.[1];
  if (past !== undefined && past.length > 1 && isPast(word)) return listStems(past);
  if (/[^su]s$/.test(word) && !/is$/.test(word))
    return listSingulars(word).flatMap((single) => (/[eo]r$/.test(single) ? [...new Set([single, ...listBases(single)])] : [single]));
  const compared = /^(.{3,})(?:er|est)$/.exec(word)?.[1];
  if (compared !== undefined && /[aeiouy]/.test(compared) && !isNoAgent.test(compared) && !/[aeo]$/.test(compared)) return listStems(compared);
  const doer = /^(.{4,}(?:ct|at))or$/.exec(word)?.[1];
  if (doer !== undefined) return [doer.replace(/at$/, 'ate')];
  const manner = /^(.{4,})ly$/.exec(word)?.[1];
  if (manner !== undefined && isManner(toAdjective(manner))) return [toAdjective(manner)];
  return [word];
}

/** `speed`, `bring`, `evening` are no forms of anything shorter. */
function isPast(word: string): boolean {
  if (/eed$/.test(word)) return /(?:agre|guarante|fre|refere|overse)ed$/.test(word);
  return !/^(?:[^aeiouy]*(?:ed|ing)|evening|morning|ceiling|sibling|anything|something|nothing|everything|sacred|naked|wicked)$/.test(word);
}

const us = /^(?:bus|gas|virus|campus|bonus|focus|canvas|census|status|atlas)es$/;

function listSingulars(word: string): string[] {
  if (/ies$/.test(word)) return [word.length > 4 ? word.replace(/ies$/, 'y') : word.replace(/s$/, '')];
  return [/(?:ss|sh|ch|x|zz|[^aeiou]o)es$/.test(word) || us.test(word) ? word.replace(/es$/, '') : word.replace(/s$/, '')];
}

/** Not made of a shorter word and -er. */
const isNoAgent =
  /^(?:numb|corn|lett?|matt?|pow|tow|pap|ord|wat|riv|und|aft|oth|moth|fath|broth|sist|summ|wint|mast|memb|off|cent|silv|butt?|chapt|count|quart|(?:dis|un|re)?cov|consid|rememb|deliv|answ|ent|form|prop|gath|regist|minist|encount|suff|diff|ref|pref|transf|inf|conf|numer|charact|cylind|disast|canc|fing|hung|ang|dang|tig|mann|bann|dinn|murd|bord|should|sold|lad|flow|show|shelt|theat|met|lit|premi|whisp|gend|tend|rend|wond|weath|leath|feath|togeth|furth|alt|filt|mont|post|clust|batt?|pott?|bett?|chart|bit|temp|trigg|offic|orig|barri|carri)$/;

function inflect(base: string): string[] {
  const families = findFamilies(base).filter(({ forms }) => forms[0] === base);
  if (families.length > 0) return families.flatMap(listFamily);
  if (fixed.has(base)) return [];
  if (/(?:ness|ity|ty|ism|ship|hood|ogy|tion|sion|ment)$/.test(base) && base.length > 5 && !isAct.test(base)) return [toPlural(base)];
  if (/ing$|ous$|ful$|ible$|less$/.test(base) || (/[eo]r$/.test(base) && !isDoing(base))) return [toPlural(base), ...(isManner(base) ? [toManner(base)] : [])];
  const stem = toStem(base);
  return [toPlural(base), toPast(stem), toPresent(stem), ...listAgents(base, stem), ...(isManner(base) ? [toManner(base)] : [])];
}

/** Nouns by their ending that are verbs too. */
const isAct = /^(?:question|mention|position|function|condition|caution|station|implement|document|comment|experiment|supplement|sanction|auction|worship)$/;

/** Says whether a word in -er or -or is a verb: number, monitor, but not officer. */
function isDoing(base: string): boolean {
  return base !== 'officer' && (isNoAgent.test(base.slice(0, -2)) || /(?:it|av|ab|on|lab|arb|uth)or$/.test(base) || base.length < 5);
}

function listFamily({ forms, isVerb }: Family): string[] {
  const [base = ''] = forms;
  return isVerb ? [...forms, toPlural(base), toPresent(toStem(base))] : [...forms];
}

function toPast(stem: string): string {
  return stem.endsWith('ee') ? `${stem}d` : `${stem.replace(/([^aeiou])y$/, '$1i')}ed`;
}

function toPresent(stem: string): string {
  return `${stem.replace(/^([^aeiou]*)i$/, '$1y')}ing`;
}

function listAgents(base: string, stem: string): string[] {
  if (/^.{4,}(?:ct|ate)$/.test(base)) return [`${stem}or`];
  if (base.length < 4 && stem === base) return [];
  return isNoAgent.test(stem) || isNoAgent.test(base) || /(?:er|or|eran|ly)$/.test(base)
    ? []
    : [stem.endsWith('ee') ? `${stem}r` : `${stem.replace(/([^aeiou])y$/, '$1i')}er`];
}

function toPlural(base: string): string {
  if (/[^aeiou]y$/.test(base)) return base.replace(/y$/, 'ies');
  return /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
}

/** Words that have a form in -ly: most by their ending, some short ones by name. */
function isManner(base: string): boolean {
  return (
    /(?:[^aeiou]al|ous|ful|ive|[ai]ble|ic|[^aeiou]ent|ant|less|ual|ial)$/.test(base) ||
    /^(?:safe|late|wide|large|close|complete|immediate|accurate|separate|private|adequate|appropriate|precise|severe|secure|quick|slow|strong|direct|clear|strict|prompt|brief|proper|regular|particular|swift|calm|busy|happy|heavy|easy|ready|angry|voluntary|temporary|primary|joint|main|short|near|rough|smooth|firm|high|deep|quiet|bright|loud|warm|poor|fair|bad|sudden|certain|gentle|simple|like|rare|sure|nice|brave|thorough|rapid|double|equal|usual)$/.test(
      base,
    )
  );
}

function toManner(base: string): string {
  if (/[^aeiou]y$/.test(base)) return base.replace(/y$/, 'ily');
  if (/[^aeiou]le$/.test(base)) return base.replace(/e$/, 'y');
  return /ic$/.test(base) && base !== 'public' ? `${base}ally` : `${base}ly`;
}

function toAdjective(manner: string): string {
  if (/[^aeiou]i$/.test(manner)) return manner.replace(/i$/, 'y');
  if (/(?:[ai]b|simp|gent|doub)$/.test(manner)) return `${manner}le`;
  return /ical$/.test(manner) ? manner.replace(/al$/, '') : manner;
}
