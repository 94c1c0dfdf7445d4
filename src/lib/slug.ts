/** Makes the anchors of a page's headings as the renderer does, one after another; a second heading of the same words gets `-1`. */
export function toSlugs(headings: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return headings.map((heading) => {
    const plain = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    let slug = plain;
    while (taken.has(slug)) {
      taken.set(plain, (taken.get(plain) ?? 0) + 1);
      slug = `${plain}-${taken.get(plain)}`;
    }
    taken.set(slug, 0);
    return slug;
  });
}
