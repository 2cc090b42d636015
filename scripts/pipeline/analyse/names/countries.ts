/**
 * Decides whether words that could name a country do: a capital that acts and not one where people meet, a people and not its
 * language or its currency.
 *
 * The policy, in short. A name, a people or an adjective counts. A first part (« sino- ») counts before another people.
 * A seat of power counts always. A capital counts when it acts (« Madrid salue »), is a partner (« avec Pékin », « la position de
 * Paris ») or stands beside another state (« Rabat et Moscou »); it is a mere place after « à », « de », « vers », in a journey
 * (« la ligne Rabat-Paris ») or when it hosts (« Rabat accueille »). A language (« en anglais ») and a currency (« dollars
 * canadiens ») are not the country. An organisation brings its country only by spelling it (« Maroc Telecom »).
 */

import { wordSet } from '../text/word-set.ts';
import type { Word } from '../text/words.ts';
import { isGiven } from '../unknown/given-names.ts';
import { actsAsState } from './capitals.ts';
import { after, before, type CountryContext, type CountryHit, isCapitalised } from './country-hits.ts';

const CURRENCIES = wordSet(
  'dirham dirhams dollar dollars franc francs dinar dinars riyal riyals rial rials roupie roupies peso pesos couronne couronnes yuan yuans won wons yen yens rouble roubles rand rands real reals hryvnia shekel shekels euro euros naira nairas cedi cedis pound pounds dh dhs ouguiya ouguiyas ariary kwacha shilling shillings leu lei lev forint forints zloty zlotys tenge baht bahts ringgit ringgits dong dongs rupiah kwanza metical birr birrs gourde gourdes bolivar bolivars sol soles guarani quetzal lari dram manat taka kyat dalasi leone leones pula kuna',
);
/** « La livre égyptienne » is money, « le livre marocain » a book: only the feminine tells. */
const POUNDS = wordSet('livre livres');

const CONTINENTAL = wordSet(
  'africain africaine africains africaines europeen europeenne europeens europeennes asiatique asiatiques arabe arabes maghrebin maghrebine maghrebins maghrebines onusien onusienne onusiens onusiennes mediterraneen mediterraneenne mediterraneens mediterraneennes americain americaine americains americaines berbere berberes ottoman ottomane allie alliee allies alliees canarien canarienne catalan catalane andalou andalouse saharien sahelien sahelienne sioniste sionistes sovietique sovietiques ottomans occidental occidentale',
);

const LANGUAGES = wordSet('FR GB ES CN RU DE IT PT TR JP KR GR PL NL SE IL IR VN IN');
const LANGUAGE_WORDS = wordSet(
  'langue langues parler parle parlent parlant parlait parlee parlees apprendre apprend apprennent apprentissage enseigner enseigne enseignement enseigne maitrise maitriser maitrisent maitrisant traduit traduite traduits traduites traduire traduction traductions interprete cours pratique bilingue trilingue linguistique alphabet dialecte idiome vocabulaire grammaire orthographe professeur prof acronyme sigle terme termes mot mots expression anglicisme lexique sous-titre sous-titres accent',
);
const OTHER_LANGUAGES = wordSet(
  'arabe amazigh amazighe tamazight darija tifinagh latin hebreu hassani hassania',
);

const USES_OF_LANGUAGE = wordSet(
  'technique courant parfait correct basique scolaire professionnel ecrit oral parle classique moderne medical juridique fluide approximatif impeccable langue',
);

