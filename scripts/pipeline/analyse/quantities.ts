/** Finds the quantities of a French text: money, percentages, measures, durations and things counted; and leaves alone what is none. */
import type { Qualifier } from '../../../src/domain/figure.ts';
import type { Unit } from '../../../src/domain/taxonomy.ts';
import type { Quantity, QuantityKind } from '../model.ts';
import { isClockOrAgo, isNoDuration } from './clock-times.ts';
import { isFunctionWord, readCountedNoun } from './counted-nouns.ts';
import { type DateSpan, findDateSpans } from './dates.ts';
import {
  consumptionAfter,
  currencyBefore,
  isMotion,
  isQualifierWord,
  perAfter,
  qualifierOf,
  signBefore,
} from './modifiers.ts';
import { isNumberWord, type Numeral, opensNumeral, readNumeral, readVague, round } from './numerals.ts';
import { type Token, tokenise } from './tokens.ts';
import { isLabel, isLabelled, PLURAL_NOUN, trapAt } from './traps.ts';
import type { UnitHit, UnitReader } from './units.ts';
import { createView, type Piece, type View } from './view.ts';
import { wordSet } from './word-set.ts';

export { createUnitReader, type UnitReader } from './units.ts';

/** A quantity in tokens: `from` inclusive, `to` exclusive; `head` is the noun counted. */
export interface QuantitySpan extends Omit<Quantity, 'asWritten' | 'what'> {
  from: number;
  to: number;
  whatFrom?: number;
  whatTo?: number;
  /** The number as printed and what multiplied it: 74.65 and 1e9 in « 74,65 milliards ». */
  printed?: { value: number; factor: number };
  /** Written in words: « trois navires ». */
  inWords: boolean;
}

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

/** The quantity with its words, from its place in tokens. */
export function quantityOf(span: QuantitySpan, tokens: readonly Token[], text: string): Quantity {
  const { from: _from, to: _to, whatFrom, whatTo, inWords: _inWords, printed: _printed, ...rest } = span;
  const quantity: Quantity = { ...rest, asWritten: text.slice(span.start, span.end) };
  if (whatFrom !== undefined && whatTo !== undefined)
    quantity.what = text
      .slice((tokens[whatFrom] as Token).start, (tokens[whatTo - 1] as Token).end)
      .replace(/\s+/g, ' ');
  return quantity;
}

/** The same over tokens whose dates are known. */
export function findQuantitySpans(
  tokens: readonly Token[],
  reader: UnitReader,
  dates: readonly DateSpan[],
): QuantitySpan[] {
  return new QuantityFinder(tokens, reader, dates).find();
}

/** Of those, the ones that also stand before a real quantity: « ligne 400 kV », « un indice 120 points ». Only a bare number is their name. */

const DETERMINERS: ReadonlySet<string> = wordSet(
  "les des ces aux d' leurs ses nos vos mes cettes tous toutes",
);
const DEFINITE = wordSet('les des ces aux ses');
const TURNED = wordSet('dernieres derniers prochaines prochains premieres premiers');
/** « contre 61,5 », « dont 150 », « après 98,3 millions »: what follows is of the kind of what came before. */
const COMPARING = wordSet('contre dont apres versus vs a soit sur lieu');
/** « 45 % de la capacité »: what stands before the whole; and directions, which are none: « 5 % de hausse ». */
const OF_THE_WHOLE = wordSet("la l' le les ces cette ce ses sa son leur leurs nos notre");
const NO_WHOLE = wordSet(
  'hausse baisse plus moins progression recul croissance mieux retard avance pertes reduction augmentation',
);
/** What stands between « contre » and its number: « contre les 12 », « sur un total de 9 millions ». */
const BEFORE_COMPARED = wordSet("de d' les des un total");
/** « 18 en affaires et 256 en économie » */
const IN_A_PLACE = wordSet('en a au aux dans pour chez');
/** « dont 85 ont été livrés » */
const DONE_TO_THEM = wordSet('ont sont seront etaient furent avaient');
/** « (240 actuellement) »: the same thing at another time. */
const NOW = wordSet("actuellement aujourd' auparavant precedemment initialement hier");
/** Words between an amount and the bracket that gives it in another currency. */
const BEFORE_RESTATEMENT = wordSet("de d' , ou equivalent l' a peu ≈ quelque un plus moins en fin au");
/** « 366 mètres de long »: the dimension measured, not the thing. */
const DIMENSIONS = wordSet(
  'long large haut hauteur profondeur largeur longueur diametre circonference altitude epaisseur superficie',
);
/** « 12 rames et 6 autres », « 150 supplémentaires »: more of what was just counted. */
const MORE_OF_THEM = wordSet('autres supplementaires additionnels additionnelles restants restantes');
/** Sizes as they follow an amount in English: « $12.5M ». */
const SIZE_AFTER: ReadonlyMap<string, number> = new Map([
  ['M', 1e6],
  ['K', 1e3],
  ['k', 1e3],
  ['B', 1e9],
  ['bn', 1e9],
  ['Md', 1e9],
  ['Mds', 1e9],
]);
/** What is told in points of its own: an index, a championship. */
const INDEXES = wordSet(`
  masi msi20 indice cac nikkei dow nasdaq score classement championnat ics ftse barometre matchs match
`);
const POLICY_RATE = wordSet('directeur');
/** What is told in per cent: a point beside it is one of percentage. */
const OF_RATIOS = wordSet(`
  % pourcentage taux part parts inflation croissance pib chomage deficit marge ratio tva rendement interet interets
  directeur cotisation contribution contributions pourcent cent
`);
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
const FRACTIONS: ReadonlySet<string> = wordSet(`
  tiers quart quarts cinquieme cinquiemes dixieme dixiemes sixieme demi demie moitie centieme centiemes
  quatrieme huitieme sixiemes millieme milliemes
`);
const DURATION_PREPOSITIONS: ReadonlySet<string> = wordSet(`
  d' en pendant depuis pour sur apres sous durant dans avant moins plus qu' que
`);

class QuantityFinder {
  private readonly tokens: readonly Token[];
  private readonly reader: UnitReader;
  private readonly view: View;
  private readonly inDate: Uint8Array;
  private readonly found: QuantitySpan[] = [];

