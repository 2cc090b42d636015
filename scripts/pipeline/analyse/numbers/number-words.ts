/** The words and signs that French numerals are made of: « trois », « cent », « dizaine », « milliards », « Mds ». */
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';

/** « un » to « seize »: the numbers of one word of their own. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
  }),
);
export const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    vingt: 20,
    vingts: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    septante: 70,
    huitante: 80,
    nonante: 90,
  }),
);
export const HUNDREDS: ReadonlySet<string> = wordSet('cent cents');

/** Words that multiply what stands before them and take « de » after. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    mille: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    miliard: 1e9,
    miliards: 1e9,
    billion: 1e12,
    billions: 1e12,
    trillion: 1e18,
    trillions: 1e18,
  }),
);

/** Approximate collectives: « une dizaine », « des milliers ». */
export const COLLECTIVES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dizaine: 10,
    dizaines: 10,
    douzaine: 12,
    douzaines: 12,
    quinzaine: 15,
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    soixantaine: 60,
    centaine: 100,
    centaines: 100,
    millier: 1e3,
    milliers: 1e3,
  }),
);

/** Signs for multipliers. Those of the second list count only before a unit or « de ». */
export const ABBREVIATED: ReadonlyMap<string, number> = new Map(
  Object.entries({
    Md: 1e9,
    Mds: 1e9,
    MD: 1e9,
    MDS: 1e9,
    md: 1e9,
    mds: 1e9,
    Mrd: 1e9,
    Mrds: 1e9,
    MRD: 1e9,
    MRDS: 1e9,
    mrd: 1e9,
    mrds: 1e9,
    Mlds: 1e9,
    Mld: 1e9,
    MLDS: 1e9,
    MLD: 1e9,
    mlds: 1e9,
    mld: 1e9,
    MM: 1e9,
    Mio: 1e6,
    mio: 1e6,
    Mn: 1e6,
    mn: 1e6,
    M: 1e6,
    m: 1e6,
    K: 1e3,
    k: 1e3,
  }),
);
/** They also name other things (metre, kelvin, dirham's M): a unit must follow. */
export const NEEDS_UNIT: ReadonlySet<string> = wordSet('M m K k MM MD md mn Mn');

/** What millions are of: `touristes` in « 12,5 M de touristes »; not `hauteur`. */
export const PLURAL_WORD = /^(?:\p{Ll}{3,}[sx]|\p{Lu}{3,}[SX])$/u;

/** « dépasser le milliard de dirhams »: one of them. */
export const WHOLE = wordSet('million milliard');

/** Can a numeral begin at this word? Cheap first look, before `readNumeral`. */
export function opensNumeral(token: Token): boolean {
  if (token.kind === 'number') return true;
  if (token.kind !== 'word') return false;
  const key = token.key;
  return (
    SMALL_NUMBERS.has(key) ||
    TENS.has(key) ||
    HUNDREDS.has(key) ||
    key === 'mille' ||
    COLLECTIVES.has(key) ||
    key === 'demi' ||
    WHOLE.has(key)
  );
}

export const collectiveValue = (key: string): number | undefined =>
  COLLECTIVES.has(key) ? COLLECTIVES.get(key) : undefined;
export const isNumberWord = (key: string): boolean =>
  SMALL_NUMBERS.has(key) || TENS.has(key) || HUNDREDS.has(key) || key === 'mille';
