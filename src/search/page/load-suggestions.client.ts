import { gunzipSync, strFromU8 } from 'fflate';
import type { Suggestions } from '#search/names/suggestions.ts';

/** Loads the file `suggest.bin`; null where it can't be had: a search box works without. */
export async function loadSuggestions(url: string): Promise<Suggestions | null> {
  try {
    const response = await fetch(url);
    if (!response.ok) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    // A server may have unpacked it on the way.
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return JSON.parse(strFromU8(isPacked ? gunzipSync(bytes) : bytes)) as Suggestions;
  } catch {
    return null;
  }
}