const ROADS = wordSet('rue avenue boulevard bd bvd av');
const SQUARES = wordSet(
  'place square porte pont villa allee allees faubourg impasse rond-point chaussee quai passage esplanade',
);
const STREETS = wordSet('rue rues avenue avenues boulevard bd bvd av quartier lycee cafe cinema hotel stade');
/** Does this hit name its country here? */
export function namesCountry(hit: CountryHit, context: CountryContext): boolean {
  switch (hit.rule) {
    case 'prefix':
      return opensCompound(hit, context);
    case 'demonym':
      return (
        !isCurrency(hit, context) &&
        !isLanguage(hit, context) &&
        !isManner(hit, context) &&
        !isSurname(hit, context)
      );
    case 'metonym':
      return hit.city ? actsAsState(hit, context) : isOwnKingdom(hit, context);
    default:
      return (
        !isGivenName(hit, context) &&
        !isSurname(hit, context) &&
        !isStreet(hit, context) &&
        !isCurrencyCode(hit, context) &&
        !isMasthead(hit, context) &&
        !opensTownName(hit, context)
      );
  }
}

function opensCompound(hit: CountryHit, { words, text, countryAt }: CountryContext): boolean {
  const next = words[hit.last + 1];
  if (!next) return false;
  const follower = countryAt.get(hit.last + 1);
  const people = follower !== undefined && (follower.rule === 'demonym' || follower.rule === 'prefix');
  if (next.gap === 'hyphen') return people || CONTINENTAL.has(next.fold);
  // « franco marocain », « franco - marocain »
  const parted =
    next.gap === 'space' || LOOSE_HYPHEN.test(text.slice((words[hit.last] as Word).end, next.start));
  return parted && people && words[hit.last]?.shape === 'lower' && next.shape === 'lower';
}

/** A hyphen that stands free: « franco - marocain »; not « franco, marocain ». */
const LOOSE_HYPHEN = /^\s[-\u2010-\u2013]\s$/;

function isCurrency(hit: CountryHit, { words }: CountryContext): boolean {
  const noun = before(words, hit.first);
  // « euro-marocain » is no money.
  if (!noun || words[hit.first]?.gap === 'hyphen') return false;
  if (CURRENCIES.has(noun.fold)) return true;
  return POUNDS.has(noun.fold) && (words[hit.last]?.fold ?? '').replace(/s$/, '').endsWith('e');
}

function isCurrencyCode(hit: CountryHit, { words, text }: CountryContext): boolean {
  const word = words[hit.first];
  if (!word || hit.first !== hit.last || word.shape !== 'upper' || word.fold.length > 2) return false;
  const previous = before(words, hit.first);
  if (previous && CURRENCIES.has(previous.fold)) return true;
  if (
    text
      .slice(word.end, word.end + 2)
      .trim()
      .startsWith('$') ||
    text[word.start - 1] === '$'
  )
    return true;
  const next = after(words, hit.last);
  // A headline in capitals tells no name by them: « EN UK CETTE ANNÉE ».
  if (next?.shape === 'upper' && previous?.shape === 'upper') return false;
  return next?.gap === 'space' && isCapitalised(next);
}

const isMasculineSingular = (fold: string): boolean =>
  !/(?:e|es|[^aio]s)$/.test(fold) || /^(?:russe|tcheque|turc|belge|serbe|croate|slovene|khmer)$/.test(fold);

function isLanguage(hit: CountryHit, { words }: CountryContext): boolean {
  const word = words[hit.first] as Word;
  if (hit.first !== hit.last || word.shape !== 'lower') return false;
  const previous = before(words, hit.first);
  if (LANGUAGES.has(hit.id) && followsLanguages(hit.first, words)) return true;
  if (!isMasculineSingular(word.fold)) return false;
  const next = after(words, hit.last);
  if (previous?.fold === 'en' || words[hit.last + 1]?.fold === 'langue') return true;
  if (!LANGUAGES.has(hit.id) || isCapitalised(next)) return false;
  if (!previous) return false;
  // « l’anglais technique », « le français courant »
  if (/^(?:le|l|du|d|au|un|bon)$/.test(previous.fold) && next && USES_OF_LANGUAGE.has(next.fold)) return true;
  if (LANGUAGE_WORDS.has(previous.fold))
    return (
      !/^(?:pratique|cours|professeur|alphabet|accent)$/.test(previous.fold) || previous.fold === 'alphabet'
    );
  if (!/^(?:le|l|du|de|d|au|et|en|vers|ou)$/.test(previous.fold)) return false;
  for (let index = Math.max(0, hit.first - 6); index < Math.min(words.length, hit.last + 6); index += 1) {
    const near = words[index] as Word;
    if (index < hit.first && LANGUAGE_WORDS.has(near.fold)) return true;
    if (OTHER_LANGUAGES.has(near.fold) && index !== hit.first) {
      const article = before(words, index);
      if (article && /^(?:le|l|du|de|d|au|et|en|vers|ou)$/.test(article.fold)) return true;
    }
  }
  return false;
}

