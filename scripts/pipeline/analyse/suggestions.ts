/** Finds the names the taxonomy does not know, by the way the press introduces them, each with the entry to add. */
import { slugify } from '../../../src/domain/ids.ts';
import type { Mention, Passage, Suggestion } from '../model.ts';
import { COMPANIES, NATIONAL } from './company-words.ts';
import type { Scan } from './matcher.ts';
import { innerWords, isCounterpart, officeAfter, officeOf } from './people.ts';
import { sentenceAt, sentencesOf } from './sentence-at.ts';
import type { Word } from './words.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const CALLED_SO = setOf('fondation institut association federation fonds banque agence cabinet consortium');

/** « le groupe de travail », « la société civile »: words that never open the name of a company. */
const NEVER_NAMES = setOf(
  'le la les l un une des de du d en et ou a au aux ce cette ces son sa ses leur leurs il elle ils elles nous vous on qui que dont selon pour par avec dans sur sous mais or car donc ni lors alors ainsi aussi apres avant depuis hier lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre m mm mme mr monsieur madame dr pr etat royaume gouvernement parlement afrique europe asie amerique ouest est nord sud orient monde si comme quand tandis toutefois cependant cette enfin par ailleurs en outre face suite grace',
);

/** Inside a name of a person: « Moulay », « El », « ben ». */
const PARTICLES = setOf('el al ben bin ait de da di du van von der le la ould abou abu bel dos del e y ibn');

/** What no person is called: the first or any word of institutions and events. */
const NOT_PEOPLE = setOf(
  'groupe banque bank conseil ministere agence office union association federation confederation universite institut centre forum salon fonds caisse compagnie societe port aeroport zone region province ville nations commission comite chambre direction plan programme projet coupe mondial energy motors group holding corporation technology technologies industries international capital morocco maroc power green city park company limited ltd inc developpement republique ecole hopital etats unis bureau cour parc accord convention traite organisation sommet conference assemblee haut initiative vision generation charte loi journee journees semaine festival prix trophee maison palais boulevard avenue rue place saint sainte premier president ministre directeur general chef affaires etrangeres sahara atlantique mediterranee club fc',
);

/** Small words that a name of an institution carries and its acronym skips. */
const SKIPPED = setOf('de du des d la le les l et a au aux pour par en sur sous dans of for the and');

const isName = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.shape === 'capital' || word.shape === 'upper') &&
  word.fold.length > 1 &&
  !NEVER_NAMES.has(word.fold);

const near = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.gap === 'space' || word.gap === 'hyphen' || word.gap === 'apostrophe' || word.gap === 'none');

interface Found {
  kind: 'organisation' | 'person';
  name: string;
  aliases: string[];
  role?: string;
  /** Offset in the passage, to quote the sentence. */
  at: number;
  rule: string;
}

/** Suggestions in reading order, one per name. A name that a mention already covers is known and not suggested. */
export function suggestNames(
  passages: readonly Passage[],
  scans: readonly Scan[],
  mentions: readonly Mention[][],
): Suggestion[] {
  const suggestions: Suggestion[] = [];
  const told = new Set<string>();
  for (const [index, passage] of passages.entries()) {
    const scanned = scans[index];
    if (!scanned || passage.kind === 'table') continue;
    const known = coverOf(scanned, mentions[index] ?? []);
    const found = [
      ...acronyms(scanned, known),
      ...companies(scanned, known),
      ...people(
        scanned,
        known,
        firmsOf(scanned, mentions[index] ?? []),
        innerWords(scanned.words, mentions[index] ?? []),
      ),
    ];
    if (found.length === 0) continue;
    const sentences = sentencesOf(passage);
    let lastAt = -1;
    for (const { kind, name, aliases, role, at, rule } of found.sort(
      (a, b) => a.at - b.at || b.name.length - a.name.length,
    )) {
      if (at === lastAt) continue;
      lastAt = at;
      const id = slugify(name);
      const keys = [name, ...aliases].map((text) => slugify(text));
      if (id === '' || keys.some((key) => told.has(key))) continue;
      for (const key of keys) told.add(key);
      suggestions.push({
        kind,
        name,
        ...(role ? { role } : {}),
        quote: sentenceAt(passage.text, sentences, at),
        ...(passage.line === undefined ? {} : { line: passage.line }),
        rule,
        file: kind === 'person' ? 'content/taxonomy/people.yaml' : 'content/taxonomy/organisations.yaml',
        yaml: yamlOf(id, name, aliases),
      });
    }
  }
  return suggestions;
}