  constructor(tokens: readonly Token[], reader: UnitReader, dates: readonly DateSpan[]) {
    this.tokens = tokens;
    this.reader = reader;
    this.view = createView(tokens, reader);
    this.inDate = new Uint8Array(tokens.length);
    for (const date of dates) this.inDate.fill(1, date.from, date.to);
  }

  find(): QuantitySpan[] {
    const { tokens } = this;
    for (let i = 0; i < tokens.length; ) {
      const token = tokens[i] as Token;
      if (this.inDate[i] === 1) {
        i += 1;
        continue;
      }
      if (opensNumeral(token)) i = Math.max(i + 1, this.readAt(i));
      else if (
        token.kind === 'word' &&
        (token.key === 'plusieurs' ||
          token.key === 'quelques' ||
          token.key === 'des' ||
          token.key === 'de' ||
          token.key === "d'")
      )
        i = Math.max(i + 1, this.readVagueAt(i));
      else i += 1;
    }
    this.settleBare();
    return this.found;
  }

  /** « et demi »: half of the unit more. */
  private halfFollows(at: number): boolean {
    return this.view.key(at) === 'et' && this.view.key(at + 1).startsWith('demi');
  }

  /** « 2 h 15 »: minutes after a space. */
  private minutesFollow(at: number): boolean {
    const minutes = this.tokens[at];
    return (
      minutes?.kind === 'number' &&
      minutes.text.length === 2 &&
      Number(minutes.text) < 60 &&
      !this.view.unitFollows(at + 1)
    );
  }

