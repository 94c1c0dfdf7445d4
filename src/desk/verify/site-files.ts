/** A built site as the gates see it. */
export interface SiteFiles {
  /** Every file, relative to the site's folder, with `/`, sorted; sizes in bytes. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Reads one file as UTF-8. */
  readonly read: (path: string) => string;
  /** Reads one file as it is. */
  readonly readBytes: (path: string) => Uint8Array;
}

/** Gives the file that answers a path of the site: `/zh/` → `zh/index.html`. */
export function toFile(url: string): string {
  const path = decodeURI(url.replace(/[?#].*$/, '')).replace(/^\//, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Gives the path a page is reached by: `zh/index.html` → `/zh/`. */
export function toUrl(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
