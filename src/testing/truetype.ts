/** Merges TrueType fonts of one design, each covering other characters, into one font that keeps the first glyph found for a character and no layout features. */
export function mergeFonts(sources: readonly Buffer[], family: string, style: string): Buffer {
  const fonts = sources.map(readFont);
  const [first] = fonts;
  if (!first) throw new Error('没有可合并的字体，请重新运行 npm ci。 / No fonts to merge; run npm ci again.');
  const glyphs: Buffer[] = [];
  const metrics: Buffer[] = [];
  const characters = new Map<number, number>();
  for (const font of fonts) {
    const copied = new Map<number, number>();
    const copy = (id: number): number => {
      const known = copied.get(id);
      if (known !== undefined) return known;
      const at = glyphs.length;
      copied.set(id, at);
      const glyph = Buffer.from(readGlyph(font, id));
      glyphs.push(glyph);
      metrics.push(readMetric(font, id));
      for (const offset of listComponents(glyph)) glyph.writeUInt16BE(copy(glyph.readUInt16BE(offset)), offset);
      return at;
    };
    if (font === first) copy(0);
    for (const [character, id] of readCharacters(font)) {
      if (!characters.has(character)) characters.set(character, copy(id));
    }
  }
  return writeFont(first, fonts, { glyphs, metrics, characters, family, style });
}

/** Lists the code points that a TrueType font can draw. */
export function listCharacters(source: Buffer): number[] {
  return Array.from(readCharacters(readFont(source)), ([character]) => character);
}

type Font = { table: (tag: string) => Buffer };
type Merged = { glyphs: Buffer[]; metrics: Buffer[]; characters: Map<number, number>; family: string; style: string };

function readFont(bytes: Buffer): Font {
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + 16 * bytes.readUInt16BE(4); at += 16) {
    const start = bytes.readUInt32BE(at + 8);
    tables.set(bytes.toString('latin1', at, at + 4), bytes.subarray(start, start + bytes.readUInt32BE(at + 12)));
  }
  return { table: (tag) => tables.get(tag) ?? Buffer.alloc(0) };
}

function readGlyph(font: Font, id: number): Buffer {
  const loca = font.table('loca');
  const isLong = font.table('head').readInt16BE(50) === 1;
  const offset = (n: number) => (isLong ? loca.readUInt32BE(4 * n) : 2 * loca.readUInt16BE(2 * n));
  return font.table('glyf').subarray(offset(id), offset(id + 1));
}

function readMetric(font: Font, id: number): Buffer {
  const hmtx = font.table('hmtx');
  const long = font.table('hhea').readUInt16BE(34);
  if (id < long) return hmtx.subarray(4 * id, 4 * id + 4);
  const bearing = 4 * long + 2 * (id - long);
  return Buffer.concat([hmtx.subarray(4 * long - 4, 4 * long - 2), hmtx.subarray(bearing, bearing + 2)]);
}

/** Lists where a composite glyph names its parts. */
function* listComponents(glyph: Buffer): Generator<number> {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return;
  for (let at = 10, flags = 0x20; flags & 0x20; ) {
    flags = glyph.readUInt16BE(at);
    yield at + 2;
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
  }
}

/** Lists [character, glyph] pairs from the widest Unicode table, format 12 before format 4. */
function* readCharacters(font: Font): Generator<[number, number]> {
  const cmap = font.table('cmap');
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, n) => cmap.readUInt32BE(8 + 8 * n));
  const find = (format: number) => offsets.find((offset) => cmap.readUInt16BE(offset) === format);
  const wide = find(12);
  if (wide !== undefined) {
    for (let at = wide + 16; at < wide + 16 + 12 * cmap.readUInt32BE(wide + 12); at += 12) {
      const start = cmap.readUInt32BE(at);
      for (let c = start; c <= cmap.readUInt32BE(at + 4); c++) yield [c, cmap.readUInt32BE(at + 8) + c - start];
    }
    return;
  }
  const narrow = find(4);
  if (narrow === undefined) return;
  const span = cmap.readUInt16BE(narrow + 6); // two bytes a segment
  for (let at = narrow + 14; at < narrow + 14 + span; at += 2) {
    const start = cmap.readUInt16BE(at + span + 2);
    const delta = cmap.readUInt16BE(at + 2 * span + 2);
    const range = cmap.readUInt16BE(at + 3 * span + 2);
    for (let c = start; c <= cmap.readUInt16BE(at) && c < 0xffff; c++) {
      const raw = range ? cmap.readUInt16BE(at + 3 * span + 2 + range + 2 * (c - start)) : c;
      const id = raw && (raw + delta) & 0xffff;
      if (id) yield [c, id];
    }
  }
}

