/**
 * « Depuis votre dernière visite » : which of the articles on the front page were not there the last time. Their addresses stay on
 * the device; nothing is sent. Without script the section stays hidden.
 */
const KEY = 'trait-d-union:visite';

interface Visit {
  day: string;
  /** Articles seen before `day`, and those seen on it. */
  before: string[];
  seen: string[];
}

function readVisit(): Visit | undefined {
  try {
    const visit = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Visit> | null;
    return visit && Array.isArray(visit.before) && Array.isArray(visit.seen) && typeof visit.day === 'string'
      ? (visit as Visit)
      : undefined;
  } catch {
    // Storage refused or written by hand: the section is then simply not shown.
    return undefined;
  }
}

const section = document.querySelector<HTMLElement>('#visite');
const rows = [...document.querySelectorAll<HTMLElement>('#articles .articles > li')];
const addressOf = (row: HTMLElement): string => row.querySelector('a')?.getAttribute('href') ?? '';
const addresses = rows.map(addressOf);
const today = new Date().toISOString().slice(0, 10);
const last = readVisit();
const before = last === undefined ? addresses : last.day === today ? last.before : last.seen;
const fresh = rows.filter((row) => !before.includes(addressOf(row)));
const list = section?.querySelector('ol');
if (section && list && fresh.length > 0) {
  list.replaceChildren(...fresh.map((row) => row.cloneNode(true)));
  section.hidden = false;
}
try {
  localStorage.setItem(KEY, JSON.stringify({ day: today, before, seen: addresses } satisfies Visit));
} catch {
  // Storage refused: each visit is then the first.
}

// A script of its own, whose names stay its own.
export {};
