/**
 * Decides whether a capital acts as its state or is a place where people meet.
 *
 * It acts as a subject (« Madrid salue »), as a partner (« avec Pékin », « la position de Paris ») or beside another state (« Rabat et
 * Moscou »); it is a mere place after « à », « de », « vers », in a journey (« la ligne Rabat-Paris ») or when it hosts.
 */
import { type Chain, chainOf, isJourney, isMarket } from './capital-chains.ts';
import {
  AUXILIARIES,
  BEFORE_VERB,
  BEING,
  CITY_NOUNS,
  CLAUSE_OPENERS,
  COUNTED,
  EMBELLISHING,
  GIVEN,
  gives,
  HOSTING,
  IDIOMS,
  INVERTING,
  JOURNEYS,
  KNOWN_FOR,
  LEAVING,
  LOCAL,
  LOCATIVES,
  looksLikeVerb,
  NOT_VERBS,
  OUTSKIRTS,
  PARTING,
  PARTNER_WORDS,
  PARTNERS,
  POLITICAL_NOUNS,
  RALLYING,
  SAYING,
  STANCES,
  TOWN_THINGS,
  TRANSFERS,
  TRUSTING,
  TURNING,
  UNDER,
  VOICES,
  WEIGHING,
  WITHDRAWING,
} from './capital-words.ts';
import {
  after,
  before,
  type CountryContext,
  type CountryHit,
  isCapitalised,
  joined,
} from './country-hits.ts';
import { wordSet } from './word-set.ts';
import type { Word } from './words.ts';

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
  // « c’est Madrid qui fixe le tempo »
  if (follower?.fold === 'qui') return actsInRelative(hit.last + 2, context);
  // « met en garde Moscou »
  if (fold === 'garde' && before(context.words, preposition)?.fold === 'en') return true;
  if (CLAUSE_OPENERS.has(fold) || PARTNER_WORDS.has(fold)) return undefined;
  if (isObjectOfIdiom(hit, context)) return true;
  // « récemment Paris a rappelé »: after any other word only an auxiliary tells a subject from an object (« quitte Mexico »).
  return previous.shape === 'lower' && AUXILIARIES.has(follower?.fold ?? '') && isSubject(hit, context);
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

/** A headline in capitals, where a capital letter tells no name. */
const inCapitals = (words: readonly Word[], index: number): boolean => {
  const isUpper = (word: Word | undefined): boolean =>
    word !== undefined && (word.shape === 'upper' || word.shape === 'digits');
  const near = [words[index - 2], words[index - 1], words[index + 1], words[index + 2]].filter(
    (word) => word !== undefined,
  );
  return isUpper(words[index]) && near.length > 1 && near.every(isUpper);
};

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
const ADVERBS = wordSet('aujourd hui davantage ainsi encore peu plus desormais nettement');
const DAYS = wordSet('lundi mardi mercredi jeudi vendredi samedi dimanche hier');
/** « Londres, par la voix de son ambassadeur ». */
const MOUTHS = wordSet('voix intermediaire biais truchement entremise bouche');
const EVENT_YEAR = /^(?:19|20)\d\d$/;

/** « l’Union européenne et Rabat »: an organisation keeps a state company, not a place. */
function isPartnerOfBody(hit: CountryHit, { words, bodyAt }: CountryContext): boolean {
  const link = before(words, hit.first);
  if (link?.fold !== 'et' || !joined(link)) return false;
  return bodyAt.has(hit.first - 2);
}

/** « demander à Alger », « reproche à Paris », « face à Madrid »: the word or two before « à » gives. */
function isDative(preposition: number, { words, text, countryAt }: CountryContext): boolean {
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
const isDrawnTo = (fold: string, preposition: number, context: CountryContext): boolean =>
  (fold === 'vers' && follows(preposition, TURNING, context)) ||
  (fold === 'sur' && follows(preposition, WEIGHING, context)) ||
  (fold === 'en' && TRUSTING.test(before(context.words, preposition)?.fold ?? ''));

/** « compter sur Rabat », « la pression sur Alger », « se ranger derrière Rabat »: one of the three words before. */
function follows(preposition: number, pattern: RegExp, { words }: CountryContext): boolean {
  for (let index = preposition - 1; index >= Math.max(0, preposition - 3); index -= 1) {
    if (pattern.test((words[index] as Word).fold)) return true;
  }
  return false;
}

/** « Que cherche Ankara », « le port que finance Pékin »; not « les habitants que compte Rabat ». */
function isInverted(verb: number, { words }: CountryContext): boolean {
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
const isOfState = (preposition: number, context: CountryContext): boolean =>
  PARTING.test(before(context.words, preposition)?.fold ?? '') ||
  isCloseToState(preposition, context) ||
  isApproached(preposition, context) ||
  isPolitical(preposition, context);

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
const isCity = (last: number, { words }: CountryContext): boolean =>
  [last, last - 1, last - 2].some(
    (index) => CITY_NOUNS.has(words[index]?.fold ?? '') && joined(words[index + 1]),
  );

/** Words between the noun and « de »: « les décisions hâtives et mal préparées de », « la demande d’adhésion de ». */
const LONGEST_PRAISE = 5;

/** « la position de Madrid », « les autorités de Paris », « l’appui constant de Washington »; not « les autorités locales de ». */
function isPolitical(preposition: number, { words, text }: CountryContext): boolean {
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

function leavesFor(preposition: number, { words }: CountryContext): boolean {
  for (let index = preposition - 1; index >= Math.max(0, preposition - 4); index -= 1) {
    if (LEAVING.test((words[index] as Word).fold)) return true;
  }
  return false;
}

/** A city that opens its clause and is followed by a verb other than a host's. */
function isSubject(hit: CountryHit, context: CountryContext): boolean {
  const { words } = context;
  let index = hit.last + 1;
  let next = words[index];
  if (!next) return false;
  if (next.fold === 'et' && joined(next)) return isFollowedByPartner(hit.last + 2, context);
  if (!joined(next)) return hasVoice(hit, next, context);
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
