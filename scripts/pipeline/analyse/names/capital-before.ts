/** What the words before a capital make of it: a partner, a giver, a receiver, the owner of a policy, or a place one goes to. */

import { wordSet } from '../text/word-set.ts';
import type { Word } from '../text/words.ts';
import {
  BEFORE_VERB,
  CITY_NOUNS,
  GIVEN,
  gives,
  HOSTING,
  INVERTING,
  LEAVING,
  LOCAL,
  LOCATIVES,
  looksLikeVerb,
  NOT_VERBS,
  PARTING,
  POLITICAL_NOUNS,
  TRANSFERS,
  TRUSTING,
  TURNING,
  WEIGHING,
  WITHDRAWING,
} from './capital-words.ts';
import { before, type CountryContext, type CountryHit, inCapitals, joined } from './country-hits.ts';

const ADVERBS = wordSet('aujourd hui davantage ainsi encore peu plus desormais nettement');

/** « l’Union européenne et Rabat »: an organisation keeps a state company, not a place. */
export function isPartnerOfBody(hit: CountryHit, { words, bodyAt }: CountryContext): boolean {
  const link = before(words, hit.first);
  if (link?.fold !== 'et' || !joined(link)) return false;
  return bodyAt.has(hit.first - 2);
}

/** « demander à Alger », « reproche à Paris », « face à Madrid »: the word or two before « à » gives. */
export function isDative(preposition: number, { words, text, countryAt }: CountryContext): boolean {
  const one = words[preposition - 1];
  if (!one || !onlyQuotes(text, one, words[preposition] as Word)) return false;
  if (gives(one.fold)) return true;
  if (isGivenByState(preposition, words, countryAt)) return true;
  // « liant Rabat à Moscou », « imposées par Washington à Téhéran », « impose de nouvelles sanctions à Téhéran »,
  // « donne un délai de « dix jours » à Moscou ».
  let given = countryAt.has(preposition - 1) || GIVEN.has(one.fold);
  for (let index = preposition - 2; index >= Math.max(0, preposition - 8); index -= 1) {
    const word = words[index] as Word;
    if (!onlyQuotes(text, word, words[index + 1] as Word)) return false;
    if (word.fold === 'relie' || word.fold === 'reliant' || word.gap === 'other')
      return given && gives(word.fold) && word.fold !== 'relie';
    if (given && gives(word.fold)) return true;
    // « le message de Londres à Rabat »
    if (countryAt.get(preposition - 1)?.city && GIVEN.has(word.fold)) return true;
    given ||= GIVEN.has(word.fold);
  }
  return false;
}

/** « Moscou a vendu des systèmes à Alger »: a capital gives, a capital receives. */
function isGivenByState(
  preposition: number,
  words: readonly Word[],
  countryAt: CountryContext['countryAt'],
): boolean {
  let given = false;
  for (let index = preposition - 1; index >= Math.max(0, preposition - 9); index -= 1) {
    const word = words[index] as Word;
    if (!given && TRANSFERS.test(word.fold)) given = true;
    else if (given && countryAt.get(index)?.city) return true;
    if (word.gap === 'other' || word.gap === 'dot') return false;
  }
  return false;
}

/** « se tourner vers Moscou », « la pression sur Alger ». */
export const isDrawnTo = (fold: string, preposition: number, context: CountryContext): boolean =>
  (fold === 'vers' && follows(preposition, TURNING, context)) ||
  (fold === 'sur' && follows(preposition, WEIGHING, context)) ||
  (fold === 'en' && TRUSTING.test(before(context.words, preposition)?.fold ?? ''));

/** « compter sur Rabat », « la pression sur Alger », « se ranger derrière Rabat »: one of the three words before. */
export function follows(preposition: number, pattern: RegExp, { words }: CountryContext): boolean {
  for (let index = preposition - 1; index >= Math.max(0, preposition - 3); index -= 1) {
    if (pattern.test((words[index] as Word).fold)) return true;
  }
  return false;
}

/** « Que cherche Ankara », « le port que finance Pékin »; not « les habitants que compte Rabat ». */
export function isInverted(verb: number, { words }: CountryContext): boolean {
  const word = words[verb];
  const opening = before(words, verb);
  if (word?.shape !== 'lower' || !opening || !INVERTING.has(opening.accented)) return false;
  return (
    looksLikeVerb(word.fold) &&
    !NOT_VERBS.has(word.fold) &&
    !LOCATIVES.has(word.fold) &&
    !HOSTING.test(word.fold) &&
    !/^(?:compt|travers|quitt|visit|rejoi)/.test(word.fold)
  );
}

/** « de Madrid » in « la position de Madrid », « se détourner de Moscou », « le Kremlin se rapproche de Rabat ». */
export const isOfState = (preposition: number, context: CountryContext): boolean =>
  PARTING.test(before(context.words, preposition)?.fold ?? '') ||
  isCloseToState(preposition, context) ||
  isNextInTurn(preposition, context) ||
  isApproached(preposition, context) ||
  isPolitical(preposition, context);

