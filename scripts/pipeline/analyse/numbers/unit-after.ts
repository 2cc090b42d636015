/** The unit that follows a numeral, and the words that only look like one: « 5 points de vente », « 20 Minutes ». */
import type { Unit } from '../../../../src/domain/taxonomy.ts';
import { isShouted } from '../text/shouting.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { isNumberWord } from './number-words.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import { endsSentence, type Scan } from './scan.ts';
import type { UnitHit } from './units.ts';
import type { Piece } from './view.ts';

/** What is told in points of its own: an index, a championship. */
const INDEXES = wordSet(`
  masi msi20 indice indices pmi dax dxy cac nikkei dow nasdaq score classement championnat ics ftse barometre matchs match
`);
const POLICY_RATE = wordSet('directeur');
/** What is told in per cent: a point beside it is one of percentage. */
const OF_RATIOS = wordSet(`
  % pourcentage taux part parts inflation croissance pib chomage deficit marge ratio tva rendement interet interets
  directeur cotisation contribution contributions pourcent cent
`);
/** « perdre deux points du PIB » */
const OF_POINTS = wordSet('pib produit taux indice');
/** « 3 points de plus », « deux points de PIB »: points of per cent; « points de vente » are shops. */
const AFTER_POINTS = wordSet("pourcentage plus croissance moins pib base fin l'");
/** Written as a common noun: beside it a capital is a name, as it is not in a title in capitals. */
const isCommon = (token: Token): boolean => token.text === token.text.toLowerCase();

/** `L` of « 4L », a name when a name stands before; not `H` of a time. */
const NAMING_LETTER = /^[LMTVW]$/;
const isCapitalised = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.text);

/** Of mobile networks: « 4g » in a text without capitals. */
const GENERATIONS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6]);
/** Degrees of a turn, which no thermometer shows. */
const TURNS: ReadonlySet<number> = new Set([180, 360]);

/** Between a number and its unit. */
const ADJECTIVES = wordSet(
  'seul seule seuls seules bons bonnes petits petites longs longues bon bonne long longue',
);

/** A numeral and the unit that follows it. */
export function pieceAt(scan: Scan, i: number): Piece | undefined {
  const numeral = readNumeral(scan.tokens, i, scan.unitFollows);
  if (numeral === undefined) return undefined;
  for (let k = i; k < numeral.next; k += 1) if (scan.inDate[k] === 1) return undefined;
  const unit = unitAfter(scan, numeral);
  return unit === undefined ? { numeral, next: numeral.next } : { numeral, unit, next: unit.next };
}

function unitAfter(scan: Scan, numeral: Numeral): UnitHit | undefined {
  const { tokens } = scan;
  let at = numeral.next;
  const token = tokens[at];
  if (token === undefined || token.gap === 'break') return undefined;
  if (token.text === '.' && numeral.multiplied && token.gap === 'glued' && tokens[at + 1]?.gap === 'glued')
    at += 1;
  const linked = token.key === 'de' || token.key === "d'";
  if (linked) {
    // « 10.000.000 de dirhams » too
    if (!numeral.multiplied && (numeral.form === 'words' || (numeral.value as number) < 1e6))
      return undefined;
    at += 1;
  }
  // « une seule année », « 2 bons kilomètres »
  if (ADJECTIVES.has(tokens[at]?.key ?? '') && scan.unitFollows(at + 1)) at += 1;
  const unit = scan.reader.match(tokens, at) ?? shoutedUnit(scan, at);
  if (unit === undefined) return undefined;
  if (!isUnitHere(scan, unit, at, numeral)) return undefined;
  return unit;
}

/** « 12 PC » and « 7 M DE HAUT » in a headline in capitals. */
function shoutedUnit(scan: Scan, at: number): UnitHit | undefined {
  const { text } = scan.tokens[at] ?? { text: '' };
  const metres = text === 'M' && scan.key(at + 1) === 'de' && DIMENSIONS.has(scan.key(at + 2));
  if ((text !== 'PC' && !metres) || !isShouted(scan.tokens, at)) return undefined;
  const unit = scan.reader.get(metres ? 'm' : '%');
  return unit === undefined ? undefined : { unit, factor: 1, next: at + 1 };
}
/** « 366 mètres de long »: the dimension measured, not the thing. */
export const DIMENSIONS = wordSet(
  'long large haut hauteur profondeur largeur longueur diametre circonference altitude epaisseur superficie',
);

