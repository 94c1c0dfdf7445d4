import { crc32, inflateRawSync } from 'node:zlib';
import { DocumentError } from './document.ts';

/** The most that the parts of a document may hold together, unpacked, and how many parts there may be. */
const limits = { bytes: 64 * 1024 * 1024, entries: 4096 } as const;

/** Reads the wanted parts of a zip archive; unpacks no more than is allowed, whatever the archive says of itself. */
export function readZip(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > view.length) throw new DocumentError('damaged');
  const count = view.readUInt16LE(end + 10);
  if (count > limits.entries) throw new DocumentError('heavy');
  const parts = new Map<string, Uint8Array>();
  let left: number = limits.bytes;
  let at = view.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) throw new DocumentError('damaged');
    const nameLength = view.readUInt16LE(at + 28);
    const name = view.toString('utf8', at + 46, at + 46 + nameLength);
    if (isWanted(name)) {
      const part = readPart(view, at, left);
      left -= part.length;
      parts.set(name, part);
    }
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return parts;
}

/** Writes parts as a zip archive without packing them. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, body] of parts) {
    const title = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt32LE(crc32(body), 10);
    fields.writeUInt32LE(body.length, 14);
    fields.writeUInt32LE(body.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), fields, title, Buffer.from(body));
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, title);
    offset += 30 + title.length + body.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

function readPart(view: Buffer, at: number, left: number): Uint8Array {
  const isLocked = (view.readUInt16LE(at + 8) & 1) === 1;
  const method = view.readUInt16LE(at + 10);
  const packed = view.readUInt32LE(at + 20);
  const local = view.readUInt32LE(at + 42);
  if (isLocked) throw new DocumentError('locked');
  if (local + 30 > view.length || view.readUInt32LE(local) !== 0x04034b50) throw new DocumentError('damaged');
  const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
  const body = view.subarray(start, start + packed);
  if (body.length !== packed || (method !== 0 && method !== 8)) throw new DocumentError('damaged');
  if (method === 0) {
    if (packed > left) throw new DocumentError('heavy');
    return body;
  }
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    throw new DocumentError((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'heavy' : 'damaged');
  }
}
