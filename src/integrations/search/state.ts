/** A search as it stands in the address: a reader can share it, save it and come back to it. */
import { type FacetName, facetNames } from '../../locale/search.ts';
import type { Choices, Sort } from './engine.ts';

export interface SearchState {
  query: string;
  choices: Choices;
  sort: Sort;
}

/** Long enough for a sentence; beyond that an address is no longer a search. */
const LONGEST_QUERY = 200;

export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const choices: Partial<Record<FacetName, string[]>> = {};
  for (const name of facetNames) {
    const values = [...new Set(parameters.getAll(name))].filter((value) => value !== '');
    if (values.length > 0) choices[name] = values;
  }
  return {
    query: (parameters.get('q') ?? '').slice(0, LONGEST_QUERY),
    choices,
    sort: parameters.get('tri') === 'date' ? 'date' : 'pertinence',
  };
}

/** `''` for nothing asked, else `?q=…&pays=…`; the same search always gives the same address. */
export function writeState({ query, choices, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.trim());
  for (const name of facetNames) for (const value of choices[name] ?? []) parameters.append(name, value);
  if (sort !== 'pertinence') parameters.set('tri', sort);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The same search with one value of a facet chosen, or no longer. */
export function toggle(state: SearchState, name: FacetName, value: string): SearchState {
  const values = state.choices[name] ?? [];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...state, choices: { ...state.choices, [name]: next } };
}
