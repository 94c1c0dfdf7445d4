/** What a picture file says of itself before anything is decoded. */
export interface PictureHeader {
  readonly format: 'jpeg' | 'png' | 'webp';
  /** In pixels as stored, not yet turned upright; 0 where the file ends before it says. */
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
  /** Whether the file goes on to its own end. */
  readonly isWhole: boolean;
}

/** Reads the header of a JPEG, PNG or WebP, so that nothing huge is ever decoded; null for anything else. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  if (readTag(bytes, 0) === '\x89PNG' && readTag(bytes, 4) === '\r\n\x1A\n') return readPng(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return readJpeg(bytes);
  if (readTag(bytes, 0) === 'RIFF' && readTag(bytes, 8) === 'WEBP') return readWebp(bytes);
  return null;
}

/** The four characters at a place of a file. */
export function readTag(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** Signature, then chunks of length, name, content and checksum; the size comes first, `acTL` makes it move, `IEND` ends it. */
function readPng(bytes: Uint8Array): PictureHeader {
  const view = toView(bytes);
  const header = { format: 'png' as const, width: 0, height: 0, isAnimated: false, isWhole: false };
  for (let at = 8; at + 12 <= bytes.length && !header.isWhole; at += 12 + view.getUint32(at)) {
    const name = readTag(bytes, at + 4);
    if (name === 'IHDR' && at === 8 && bytes.length >= 24) Object.assign(header, { width: view.getUint32(16), height: view.getUint32(20) });
    else if (name === 'acTL') header.isAnimated = true;
    else if (name === 'IEND') header.isWhole = true;
  }
  return header;
}

/** Segments that begin with a marker; the frame's (SOF) holds the size, FF D9 ends it. Thumbnails lie inside segments and are stepped over. */
function readJpeg(bytes: Uint8Array): PictureHeader {
  const view = toView(bytes);
  const header = { format: 'jpeg' as const, width: 0, height: 0, isAnimated: false, isWhole: false };
  for (let at = bytes.indexOf(0xff, 2); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return { ...header, isWhole: true };
    if (marker === 0xff) at += 1;
    else if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      if (at + 4 > bytes.length) return header;
      const isFrame = marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
      if (isFrame && header.width === 0 && at + 9 <= bytes.length) Object.assign(header, { height: view.getUint16(at + 5), width: view.getUint16(at + 7) });
      at += 2 + Math.max(2, view.getUint16(at + 2));
    }
  }
  return header;
}

/** A RIFF file: its length, then chunks of name, length and content; the size stands in the first, in one of three codings. */
function readWebp(bytes: Uint8Array): PictureHeader {
  const view = toView(bytes);
  const header = { format: 'webp' as const, width: 0, height: 0, isAnimated: false, isWhole: false };
  if (bytes.length < 30) return header;
  const name = readTag(bytes, 12);
  if (name === 'VP8X') Object.assign(header, { width: readUint24(bytes, 24) + 1, height: readUint24(bytes, 27) + 1, isAnimated: ((bytes[20] ?? 0) & 2) !== 0 });
  else if (name === 'VP8 ') Object.assign(header, { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff });
  else if (name === 'VP8L') {
    const packed = view.getUint32(21, true);
    Object.assign(header, { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 });
  }
  header.isWhole = 8 + view.getUint32(4, true) <= bytes.length;
  return header;
}

function readUint24(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
}

function toView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