/** « la langue française », « les langues anglaise, espagnole et française ». */
function followsLanguages(first: number, words: readonly Word[]): boolean {
  for (let index = first - 1; index >= Math.max(0, first - 5); index -= 1) {
    const { fold } = words[index] as Word;
    if (fold === 'langue' || fold === 'langues') return true;
    if (
      fold !== 'et' &&
      fold !== 'ou' &&
      !/(?:aise|oise|olle|nole|arabe|russe|ande|enne|que|ienne)$/.test(fold)
    )
      return false;
  }
  return false;
}

/** « À la française », « à l’américaine »: a manner, unless a name follows (« à l’espagnole Acciona »). */
function isManner(hit: CountryHit, { words }: CountryContext): boolean {
  const article = before(words, hit.first);
  const preposition = article && before(words, hit.first - 1);
  if (preposition?.fold !== 'a' || (article?.fold !== 'la' && article?.fold !== 'l')) return false;
  if (words[hit.first]?.shape !== 'lower' || !/e$/.test(words[hit.last]?.fold ?? '')) return false;
  return !isCapitalised(after(words, hit.last));
}

/**
 * « Israel Fernandez », « la chanteuse Mali Koné »: a surname follows, and the country keeps its diaeresis in French or the words
 * before present a person.
 */
function isGivenName(hit: CountryHit, { words, countryAt }: CountryContext): boolean {
  const word = words[hit.last] as Word;
  const next = words[hit.last + 1];
  if (hit.first !== hit.last || word.shape !== 'capital') return false;
  if (next?.gap !== 'space' || next.shape !== 'capital' || countryAt.has(hit.last + 1)) return false;
  const previous = before(words, hit.first)?.fold ?? '';
  if (hit.id === 'IL') return word.accented === 'israel' || !OF_STATE.has(previous);
  return PRESENTED.has(previous);
}

/** « M. Niger », « Mme Suisse », « Karim Suisse ». */
function isSurname(hit: CountryHit, { words }: CountryContext): boolean {
  const word = words[hit.first] as Word;
  const title = words[hit.first - 1];
  if (hit.first !== hit.last || word.shape !== 'capital' || !title) return false;
  if (title.shape === 'capital' && word.gap === 'space' && isGiven(title.fold)) return true;
  return CIVILITIES.has(title.fold) && (word.gap === 'space' || word.gap === 'dot');
}

const CIVILITIES = wordSet('m mr mme mlle mm monsieur madame mademoiselle');

/** « en Israël Benyamin Netanyahou … » is still the country. */
const OF_STATE = wordSet('en d de a avec entre et pour contre que qu selon');

/** Nouns that present a person by name: « la chanteuse … », « Mme … ». */
const PRESENTED = wordSet(
  'm mr mme mlle monsieur madame mademoiselle chanteur chanteuse acteur actrice comedien comedienne musicien musicienne rappeur rappeuse ecrivain ecrivaine romancier romanciere realisateur realisatrice cineaste joueur joueuse attaquant attaquante milieu defenseur gardien footballeur footballeuse athlete artiste peintre styliste mannequin militant militante journaliste avocat avocate docteur dr professeur maitre me nomme nommee prenomme prenommee baptise baptisee fils fille soeur frere epouse',
);