const quoted = (text: string): string =>
  /^[\p{L}][\p{L}\p{N} ’.&-]*$/u.test(text) ? text : JSON.stringify(text);

const yamlOf = (id: string, name: string, aliases: readonly string[]): string =>
  `- id: ${id}\n  name: ${quoted(name)}\n${aliases.length > 0 ? `  aliases: [${aliases.map(quoted).join(', ')}]\n` : ''}`;

/** Indexes of words that a known organisation, person, place or outlet covers; a country's adjective covers nothing. */
function coverOf({ words }: Scan, mentions: readonly Mention[]): ReadonlySet<number> {
  const covered = new Set<number>();
  let index = 0;
  for (const mention of mentions) {
    if (mention.kind === 'sector') continue;
    while (index > 0 && (words[index - 1] as Word).end > mention.start) index -= 1;
    while (index < words.length && (words[index] as Word).end <= mention.start) index += 1;
    for (let at = index; at < words.length && (words[at] as Word).start < mention.end; at += 1)
      covered.add(at);
  }
  return covered;
}

const firmsOf = (scanned: Scan, mentions: readonly Mention[]): ReadonlySet<number> =>
  coverOf(
    scanned,
    mentions.filter(({ kind }) => kind === 'organisation'),
  );

/** « l’Agence nationale des équipements publics (ANEP) »: the letters of the acronym open the words before it. */
function* acronyms({ text, words }: Scan, known: ReadonlySet<number>): Generator<Found> {
  for (let index = 2; index < words.length; index += 1) {
    const word = words[index] as Word;
    if (word.shape !== 'upper' || word.fold.length < 2 || word.fold.length > 8 || known.has(index)) continue;
    if (text[word.start - 1] !== '(' || text[word.end] !== ')') continue;
    const first = expansionOf(words, index, known);
    if (first === undefined) continue;
    const opening = words[first] as Word;
    const last = words[index - 1] as Word;
    const name = text.slice(opening.start, last.end).replace(/\s+/g, ' ');
    yield {
      kind: 'organisation',
      name: name.charAt(0).toUpperCase() + name.slice(1),
      aliases: [text.slice(word.start, word.end)],
      at: opening.start,
      rule: 'acronym-in-parentheses',
    };
  }
}

/** The word with which the expansion of the acronym at `index` begins: its letters are the initials, small words may be skipped. */
function expansionOf(words: readonly Word[], index: number, known: ReadonlySet<number>): number | undefined {
  const letters = (words[index] as Word).fold;
  let letter = letters.length - 1;
  let misses = 0;
  for (let at = index - 1; at >= Math.max(0, index - 18); at -= 1) {
    const word = words[at] as Word;
    if (word.fold[0] === letters[letter]) letter -= 1;
    else if (!SKIPPED.has(word.fold)) misses += 1;
    if (misses > 1) return undefined;
    if (letter < 0) {
      if (word.shape === 'lower' && !OPENS_INSTITUTION.has(word.fold)) return undefined;
      return known.has(at) ? undefined : at;
    }
    if (word.gap === 'other' || word.gap === 'dot') return undefined;
  }
  return undefined;
}

const OPENS_INSTITUTION = setOf(
  'agence association banque bureau caisse centre chambre comite commission compagnie confederation conseil direction ecole federation fondation fonds groupement institut ministere office organisation societe union universite reseau observatoire syndicat',
);

/** « le groupe chinois Gotion », « la société Xlinks », « le cabinet McKinsey ». */
function* companies({ text, words }: Scan, known: ReadonlySet<number>): Generator<Found> {
  for (let index = 0; index + 1 < words.length; index += 1) {
    const noun = words[index] as Word;
    if (!COMPANIES.has(noun.fold) || noun.shape === 'upper') continue;
    let first = index + 1;
    // Adjectives of nationality and trade: « le groupe industriel chinois Gotion ».
    while (
      first <= index + 3 &&
      words[first]?.shape === 'lower' &&
      words[first]?.gap === 'space' &&
      NATIONAL.test(words[first]?.fold ?? '')
    )
      first += 1;
    if (words[first]?.gap !== 'space' || !isName(words[first])) continue;
    if (words[first]?.shape === 'upper' && noun.shape === 'capital') continue;
    const last = endOfName(words, first, known, 5);
    if (last === undefined) continue;
    // « la Fondation Ellen Ridge » is called so, « l’agence Efe » is not.
    if (noun.shape === 'capital' && first === index + 1 && CALLED_SO.has(noun.fold)) first = index;
    yield {
      kind: 'organisation',
      name: text.slice((words[first] as Word).start, (words[last] as Word).end).replace(/\s+/g, ' '),
      aliases: [],
      at: (words[first] as Word).start,
      rule: 'company-apposition',
    };
    index = last;
  }
}