/** « 5 points de vente » are shops, « 3 m de… » may be, « 2 h » of a clock is not. */
function isUnitHere(scan: Scan, unit: UnitHit, at: number, numeral: Numeral): boolean {
  const { tokens } = scan;
  const first = tokens[at] as Token;
  const after = tokens[unit.next];
  const single = unit.next === at + 1;
  if (single && (first.key === 'points' || first.key === 'point')) {
    const link = after?.key;
    if (link === 'de' || link === "d'" || link === 'a') {
      const next = scan.key(unit.next + 1);
      // « contribuer pour 2,1 points à la croissance »
      if (link === 'a' && next === 'la')
        return OF_RATIOS.has(scan.key(unit.next + 2)) || !Number.isInteger(numeral.value);
      return AFTER_POINTS.has(next) || isNumberWord(next) || tokens[unit.next + 1]?.kind === 'number';
    }
    // « deux points du littoral », « une hausse de 2 points du chômage »
    if ((link === 'du' || link === 'des') && numeral.form === 'words' && scan.key(at - 2) !== 'de')
      return OF_POINTS.has(scan.key(unit.next + 1));
    if (after?.kind === 'word' && /^(?:chauds?|forts?|faibles|cles?|presse|lumineux|relais)$/.test(after.key))
      return false;
  }
  // « un virage à 180° »
  if (single && first.text === '°' && TURNS.has(numeral.value ?? 0)) return false;
  // « 158 pp. »: pages.
  if (single && first.key === 'pp' && (numeral.value ?? 0) > 20) return false;
  // « 20 Minutes »: a newspaper.
  if (
    single &&
    unit.unit.dimension === 'duration' &&
    first.text.length > 2 &&
    /^\p{Lu}\p{Ll}/u.test(first.text) &&
    numeral.form === 'digits' &&
    tokens[at - 2]?.kind === 'word' &&
    isCommon(tokens[at - 2] as Token)
  )
    return false;
  // « 70 millions de journées de travail » count work, not time.
  if (single && first.key === 'journees' && after?.key === 'de' && scan.key(unit.next + 1) === 'travail')
    return false;
  // « la Renault 4L »
  if (single && NAMING_LETTER.test(first.text) && first.gap === 'glued' && isCapitalised(tokens[at - 2]))
    return false;
  // « la 5g »
  if (single && first.text === 'g' && first.gap === 'glued' && GENERATIONS.has(numeral.value ?? 0))
    return false;
  // A one-letter symbol after a multiplier word is none: « 2 millions M ».
  if (first.kind === 'word' && first.text.length === 1 && single) {
    if (numeral.multiplied && numeral.factor > 1 && !['t', 'm', 'l', 'W', 'T', 'q'].includes(first.text))
      return false;
    if (after?.gap === 'glued' && (after.kind === 'word' || after.text === "'" || after.text === '-'))
      return false;
    if (
      first.text === 'm' &&
      after?.text === '.' &&
      tokens[unit.next + 1]?.gap === 'space' &&
      /^\p{Lu}/u.test(tokens[unit.next + 1]?.text ?? '') &&
      first.gap !== 'glued'
    )
      return true;
  }
  if (
    single &&
    first.key === 'an' &&
    numeral.value !== undefined &&
    numeral.value > 1 &&
    numeral.form === 'digits' &&
    first.gap === 'glued'
  )
    return false;
  if (
    after?.gap === 'glued' &&
    after.kind === 'number' &&
    first.kind === 'word' &&
    unit.unit.dimension !== 'duration'
  )
    return false;
  if (
    single &&
    first.kind === 'word' &&
    after?.text === '-' &&
    after.gap === 'glued' &&
    tokens[unit.next + 1]?.kind === 'word' &&
    tokens[unit.next + 1]?.gap === 'glued' &&
    unit.unit.dimension !== 'money'
  )
    return false;
  return true;
}

/** « à 51,0 points », « un niveau record de 51,0 points »; not « perd 51 points ». */
function isAtLevel(scan: Scan, from: number): boolean {
  if (scan.key(from - 1) === 'a') return true;
  return scan.key(from - 1) === 'de' && (scan.key(from - 2) === 'niveau' || scan.key(from - 3) === 'niveau');
}
const AGAINST = wordSet('contre apres');

/** Percentage points, or points of a stock index: an index stands in the thousands or beside its name. */
export function pointsOrIndex(
  scan: Scan,
  unit: Unit,
  value: number | undefined,
  from: number,
  to: number,
): Unit {
  if (unit.id !== 'pt' || value === undefined) return unit;
  const word = scan.key(to - 1);
  if (word === 'pourcentage' || word === '%' || word === 'pp') return unit;
  const index = scan.reader.get('point');
  if (index === undefined) return unit;
  if (Math.abs(value) >= 100) return index;
  const near = (words: ReadonlySet<string>, back: number, ahead: number): boolean => {
    for (let k = from - 1; k >= 0 && k >= from - back && !endsSentence(scan, k); k -= 1)
      if (words.has(scan.key(k))) return true;
    for (let k = to; k < scan.tokens.length && k < to + ahead && !endsSentence(scan, k); k += 1)
      if (words.has(scan.key(k))) return true;
    return false;
  };
  if (near(INDEXES, 14, 0) || (value >= 20 && isAtLevel(scan, from) && near(INDEXES, 40, 0))) return index;
  // « a atteint 51 points en mai, contre 50,6 points en juin »
  const last = scan.found.findLast(({ kind }) => kind !== 'duration');
  if (last?.unit === index.id && last.to > from - 14 && AGAINST.has(scan.key(from - 1))) return index;
  // « réduire le taux directeur de 25 points »: of its hundredths.
  if (value >= 10 && value % 5 === 0 && near(POLICY_RATE, 8, 0)) return scan.reader.get('pb') ?? unit;
  // « porte son actif à 30 points »: nothing there is told in per cent.
  return value >= 2 && Number.isInteger(value) && !near(OF_RATIOS, 40, 25) ? index : unit;
}
