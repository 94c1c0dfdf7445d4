import type { Bilingual } from '#lib/locale.ts';
import { readPictureHeader } from './picture-header.ts';

/** The largest picture file accepted, in bytes. */
export const maximumPictureBytes = 20 * 1024 * 1024;
/** The most pixels a picture may have. */
export const maximumPixels = 40_000_000;
/** The longest side a picture may have, in pixels: what WebP can hold. */
export const maximumSide = 16_383;

/** Says of a picture that its pixels cannot be decoded. */
export const damaged: Bilingual = { zh: '文件损坏，图像读不全；请重新导出一份', en: 'it is damaged and cannot be read to its end; export it again' };

/** Says of a picture that its file is too large. */
export function toTooLarge(bytes: number): Bilingual {
  const size = (bytes / 1024 / 1024).toFixed(1);
  return { zh: `文件有 ${size} MB，最多 20 MB`, en: `the file has ${size} MB; 20 are allowed` };
}

/** Finds what keeps a file from being published as a picture, as far as its name and header tell; null where nothing does. */
export function findPictureFault(name: string, bytes: Uint8Array): Bilingual | null {
  if (bytes.length > maximumPictureBytes) return toTooLarge(bytes.length);
  const header = readPictureHeader(bytes);
  if (header === null) return nameOther(bytes);
  const { format, width, height } = header;
  if (!endings[format].test(name)) {
    const [real, ending] = [format === 'webp' ? 'WebP' : format.toUpperCase(), format === 'jpeg' ? '.jpg' : `.${format}`];
    return { zh: `内容其实是 ${real}，文件名应以 ${ending} 结尾`, en: `it is really ${real}; let its name end in ${ending}` };
  }
  if (header.isAnimated) return { zh: '是动图；请换成一张静止的', en: 'it is animated; use a still one' };
  if (width * height > maximumPixels) {
    return {
      zh: `有 ${width} × ${height} 个像素，最多 4000 万个；请缩小`,
      en: `it has ${width} × ${height} pixels, and 40 million are allowed; make it smaller`,
    };
  }
  if (Math.max(width, height) > maximumSide) {
    return {
      zh: `有 ${width} × ${height} 个像素，每边最多 ${maximumSide} 个；请缩小`,
      en: `it has ${width} × ${height} pixels, and a side may have ${maximumSide}; make it smaller`,
    };
  }
  if (!header.isWhole) return { zh: '文件不完整，后半部分缺失；请重新复制或导出', en: 'it is cut off, the rest is missing; copy or export it again' };
  return width === 0 || height === 0 ? damaged : null;
}

const endings = { jpeg: /\.jpe?g$/, png: /\.png$/, webp: /\.webp$/ } as const;

/** Other formats by their first bytes. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^GIF8/, 'GIF'],
  [/^BM/, 'BMP'],
  [/^(?:II\*\0|MM\0\*)/, 'TIFF'],
  [/^.{4}ftyp.{0,40}avi[fs]/s, 'AVIF'],
  [/^.{4}ftyp(?:he|mif|msf)/s, 'HEIC'],
  [/^(?:\xFF\x0A|\0{3}\x0CJXL )/, 'JPEG XL'],
  [/^\0{3}\x0CjP/, 'JPEG 2000'],
  [/^8BPS/, 'Photoshop'],
  [/^%PDF/, 'PDF'],
];

function nameOther(bytes: Uint8Array): Bilingual {
  if (bytes.length === 0) return { zh: '文件是空的', en: 'the file is empty' };
  const start = String.fromCharCode(...bytes.subarray(0, 512));
  if (start.startsWith('version https://git-lfs')) {
    return {
      zh: '只是 Git LFS 的指针，图片本身没有取来；请提交图片文件',
      en: 'it is only a Git LFS pointer, the picture itself is not there; commit the picture',
    };
  }
  if (/<svg[\s>]/i.test(start)) return { zh: '内容是 SVG，可以夹带程序；请导出为 PNG', en: 'it is an SVG drawing, which can hold code; export it as PNG' };
  const other = others.find(([mark]) => mark.test(start))?.[1];
  if (other === undefined) return { zh: '内容不是图片', en: 'its content is no picture' };
  return { zh: `内容其实是 ${other}；请另存为 JPEG 或 PNG`, en: `it is really ${other}; save it as JPEG or PNG` };
}
