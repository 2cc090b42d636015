/** Reads the office printed after a name: « Karim Zeltani, directeur général d’Orvane », « X a été nommé président ». */

import type { Word } from '../text/words.ts';
import {
  between,
  CLAUSE,
  count,
  isBalanced,
  isComma,
  isSaying,
  LINKING,
  LONGEST_OFFICE,
  leadsToColon,
  NONE,
  OFFICES,
  opensOffice,
} from './offices.ts';

const APPOINTED =
  /^(?:nomme|nommee|elu|elue|reelu|reelue|designe|designee|promu|promue|reconduit|reconduite)$/;

/** Words of « X, pour sa part, est … », « X, de son côté, est … » between the name and the verb. */
function asideAfter(words: readonly Word[], name: number): number {
  const aside = [1, 2, 3].map((step) => words[name + step]?.fold ?? '').join(' ');
  return aside === 'pour sa part' || aside === 'de son cote' ? 3 : 0;
}

/** « la nomination de X au poste de », « X en qualité de », « X en tant que ». */
function isLedToPost(words: readonly Word[], last: number): boolean {
  const [first, second] = [words[last + 1], words[last + 2]];
  if (first?.gap !== 'space') return false;
  if (first.fold === 'au') return second?.fold === 'poste';
  return (
    first.fold === 'en' &&
    (second?.fold === 'qualite' || (second?.fold === 'tant' && words[last + 3]?.fold === 'que'))
  );
}

/** Where the office begins after « X a été nommé », « X est élue au poste de », « la nomination de X au poste de »; nothing without such a verb. */
function afterAppointment(words: readonly Word[], name: number): number | undefined {
  const last = name + asideAfter(words, name);
  let index = last + 1;
  while (index < last + 4 && /^(?:a|est|ete|vient|d|etre|sera|qui)$/.test(words[index]?.fold ?? ''))
    index += 1;
  const toPost = isLedToPost(words, last);
  // « X, pour sa part, est avocat au barreau », « X est président de l’association »: what he is, said as such.
  const being =
    words[index - 1]?.fold === 'est' &&
    index === last + 2 &&
    words[index]?.gap === 'space' &&
    opensOffice(words, index);
  if (being) return index;
  if (!toPost && !APPOINTED.test(words[index]?.fold ?? '')) return undefined;
  // « X nommé directeur »; « X, nommé directeur », not « X. Élu président ».
  if (index === last + 1 && words[index]?.gap !== 'space') return undefined;
  index += 1;
  // « nommé par le conseil d’administration, directeur général »
  if (words[index]?.fold === 'par') while (index < last + 12 && words[index]?.gap !== 'other') index += 1;
  while (
    index < last + 12 &&
    /^(?:au|aux|poste|fonctions|de|d|en|qualite|tant|que|comme|a|la|nouveau|nouvelle)$/.test(
      words[index]?.fold ?? '',
    )
  )
    index += 1;
  return opensOffice(words, index) ? index : undefined;
}

/** « Moulay Hafid Zeltani ministre de l’Industrie »: an office in small letters, its complement, and the comma forgotten. */
const isGluedOffice = (words: readonly Word[], index: number): boolean =>
  words[index]?.gap === 'space' &&
  words[index]?.shape === 'lower' &&
  opensOffice(words, index) &&
  words[index + 1]?.gap === 'space' &&
  /^(?:de|du|d|delegue|deleguee|general|generale|executif|des)$/.test(words[index + 1]?.fold ?? '');

