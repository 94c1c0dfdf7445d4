/** Lists the word that may be left when -ed, -ing, -er or -est is off, with the e or without the second consonant it had: `plann` → plan, `polic` → police. */
export function listStems(left: string): string[] {
  // `qu` is a consonant here.
  const stem = left.replaceAll('qu', 'q');
  return listPlain(stem).map((word) => word.replace(/q(?=[aeiouy])|q$/g, 'qu'));
}

/** Gives the part of a word that endings beginning with a vowel are put to: `plan` → `plann`, `police` → `polic`. */
export function toStem(base: string): string {
  if (/e$/.test(base) && !/(?:ee|oe|ye)$/.test(base)) return base.slice(0, -1);
  return isShort(base) || doubling.test(base) ? base + base.slice(-1) : base;
}

function listPlain(stem: string): string[] {
  if (/^[dlt]i$/.test(stem)) return [`${stem}e`];
  if (/[^aeiou]i$/.test(stem)) return [stem.replace(/i$/, 'y')];
  if (/ll$/.test(stem)) return doubling.test(stem.slice(0, -1)) ? [stem.slice(0, -1)] : [stem];
  if (/([bdgkmnprtz])\1$/.test(stem)) return [stem.slice(0, -1)];
  if (/(?:agre|guarante|fre|refere|overse|^(?:re)?creat)$/.test(stem)) return [`${stem}e`];
  if (plain.test(stem)) return [stem];
  if (silent.test(stem)) return [`${stem}e`];
  if (/ng$/.test(stem)) return [/(?:ch|r|exch|arr)ang$|(?:pl|l)ung$|(?:l|scav|ch)eng$/.test(stem) ? `${stem}e` : stem];
  if (isShort(stem)) return [`${stem}e`];
  return /[^aeiou][aeiou][^aeiouwxy]$/.test(stem) && !sure.test(stem) ? [`${stem}e`, stem] : [stem];
}

/** Without an e, whatever their ending says. */
const plain = /(?:focus|bias|canvas|[eo]at|ooth|[aeo]{2}[gt])$/;

/** With an e: reduce, receive, cause, charge, handle, announce, operate, decide, secure, require, combine, persuade, describe, prepare … */
const silent =
  /(?:[cvuz]|[^su]s|[aeiou]us|[lrdn]s|[lr]g|dg|[aeiou]g|[bdfgkpt]l|(?:inv|exc|rec|ign|desp|un)it|(?:expl|rest|ign|ad)or|(?:compl|del|comp|concr|obsol)et|[^e]at|[^eor]ad|[^aeiou](?:id|ir|ur|uc|ut|ib|im|in|od|ap|ip|yp|ar|ok|ak|ik|um|un|ul|il|ot|iz|yz)|q(?:ir|ot|ak))$/;

/** Longer words in these have no e: publish, open, offer, mention, cancel, visit, develop, monitor. */
const sure = /(?:ish|en|er|on|el|al|ol|[^nc]it|edit|op|itor|uthor|actor|onor|avor|abor|arbor|om|ew|ow|et|od|ud|yl|ic)$/;

/** Says whether a word of one syllable ends in one vowel and one consonant, which is doubled before an ending. */
function isShort(word: string): boolean {
  return /^[^aeiouy]*[aeiouy][^aeiouwxy]$/.test(word.replace(/qu/g, 'q'));
}

/** Longer words that double their last consonant: stressed at the end, or in -l as the British do. */
const doubling =
  /^(?:occur|(?:re|pre|trans|con|in|de)fer|deter|incur|recur|(?:com|ad|per|sub|o|e|trans)mit|regret|(?:re)?control|patrol|equip|(?:com|ex|pro|dis)pel|rebel|kidnap|worship|program|travel|cancel|counsel|signal|label|level|model|fuel|tunnel|channel|total|quarrel|marshal|pedal|enrol|fulfil)$/;
