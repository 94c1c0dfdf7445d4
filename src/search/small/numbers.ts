/** A row of whole numbers below 2³² that grows as they come. */
export interface Numbers {
  readonly add: (value: number) => void;
  /** The numbers so far; valid until the next is added. */
  readonly list: () => Uint32Array;
}

/** Creates an empty row of numbers, kept in four bytes each. */
export function createNumbers(): Numbers {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    add: (value) => {
      if (length === values.length) {
        const wider = new Uint32Array(length * 2);
        wider.set(values);
        values = wider;
      }
      values[length++] = value;
    },
    list: () => values.subarray(0, length),
  };
}

/** Writes numbers into bytes, seven bits a byte, the lowest first. */
export function packNumbers(lists: readonly Uint32Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(lists.reduce((sum, list) => sum + list.length * 5, 0));
  let end = 0;
  for (const list of lists) {
    for (let value of list) {
      while (value > 127) {
        bytes[end++] = (value & 127) | 128;
        value >>>= 7;
      }
      bytes[end++] = value;
    }
  }
  return bytes.slice(0, end);
}

/** Reads what `packNumbers` wrote, list by list; throws where the bytes do not hold it. */
export interface NumberReader {
  readonly read: (count: number) => Uint32Array;
  readonly isAtEnd: () => boolean;
}

/** Opens bytes for reading. */
export function readNumbers(bytes: Uint8Array): NumberReader {
  let place = 0;
  const readOne = (): number => {
    let value = 0;
    for (let weight = 1; weight <= 2 ** 28; weight *= 128) {
      const byte = bytes[place++];
      if (byte === undefined) throw new RangeError('numbers end too early');
      value += (byte & 127) * weight;
      if (byte < 128 && value < 2 ** 32) return value;
    }
    throw new RangeError('a number is too large');
  };
  return {
    read: (count) => {
      // Every number takes a byte at least: a damaged count must not ask for memory.
      if (count > bytes.length - place) throw new RangeError('more numbers are promised than there is room for');
      const list = new Uint32Array(count);
      for (let index = 0; index < count; index += 1) list[index] = readOne();
      return list;
    },
    isAtEnd: () => place === bytes.length,
  };
}
