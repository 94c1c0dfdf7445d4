/** What happens on a chart, told in places of its bars. */
export interface ChartEvents {
  /** A range is being taken: shown, not yet chosen. */
  readonly show: (first: number, last: number) => void;
  readonly choose: (first: number, last: number) => void;
  /** A range being taken is given up. */
  readonly cancel: () => void;
}

/** Makes a row of buttons a chart to choose from: click or drag, by mouse or finger; arrows move, Shift with arrows takes a range, Enter chooses, Escape gives up. */
export function startChart(chart: HTMLElement, events: ChartEvents): void {
  const bars = [...chart.querySelectorAll<HTMLElement>('button')];
  const state: { anchor: number | null; last: number; isDragging: boolean } = { anchor: null, last: 0, isDragging: false };

  const findBar = (event: PointerEvent): number => {
    const { left, width } = chart.getBoundingClientRect();
    return Math.min(bars.length - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * bars.length)));
  };
  const stop = (): void => {
    state.anchor = null;
    state.isDragging = false;
  };

  chart.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    state.anchor = findBar(event);
    state.last = state.anchor;
  });
  chart.addEventListener('pointermove', (event) => {
    if (state.anchor === null || event.buttons === 0) return;
    const bar = findBar(event);
    if (bar === state.last) return;
    // Only now: a captured pointer's click would not reach its bar.
    if (!state.isDragging) chart.setPointerCapture(event.pointerId);
    state.isDragging = true;
    state.last = bar;
    events.show(state.anchor, bar);
  });
  chart.addEventListener('pointerup', () => {
    const { anchor, last, isDragging } = state;
    stop();
    if (isDragging && anchor !== null) events.choose(anchor, last);
  });
  chart.addEventListener('pointercancel', () => {
    if (state.isDragging) events.cancel();
    stop();
  });
  chart.addEventListener('click', (event) => {
    const bar = bars.findIndex((candidate) => event.target instanceof Node && candidate.contains(event.target));
    if (bar >= 0) events.choose(state.anchor ?? bar, bar);
    stop();
  });

  // One stop for the Tab key: the bar that was used last.
  chart.addEventListener('focusin', (event) => {
    for (const bar of bars) bar.tabIndex = bar === event.target ? 0 : -1;
  });
  chart.addEventListener('keydown', (event) => {
    const here = bars.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: bars.length - 1 }[event.key];
    if (event.key === 'Escape' && state.anchor !== null) {
      events.cancel();
      stop();
      event.stopPropagation();
    }
    const bar = next === undefined ? undefined : bars[next];
    if (next === undefined || bar === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.shiftKey) state.anchor ??= here;
    else if (state.anchor !== null) {
      events.cancel();
      stop();
    }
    bar.focus();
    if (state.anchor !== null) events.show(state.anchor, next);
  });
}