function writeFont(first: Font, fonts: readonly Font[], merged: Merged): Buffer {
  const padded = merged.glyphs.map(padToFour);
  const starts = [0];
  for (const glyph of padded) starts.push((starts.at(-1) ?? 0) + glyph.length);
  const hhea = Buffer.from(first.table('hhea'));
  hhea.writeUInt16BE(merged.glyphs.length, 34);
  const post = Buffer.from(first.table('post').subarray(0, 32));
  post.writeUInt32BE(0x00030000, 0);
  return writeTables({
    'OS/2': mergeCoverage(first, fonts),
    cmap: writeCharacters(merged.characters),
    gasp: first.table('gasp'),
    glyf: Buffer.concat(padded),
    head: mergeHead(first, fonts),
    hhea,
    hmtx: Buffer.concat(merged.metrics),
    loca: writeNumbers(starts),
    maxp: mergeLimits(first, fonts, merged.glyphs.length),
    name: writeNames(merged.family, merged.style),
    post,
    prep: first.table('prep'),
  });
}

function mergeCoverage(first: Font, fonts: readonly Font[]): Buffer {
  const table = Buffer.from(first.table('OS/2'));
  for (const at of [42, 46, 50, 54, 78, 82]) {
    table.writeUInt32BE(
      fonts.reduce((bits, font) => (bits | font.table('OS/2').readUInt32BE(at)) >>> 0, 0),
      at,
    );
  }
  table.writeUInt16BE(0x20, 64);
  table.writeUInt16BE(0xffff, 66);
  return table;
}

function mergeHead(first: Font, fonts: readonly Font[]): Buffer {
  const table = Buffer.from(first.table('head'));
  for (const at of [36, 38]) table.writeInt16BE(Math.min(...fonts.map((font) => font.table('head').readInt16BE(at))), at);
  for (const at of [40, 42]) table.writeInt16BE(Math.max(...fonts.map((font) => font.table('head').readInt16BE(at))), at);
  table.writeInt16BE(1, 50); // four-byte offsets in loca
  return table;
}

function mergeLimits(first: Font, fonts: readonly Font[], glyphs: number): Buffer {
  const table = Buffer.from(first.table('maxp'));
  for (let at = 6; at < 32; at += 2) table.writeUInt16BE(Math.max(...fonts.map((font) => font.table('maxp').readUInt16BE(at))), at);
  table.writeUInt16BE(glyphs, 4);
  return table;
}

function writeCharacters(characters: ReadonlyMap<number, number>): Buffer {
  const groups: [number, number, number][] = [];
  for (const [character, id] of [...characters].sort(([a], [b]) => a - b)) {
    const last = groups.at(-1);
    if (last && character === last[1] + 1 && id === last[2] + character - last[0]) last[1] = character;
    else groups.push([character, character, id]);
  }
  const header = Buffer.from([0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0]);
  return Buffer.concat([header, writeNumbers([16 + 12 * groups.length, 0, groups.length, ...groups.flat()])]);
}

function writeNames(family: string, style: string): Buffer {
  const full = `${family} ${style}`;
  const names: [number, string][] = [
    [1, family],
    [2, style],
    [4, full],
    [6, full.replaceAll(' ', '')],
  ];
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  let offset = 0;
  const records = names.flatMap(([id], n) => {
    const { length = 0 } = texts[n] ?? {};
    offset += length;
    return [3, 1, 0x409, id, length, offset - length];
  });
  const words = [0, names.length, 6 + 12 * names.length, ...records];
  return Buffer.concat([Buffer.from(Uint16Array.from(words).buffer).swap16(), ...texts]);
}

function writeTables(tables: Record<string, Buffer>): Buffer {
  const entries = Object.entries(tables);
  const header = Buffer.from([0, 1, 0, 0, 0, entries.length, 0, 0, 0, 0, 0, 0]); // readers ignore the search hints
  let offset = header.length + 16 * entries.length;
  const directory = entries.map(([tag, table]) => {
    const record = Buffer.concat([Buffer.from(tag, 'latin1'), writeNumbers([0, offset, table.length])]);
    offset += padToFour(table).length;
    return record;
  });
  return Buffer.concat([header, ...directory, ...entries.map(([, table]) => padToFour(table))]);
}

function padToFour(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

function writeNumbers(numbers: readonly number[]): Buffer {
  return Buffer.from(Uint32Array.from(numbers).buffer).swap32();
}
