/** The words of French text as the search knows them: the same rules read what is published and what the reader types. */

/**
 * Ends every word in the index. No word holds this letter elsewhere, so a word of the index never begins another one: the engine
 * can neither stretch « port » to « portable » nor fall back from « kénitra » to « ken ». A query that leaves it out asks for a
 * beginning.
 */
export const WORD_END = 'ხ';

/** One word of a text: where it stands (without its elided article) and what it is filed under. */
export interface SearchWord {
  start: number;
  end: number;
  /** One key for each part: « russo-marocaine » has two, « hydrogène » one, « le » none. */
  keys: readonly string[];
}

/**
 * Words too frequent to tell anything, folded. Words with a second meaning (« est », « or », « été ») are not among them.
 */
const STOP_WORDS = new Set(
  (
    'a ai as au aux avec c ce ces cet cette ceux d dans de des donc dont du elle elles en entre et eux il ils j je l la le les leur leurs ' +
    'lui m me mes moi mon n ne ni nos notre nous on ou par pas pour qu que quel quelle quelles quels qui s sa sans se ses si son sont sur t ta te ' +
    'tes toi ton tu un une vos votre vous y ainsi afin comme mais lors dont ayant avait avaient ont sera seront etait etaient ete meme tout'
  ).split(' '),
);
STOP_WORDS.delete('ete');

/** Words whose final s or x is not a plural: without them « cours » would find « cour ». */
const INVARIABLE = new Set(
  (
    'acces ailleurs alors bois bras choix concours congres corps cours croix dans discours divers dos envers faux flux fois fonds frais ' +
    'gars gaz gros hors jamais legs mais mars mers mois moins paix palais paris parcours pays plus poids prix proces ' +
    'progres propos puis recours refus repas secours sens sous succes taux temps toujours tous travers tunis univers vers voix amiens ' +
    'douglas texas honduras laos cadix calais reims campus bonus virus consensus processus corpus focus stimulus status bus'
  ).split(' '),
);

/** `marocaine` to `marocain`: the feminine forms that differ by more than a plural, longest ending first. */
const FEMININES: readonly (readonly [ending: string, masculine: string])[] = [
  ['ienne', 'ien'],
  ['aine', 'ain'],
  ['oise', 'oi'],
  ['aise', 'ai'],
  ['enne', 'en'],
  ['onne', 'on'],
  ['ante', 'ant'],
  ['ente', 'ent'],
  ['erte', 'ert'],
  ['elle', 'el'],
  ['euse', 'eu'],
  ['iere', 'ier'],
  ['eure', 'eur'],
  ['ive', 'if'],
  ['ale', 'al'],
  ['ee', 'e'],
];

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ﬁ: 'fi', ﬂ: 'fl' };

/** Lower case, no accents, ligatures apart, only letters and digits: « Œuvre » gives `oeuvre`, « R&D » `rd`. */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/[œæßﬁﬂ]/g, (letter) => LIGATURES[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(WORD_END, '');
}

/**
 * The common form of a folded word's plurals and feminines: `marocaines` and `marocain` give `marocain`. It joins nothing that
 * differs by more (`industrie` and `industriel` stay apart): a wrong hit costs a reader more than a second search.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word) || INVARIABLE.has(word)) return word;
  return withoutFeminine(withoutPlural(word));
}

function withoutPlural(word: string): string {
  if (word.endsWith('aux') && word.length > 5) {
    if (word === 'travaux') return 'travail';
    return word.endsWith('eaux') || word.endsWith('uaux') ? word.slice(0, -1) : `${word.slice(0, -3)}al`;
  }
  if (word.endsWith('eux') || word.endsWith('oux')) return word.slice(0, -1);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function withoutFeminine(word: string): string {
  if (word.length < 6) return word;
  for (const [ending, masculine] of FEMININES)
    if (word.endsWith(ending)) return word.slice(0, -ending.length) + masculine;
  return word;
}

/**
 * A number with its groups of three (`7 500`, `7.500`, any of the spaces of print; `157 000,5`) or without (`2024`, `12,5`),
 * and the letters stuck to it (`100GWh`, `12h03`). Matches `7 500` in « 7 500 emplois »; of `2024 157` only `2024`.
 */
const NUMBER = String.raw`(?:\d{1,3}(?:[ \u00a0\u2009\u202f.]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)*)[\p{L}\p{M}\p{N}]*`;

