/** Keys of the search page: `/` goes to the box, Escape empties it or leads back to it, arrows walk from the box through the results. */
export function startKeys(root: HTMLElement, box: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    // What has an open list of its own, such as the suggestions, has the keys.
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || target?.getAttribute('aria-expanded') === 'true') return;
    const isTyping = target?.closest('input, textarea, select') != null;
    const titles = [...root.querySelectorAll<HTMLElement>('[data-article] .item-title a')];
    const here = titles.findIndex((title) => title.closest('[data-article]')?.contains(target) === true);
    const goTo = (element: HTMLElement | undefined): void => {
      if (element === undefined) return;
      event.preventDefault();
      element.focus();
    };
    if (event.key === '/' && !isTyping) {
      goTo(box);
      box.select();
    } else if (event.key === 'Escape' && target === box) box.value = '';
    else if (event.key === 'Escape' && here >= 0) goTo(box);
    else if (event.key === 'ArrowDown' && (target === box || here >= 0)) goTo(titles[here + 1]);
    else if (event.key === 'ArrowUp' && here >= 0) goTo(titles[here - 1] ?? box);
  });
}
