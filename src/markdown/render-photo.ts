import type { Element, ElementContent } from 'hast';
import { words } from '#i18n/words.ts';
import type { Bilingual } from '#lib/locale.ts';
import { toNear } from '#schema/near.ts';
import { toPictureUrl } from '../urls.ts';
import type { BodyContext, Picture } from './context.ts';

/** What an author wrote of a photo. */
export interface Photo {
  readonly source: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

/** Renders the inside of a photo's figure: the picture, or that there is none, and the caption. */
export function renderPhoto(photo: Photo, picture: Picture | null, locale: BodyContext['locale']): ElementContent[] {
  const t = words(locale);
  const credit = photo.credit === '' ? [] : [toText(' '), create('span', { className: ['credit'] }, [toText(t('photo.credit', { name: photo.credit }))])];
  return [
    picture === null ? create('p', { className: ['photo-missing'] }, [toText(t('photo.absent'))]) : renderPicture(picture, photo.alt),
    create('figcaption', {}, [toText(photo.caption), ...credit]),
  ];
}

/** Says why a picture that the text asks for is not to be had: the file's own fault, a name that cannot be one, or no such file. */
export function findAbsence(source: string, pictures: BodyContext['pictures']): Readonly<Record<string, Bilingual>> {
  const found = pictures.get(source);
  if (found !== undefined && 'zh' in found) return { reason: found };
  if (/^(?:[a-z]+:|\/\/)/i.test(source)) return { reason: elsewhere };
  if (/[\\/]/.test(source)) return { reason: path };
  const ending = /\.([a-z0-9]{1,5})$/i.exec(source)?.[1] ?? '';
  if (!/^(?:jpe?g|png|webp)$/i.test(ending)) return { reason: noPicture };
  return { reason: ending === ending.toLowerCase() ? missing : upperCase, ...toNear(source, pictures.keys()) };
}

const elsewhere = {
  zh: '图片不能来自别的网站；请把图片文件放进文章的文件夹',
  en: 'a picture cannot come from another site; put the file into the article’s folder',
};
const path = {
  zh: '只写文件名，不写路径；图片要放在文章自己的文件夹里',
  en: 'write the file’s name without a path; the picture lies in the article’s own folder',
};
const noPicture = {
  zh: '文件名不以 .jpg、.png 或 .webp 结尾；其他格式（SVG、GIF、HEIC 等）请另存为 JPEG 或 PNG',
  en: 'its name does not end in .jpg, .png or .webp; save other formats (SVG, GIF, HEIC …) as JPEG or PNG',
};
const missing = { zh: '文件夹里没有这个文件', en: 'no such file in the folder' };
const upperCase = { zh: '扩展名要小写，文件名也一起改', en: 'let the ending be in small letters, and rename the file too' };

/** `<picture>` with AVIF for browsers that read it and WebP for the rest; width and height reserve the place before the picture comes. */
function renderPicture({ hash, widths, width, height }: Picture, alt: string): Element {
  const toSet = (format: 'avif' | 'webp'): string => widths.map((each) => `${toPictureUrl(hash, each, format)} ${each}w`).join(', ');
  const sizes = toSizes(width);
  const plain = widths.find((each) => each >= plainWidth) ?? width;
  return create('picture', {}, [
    create('source', { type: 'image/avif', srcSet: toSet('avif'), sizes }),
    create('img', { src: toPictureUrl(hash, plain, 'webp'), srcSet: toSet('webp'), sizes, alt, width, height, loading: 'lazy', decoding: 'async' }),
  ]);
}

/** For what reads no srcset. */
const plainWidth = 720;

/** How wide the picture is shown: an article's column of 40.5rem, less on a narrow screen, and never wider than it is. */
function toSizes(width: number): string {
  return width < 648 ? `(min-width: ${width + 32}px) ${width}px, calc(100vw - 2rem)` : '(min-width: 42.5rem) 40.5rem, calc(100vw - 2rem)';
}

function create(tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

function toText(value: string): ElementContent {
  return { type: 'text', value };
}
