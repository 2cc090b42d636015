/** Searches kept on this device, and nowhere else. */

const KEY = 'trait-d-union:recherches';
const MOST = 30;

/** The addresses' query parts, newest first; none when the browser keeps nothing. */
export function savedSearches(): string[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(saved) ? saved.filter((entry) => typeof entry === 'string') : [];
  } catch {
    // Storage refused, or written by another hand: as good as empty.
    return [];
  }
}

/** Returns what is kept afterwards. */
export function keepSearch(search: string): string[] {
  return store([search, ...savedSearches().filter((entry) => entry !== search)].slice(0, MOST));
}

export function forgetSearch(search: string): string[] {
  return store(savedSearches().filter((entry) => entry !== search));
}

function store(searches: string[]): string[] {
  try {
    localStorage.setItem(KEY, JSON.stringify(searches));
    return searches;
  } catch {
    // Storage refused or full: the page then shows what is really kept.
    return savedSearches();
  }
}
