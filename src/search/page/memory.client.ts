const controls = 'a[href], button, input, select, summary, h2[tabindex]';

/** Where a reader was on a page: how far down, and which of its controls had the focus. */
interface Place {
  readonly scroll: number;
  readonly focus: number;
}

/** Keeps in the history's entry where the reader is, so that coming back leads there. */
export function startMemory(root: HTMLElement): void {
  history.scrollRestoration = 'manual';
  const timer = { id: 0 };
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer.id);
      timer.id = window.setTimeout(() => rememberPlace(root), 200);
    },
    { passive: true },
  );
  addEventListener('pagehide', () => rememberPlace(root));
}

/** Writes the present place into the history's entry. */
export function rememberPlace(root: HTMLElement): void {
  const focus = [...root.querySelectorAll(controls)].indexOf(document.activeElement as Element);
  history.replaceState({ scroll: scrollY, focus } satisfies Place, '');
}

/** Goes back to the place the history's entry holds; says whether it holds one. */
export function restorePlace(root: HTMLElement, state: unknown): boolean {
  if (!isPlace(state)) return false;
  [...root.querySelectorAll<HTMLElement>(controls)][state.focus]?.focus({ preventScroll: true });
  scrollTo(0, state.scroll);
  return true;
}

function isPlace(state: unknown): state is Place {
  return (
    typeof state === 'object' && state !== null && 'scroll' in state && typeof state.scroll === 'number' && 'focus' in state && typeof state.focus === 'number'
  );
}
