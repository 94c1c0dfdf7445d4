const askedZh =
  /请问|有没有|是不是|有哪些|是什么时候|是什么|有什么|为什么|什么时候|什么类型|叫什么|什么|怎么样|怎么办|怎么|怎样|如何|为何|哪些|哪个|哪里|哪儿|哪几|哪一年|哪年|哪天|哪位|哪一|哪|是谁|何时|何地|何处|几月几日|几号|几岁|几次|几位|几年|分别|之间|谁|是否|多少|几个|的|了|吗|呢|吧/gu;
const askedEn = new Set(
  `a about an and are as at be been but by can could did do does for from had has have how i in is it its many me much of on or please should t s tell that than the their them there these they this those to was we were what when where which who whom whose why will with would you`.split(
    ' ',
  ),
);

/** Where a question or a part of it ends with these, they only say what is asked: the answer has a date rather than the word 时间. */
const wantedZh = /(?:时间|日期|地点)(?=[和与及、是为]|分别|什么|[？?。，]|\s|$)/gu;
const whenZh = /什么时候|何时|哪天|哪一天|几月几日|几号|时间|日期/gu;
/** A shorter text before such a noun is rather one name with it: 开放时间. */
const leastBefore = 4;

/** Says whether an English word only asks or joins and says nothing of what is looked for. */
export const isAsked = (word: string): boolean => askedEn.has(word);

/** Chinese words of one character that only join; inside longer words they say something. */
const joining = new Set('在是和与有被为及将从向对由到于以把');

/** Says whether a character is such a word. */
export const isJoining = (character: string): boolean => joining.has(character);

/** The places, in UTF-16 units, of the characters in a Chinese text that only ask or join; `before` is how much stands before the text. */
export function findAsked(text: string, before = 0): ReadonlySet<number> {
  const wanted = [...text.matchAll(wantedZh)].filter((match) => before + match.index >= leastBefore);
  const places = new Set<number>();
  for (const match of [...text.matchAll(askedZh), ...wanted]) for (let index = 0; index < match[0].length; index += 1) places.add(match.index + index);
  return places;
}

/** The places of the words in a Chinese text that may ask for a date. */
export function findWhen(text: string): number[] {
  return [...text.matchAll(whenZh)].map((match) => match.index);
}
