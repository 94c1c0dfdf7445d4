import type { Words } from '#i18n/words.ts';
import type { Locale } from '#lib/locale.ts';
import { createSuggest } from '#search/names/suggest.ts';
import type { Suggestion } from '#search/names/suggestions.ts';
import { loadSuggestions } from './load-suggestions.client.ts';
import { createNode } from './node.client.ts';
import { createOption } from './suggestion-option.client.ts';

/** What the suggestions under a search box need of the page. */
export interface SuggestionsPage {
  readonly locale: Locale;
  /** The address of `suggest.bin`. */
  readonly url: string;
  readonly t: Words;
  /** Does what the suggestion says: chooses a facet's value, asks for words, opens an article. */
  readonly onChoose: (suggestion: Suggestion) => void;
}

/** Makes a search box a combobox with suggestions, whose file is read when it is first used; where that can't be had it stays a plain box. Gives a function that takes it all back. */
export function startSuggestions(box: HTMLInputElement, { locale, url, t, onChoose }: SuggestionsPage): () => void {
  const host = box.parentElement;
  if (host === null) return () => undefined;
  const id = `${box.id || box.name}-suggestions`;
  const list = createNode('ul', { id, class: 'suggestions', role: 'listbox', 'aria-label': t('search.suggestions'), hidden: '' });
  const status = createNode('p', { class: 'unseen', role: 'status' });
  const state: State = { suggest: null, isLoading: false, isComposing: false, hasTyped: false, shown: [], active: -1 };

  const activate = (index: number): void => {
    state.active = index;
    for (const [at, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(at === index));
    const option = list.children[index];
    if (option === undefined) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', option.id);
    option?.scrollIntoView({ block: 'nearest' });
  };

  const show = (shown: readonly Suggestion[]): void => {
    state.shown = shown;
    list.replaceChildren(...shown.map((suggestion, index) => createOption(suggestion, `${id}-${index}`, locale, t)));
    list.hidden = shown.length === 0;
    list.scrollTop = 0;
    box.setAttribute('aria-expanded', String(shown.length > 0));
    const sentence = shown.length === 0 ? '' : t('search.suggested', { count: shown.length });
    // The same sentence written again would be said again.
    if (status.textContent !== sentence) status.textContent = sentence;
    activate(-1);
  };

  const close = (): void => {
    if (state.shown.length > 0) show([]);
  };

  /** Letters that are still being composed are nothing anyone has typed yet. */
  const update = (): void => {
    if (!state.isComposing && document.activeElement === box) show(box.value.trim() === '' || state.suggest === null ? [] : state.suggest(box.value));
  };

  const load = async (): Promise<void> => {
    if (state.suggest !== null || state.isLoading) return;
    state.isLoading = true;
    const suggestions = await loadSuggestions(url);
    state.isLoading = false;
    if (suggestions === null) return;
    state.suggest = createSuggest(suggestions);
    // What stood in the box when the reader came to it asks for no list.
    if (state.hasTyped) update();
  };

  const type = (): void => {
    state.hasTyped = true;
    void load();
    update();
  };

  const choose = (index: number): void => {
    const suggestion = state.shown[index];
    close();
    if (suggestion !== undefined) onChoose(suggestion);
  };

  const move = (event: KeyboardEvent, step: 1 | -1): void => {
    const count = state.shown.length;
    // The page may have a use for arrows where there is no list.
    if (count === 0) return;
    event.preventDefault();
    const from = state.active < 0 && step < 0 ? count : state.active;
    // Past either end the box itself is next, with nothing chosen.
    activate(from + step >= count ? -1 : from + step);
  };

  const press = (event: KeyboardEvent): void => {
    // Safari ends a composition before it tells of the key that did; it gives that key as 229.
    if (state.isComposing || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) return;
    if (event.altKey) {
      // As in any combobox, Alt and the arrow open a list that was closed.
      if (event.key === 'ArrowDown') update();
    } else if (event.key === 'ArrowDown') move(event, 1);
    else if (event.key === 'ArrowUp') move(event, -1);
    else if (event.key === 'Tab') close();
    else if (event.key === 'Enter' && state.active >= 0) {
      event.preventDefault();
      choose(state.active);
    } else if (event.key === 'Enter') close();
    else if (event.key === 'Escape' && state.shown.length > 0) {
      event.preventDefault();
      // The page has a use of its own for Escape; the first one only closes the list.
      event.stopPropagation();
      close();
    }
  };

  const point = (event: Event): void => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    if (option !== null) choose([...list.children].indexOf(option));
  };

  const compose = (isComposing: boolean) => (): void => {
    state.isComposing = isComposing;
    if (!isComposing) type();
  };

  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id, autocomplete: 'off' };
  const before = Object.keys(attributes).map((name) => [name, box.getAttribute(name)] as const);
  for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
  host.classList.add('suggestions-host');
  host.append(list, status);
  const unlisten = [
    listen(box, 'focus', () => void load()),
    listen(box, 'input', type),
    listen(box, 'compositionstart', compose(true)),
    listen(box, 'compositionend', compose(false)),
    listen(box, 'keydown', (event) => press(event as KeyboardEvent)),
    listen(box, 'blur', close),
    // Pressing on the list must not take the focus from the box.
    listen(list, 'mousedown', (event) => event.preventDefault()),
    listen(list, 'click', point),
  ];
  if (document.activeElement === box) void load();

  return () => {
    for (const stop of unlisten) stop();
    for (const [name, value] of before) value === null ? box.removeAttribute(name) : box.setAttribute(name, value);
    box.removeAttribute('aria-activedescendant');
    host.classList.remove('suggestions-host');
    list.remove();
    status.remove();
  };
}

interface State {
  suggest: ((typed: string) => Suggestion[]) | null;
  isLoading: boolean;
  isComposing: boolean;
  /** Whether anything was typed since the page came. */
  hasTyped: boolean;
  shown: readonly Suggestion[];
  /** The place of the option that Enter would choose; -1 for none. */
  active: number;
}

function listen(target: HTMLElement, type: string, hear: (event: Event) => void): () => void {
  target.addEventListener(type, hear);
  return () => target.removeEventListener(type, hear);
}
