/** Counts of a list by place: « 99 à Rabat, 32 à Kénitra et 10 à Salé », « Casablanca (810), l’Oriental (149) ». */

import { wordSet } from '../text/word-set.ts';
import type { Scan } from './scan.ts';
import type { View } from './view.ts';

const AT = wordSet('a au aux en dans');
const ARTICLES = wordSet("la le les l'");
/** What goes on a list. */
const GOING_ON = wordSet(', et');
/** « le 5 à Rabat, le 7 à Fès » are days. */
const OF_A_DAY = wordSet('le du au des n° ° numero');
/** What is counted by place. */
const GROUPS = wordSet(`
  regions provinces prefectures villes communes pays cas contaminations deces infections sieges partis circonscriptions
  academies quartiers sites antennes agences
`);

const isCapitalised = (text: string): boolean => /^\p{Lu}/u.test(text);

/** « à Rabat », « dans l’Oriental » */
function isPlace(scan: Scan, at: number): boolean {
  if (!AT.has(scan.key(at))) return false;
  const name = ARTICLES.has(scan.key(at + 1)) ? at + 2 : at + 1;
  return scan.tokens[name]?.kind === 'word' && isCapitalised(scan.tokens[name]?.text ?? '');
}

/** Does a number in its place go on the list after token `next`? */
function goesOn(scan: Scan, next: number): boolean {
  for (let k = next + 1; k < next + 11; k += 1) {
    const token = scan.tokens[k];
    if (token === undefined || token.gap === 'break' || '.;'.includes(token.text)) return false;
    if (GOING_ON.has(token.key) && scan.tokens[k + 1]?.kind === 'number')
      return isPlace(scan, k + 2) || isPlace(scan, k + 3) || isPlace(scan, k + 4);
  }
  return false;
}

/** Is the bare number at `from`, whose next token is `next`, one of a list by place or the total of one? */
export function isPlaced(scan: Scan, from: number, next: number): boolean {
  if (OF_A_DAY.has(scan.key(from - 1))) return false;
  // « avec 217 : 99 à Rabat, 32 à Kénitra »
  if (scan.key(next) === ':') return scan.tokens[next + 1]?.kind === 'number' && isPlace(scan, next + 2);
  if (!isPlace(scan, next)) return false;
  const last = scan.found.at(-1);
  const follows = last?.rule === 'placed-number' && from - last.to <= 11 && GOING_ON.has(scan.key(from - 1));
  return follows || goesOn(scan, next);
}

/** « Casablanca (810), l’Oriental (149) » after « les régions de »: counts of their places, and no notes. */
export function isCountOfName(view: View, i: number): boolean {
  const name = view.tokens[i - 2];
  if (name?.kind !== 'word' || !isCapitalised(name.text) || name.text.length < 3) return false;
  if (!isBracketed(view, i)) return false;
  const near = neighbour(view, i, -1) ?? neighbour(view, i, 1);
  if (near === undefined || Math.max(valueAt(view, near), valueAt(view, i)) < 10) return false;
  for (let k = i - 1; k >= 0 && k > i - 90; k -= 1) {
    if (view.tokens[k]?.text === '.' && view.tokens[k + 1]?.gap !== 'glued') return false;
    if (GROUPS.has(view.key(k))) return true;
  }
  return false;
}

const valueAt = (view: View, i: number): number => Number(view.tokens[i]?.text ?? '0');

function isBracketed(view: View, i: number): boolean {
  const token = view.tokens[i];
  if (token?.kind !== 'number' || token.text.length > 6 || token.text.startsWith('0')) return false;
  const value = Number(token.text);
  const year = value >= 1900 && value <= 2100;
  return view.tokens[i - 1]?.text === '(' && view.tokens[i + 1]?.text === ')' && !year;
}

/** Index of the next bracketed number in the direction given, a few words away. */
function neighbour(view: View, i: number, step: 1 | -1): number | undefined {
  for (let k = i + 2 * step; Math.abs(k - i) < 14 && k > 0 && k < view.tokens.length; k += step)
    if (isBracketed(view, k)) return k;
  return undefined;
}