/** Letters, with what joins them in one word: `l’hydrogène`, `russo-marocaine`, `R&D`, `Covid-19`; not the hyphen of « – ainsi ». */
const LETTERS = String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ&‐‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`;

const WORDS = new RegExp(`${NUMBER}|${LETTERS}`, 'gu');

/** The elided article or pronoun at a word's beginning: `l’` of `l’hydrogène`, `qu'` of `qu'il`; nothing in `aujourd’hui`. */
const ELISION = /^(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=[\p{L}\p{N}])/iu;

/** A quantity stuck to its unit: `100` and `GWh`; not `5G`, `12h03` nor `A320`. */
const STUCK_UNIT = /^(?<number>[\d.,\s]+)(?<unit>\p{L}[\p{L}\p{M}]+)$/u;

/** Every word of `text`, in order; the ones that are not filed have no keys. */
export function wordsOf(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  for (const { 0: whole, index } of text.matchAll(WORDS)) {
    const { elided, keys } = read(whole);
    words.push({ start: index + elided, end: index + whole.length, keys });
  }
  return words;
}

interface ReadWord {
  /** Length of the article that is not part of the word. */
  elided: number;
  keys: readonly string[];
}

/** Few words make up most of any text: reading each spelling once makes a large index five times quicker to prepare. */
const alreadyRead = new Map<string, ReadWord>();
const REMEMBERED = 200_000;

function read(whole: string): ReadWord {
  const known = alreadyRead.get(whole);
  if (known) return known;
  const elided = ELISION.exec(whole)?.[0].length ?? 0;
  const word = /^\d/.test(whole)
    ? { elided: 0, keys: keysOfNumber(whole) }
    : { elided, keys: keysOfLetters(whole.slice(elided)) };
  if (alreadyRead.size >= REMEMBERED) alreadyRead.clear();
  alreadyRead.set(whole, word);
  return word;
}

/** Groups are joined and the decimal sign made one: « 7 500 », « 7.500 » and « 7500 » are one key, « 12,5 » and « 12.5 » too. */
function keysOfNumber(word: string): string[] {
  const stuck = STUCK_UNIT.exec(word)?.groups;
  if (stuck) return [...keysOfNumber(stuck.number!), foldWord(stuck.unit!)];
  const joined = word.replace(/[\s.](?=\d{3}(?!\d))/gu, '').replace(/[.,](?=\d)/g, 'v');
  return [foldWord(joined)];
}

const keysOfLetters = (word: string): string[] =>
  word
    .split(/[‐‑-]/)
    .map((part, index) => foldWord(index === 0 ? part : part.replace(ELISION, '')))
    .filter(
      (part, _, parts) => part !== '' && !STOP_WORDS.has(part) && (part.length > 1 || parts.length === 1),
    )
    .map(stemOf);

/** The word as it is written in the index. */
export const indexedForm = (keys: readonly string[]): string => keys.map((key) => key + WORD_END).join('-');

/** A stretch of text around one filed word (or several that no space parts): what is shown of it, and how it is indexed. */
export interface Chunk {
  shown: string;
  indexed: string;
}

/**
 * Cuts `text` into chunks of one filed word each. The engine counts positions by spaces, so frequent words are kept in the chunk
 * of the next word, and « chaîne de valeur » stays two neighbours for the search of an exact phrase.
 */
export function chunksOf(text: string): Chunk[] {
  const chunks: { start: number; keys: string[] }[] = [];
  let lastEnd = 0;
  for (const { start, end, keys } of wordsOf(text)) {
    if (keys.length === 0) continue;
    const space = chunks.length === 0 ? 0 : text.slice(lastEnd, start).search(/[ \t\r\n]/);
    if (space === -1) chunks.at(-1)!.keys.push(...keys);
    else chunks.push({ start: chunks.length === 0 ? 0 : lastEnd + space + 1, keys: [...keys] });
    lastEnd = end;
  }
  return chunks.map(({ start, keys }, index) => ({
    shown: hideSpaces(text.slice(start, chunks[index + 1]?.start ?? text.length).trim()),
    indexed: indexedForm(keys),
  }));
}

/** Private-use stand-ins for the spaces inside a chunk, which must not hold any. */
const HIDDEN: readonly (readonly [space: string, hidden: string])[] = [
  [' ', '\ue000'],
  ['\u00a0', '\ue001'],
  ['\u202f', '\ue002'],
];

const hideSpaces = (text: string): string =>
  text.replace(/\s/gu, (space) => HIDDEN.find(([shown]) => shown === space)?.[1] ?? HIDDEN[0]![1]);

/** Gives back the spaces that `chunksOf` hid. */
export const showSpaces = (text: string): string =>
  HIDDEN.reduce((shown, [space, hidden]) => shown.replaceAll(hidden, space), text);

/** One word asked for: as typed, and the keys it is filed under (more than one for a compound). */
export interface QueryWord {
  text: string;
  keys: readonly string[];
}

/** What a reader asks for: words that must all be there, and phrases whose words must follow one another. */
export interface Query {
  /** Those of phrases first. */
  words: readonly QueryWord[];
  /** Phrases of at least two words; their words are among `words` too. */
  phrases: readonly (readonly QueryWord[])[];
  /** The last of `words`, folded, when the query ends with it outside a phrase: it may be the beginning of a word. */
  beginning?: string;
}

/** Between straight or French quotation marks: `"chaîne de valeur"`, `« chaîne de valeur »`, `“chaîne”`. */
const PHRASE = /"([^"]*)"|«([^»]*)»|“([^”]*)”/g;

/** Shorter beginnings would fit too many words. */
const SHORTEST_BEGINNING = 3;

/** Reads what was typed. */
export function parseQuery(text: string): Query {
  const phrases = [...text.matchAll(PHRASE)].map((match) =>
    queryWords(match[1] ?? match[2] ?? match[3] ?? ''),
  );
  const loose = queryWords(text.replace(PHRASE, ' . '));
  const last = loose.at(-1);
  const closed = /["»”]\s*$/.test(text);
  const beginning =
    last && !closed && last.keys.length === 1 && !/\d/.test(last.text) ? foldWord(last.text) : '';
  return {
    words: [...phrases.flat(), ...loose],
    phrases: phrases.filter((phrase) => phrase.length > 1),
    ...(beginning.length >= SHORTEST_BEGINNING ? { beginning } : {}),
  };
}

const queryWords = (text: string): QueryWord[] =>
  wordsOf(text).flatMap(({ start, end, keys }) =>
    keys.length > 0 ? [{ text: text.slice(start, end), keys }] : [],
  );
