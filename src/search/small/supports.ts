/** Says whether this browser can run Pagefind’s program, which needs references to objects outside it (Chromium 96, Safari 15, Firefox 79); old built-in browsers of messengers cannot. */
export function supportsPagefind(wasm: Pick<typeof WebAssembly, 'validate'> | null = typeof WebAssembly === 'object' ? WebAssembly : null): boolean {
  // The least program that has such a reference: one type of a function that takes an externref. It stands in here so that a test can send the function alone into an old browser.
  const externref = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0];
  return wasm?.validate(Uint8Array.from(externref)) ?? false;
}
