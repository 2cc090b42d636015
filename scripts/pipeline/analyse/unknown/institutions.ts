/** Reads how far the French name of an institution goes: « l’Office national de la sécurité sanitaire des produits alimentaires ». */

import { wordSet } from '../text/word-set.ts';
import type { Word } from '../text/words.ts';
import { COMMON_INSTITUTIONS, INSTITUTION_ADJECTIVE, INSTITUTIONS } from './company-words.ts';
import { type Cover, isOf, NEVER_NAMES, near } from './unknown-names.ts';

/** A noun that opens the name of an institution, with the capital that makes it one. */
export const isInstitutionNoun = (word: Word): boolean =>
  word.shape === 'capital' && INSTITUTIONS.has(word.fold);

/** Longest name, in words. */
const LONGEST = 16;

/** Adjectives that make an institution one of its kind: « Conseil national », « Banque africaine ». */
const OF_A_STATE =
  /^(?:national|marocain|international|europeen|african?|arabe|royal|superieur|islamique|federal|maghrebin|franco|islamic|regional|mondial|professionnel|interprofessionnel|francais|espagnol|allemand|chinois|britannique|americain|japonais|coreen|turc|russe|indien|italien|portugais|belge|saoudien|emirati|tunisien|senegalais|ivoirien|souverain|strategique|public|vert|monetaire|economique|supreme|egyptien)/;

/** « Conseil d’administration », « Direction générale », « Assemblée des actionnaires »: every firm has them. */
export const OF_EVERY_FIRM = wordSet(
  'administration surveillance gouvernement ministres gouverneurs direction pilotage suivi audit actionnaires entreprise depot garantie roulement commerce voyages emission placement merite location assurances retraite risques nominations',
);

/** « Conseil d’administration », « Société de développement régional »: a kind of body and no name; « Chambre de commerce » is judged by its place. */
const isGeneric = (head: string, complement: string): boolean =>
  head === 'societe' ? complement === 'developpement' : head !== 'chambre' && OF_EVERY_FIRM.has(complement);

/** Prepositions that lead on inside a name. */
const LEADING = wordSet('de du des d pour');
const ARTICLES = wordSet('la le l les');

/**
 * The last word of the institution that the noun at `first` opens; nothing when the noun opens none of its own. The name needs an
 * adjective or a capital, and a complement: « Fonds monétaire arabe », « Association des sucriers du Gharb ».
 */
export function institutionAt(
  text: string,
  words: readonly Word[],
  first: number,
  cover: Cover,
): number | undefined {
  const head = words[first] as Word;
  let last = first;
  let adjectives = 0;
  let complements = 0;
  let plural = false;
  /** « pour la promotion et le développement »: after « pour », « et » leads on with an article. */
  let purpose = false;
  let at = first + 1;
  while (at <= first + LONGEST) {
    const word = words[at];
    if (word === undefined || isOf(cover, at, 'person')) break;
    if (!near(word) && !(complements > 0 && goesOnAfterComma(text, words, at))) break;
    const next = words[at + 1];
    // « négociants en céréales »
    const inGoods =
      word.fold === 'en' &&
      complements > 0 &&
      next?.shape === 'lower' &&
      near(next) &&
      /s$/.test(next.fold) &&
      isNoun(next);
    const toUse = word.accented === 'à' || word.fold === 'aux';
    if ((LEADING.has(word.fold) && word.shape === 'lower') || (toUse && isPurpose(words, at)) || inGoods) {
      // « de », « de la », « pour l’ »: a noun must follow.
      let noun = at + 1;
      if (ARTICLES.has(next?.fold ?? '') && near(next)) noun += 1;
      while (near(words[noun]) && isBeforeNoun(words, noun)) noun += 1;
      const { fold = '' } = words[noun] ?? {};
      if (!isNoun(words[noun])) break;
      if (complements === 0 && adjectives === 0 && isGeneric(head.fold, fold)) return undefined;
      plural = word.fold === 'des' || /[sx]$/.test(fold);
      purpose = word.fold === 'pour';
      complements += 1;
      last = noun;
      while (words[last + 1]?.gap === 'hyphen') last += 1;
      at = last + 1;
      continue;
    }
    if (word.fold === 'et' && near(next)) {
      const end = afterAnd(words, at, last > first, { plural, purpose, complements });
      if (end === undefined) break;
      last = end;
      at = last + 1;
      continue;
    }
    // « belgo-luxembourgeoise »: the adjective is the compound's last part.
    const compound =
      word.shape === 'lower' && words[at + 1]?.gap === 'hyphen' && isAdjective(words[at + 1] as Word);
    if (compound) at += 1;
    if (compound || isAdjective(word)) {
      if (complements === 0) adjectives += 1;
      last = at;
    } else if (word.shape === 'capital' || word.shape === 'upper') {
      if (NEVER_NAMES.has(word.fold)) break;
      complements += 1;
      last = at;
    } else break;
    at += 1;
  }
  if (last === first || complements + adjectives < 1) return undefined;
  const second = words[first + 1] as Word;
  if (complements === 0 && !(adjectives >= 2)) return undefined;
  // « la Fondation Ellen Ridge », « le Groupe Zelmar » are read as runs of capitals.
  if (words.slice(first + 1, last + 1).every(({ shape }) => shape !== 'lower') && adjectives === 0)
    return undefined;
  // « Chambre de commerce belgo-luxembourgeoise au Maroc »
  if (head.fold === 'chambre' && second.fold === 'de') {
    if (!namesState(words, first, last, cover)) return undefined;
    return words[last + 1]?.fold === 'au' && isOf(cover, last + 2, 'country') ? last + 2 : last;
  }
  const ofState = OF_A_STATE.test(second.fold) || cover.get(first + 1)?.rule === 'demonym';
  if (COMMON_INSTITUTIONS.has(head.fold) && !ofState && !hasAcronym(text, words, last)) return undefined;
  return last;
}

