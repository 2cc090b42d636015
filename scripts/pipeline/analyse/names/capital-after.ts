/** What the words after a capital make of it: a subject that acts and speaks, or a town that lives. */

import { wordSet } from '../text/word-set.ts';
import type { Word } from '../text/words.ts';
import {
  BEFORE_VERB,
  BEING,
  CITY_NOUNS,
  COUNTED,
  EMBELLISHING,
  HOSTING,
  KNOWN_FOR,
  looksLikeVerb,
  NOT_VERBS,
  OUTSKIRTS,
  STANCES,
  TOWN_THINGS,
  UNDER,
  VOICES,
} from './capital-words.ts';
import { after, type CountryContext, type CountryHit, inCapitals, joined } from './country-hits.ts';

/** A city that opens its clause and is followed by a verb other than a host's. */
export function isSubject(hit: CountryHit, context: CountryContext): boolean {
  const { words } = context;
  let index = hit.last + 1;
  let next = words[index];
  if (!next) return false;
  if (next.fold === 'et' && joined(next)) return isFollowedByPartner(hit.last + 2, context);
  if (!joined(next)) return hasVoice(hit, next, context);
  // « préfère Rabat à Tunis »: the preposition, not the auxiliary.
  if (next.accented === 'à') return false;
  if (STANCES.has(next.fold)) return true;
  const second = after(words, index);
  if (next.fold === 'face') return second?.fold === 'a';
  if (next.fold === 'sous') return UNDER.has(second?.fold ?? '');
  if (
    (next.shape !== 'lower' && !inCapitals(words, hit.last)) ||
    (NOT_VERBS.has(next.fold) && !BEFORE_VERB.has(next.fold))
  )
    return false;
  if (livesAsTown(index, context)) return false;
  for (let steps = 0; steps < 4 && next; steps += 1) {
    // « Moscou s’est concentré sur … »: what a state does to itself is no hosting.
    if (next.fold === 's') return true;
    if (HOSTING.test(next.fold)) return false;
    if (steps === 0 && !BEFORE_VERB.has(next.fold) && !looksLikeVerb(next.fold)) return false;
    index += 1;
    next = after(words, index - 1);
  }
  return true;
}

/** What a mark of punctuation after a city says: « Rabat, de son côté », « Pékin « regrette » », « Rabat : « Nous … » ». */
function hasVoice(hit: CountryHit, next: Word, { words, text }: CountryContext): boolean {
  const between = text.slice((words[hit.last] as Word).end, next.start).trim();
  if (/^[«"“]$/.test(between))
    return next.shape === 'lower' && !NOT_VERBS.has(next.fold) && looksLikeVerb(next.fold);
  if (/^:\s?[«"“]$/.test(between)) return true;
  if (between !== ',') return false;
  if (isAtWork(next)) return true;
  if (!VOICES.has(next.fold)) return false;
  const second = words[hit.last + 2]?.fold ?? '';
  const following = words.slice(hit.last + 2, hit.last + 7);
  switch (next.fold) {
    case 'de':
    case 'pour':
      return second === 'son' || second === 'sa' || second === 'leur';
    case 'par':
      return following.slice(0, 3).some(({ fold }) => MOUTHS.has(fold));
    case 'dont':
      return !following.some(({ fold }) => TOWN_THINGS.has(fold));
    case 'premier':
    case 'premiere':
      return !CITY_NOUNS.has(second) && second !== 'place' && second !== 'port';
    case 'qui':
      return !HOSTING.test(second) && second !== 'est';
    default:
      return true;
  }
}

/** What a town does and is: « Tokyo est la première ville », « Rabat compte 580.000 habitants », « Londres inondée », « se dote d’une tour ». */
function livesAsTown(verb: number, context: CountryContext): boolean {
  const { words } = context;
  const { fold, accented } = words[verb] as Word;
  if ((BEING.has(fold) || /^benefici/.test(fold)) && isCalledCity(verb, context)) return true;
  if (/^compt/.test(fold) && COUNTED.test(words[verb + 1]?.fold ?? '')) return true;
  if (/ée?$/.test(accented) && KNOWN_FOR.test(fold)) return true;
  return ownsTown(verb, context);
}

/** « Moscou, confronté à … », « Rabat, misant sur … »; not « Paris, réputé pour … », « Rabat, située … ». */
const isAtWork = ({ accented, fold, shape }: Word): boolean =>
  shape === 'lower' && /(?:é|[^nm]ant)$/.test(accented) && !KNOWN_FOR.test(fold) && !HOSTING.test(fold);

/** « Tokyo est de nouveau la première ville »: a noun of place within nine words of the verb. */
function isCalledCity(verb: number, { words }: CountryContext): boolean {
  for (let index = verb + 1; index < verb + 10 && joined(words[index]); index += 1)
    if (CITY_NOUNS.has(words[index]?.fold ?? '')) return true;
  return false;
}

/** « Abidjan inaugure sa ligne 1 du métro », « Rabat se dote d’une tour »: what only a town calls its own or is given. */
function ownsTown(verb: number, { words }: CountryContext): boolean {
  let embellished = false;
  for (let index = verb; index < verb + 5 && joined(words[index]); index += 1) {
    const { fold } = words[index] as Word;
    embellished ||= EMBELLISHING.test(fold);
    if (!/^(?:sa|son|ses)$/.test(fold) && !(embellished && /^(?:un|une|le|la|l|des)$/.test(fold))) continue;
    return words.slice(index + 1, index + 6).some((word) => TOWN_THINGS.has(word.fold));
  }
  return false;
}

/** « Washington et ses alliés », « Rabat et l’Union européenne ». */
function isFollowedByPartner(index: number, { words, bodyAt }: CountryContext): boolean {
  const first = words[index];
  if (!first || !joined(first)) return false;
  if (/^(?:ses|son|sa)$/.test(first.fold)) return !OUTSKIRTS.test(words[index + 1]?.fold ?? '');
  return bodyAt.has(/^(?:le|la|les|l)$/.test(first.fold) ? index + 1 : index);
}

/** « Londres, par la voix de son ambassadeur ». */
const MOUTHS = wordSet('voix intermediaire biais truchement entremise bouche');
