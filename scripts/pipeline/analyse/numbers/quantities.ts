/** Finds the quantities of a French text: money, percentages, measures, durations and things counted; and leaves alone what is none. */
import type { Unit } from '../../../../src/domain/taxonomy.ts';
import type { Quantity } from '../../model.ts';
import { MONTHS } from '../dates/date-words.ts';
import { type DateSpan, findDateSpans } from '../dates/dates.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { giveToPending, isJoined, settleBare } from './bare-numbers.ts';
import { isClockOrAgo, isNoDuration } from './clock-times.ts';
import { withParts } from './compound-units.ts';
import { isFunctionWord, readCountedNoun } from './counted-nouns.ts';
import { isDefinitePair, readCount } from './counts.ts';
import {
  consumptionAfter,
  currencyBefore,
  isQualifierWord,
  perAfter,
  qualifierOf,
  signBefore,
} from './modifiers.ts';
import { opensNumeral } from './number-words.ts';
import { type Numeral, readVague, round } from './numerals.ts';
import { type Draft, kindOf, type QuantitySpan, quantityOf } from './quantity-span.ts';
import { rangeFrom } from './ranges.ts';
import { createScan, push, type Scan } from './scan.ts';
import { trapAt } from './traps.ts';
import { DIMENSIONS, pieceAt, pointsOrIndex } from './unit-after.ts';
import type { UnitHit, UnitReader } from './units.ts';

export { type QuantitySpan, quantityOf } from './quantity-span.ts';
export { createUnitReader, type UnitReader } from './units.ts';

/** « 45 % de la capacité »: what stands before the whole; and directions, which are none: « 5 % de hausse ». */
const OF_THE_WHOLE = wordSet("la l' le les ces cette ce ses sa son leur leurs nos notre");
const NO_WHOLE = wordSet(
  'hausse baisse plus moins progression recul croissance mieux retard avance pertes reduction augmentation',
);
/** Words between an amount and the bracket that gives it in another currency. */
const BEFORE_RESTATEMENT = wordSet("de d' , ou equivalent l' a peu ≈ quelque un plus moins en fin au");
/** Sizes as they follow an amount in English: « $12.5M ». */
const SIZE_AFTER: ReadonlyMap<string, number> = new Map([
  ['M', 1e6],
  ['K', 1e3],
  ['k', 1e3],
  ['B', 1e9],
  ['bn', 1e9],
  ['Md', 1e9],
  ['Mds', 1e9],
  ['MD', 1e9],
  ['MDS', 1e9],
  ['md', 1e9],
  ['mds', 1e9],
  ['Mrd', 1e9],
  ['Mrds', 1e9],
  ['mrd', 1e9],
  ['mrds', 1e9],
]);
/** Units that « un » before them makes one of: « en un trimestre ». */
const LASTING = wordSet('an mois semaine h siècle décennie trimestre semestre');
const DURATION_PREPOSITIONS: ReadonlySet<string> = wordSet(`
  d' en pendant depuis pour sur apres sous durant dans avant moins plus qu' que
`);

/**
 * All quantities of `text`, in order. A vague amount (« plusieurs milliards de dollars ») has no value.
 * `value` is as printed, in the unit's base: a « baisse de 3 % » gives 3; a printed minus sign gives −3.
 */
export function findQuantities(text: string, reader: UnitReader): Quantity[] {
  const tokens = tokenise(text);
  return findQuantitySpans(tokens, reader, findDateSpans(tokens)).map((span) =>
    quantityOf(span, tokens, text),
  );
}

/** The same over tokens whose dates are known. */
export function findQuantitySpans(
  tokens: readonly Token[],
  reader: UnitReader,
  dates: readonly DateSpan[],
): QuantitySpan[] {
  const scan = createScan(tokens, reader, dates);
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token;
    if (scan.inDate[i] === 1) {
      i += 1;
      continue;
    }
    if (opensNumeral(token)) i = Math.max(i + 1, readAt(scan, i));
    else if (
      token.kind === 'word' &&
      (token.key === 'plusieurs' ||
        token.key === 'quelques' ||
        token.key === 'des' ||
        token.key === 'de' ||
        token.key === "d'")
    )
      i = Math.max(i + 1, readVagueAt(scan, i));
    else i += 1;
  }
  settleBare(scan);
  return scan.found;
}

