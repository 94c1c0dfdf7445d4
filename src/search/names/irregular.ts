/** The forms of one word that follow no rule, the plain form first. */
export interface Family {
  readonly forms: readonly string[];
  readonly isVerb: boolean;
}

/** Finds the families a word belongs to: `stole` → steal, stole, stolen. `lives` has two. */
export function findFamilies(word: string): Family[] {
  return families.filter(({ forms }) => forms.includes(word));
}

const verbs =
  'arise arose arisen|awake awoke awoken|bear bore born borne|beat beaten|become became|begin began begun|bend bent|bet|bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|broadcast|build built|burn burnt|buy bought|catch caught|choose chose chosen|come came|cost|creep crept|cut|deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hit|hold held|hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|let|lie lain|light lit|lose lost|make made|mean meant|meet met|mislead misled|overcome overcame|pay paid|prove proven|put|quit|read|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|set|shake shook shaken|shine shone|shoot shot|show shown|shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|speed sped|spend spent|spill spilt|split|spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|understand understood|undertake undertook undertaken|uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written';

const nouns =
  'child children|man men|woman women|person people|policeman policemen|policewoman policewomen|fireman firemen|fisherman fishermen|chairman chairmen|spokesman spokesmen|foot feet|tooth teeth|mouse mice|life lives|wife wives|knife knives|thief thieves|half halves|leaf leaves|loaf loaves|shelf shelves|wolf wolves|self selves|calf calves|crisis crises|analysis analyses|basis bases|thesis theses|diagnosis diagnoses|emphasis emphases|hypothesis hypotheses|criterion criteria|phenomenon phenomena|bacterium bacteria|medium media';

const families: readonly Family[] = [...toFamilies(verbs, true), ...toFamilies(nouns, false)];

function toFamilies(text: string, isVerb: boolean): Family[] {
  return text.split('|').map((line) => ({ forms: line.split(' '), isVerb }));
}
