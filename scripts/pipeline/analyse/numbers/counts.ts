/** Numbers without a unit: things counted, and what merely looks counted (« les deux pays », « 2 buts à 0 », « neuf sur dix »). */

import { isShouted } from '../text/shouting.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { giveToPending, keepBare } from './bare-numbers.ts';
import { isFunctionWord, readCountedNoun } from './counted-nouns.ts';
import { perAfter, qualifierOf } from './modifiers.ts';
import { isNumberWord, opensNumeral } from './number-words.ts';
import { isLabel, isLabelled } from './numbered-names.ts';
import { type Numeral, readNumeral, round } from './numerals.ts';
import type { Draft, QuantitySpan } from './quantity-span.ts';
import { push, type Scan } from './scan.ts';
import { beforeQualifiers, isSubject } from './stated-numbers.ts';
import { PLURAL_NOUN } from './traps.ts';
import type { Piece } from './view.ts';

const DETERMINERS: ReadonlySet<string> = wordSet(
  "les des ces aux d' leurs ses nos vos mes cettes tous toutes",
);
const DEFINITE = wordSet('les des ces aux ses');
/** « les dix dernières années » */
export const TURNED = wordSet('dernieres derniers prochaines prochains premieres premiers');
/** « 12 rames et 6 autres », « 150 supplémentaires »: more of what was just counted. */
const MORE_OF_THEM = wordSet('autres supplementaires additionnels additionnelles restants restantes');
/** « les 10 plus grands chantiers » */
const SUPERLATIVES = wordSet(
  'grands grandes gros grosses petits petites importants importantes belles beaux hauts hautes jeunes',
);
/** What a match is won by. */
const SCORED = wordSet('but buts set sets manche manches essai essais');
const POSSESSIVE: ReadonlySet<string> = wordSet('leurs ses nos vos mes');
/** What « deux » points back at rather than counts. */
const PARTNERS: ReadonlySet<string> = wordSet(`
  pays parties ministres responsables peuples nations chefs hommes royaumes etats capitales gouvernements
  dirigeants rives homologues continents cotes institutions partenaires economies souverains presidents
  camps delegations voisins regions villes
`);
/** « trois de ses filiales », « deux d’entre eux » */
const OF_THEM = wordSet('ses ces leurs nos vos mes entre');
const FRACTIONS: ReadonlySet<string> = wordSet(`
  tiers quart quarts cinquieme cinquiemes dixieme dixiemes sixieme demi demie moitie centieme centiemes
  quatrieme huitieme sixiemes millieme milliemes
`);

