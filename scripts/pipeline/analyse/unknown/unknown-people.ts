/** Finds people the taxonomy does not know: by their office, by a first name, by « M. » or « Mme ». */
import type { Mention } from '../../model.ts';
import type { Scan } from '../names/matcher.ts';
import { officeAfter } from '../names/office-after.ts';
import { innerWords, isCounterpart, officeOf } from '../names/people.ts';
import { wordSet } from '../text/word-set.ts';
import type { Word } from '../text/words.ts';
import { COMPANIES, FIRM_WORDS, NATIONAL, STRONG_FIRM_WORDS } from './company-words.ts';
import { isGiven, isRegnal } from './given-names.ts';
import {
  type Cover,
  type Found,
  isName,
  isOf,
  NEVER_NAMES,
  near,
  PARTICLES,
  printed,
} from './unknown-names.ts';

/** What no person is called: the first or any word of institutions and events. */
const NOT_PEOPLE = wordSet(`
  groupe banque bank conseil ministere agence office union association federation confederation universite institut centre forum salon fonds caisse
  compagnie societe port aeroport zone region province ville nations commission comite chambre direction plan programme projet coupe mondial energy motors group
  holding corporation technology technologies industries international capital morocco maroc power green city park company limited ltd inc developpement
  republique ecole hopital etats unis bureau cour parc accord convention traite organisation sommet conference assemblee haut initiative vision generation
  charte loi journee journees semaine festival prix trophee maison palais boulevard avenue rue place saint sainte premier president ministre directeur general
  chef affaires etrangeres sahara atlantique mediterranee club fc
`);

/** Ranks and civilities before a name: « Maître Jane Doe », « le colonel John Doe ». */
const TITLES = wordSet(
  'maitre colonel general docteur dr professeur pr commandant capitaine lieutenant amiral commissaire sir lord monseigneur sheikh sheikha me mgr',
);

/** « M. Jane Doe »: what announces a person. */
const CIVILITIES = wordSet('m mm mr mme mlle monsieur madame maitre dr pr docteur professeur');

/** Before a name these make it that of a street, a dam, a prize: « avenue Allal Fassi », « barrage Mohammed Ben Omar ». */
const NAMED_AFTER = wordSet(`
  avenue avenues boulevard bd rue place square stade barrage complexe hopital lycee college ecole universite faculte institut fondation fondations prix
  aeroport port mosquee musee theatre centre academie chaire mausolee stele tour pont autoroute esplanade jardin parc quartier lotissement residence hotel
  palais ksar bibliotheque amphitheatre salle trophee memorial caserne base clinique laboratoire laboratoires maison marque affaire galerie groupe campus
  village grand espace villa riad station cite zone province commune douar hay promotion pavillon moulay moussem zaouia tombeau cabinet
`);

const STREETS = wordSet('avenues boulevards rues places stades barrages');

export function* people(scanned: Scan, mentions: readonly Mention[], cover: Cover): Generator<Found> {
  const { text, words } = scanned;
  const inner = innerWords(words, mentions);
  /** Offset where the last office told ends: the names within it are of institutions. */
  let officeEnd = 0;
  const endOf = (office: string | undefined, from: Word): number =>
    office === undefined ? officeEnd : text.indexOf(office, from.end) + office.length;
  for (let first = 0; first + 1 < words.length; first += 1) {
    const opening = words[first] as Word;
    if (opening.shape === 'lower' && !cover.has(first)) continue;
    // « Sanaa Zagouri »: a first name that is also a city is no place before a surname.
    const cityName =
      cover.has(first) &&
      isGiven(opening.fold) &&
      !isOf(cover, first, 'person') &&
      isName(words[first + 1]) &&
      !cover.has(first + 1);
    if (cover.has(first) && !cityName) {
      if (isOf(cover, first, 'person') && !cover.has(first + 1))
        officeEnd = endOf(officeAfter(text, words, first, inner), opening);
      continue;
    }
    if (!isFirstName(opening) || TITLES.has(opening.fold)) continue;
    const given = isGiven(opening.fold);
    if (opening.start < officeEnd && !given) continue;
    const last = endOfName(words, first, cover);
    if (last === undefined || last === first) continue;
    const name = words.slice(first, last + 1);
    if (
      isInstitution(words, first) ||
      name.some(
        ({ fold, shape }, index) =>
          NOT_PEOPLE.has(fold) ||
          (index > 0 && STRONG_FIRM_WORDS.has(fold)) ||
          (shape === 'upper' && fold.length < 4),
      ) ||
      (given && isRegnal(words[first + 1]?.fold ?? ''))
    ) {
      first = last;
      continue;
    }
    const start = startOfPerson(words, first, last, cover);
    const office = officeOf(text, words, start ?? first, last, inner);
    // What a preposition governs is no name by the office before it, only by one after.
    const from = office?.after && !isOf(cover, first - 1, 'organisation') ? first : start;
    if (office && from !== undefined) {
      const { role, after } = office;
      const country = countryOf(scanned, role, from, last, after, cover);
      yield {
        ...personOf(scanned, from, last, after ? 'office-after-name' : 'office-before-name', role),
        ...country,
      };
      if (after) officeEnd = endOf(role, words[last] as Word);
    } else {
      const named = namedFrom(words, first, last);
      const byCivility =
        named === undefined &&
        CIVILITIES.has(words[first - 1]?.fold ?? '') &&
        name.some(({ gap }, index) => index > 0 && gap === 'space') &&
        opening.gap !== 'other';
      if (named !== undefined) yield personOf(scanned, named, last, 'first-name');
      else if (byCivility) yield personOf(scanned, first, last, 'civility');
    }
    first = last;
  }
}

