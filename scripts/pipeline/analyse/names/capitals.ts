/**
 * Decides whether a capital acts as its state or is a place where people meet.
 *
 * It acts as a subject (« Madrid salue »), as a partner (« avec Pékin », « la position de Paris ») or beside another state (« Rabat et
 * Moscou »); it is a mere place after « à », « de », « vers », in a journey (« la ligne Rabat-Paris ») or when it hosts.
 */

import { wordSet } from '../text/word-set.ts';
import { isSubject } from './capital-after.ts';
import {
  follows,
  isCity,
  isDative,
  isDrawnTo,
  isInverted,
  isOfState,
  isPartnerOfBody,
  isPolitical,
  leavesFor,
} from './capital-before.ts';
import { type Chain, chainOf, isJourney, isMarket } from './capital-chains.ts';
import {
  AUXILIARIES,
  BEFORE_VERB,
  CLAUSE_OPENERS,
  gives,
  HOSTING,
  IDIOMS,
  JOURNEYS,
  LEAVING,
  LOCATIVES,
  looksLikeVerb,
  NOT_VERBS,
  PARTNER_WORDS,
  PARTNERS,
  RALLYING,
  SAYING,
  VISITING,
} from './capital-words.ts';
import {
  after,
  before,
  type CountryContext,
  type CountryHit,
  inCapitals,
  isCapitalised,
  joined,
} from './country-hits.ts';

/** Is a capital a state here, and not a place? */
export function actsAsState(hit: CountryHit, context: CountryContext): boolean {
  const { words, countryAt } = context;
  // « au Caire », « du Caire »: the article carries the preposition.
  const opening = words[hit.first]?.fold;
  if (opening === 'au') return isDative(hit.first, context);
  if (opening === 'du') return isPolitical(hit.first, context);
  const chain = chainOf(hit, context);
  if (isNamePart(hit, chain, context)) return false;
  if (isJourney(chain, context) || isMarket(chain, context)) return false;
  if (chain.members > 1) return actTogether(chain, context);
  const hyphenated = after(words, hit.last)?.gap === 'hyphen' && !countryAt.has(hit.last + 1);
  if (hyphenated || words[hit.first]?.gap === 'hyphen') return false;
  if (isPartnerOfBody(hit, context)) return true;
  return actsAfter(hit, context) ?? (isSubject(hit, context) || isObjectOfIdiom(hit, context));
}

/** « entre Rabat et Madrid », but « à Rabat et à Madrid », « passera par Londres, Berlin et Tokyo ». */
function actTogether(chain: Chain, context: CountryContext): boolean {
  if (chain.places) return false;
  const preposition = chain.first - 1;
  const head = before(context.words, chain.first)?.fold ?? '';
  if (head === 'par' || head === 'pour') return !leavesFor(preposition, context);
  if (head === 'a') return isDative(preposition, context);
  if (VISITING.test(head)) return false;
  if (head === 'de' || head === 'd') return !chain.cities || isOfState(preposition, context);
  return !LOCATIVES.has(head) || isDrawnTo(head, preposition, context);
}

/** What the word before a lone capital decides; nothing when the words after it must. */
function actsAfter(hit: CountryHit, context: CountryContext): boolean | undefined {
  const previous = before(context.words, hit.first);
  if (!previous) return undefined;
  const { fold } = previous;
  const preposition = hit.first - 1;
  if (fold === 'a') return isDative(preposition, context);
  if (isDrawnTo(fold, preposition, context)) return true;
  if (LOCATIVES.has(fold)) return false;
  if (fold === 'de' || fold === 'd') return isOfState(preposition, context) || isObjectOfIdiom(hit, context);
  // « la capitale sud-coréenne Séoul » is told as a city.
  if (isCity(preposition, context)) return false;
  if (fold === 'pour' || fold === 'par') return !leavesFor(preposition, context);
  if (PARTNERS.has(fold)) return true;
  if (fold === 'derriere') return follows(preposition, RALLYING, context);
  // « accuse Moscou », « accuse mercredi Moscou », « visent clairement Pékin »
  const idle = DAYS.has(fold) || (previous.shape === 'lower' && /[^m]ement$|amment$|emment$/.test(fold));
  const verb = idle ? (before(context.words, preposition) ?? previous) : previous;
  if (SAYING.test(verb.fold) && verb.shape === 'lower') return true;
  if (isInverted(preposition, context)) return true;
  if (isObjectOfState(hit.first, context)) return true;
  const follower = after(context.words, hit.last);
  // « l’accord liant Rabat à Washington »
  if (gives(fold) && !/^reli/.test(fold) && follower?.accented === 'à') return true;
  // « c’est Madrid qui fixe le tempo »
  if (follower?.fold === 'qui') return actsInRelative(hit.last + 2, context);
  // « met en garde Moscou »
  if (fold === 'garde' && before(context.words, preposition)?.fold === 'en') return true;
  if (CLAUSE_OPENERS.has(fold) || PARTNER_WORDS.has(fold)) return undefined;
  if (isObjectOfIdiom(hit, context)) return true;
  // « récemment Paris a rappelé »: after any other word only an auxiliary tells a subject from an object (« quitte Mexico »).
  return (
    previous.shape === 'lower' &&
    AUXILIARIES.has(follower?.fold ?? '') &&
    follower?.accented !== 'à' &&
    isSubject(hit, context)
  );
}