/** Last word of the run of capitals that opens at `first`; nothing when a known name covers one of them. */
function endOfName(
  words: readonly Word[],
  first: number,
  known: ReadonlySet<number>,
  longest: number,
): number | undefined {
  let last = first;
  if (known.has(first)) return undefined;
  for (let at = first + 1; at < first + longest + 3; at += 1) {
    const word = words[at];
    if (!near(word)) break;
    // « Kim Jong-un »: a name goes on after a hyphen.
    if (
      isName(word) ||
      (word?.gap === 'hyphen' && word.shape === 'lower') ||
      (word?.shape === 'digits' && word.gap === 'space' && word.fold.length < 4)
    )
      last = at;
    else if (
      !(
        word &&
        (PARTICLES.has(word.fold) || word.fold === '&') &&
        isName(words[at + 1]) &&
        near(words[at + 1])
      )
    )
      break;
    if (known.has(at)) return undefined;
    if (last - first >= longest) break;
  }
  return last;
}

/** « Karim Tazi, directeur général de … », « le ministre de l’Énergie, Jan Novák », « selon Jane Doe, présidente de … ». */
function* people(
  { text, words }: Scan,
  known: ReadonlySet<number>,
  firms: ReadonlySet<number>,
  inner: ReadonlySet<number>,
): Generator<Found> {
  /** Offset where the last office told ends: the names within it are of institutions. */
  let officeEnd = 0;
  const endOf = (office: string | undefined, from: Word): number =>
    office === undefined ? officeEnd : text.indexOf(office, from.end) + office.length;
  for (let first = 0; first + 1 < words.length; first += 1) {
    const opening = words[first] as Word;
    if (known.has(first)) {
      if (!known.has(first + 1)) officeEnd = endOf(officeAfter(text, words, first, inner), opening);
      continue;
    }
    if (opening.start < officeEnd || !isGivenName(opening) || TITLES.has(opening.fold)) continue;
    const last = endOfName(words, first, known, 4);
    if (last === undefined || last === first) continue;
    if (
      isInstitution(words, first) ||
      words
        .slice(first, last + 1)
        .some((word) => NOT_PEOPLE.has(word.fold) || (word.shape === 'upper' && word.fold.length < 4))
    ) {
      first = last;
      continue;
    }
    const start = startOfPerson(words, first, last, firms);
    const office = officeOf(text, words, start ?? first, last, inner);
    // What a preposition governs is no name by the office before it, only by one after.
    const from = office?.after && !firms.has(first - 1) ? first : start;
    if (office && from !== undefined) {
      const { role, after } = office;
      yield {
        kind: 'person',
        name: text.slice((words[from] as Word).start, (words[last] as Word).end).replace(/\s+/g, ' '),
        aliases: [],
        ...(isCounterpart(role) ? {} : { role }),
        at: opening.start,
        rule: after ? 'office-after-name' : 'office-before-name',
      };
      if (after) officeEnd = endOf(role, words[last] as Word);
    }
    first = last;
  }
}

/** Ranks and civilities before a name: « Maître Jane Doe », « le colonel John Doe ». */
const TITLES = setOf(
  'maitre colonel general docteur dr professeur pr commandant capitaine lieutenant amiral commissaire sir lord monseigneur sheikh sheikha me mgr',
);

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

const INSTITUTIONS = setOf(
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
  firms: ReadonlySet<number>,
): number | undefined {
  // « le PDG de Zelmar Industrie Jane Doe »: the run may go on with the firm's name.
  const trailing = near(words[first]) && firms.has(first - 1);
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
  return start > first && isGivenName(words[start] as Word) ? start : undefined;
}

/** What a minister is minister of, when the name follows with no comma: « le ministre des Finances Jane Ann Doe ». */
const PORTFOLIOS = setOf(
  'finances budget economie industrie commerce justice sante defense interieur agriculture energie transport transports equipement education tourisme culture sport sports jeunesse travail emploi environnement peche logement habitat urbanisme eau enseignement communication',
);

const GOVERNING = setOf('de du des d l la le les chez et a au aux en');

const isGivenName = (word: Word): boolean =>
  (word.shape === 'capital' || (word.shape === 'upper' && word.fold.length > 3)) &&
  word.fold.length > 1 &&
  !NEVER_NAMES.has(word.fold) &&
  !NOT_PEOPLE.has(word.fold);