function personOf({ text, words }: Scan, first: number, last: number, rule: string, role?: string): Found {
  return {
    kind: 'person',
    name: printed(text, words, first, last),
    aliases: [],
    ...(role === undefined || isCounterpart(role) ? {} : { role }),
    start: (words[first] as Word).start,
    end: (words[last] as Word).end,
    rule,
  };
}

/** Before the state's adjective: « ministre », « Premier ministre », « président »; not « directeur du groupe ». */
const OFFICE_OF_STATE =
  /^(?:(?:vice-?|premi[eè]re? |haut-?)?(?:ministre|pr[ée]sidente?|commissaire)|chanceli[eè]re?|roi|reine|secr[ée]taire d[’']État|ambassad(?:eur|rice)|consul)(?: g[ée]n[ée]rale?)? $/i;
/** Before the state's name: « ambassadeur de », « présidente du », « président de la République du »; not « ministre de la ». */
const OFFICE_IN_STATE =
  /^(?:(?:vice-?|premi[eè]re? )?(?:ministre|pr[ée]sidente?)|chanceli[eè]re?|roi|reine|ambassad(?:eur|rice)|consule? g[ée]n[ée]rale?)(?: de la R[ée]publique)? (?:de la |de l[’']|du |des |de |d[’'])$/i;

/** The state whose office it is: « ministre tchèque de l’Industrie », « ambassadrice du Kenya au Maroc ». */
function countryOf(
  { text, words }: Scan,
  role: string,
  first: number,
  last: number,
  after: boolean,
  cover: Cover,
): { country?: string } {
  const start = after
    ? text.indexOf(role, (words[last] as Word).end)
    : text.lastIndexOf(role, (words[first] as Word).start);
  let state: Mention | undefined;
  // An office stands beside its name: only the words from one to the other are looked at.
  const step = after ? 1 : -1;
  for (let index = after ? last + 1 : first - 1; index >= 0 && index < words.length; index += step) {
    const { start: at, end } = words[index] as Word;
    if (after ? at >= start + role.length : end <= start) break;
    const mention = cover.get(index);
    const within = mention?.kind === 'country' && mention.start > start && mention.end <= start + role.length;
    if (within && (state === undefined || mention.start < state.start)) state = mention;
  }
  if (state === undefined) return {};
  const before = text.slice(start, state.start);
  const holds = state.rule === 'demonym' ? OFFICE_OF_STATE : OFFICE_IN_STATE;
  return holds.test(before) ? { country: state.id } : {};
}

/** Where a first name opens the run `first`…`last`, unless the run is named after somebody or is a firm; « Moulay » may stand before. */
function namedFrom(words: readonly Word[], first: number, last: number): number | undefined {
  const opening = words[first] as Word;
  const moulay = /^(?:moulay|sidi|lalla)$/.test(opening.fold) && last > first + 1;
  const at = moulay ? first + 1 : first;
  if (
    !isGiven(words[at]?.fold ?? '') ||
    words.slice(first, last + 1).some(({ fold }) => FIRM_WORDS.has(fold))
  )
    return undefined;
  // « Khalid Ibn Al Walid » without a surname of its own, « Marie-Claire »: one word and its second half name nobody.
  if (words[at + 1]?.gap === 'hyphen' && last === at + 1 && isGiven(words[at + 1]?.fold ?? ''))
    return undefined;
  const previous = words[first - 1];
  if (previous !== undefined && near(opening)) {
    if (NAMED_AFTER.has(previous.fold)) return undefined;
    // « les avenues Ettarfa et Jean Lefort »
    for (let index = first - 2; index >= first - 5; index -= 1)
      if (STREETS.has(words[index]?.fold ?? '')) return undefined;
    const farther = words[first - 2];
    // « la Fondation pour l’éducation Jean Lefort », « l’avenue des FAR »; « de l’hôpital Jean Lefort ».
    if (
      previous.shape !== 'lower' &&
      isName(previous) &&
      !CIVILITIES.has(previous.fold) &&
      !TITLES.has(previous.fold) &&
      near(previous)
    )
      return /^(?:le|la|l)$/.test(farther?.fold ?? '') ? undefined : isName(farther) ? undefined : first;
  }
  return first;
}

/** In a list of officers the next office ends a name: « Naïm Bentaleb Secrétaire : ». */
const OFFICERS = wordSet(
  'president presidente vice-president vice secretaire tresorier tresoriere conseiller conseillere conseillers directeur directrice ministre ambassadeur assesseur assesseurs pdg',
);

/** Last word of the run of capitals that opens at `first`; nothing when a known name covers one of them. */
function endOfName(words: readonly Word[], first: number, cover: Cover): number | undefined {
  const longest = 4;
  const given = isGiven(words[first]?.fold ?? '');
  let last = first;
  for (let at = first + 1; at < first + longest + 3; at += 1) {
    const word = words[at];
    if (!near(word) || (at > first + 1 && word?.shape === 'capital' && OFFICERS.has(word.fold))) break;
    // « Kim Jong-un »: a name goes on after a hyphen.
    if (isName(word) || (word?.gap === 'hyphen' && word.shape === 'lower')) last = at;
    else if (!(word && PARTICLES.has(word.fold) && isName(words[at + 1]) && near(words[at + 1]))) break;
    // « Graham Lyon »: a city after a first name is a surname.
    if (cover.has(at) && !(given && /^(?:place|country)$/.test(cover.get(at)?.kind ?? ''))) return undefined;
    if (last - first >= longest) break;
  }
  return last;
}

/** « le parti islamique Nouvel Élan », « l’université Campbell »: the name is of the institution that stands before it. */
function isInstitution(words: readonly Word[], first: number): boolean {
  for (let index = first - 1; index >= first - 2 && near(words[index + 1]); index -= 1) {
    const word = words[index];
    if (word?.shape !== 'lower') return false;
    if (INSTITUTIONS.has(word.fold) || COMPANIES.has(word.fold)) return true;
    if (!NATIONAL.test(word.fold)) return false;
  }
  return false;
}

const INSTITUTIONS = wordSet(
  'parti universite division institut ecole lycee college journal quotidien hebdomadaire mensuel chaine magazine revue site hopital clinique club prison hotel restaurant quartier ville projet navire paquebot logiciel application plateforme marque usine region province comte think tank barrage port aeroport stade prix marche centre complexe zone parc salon programme forum mosquee barreau revue',
);

/**
 * Where a name begins in a run of capitals: « le ministre du Budget Michel Charasse » begins with Michel. Nothing when the run is
 * only what a preposition governs (« l’avocat de Las Vegas »).
 */
function startOfPerson(
  words: readonly Word[],
  first: number,
  last: number,
  cover: Cover,
): number | undefined {
  // « le PDG de Zelmar Industrie Jane Doe »: the run may go on with the firm's name.
  const trailing = near(words[first]) && isOf(cover, first - 1, 'organisation');
  const governed = near(words[first]) && GOVERNING.has(words[first - 1]?.fold ?? '');
  if (!governed && !(trailing && last > first + 1)) return first;
  if (PORTFOLIOS.has(words[first]?.fold ?? '') && last > first + 1) return first + 1;
  const openingOf = (index: number): number => {
    let at = index;
    while (at > first && words[at]?.gap === 'hyphen') at -= 1;
    return at;
  };
  const surname = openingOf(last);
  const start = openingOf(PARTICLES.has(words[surname - 1]?.fold ?? '') ? surname - 2 : surname - 1);
  return start > first && isFirstName(words[start] as Word) ? start : undefined;
}

/** What a minister is minister of, when the name follows with no comma: « le ministre des Finances Jane Ann Doe ». */
const PORTFOLIOS = wordSet(
  'finances budget economie industrie commerce justice sante defense interieur agriculture energie transport transports equipement education tourisme culture sport sports jeunesse travail emploi environnement peche logement habitat urbanisme eau enseignement communication',
);

const GOVERNING = wordSet('de du des d l la le les chez et a au aux en');

const isFirstName = (word: Word): boolean =>
  (word.shape === 'capital' || (word.shape === 'upper' && word.fold.length > 3)) &&
  word.fold.length > 1 &&
  !NEVER_NAMES.has(word.fold) &&
  !NOT_PEOPLE.has(word.fold);