/** « et demi »: half of the unit more. */
function halfFollows(scan: Scan, at: number): boolean {
  return scan.key(at) === 'et' && scan.key(at + 1).startsWith('demi');
}

/** « sur les huit jours à venir », « au cours des trois ans »: a lapse, which « les deux semaines » is not. */
function isWithin(scan: Scan, i: number, next: number): boolean {
  if (scan.key(next) === 'a' && scan.key(next + 1) === 'venir') return true;
  return WITHIN.has(scan.key(i - 2)) || (scan.key(i - 2) === 'de' && scan.key(i - 3) === 'cours');
}
const WITHIN = wordSet('sur pendant durant dans cours depuis');

const SERVED = wordSet('an mois semaine');

/** « un an de prison », « d’un mois à un an » */
function isLasting(scan: Scan, i: number, next: number): boolean {
  const last = scan.found.at(-1);
  if (scan.key(i - 1) === 'a' && last?.kind === 'duration' && last.to === i - 1) return true;
  if (scan.key(next - 1) === 'annee' && scan.key(next) === "d'" && scan.key(next + 1) === 'avance')
    return true;
  return SERVED.has(scan.key(next - 1)) && scan.key(next) === 'de' && !MONTHS.has(scan.key(next + 1));
}

/** « M. Alami »: a dot and a name go on. */
const isInitial = (scan: Scan, at: number): boolean =>
  scan.key(at + 1) === '.' && scan.tokens[at + 2] !== undefined && scan.tokens[at + 2]?.gap !== 'break';

function readVagueAt(scan: Scan, i: number): number {
  const numeral = readVague(scan.tokens, i);
  if (numeral === undefined) return i + 1;
  const link = scan.key(numeral.next);
  const at = link === 'de' || link === "d'" ? numeral.next + 1 : numeral.next;
  const unit = scan.reader.match(scan.tokens, at);
  const begin = ['de', "d'"].includes(scan.key(i)) ? i + 1 : i;
  if (unit !== undefined) {
    push(scan, {
      from: begin,
      to: unit.next,
      kind: kindOf(unit.unit),
      unit: unit.unit.id,
      inWords: true,
      rule: 'vague-amount',
    });
    return unit.next;
  }
  if (at === numeral.next) return numeral.next;
  const noun = readCountedNoun(scan.tokens, at, false);
  if (noun === undefined) return numeral.next;
  push(scan, {
    from: begin,
    to: noun.to,
    kind: 'cardinal',
    whatFrom: noun.from,
    whatTo: noun.to,
    inWords: true,
    rule: 'vague-count',
  });
  return noun.to;
}

