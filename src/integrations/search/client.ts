/** The search page at work: reads the form and the address, asks the index, shows results and facets. */
import { formatNumber, NBSP } from '../../locale/format.ts';
import { type FacetName, facetLabels, facetNames, searchText } from '../../locale/search.ts';
import { foldWord } from '../../locale/search-text.ts';
import type { Fragment } from './document.ts';
import type { Counts, Found, Hit } from './engine.ts';
import { excerptOf, markWords, type Run } from './excerpt.ts';
import { type OpenIndex, openIndex } from './open.ts';
import { forgetSearch, keepSearch, savedSearches } from './saved.ts';
import { readState, type SearchState, toggle, writeState } from './state.ts';
import { suggest } from './suggest.ts';

/** Results shown at once. */
const PAGE = 10;
/** Values of a facet shown before « de plus ». */
const VALUES = 8;
/** Milliseconds without a key before a search begins. */
const PAUSE = 180;

type Child = Node | string | false | undefined;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children.filter((child) => child !== undefined && child !== false));
  return node;
}

const runsAsNodes = (runs: readonly Run[]): Node[] =>
  runs.map(({ text, marked }) => (marked ? element('mark', {}, text) : document.createTextNode(text)));

/** Starts on the page that has `<form role="search">` with its field `q`, and `<div id="resultats">`. */
export function startSearch(form: HTMLFormElement, place: HTMLElement): void {
  new SearchPage(form, place).start();
}

class SearchPage {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #base: string;
  /** Announced by screen readers; it stands in the page from the start, or they would miss its first words. */
  readonly #status = element('p', { role: 'status', class: 'search-status' });
  readonly #hint = element('div', { class: 'search-hint' });
  readonly #tools = element('div', { class: 'search-tools' });
  readonly #list = element('ol', { class: 'search-results', 'aria-label': searchText.resultList });
  readonly #more = element('button', { type: 'button', class: 'search-more' });
  readonly #saved = element('div', { class: 'search-saved' });
  readonly #place: HTMLElement;
  #index: Promise<OpenIndex> | undefined;
  #state: SearchState = readState('');
  /** Number of the last search begun; an answer to an older one is dropped. */
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #facetsOpen = false;
  /** The page's own title, without a query. */
  readonly #title = document.title;

  constructor(form: HTMLFormElement, place: HTMLElement) {
    const input = form.elements.namedItem('q');
    if (!(input instanceof HTMLInputElement)) throw new Error('The search form has no field « q ».');
    this.#form = form;
    this.#input = input;
    this.#place = place;
    this.#base = new URL('..', form.action).href;
  }