function isStreet(hit: CountryHit, { words }: CountryContext): boolean {
  const preposition = before(words, hit.first);
  if (preposition && STREETS.has(preposition.fold)) return true;
  if (!preposition || !/^(?:de|d|du|des)$/.test(preposition.fold)) return false;
  const noun = before(words, hit.first - 1);
  if (noun === undefined) return false;
  // « la place d’Italie » is a square, « la place du Maroc » a rank.
  return ROADS.has(noun.fold) || (/^(?:de|d)$/.test(preposition.fold) && SQUARES.has(noun.fold));
}

/** What a newspaper calls itself before its country (« Le Soir d’Algérie ») and after it (« Sénégal Actu »). */
const PAPERS = wordSet(
  'soir matin journal quotidien courrier tribune temps presse echo echos gazette depeche depeches observateur express economiste reporter voix liberation independant patriote moniteur nouvelliste',
);
const PAPER_ENDINGS = wordSet(
  'hebdo actu actualite actualites info infos news today times post herald daily tribune observer monitor matin soir review gazette magazine mag presse telegraph express diplomatique weekly globe hayom echo eco focus',
);

/** « Le Soir d’Algérie », « Gabon Matin »: the title of a newspaper is not its country. */
function isMasthead(hit: CountryHit, { words }: CountryContext): boolean {
  const next = words[hit.last + 1];
  if (next?.gap === 'space' && next.shape === 'capital' && PAPER_ENDINGS.has(next.fold)) return true;
  const link = before(words, hit.first);
  if (!link) return false;
  if (link.shape === 'capital' && /^(?:radio|tele|television)$/.test(link.fold)) return true;
  if (!/^(?:de|d|du|des)$/.test(link.fold)) return false;
  const noun = before(words, hit.first - 1);
  const article = before(words, hit.first - 2);
  return noun?.shape === 'capital' && PAPERS.has(noun.fold) && /^(?:le|la|les|l)$/.test(article?.fold ?? '');
}

/** « Saint-Barthélemy-d’Anjou », « Saint-Martin-de-Crau »: the town goes on after the hyphen. */
function opensTownName(hit: CountryHit, { words }: CountryContext): boolean {
  const next = words[hit.last + 1];
  return next?.gap === 'hyphen' && /^(?:d|de|du|des|sur|sous|en|le|la|les|aux|l|lez)$/.test(next.fold);
}

/** Kingdoms that a text may call « le royaume » once it has named them. */
const KINGDOMS = 'SA ES GB JO BH BE NL SE NO DK TH BT KH LS TO SZ'.split(' ');

/**
 * « le royaume » is Morocco's for its press, unless a name follows (« le royaume de Suède », « le royaume hachémite »). Written small
 * it is also the other kingdom that the same text names while it does not name Morocco.
 */
function isOwnKingdom(hit: CountryHit, { words, countryAt, namedStates }: CountryContext): boolean {
  const noun = words[hit.last] as Word;
  if (noun.fold !== 'royaume') return true;
  const next = after(words, hit.last);
  if (
    next &&
    /^(?:uni|saoudien|hachemite|wahhabite|iberique|espagnol|belge|scandinave|himalayen|khmer|nabateen|wisigoth)$/.test(
      next.fold,
    )
  )
    return false;
  if (next && /^(?:de|d|du|des)$/.test(next.fold)) {
    const owner = /^(?:la|l)$/.test(words[hit.last + 2]?.fold ?? '') ? hit.last + 3 : hit.last + 2;
    if (countryAt.get(owner)?.id === hit.id) return true;
    if (next.fold === 'des' || isCapitalised(words[owner])) return false;
  }
  // « le royaume Ashanti »
  if (next?.shape === 'capital' && next.gap === 'space' && words[hit.first]?.fold === 'le') return false;
  if (noun.shape !== 'lower') return true;
  if (namedStates.has(hit.id)) return true;
  return !KINGDOMS.some((id) => namedStates.has(id));
}
