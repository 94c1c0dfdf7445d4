import type { Bilingual } from '#lib/locale.ts';
import type { Problem } from '#schema/problem.ts';
import type { ContentFile } from './files.ts';

/** Checks the names of pictures: none that another system cannot hold, that an address would have to disguise, or that differs from its neighbour's in capitals alone. */
export function checkNames(pictures: readonly ContentFile[]): Problem[] {
  const taken = new Set<string>();
  return pictures.flatMap((file): Problem[] => {
    const name = file.parts.at(-1) ?? '';
    const key = [...file.parts.slice(0, -1), name.normalize('NFC').toLowerCase()].join('/');
    const reason = taken.has(key) ? { zh: '与旁边的文件只差大小写', en: 'a file beside it differs in capitals alone' } : findAwkward(name);
    taken.add(key);
    return reason === null ? [] : [{ code: 'E-FILE-AWKWARD', path: file.path, line: 1, column: 1, values: { value: name, reason } }];
  });
}

const maximumBytes = 100;

function findAwkward(name: string): Bilingual | null {
  if (new TextEncoder().encode(name).length > maximumBytes) return { zh: `超过 ${maximumBytes} 字节`, en: `it is longer than ${maximumBytes} bytes` };
  if (name !== name.normalize('NFC')) return { zh: '字母与附加符号分成了两个字符', en: 'its accents are characters of their own' };
  const odd = /[^\p{L}\p{N}._-]/u.exec(name)?.[0];
  if (odd === ' ') return { zh: '含有空格', en: 'it holds a space' };
  if (odd !== undefined) return { zh: `含有 ${odd}`, en: `it holds ${odd}` };
  if (/^[.-]/.test(name)) return { zh: '以点或连字符开头', en: 'it begins with a dot or hyphen' };
  return /^(?:con|prn|aux|nul|com\d|lpt\d)\./i.test(name) ? { zh: '在 Windows 上不能用', en: 'Windows cannot hold it' } : null;
}