  start(): void {
    this.#more.hidden = true;
    this.#place.replaceChildren(this.#status, this.#hint, this.#tools, this.#list, this.#more, this.#saved);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ ...this.#state, query: this.#input.value }, 'push');
    });
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(
        () => this.#go({ ...this.#state, query: this.#input.value }, 'replace'),
        PAUSE,
      );
    });
    this.#input.addEventListener('focus', () => this.#open().catch(() => this.#fail()), { once: true });
    addEventListener('popstate', () => this.#read());
    this.#read();
  }

  #read(): void {
    const state = readState(location.search);
    this.#input.value = state.query;
    this.#go(state);
  }

  #open(): Promise<OpenIndex> {
    this.#index ??= openIndex(this.#base);
    return this.#index;
  }

  #fail(): void {
    this.#index = undefined;
    this.#status.textContent = searchText.failed;
  }

  /** Shows `state`, and writes it in the address. */
  #go(state: SearchState, history?: 'push' | 'replace'): void {
    clearTimeout(this.#pause);
    const address = location.pathname + writeState(state);
    if (history === 'push' && address !== location.pathname + location.search)
      window.history.pushState(null, '', address);
    else if (history === 'replace') window.history.replaceState(null, '', address);
    this.#state = state;
    const turn = ++this.#turn;
    const isLast = () => turn === this.#turn;
    this.#place.setAttribute('aria-busy', 'true');
    this.#show(state, isLast)
      .catch((error: unknown) => {
        console.error(error);
        if (isLast()) this.#fail();
      })
      .finally(() => isLast() && this.#place.setAttribute('aria-busy', 'false'));
  }

  async #show(asked: SearchState, isLast: () => boolean): Promise<void> {
    this.#showSaved();
    document.title = searchText.title(asked.query.trim(), this.#title);
    if (writeState({ ...asked, sort: 'pertinence' }) === '') return this.#showEmpty(isLast);
    if (this.#list.childElementCount === 0 && this.#status.textContent === '')
      this.#status.textContent = searchText.loading;
    const index = await this.#open();
    const state = { ...asked, choices: await index.settle(asked.choices) };
    const found = await index.engine.find(state.query, state.choices, state.sort);
    const first = await loadAll(found.hits.slice(0, PAGE));
    if (!isLast()) return;
    this.#state = state;
    this.#status.textContent = statusOf(found, state);
    this.#list.replaceChildren(
      ...first.map((fragment, rank) => this.#result(fragment, found.hits[rank]!, found)),
    );
    this.#showMore(found, isLast);
    this.#hint.replaceChildren(...hintOf(found));
    const [counts, suggestion] = await Promise.all([found.count(), this.#suggestion(found, state, index)]);
    if (!isLast()) return;
    if (suggestion !== undefined) this.#hint.append(this.#didYouMean(suggestion, state));
    this.#showTools(counts, found, state);
  }

  async #showEmpty(isLast: () => boolean): Promise<void> {
    this.#status.textContent = '';
    this.#list.replaceChildren();
    this.#tools.replaceChildren();
    this.#more.hidden = true;
    const { examples } = await this.#open();
    if (!isLast()) return;
    const links = examples.flatMap((query) => [
      ' ',
      this.#link(query, { query, choices: {}, sort: 'pertinence' }),
    ]);
    this.#hint.replaceChildren(
      ...(links.length > 0 ? [element('p', {}, searchText.examplesLabel, NBSP, ':', ...links)] : []),
    );
  }

  /** A link to another search, followed without leaving the page. */
  #link(text: string, state: SearchState): HTMLAnchorElement {
    const link = element('a', { href: location.pathname + writeState(state) }, text);
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#input.value = state.query;
      this.#go(state, 'push');
      this.#input.focus();
    });
    return link;
  }

  #result(fragment: Fragment | undefined, hit: Hit, found: Found): HTMLLIElement {
    if (!fragment) return element('li', {}, searchText.unavailable);
    const { meta } = fragment;
    const excerpt = excerptOf(fragment, hit.words, found);
    const isArticle = !fragment.url.includes('#') && fragment.anchors.length > 0;
    const landing = isArticle && excerpt.id ? `#${excerpt.id}` : '';
    const where = [meta.date, meta.context].filter(Boolean).join(' · ');
    return element(
      'li',
      {},
      element('p', { class: 'result-type' }, meta.type ?? ''),
      element(
        'h2',
        {},
        element(
          'a',
          { href: this.#base + fragment.url + landing },
          ...runsAsNodes(markWords(meta.title ?? '', found)),
        ),
      ),
      where !== '' && element('p', { class: 'result-where' }, where),
      excerpt.runs.length > 0 &&
        element(
          'p',
          { class: 'result-excerpt' },
          excerpt.cutBefore && searchText.ellipsis,
          ...runsAsNodes(excerpt.runs),
          excerpt.cutAfter && searchText.ellipsis,
        ),
      excerpt.section !== undefined &&
        element('p', { class: 'result-section' }, ...this.#section(excerpt.section, found)),
    );
  }

  #section(title: string, found: Found): Node[] {
    const [before = '', after = ''] = searchText.section('\u0000').split('\u0000');
    return runsAsNodes([
      { text: before, marked: false },
      ...markWords(title, found),
      { text: after, marked: false },
    ]);
  }

  #showMore(found: Found, isLast: () => boolean): void {
    const left = found.hits.length - this.#list.childElementCount;
    this.#more.hidden = left <= 0;
    if (left <= 0) return;
    this.#more.textContent = searchText.more(left);
    this.#more.onclick = async () => {
      const shown = this.#list.childElementCount;
      const hits = found.hits.slice(shown, shown + PAGE);
      const fragments = await loadAll(hits);
      if (!isLast()) return;
      this.#list.append(...fragments.map((fragment, rank) => this.#result(fragment, hits[rank]!, found)));
      this.#list.children[shown]?.querySelector('a')?.focus();
      this.#showMore(found, isLast);
    };
  }

  async #suggestion(found: Found, state: SearchState, index: OpenIndex): Promise<string | undefined> {
    if (found.hits.length > 0 || found.unknown.length === 0) return undefined;
    const query = suggest(state.query, found.unknown, await index.vocabulary());
    if (query === undefined) return undefined;
    const { hits } = await index.engine.find(query, state.choices, state.sort);
    return hits.length > 0 ? query : undefined;
  }

  #didYouMean(query: string, state: SearchState): HTMLElement {
    const link = this.#link(query, { ...state, query });
    return element(
      'p',
      { class: 'did-you-mean' },
      searchText.didYouMean,
      '“',
      link,
      '”',
      searchText.questionMark,
    );
  }

  #showTools(counts: Counts, found: Found, state: SearchState): void {
    const focused = document.activeElement?.id;
    // Asked of the page itself: the toggle event comes later, and a box in a closed list would lose the focus.
    this.#facetsOpen =
      this.#tools.querySelector<HTMLDetailsElement>('.search-facets')?.open ?? this.#facetsOpen;
    const chosen = facetNames.reduce((sum, name) => sum + (state.choices[name]?.length ?? 0), 0);
    const groups = facetNames.flatMap((name) => this.#facet(name, counts[name] ?? {}, state) ?? []);
    if (found.hits.length === 0 && chosen === 0) this.#tools.replaceChildren();
    else {
      const details = element(
        'details',
        { class: 'search-facets' },
        element('summary', {}, searchText.filtersCount(chosen)),
        element('div', {}, ...groups),
        chosen > 0 && this.#link(searchText.clearFilters, { ...state, choices: {} }),
      );
      details.open = this.#facetsOpen;
      this.#tools.replaceChildren(this.#sorts(state), this.#keep(state), details);
    }
    if (focused) document.getElementById(focused)?.focus();
  }

  #sorts(state: SearchState): HTMLElement {
    const select = element('select', { id: 'tri' });
    for (const [value, label] of Object.entries(searchText.sorts)) select.append(new Option(label, value));
    select.value = state.sort;
    select.addEventListener('change', () =>
      this.#go({ ...this.#state, sort: select.value === 'date' ? 'date' : 'pertinence' }, 'push'),
    );
    return element('label', { class: 'search-sort' }, searchText.sortLabel, ' ', select);
  }

  /** One group of boxes: the most frequent values first, those chosen always shown. */
  #facet(name: FacetName, counts: Record<string, number>, state: SearchState): HTMLElement | undefined {
    const chosen = state.choices[name] ?? [];
    const values = [...new Set([...Object.keys(counts), ...chosen])]
      .map((value) => ({ value, count: counts[value] ?? 0, checked: chosen.includes(value) }))
      .filter(({ count, checked }) => count > 0 || checked)
      .sort(
        (a, b) =>
          Number(b.checked) - Number(a.checked) || b.count - a.count || a.value.localeCompare(b.value, 'fr'),
      );
    if (values.length < 2 && chosen.length === 0) return undefined;
    const boxes = values.map(({ value, count, checked }) => {
      const box = element('input', {
        type: 'checkbox',
        id: `facette-${name}-${foldWord(value)}`,
        name,
        value,
      });
      box.checked = checked;
      box.addEventListener('change', () => this.#go(toggle(this.#state, name, value), 'push'));
      return element(
        'label',
        {},
        box,
        ` ${value} `,
        element('span', { class: 'facet-count' }, formatNumber(count)),
      );
    });
    const others = boxes.slice(VALUES);
    return element(
      'fieldset',
      {},
      element('legend', {}, facetLabels[name]),
      ...boxes.slice(0, VALUES),
      others.length > 0 &&
        element('details', {}, element('summary', {}, searchText.moreValues(others.length)), ...others),
    );
  }

  #keep(state: SearchState): HTMLElement {
    const search = writeState(state);
    const button = element('button', { type: 'button', class: 'search-keep' }, searchText.save);
    button.hidden = savedSearches().includes(search);
    button.addEventListener('click', () => {
      keepSearch(search);
      button.hidden = savedSearches().includes(search);
      this.#showSaved();
    });
    return button;
  }

  #showSaved(): void {
    const searches = savedSearches();
    const rows = searches.map((search) => {
      const state = readState(search);
      const name = nameOf(state);
      const forget = element('button', { type: 'button', 'aria-label': searchText.forget(name) }, '×');
      forget.addEventListener('click', () => {
        forgetSearch(search);
        this.#showSaved();
      });
      return element('li', {}, this.#link(name, state), ' ', forget);
    });
    this.#saved.hidden = rows.length === 0;
    this.#saved.replaceChildren(
      element('h2', {}, searchText.saved),
      element('p', {}, searchText.savedNote),
      element('ul', {}, ...rows),
    );
  }
}

/** With no network, a result whose text is not stored on the device is absent. */
const loadAll = async (hits: readonly Hit[]): Promise<(Fragment | undefined)[]> =>
  (await Promise.allSettled(hits.map((hit) => hit.load()))).map((answer) =>
    answer.status === 'fulfilled' ? answer.value : undefined,
  );

/** « hydrogène · Chine · Chiffre » */
const nameOf = ({ query, choices }: SearchState): string =>
  [query, ...facetNames.flatMap((name) => choices[name] ?? [])].filter((part) => part !== '').join(' · ');

function statusOf({ hits, empty }: Found, { query, choices }: SearchState): string {
  if (empty) return searchText.tooCommon;
  if (hits.length > 0) return searchText.count(hits.length, query.trim());
  return Object.values(choices).some((values) => values.length > 0)
    ? searchText.noneFiltered
    : searchText.none(query.trim());
}

function hintOf({ beginning, hits }: Found): Node[] {
  if (beginning === undefined || hits.length === 0) return [];
  return [element('p', {}, searchText.beginning(beginning))];
}

const form = document.querySelector<HTMLFormElement>('form[role="search"]');
const place = document.querySelector<HTMLElement>('#resultats');
if (form && place) startSearch(form, place);