function readAt(scan: Scan, i: number): number {
  const { tokens } = scan;
  const token = tokens[i] as Token;
  const trapped = trapAt(scan, i);
  if (trapped !== undefined) return trapped;
  if (scan.pending.length > 0 && !isJoined(scan, i)) settleBare(scan);
  const piece = pieceAt(scan, i);
  if (piece === undefined) return i + 1;
  const { numeral } = piece;
  const signed = signBefore(scan, i);
  const before = piece.unit === undefined ? currencyBefore(scan, signed.from) : undefined;
  // « 1,2 Md€ 7 500 emplois »: a currency that closed an amount does not open the next one.
  const prefix = before !== undefined && before.from < (scan.found.at(-1)?.to ?? 0) ? undefined : before;
  const range = rangeFrom(scan, i, piece);
  if (range !== undefined) return range;

  if (piece.unit === undefined && prefix === undefined) return readCount(scan, i, piece, signed);
  const hit = piece.unit ?? (prefix as UnitHit & { from: number });
  const unit = hit.unit;
  // « un » before a unit is mostly an article.
  if ((token.key === 'un' || token.key === 'une') && !numeral.multiplied && piece.numeral.next === i + 1) {
    const measured =
      unit.dimension === 'duration' &&
      LASTING.has(unit.id) &&
      scan.inDate[piece.next] !== 1 &&
      (DURATION_PREPOSITIONS.has(scan.key(i - 1)) ||
        halfFollows(scan, piece.next) ||
        isLasting(scan, i, piece.next)) &&
      !isClockOrAgo(scan, i);
    const percent = unit.dimension === 'ratio' && (unit.id !== 'pt' || piece.next > numeral.next + 1);
    const priced = unit.dimension === 'money' && (scan.key(i - 1) === "d'" || scan.key(i - 1) === 'a');
    if (!measured && !percent && !priced) return piece.next;
    const adjective = tokens[piece.next];
    if (
      measured &&
      adjective?.kind === 'word' &&
      /^(?:record|exceptionnelle?|difficile|charniere|durant|decisive)$/.test(adjective.key)
    )
      return piece.next;
  }
  if (unit.dimension === 'duration' && isDefinitePair(scan, i, numeral) && !isWithin(scan, i, piece.next))
    return piece.next;
  // « d’une semaine à l’autre »
  if (
    unit.dimension === 'duration' &&
    scan.key(piece.next + 1) === "l'" &&
    scan.key(piece.next + 2) === 'autre'
  )
    return piece.next;
  if (unit.dimension === 'duration' && isNoDuration(scan, i, piece, scan.found.at(-1)?.to)) return piece.next;
  // « $12.5M »: the sign of the size stands last.
  const size = prefix === undefined ? undefined : SIZE_AFTER.get(tokens[piece.next]?.text ?? '');
  // « MAD 200 M » too, but not « USD 200 M. Alami »
  const sized =
    size !== undefined &&
    tokens[piece.next]?.gap !== 'break' &&
    (tokens[piece.next]?.gap === 'glued' || !isInitial(scan, piece.next));
  const factor = sized ? size : hit.factor;
  const printed = isEnglish(numeral, unit, factor) ? (numeral.value as number) * 1000 : numeral.value;
  const end = piece.unit === undefined ? (sized ? piece.next + 1 : piece.next) : hit.next;
  const plain = printed === undefined ? undefined : round(printed * factor * signed.sign);
  const { value, to } =
    plain === undefined || factor !== 1
      ? { value: plain, to: end }
      : withParts(scan, unit, { value: plain, to: end });
  const from = prefix !== undefined && piece.unit === undefined ? prefix.from : signed.from;
  const span = finish(scan, {
    from,
    to,
    unit: pointsOrIndex(scan, unit, value, from, to),
    numeral,
    factor: factor * numeral.factor,
    ...(value === undefined ? {} : { value }),
  });
  giveToPending(scan, i, span);
  return span.to;
}

/** « 15,000 dollars », « 12,500 tonnes »: nobody prints a third decimal that is nought; the comma came with the English original. */
function isEnglish({ doubtfulComma, multiplied, value = 0 }: Numeral, unit: Unit, factor: number): boolean {
  if (!doubtfulComma || multiplied || factor !== 1 || unit.dimension === 'ratio') return false;
  const written = Math.round(value * 1000);
  return written % 1000 === 0 || (written % 100 === 0 && (unit.dimension === 'money' || value >= 10));
}

