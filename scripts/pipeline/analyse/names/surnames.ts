/** Tells when a surname alone names its person: behind a title, and not as an ordinary word. */

import type { Word } from '../text/words.ts';
import type { Hit } from './patterns.ts';

/** What comes before a surname: « le ministre Mezzour », « M. Terrab », « Mme Fettah ». */
const TITLES: ReadonlySet<string> = new Set(
  'm mm mr mme mlle monsieur madame ministre ministres president presidente gouverneur wali ambassadeur ambassadrice roi directeur directrice pdg dg chancelier chanceliere secretaire commissaire general colonel professeur dr pr maitre'.split(
    ' ',
  ),
);

/** « le ministre Mezzour »: a title stands just before the surname. */
export function isTitled(hit: Hit, words: readonly Word[]): boolean {
  const first = words[hit.first];
  const title = words[hit.first - 1];
  if (!first || !title || !TITLES.has(title.fold)) return false;
  return first.gap === 'space' || first.gap === 'dot';
}

/** « Le maire de Fès », « le matin »: the alias opens with an article and goes on as ordinary French does. */
export function isCommonWord(hit: Hit, words: readonly Word[]): boolean {
  const opening = words[hit.first];
  if (!opening || hit.first === hit.last || !/^(?:le|la|les)$/.test(opening.fold)) return false;
  const next = words[hit.last + 1];
  return next !== undefined && next.gap !== 'other' && /^(?:de|du|des|d)$/.test(next.fold);
}

/** « De son côté, Le Maire a souligné »: an article keeps its capital inside a sentence only when it belongs to a name. */
export function keepsCapitalArticle(hit: Hit, words: readonly Word[], text: string): boolean {
  const opening = words[hit.first];
  if (!opening || hit.first === hit.last || !/^(?:le|la|les|el|al)$/.test(opening.fold)) return false;
  if (opening.shape !== 'capital' || isCommonWord(hit, words)) return false;
  const previous = words[hit.first - 1];
  if (!previous || words[hit.last]?.shape !== 'capital') return false;
  return /^[,\s]+$/.test(text.slice(previous.end, opening.start)) && previous.shape !== 'upper';
}

/** Words that open a sentence with a capital and are no first name: « Selon Mezzour », « Pour Macron ». */
const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  'selon pour avec et mais quand si comme que qu car or donc ainsi enfin hier apres avant chez par de d a contre sans entre face grace suite alors puis pourquoi comment non oui'.split(
    ' ',
  ),
);

/** « Brigitte Macron » is not Emmanuel Macron: another first name stands before the surname. */
export function isOfAnother(hit: Hit, words: readonly Word[], fullName: string): boolean {
  const first = words[hit.first] as Word;
  const previous = words[hit.first - 1];
  if (!previous || first.gap !== 'space' || previous.shape === 'lower' || previous.shape === 'digits')
    return false;
  if (TITLES.has(previous.fold) || SENTENCE_OPENERS.has(previous.fold) || previous.fold.length < 2)
    return false;
  // A headline in capitals tells nothing by its capitals.
  if (previous.shape === 'upper' && first.shape === 'upper') return false;
  return !fullName.toLowerCase().includes(previous.accented);
}
