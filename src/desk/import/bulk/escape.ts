/**
 * Writes a body so that its Markdown stays Markdown and everything the safe subset forbids stands as plain words.
 * `a < b, {c}` → `a \< b, \{c\}` · `# Title` → `\# Title` · `import x` → ` import x`
 */
export function toSafeMarkdown(body: string): string {
  let level = 1;
  let isFenced = false;
  const lines = separate(body.split('\n').map(trimLine));
  const fences = lines.filter((line) => isFence(line)).length;
  return lines
    .map((line, index) => {
      if (isFence(line) && (isFenced || index !== lastFence(lines, fences))) {
        isFenced = !isFenced;
        return line;
      }
      if (isFenced) return line;
      const heading = /^ {0,3}(#{1,6})[ \t]+\S/.exec(line);
      const depth = heading?.[1]?.length ?? 0;
      const isAllowed = depth > 1 && depth <= level + 1;
      if (isAllowed) level = depth;
      const isRule = /^ {0,3}-{2,}$/.test(line) && (lines[index - 1] ?? '') !== '';
      // Dashes under a line would make that line a heading.
      return isRule ? `\n${line}` : escapeInline(escapeStart(line, isAllowed));
    })
    .join('\n')
    .trim();
}

/** Writes a body so that every sign of it stands as itself and only its paragraphs are kept: `* 3*4 *` → `\* 3\*4 \*`. */
export function toPlainMarkdown(body: string): string {
  return separate(
    body.split('\n').map((line) => line.replace(/[ \t\u3000]+/g, ' ').trim()),
    true,
  )
    .map((line) => {
      const escaped = line
        .replace(afterAddress, '$1 ')
        .replace(/(https?:\/\/|(?<![A-Za-z0-9])www\.)[\w\-.~:/?#@!$&'+;=%]+|[\\`*_{}[\]<|~]|&(?=#|\w+;)|!(?=https?:|www)/g, (found, start?: string) => {
          if (start === undefined) return `\\${found}`;
          // A bare address would take the backslashes of what follows into itself.
          return `[${found.replace(/[_~]|&(?=#|\w+;)/g, '\\$&')}](${start === 'www.' ? 'http://' : ''}${found})`;
        });
      return escaped
        .replace(/^(?=(?:[-+]|#{1,6})(?: |$)|>|[-=:]+$|[-: ]+$)(?=.)/, '\\')
        .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
        .replace(/^(?=(?:import|export)\b)/, ' ');
    })
    .join('\n')
    .trimEnd()
    .replace(/^\n+/, '');
}

/** Chinese pages indent with full-width blanks, which Markdown does not know; two blanks at the end are a line break. */
function trimLine(line: string): string {
  const start = /^[ \t\u3000]*/.exec(line)?.[0] ?? '';
  const rest = line.slice(start.length).replace(/[ \t\u3000]+$/, (end) => (/^ {2,}$/.test(end) ? '  ' : ''));
  const indent = start.includes('\u3000') ? '' : start.replaceAll('\t', '  ').slice(0, 8);
  return rest.trim() === '' ? '' : indent + rest.replace(/[ \t]{9,}(?=\S)/g, ' ');
}

/** Where a text has no blank line at all, each line of it is a paragraph, as in most plain text; lines of one list, table or quotation stay together. */
function separate(lines: readonly string[], isPlain = false): string[] {
  const inner = lines.join('\n').trim().split('\n');
  if (inner.some((line) => line === '') || inner.some(isFence)) return inner;
  return inner.flatMap((line, index) => {
    const next = inner[index + 1];
    return next === undefined || (!isPlain && toKind(line) !== '' && toKind(line) === toKind(next)) ? [line] : [line, ''];
  });
}

function toKind(line: string): string {
  const mark = /^\s*(?:([-+*]|\d{1,9}[.)])[ \t]|(\|)|(>))/.exec(line);
  return mark === null ? '' : mark[1] !== undefined ? 'list' : mark[2] !== undefined ? 'table' : 'quote';
}

function isFence(line: string): boolean {
  return /^```[^`]*$/.test(line);
}

/** Of an odd number of fences the last opens nothing: its place, or -1. */
function lastFence(lines: readonly string[], count: number): number {
  return count % 2 === 0 ? -1 : lines.findLastIndex(isFence);
}

/** What has a meaning at the start of a line and is not allowed, or would take words away: titles, definitions, conflict marks, underlines, code. */
function escapeStart(line: string, isHeading: boolean): string {
  if (/^ {0,3}#{1,6}(?:[ \t]|$)/.test(line) && !isHeading) return line.replace('#', '\\#');
  if (/^ {0,3}(?:=+\s*$|>{7}(?: |$)|~~~|```|\[[^\]^][^\]]*\]:)/.test(line)) return line.replace(/^( *)/, '$1\\');
  return line.replace(/^(?=(?:import|export)\b)/, ' ');
}

/** Braces, angle brackets and pictures become words; what is escaped already and code between backticks is left alone. */
function escapeInline(line: string): string {
  return partAddresses(line).replace(
    /\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)(?:[^\n]*?[^`\n])\1(?!`)|<(https?:\/\/[^\s<>{}]+)>|!\[|[{}<]/g,
    (found, _ticks, address: string | undefined) => {
      if (address !== undefined) return `[${address}](${address})`;
      if (found === '![') return '\\!\\[';
      return found.length === 1 ? `\\${found}` : found;
    },
  );
}

/** Chinese words right after an address would become part of it. `见http://a.cn，共` → `见[http://a.cn](http://a.cn)，共` */
function partAddresses(line: string): string {
  return line
    .replace(afterAddress, '$1 ')
    .replace(/(?<![\w([<"!])https?:\/\/[\w\-.~:/?#@!$&'+;=%]+(?=[^\u0000-\u007F\s])/g, (address) => `[${address}](${address})`);
}

const afterAddress = /((?:https?:\/\/|www\.)\S*)\u3000/g;
