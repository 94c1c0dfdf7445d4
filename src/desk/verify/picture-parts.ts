/**
 * Names the parts of a picture file that do not draw it: EXIF, XMP, colour profiles, texts, whatever is unknown, and anything behind its end.
 * Only the parts of a closed list pass, so that a kind of metadata nobody has thought of does not.
 */
export function findForeignParts(bytes: Uint8Array): string[] {
  const file = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
  try {
    if (readName(file, 1) === 'PNG\r') return walkPng(file);
    if (readName(file, 0) === 'RIFF' && readName(file, 8) === 'WEBP') return walkWebp(file);
    if (readName(file, 4) === 'ftyp') return walkAvif(file);
    return ['?'];
  } catch (error) {
    // A length that leads out of the file.
    if (error instanceof RangeError) return ['?'];
    throw error;
  }
}

interface File {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

const pngParts = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs', 'IDAT', 'IEND'];
const webpParts = ['VP8 ', 'VP8L', 'VP8X', 'ALPH'];
const avifParts = ['ftyp', 'meta', 'mdat'];
const avifMetaParts = ['hdlr', 'pitm', 'iloc', 'iinf', 'iprp', 'iref'];
const avifProperties = ['av1C', 'ispe', 'pixi', 'colr', 'auxC'];

function walkPng(file: File): string[] {
  const found: string[] = [];
  for (let at = 8; at < file.bytes.length; at += 12 + file.view.getUint32(at)) {
    const name = readName(file, at + 4);
    if (!pngParts.includes(name)) found.push(name);
    if (name === 'IEND') return at + 12 === file.bytes.length ? found : [...found, '…'];
  }
  return [...found, '?'];
}

function walkWebp(file: File): string[] {
  const found: string[] = [];
  const end = 8 + file.view.getUint32(4, true);
  for (let at = 12; at < end; ) {
    const name = readName(file, at);
    if (!webpParts.includes(name)) found.push(name);
    const length = file.view.getUint32(at + 4, true);
    at += 8 + length + (length % 2);
  }
  return end === file.bytes.length ? found : [...found, '…'];
}

function walkAvif(file: File): string[] {
  const boxes = listBoxes(file, 0, file.bytes.length);
  const found = boxes.flatMap(({ name, start, end }) => {
    if (!avifParts.includes(name)) return [name];
    return name === 'meta' ? walkMeta(file, start + 4, end) : [];
  });
  return avifParts.every((part) => boxes.some(({ name }) => name === part)) ? found : [...found, '?'];
}

function walkMeta(file: File, from: number, to: number): string[] {
  return listBoxes(file, from, to).flatMap(({ name, start, end }) => {
    if (!avifMetaParts.includes(name)) return [name];
    if (name === 'iinf') return walkItems(file, start, end);
    if (name !== 'iprp') return [];
    const properties = listBoxes(file, start, end).flatMap((box) => (box.name === 'ipco' ? listBoxes(file, box.start, box.end) : []));
    return properties
      .filter((box) => !avifProperties.includes(box.name) || (box.name === 'colr' && readName(file, box.start) !== 'nclx'))
      .map((box) => box.name);
  });
}

/** The things an AVIF holds besides its image would be items of their own: `Exif`, `mime` (XMP), `uri `. */
function walkItems(file: File, start: number, end: number): string[] {
  const first = start + (file.bytes[start] === 0 ? 6 : 8);
  const kinds = listBoxes(file, first, end).map((item) => readName(file, item.start + ((file.bytes[item.start] ?? 0) < 3 ? 8 : 10)));
  return kinds.filter((kind) => kind !== 'av01');
}

function listBoxes(file: File, from: number, to: number): { readonly name: string; readonly start: number; readonly end: number }[] {
  const boxes = [];
  for (let at = from; at < to; ) {
    const length = file.view.getUint32(at);
    if (length < 8 || at + length > to) throw new RangeError('box');
    boxes.push({ name: readName(file, at + 4), start: at + 8, end: at + length });
    at += length;
  }
  return boxes;
}

function readName({ bytes, view }: File, at: number): string {
  if (at + 4 > view.byteLength) throw new RangeError('name');
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
