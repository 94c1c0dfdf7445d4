/** Says whether this browser can run Pagefind’s program, which needs references to objects outside it (Chromium 96, Safari 15, Firefox 79); old built-in browsers of messengers cannot. */
export function supportsPagefind(wasm: Pick<typeof WebAssembly, 'validate'> | null = typeof WebAssembly === 'object' ? WebAssembly : null): boolean {
  return wasm?.validate(Uint8Array.from(externrefModule)) ?? false;
}

/** The least program that has such a reference: one type of a function that takes an externref. */
const externrefModule = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0];