/** « le Fonds pour la reprise des ateliers (FRA) »: a body with an acronym has a name of its own. */
function hasAcronym(text: string, words: readonly Word[], last: number): boolean {
  const next = words[last + 1];
  if (next?.shape !== 'upper' || next.fold.length < 3 || text[next.end] !== ')') return false;
  return text.slice((words[last] as Word).end, next.start).trim() === '(';
}

/** Does a country, its adjective or a compound of two stand in the words `first`…`last`? */
function namesState(words: readonly Word[], first: number, last: number, cover: Cover): boolean {
  for (let index = first; index <= last; index += 1)
    if (
      isOf(cover, index, 'country') ||
      isOf(cover, index, 'place') ||
      (words[index]?.gap === 'hyphen' && isAdjective(words[index] as Word))
    )
      return true;
  return false;
}

/** « … de la conservation foncière, du cadastre et de la cartographie »: a list of complements, closed by « et de ». */
function goesOnAfterComma(text: string, words: readonly Word[], at: number): boolean {
  if (text.slice((words[at - 1] as Word).end, (words[at] as Word).start).trim() !== ',') return false;
  if (!/^(?:du|des|de)$/.test(words[at]?.fold ?? '')) return false;
  for (let index = at + 1; index < at + 9 && near(words[index]); index += 1)
    if (words[index]?.fold === 'et') return /^(?:du|des|de|d)$/.test(words[index + 1]?.fold ?? '');
  return false;
}

/** Last word of what « et » adds to a name: « et de l’habitat », « et le développement », « et forêts », « et mécaniques ». */
function afterAnd(
  words: readonly Word[],
  and: number,
  goesOn: boolean,
  { plural, purpose, complements }: { plural: boolean; purpose: boolean; complements: number },
): number | undefined {
  const next = words[and + 1];
  if (next === undefined || next.shape !== 'lower') return undefined;
  let noun = and + 1;
  const leads = LEADING.has(next.fold) && next.fold !== 'pour';
  if (leads) noun += 1;
  const article = ARTICLES.has(words[noun]?.fold ?? '');
  if (article) noun += 1;
  if (!isNoun(words[noun])) return undefined;
  if (leads) return complements > 0 ? noun : undefined;
  if (article) return purpose ? noun : undefined;
  if (plural && complements > 0 && /[sx]$/.test(next.fold)) return noun;
  return goesOn && isAdjective(next) && isAdjective(words[and - 1] as Word) ? noun : undefined;
}

/** « assurance à l’exportation », « aide aux entreprises »: what a body is for, and no town. */
const PURPOSES = wordSet(
  'exportation export importation production innovation investissement exploitation formation entreprises entreprise creation commerce recherche industrie agriculture emploi',
);
const isPurpose = (words: readonly Word[], at: number): boolean =>
  PURPOSES.has(words[at + 1]?.fold ?? '') ||
  (ARTICLES.has(words[at + 1]?.fold ?? '') && PURPOSES.has(words[at + 2]?.fold ?? ''));

/** Adjectives that come before their noun: « des très petites entreprises ». */
const BEFORE_NOUN =
  /^(?:tres|petites?|petits?|moyennes?|moyens?|grandes?|grands?|jeunes|hautes?|hauts?|bons?|bonnes?|nouvelles?)$/;

/** « des petites et moyennes entreprises »: « et » too, between two of them. */
const isBeforeNoun = (words: readonly Word[], index: number): boolean =>
  BEFORE_NOUN.test(words[index]?.fold ?? '') ||
  (words[index]?.fold === 'et' &&
    BEFORE_NOUN.test(words[index - 1]?.fold ?? '') &&
    BEFORE_NOUN.test(words[index + 1]?.fold ?? ''));

const isAdjective = (word: Word): boolean =>
  word.shape !== 'upper' && INSTITUTION_ADJECTIVE.test(word.fold) && !NOT_ADJECTIVES.has(word.fold);
const NOT_ADJECTIVES = wordSet(
  'avait etait serait aurait fait parait quand pendant mais chef appel rappel tel quel autel seul travail',
);

const isNoun = (word: Word | undefined): boolean =>
  word !== undefined &&
  near(word) &&
  word.shape !== 'digits' &&
  word.fold.length > 2 &&
  !/^(?:son|sa|ses|leur|leurs|cette|ces|ce|cet|notre|plus|plusieurs|tous|toutes|deux|trois|chaque|dont|qui|que|mise|suite|base|cadre|ceux|celles?|celui|ladite|ledit|dudit|desdits|presence|charge|cours|marge)$/.test(
    word.fold,
  );