/** The office printed after the name whose last word is `last`: « Christophe Lecourtier, ambassadeur de France au Maroc ». */
export function officeAfter(
  text: string,
  words: readonly Word[],
  last: number,
  inner: ReadonlySet<number> = NONE,
): string | undefined {
  const appointed = afterAppointment(words, last);
  const gap =
    appointed === undefined && !isGluedOffice(words, last + 1)
      ? between(text, words[last], words[last + 1])
      : ',';
  if (!isComma(gap) && gap.trim() !== '(' && gap.trim() !== '–' && gap.trim() !== '—') return undefined;
  let first = appointed ?? last + 1;
  const opening = first;
  while (
    first < opening + 3 &&
    /^(?:le|la|l|un|une|ancien|ancienne|nouveau|nouvelle|actuel|actuelle|son|leur|alors|egalement|aussi|par|ailleurs|ex|jusque|la)$/.test(
      words[first]?.fold ?? '',
    )
  )
    first += 1;
  if (!opensOffice(words, first)) return undefined;
  const determined =
    appointed === undefined && /^(?:le|la|l)$/.test(words[first - 1]?.fold ?? '') && first > opening;
  // « X, l’avocate Jane Doe » is somebody else beside X.
  if (determined && isNameAhead(words, first + 1)) return undefined;
  let stop = first;
  for (let index = first + 1; index <= first + LONGEST_OFFICE; index += 1) {
    const word = words[index];
    if (!word) break;
    const mark = between(text, words[index - 1], word);
    // « CEO de Zelmar S.p.A. »: the dots of an abbreviation end nothing.
    const dotted = mark === '.' && words[index - 1]?.fold.length === 1;
    if (!dotted && /[.;:!?–—)]/.test(mark.replace(/^\./, '')) && !/^\s?\(|\)\s*$/.test(mark)) break;
    if (!dotted && /^[.!?]/.test(mark.trim())) break;
    // « patronne de Zelmar « Il faut oser … »: a quotation begins, not a name between quotation marks.
    if (mark.includes('«') && !closesQuote(text, word.start)) break;
    // « CEO du groupe « Zelmar » spécialisé dans … »: what follows the name describes it.
    if (mark.includes('»') && !LINKING.has(word.fold)) break;
    if (mark.includes(',') && !inner.has(index)) {
      const second = words[index + 1]?.fold ?? '';
      const charged = /^charge/.test(word.fold) && /^(?:de|du|des|d)$/.test(second);
      // « , de l’Investissement » goes on with the office; « , d’Andreas di Vece » names the next guest.
      const article = /^(?:du|des)$/.test(word.fold) || (word.fold === 'de' && /^(?:la|l)$/.test(second));
      // « fondateur, président directeur général de … »: a bare office and the one that completes it.
      const completes = index === first + 1 && word.shape === 'lower' && opensOffice(words, index);
      const goesOn = charged || article || completes;
      if (!goesOn) break;
      // « directeur, du projet … » is still the office only when a later comma closes it, or « et de » a list.
      if (!completes && !closes(text, words, index) && !endsList(words, index)) break;
    }
    if ((CLAUSE.has(word.fold) && word.accented !== 'à' && !dotted) || isSaying(words, index)) break;
    // « Ambassadeur de Belgique Président : … »: the next line of a list.
    if (
      word.shape === 'capital' &&
      mark.trim() === '' &&
      OFFICES.has(word.fold) &&
      leadsToColon(text, words, index)
    )
      break;
    if (word.fold === 'et' && isNextGuest(words, index + 1, inner)) break;
    if (mark.includes(')') && !mark.includes('(') && gap.trim() === '(') break;
    stop = index;
  }
  // « X, le directeur, a dit » is an apposition; « selon X, le directeur est parti » is another clause.
  if (determined && words[stop + 1] && !/^\s*[,.;:)»–—]/.test(between(text, words[stop], words[stop + 1])))
    return undefined;
  while (stop > first && words[stop]?.shape === 'lower' && LINKING.has(words[stop]?.fold ?? '')) stop -= 1;
  let end = (words[stop] as Word).end;
  if (text[end] === '.' && words[stop]?.shape === 'upper' && text[end - 2] === '.') end += 1;
  const tail = text.slice(end, end + 3);
  const quote = /^\s?»/.exec(tail);
  const office = text.slice((words[first] as Word).start, end);
  if (!isBalanced(office)) {
    if (quote) end += quote[0].length;
    else if (tail.startsWith(')') && count(office, '(') > count(office, ')')) end += 1;
  }
  return text.slice((words[first] as Word).start, end).trim();
}

/** A name between quotation marks is short: « directeur du journal « L’Avenir » ». */
const LONGEST_QUOTED_NAME = 40;
const closesQuote = (text: string, start: number): boolean =>
  text.slice(start, start + LONGEST_QUOTED_NAME).includes('»');

/** « , de la communication et des partenariats »: the last items of a list. */
function endsList(words: readonly Word[], index: number): boolean {
  for (let at = index + 2; at <= index + 6 && words[at]?.gap !== 'other'; at += 1)
    if (words[at]?.fold === 'et') return /^(?:du|des|de|d)$/.test(words[at + 1]?.fold ?? '');
  return false;
}

/** Two words with a capital of their own, side by side. */
const isNameAhead = (words: readonly Word[], index: number): boolean =>
  [words[index], words[index + 1]].every(
    (word) => word?.shape === 'capital' && (word.gap === 'space' || word.gap === 'hyphen'),
  );

/** « … et Mme Jane Doe », « … et de M. John Doe », « … et John Doe »: the office ends before somebody else. */
function isNextGuest(words: readonly Word[], index: number, inner: ReadonlySet<number>): boolean {
  const at = words[index]?.fold === 'de' ? index + 1 : index;
  if (/^(?:m|mm|mme|mlle)$/.test(words[at]?.fold ?? '') && words[at]?.shape !== 'lower') return true;
  return at === index && isNameAhead(words, index) && !inner.has(index + 1);
}

/** Is there a comma, a verb of saying or the end soon after word `index`? */
function closes(text: string, words: readonly Word[], index: number): boolean {
  for (let next = index + 1; next <= index + 14; next += 1) {
    if (!words[next]) return true;
    if (/[,.;:)]/.test(between(text, words[next - 1], words[next]))) return true;
  }
  return false;
}
