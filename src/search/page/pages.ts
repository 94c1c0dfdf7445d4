/** Lists the pages a pager names: the first, the last, and those round the present one; null where pages are left out. */
export function listPages(page: number, pages: number): (number | null)[] {
  const named = [...new Set([1, page - 1, page, page + 1, pages])].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b);
  return named.flatMap((number, index) => {
    const before = named[index - 1] ?? number - 1;
    // A gap of one page is named rather than left out.
    if (number - before === 2) return [number - 1, number];
    return number - before > 2 ? [null, number] : [number];
  });
}