/** A number without a unit: a thing counted, or nothing. */
export function readCount(
  scan: Scan,
  i: number,
  piece: Piece,
  signed: { from: number; sign: 1 | -1 },
): number {
  const { tokens } = scan;
  const { numeral } = piece;
  const token = tokens[i] as Token;
  const value = numeral.value as number;
  const lapse = spanOfYears(scan, i, piece);
  if (lapse !== undefined) return lapse;
  const linked = scan.key(numeral.next) === 'de' || scan.key(numeral.next) === "d'";
  if ((token.key === 'un' || token.key === 'une') && !numeral.multiplied && numeral.next === i + 1)
    return i + 1;
  const next = tokens[numeral.next];
  if (next !== undefined && FRACTIONS.has(next.key)) return numeral.next + 1;
  // « d’une pierre deux coups »
  if (next?.key === 'coups' && numeral.form === 'words') return numeral.next + 1;
  if (next?.key === 'fois' || next?.key === 'reprises') return numeral.next + 1;
  if (
    numeral.multiplied &&
    numeral.approximate &&
    !linked &&
    next?.kind === 'word' &&
    numeral.factor < 1000 &&
    !isComparedTo(scan, i) &&
    !isSubject(scan, i, numeral.next)
  )
    return numeral.next;
  const round000 = numeral.form === 'digits' && value >= 1e6;
  const at = linked && (numeral.multiplied || round000) ? numeral.next + 1 : numeral.next;
  if (linked && !numeral.multiplied && OF_THEM.has(scan.key(numeral.next + 1)) && value >= 2)
    return pushPart(scan, i, numeral);
  if (linked && !numeral.multiplied && !round000) {
    keepBare(scan, i, piece, signed);
    return numeral.next;
  }
  const wordForm = numeral.form === 'words' && !numeral.multiplied;
  // « 1,2 téléphone par personne »: the plural begins at two.
  const isPlural = value >= 2 || (Number.isInteger(value) && !isOneThing(scan, i, numeral));
  const noun =
    next === undefined || next.gap === 'break'
      ? undefined
      : readCountedNoun(
          tokens,
          pastSuperlative(scan, at),
          isPlural && (!numeral.multiplied || numeral.factor === 1000),
        );
  if (noun === undefined) {
    keepBare(scan, i, piece, signed);
    return numeral.next;
  }
  const head = tokens[noun.head] as Token;
  // « 1,5 milliard échangé »: only « de » leads from a multiplier to the thing.
  if (numeral.multiplied && !linked && numeral.factor >= 1e6) {
    keepBare(scan, i, piece, signed);
    return numeral.next;
  }
  // « 20250 Casablanca »: a postal code before its town.
  const named =
    head.text.length > 1 &&
    head.text[0] !== head.text[0]?.toLowerCase() &&
    head.text !== head.text.toUpperCase();
  if (named && numeral.plainDigits?.length === 5) return noun.to;
  // « 2,1 Marrakech 35,1 »: a cell of a table before the next line's name.
  if (named && !numeral.multiplied && !Number.isInteger(value)) return numeral.next;
  if (wordForm) {
    if (isDefinitePair(scan, i, numeral)) return noun.head;
    if (value === 2 && PARTNERS.has(head.key) && DETERMINERS.has(scan.key(i - 1))) return noun.head;
  }
  if (head.key === 'fois') return noun.head + 1;
  // « 395 062 540 RCS Nanterre »: the number of a register.
  if (head.text === 'RCS' || head.text === 'RC') return noun.to;
  // « par 2 buts à 0 », « un but partout »: a score.
  if (SCORED.has(head.key) && isScoreAfter(scan, noun.head + 1)) return noun.head + 3;
  // « neuf Marocains sur dix », « 1 jeune sur 3 »: a proportion.
  if (scan.key(noun.to) === 'sur' && value <= 20 && smallNumberAt(scan, noun.to + 1)) return noun.to + 2;
  const kin = MORE_OF_THEM.has(head.key) ? scan.found.at(-1) : undefined;
  if (head.key === 'autres' && kin?.whatFrom === undefined) return noun.to;
  // « une hausse à deux chiffres »
  if (head.key === 'chiffres' && scan.key(i - 1) === 'a') return noun.to;
  if (isLabelled(scan, i, numeral) && !PLURAL_NOUN.test(head.key)) return numeral.next;
  if (
    isLabelled(scan, i, numeral) &&
    !numeral.multiplied &&
    numeral.plainDigits !== undefined &&
    value < 1000 &&
    !separated(scan, i) &&
    !isAcronymBefore(scan, i, head)
  )
    return numeral.next;
  // « 7,500 emplois »: nobody counts half a job; the comma came with the English original.
  const counted = numeral.doubtfulComma && !numeral.multiplied ? round(value * 1000) : value;
  const span: Draft = {
    from: signed.from,
    to: noun.to,
    kind: 'cardinal',
    value: counted * signed.sign,
    // « 12 rames et 6 autres »
    whatFrom: kin?.whatFrom ?? noun.from,
    whatTo: kin?.whatTo ?? noun.to,
    inWords: numeral.form === 'words',
    rule: 'count',
    printed: { value: round(counted / numeral.factor), factor: numeral.factor },
  };
  const qualifier = qualifierOf(scan, signed.from, numeral, noun.to);
  if (qualifier !== undefined) span.qualifier = qualifier;
  const per = perAfter(scan, noun.to);
  if (per !== undefined) span.per = per.unit;
  push(scan, span);
  giveToPending(scan, i, scan.found.at(-1) as QuantitySpan, numeral);
  return noun.to;
}

/** « contre plus d’une vingtaine en Égypte et une douzaine au Nigeria » */
function isComparedTo(scan: Scan, i: number): boolean {
  const link = scan.key(beforeQualifiers(scan, i));
  return (
    link === 'contre' || link === 'dont' || (link === 'et' && scan.found.at(-1)?.rule === 'compared-number')
  );
}

/** « dont 1 femme », « (1 seul projet) »: a single thing after a small word; « Ligue 1 marocaine » is a name. */
function isOneThing(scan: Scan, i: number, numeral: Numeral): boolean {
  const before = scan.tokens[i - 1];
  const noun = scan.tokens[numeral.next];
  return (
    numeral.plainDigits === '1' &&
    noun?.kind === 'word' &&
    noun.gap === 'space' &&
    noun.text.length > 2 &&
    (/^\p{Ll}/u.test(noun.text) || isShouted(scan.tokens, i)) &&
    (noun.key.startsWith('seul') ||
      before?.text === '(' ||
      before?.text === ',' ||
      (before?.kind === 'word' && isFunctionWord(before.key)))
  );
}

