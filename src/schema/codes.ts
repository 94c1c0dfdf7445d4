import type { Bilingual } from '#lib/locale.ts';

/** What a problem code means: how grave it is, what is wrong and the remedy, with `{name}` for the values of one case. */
export interface CodeText {
  readonly level: 'error' | 'warning';
  readonly what: Bilingual;
  readonly remedy: Bilingual;
}

const error = (zh: readonly [string, string], en: readonly [string, string]): CodeText => ({
  level: 'error',
  what: { zh: zh[0], en: en[0] },
  remedy: { zh: zh[1], en: en[1] },
});

const warning = (zh: readonly [string, string], en: readonly [string, string]): CodeText => ({ ...error(zh, en), level: 'warning' });

/** The closed table of everything the checker can say; the editors' guide is written from it. */
export const codes = {
  'E-FILE-NAME': error(
    ['“{value}” 放错了位置或名字不合规', '文章放在 content/articles/<年份>/<id>/zh.mdx 和 en.mdx；其他文件请移走或删除'],
    ['“{value}” is in the wrong place or wrongly named', 'An article is content/articles/<year>/<id>/zh.mdx and en.mdx; move or delete anything else'],
  ),
  'E-FILE-DOCUMENT': error(['这份文档用不了：{reason}', '{remedy}'], ['the document cannot be used: {reason}', '{remedy}']),
  'E-FILE-ENCODING': error(['文件不是 UTF-8 编码', '请用编辑器另存为 UTF-8'], ['the file is not UTF-8', 'Save it as UTF-8 in your editor']),
  'E-FILE-CONTROL': error(['含有看不见的控制字符 {value}', '请删除这个字符'], ['holds an invisible control character {value}', 'Delete that character']),
  'E-FILE-CONFLICT': error(
    ['含有未解决的合并冲突标记', '请保留要的一段，删去 <<<<<<<、=======、>>>>>>> 三行'],
    ['holds an unresolved merge conflict', 'Keep the text you want and delete the lines <<<<<<<, ======= and >>>>>>>'],
  ),
  'E-FILE-SIZE': error(
    ['文件有 {value} 字节，超过上限 {limit}', '请把文章分成几篇，或去掉粘贴进来的多余内容'],
    ['the file has {value} bytes, more than the {limit} allowed', 'Split the article, or take out what was pasted in by mistake'],
  ),
  'E-FILE-READ': error(
    ['读不出这个文件（{value}）', '请换成普通文件，并检查权限；不要用链接'],
    ['the file cannot be read ({value})', 'Use an ordinary file, not a link, and check its permissions'],
  ),
  'E-FILE-AWKWARD': error(
    ['文件名“{value}”会惹麻烦：{reason}', '图片名只用文字、数字、点、连字符和下划线，例如 talk-1.jpg 或 现场.jpg'],
    ['the file name “{value}” makes trouble: {reason}', 'Name a picture with letters, digits, dots, hyphens and underscores, such as talk-1.jpg'],
  ),
  'E-FILE-LFS': error(
    ['这里只有 Git LFS 的指针，没有文件内容', '请运行 git lfs pull 取回内容，或不用 LFS 重新提交这个文件'],
    ['there is only a Git LFS pointer here and not the file’s content', 'Run git lfs pull, or commit the file again without LFS'],
  ),
  'E-FILE-DAMAGED': error(
    ['含有 � ：这里的字在以前的编码转换中丢失了', '请照原稿补上丢失的字'],
    ['holds �: characters were lost here in an earlier conversion', 'Put back the lost characters from the source'],
  ),
  'E-FILE-INVISIBLE': error(
    ['含有看不见的字符 {value}，看上去一样的两个词会因此不同', '请删去这个字符，或重新打一遍这几个字'],
    ['holds an invisible character, {value}, which makes two words that look alike differ', 'Delete that character, or type the words again'],
  ),
  'E-FM-MISSING': error(
    ['缺少必填字段 {value}', '请在文件开头两行 --- 之间加上 {value}: …'],
    ['the required field {value} is missing', 'Add {value}: … between the two --- lines at the top'],
  ),
  'E-FM-OPEN': error(
    ['文件开头没有用两行 --- 围起来的信息栏', '第一行写 ---，写完各字段后再写一行 ---'],
    ['the file does not begin with a block between two --- lines', 'Begin with a line ---, write the fields, and close with another line ---'],
  ),
  'E-FM-YAML': error(
    ['信息栏写法有误：{value}', '每行写成“字段: 内容”；内容里有冒号或引号时用 " " 括起来'],
    ['the block at the top cannot be read: {value}', 'Write each line as “field: content”; put the content in " " if it holds a colon or quotes'],
  ),
  'E-FM-DUPLICATE': error(['字段写了两次', '请只留一个'], ['the field stands twice', 'Keep one of the two']),
  'E-FM-FORBIDDEN': error(
    ['不允许 YAML 的锚点、别名、标签或特殊键（{value}）', '请直接写出内容'],
    ['YAML anchors, aliases, tags and special keys are not allowed ({value})', 'Write the content itself'],
  ),
  'E-FM-UNKNOWN': error(['没有这个字段{near}', '请改正拼写，或删去这一行'], ['there is no such field{near}', 'Correct the spelling or delete the line']),
  'E-FM-TYPE': error(
    ['内容“{value}”的形式不对，这里要的是：{expected}', '请照编辑指南填写'],
    ['“{value}” has the wrong form; expected: {expected}', 'Fill it in as the editors’ guide shows'],
  ),
  'E-FM-EMPTY': error(['是空的', '请填写，或删去这个字段'], ['is empty', 'Fill it in, or delete the field']),
  'E-FM-LENGTH': error(['有 {value} 个字符，最多 {limit} 个', '请缩短'], ['has {value} characters; {limit} are allowed', 'Shorten it']),
  'E-FM-CHOICE': error(['没有“{value}”这个选项{near}', '只能填：{expected}'], ['“{value}” is not one of the choices{near}', 'Use one of: {expected}']),
  'E-FM-DATE': error(
    ['“{value}” {reason}', '请改为真实日期，例如 2024-02-29。只有 date 可以写 2024-02 或 2024，不确定加 ?，约略加 ~'],
    ['“{value}” {reason}', 'Use a real date, such as 2024-02-29. Only date may also be 2024-02 or 2024, with ? if uncertain, ~ if approximate'],
  ),
  'E-FM-FUTURE': error(['“{value}” 晚于今天', '请核对日期'], ['“{value}” is later than today', 'Check the date']),
  'E-FM-ORDER': error(
    ['“{value}” 早于 {other}', '请核对这两个日期；多条说明由早到晚排列'],
    ['“{value}” is earlier than {other}', 'Check the two dates; notes stand from the first to the last'],
  ),
  'E-FM-BASIS': error(
    ['日期 {value} 带有 ? 或 ~，但没有说明依据', '请加上 dateBasis: 说明日期从哪里看出来'],
    ['the date {value} is marked ? or ~ without saying why', 'Add dateBasis: and say what the date rests on'],
  ),
  'E-FM-PLACE': error(
    ['没有“{value}”这个地名{near}', '请用 content/vocabulary/places.yaml 里的 id'],
    ['there is no place “{value}”{near}', 'Use an id from content/vocabulary/places.yaml'],
  ),
  'E-FM-DISTRICT': error(['“{value}” 不属于 {city}', '请改正 city 或 district'], ['“{value}” is not in {city}', 'Correct city or district']),
  'E-FM-PERIOD': error(
    ['“{value}” 在 {date} 不存在（存续时间：{span}）', '请用当时的区划，或核对日期'],
    ['“{value}” did not exist in {date} (it did {span})', 'Use the division of that time, or check the date'],
  ),
  'E-FM-TOPIC': error(
    ['没有“{value}”这个主题{near}', '请用 content/vocabulary/topics.yaml 里的 id'],
    ['there is no topic “{value}”{near}', 'Use an id from content/vocabulary/topics.yaml'],
  ),
  'E-FM-SOURCE': error(
    ['没有“{value}”这份来源文件{near}', '请用 content/sources 里的文件名，或新建一份来源记录'],
    ['there is no source document “{value}”{near}', 'Use a name from content/sources, or add a record there'],
  ),
  'E-FM-NOTES': error(
    ['状态是 {value}，但没有 notes 说明', '请加上 notes: [{ date, zh, en }]'],
    ['the status is {value} but notes does not say why', 'Add notes: [{ date, zh, en }]'],
  ),
  'E-ID-FORM': error(
    ['“{value}” 不能作 id', 'id 只用小写字母、数字和单个连字符，最多 80 个字符，不用 page、con 等保留名'],
    ['“{value}” cannot be an id', 'Use lower-case letters, digits and single hyphens, at most 80 characters, and no reserved name such as page or con'],
  ),
  'E-ID-TWICE': error(
    ['id “{value}” 已被 {other} 使用', '请换一个没有用过的'],
    ['the id “{value}” is already used by {other}', 'Choose one that is not used yet'],
  ),
  'W-ID-YEAR': warning(
    ['年份对不上：放在 {value} 年的文件夹里，而{reason}', '请把文章移到 content/articles/{expected}/，或核对日期；id 已经发布过的不改'],
    [
      'the years differ: it lies in the folder {value}, but {reason}',
      'Move the article to content/articles/{expected}/, or check the date; an id once published stays',
    ],
  ),
  'E-TR-ORIGINAL': error(
    ['这篇文章没有原文：zh.mdx 和 en.mdx 都没有 date 等事实字段', '请把事实字段写在原文那一份里'],
    ['this article has no original: neither zh.mdx nor en.mdx holds the facts (date, city …)', 'Put the facts into the file of the original'],
  ),
  'E-TR-LANGUAGE': error(
    ['这里应是{expected}，写的却不是', 'zh.mdx 只写中文，en.mdx 只写英文；请翻译这里，或检查两个文件是否放反'],
    ['this should be {expected} and is not', 'zh.mdx is Chinese and en.mdx English; translate this, or see whether the two files are swapped'],
  ),
  'E-TR-TWO': error(
    ['两个语言版本都写了事实字段', '只有原文写 date、city、topic 等；译文写 translator，不写事实'],
    ['both language files state the facts', 'Only the original states date, city, topic …; a translation names its translator and no fact'],
  ),
  'E-TR-FACT': error(
    ['译文里不写事实字段', '请删去这个字段；事实只写在原文里'],
    ['a translation does not repeat a fact', 'Delete the field; only the original states the facts'],
  ),
  'E-TR-BLOCKS': error(
    ['译文有 {value} 段，原文有 {limit} 段；从这里起对不上（译文：{found}；原文：{expected}）', '请逐段对应：第 n 段译第 n 段'],
    [
      'the translation has {value} blocks, the original {limit}; they part here (translation: {found}; original: {expected})',
      'Translate block by block: block n renders block n',
    ],
  ),
  'W-TR-STALE': warning(
    ['译文所依据的原文已有改动', '请核对译文，然后把 of 改为 {expected}'],
    ['the original has changed since this translation was made', 'Review the translation, then set of to {expected}'],
  ),
  'W-TR-TERM': warning(
    ['原文第 {number} 段有术语 {value}，译文里没有约定的译法：{expected}', '请用约定的译法；另有同样好的，就加到 content/vocabulary/terms.yaml 的 aliases 里'],
    [
      'block {number} of the original has the term {value}; the translation has no agreed rendering of it: {expected}',
      'Use an agreed rendering or, if yours is as good, add it to aliases in content/vocabulary/terms.yaml',
    ],
  ),
  'E-BODY-CODE': error(
    ['正文里不能写程序（{value}）', '请删去这一行；文章只能是文字和允许的组件'],
    ['an article cannot hold code ({value})', 'Delete it; an article is text and the allowed components only'],
  ),
  'E-BODY-EXPRESSION': error(
    ['正文里不能用花括号表达式 {value}', '请删去；要显示花括号时写成 \\{'],
    ['expressions in braces are not allowed: {value}', 'Delete it; write \\{ to show a brace'],
  ),
  'E-BODY-HTML': error(
    ['不能用 HTML 标签 <{value}>', '请改用 Markdown 写法或允许的组件'],
    ['the HTML tag <{value}> is not allowed', 'Use Markdown or one of the allowed components'],
  ),
  'E-BODY-UNCLOSED': error(
    ['标签 <{value}> {reason}', '每个 <{value}> 都要有 </{value}>，中间不隔着别的标签的一半'],
    ['the tag <{value}> {reason}', 'Each <{value}> needs its </{value}>, with no half of another tag between them'],
  ),
  'E-BODY-COMPONENT': error(['没有 <{value}> 这个组件{near}', '可以用：{expected}'], ['there is no component <{value}>{near}', 'Use one of: {expected}']),
  'E-BODY-ATTRIBUTE': error(
    ['<{component}> 的属性“{value}”不可用', '可用的属性：{expected}；值用引号括起来的文字'],
    ['the attribute “{value}” of <{component}> cannot be used', 'Allowed: {expected}; the value is plain text in quotes'],
  ),
  'E-BODY-NEEDS': error(['<{component}> 缺少 {value}', '请补上 {value}="…"'], ['<{component}> lacks {value}', 'Add {value}="…"']),
  'E-BODY-PLACE': error(['<{component}> 放错了地方', '{where}'], ['<{component}> stands in the wrong place', '{where}']),
  'E-BODY-CHILDREN': error(
    ['<{component}> 的标签之间{reason}', '请照编辑指南里的例子改写'],
    ['<{component}> {reason} between its tags', 'Write it as in the editors’ guide'],
  ),
  'E-BODY-FOOTNOTE': error(
    ['脚注 [^{value}] {reason}', '正文里的 [^{value}] 和另起一段的 [^{value}]: … 要成对'],
    ['the footnote [^{value}] {reason}', 'Each [^{value}] in the text needs its [^{value}]: … in a paragraph of its own, and the other way round'],
  ),
  'E-BODY-STAT': error(
    ['<Stat> 的 value 是“{value}”，标签之间的文字写的却是 {found}', 'value 写成不带逗号和单位的数，与文字相同，例如 36.74万次 写 value="367400" unit="次"'],
    [
      '<Stat> has the value “{value}”, but the words between its tags say {found}',
      'Write the same number as in the words, without commas or unit: 36.74万次 is value="367400" unit="次"',
    ],
  ),
  'E-BODY-CHECKBOX': error(
    ['列表里不能用勾选框 [ ] 或 [x]', '请删去方括号，用文字写明做了没有'],
    ['a list cannot hold check boxes, [ ] or [x]', 'Delete the brackets and say in words what was done'],
  ),
  'E-BODY-UNNAMED': error(['{where}没有文字', '请写上文字，或删去它'], ['{where} has no words', 'Write its words, or delete it']),
  'W-BODY-INVISIBLE': warning(
    ['正文里有看不见的字符 {value}，会妨碍检索', '请删去这个字符'],
    ['the text holds an invisible character, {value}, which gets in the way of searching', 'Delete that character'],
  ),
  'E-BODY-TANGLE': error(
    ['正文复杂得不像文章，没有往下读：{value}', '请删去粘贴进来的多余符号，或把文章拆成几篇'],
    ['the text is more tangled than an article can be and was not read further: {value}', 'Take out symbols pasted in by mistake, or split the article'],
  ),
  'E-BODY-LINK': error(
    ['链接“{value}”不能用', '只能链接 https:、http:、mailto: 地址，或站内以 / 或 # 开头的地址'],
    ['the link “{value}” cannot be used', 'Link only to https:, http: or mailto: addresses, or to pages here that begin with / or #'],
  ),
  'E-BODY-TARGET': error(
    ['链接“{value}”{reason}{near}', '请核对地址；站内链接写成 /zh/articles/<id>/ 或 #p3，语言与本文件相同'],
    ['the link “{value}” {reason}{near}', 'Check the address; a link within the site is /en/articles/<id>/ or #p3, in the language of this file'],
  ),
  'E-BODY-OWN': error(
    ['链接“{value}”写了本站的完整网址', '请只写路径：{expected}'],
    ['the link “{value}” spells out this site’s own address', 'Write the path alone: {expected}'],
  ),
  'E-BODY-IMAGE': error(
    ['图片要用 <Photo> 组件', '请写成 <Photo src="文件名.jpg" alt="…" caption="…" />'],
    ['pictures are placed with <Photo>', 'Write <Photo src="file.jpg" alt="…" caption="…" />'],
  ),
  'E-BODY-PHOTO': error(
    ['图片“{value}”用不了：{reason}{near}', '图片放在文章文件夹里：JPEG、PNG 或 WebP，不超过 20 MB、4000 万像素'],
    ['the picture “{value}” cannot be used: {reason}{near}', 'A picture lies in the article’s folder: JPEG, PNG or WebP, at most 20 MB and 40 megapixels'],
  ),
  'E-PHOTO-TWICE': error(
    ['“{value}” 和 “{other}” 是同一张图片', '请删去一份，正文里统一用另一份的文件名'],
    ['“{value}” and “{other}” are the same picture', 'Delete one of the two and use the other’s name in the text'],
  ),
  'W-PHOTO-UNUSED': warning(
    ['图片“{value}”没有用在正文里，不会发布', '请用 <Photo> 放进正文，或删去文件'],
    ['no text places the picture “{value}”, so it is not published', 'Place it with <Photo>, or delete the file'],
  ),
  'E-BODY-HEADING': error(
    ['小标题层级不对：这里是 {value} 级', '正文小标题从 ## 开始，不跳级；# 只留给文章标题'],
    ['the heading level is wrong: level {value}', 'Headings in the text begin with ## and skip no level; # is the title’s own'],
  ),
  'E-BODY-SYNTAX': error(
    ['正文写法有误：“{value}”', '请检查尖括号 < > 和花括号 { } 是否成对；要原样显示时前面加 \\'],
    ['the text cannot be read: “{value}”', 'Check that < > and { } are in pairs; put \\ before one to show it as it is'],
  ),
  'E-BODY-EMPTY': error(['没有正文', '请在信息栏下面写正文'], ['there is no text', 'Write the article below the block at the top']),
} as const satisfies Record<string, CodeText>;

/** A code of the closed table. */
export type Code = keyof typeof codes;
