import { resolve } from 'node:path';
import type { ContentFolders } from '#archive/from-disk.ts';
import { site } from './site.ts';

/** What the environment says of one run: folders, address, drafts. */
export interface Settings {
  readonly folders: ContentFolders;
  readonly out: string;
  /** The public address without a final slash. */
  readonly address: string;
  readonly port: number;
  readonly drafts: boolean;
}

/** Reads the settings from the environment variables of `contract`: ARCHIVE_CONTENT, ARCHIVE_OUT, SITE_URL, PORT. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>, root: string): Settings {
  const port = Number(environment.PORT ?? 4321);
  return {
    folders: { content: resolve(root, environment.ARCHIVE_CONTENT || 'content'), fallback: resolve(root, 'content') },
    out: resolve(root, environment.ARCHIVE_OUT || 'dist'),
    address: (environment.SITE_URL || site.localAddress).replace(/\/+$/, ''),
    port: Number.isInteger(port) && port >= 0 && port < 65536 ? port : 4321,
    drafts: environment.ARCHIVE_DRAFTS === '1',
  };
}