/** « Madrid qui fixe … », « Rabat qui a fermé … »; not « Paris qui accueille ». */
function actsInRelative(verb: number, { words }: CountryContext): boolean {
  const word = words[verb];
  if (word?.shape !== 'lower' || !joined(word) || HOSTING.test(word.fold)) return false;
  return BEFORE_VERB.has(word.fold) || (looksLikeVerb(word.fold) && !NOT_VERBS.has(word.fold));
}

/** « Washington épargne Rabat », « l’Espagne presse Paris »: what one state does to another. */
function isObjectOfState(object: number, { words, countryAt }: CountryContext): boolean {
  const verb = before(words, object);
  const subject = countryAt.get(object - 2);
  if (verb?.shape !== 'lower' || !joined(verb) || subject === undefined) return false;
  if (subject.rule === 'demonym' || subject.rule === 'prefix') return false;
  return (
    looksLikeVerb(verb.fold) &&
    !NOT_VERBS.has(verb.fold) &&
    !LOCATIVES.has(verb.fold) &&
    !HOSTING.test(verb.fold) &&
    !JOURNEYS.test(verb.fold) &&
    !LEAVING.test(verb.fold)
  );
}

/** « prendre Madrid de court », « mettre Alger en garde », « mettre Paris au pied du mur »: what is done to states. */
function isObjectOfIdiom(hit: CountryHit, { words }: CountryContext): boolean {
  const [one, two] = [after(words, hit.last), words[hit.last + 2]];
  return one !== undefined && two !== undefined && IDIOMS.has(`${one.fold} ${two.fold}`);
}

/** « Washington Post », « Denzel Washington », « Tokyo 2020 »; not « l’Axe Rabat-Dakar ». */
function isNamePart(hit: CountryHit, chain: Chain, { words, countryAt }: CountryContext): boolean {
  const next = words[hit.last + 1];
  if (next?.gap === 'space' && EVENT_YEAR.test(next.fold)) return true;
  if (inCapitals(words, hit.last)) return false;
  const previous = words[hit.first - 1];
  if (next?.gap === 'space' && isCapitalised(next) && !countryAt.has(hit.last + 1)) return true;
  if (
    words[hit.first]?.gap !== 'space' ||
    !previous ||
    !isCapitalised(previous) ||
    countryAt.has(hit.first - 1)
  )
    return false;
  const article = before(words, hit.first - 1)?.fold ?? '';
  if (chain.members > 1 && ARTICLES.has(article)) return false;
  // A capital that only opens the sentence (« Hier Paris », « Selon Paris ») is no first name.
  const opensSentence = hit.first - 1 === 0 || previous.gap === 'other' || previous.gap === 'dot';
  if (opensSentence && chain.members > 1 && words[chain.last]?.gap === 'hyphen') return false;
  return !(
    opensSentence &&
    (CLAUSE_OPENERS.has(previous.fold) ||
      PARTNER_WORDS.has(previous.fold) ||
      LOCATIVES.has(previous.fold) ||
      NOT_VERBS.has(previous.fold) ||
      SAYING.test(previous.fold))
  );
}

const ARTICLES = wordSet('le la l les un une du au cet ce');
const DAYS = wordSet('lundi mardi mercredi jeudi vendredi samedi dimanche hier');
const EVENT_YEAR = /^(?:19|20)\d\d$/;
