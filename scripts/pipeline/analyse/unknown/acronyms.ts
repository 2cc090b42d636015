/** Finds a body by its acronym in parentheses: « l’Agence nationale des ateliers publics (ANAP) ». */

import type { Scan } from '../names/matcher.ts';
import { wordSet } from '../text/word-set.ts';
import type { Word } from '../text/words.ts';
import { COMPANIES, EVENT_WORDS, STRONG_FIRM_WORDS } from './company-words.ts';
import { namesNobody } from './firm-runs.ts';
import { OF_EVERY_FIRM } from './institutions.ts';
import { type Cover, countryBeside, type Found, isName, isOf, near, printed } from './unknown-names.ts';

const OPENS_INSTITUTION = wordSet(
  'agence association autorite banque bureau caisse centre chambre comite commission compagnie confederation conseil direction ecole federation fondation fonds groupement institut ministere office organisation societe union universite reseau observatoire syndicat cluster instance ordre ligue',
);

/** Small words that a name of an institution carries and its acronym skips. */
const SKIPPED = wordSet('de du des d la le les l et a au aux pour par en sur sous dans of for the and');

/** « l’Agence nationale des équipements publics (ANEP) »: the letters of the acronym open the words before it. */
export function* acronyms({ text, words }: Scan, cover: Cover): Generator<Found> {
  for (let index = 2; index < words.length; index += 1) {
    const word = words[index] as Word;
    if (word.shape !== 'upper' || word.fold.length < 2 || word.fold.length > 8 || cover.has(index)) continue;
    if (text[word.start - 1] !== '(' || text[word.end] !== ')') continue;
    const first = expansionOf(words, index, cover);
    if (first === undefined || !isBodyName(words, first, index - 1)) continue;
    // « une société de développement local (SDL) »: any of its kind.
    if (ANY_OF_A_KIND.test(words[first - 1]?.fold ?? '')) continue;
    // « la société de développement local (SDL) Zelmar Mobilité »: a kind of body, whose name follows.
    if (isName(words[index + 1]) && text.slice(word.end, words[index + 1]?.start) === ') ') continue;
    const opening = words[first] as Word;
    const name = printed(text, words, first, index - 1);
    const country = countryBeside(words, first, index - 1, cover);
    yield {
      kind: 'organisation',
      name: name.charAt(0).toUpperCase() + name.slice(1),
      aliases: [text.slice(word.start, word.end)],
      ...(country === undefined ? {} : { country }),
      start: opening.start,
      end: (words[index - 1] as Word).end,
      rule: 'acronym-in-parentheses',
    };
  }
}

/** Before a common name these tell that it is nobody's own: « une », « ces »; not « la ». */
const ANY_OF_A_KIND = /^(?:une?|ces?|cette|cet|plusieurs|deux|trois|autres?|chaque)$/;

/** « Produit net bancaire (PNB) » and « Buy Now Pay Later (BNPL) » are spelt out like bodies, and are none. */
function isBodyName(words: readonly Word[], first: number, last: number): boolean {
  const opening = words[first] as Word;
  if (OPENS_INSTITUTION.has(opening.fold))
    return (
      !words.slice(first + 1, last + 1).some(({ fold }) => OF_EVERY_FIRM.has(fold)) &&
      !(opening.fold === 'societe' && words[first + 2]?.fold === 'developpement')
    );
  const parts = words.slice(first, last + 1);
  if (parts.some(({ fold }) => EVENT_WORDS.has(fold))) return false;
  if (
    parts.some(({ fold, shape }, at) => at > 0 && shape !== 'lower' && STRONG_FIRM_WORDS.has(fold)) &&
    !namesNobody(parts)
  )
    return true;
  return COMPANIES.has(words[first - 1]?.fold ?? '') && near(opening);
}

/** The word with which the expansion of the acronym at `index` begins: its letters are the initials, small words may be skipped. */
function expansionOf(words: readonly Word[], index: number, cover: Cover): number | undefined {
  const letters = (words[index] as Word).fold;
  let letter = letters.length - 1;
  let misses = 0;
  for (let at = index - 1; at >= Math.max(0, index - 18); at -= 1) {
    const word = words[at] as Word;
    if (word.fold[0] === letters[letter]) letter -= 1;
    else if (!SKIPPED.has(word.fold)) misses += 1;
    if (misses > 1) return undefined;
    if (letter < 0) {
      if (word.shape === 'lower' && !OPENS_INSTITUTION.has(word.fold)) return undefined;
      return isOf(cover, at, 'organisation') ? undefined : at;
    }
    if (word.gap === 'other' || word.gap === 'dot') return undefined;
  }
  return undefined;
}