/** « trois de ses filiales », « deux d’entre eux » */
function pushPart(scan: Scan, i: number, numeral: Numeral): number {
  if (DEFINITE.has(scan.key(i - 1))) return numeral.next;
  const noun = readCountedNoun(scan.tokens, numeral.next + 2, true);
  const qualifier = qualifierOf(scan, i, numeral, numeral.next);
  push(scan, {
    from: i,
    to: numeral.next,
    kind: 'cardinal',
    value: numeral.value as number,
    inWords: numeral.form === 'words',
    rule: 'part',
    ...(noun === undefined ? {} : { whatFrom: noun.from, whatTo: noun.to }),
    ...(qualifier === undefined ? {} : { qualifier }),
  });
  return numeral.next;
}

/** « les 10 plus grands chantiers », « cinq très hauts fonctionnaires »: index of the adjective; « l’une des vingt plus grandes » points at one. */
function pastSuperlative(scan: Scan, at: number): number {
  const adjective = scan.key(at + 1);
  return (scan.key(at) === 'plus' || scan.key(at) === 'tres') &&
    SUPERLATIVES.has(adjective) &&
    !isOneOf(scan, at)
    ? at + 1
    : at;
}

function isOneOf(scan: Scan, at: number): boolean {
  for (let k = at - 1; k > at - 4; k -= 1)
    if (scan.key(k) === 'des' && /^une?$/.test(scan.key(k - 1))) return true;
  return false;
}

/** « à 0 », « partout » after « 2 buts » */
function isScoreAfter(scan: Scan, at: number): boolean {
  if (scan.key(at) === 'partout') return true;
  const other = scan.tokens[at + 1];
  if (scan.key(at) !== 'a' || other === undefined) return false;
  return (
    (other.kind === 'number' && other.text.length <= 2) || other.key === 'zero' || isNumberWord(other.key)
  );
}

/** « les dix dernières années », « les trois prochains mois »: a lapse of time; « les 5 dernières campagnes » is none. */
function spanOfYears(scan: Scan, i: number, piece: Piece): number | undefined {
  const at = piece.numeral.next;
  if (!TURNED.has(scan.key(at))) return undefined;
  const unit = scan.reader.match(scan.tokens, at + 1);
  const value = piece.numeral.value as number;
  // « les deux premières journées » of a meeting are days of it.
  if (unit?.unit.id === 'jour' && scan.key(at).startsWith('prem')) return unit.next;
  // « les 5 dernières campagnes » points back; « les 120 premiers ports » counts.
  if (unit?.unit.dimension !== 'duration')
    return DEFINITE.has(scan.key(i - 1)) && value <= 12 ? at + 2 : undefined;
  // « les deux dernières décennies et demie »
  const half = scan.key(unit.next) === 'et' && scan.key(unit.next + 1).startsWith('demi');
  push(scan, {
    from: i,
    to: half ? unit.next + 2 : unit.next,
    kind: 'duration',
    value: half ? value + 0.5 : value,
    unit: unit.unit.id,
    inWords: piece.numeral.form === 'words',
    rule: 'lapse',
  });
  return unit.next;
}

/** « un SUV 7 places », « la MAP 12 bureaux »: an acronym beside a thing in small letters names no number. */
function isAcronymBefore(scan: Scan, i: number, head: Token): boolean {
  const before = scan.tokens[i - 1];
  return (
    before?.kind === 'word' &&
    before.text.length >= 3 &&
    before.text === before.text.toUpperCase() &&
    head.text === head.text.toLowerCase() &&
    !isLabel(before.key)
  );
}

function separated(scan: Scan, i: number): boolean {
  const before = scan.tokens[i - 1];
  return before?.kind === 'mark';
}

/** A bare number up to twenty: the whole of « neuf sur dix ». */
function smallNumberAt(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined || !opensNumeral(token) || token.key === 'un' || token.key === 'une') return false;
  const numeral = readNumeral(scan.tokens, at, scan.unitFollows);
  return (
    numeral?.value !== undefined &&
    numeral.value <= 20 &&
    !numeral.multiplied &&
    readCountedNoun(scan.tokens, numeral.next, true) === undefined &&
    !scan.unitFollows(numeral.next)
  );
}

/** « les deux pays », « ces trois projets »: points back, counts nothing new. */
export function isDefinitePair(scan: Scan, i: number, numeral: Numeral): boolean {
  if (numeral.form !== 'words' || numeral.multiplied || (numeral.value ?? 0) > 10) return false;
  const before = scan.key(i - 1);
  if (before === 'tous' || before === 'toutes' || before === 'ces') return true;
  // « entre deux rives », but « une alliance entre deux cabinets »
  if (before === 'entre') return PARTNERS.has(scan.key(numeral.next));
  if (before === 'les' || before === 'aux') return true;
  if (before === 'des') return true;
  return POSSESSIVE.has(before) && numeral.value === 2;
}
