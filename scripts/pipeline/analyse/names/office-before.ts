/** Reads the office printed before a name: « le ministre de l’Industrie, M. Zeltani ». */

import { wordSet } from '../text/word-set.ts';
import type { Word } from '../text/words.ts';
import {
  between,
  CIVILITIES,
  CLAUSE,
  DETERMINERS,
  DIVERTING,
  isBalanced,
  isComma,
  LINKING,
  LONGEST_OFFICE,
  NONE,
  OFFICES,
  opensOffice,
} from './offices.ts';

/** Of whom an office-holder is only the relative: « la sœur de l’émir, X » is not the emir. */
const KIN = wordSet(
  'soeur frere fils fille epouse epoux femme mari pere mere neveu niece cousin cousine veuve gendre compagne compagnon cabinet entourage famille',
);

/** Does « de l’ », « du » tie the office at `index` to a relative? */
function isOfKin(words: readonly Word[], index: number): boolean {
  const article = words[index - 1]?.fold ?? '';
  if (article === 'du' || article === 'd') return KIN.has(words[index - 2]?.fold ?? '');
  return (
    (article === 'l' || article === 'la') &&
    words[index - 2]?.fold === 'de' &&
    KIN.has(words[index - 3]?.fold ?? '')
  );
}

/**
 * The office printed before the name whose first word is `first`: « le ministre de l’Industrie, Ryad Mezzour ». Without the article,
 * as printed. Nothing when no office leads to the name without a verb between.
 */
export function officeBefore(
  text: string,
  words: readonly Word[],
  first: number,
  inner: ReadonlySet<number> = NONE,
): string | undefined {
  let end = first - 1;
  let opening = text.slice(words[end]?.end ?? 0, words[first]?.start ?? 0);
  // « le ministre de l’Industrie, M. Ryad Mezzour »
  while (end >= 0 && CIVILITIES.has(words[end]?.fold ?? '') && /^[\s.]*$/.test(opening)) {
    opening = between(text, words[end - 1], words[end]);
    end -= 1;
  }
  if (end < 0) return undefined;
  const afterComma = isComma(opening) || opening.trim() === '),' || opening.trim() === '»,';
  // « Trésorier : Jane Doe », as a list of officers is printed.
  const listed = opening.trim() === ':' && isListedOffice(words, end);
  if (!afterComma && !listed && opening.trim() !== '' && opening.trim() !== ')') return undefined;
  // « le directeur de cabinet de Ryad Mezzour » is somebody else.
  if (LINKING.has(words[end]?.fold ?? '') && words[end]?.accented !== 'général') return undefined;
  let best: number | undefined;
  let segments = 0;
  for (let index = end; index >= Math.max(0, end - LONGEST_OFFICE); index -= 1) {
    const word = words[index] as Word;
    if (CLAUSE.has(word.fold) && word.accented !== 'à') break;
    if (!afterComma && DIVERTING.has(word.fold)) break;
    const previous = words[index - 1];
    const gap = between(text, previous, word);
    const enters = previous === undefined || /[,.;:!?«»()–—]/.test(gap);
    const heads = enters || DETERMINERS.has(previous?.fold ?? '') || (listed && word.shape === 'capital');
    if (opensOffice(words, index) && heads) {
      best = index;
      // « le ministre … et directeur … »: a determined office ends the search, one after « et » may go on.
      const goesOn =
        /^(?:et|de|d)$/.test(previous?.fold ?? '') || /^charge/.test(word.fold) || /^adjoint/.test(word.fold);
      if (!goesOn && !isOfOffice(words, index)) break;
    }
    if (/[.;:!?«–—]/.test(gap)) break;
    if (gap.includes(',') && !inner.has(index)) {
      // Beyond a comma only if what follows goes on with the office: « de l’Industrie, du Commerce et … ».
      if (!/^(?:de|du|des|d|et|charge|chargee|en)$/.test(word.fold)) break;
      segments += 1;
      if (segments > 4) break;
    }
    if (!afterComma && end - index > 16) break;
  }
  if (
    best === undefined ||
    isOfKin(words, best) ||
    isOfPost(words, best) ||
    isOfEarlierName(text, words, best)
  )
    return undefined;
  const start = (words[best] as Word).start;
  const stop = (words[end] as Word).end;
  const closing = opening.trimStart().startsWith(')')
    ? 1
    : opening.trimStart().startsWith('»')
      ? opening.indexOf('»') + 1
      : 0;
  const office = text.slice(start, stop + closing).trim();
  return isBalanced(office) ? office : text.slice(start, stop).trim();
}

/** A short office with its capital, alone before a colon: « Secrétaire Générale Adjointe : ». */
function isListedOffice(words: readonly Word[], end: number): boolean {
  for (let index = end; index >= end - 3; index -= 1) {
    const word = words[index];
    if (word === undefined || (word.shape === 'lower' && word.gap !== 'hyphen')) return false;
    if (word.shape !== 'lower' && opensOffice(words, index)) return true;
  }
  return false;
}

/** « après avoir occupé les postes de directeur technique, puis de directeur délégué, M. X »: offices of before. */
const isOfPost = (words: readonly Word[], index: number): boolean =>
  /^(?:de|d)$/.test(words[index - 1]?.fold ?? '') &&
  /^(?:puis|postes?|fonctions?|qualite)$/.test(words[index - 2]?.fold ?? '');

/** « Nadia Drissi, ministre de l’Intérieur, Karim Tazi »: with no article and after a name, the office is that name's. */
function isOfEarlierName(text: string, words: readonly Word[], index: number): boolean {
  const [given, surname] = [words[index - 2], words[index - 1]];
  return (
    isComma(between(text, surname, words[index])) &&
    given?.shape === 'capital' &&
    surname?.shape === 'capital' &&
    (surname.gap === 'space' || surname.gap === 'hyphen')
  );
}

/** « le porte-parole du président », « le chef de cabinet de la ministre »: the office belongs to the one who has the other. */
function isOfOffice(words: readonly Word[], index: number): boolean {
  const article = words[index - 1]?.fold ?? '';
  const head = article === 'du' ? index - 2 : words[index - 2]?.fold === 'de' ? index - 3 : -1;
  if (head < 0 || (article !== 'du' && article !== 'la' && article !== 'l')) return false;
  const { fold } = words[head] as Word;
  return (
    OFFICES.has(fold) || fold === 'aupres' || fold === 'parole' || fold === 'cabinet' || fold === 'adjoint'
  );
}
