import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Makes a picture to look at: four fields of different colours, a circle and fine lines; `format` writes it. */
export async function makePicture(width: number, height: number, format: (picture: Sharp) => Sharp = (picture) => picture.jpeg()): Promise<Uint8Array> {
  const [w, h] = [width / 2, height / 2];
  const fields = ['#7d2b22', '#c9a24a', '#2f5d62', '#e8e2d4'].map(
    (fill, index) => `<rect x="${(index % 2) * w}" y="${Math.floor(index / 2) * h}" width="${w}" height="${h}" fill="${fill}"/>`,
  );
  const lines = Array.from({ length: 20 }, (_, index) => `<path d="M0 ${(index * height) / 20}L${width} ${height / 2}" stroke="#fff" stroke-opacity=".4"/>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${fields.join('')}${lines.join('')}<circle cx="${w}" cy="${h}" r="${Math.min(w, h) / 2}" fill="#1c1a17"/></svg>`;
  return format(sharp(Buffer.from(svg)).removeAlpha()).toBuffer();
}

/** Makes a plain picture of one colour. */
export function makePlain(width: number, height: number, colour: string): Sharp {
  return sharp({ create: { width, height, channels: 3, background: colour } });
}

/** Puts into a JPEG what a camera writes: its make, how it was held, a comment, and where (27°59′ N 120°41′ E). */
export function addCamera(jpeg: Uint8Array, orientation = 1): Uint8Array {
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const rationals = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values.flatMap((value) => [value, 1])).buffer);
  const [north, east] = ['N', 'E'].map((letter) => letter.charCodeAt(0)) as [number, number];
  // The block at 8 has three entries and ends at 50, the GPS block four and ends at 104; then 12 bytes of name and two places of 24.
  const tiff = Buffer.concat([
    Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 3, 0]),
    entry(0x010f, 2, 12, 104),
    entry(0x0112, 3, 1, orientation),
    entry(0x8825, 4, 1, 50),
    Buffer.from([0, 0, 0, 0, 4, 0]),
    entry(1, 2, 2, north),
    entry(2, 5, 3, 116),
    entry(3, 2, 2, east),
    entry(4, 5, 3, 140),
    Buffer.from([0, 0, 0, 0]),
    Buffer.from('SecretMaker\0'),
    rationals(27, 59, 0),
    rationals(120, 41, 0),
  ]);
  const toSegment = (marker: number, content: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(content.length + 2, 2);
    return Buffer.concat([head, content]);
  };
  const iptc = Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x11\x1C\x02\x50\0\x0CSecretAuthor\0', 'latin1')]);
  const xmp = Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><SecretPlace/></x:xmpmeta>');
  const segments = [
    toSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff])),
    toSegment(0xe1, xmp),
    toSegment(0xed, iptc),
    toSegment(0xfe, Buffer.from('SecretNote')),
  ];
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** Makes a whole, valid PNG of one bit a pixel, black: many pixels in few bytes. */
export function makeVastPng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), toChunk('IHDR', header), toChunk('IDAT', rows), toChunk('IEND', Buffer.alloc(0))]);
}

/** Puts a chunk into a PNG, behind its header. */
export function addChunk(png: Uint8Array, name: string, content: Uint8Array): Uint8Array {
  return Buffer.concat([png.subarray(0, 33), toChunk(name, content), png.subarray(33)]);
}

function toChunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(content.length, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  return chunk;
}