function finish(
  scan: Scan,
  part: {
    from: number;
    to: number;
    unit: Unit;
    numeral: Numeral;
    factor: number;
    value?: number;
  },
): QuantitySpan {
  const { from, unit, numeral, value } = part;
  let { to } = part;
  const kind = kindOf(unit);
  const span: Draft = {
    from,
    to,
    kind,
    unit: unit.id,
    inWords: numeral.form === 'words',
    rule: unit.dimension === 'money' ? 'money' : unit.dimension === 'ratio' ? 'ratio' : 'measure',
  };
  if (value !== undefined) {
    span.value = value;
    span.printed = { value: Math.abs(value) / part.factor, factor: part.factor };
  }
  const qualifier = qualifierOf(scan, from, numeral, to);
  if (qualifier !== undefined) span.qualifier = qualifier;
  const per = perAfter(scan, to);
  const last = scan.found.at(-1);
  if (per !== undefined) {
    span.per = per.unit;
    to = per.to;
    span.to = to;
  } else if (
    last?.per !== undefined &&
    last.unit === unit.id &&
    kind === 'money' &&
    scan.key(from - 1) === 'contre'
  ) {
    // « 715 dollars la tonne, contre 552 dollars un an plus tôt »
    span.per = last.per;
  }
  const distance = per === undefined ? consumptionAfter(scan, to) : undefined;
  if (distance !== undefined) {
    to = distance;
    span.to = to;
  }
  const link = scan.key(to);
  if (
    unit.dimension !== 'duration' &&
    unit.dimension !== 'ratio' &&
    unit.dimension !== 'money' &&
    (link === 'de' || link === "d'")
  ) {
    const noun =
      isFunctionWord(scan.key(to + 1)) || DIMENSIONS.has(scan.key(to + 1))
        ? undefined
        : readCountedNoun(scan.tokens, to + 1, false);
    // « à 200 km de Londres »: a place is not what is measured.
    const place = unit.dimension === 'length' && /^\p{Lu}\p{Ll}/u.test(scan.tokens[to + 1]?.text ?? '');
    if (noun !== undefined && !place && scan.inDate[noun.head] !== 1) {
      span.whatFrom = noun.from;
      span.whatTo = noun.to;
      const rate = span.per === undefined ? perAfter(scan, noun.to) : undefined;
      if (rate !== undefined) span.per = rate.unit;
    }
  }
  // « 63 % des bénéficiaires », « 45 % de la capacité installée »
  if (kind === 'percent' && (unit.id === '%' || unit.id === '‰')) {
    const part = partOf(scan, to);
    if (part !== undefined) {
      span.whatFrom = part.from;
      span.whatTo = part.to;
    }
  }
  if (kind === 'money' && isRestatement(scan, from)) span.restates = true;
  if (unit.id === 'pb') shareBasis(scan, from);
  push(scan, span);
  return scan.found.at(-1) as QuantitySpan;
}

/** « 70 points, 92 points et 88 points de base »: what the last of a list says holds for all. */
function shareBasis(scan: Scan, from: number): void {
  let next = from;
  for (let k = scan.found.length - 1; k >= 0; k -= 1) {
    const before = scan.found[k] as QuantitySpan;
    const link = scan.key(before.to);
    if (before.to !== next - 1 || (link !== ',' && link !== 'et')) return;
    if (before.unit !== 'pt' && before.unit !== 'point') return;
    scan.found[k] = { ...before, unit: 'pb', kind: 'percent' };
    next = before.from;
  }
}

/** The whole that a percentage is a part of, right after it. */
function partOf(scan: Scan, to: number): { from: number; to: number } | undefined {
  const link = scan.key(to);
  if (!['de', "d'", 'des', 'du'].includes(link)) return undefined;
  const at = OF_THE_WHOLE.has(scan.key(to + 1)) ? to + 2 : to + 1;
  if (NO_WHOLE.has(scan.key(at)) || scan.inDate[at] === 1) return undefined;
  const noun = readCountedNoun(scan.tokens, at, false);
  return noun === undefined || scan.inDate[noun.head] === 1 ? undefined : noun;
}

/** « (1,1 milliard d’euros) », « , soit 1,1 milliard d’euros » right after another amount of money. */
function isRestatement(scan: Scan, from: number): boolean {
  let at = from - 1;
  const last = scan.found.at(-1);
  if (last === undefined || last.kind !== 'money') return false;
  let opened = false;
  while (at >= last.to) {
    const token = scan.tokens[at] as Token;
    if (token.text === '(' || token.key === 'soit' || token.text === '/' || token.text === '[') opened = true;
    else if (!isQualifierWord(token.key) && scan.inDate[at] !== 1 && !BEFORE_RESTATEMENT.has(token.key))
      return false;
    at -= 1;
  }
  return opened && at - last.to < 8;
}
