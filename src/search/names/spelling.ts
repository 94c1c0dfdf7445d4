/** Writes an English word as Americans spell it, where the archive’s British spelling differs: `centre` → `center`, `organised` → `organized`. */
export function toAmerican(word: string): string {
  const [, stem = '', ending = ''] = word.match(isEnding) ?? [];
  if (stem !== '' && !isAlwaysS.test(stem)) return `${stem}iz${ending}`;
  return replaceStem(word, british) ?? word;
}

/** Writes an English word as the British spell it; `-ize` becomes `-ise`, as the archive has it. */
export function toBritish(word: string): string {
  const [, stem = '', ending = ''] = word.match(izEnding) ?? [];
  if (stem !== '') return `${stem}is${ending}`;
  return replaceStem(word, american) ?? word;
}

const isEnding = /^([a-z]{3,})is(e[drs]?|ers?|ing|ations?)$/;
const izEnding = /^([a-z]{3,})iz(e[drs]?|ers?|ing|ations?)$/;

/** What is written with an s on both sides of the ocean: advise, exercise, promise … and all in -aise, -oise, -uise. */
const isAlwaysS =
  /(?:[aou]|adv|rev|dev|superv|telev|improv|exerc|exc|prec|conc|prom|prem|comprom|surpr|enterpr|compr|repr|adverti?t|advert|expert|franch|merchand|disgu|otherw|likew|clockw|parad|circumc|inc|dem|desp|chast|treat|prac|pract|pro[mv]|unw|ar|upr|sunr|moon?r)$/;

/** British stem, American stem, what may follow both. */
const pairs: ReadonlyArray<readonly [british: string, american: string, endings: RegExp]> = [
  ...'arm behavi cand col endeav fav flav glam harb hon hum lab neighb od parl rig rum sav splend tum val vap vig'
    .split(' ')
    .map((stem) => [`${stem}our`, `${stem}or`, /^(?:s|ed|ing|ers?|hoods?|ly|able|ably|ites?|ful|al|less|side|y)?$/] as const),
  ...'cent met kilomet lit theat fib calib lust spect somb millimet centimet'.split(' ').map((stem) => [`${stem}re`, `${stem}er`, /^s?$/] as const),
  ...'travel counsel cancel signal label level model fuel tunnel channel marshal total pedal quarrel'
    .split(' ')
    .map((stem) => [`${stem}l`, stem, /^(?:ed|ing|ers?|ors?|ings)$/] as const),
  ...'anal paral catal'.split(' ').map((stem) => [`${stem}ys`, `${stem}yz`, /^(?:e[drs]?|ing|ers?)$/] as const),
  ...'def off lic pret'.split(' ').map((stem) => [`${stem}ence`, `${stem}ense`, /^(?:s|less)?$/] as const),
  ...'catalog dialog analog'.split(' ').map((stem) => [`${stem}ue`, stem, /^(?:s|d)?$/] as const),
  ['centred', 'centered', /^$/],
  ['centring', 'centering', /^$/],
  ['programme', 'program', /^s?$/],
  ['enrol', 'enroll', /^(?:s|ments?)?$/],
  ['fulfil', 'fulfill', /^(?:s|ments?)?$/],
  ['instalment', 'installment', /^s?$/],
  ['skilful', 'skillful', /^(?:ly)?$/],
  ['jewellery', 'jewelry', /^$/],
  ['cheque', 'check', /^s?$/],
  ['storey', 'story', /^$/],
  ['tyre', 'tire', /^s?$/],
  ['kerb', 'curb', /^s?$/],
  ['grey', 'gray', /^s?$/],
  ['plough', 'plow', /^(?:s|ed|ing)?$/],
  ['mould', 'mold', /^(?:s|y)?$/],
  ['ageing', 'aging', /^$/],
  ['judgement', 'judgment', /^s?$/],
  ['manoeuvre', 'maneuver', /^s?$/],
  ['paediatric', 'pediatric', /^s?$/],
  ['aeroplane', 'airplane', /^s?$/],
];

/** Not every `check` is a cheque, nor every `story` a storey: these lead from British to American only. */
const oneWay = new Set(['check', 'story', 'tire', 'curb', 'program']);

const british = pairs.map(([from, to, endings]) => ({ from, to, endings }));
const american = pairs.filter(([, stem]) => !oneWay.has(stem)).map(([to, from, endings]) => ({ from, to, endings }));

function replaceStem(word: string, list: typeof british): string | null {
  const found = list.find(({ from, endings }) => word.startsWith(from) && endings.test(word.slice(from.length)));
  return found === undefined ? null : found.to + word.slice(found.from.length);
}
