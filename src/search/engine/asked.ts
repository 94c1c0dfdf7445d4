const askedZh =
  /请问|有没有|是不是|有哪些|是什么|有什么|为什么|什么时候|什么|怎么样|怎么办|怎么|怎样|如何|为何|哪些|哪个|哪里|哪儿|哪几|哪|是谁|谁|是否|多少|几个|的|了|吗|呢|吧/gu;
const askedEn = new Set(
  `a about an and are as at be been but by can could did do does for from had has have how i in is it its many me much of on or please should t s tell that than the their them there these they this those to was we were what when where which who whom whose why will with would you`.split(
    ' ',
  ),
);

/** Says whether an English word only asks or joins and says nothing of what is looked for. */
export const isAsked = (word: string): boolean => askedEn.has(word);

/** The places, in UTF-16 units, of the characters in a Chinese text that only ask or join. */
export function findAsked(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const match of text.matchAll(askedZh)) for (let index = 0; index < match[0].length; index += 1) places.add(match.index + index);
  return places;
}