  private readVagueAt(i: number): number {
    const numeral = readVague(this.tokens, i);
    if (numeral === undefined) return i + 1;
    const link = this.view.key(numeral.next);
    const at = link === 'de' || link === "d'" ? numeral.next + 1 : numeral.next;
    const unit = this.reader.match(this.tokens, at);
    const begin = ['de', "d'"].includes(this.view.key(i)) ? i + 1 : i;
    if (unit !== undefined) {
      this.push({
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
    const noun = readCountedNoun(this.tokens, at, false);
    if (noun === undefined) return numeral.next;
    this.push({
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

  private push(span: Omit<QuantitySpan, 'start' | 'end'>): void {
    const first = this.tokens[span.from] as Token;
    const last = this.tokens[span.to - 1] as Token;
    this.found.push({ ...span, start: first.start, end: last.end });
  }

  /** A numeral and the unit that follows it. */
  private pieceAt(i: number): Piece | undefined {
    const numeral = readNumeral(this.tokens, i, this.view.unitFollows);
    if (numeral === undefined) return undefined;
    for (let k = i; k < numeral.next; k += 1) if (this.inDate[k] === 1) return undefined;
    const unit = this.unitAfter(numeral);
    return unit === undefined ? { numeral, next: numeral.next } : { numeral, unit, next: unit.next };
  }

  private unitAfter(numeral: Numeral): UnitHit | undefined {
    const { tokens } = this;
    let at = numeral.next;
    const token = tokens[at];
    if (token === undefined || token.gap === 'break') return undefined;
    if (token.text === '.' && numeral.multiplied && token.gap === 'glued' && tokens[at + 1]?.gap === 'glued')
      at += 1;
    const linked = token.key === 'de' || token.key === "d'";
    if (linked) {
      if (!numeral.multiplied) return undefined;
      at += 1;
    }
    // « 3 milliards (de) nouveaux dirhams », « 2 bons kilomètres »
    const unit = this.reader.match(tokens, at);
    if (unit === undefined) return undefined;
    if (!this.isUnitHere(unit, at, numeral)) return undefined;
    return unit;
  }

  /** « 5 points de vente » are shops, « 3 m de… » may be, « 2 h » of a clock is not. */
  private isUnitHere(unit: UnitHit, at: number, numeral: Numeral): boolean {
    const { tokens } = this;
    const first = tokens[at] as Token;
    const after = tokens[unit.next];
    const single = unit.next === at + 1;
    if (single && (first.key === 'points' || first.key === 'point')) {
      const link = after?.key;
      if (link === 'de' || link === "d'" || link === 'a') {
        const next = this.view.key(unit.next + 1);
        return (
          next === 'pourcentage' ||
          next === 'plus' ||
          next === 'croissance' ||
          next === 'moins' ||
          next === 'pib' ||
          next === 'base' ||
          isNumberWord(next) ||
          tokens[unit.next + 1]?.kind === 'number' ||
          next === 'fin' ||
          next === "l'"
        );
      }
      if (
        after?.kind === 'word' &&
        /^(?:chauds?|forts?|faibles|cles?|presse|lumineux|relais)$/.test(after.key)
      )
        return false;
    }
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
    if (
      single &&
      first.key === 'journees' &&
      after?.key === 'de' &&
      this.view.key(unit.next + 1) === 'travail'
    )
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

  private readAt(i: number): number {
    const { tokens } = this;
    const token = tokens[i] as Token;
    const trapped = trapAt(this.view, i);
    if (trapped !== undefined) return trapped;
    if (this.pending.length > 0 && !this.isJoined(i)) this.settleBare();
    const piece = this.pieceAt(i);
    if (piece === undefined) return i + 1;
    const { numeral } = piece;
    const signed = signBefore(this.view, i);
    const before = piece.unit === undefined ? currencyBefore(this.view, signed.from) : undefined;
    // « 1,2 Md€ 7 500 emplois »: a currency that closed an amount does not open the next one.
    const prefix = before !== undefined && before.from < (this.found.at(-1)?.to ?? 0) ? undefined : before;
    const range = this.rangeFrom(i, piece);
    if (range !== undefined) return range;

    if (piece.unit === undefined && prefix === undefined) return this.readCount(i, piece, signed);
    const hit = piece.unit ?? (prefix as UnitHit & { from: number });
    const unit = hit.unit;
    // « un » before a unit is mostly an article.
    if ((token.key === 'un' || token.key === 'une') && !numeral.multiplied && piece.numeral.next === i + 1) {
      const measured =
        unit.dimension === 'duration' &&
        ['an', 'mois', 'semaine', 'h', 'siècle', 'décennie'].includes(unit.id) &&
        (DURATION_PREPOSITIONS.has(this.view.key(i - 1)) || this.halfFollows(piece.next)) &&
        !isClockOrAgo(this.view, i);
      const percent = unit.dimension === 'ratio' && (unit.id !== 'pt' || piece.next > numeral.next + 1);
      const priced =
        unit.dimension === 'money' && (this.view.key(i - 1) === "d'" || this.view.key(i - 1) === 'a');
      if (!measured && !percent && !priced) return piece.next;
      const adjective = tokens[piece.next];
      if (
        measured &&
        adjective?.kind === 'word' &&
        /^(?:record|exceptionnelle?|difficile|charniere|durant|decisive)$/.test(adjective.key)
      )
        return piece.next;
    }
    if (this.isDefinitePair(i, numeral) && unit.dimension === 'duration') return piece.next;
    // « d’une semaine à l’autre »
    if (
      unit.dimension === 'duration' &&
      this.view.key(piece.next + 1) === "l'" &&
      this.view.key(piece.next + 2) === 'autre'
    )
      return piece.next;
    if (unit.dimension === 'duration' && isNoDuration(this.view, i, piece, this.found.at(-1)?.to))
      return piece.next;
    // « $12.5M »: the sign of the size stands last.
    const size = prefix === undefined ? undefined : SIZE_AFTER.get(tokens[piece.next]?.text ?? '');
    // « MAD 200 M » too, but not « USD 200 M. Alami »
    const sized =
      size !== undefined &&
      tokens[piece.next]?.gap !== 'break' &&
      (tokens[piece.next]?.gap === 'glued' || tokens[piece.next + 1]?.text !== '.');
    const factor = sized ? size : hit.factor;
    let value = numeral.value === undefined ? undefined : round(numeral.value * factor * signed.sign);
    let to = piece.unit === undefined ? (sized ? piece.next + 1 : piece.next) : hit.next;
    // « deux ans et demi », « 3,5 % et demi » no
    if (
      value !== undefined &&
      this.view.key(to) === 'et' &&
      this.view.key(to + 1).startsWith('demi') &&
      tokens[to + 2]?.text !== '-'
    ) {
      value += 0.5;
      to += 2;
    }
    if (
      unit.id === 'h' &&
      tokens[to]?.kind === 'number' &&
      (tokens[to]?.gap === 'glued' || this.minutesFollow(to))
    ) {
      // « 2h30 » of travel
      value = round((value ?? 0) + Number(tokens[to]?.text) / 60);
      to += 1;
    } else if (unit.id === 'h') {
      // « 1 heure 35 minutes », « deux heures et 10 minutes »
      const at = this.view.key(to) === 'et' ? to + 1 : to;
      const minutes =
        tokens[at]?.kind === 'number' && tokens[at]?.gap === 'space' ? this.pieceAt(at) : undefined;
      if (minutes?.unit?.unit.id === 'min' && (minutes.numeral.value ?? 60) < 60) {
        value = round((value ?? 0) + (minutes.numeral.value as number) / 60);
        to = minutes.next;
      }
    }
    const from = prefix !== undefined && piece.unit === undefined ? prefix.from : signed.from;
    const span = this.finish({
      from,
      to,
      unit: this.pointsOrIndex(unit, value, from, to),
      numeral,
      factor: factor * numeral.factor,
      ...(value === undefined ? {} : { value }),
    });
    this.giveToPending(i, span);
    return span.to;
  }

  /** Percentage points, or points of a stock index: an index stands in the thousands or beside its name. */
  private pointsOrIndex(unit: Unit, value: number | undefined, from: number, to: number): Unit {
    if (unit.id !== 'pt' || value === undefined) return unit;
    const word = this.view.key(to - 1);
    if (word === 'pourcentage' || word === '%' || word === 'pp') return unit;
    const index = this.reader.get('point');
    if (index === undefined) return unit;
    if (Math.abs(value) >= 100) return index;
    const near = (words: ReadonlySet<string>, back: number, ahead: number): boolean => {
      for (let k = from - 1; k >= 0 && k >= from - back && !this.endsSentence(k); k -= 1)
        if (words.has(this.view.key(k))) return true;
      for (let k = to; k < this.tokens.length && k < to + ahead && !this.endsSentence(k); k += 1)
        if (words.has(this.view.key(k))) return true;
      return false;
    };
    if (near(INDEXES, 14, 0)) return index;
    // « réduire le taux directeur de 25 points »: of its hundredths.
    if (value >= 10 && value % 5 === 0 && near(POLICY_RATE, 8, 0)) return this.reader.get('pb') ?? unit;
    // « porte son actif à 30 points »: nothing there is told in per cent.
    return value >= 5 && Number.isInteger(value) && !near(OF_RATIOS, 40, 25) ? index : unit;
  }

  /** A full stop, or the end of a line. */
  private endsSentence(at: number): boolean {
    const token = this.tokens[at];
    return token === undefined || (token.text === '.' && this.tokens[at + 1]?.gap !== 'glued');
  }

  /** « les deux pays », « ces trois projets »: points back, counts nothing new. */
  private isDefinitePair(i: number, numeral: Numeral): boolean {
    if (numeral.form !== 'words' || numeral.multiplied || (numeral.value ?? 0) > 10) return false;
    const before = this.view.key(i - 1);
    if (before === 'tous' || before === 'toutes' || before === 'entre' || before === 'ces') return true;
    if (before === 'les' || before === 'aux') return true;
    if (before === 'des') return true;
    return POSSESSIVE.has(before) && numeral.value === 2;
  }

  /** A number without a unit: a thing counted, or nothing. */
  private readCount(i: number, piece: Piece, signed: { from: number; sign: 1 | -1 }): number {
    const { tokens } = this;
    const { numeral } = piece;
    const token = tokens[i] as Token;
    const value = numeral.value as number;
    const lapse = this.spanOfYears(i, piece);
    if (lapse !== undefined) return lapse;
    const linked = this.view.key(numeral.next) === 'de' || this.view.key(numeral.next) === "d'";
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
      numeral.factor < 1000
    )
      return numeral.next;
    const round000 = numeral.form === 'digits' && value >= 1e6;
    const at = linked && (numeral.multiplied || round000) ? numeral.next + 1 : numeral.next;
    if (linked && !numeral.multiplied && !round000) {
      this.keepBare(i, piece, signed);
      return numeral.next;
    }
    const wordForm = numeral.form === 'words' && !numeral.multiplied;
    const noun =
      next === undefined || next.gap === 'break'
        ? undefined
        : readCountedNoun(tokens, this.pastSuperlative(at), !numeral.multiplied || numeral.factor === 1000);
    if (noun === undefined) {
      this.keepBare(i, piece, signed);
      return numeral.next;
    }
    const head = tokens[noun.head] as Token;
    // « 1,5 milliard échangé »: only « de » leads from a multiplier to the thing.
    if (numeral.multiplied && !linked && numeral.factor >= 1e6) {
      this.keepBare(i, piece, signed);
      return numeral.next;
    }
    // « 20250 Casablanca »: a postal code before its town.
    const named =
      head.text.length > 1 &&
      head.text[0] !== head.text[0]?.toLowerCase() &&
      head.text !== head.text.toUpperCase();
    if (named && numeral.plainDigits?.length === 5) return noun.to;
    if (wordForm) {
      if (this.isDefinitePair(i, numeral)) return noun.head;
      if (value === 2 && PARTNERS.has(head.key) && DETERMINERS.has(this.view.key(i - 1))) return noun.head;
    }
    if (head.key === 'fois') return noun.head + 1;
    // « 395 062 540 RCS Nanterre »: the number of a register.
    if (head.text === 'RCS' || head.text === 'RC') return noun.to;
    // « par 2 buts à 0 », « un but partout »: a score.
    if (SCORED.has(head.key) && this.isScoreAfter(noun.head + 1)) return noun.head + 3;
    // « neuf Marocains sur dix », « 1 jeune sur 3 »: a proportion.
    if (this.view.key(noun.to) === 'sur' && value <= 20 && this.smallNumberAt(noun.to + 1))
      return noun.to + 2;
    const kin = MORE_OF_THEM.has(head.key) ? this.found.at(-1) : undefined;
    if (head.key === 'autres' && kin?.whatFrom === undefined) return noun.to;
    // « une hausse à deux chiffres »
    if (head.key === 'chiffres' && this.view.key(i - 1) === 'a') return noun.to;
    if (isLabelled(this.view, i, numeral) && !PLURAL_NOUN.test(head.key)) return numeral.next;
    if (
      isLabelled(this.view, i, numeral) &&
      !numeral.multiplied &&
      numeral.plainDigits !== undefined &&
      value < 1000 &&
      !this.separated(i)
    )
      return numeral.next;
    // « 7,500 emplois »: nobody counts half a job; the comma came with the English original.
    const counted = numeral.doubtfulComma && !numeral.multiplied ? round(value * 1000) : value;
    const span: Omit<QuantitySpan, 'start' | 'end'> = {
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
    const qualifier = qualifierOf(this.view, signed.from, numeral, noun.to);
    if (qualifier !== undefined) span.qualifier = qualifier;
    const per = perAfter(this.view, noun.to);
    if (per !== undefined) span.per = per.unit;
    this.push(span);
    this.giveToPending(i, this.found.at(-1) as QuantitySpan, numeral);
    return noun.to;
  }

  /** « les 10 plus grands chantiers »: index of the adjective; « l’une des vingt plus grandes » points at one. */
  private pastSuperlative(at: number): number {
    const adjective = this.view.key(at + 1);
    return this.view.key(at) === 'plus' && SUPERLATIVES.has(adjective) && !this.isOneOf(at) ? at + 1 : at;
  }

  private isOneOf(at: number): boolean {
    for (let k = at - 1; k > at - 4; k -= 1)
      if (this.view.key(k) === 'des' && /^une?$/.test(this.view.key(k - 1))) return true;
    return false;
  }

  /** « à 0 », « partout » after « 2 buts » */
  private isScoreAfter(at: number): boolean {
    if (this.view.key(at) === 'partout') return true;
    const other = this.tokens[at + 1];
    if (this.view.key(at) !== 'a' || other === undefined) return false;
    return (
      (other.kind === 'number' && other.text.length <= 2) || other.key === 'zero' || isNumberWord(other.key)
    );
  }

  /** « les dix dernières années », « les trois prochains mois »: a lapse of time; « les 5 dernières campagnes » is none. */
  private spanOfYears(i: number, piece: Piece): number | undefined {
    const at = piece.numeral.next;
    if (!TURNED.has(this.view.key(at))) return undefined;
    const unit = this.reader.match(this.tokens, at + 1);
    const value = piece.numeral.value as number;
    // « les deux premières journées » of a meeting are days of it.
    if (unit?.unit.id === 'jour' && this.view.key(at).startsWith('prem')) return unit.next;
    // « les 5 dernières campagnes » points back; « les 120 premiers ports » counts.
    if (unit?.unit.dimension !== 'duration')
      return DEFINITE.has(this.view.key(i - 1)) && value <= 12 ? at + 2 : undefined;
    this.push({
      from: i,
      to: unit.next,
      kind: 'duration',
      value,
      unit: unit.unit.id,
      inWords: piece.numeral.form === 'words',
      rule: 'lapse',
    });
    return unit.next;
  }

  private separated(i: number): boolean {
    const before = this.tokens[i - 1];
    return before?.kind === 'mark';
  }

  /** A bare number up to twenty: the whole of « neuf sur dix ». */
  private smallNumberAt(at: number): boolean {
    const token = this.tokens[at];
    if (token === undefined || !opensNumeral(token) || token.key === 'un' || token.key === 'une')
      return false;
    const numeral = readNumeral(this.tokens, at, this.view.unitFollows);
    return (
      numeral?.value !== undefined &&
      numeral.value <= 20 &&
      !numeral.multiplied &&
      readCountedNoun(this.tokens, numeral.next, true) === undefined &&
      !this.view.unitFollows(numeral.next)
    );
  }

  /** Bare numbers that wait for what the next one counts: « 25, 30 et 45 MW », « passant de 120 à 150 navires ». */
  private pending: { i: number; from: number; piece: Piece; sign: 1 | -1 }[] = [];

  private keepBare(i: number, piece: Piece, signed: { from: number; sign: 1 | -1 }): void {
    const { numeral } = piece;
    if (numeral.form === 'words' && !numeral.multiplied && (numeral.value ?? 0) < 100) {
      const follower = this.view.key(numeral.next);
      // « trois usines, dont deux en Chine »
      const part = this.view.key(i - 1) === 'dont' && this.found.at(-1)?.rule === 'count';
      if (follower !== 'a' && follower !== 'et' && follower !== 'ou' && !part) return;
    }
    if (isLabelled(this.view, i, numeral)) return;
    this.pending.push({ i, from: signed.from, piece, sign: signed.sign });
    const next = this.tokens[numeral.next];
    const joins =
      next !== undefined &&
      next.gap !== 'break' &&
      (['et', 'a', 'ou'].includes(next.key) ||
        (!numeral.multiplied && (next.text === ',' || next.text === '/')));
    if (joins) return;
    this.settleBare();
  }

  /** Bare numbers that nothing explained: kept when they are plainly amounts (« 12.500 contre 11.000 »), else dropped. */
  private settleBare(): void {
    for (const { from, piece, sign } of this.pending.splice(0)) {
      const { numeral } = piece;
      const value = numeral.value as number;
      const compared = this.comparedWith(from, numeral);
      const shared = compared ?? this.currencyOfSentence(from, numeral);
      if (shared !== undefined) {
        const factor = compared === undefined ? 1 : (compared.printed?.factor ?? 1);
        this.push({
          ...shared,
          from,
          to: piece.next,
          value: round(value * sign * factor),
          ...this.qualified(from, numeral, piece.next),
        });
        continue;
      }
      const fact = this.factOf(from, numeral);
      if (fact !== undefined) {
        this.push({ ...fact, from, to: piece.next, value, ...this.qualified(from, numeral, piece.next) });
        continue;
      }
      // « multipliées par 2,3 »
      if (
        this.view.key(from - 1) === 'par' &&
        this.view.key(from - 2).startsWith('multipli') &&
        numeral.form === 'digits'
      ) {
        this.push({ from, to: piece.next, kind: 'cardinal', value, inWords: false, rule: 'multiplier' });
        continue;
      }
      const amount =
        numeral.multiplied ||
        (numeral.plainDigits === undefined && value >= 1000 && Number.isInteger(value)) ||
        this.isPlainAmount(from, numeral);
      if (!amount) continue;
      const span: Omit<QuantitySpan, 'start' | 'end'> = {
        from,
        to: piece.next,
        kind: 'cardinal',
        value: value * sign,
        inWords: numeral.form === 'words',
        rule: 'bare-number',
      };
      const qualifier = qualifierOf(this.view, from, numeral, piece.next);
      if (qualifier !== undefined) span.qualifier = qualifier;
      this.push(span);
    }
  }

  /** Four digits or more with nothing between them: an amount when a sign or a count in its sentence says so; else it may be a code. */
  private isPlainAmount(from: number, numeral: Numeral): boolean {
    const value = numeral.value as number;
    const digits = numeral.plainDigits ?? '';
    if (digits.length < 4 || digits.length > 9 || digits.startsWith('0') || isYear(value)) return false;
    const first = this.tokens[from] as Token;
    const before = this.tokens[from - 1];
    // « (+42000) », « en ville (-29000) »
    if ((first.text === '+' || first.text === '-') && before?.text === '(') return true;
    if (digits.length >= 6 && before !== undefined && TO_AN_AMOUNT.has(before.key)) return true;
    const last = this.found.at(-1);
    if (last?.kind !== 'cardinal' || last.value === undefined || from - last.to > 25) return false;
    const ratio = value / Math.abs(last.value);
    return ratio >= 1 / 30 && ratio <= 30 && this.isOneSentence(last.to, from);
  }

  private qualified(from: number, numeral: Numeral, to: number): { qualifier?: Qualifier } {
    const qualifier = qualifierOf(this.view, from, numeral, to);
    return qualifier === undefined ? {} : { qualifier };
  }

  /** « 74,6 milliards de dirhams contre 61,5 un an plus tôt »: what a bare number after « contre » takes from the quantity before. */
  private comparedWith(from: number, numeral: Numeral): Omit<QuantitySpan, 'start' | 'end'> | undefined {
    let at = from - 1;
    while (isQualifierWord(this.view.key(at)) || BEFORE_COMPARED.has(this.view.key(at))) at -= 1;
    const link = this.view.key(at);
    const last = this.lastBefore(link, numeral.next);
    const now = link === '(' && last?.rule === 'count' && last.to === at && this.isNow(numeral.next);
    // « 89.000 postes, 29.000 en ville et 60.000 à la campagne »: the parts of what was just counted.
    const part =
      link === ',' &&
      last?.to === at &&
      last.rule === 'count' &&
      numeral.form === 'digits' &&
      (numeral.value as number) >= 1000 &&
      (numeral.value as number) < (last.value ?? 0);
    const chained = part || (link === 'et' && (last?.rule === 'compared-number' || numeral.factor >= 1e6));
    const series = this.isSeries(link, at, numeral, last);
    if (!COMPARING.has(link) && !chained && !now && !series) return undefined;
    // « a baissé de 64 000 personnes à 1172000 »
    if (
      link === 'a' &&
      !numeral.multiplied &&
      !(last?.rule === 'count' && last.to === at && (numeral.value as number) >= 10_000)
    )
      return undefined;
    if (link === 'sur' && (numeral.value as number) < 1000) return undefined;
    if (last?.value === undefined || last.to > at || at - last.to > 14) return undefined;
    for (let k = last.to; k < at; k += 1) if ('.;'.includes((this.tokens[k] as Token).text)) return undefined;
    const value = numeral.value as number;
    const ratioTo = (other: number): number => (other === 0 ? 0 : value / other);
    const near = (ratio: number): boolean =>
      ratio > 0 &&
      ratio <= (link === 'a' ? 1000 : 30) &&
      (link === 'dont' || link === 'et' || ratio >= 1 / 30);
    const before = last.printed ?? { value: Math.abs(last.value), factor: 1 };
    // « 74,6 milliards contre 61,5 » shares the milliards; « 1 million contre 700 000 » does not.
    const shares = !numeral.multiplied && near(ratioTo(before.value));
    if (!shares && !near(ratioTo(Math.abs(last.value)))) return undefined;
    const printed = shares ? before : { value, factor: 1 };
    const { kind, unit, per, whatFrom, whatTo } = last;
    return {
      kind,
      printed,
      from,
      to: from,
      inWords: numeral.form === 'words',
      rule: 'compared-number',
      ...(unit === undefined ? {} : { unit }),
      ...(per === undefined ? {} : { per }),
      ...(whatFrom === undefined || unit !== undefined ? {} : { whatFrom, whatTo }),
    };
  }

  /**
   * « 616 tonnes en 2022, 3.472 en 2023 »: the same thing in its next year; « 18 passagers en classe affaires et 256 en économie »: in
   * its next place.
   */
  private isSeries(link: string, at: number, numeral: Numeral, last: QuantitySpan | undefined): boolean {
    if (last === undefined || (link !== ',' && link !== 'et' && link !== 'puis') || numeral.form !== 'digits')
      return false;
    const { inDate } = this;
    const dated = inDate[numeral.next] === 1 || inDate[numeral.next + 1] === 1;
    const before = inDate[at - 1] === 1 || (link === 'et' && inDate[at - 2] === 1);
    if (dated) return before;
    if (last.rule !== 'count' && last.rule !== 'compared-number') return false;
    if (last.kind !== 'cardinal' || last.to === at || numeral.multiplied || (numeral.value as number) < 2)
      return false;
    // « 395 sièges, 305 seront répartis »
    if (link === ',' && DONE_TO_THEM.has(this.view.key(numeral.next))) return true;
    if (!IN_A_PLACE.has(this.view.key(numeral.next))) return false;
    for (let k = Math.max(last.to, at - 14); k < at; k += 1)
      if (IN_A_PLACE.has(this.view.key(k))) return true;
    return false;
  }

  /** « Emplois directs : 600 » on a line of its own: what is counted stands before the colon. */
  private factOf(from: number, numeral: Numeral): Omit<QuantitySpan, 'start' | 'end'> | undefined {
    const colon = from - 1;
    const end = this.tokens[numeral.next];
    const closes = end === undefined || end.gap === 'break' || end.text === '(' || end.text === ';';
    if (this.view.key(colon) !== ':' || !closes || numeral.form !== 'digits') return undefined;
    let first = colon;
    while (
      first > 0 &&
      colon - first < 8 &&
      this.tokens[first]?.gap !== 'break' &&
      this.tokens[first - 1]?.kind === 'word'
    )
      first -= 1;
    const opens =
      first === 0 || this.tokens[first]?.gap === 'break' || this.tokens[first - 1]?.kind === 'mark';
    if (!opens || first === colon) return undefined;
    const noun = readCountedNoun(this.tokens, first, true);
    // Only things: « Points : 12 », « Pages : 3 » and « Articles : 5 » are not.
    if (
      noun === undefined ||
      noun.to !== colon ||
      !PLURAL_NOUN.test(this.view.key(noun.head)) ||
      isLabel(this.view.key(noun.head))
    )
      return undefined;
    return {
      kind: 'cardinal',
      whatFrom: noun.from,
      whatTo: noun.to,
      from,
      to: from,
      inWords: false,
      rule: 'fact',
    };
  }

  /** « 400 bus pour 500 millions de DH, dont 85 ont été livrés »: a part with its verb is of the things, not of their price. */
  private lastBefore(link: string, next: number): QuantitySpan | undefined {
    const last = this.lastInOwnCurrency();
    // « 3 000 postes sur 12 mois, dont 600 ici »: the part is of the posts.
    if (link === 'dont' && last?.kind === 'duration')
      return this.found.findLast(({ kind }) => kind !== 'duration');
    if (link !== 'dont' || last?.kind !== 'money' || !DONE_TO_THEM.has(this.view.key(next))) return last;
    const counted = this.found.at(-2);
    return counted?.rule === 'count' ? counted : undefined;
  }

  /** The quantity before, past one that only restates it: « 22,8 milliards de dirhams (2,7 mds d’euros) contre 15,8 ». */
  private lastInOwnCurrency(): QuantitySpan | undefined {
    const last = this.found.at(-1);
    return last?.restates === true ? (this.found.at(-2) ?? last) : last;
  }

  /** « 1 200 salariés (240 actuellement) »: in the bracket the same thing at another time. */
  private isNow(next: number): boolean {
    return NOW.has(this.view.key(next)) || this.inDate[next] === 1 || this.inDate[next + 1] === 1;
  }

  /**
   * « 57,7 milliards de dirhams pour 4.979 MW, suivi du solaire pour 33 milliards »: a bare amount in the millions takes the currency of
   * the amounts before it in its sentence.
   */
  private currencyOfSentence(
    from: number,
    numeral: Numeral,
  ): Omit<QuantitySpan, 'start' | 'end'> | undefined {
    if (!numeral.multiplied || numeral.factor < 1e6) return undefined;
    const link = this.view.key(numeral.next);
    if (link === 'de' || link === "d'") return undefined;
    for (let k = this.found.length - 1; k >= 0; k -= 1) {
      const before = this.found[k] as QuantitySpan;
      if (from - before.to > 40 || !this.isOneSentence(before.to, from)) return undefined;
      if (before.restates === true || before.kind === 'percent' || before.kind === 'duration') continue;
      if (before.kind === 'quantity' && (before.printed?.factor ?? 1) < 1e6) continue;
      if (before.kind !== 'money' || before.unit === undefined || before.per !== undefined) return undefined;
      if ((before.printed?.factor ?? 1) < 1e6) return undefined;
      const value = numeral.value as number;
      return {
        kind: 'money',
        unit: before.unit,
        printed: { value: value / numeral.factor, factor: numeral.factor },
        from,
        to: from,
        inWords: numeral.form === 'words',
        rule: 'shared-currency',
      };
    }
    return undefined;
  }

  private isOneSentence(from: number, to: number): boolean {
    for (let k = from; k < to; k += 1) {
      const token = this.tokens[k] as Token;
      if (token.gap === 'break') return false;
      if (token.kind === 'mark' && '.!?'.includes(token.text) && this.tokens[k + 1]?.gap !== 'glued')
        return false;
    }
    return true;
  }

  /** A quantity with a unit explains the bare numbers joined to it. */
  private giveToPending(i: number, span: QuantitySpan, numeral?: Numeral): void {
    if (this.pending.length === 0) return;
    const factor = numeral === undefined ? this.factorOf(i) : numeral.factor;
    this.found.pop();
    for (const item of this.pending.splice(0)) {
      const own = item.piece.numeral;
      const printed = own.value as number;
      // « en fin 2017à3,6 % »: a year that lost its space is no percentage.
      if (span.kind === 'percent' && own.plainDigits !== undefined && isYear(printed)) continue;
      // « de 600 000 à 1,2 million »: the first is written out in full.
      const isFull =
        own.multiplied || (printed >= 1000 && printed * factor > 100 * Math.abs(span.value ?? span.max ?? 0));
      const value = round(printed * (isFull ? 1 : factor) * item.sign);
      const { whatFrom, whatTo, unit, kind, per } = span;
      const qualifier = qualifierOf(this.view, item.from, own, item.piece.next);
      const shared: Omit<QuantitySpan, 'start' | 'end'> = {
        from: item.from,
        to: item.piece.next,
        kind,
        value,
        inWords: own.form === 'words',
        rule: 'shared-unit',
      };
      if (unit !== undefined) shared.unit = unit;
      if (per !== undefined) shared.per = per;
      if (qualifier !== undefined) shared.qualifier = qualifier;
      if (whatFrom !== undefined) shared.whatFrom = whatFrom;
      if (whatTo !== undefined) shared.whatTo = whatTo;
      this.push(shared);
    }
    this.found.push(span);
  }

  /** Does the number at `i` stand right after the link of the last bare one: « 25, 30 et environ 45 »? */
  private isJoined(i: number): boolean {
    const link = (this.pending.at(-1) as (typeof this.pending)[number]).piece.next;
    for (let k = link + 1; k < i; k += 1) {
      const key = this.view.key(k);
      if (!isQualifierWord(key) && key !== 'de' && key !== "d'" && key !== 'a') return false;
    }
    return i > link;
  }

  private factorOf(i: number): number {
    const piece = this.pieceAt(i);
    return (piece?.numeral.factor ?? 1) * (piece?.unit?.factor ?? 1);
  }

  /** « de 10 à 15 % », « entre 20 et 30 », « 6 à 8 euros », « 10-15 % », « entre 800 millions et 1,2 milliard d’euros ». */
  private rangeFrom(i: number, first: Piece): number | undefined {
    const { tokens } = this;
    const link = tokens[first.next];
    if (link === undefined || link.gap === 'break') return undefined;
    const before = this.view.key(i - 1);
    const between = before === 'entre' || (this.view.key(i - 2) === 'entre' && isQualifierWord(before));
    const dashed = link.text === '-' && first.numeral.form === 'digits';
    const toward = link.key === 'a' || (link.key === 'et' && between) || link.key === 'ou';
    if (!dashed && !toward) return undefined;
    let at = first.next + 1;
    if (dashed && (link.gap === 'glued') !== (tokens[at]?.gap === 'glued')) return undefined;
    while (
      isQualifierWord(this.view.key(at)) ||
      (at > first.next + 1 && (this.view.key(at) === 'de' || this.view.key(at) === "d'"))
    )
      at += 1;
    const start = tokens[at];
    if (start === undefined || start.gap === 'break' || !opensNumeral(start) || this.inDate[at] === 1)
      return undefined;
    if ((start.key === 'un' || start.key === 'une') && !this.pieceAt(at)?.numeral.multiplied)
      return undefined;
    if (trapAt(this.view, at, true) !== undefined) return undefined;
    if (first.unit === undefined && isLabelled(this.view, i, first.numeral)) return undefined;
    const second = this.pieceAt(at);
    if (second === undefined) return undefined;
    const signed = signBefore(this.view, i);
    if (link.key === 'ou' && (first.unit !== undefined || second.numeral.value === undefined))
      return undefined;
    const motion =
      !between &&
      link.key === 'a' &&
      isMotion(this.view, i, (second.unit ?? first.unit)?.unit.dimension === 'ratio');
    if (motion) return undefined;
    const [low, high] = [first.numeral, second.numeral];
    const lowUnit = first.unit;
    const highUnit = second.unit ?? undefined;
    if (lowUnit !== undefined && highUnit === undefined) return undefined;
    if (lowUnit !== undefined && highUnit !== undefined && lowUnit.unit !== highUnit.unit) return undefined;
    let factor = 1;
    if (lowUnit === undefined && !low.multiplied) factor = high.factor * (highUnit?.factor ?? 1);
    else if (lowUnit === undefined) factor = highUnit?.factor ?? 1;
    else factor = lowUnit.factor;
    // « 800 à 1,2 milliard »: the first is already in the smaller size.
    let min = round((low.value as number) * factor);
    const max = round((high.value as number) * (highUnit?.factor ?? 1));
    const printed = low.value as number;
    if (min > max && lowUnit === undefined && factor >= 1e6) {
      // « de 15 à 12 millions » falls within one size; « 900 000 à 1 million » is written out in full.
      if (printed >= 100 && printed < 1000 && max / factor < 10) min = round(min / 1000);
      else if (printed >= 1000) min = printed;
    }
    // « entre 80 et 100.000 tonnes »: the thousands of the second hold for the first.
    if (lowUnit === undefined && !low.multiplied && min < max / 1000 && max % 1000 === 0)
      min = round(min * 1000);
    // « de -4 à 2 °C »
    if (signed.sign === -1 && !dashed) min = -min;
    // « 28 737-800 »: a model, whose number follows no order.
    if (!(min < max)) return dashed && first.unit === undefined ? second.next : undefined;
    let to = second.next;
    const shared: Omit<QuantitySpan, 'start' | 'end'> = {
      from: signed.from,
      to,
      kind: 'cardinal',
      min,
      max,
      inWords: low.form === 'words',
      rule: 'range',
    };
    if (highUnit !== undefined) {
      if (highUnit.unit.id === 'h' && isNoDuration(this.view, at, second, this.found.at(-1)?.to)) return to;
      if (
        highUnit.unit.dimension === 'duration' &&
        highUnit.unit.id === 'h' &&
        ['a', 'de', '', '-', 'entre'].includes(before) &&
        max <= 24 &&
        this.tokens[i]?.kind === 'number' &&
        first.unit !== undefined
      )
        return to;
      const unit = this.pointsOrIndex(highUnit.unit, max, i, to);
      shared.kind = kindOf(unit);
      shared.unit = unit.id;
    } else {
      // Scores and codes: « 3-1 », « 2 à 0 »; a count needs its noun.
      const linked = this.view.key(high.next) === 'de' || this.view.key(high.next) === "d'";
      const noun = readCountedNoun(
        tokens,
        linked && high.multiplied ? high.next + 1 : high.next,
        !high.multiplied,
      );
      if (noun === undefined || (linked && !high.multiplied)) {
        if (dashed) return to;
        return between && max >= 100
          ? this.pushRange(shared, i, low)
          : low.form === 'words' || max < 100
            ? undefined
            : undefined;
      }
      if (this.view.key(noun.head) === 'fois') return noun.head + 1;
      shared.whatFrom = noun.from;
      shared.whatTo = noun.to;
      to = noun.to;
      shared.to = to;
    }
    return this.pushRange(shared, i, low);
  }

  private pushRange(shared: Omit<QuantitySpan, 'start' | 'end'>, i: number, low: Numeral): number {
    const qualifier = qualifierOf(this.view, i, low, shared.to);
    if (qualifier !== undefined && this.view.key(i - 1) !== 'entre') shared.qualifier = qualifier;
    const per = perAfter(this.view, shared.to);
    if (per !== undefined) {
      shared.per = per.unit;
      shared.to = per.to;
    }
    this.push(shared);
    this.settleBare();
    return shared.to;
  }

  private finish(part: {
    from: number;
    to: number;
    unit: Unit;
    numeral: Numeral;
    factor: number;
    value?: number;
  }): QuantitySpan {
    const { from, unit, numeral, value } = part;
    let { to } = part;
    const kind = kindOf(unit);
    const span: Omit<QuantitySpan, 'start' | 'end'> = {
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
    const qualifier = qualifierOf(this.view, from, numeral, to);
    if (qualifier !== undefined) span.qualifier = qualifier;
    const per = perAfter(this.view, to);
    const last = this.found.at(-1);
    if (per !== undefined) {
      span.per = per.unit;
      to = per.to;
      span.to = to;
    } else if (
      last?.per !== undefined &&
      last.unit === unit.id &&
      kind === 'money' &&
      this.view.key(from - 1) === 'contre'
    ) {
      // « 715 dollars la tonne, contre 552 dollars un an plus tôt »
      span.per = last.per;
    }
    const distance = per === undefined ? consumptionAfter(this.view, to) : undefined;
    if (distance !== undefined) {
      to = distance;
      span.to = to;
    }
    const link = this.view.key(to);
    if (
      unit.dimension !== 'duration' &&
      unit.dimension !== 'ratio' &&
      unit.dimension !== 'money' &&
      (link === 'de' || link === "d'")
    ) {
      const noun =
        isFunctionWord(this.view.key(to + 1)) || DIMENSIONS.has(this.view.key(to + 1))
          ? undefined
          : readCountedNoun(this.tokens, to + 1, false);
      // « à 200 km de Londres »: a place is not what is measured.
      const place = unit.dimension === 'length' && /^\p{Lu}\p{Ll}/u.test(this.tokens[to + 1]?.text ?? '');
      if (noun !== undefined && !place && this.inDate[noun.head] !== 1) {
        span.whatFrom = noun.from;
        span.whatTo = noun.to;
        const rate = span.per === undefined ? perAfter(this.view, noun.to) : undefined;
        if (rate !== undefined) span.per = rate.unit;
      }
    }
    // « 63 % des bénéficiaires », « 45 % de la capacité installée »
    if (kind === 'percent' && (unit.id === '%' || unit.id === '‰')) {
      const part = this.partOf(to);
      if (part !== undefined) {
        span.whatFrom = part.from;
        span.whatTo = part.to;
      }
    }
    if (kind === 'money' && this.isRestatement(from)) span.restates = true;
    this.push(span);
    return this.found.at(-1) as QuantitySpan;
  }

  /** The whole that a percentage is a part of, right after it. */
  private partOf(to: number): { from: number; to: number } | undefined {
    const link = this.view.key(to);
    if (!['de', "d'", 'des', 'du'].includes(link)) return undefined;
    const at = OF_THE_WHOLE.has(this.view.key(to + 1)) ? to + 2 : to + 1;
    if (NO_WHOLE.has(this.view.key(at)) || this.inDate[at] === 1) return undefined;
    const noun = readCountedNoun(this.tokens, at, false);
    return noun === undefined || this.inDate[noun.head] === 1 ? undefined : noun;
  }

  /** « (1,1 milliard d’euros) », « , soit 1,1 milliard d’euros » right after another amount of money. */
  private isRestatement(from: number): boolean {
    let at = from - 1;
    const last = this.found.at(-1);
    if (last === undefined || last.kind !== 'money') return false;
    let opened = false;
    while (at >= last.to) {
      const token = this.tokens[at] as Token;
      if (token.text === '(' || token.key === 'soit' || token.text === '/' || token.text === '[')
        opened = true;
      else if (!isQualifierWord(token.key) && this.inDate[at] !== 1 && !BEFORE_RESTATEMENT.has(token.key))
        return false;
      at -= 1;
    }
    return opened && at - last.to < 8;
  }
}

const isYear = (value: number): boolean => value >= 1900 && value <= 2100;
/** What leads to an amount. */
const TO_AN_AMOUNT = wordSet(
  'a contre soit atteint atteignant atteignent depasse depassant totalise totalisant',
);

/** Written as a common noun: beside it a capital is a name, as it is not in a title in capitals. */
const isCommon = (token: Token): boolean => token.text === token.text.toLowerCase();

function kindOf(unit: Unit): QuantityKind {
  if (unit.dimension === 'money') return 'money';
  if (unit.dimension === 'ratio') return 'percent';
  if (unit.dimension === 'duration') return 'duration';
  return 'quantity';
}
