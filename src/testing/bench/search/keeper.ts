import type { Browser } from 'playwright-core';

/** Has a browser at hand: a new one where the last has died. */
export interface Keeper {
  readonly find: () => Promise<Browser>;
  readonly close: () => Promise<void>;
}

/** Creates a keeper of browsers. */
export function createKeeper(open: () => Promise<Browser>): Keeper {
  const kept: { browser: Promise<Browser> | null } = { browser: null };
  return {
    find: async () => {
      const browser = await kept.browser?.catch(() => null);
      if (browser?.isConnected()) return browser;
      kept.browser = open();
      return kept.browser;
    },
    close: async () => (await kept.browser?.catch(() => null))?.close().catch(() => {}),
  };
}
