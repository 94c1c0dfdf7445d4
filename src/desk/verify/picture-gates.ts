import { listPictures } from '#archive/list.ts';
import { toPictureUrl } from '../../urls.ts';
import type { Failure } from './failure.ts';
import { findForeignParts } from './picture-parts.ts';
import { toFile } from './site-files.ts';
import type { SiteView } from './site-gates.ts';

/** The pictures published are those the articles place, no more and no fewer: never an original, never one of a withdrawn article. */
export function checkPictures({ site, archive }: SiteView): Failure[] {
  const expected = new Set(
    listPictures(archive).flatMap(({ hash, widths }) =>
      widths.flatMap((width) => (['avif', 'webp'] as const).map((format) => toFile(toPictureUrl(hash, width, format)))),
    ),
  );
  const found = [...site.sizes.keys()].filter((path) => path.startsWith('pictures/'));
  return [
    ...found.filter((path) => !expected.has(path)).map((path): Failure => ({ code: 'I-STRAY', path })),
    ...[...expected].filter((path) => !site.sizes.has(path)).map((path): Failure => ({ code: 'I-PICTURE', path })),
  ];
}

/** No picture of the site says where, when, by whom or with what it was made. */
export function checkMetadata({ site }: SiteView): Failure[] {
  return [...site.sizes.keys()]
    .filter((path) => /\.(?:avif|webp|png|jpe?g|gif|ico)$/i.test(path))
    .flatMap((path): Failure[] => {
      const parts = findForeignParts(site.readBytes(path));
      return parts.length === 0 ? [] : [{ code: 'P-METADATA', path, values: { what: [...new Set(parts)].join(', ') } }];
    });
}