/** « c’est au tour de Paris ». */
const isNextInTurn = (preposition: number, { words }: CountryContext): boolean =>
  before(words, preposition)?.fold === 'tour' && before(words, preposition - 1)?.fold === 'au';

/** « des pays jugés trop proches de Moscou »: who is close to a state is a state or a party, not a town. */
function isCloseToState(preposition: number, { words }: CountryContext): boolean {
  if (!/^proches?$/.test(before(words, preposition)?.fold ?? '')) return false;
  if (/^(?:un|une|des|les|ce|ces)$/.test(before(words, preposition - 1)?.fold ?? '')) return true;
  for (let index = preposition - 2; index >= Math.max(0, preposition - 5); index -= 1)
    if (CLOSE_PARTIES.has((words[index] as Word).fold)) return true;
  return false;
}

const CLOSE_PARTIES = wordSet(
  'pays etat etats regime regimes gouvernement parti partis mouvement milice milices juges jugee jugees juge trop repute reputes politiquement diplomatiquement diplomate diplomates media medias allie allies opposant opposants coalition',
);

/** « le Kremlin se rapproche aujourd’hui de … »: a state draws near a state, an army draws near a city. */
function isApproached(preposition: number, { words, countryAt }: CountryContext): boolean {
  let verb = preposition - 1;
  while (verb > preposition - 4 && ADVERBS.has(words[verb]?.fold ?? '')) verb -= 1;
  if (!/^rapproch/.test(words[verb]?.fold ?? '')) return false;
  return [2, 3, 4].some((back) => {
    const subject = countryAt.get(verb - back);
    return subject !== undefined && subject.rule !== 'demonym' && subject.rule !== 'prefix';
  });
}

/** A noun of place within three words: « la capitale », « la ville », with its adjectives. */
export const isCity = (last: number, { words }: CountryContext): boolean =>
  [last, last - 1, last - 2].some(
    (index) => CITY_NOUNS.has(words[index]?.fold ?? '') && joined(words[index + 1]),
  );

/** Words between the noun and « de »: « les décisions hâtives et mal préparées de », « la demande d’adhésion de ». */
const LONGEST_PRAISE = 5;

/** « la position de Madrid », « les autorités de Paris », « l’appui constant de Washington »; not « les autorités locales de ». */
export function isPolitical(preposition: number, { words, text }: CountryContext): boolean {
  const pronoun = before(words, preposition);
  if (pronoun && DEMONSTRATIVES.has(pronoun.fold)) return recallsPolitics(preposition - 1, words);
  for (let index = preposition - 1; index >= Math.max(0, preposition - LONGEST_PRAISE); index -= 1) {
    const word = words[index] as Word;
    if (!onlyQuotes(text, word, words[index + 1] as Word)) return false;
    if (LOCAL.has(word.fold)) return false;
    if (POLITICAL_NOUNS.has(word.fold)) {
      const withdrawn = words.slice(Math.max(0, index - 3), index).some(({ fold }) => WITHDRAWING.test(fold));
      return !withdrawn && (word.shape === 'lower' || word.gap === 'other' || inCapitals(words, index));
    }
    const links = index < preposition - 1 && (word.fold === 'et' || word.fold === 'd' || word.fold === 'de');
    if (BEFORE_VERB.has(word.fold) || COMING.test(word.fold)) return false;
    if (word.shape !== 'lower' || (NOT_VERBS.has(word.fold) && !links)) return false;
  }
  return false;
}

/** « la délégation rentrera de Pékin »: verbs of coming stand between no noun and its state. */
const COMING = /^(?:rentr|revien|reven|retourn|arriv|part|sort|vien|ven|provien|proven|decoll)\p{L}*$/u;

const DEMONSTRATIVES = wordSet('celui celle ceux celles');

/** « la position d’Ankara, bien différente de celles de Paris »: the pronoun stands for a noun of politics of the same sentence. */
function recallsPolitics(pronoun: number, words: readonly Word[]): boolean {
  for (let index = pronoun - 1; index >= Math.max(0, pronoun - 15); index -= 1) {
    const word = words[index] as Word;
    if (POLITICAL_NOUNS.has(word.fold) && word.shape === 'lower') return true;
    if (words[index + 1]?.gap === 'dot') return false;
  }
  return false;
}

/** Between the two words stand blanks, an apostrophe or quotation marks. */
const onlyQuotes = (text: string, from: Word, to: Word): boolean =>
  to.gap !== 'other' || /^[\s«»"“”]+$/.test(text.slice(from.end, to.start));

export function leavesFor(preposition: number, { words }: CountryContext): boolean {
  for (let index = preposition - 1; index >= Math.max(0, preposition - 4); index -= 1) {
    if (LEAVING.test((words[index] as Word).fold)) return true;
  }
  return false;
}
