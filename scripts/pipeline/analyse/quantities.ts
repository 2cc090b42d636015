/** Finds the quantities of a French text: money, percentages, measures, durations and things counted; and leaves alone what is none. */
import type { Figure, Qualifier } from '../../../src/domain/figure.ts';
import type { Unit } from '../../../src/domain/taxonomy.ts';
import type { Quantity, QuantityKind } from '../model.ts';
import { isFunctionWord, readCountedNoun } from './counted-nouns.ts';
import { type DateSpan, findDateSpans, isOrdinalSuffix } from './dates.ts';
import {
  collectiveValue,
  isNumberWord,
  type Numeral,
  opensNumeral,
  readDigits,
  readNumeral,
  readVague,
  round,
} from './numerals.ts';
import { type Token, tokenise } from './tokens.ts';
import type { UnitHit, UnitReader } from './units.ts';
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

/** Nouns that carry a number as their name: « article 8 », « phase 2 », « Boeing 737 ». */
const LABELS: ReadonlySet<string> = wordSet(`
  article articles tier core art loi lois decret dahir arrete circulaire resolution page pages numero numeros no ° n
  phase phases lot lots tranche chapitre section axe zone ligne lignes route rn terminal quai etape groupe
  niveau norme iso type classe categorie boeing airbus version vol chambre salle stand hall code serie
  episode tome top noor euro cac nasdaq forbes fortune global windows ariane peugeot bac unite bloc annexe
  alinea paragraphe tableau figure graphique porte voie bp pk tel fax gsm immeuble etage apt appt titre
  option canal chaine journee j industrie industry web isin rc ice cp scope bale solvabilite secteur
  district stoxx ftse russell topix nikkei s&p p dow convention modele galaxy iphone point objectif odd
  scenario volet pilier programme edition formule ligue rang place medz port saison levier grade indice masi
  taux appel jour
`);
/** Of those, the ones that also stand before a real quantity: « ligne 400 kV », « un indice 120 points ». Only a bare number is their name. */

/** Words that make two numbers joined by « à » a way from one to the other, not a range. */
const MOTION =
  /^(?:pass|grimp|bond|augment|recul|baiss|redui|ramen|relev|mont|chut|progress|pouss|evolu|port|tomb|elev|descen|saut|abaiss|fait|hiss|double|recule|rehauss|elargi|etend|accroi|renforc|dimin|contract)/;
const DIRECT_PLACES: ReadonlySet<string> = wordSet(
  'rue avenue boulevard bd av bis ter impasse allee lotissement quartier',
);
const DETERMINERS: ReadonlySet<string> = wordSet(
  "les des ces aux d' leurs ses nos vos mes cettes tous toutes",
);
const DEFINITE = wordSet('les des ces aux ses');
const TURNED = wordSet('dernieres derniers prochaines prochains premieres premiers');
/** « contre 61,5 », « dont 150 », « après 98,3 millions »: what follows is of the kind of what came before. */
const COMPARING = wordSet('contre dont apres versus vs a soit sur');
/** Words between an amount and the bracket that gives it in another currency. */
const BEFORE_RESTATEMENT = wordSet("de d' , ou equivalent l' a peu ≈ quelque un plus moins en fin au");
/** « 366 mètres de long »: the dimension measured, not the thing. */
const DIMENSIONS = wordSet(
  'long large haut hauteur profondeur largeur longueur diametre circonference altitude epaisseur superficie',
);
/** « 12 rames et 6 autres », « 150 supplémentaires »: more of what was just counted. */
const MORE_OF_THEM = wordSet('autres supplementaires additionnels additionnelles restants restantes');
const POSSESSIVE: ReadonlySet<string> = wordSet('leurs ses nos vos mes');
/** What « deux » points back at rather than counts. */
const PARTNERS: ReadonlySet<string> = wordSet(`
  pays parties ministres responsables peuples nations chefs hommes royaumes etats capitales gouvernements
  dirigeants rives homologues continents cotes institutions partenaires economies souverains presidents
  camps delegations voisins regions villes
`);
/** Words after which « – 27 % » with a space is a fall, not a dash of the sentence. */
const BEFORE_SPACED_MINUS = wordSet('de a avec soit par et contre');
const FRACTIONS: ReadonlySet<string> = wordSet(`
  tiers quart quarts cinquieme cinquiemes dixieme dixiemes sixieme demi demie moitie centieme centiemes
  quatrieme huitieme sixiemes millieme milliemes
`);
const DURATION_PREPOSITIONS: ReadonlySet<string> = wordSet(`
  d' en pendant depuis pour sur apres sous durant dans avant moins plus qu' que
`);

interface Piece {
  numeral: Numeral;
  unit?: UnitHit;
  /** After numeral and unit. */
  next: number;
}

class QuantityFinder {
  private readonly tokens: readonly Token[];
  private readonly reader: UnitReader;
  private readonly inDate: Uint8Array;
  private readonly found: QuantitySpan[] = [];
  private readonly unitFollows = (index: number): boolean => {
    const token = this.tokens[index];
    return (
      token !== undefined && token.gap !== 'break' && this.reader.match(this.tokens, index) !== undefined
    );
  };

  constructor(tokens: readonly Token[], reader: UnitReader, dates: readonly DateSpan[]) {
    this.tokens = tokens;
    this.reader = reader;
    this.inDate = new Uint8Array(tokens.length);
    for (const date of dates) this.inDate.fill(1, date.from, date.to);
  }

  private key(index: number): string {
    return this.tokens[index]?.key ?? '';
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

  private readVagueAt(i: number): number {
    const numeral = readVague(this.tokens, i);
    if (numeral === undefined) return i + 1;
    const link = this.key(numeral.next);
    const at = link === 'de' || link === "d'" ? numeral.next + 1 : numeral.next;
    const unit = this.reader.match(this.tokens, at);
    const begin = ['de', "d'"].includes(this.key(i)) ? i + 1 : i;
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
    const numeral = readNumeral(this.tokens, i, this.unitFollows);
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
    return this.lengthened(unit);
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
        const next = this.key(unit.next + 1);
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
    // « 70 millions de journées de travail » count work, not time.
    if (single && first.key === 'journees' && after?.key === 'de' && this.key(unit.next + 1) === 'travail')
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

  /** « 40 dollars américains », « 3,5 DH TTC »: nothing to do; « 12 ans et demi » is handled by value. */
  private lengthened(unit: UnitHit): UnitHit {
    return unit;
  }

  private readAt(i: number): number {
    const { tokens } = this;
    const token = tokens[i] as Token;
    const trapped = this.trapAt(i);
    if (trapped !== undefined) return trapped;
    if (this.pending.length > 0 && !this.isJoined(i)) this.settleBare();
    const piece = this.pieceAt(i);
    if (piece === undefined) return i + 1;
    const { numeral } = piece;
    const before = tokens[i - 1];
    const signed = this.signBefore(i);
    const prefix = piece.unit === undefined ? this.currencyBefore(signed.from) : undefined;
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
        DURATION_PREPOSITIONS.has(this.key(i - 1)) &&
        !this.isClockOrAgo(i);
      const percent = unit.dimension === 'ratio' && (unit.id !== 'pt' || piece.next > numeral.next + 1);
      const priced = unit.dimension === 'money' && (this.key(i - 1) === "d'" || this.key(i - 1) === 'a');
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
      this.key(piece.next + 1) === "l'" &&
      this.key(piece.next + 2) === 'autre'
    )
      return piece.next;
    if (unit.dimension === 'duration' && this.isNoDuration(i, piece)) return piece.next;
    const factor = hit.factor;
    let value = numeral.value === undefined ? undefined : round(numeral.value * factor * signed.sign);
    let to = piece.unit === undefined ? piece.next : hit.next;
    // « deux ans et demi », « 3,5 % et demi » no
    if (
      value !== undefined &&
      this.key(to) === 'et' &&
      this.key(to + 1).startsWith('demi') &&
      tokens[to + 2]?.text !== '-'
    ) {
      value += 0.5;
      to += 2;
    }
    if (unit.id === 'h' && tokens[to]?.kind === 'number' && tokens[to]?.gap === 'glued') {
      // « 2h30 » of travel
      value = round((value ?? 0) + Number(tokens[to]?.text) / 60);
      to += 1;
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
    void before;
    return span.to;
  }

  /** Percentage points, or points of a stock index: an index stands in the thousands or beside its name. */
  private pointsOrIndex(unit: Unit, value: number | undefined, from: number, to: number): Unit {
    if (unit.id !== 'pt' || value === undefined) return unit;
    const word = this.key(to - 1);
    if (word === 'pourcentage' || word === '%' || word === 'pp') return unit;
    const index = this.reader.get('point');
    if (index === undefined) return unit;
    if (Math.abs(value) >= 100) return index;
    for (let k = Math.max(0, from - 14); k < from; k += 1) {
      const key = this.key(k);
      if (
        [
          'masi',
          'msi20',
          'indice',
          'cac',
          'nikkei',
          'dow',
          'nasdaq',
          'score',
          'classement',
          'championnat',
          'ics',
          'ftse',
          'barometre',
          'matchs',
          'match',
        ].includes(key)
      )
        return index;
    }
    return unit;
  }

  private signBefore(i: number): { from: number; sign: 1 | -1 } {
    const before = this.tokens[i - 1];
    const token = this.tokens[i] as Token;
    if (token.kind !== 'number' || before?.kind !== 'mark') return { from: i, sign: 1 };
    if (before.text === '+' && (token.gap === 'glued' || before.gap === 'space'))
      return { from: i - 1, sign: 1 };
    if (before.text !== '-' && before.text !== '−') return { from: i, sign: 1 };
    const earlier = this.tokens[i - 2];
    if (token.gap === 'glued') {
      const opens =
        before.gap !== 'glued' ||
        earlier === undefined ||
        (earlier.kind === 'mark' && '(«":;[/,'.includes(earlier.text));
      return opens && (earlier !== undefined || this.percentAfter(i))
        ? { from: i - 1, sign: -1 }
        : { from: i, sign: 1 };
    }
    // « − 3,2 % » after a space: a minus only after « ( », « de » or « à », and never a list's dash.
    const told =
      earlier !== undefined &&
      before.gap !== 'break' &&
      ((earlier.kind === 'mark' && '(:'.includes(earlier.text)) || BEFORE_SPACED_MINUS.has(earlier.key));
    return told && this.percentAfter(i) ? { from: i - 1, sign: -1 } : { from: i, sign: 1 };
  }

  private percentAfter(i: number): boolean {
    const numeral = readNumeral(this.tokens, i, this.unitFollows);
    return (
      numeral !== undefined &&
      (this.tokens[numeral.next]?.text === '%' ||
        this.key(numeral.next) === 'pour' ||
        this.key(numeral.next) === 'point' ||
        this.key(numeral.next) === 'points')
    );
  }

  /** « $500 », « USD 12 », « MAD 350 millions »: a currency's sign or code standing before. */
  private currencyBefore(i: number): (UnitHit & { from: number }) | undefined {
    for (const back of [3, 2, 1]) {
      const from = i - back;
      if (from < 0) continue;
      const first = this.tokens[from] as Token;
      if (first.kind === 'word' && first.text !== first.text.toUpperCase() && first.text !== 'Rs') continue;
      if (LABELS.has(first.key)) continue;
      const unit = this.reader.match(this.tokens, from);
      if (unit === undefined || unit.next !== i || unit.unit.dimension !== 'money' || unit.factor !== 1)
        continue;
      if ((this.tokens[i] as Token).gap === 'break') continue;
      // « 5 DH 30 »: the unit belongs to the number before it.
      const owner = this.tokens[from - 1];
      if (owner?.kind === 'number' || isNumberWord(owner?.key ?? '')) return undefined;
      if (
        first.kind === 'word' &&
        (owner?.key === 'million' ||
          owner?.key === 'millions' ||
          owner?.key === 'milliards' ||
          owner?.key === 'de')
      ) {
        if (owner.key !== 'de') return undefined;
      }
      return { ...unit, from };
    }
    return undefined;
  }

  private isClockOrAgo(i: number): boolean {
    return this.key(i - 1) === 'a' && this.key(i - 2) === 'y';
  }

  /** « à 10 heures » is a time of day, « âgé de 25 ans » an age, « il y a dix ans » a date. */
  private isNoDuration(i: number, piece: Piece): boolean {
    const unit = piece.unit?.unit.id;
    const before = this.key(i - 1);
    const value = piece.numeral.value ?? 0;
    const after = this.key(piece.next);
    if (unit === 'h') {
      const minutes = this.tokens[piece.next]?.kind === 'number' && this.tokens[piece.next]?.gap === 'glued';
      const hour = value <= 24 && Number.isInteger(value);
      // « de 12 heures à 9 heures »: the second lasts as the first does.
      if (before === 'a' && this.found.at(-1)?.to === i - 1) return false;
      if (before === 'a' && this.key(i - 2) !== 'inferieur' && hour) return true;
      if (
        hour &&
        ['vers', 'des', "jusqu'a", 'apres', 'avant', 'aux'].includes(before) &&
        (this.tokens[i] as Token).kind === 'number'
      )
        return true;
      const lasting = [
        'en',
        'pendant',
        'durant',
        'de',
        'moins',
        'plus',
        'dure',
        'environ',
        'sous',
        'toutes',
        'les',
        'pres',
        "d'",
        'que',
        "qu'",
        'ou',
        'et',
        'entre',
        'des',
        'par',
        'que',
      ].includes(before);
      if (minutes) return !lasting || (hour && before === 'de' && this.isSchedule(piece));
      if (hour && before === 'de' && this.isSchedule(piece)) return true;
      const symbol = this.tokens[piece.numeral.next]?.key === 'h';
      if (
        symbol &&
        !lasting &&
        value <= 24 &&
        (this.tokens[piece.next]?.text === '/' ||
          before === '' ||
          before === '-' ||
          before === ',' ||
          before === 'a' ||
          before === '(')
      )
        return true;
      if (after === 'locales' || after === 'gmt' || after === 'precises' || after === 'tapantes') return true;
      if (this.tokens[piece.next]?.key === 'du' && ['matin', 'soir'].includes(this.key(piece.next + 1)))
        return true;
      if (this.tokens[piece.next]?.text === '/') return true;
    }
    if (
      unit === 'jour' &&
      (this.tokens[piece.next]?.text === '/' || (this.tokens[i] as Token).text === '7')
    ) {
      if (this.tokens[piece.next]?.text === '/') return true;
    }
    // « le 20 h », « trois jours plus tôt »: fine; « sept jours sur sept » is a habit.
    if (
      unit === 'jour' &&
      after === 'sur' &&
      (this.tokens[piece.next + 1]?.key === 'sept' || this.tokens[piece.next + 1]?.text === '7')
    )
      return true;
    return false;
  }

  /** « de 9h à 18h » */
  private isSchedule(piece: Piece): boolean {
    for (let k = piece.next; k < piece.next + 4; k += 1) {
      if (this.key(k) === 'a' || this.key(k) === '-') {
        const hour = this.tokens[k + 1];
        const unit = this.tokens[k + 2];
        const later = hour?.kind === 'number' && Number(hour.text) > (piece.numeral.value ?? 0);
        return later && (unit?.key === 'h' || unit?.key === 'heures');
      }
    }
    return false;
  }

  /** « les deux pays », « ces trois projets »: points back, counts nothing new. */
  private isDefinitePair(i: number, numeral: Numeral): boolean {
    if (numeral.form !== 'words' || numeral.multiplied || (numeral.value ?? 0) > 10) return false;
    const before = this.key(i - 1);
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
    const linked = this.key(numeral.next) === 'de' || this.key(numeral.next) === "d'";
    if ((token.key === 'un' || token.key === 'une') && !numeral.multiplied && numeral.next === i + 1)
      return i + 1;
    const next = tokens[numeral.next];
    if (next !== undefined && FRACTIONS.has(next.key)) return numeral.next + 1;
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
        : readCountedNoun(tokens, at, !numeral.multiplied || numeral.factor === 1000);
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
      if (value === 2 && PARTNERS.has(head.key) && DETERMINERS.has(this.key(i - 1))) return noun.head;
      if (
        token.key === 'neuf' &&
        PLURAL_NOUN.test(this.key(i - 1)) === false &&
        tokens[i - 1]?.kind === 'word' &&
        !isFunctionWord(this.key(i - 1))
      )
        return noun.head;
    }
    if (head.key === 'fois') return noun.head + 1;
    // « neuf Marocains sur dix », « 1 jeune sur 3 »: a proportion.
    if (this.key(noun.to) === 'sur' && value <= 20 && this.smallNumberAt(noun.to + 1)) return noun.to + 2;
    const kin = MORE_OF_THEM.has(head.key) ? this.found.at(-1) : undefined;
    if (head.key === 'autres' && kin?.whatFrom === undefined) return noun.to;
    // « une hausse à deux chiffres »
    if (head.key === 'chiffres' && this.key(i - 1) === 'a') return noun.to;
    if (this.isLabelled(i, numeral) && !PLURAL_NOUN.test(head.key)) return numeral.next;
    if (
      this.isLabelled(i, numeral) &&
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
    const qualifier = this.qualifierOf(signed.from, numeral, noun.to);
    if (qualifier !== undefined) span.qualifier = qualifier;
    const per = this.perAfter(noun.to);
    if (per !== undefined) span.per = per.unit;
    this.push(span);
    this.giveToPending(i, this.found.at(-1) as QuantitySpan, numeral);
    return noun.to;
  }

  /** « les dix dernières années », « les trois prochains mois »: a lapse of time; « les 5 dernières campagnes » is none. */
  private spanOfYears(i: number, piece: Piece): number | undefined {
    const at = piece.numeral.next;
    if (!TURNED.has(this.key(at))) return undefined;
    const unit = this.reader.match(this.tokens, at + 1);
    if (unit?.unit.dimension !== 'duration') return DEFINITE.has(this.key(i - 1)) ? at + 2 : undefined;
    const value = piece.numeral.value as number;
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
    if (token === undefined || !opensNumeral(token)) return false;
    const numeral = readNumeral(this.tokens, at, this.unitFollows);
    return (
      numeral?.value !== undefined &&
      numeral.value <= 20 &&
      !numeral.multiplied &&
      readCountedNoun(this.tokens, numeral.next, true) === undefined &&
      !this.unitFollows(numeral.next)
    );
  }

  /** Does a noun before make the number its name: « article 8 », « phase 2 », « A 320 »? */
  private isLabelled(i: number, numeral: Numeral): boolean {
    let at = i - 1;
    let before = this.tokens[at];
    if (before === undefined) return false;
    if (before.text === '°' || before.text === 'n°' || before.text === '#' || before.text === '№')
      return true;
    if (
      (before.text === '.' || before.text === ':') &&
      this.tokens[at - 1]?.kind === 'word' &&
      before.gap === 'glued'
    ) {
      at -= 1;
      before = this.tokens[at] as Token;
      if (before.text.length > 5) return false;
    }
    if (before.text === '-' && before.gap === 'glued') {
      at -= 1;
      before = this.tokens[at] as Token;
      if (before?.kind === 'word' && (this.tokens[i] as Token).gap === 'glued') return true;
    }
    if (before?.kind !== 'word' || (this.tokens[i] as Token).gap === 'break') return false;
    if (numeral.multiplied) return false;
    if (LABELS.has(before.key)) return true;
    // A capital before a bare number is a name: « Noor 2 », « Forbes 500 ».
    const first = before.text[0] as string;
    const capital = first !== first.toLowerCase() && !before.key.endsWith("'");
    const opening =
      this.tokens[at - 1] === undefined ||
      before.gap === 'break' ||
      (this.tokens[at - 1]?.kind === 'mark' && '.!?:«"•-'.includes(this.tokens[at - 1]?.text as string));
    return capital && (!opening || before.text === before.text.toUpperCase()) && before.text.length > 1;
  }

  /** Bare numbers that wait for what the next one counts: « 25, 30 et 45 MW », « passant de 120 à 150 navires ». */
  private pending: { i: number; from: number; piece: Piece; sign: 1 | -1 }[] = [];

  private keepBare(i: number, piece: Piece, signed: { from: number; sign: 1 | -1 }): void {
    const { numeral } = piece;
    if (numeral.form === 'words' && !numeral.multiplied && (numeral.value ?? 0) < 100) {
      const follower = this.key(numeral.next);
      if (follower !== 'a' && follower !== 'et' && follower !== 'ou') return;
    }
    if (this.isLabelled(i, numeral)) return;
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
      if (compared !== undefined) {
        this.push({
          ...compared,
          from,
          to: piece.next,
          value: round(value * sign * (compared.printed?.factor ?? 1)),
          ...this.qualified(from, numeral, piece.next),
        });
        continue;
      }
      const amount =
        numeral.multiplied || (numeral.plainDigits === undefined && value >= 1000 && Number.isInteger(value));
      if (!amount) continue;
      const span: Omit<QuantitySpan, 'start' | 'end'> = {
        from,
        to: piece.next,
        kind: 'cardinal',
        value: value * sign,
        inWords: numeral.form === 'words',
        rule: 'bare-number',
      };
      const qualifier = this.qualifierOf(from, numeral, piece.next);
      if (qualifier !== undefined) span.qualifier = qualifier;
      this.push(span);
    }
  }

  private qualified(from: number, numeral: Numeral, to: number): { qualifier?: Qualifier } {
    const qualifier = this.qualifierOf(from, numeral, to);
    return qualifier === undefined ? {} : { qualifier };
  }

  /** « 74,6 milliards de dirhams contre 61,5 un an plus tôt »: what a bare number after « contre » takes from the quantity before. */
  private comparedWith(from: number, numeral: Numeral): Omit<QuantitySpan, 'start' | 'end'> | undefined {
    let at = from - 1;
    while (isQualifierWord(this.key(at)) || ['de', "d'", 'les', 'des'].includes(this.key(at))) at -= 1;
    const link = this.key(at);
    const last = this.found.at(-1);
    const chained = link === 'et' && last?.rule === 'compared-number';
    if (!COMPARING.has(link) && !chained) return undefined;
    if (link === 'a' && !numeral.multiplied) return undefined;
    if (link === 'sur' && (numeral.value as number) < 1000) return undefined;
    if (last?.value === undefined || last.to > at || at - last.to > 14) return undefined;
    for (let k = last.to; k < at; k += 1) if ('.;'.includes((this.tokens[k] as Token).text)) return undefined;
    const value = numeral.value as number;
    const ratioTo = (other: number): number => (other === 0 ? 0 : value / other);
    const near = (ratio: number): boolean =>
      ratio > 0 && ratio <= 30 && (link === 'dont' || link === 'et' || ratio >= 1 / 30);
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

  /** A quantity with a unit explains the bare numbers joined to it. */
  private giveToPending(i: number, span: QuantitySpan, numeral?: Numeral): void {
    if (this.pending.length === 0) return;
    const factor = numeral === undefined ? this.factorOf(i) : numeral.factor;
    this.found.pop();
    for (const item of this.pending.splice(0)) {
      const own = item.piece.numeral;
      const value = round((own.value as number) * (own.multiplied ? 1 : factor) * item.sign);
      const { whatFrom, whatTo, unit, kind, per } = span;
      const qualifier = this.qualifierOf(item.from, own, item.piece.next);
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
      const key = this.key(k);
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
    const before = this.key(i - 1);
    const between = before === 'entre' || (this.key(i - 2) === 'entre' && isQualifierWord(before));
    const dashed = link.text === '-' && first.numeral.form === 'digits';
    const toward = link.key === 'a' || (link.key === 'et' && between) || link.key === 'ou';
    if (!dashed && !toward) return undefined;
    let at = first.next + 1;
    if (dashed && (link.gap === 'glued') !== (tokens[at]?.gap === 'glued')) return undefined;
    while (
      isQualifierWord(this.key(at)) ||
      (at > first.next + 1 && (this.key(at) === 'de' || this.key(at) === "d'"))
    )
      at += 1;
    const start = tokens[at];
    if (start === undefined || start.gap === 'break' || !opensNumeral(start) || this.inDate[at] === 1)
      return undefined;
    if ((start.key === 'un' || start.key === 'une') && !this.pieceAt(at)?.numeral.multiplied)
      return undefined;
    if (this.trapAt(at, true) !== undefined) return undefined;
    if (first.unit === undefined && this.isLabelled(i, first.numeral)) return undefined;
    const second = this.pieceAt(at);
    if (second === undefined) return undefined;
    if (link.key === 'ou' && (first.unit !== undefined || second.numeral.value === undefined))
      return undefined;
    const motion =
      !between &&
      link.key === 'a' &&
      this.isMotion(i, (second.unit ?? first.unit)?.unit.dimension === 'ratio');
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
    if (min > max && lowUnit === undefined && factor >= 1e9) min = round((min / factor) * 1e6);
    // « entre 80 et 100.000 tonnes »: the thousands of the second hold for the first.
    if (lowUnit === undefined && !low.multiplied && min < max / 1000 && max % 1000 === 0)
      min = round(min * 1000);
    if (!(min < max)) return undefined;
    let to = second.next;
    const signed = this.signBefore(i);
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
      if (highUnit.unit.id === 'h' && this.isNoDuration(at, second)) return to;
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
      const linked = this.key(high.next) === 'de' || this.key(high.next) === "d'";
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
      if (this.key(noun.head) === 'fois') return noun.head + 1;
      shared.whatFrom = noun.from;
      shared.whatTo = noun.to;
      to = noun.to;
      shared.to = to;
    }
    return this.pushRange(shared, i, low);
  }

  private pushRange(shared: Omit<QuantitySpan, 'start' | 'end'>, i: number, low: Numeral): number {
    const qualifier = this.qualifierOf(i, low, shared.to);
    if (qualifier !== undefined && this.key(i - 1) !== 'entre') shared.qualifier = qualifier;
    const per = this.perAfter(shared.to);
    if (per !== undefined) {
      shared.per = per.unit;
      shared.to = per.to;
    }
    this.push(shared);
    this.settleBare();
    return shared.to;
  }

  /** Is « de A à B » led by a verb of movement: « est passé de 10 à 15 % »? */
  private isMotion(i: number, ratio: boolean): boolean {
    for (let k = i - 1; k >= 0 && k >= i - 9; k -= 1) {
      const token = this.tokens[k] as Token;
      if (token.kind === 'mark' && '.;:!?,)('.includes(token.text)) return false;
      if (token.kind === 'word' && token.key.length > 3 && MOTION.test(token.key)) {
        if (k === i - 1) return false;
        // « une hausse de 10 à 15 % » and « augmenter de 10 à 15 % » are ranges; « passer de 10 à 15 % » is not.
        if (MOVES_FROM.test(token.key)) return true;
        if (!BETWEEN_VALUES.test(token.key) || NOUN_OF_MOTION.test(token.key)) return false;
        const before = this.key(k - 1);
        if (before === 'la' || before === 'une' || before === 'en' || before === 'de') return false;
        return k < i - 2 || !ratio;
      }
    }
    return false;
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
    const qualifier = this.qualifierOf(from, numeral, to);
    if (qualifier !== undefined) span.qualifier = qualifier;
    const per = this.perAfter(to);
    if (per !== undefined) {
      span.per = per.unit;
      to = per.to;
      span.to = to;
    }
    const link = this.key(to);
    if (
      unit.dimension !== 'duration' &&
      unit.dimension !== 'ratio' &&
      unit.dimension !== 'money' &&
      (link === 'de' || link === "d'")
    ) {
      const noun =
        isFunctionWord(this.key(to + 1)) || DIMENSIONS.has(this.key(to + 1))
          ? undefined
          : readCountedNoun(this.tokens, to + 1, false);
      if (noun !== undefined && this.inDate[noun.head] !== 1) {
        span.whatFrom = noun.from;
        span.whatTo = noun.to;
        const rate = span.per === undefined ? this.perAfter(noun.to) : undefined;
        if (rate !== undefined) span.per = rate.unit;
      }
    }
    if (kind === 'money' && this.isRestatement(from)) span.restates = true;
    this.push(span);
    return this.found.at(-1) as QuantitySpan;
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
      else if (
        !isQualifierWord(token.key) &&
        this.inDate[at] !== 1 &&
        !BEFORE_RESTATEMENT.has(token.key)
      )
        return false;
      at -= 1;
    }
    return opened && at - last.to < 8;
  }

  /** « la tonne », « par an », « /kWh », « l’hectare » right after the unit. */
  private perAfter(to: number): { unit: string; to: number } | undefined {
    const { tokens } = this;
    if (this.key(to) === 'ht' || this.key(to) === 'ttc') return this.perAfter(to + 1);
    const token = tokens[to];
    if (token === undefined || token.gap === 'break') return undefined;
    const key = token.key;
    if (key === 'annuellement') return { unit: 'an', to: to + 1 };
    if (key === 'mensuellement') return { unit: 'mois', to: to + 1 };
    if (key === 'quotidiennement') return { unit: 'jour', to: to + 1 };
    if (['annuel', 'annuels', 'annuelle', 'annuelles'].includes(key)) return { unit: 'an', to: to + 1 };
    if (['mensuel', 'mensuels', 'mensuelle', 'mensuelles'].includes(key)) return { unit: 'mois', to: to + 1 };
    if (key === 'a' && this.key(to + 1) === "l'") {
      const area = this.reader.match(tokens, to + 2);
      return area?.unit.dimension === 'area' ? { unit: area.unit.id, to: area.next } : undefined;
    }
    if (key !== 'par' && key !== '/' && key !== 'la' && key !== 'le' && key !== "l'" && key !== 'chaque')
      return undefined;
    let at = to + 1;
    if (this.key(at) === 'tranche') return undefined;
    const hit = this.reader.match(tokens, at);
    let unit: string | undefined = hit?.unit.id;
    let end = hit?.next ?? at;
    if (unit === undefined && (this.key(at) === 'habitant' || this.key(at) === 'tete')) {
      unit = 'habitant';
      end = at + 1;
    }
    if (unit === undefined || (hit?.factor !== undefined && hit.factor !== 1)) return undefined;
    const named = tokens[at] as Token;
    if (key === 'par' || key === '/' || key === 'chaque') {
      if (key === 'par' && hit?.unit.dimension === 'ratio') return undefined;
      return { unit, to: end };
    }
    // « 900 euros la tonne »: singular measure right after money; never « le jour », « l’an dernier ».
    const last = this.found;
    void last;
    const dimension = hit?.unit.dimension;
    if (
      dimension === 'mass' ||
      dimension === 'area' ||
      dimension === 'volume' ||
      dimension === 'energy' ||
      (dimension === 'length' && named.key === 'metre')
    ) {
      return named.key.endsWith('s') && named.key !== 'm2' ? undefined : { unit, to: end };
    }
    at += 0;
    return undefined;
  }

  private qualifierOf(from: number, numeral: Numeral, to: number): Qualifier | undefined {
    const before = this.key(from - 1);
    const second = this.key(from - 2);
    const third = this.key(from - 3);
    const linked =
      before === 'de' ||
      before === "d'" ||
      before === 'a' ||
      before === 'des' ||
      before === 'les' ||
      before === 'aux';
    const word = linked ? second : before;
    const earlier = linked ? third : second;
    const after = this.key(to);
    if (word === 'plus' && (linked || before === 'plus') && earlier !== 'en')
      return earlier === 'non' || earlier === 'de' ? 'over' : 'over';
    if (word === 'moins' && before !== 'a') {
      if (earlier === 'au' || earlier === 'du' || earlier === 'pas' || second === 'au') return 'at-least';
      if (linked) return 'under';
    }
    if (before === 'moins' && (second === 'au' || second === 'du')) return 'at-least';
    if (
      [
        'environ',
        'quelque',
        'presque',
        'avoisinant',
        'avoisine',
        'avoisinent',
        'approximativement',
        '~',
        '±',
        'frole',
        'frolant',
        'quasiment',
      ].includes(word)
    )
      return 'about';
    if ((word === 'pres' || word === 'autour') && linked) return 'about';
    if (word === 'proche' || word === 'proches' || word === 'avoisinant') return 'about';
    if (linked && word === 'peu' && earlier === 'a') return 'about';
    if (word === 'minimum' || word === 'minimale' || word === 'minimal') return 'at-least';
    if (["jusqu'", 'jusque'].includes(word) || (linked && word === "jusqu'")) return 'up-to';
    if (['maximum', 'maximale', 'maximal', 'plafond', 'maxi'].includes(word)) return 'up-to';
    if (linked && /^superieur/.test(word)) return 'over';
    if (linked && /^inferieur/.test(word)) return 'under';
    if (/^(?:depass|exced|franchi)/.test(word)) return 'over';
    if (word === 'dela' || (before === 'de' && second === 'dela')) return 'over';
    if (before === '>' || before === '≥') return before === '>' ? 'over' : 'at-least';
    if (before === '<' || before === '≤') return before === '<' ? 'under' : 'up-to';
    if (after === 'environ') return 'about';
    if (after === 'au' && this.key(to + 1) === 'moins') return 'at-least';
    if (after === 'au' && this.key(to + 1) === 'maximum') return 'up-to';
    if (after === 'minimum') return 'at-least';
    if (numeral.approximate) return 'about';
    return undefined;
  }

  /** Numbers that are no quantities. Returns the index to go on from, or nothing when this may be one. */
  private trapAt(i: number, second = false): number | undefined {
    const { tokens } = this;
    const token = tokens[i] as Token;
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    if (token.kind === 'word') {
      if (
        token.gap === 'glued' &&
        before !== undefined &&
        before.kind !== 'mark' &&
        !before.key.endsWith("'")
      )
        return i + 1;
      if (token.key === 'neuf' && !this.neufCounts(i)) return i + 1;
      if (
        (token.key === 'un' || token.key === 'une') &&
        (this.key(i + 1) === 'des' || before?.key === "l'" || this.key(i + 1) === 'peu')
      )
        return i + 1;
      if (token.key === 'mille' && this.key(i + 1) === 'et') return i + 1;
      // « équivalent vingt pieds » is a kind of container.
      if (token.key === 'vingt' && (before?.key ?? '').startsWith('equivalent')) return i + 1;
      if (token.key === 'cent' && (before?.key === 'pour' || before?.text === '.')) return i + 1;
      if (collectiveValue(token.key) !== undefined) return i + 1;
      // « Dix », « Cent » as names: « les Six », in mid-sentence.
      return undefined;
    }
    // Glued to letters: « A320 », « CO2 », « G20 ».
    if (token.gap === 'glued' && before !== undefined) {
      if (before.kind === 'word' && !before.key.endsWith("'")) {
        if ((before.text === 'x' || before.text === 'X') && tokens[i - 2]?.kind === 'number')
          return undefined;
        return this.skipCode(i);
      }
      if (before.kind === 'number') return i + 1;
      if (
        before.text === '_' ||
        before.text === '#' ||
        before.text === '@' ||
        before.text === '&' ||
        before.text === '='
      )
        return this.skipCode(i);
      if (before.text === '/' && tokens[i - 2]?.kind === 'word' && before.gap === 'glued') return i + 1;
      // « Covid-19 », « 69-21 », « AH-64 »
      if (before.text === '-' && before.gap === 'glued' && !second) {
        const joined = tokens[i - 2];
        if (joined?.kind === 'word' && !this.unitEndsAt(i - 1)) return this.skipCode(i);
        if (joined?.kind === 'number') return this.skipCode(i);
      }
      if (
        (before.text === '.' || before.text === ',') &&
        before.gap === 'glued' &&
        tokens[i - 2]?.kind === 'number'
      )
        return i + 1;
    }
    if (isOrdinalSuffix(after)) {
      if (!(after?.gap === 'space' && after.key === 'e')) return i + 2;
    }
    // « 8 e édition » with a space before the letter.
    if (after?.key === 'e' && after.gap === 'space' && tokens[i + 2]?.kind === 'word') return i + 2;
    // Numbers that begin with 0 are codes, telephones, days.
    if (
      token.text.length >= 2 &&
      token.text.startsWith('0') &&
      !(after?.text === ',' && after.gap === 'glued')
    )
      return this.skipDigits(i);
    if (
      before?.text === '+' &&
      token.gap === 'glued' &&
      (token.text === '212' || token.text === '33' || token.text.length > 6)
    )
      return this.skipDigits(i);
    if (token.text.length > 12) return i + 1;
    if (this.isDottedCode(i)) return this.skipDigits(i);
    // 4x4, 5G, 3D, 2.0
    if (after?.kind === 'word' && after.gap === 'glued') {
      const piece = readNumeral(tokens, i, this.unitFollows);
      const known =
        piece !== undefined && (piece.multiplied || this.reader.match(tokens, piece.next) !== undefined);
      if (piece !== undefined && piece.next === i + 1 && !known) {
        if ((after.text === 'x' || after.text === 'X') && tokens[i + 2]?.kind === 'number') {
          return this.reader.match(tokens, i + 3) === undefined ? this.skipCode(i) : i + 2;
        }
        return this.skipCode(i);
      }
    }
    // Clock: « 14:30 », « 12h03 »
    if (
      after?.text === ':' &&
      after.gap === 'glued' &&
      tokens[i + 2]?.kind === 'number' &&
      tokens[i + 2]?.gap === 'glued'
    )
      return this.skipCode(i);
    // Law numbers « n° 47.18 », « 2-24-123 », « loi 69-21 »
    if (this.isReference(i)) return this.skipReference(i);
    // Fractions and pairs « 24/7 », « 1/3 », « 7j/7 »
    if (
      after?.text === '/' &&
      after.gap === 'glued' &&
      tokens[i + 2]?.kind === 'number' &&
      tokens[i + 2]?.gap === 'glued'
    )
      return this.skipCode(i);
    if (before?.text === '/' && token.gap === 'glued' && before.gap === 'glued') return i + 1;
    // Section numbers: « 1. Les… », « 2) … », « 3- … » at the beginning of a line.
    if ((before === undefined || token.gap === 'break') && after?.kind === 'mark' && token.text.length <= 2) {
      if (
        (after.text === '.' ||
          after.text === ')' ||
          after.text === '-' ||
          after.text === '°' ||
          after.text === '/') &&
        after.gap === 'glued' &&
        tokens[i + 2]?.gap !== 'glued'
      )
        return i + 2;
    }
    // Notes: « (1) », « [2] ».
    if ((before?.text === '(' && after?.text === ')') || (before?.text === '[' && after?.text === ']'))
      return i + 1;
    // Addresses: « 12, rue … », « 12 avenue … ».
    const street = after?.text === ',' ? tokens[i + 2] : after;
    if (street?.kind === 'word' && DIRECT_PLACES.has(street.key) && token.text.length <= 4) return i + 2;
    // « 3-1 »: a score, unless a unit or a noun follows.
    if (
      after?.text === '-' &&
      after.gap === 'glued' &&
      tokens[i + 2]?.kind === 'number' &&
      tokens[i + 2]?.gap === 'glued' &&
      this.isScore(i)
    )
      return i + 3;
    // A year that no date claimed: « CAN 2025 ».
    if (
      token.text.length === 4 &&
      Number(token.text) >= 1900 &&
      Number(token.text) <= 2100 &&
      this.isYearLike(i)
    )
      return i + 1;
    return undefined;
  }

  /** « neuf » counts only before a plural or a unit and not after the noun it would qualify. */
  private neufCounts(i: number): boolean {
    const next = this.tokens[i + 1];
    if (next === undefined || next.gap === 'break') return false;
    if (next.text === '-') return true;
    if (next.kind !== 'word') return false;
    if (isNumberWord(next.key) || next.key === 'millions' || next.key === 'milliards' || next.key === 'mille')
      return true;
    if (isFunctionWord(next.key)) return next.key === 'a' || next.key === 'ou' ? false : false;
    const before = this.tokens[i - 1];
    const noun =
      before?.kind === 'word' &&
      !isFunctionWord(before.key) &&
      before.gap !== 'break' &&
      before.key.length > 3;
    if (this.unitFollows(i + 1)) return !noun || before?.key === 'quelque';
    return PLURAL_NOUN.test(next.key) && !noun;
  }

  /** Does a unit end right before token `i`: « 10%-15 % »? */
  private unitEndsAt(i: number): boolean {
    const token = this.tokens[i - 1];
    return (
      token !== undefined &&
      this.tokens[i - 2]?.kind === 'number' &&
      this.reader.match(this.tokens, i - 1) !== undefined
    );
  }

  private isYearLike(i: number): boolean {
    const numeral = readNumeral(this.tokens, i, this.unitFollows);
    if (numeral === undefined || numeral.next !== i + 1) return false;
    if (this.reader.match(this.tokens, i + 1) !== undefined && this.tokens[i + 1]?.gap !== 'break')
      return false;
    const noun = readCountedNoun(this.tokens, i + 1, true);
    return noun === undefined || this.isLabelled(i, numeral);
  }

  private isReference(i: number): boolean {
    const [, separator, next] = this.tokens.slice(i, i + 3);
    const chained =
      (separator?.text === '-' || separator?.text === '.') &&
      separator.gap === 'glued' &&
      next?.kind === 'number' &&
      next.gap === 'glued';
    let at = i - 1;
    if (this.key(at) === '°') {
      return true;
    }
    if (!chained) return false;
    if (this.key(at) === ':') at -= 1;
    return (
      [
        'loi',
        'dahir',
        'decret',
        'arrete',
        'circulaire',
        'cadre',
        'organique',
        'lois',
        'bis',
        'ordonnance',
      ].includes(this.key(at)) ||
      (separator.text === '-' && this.tokens[i + 3]?.text === '-' && this.tokens[i + 4]?.kind === 'number')
    );
  }

  private skipReference(i: number): number {
    let at = i + 1;
    while (
      (this.tokens[at]?.kind === 'number' && this.tokens[at]?.gap === 'glued') ||
      ('-./'.includes(this.key(at) || ' ') &&
        this.tokens[at]?.gap === 'glued' &&
        this.tokens[at + 1]?.kind === 'number')
    )
      at += 1;
    return at;
  }

  /** Over all that is glued to a code. */
  private skipCode(i: number): number {
    let at = i + 1;
    while (
      at < this.tokens.length &&
      this.tokens[at]?.gap === 'glued' &&
      (this.tokens[at]?.kind !== 'mark' ||
        ('-/:._'.includes(this.key(at)) && this.tokens[at + 1]?.gap === 'glued'))
    )
      at += 1;
    return at;
  }

  /** Over the groups of a telephone number: « 05 22 43 21 00 », « +212 5 22… ». */
  private skipDigits(i: number): number {
    let at = i + 1;
    for (;;) {
      const token = this.tokens[at];
      if (token?.kind === 'number' && token.gap !== 'break' && token.text.length <= 4) at += 1;
      else if (
        token !== undefined &&
        '.-/'.includes(token.text) &&
        token.gap === 'glued' &&
        this.tokens[at + 1]?.kind === 'number' &&
        this.tokens[at + 1]?.gap === 'glued'
      )
        at += 2;
      else return at;
    }
  }

  /** « 39.010.2462122 », « 192.168.1.10 »: more dots than thousands have. */
  private isDottedCode(i: number): boolean {
    const end = readDigits(this.tokens, i)?.next ?? i + 1;
    const [dot, digits] = this.tokens.slice(end, end + 2);
    return dot?.text === '.' && dot.gap === 'glued' && digits?.kind === 'number' && digits.gap === 'glued';
  }

  private isScore(i: number): boolean {
    const [a, , b] = this.tokens.slice(i, i + 3) as [Token, Token, Token];
    const afterwards = this.tokens[i + 3];
    if (a.text.length > 2 || b.text.length > 2)
      return (
        a.text.length <= 3 &&
        b.text.length <= 3 &&
        this.reader.match(this.tokens, i + 3) === undefined &&
        readCountedNoun(this.tokens, i + 3, true) === undefined
      );
    if (afterwards === undefined || afterwards.gap === 'break') return true;
    if (this.reader.match(this.tokens, i + 3) !== undefined) return false;
    const piece = readNumeral(this.tokens, i + 2, this.unitFollows);
    if (piece !== undefined && piece.next !== i + 3) return false;
    return readCountedNoun(this.tokens, i + 3, true) === undefined || Number(a.text) >= Number(b.text);
  }
}

const PLURAL_NOUN = /[sxz]$/;
/** Verbs that go from one value to another: « passe de 10 à 15 ». */
const MOVES_FROM = /^(?:pass|ramen|evolu|port)/;
/** Verbs that do so when their object stands between: « réduire le délai de 10 à 5 jours ». */
const BETWEEN_VALUES =
  /^(?:redui|relev|fai[st]|elev|abaiss|hiss|rehauss|elargi|etend|grimp|mont|tomb|chut|augment|recul)/;

/** « augmentation », « réduction »: the noun measures a change, so « de A à B » is a range of it. */
const NOUN_OF_MOTION = /(?:tion|ment)$/;

const QUALIFIER_WORDS: ReadonlySet<string> = wordSet(
  "environ pres plus moins quelque autour presque jusque jusqu'",
);
const isQualifierWord = (key: string): boolean => QUALIFIER_WORDS.has(key);

function kindOf(unit: Unit): QuantityKind {
  if (unit.dimension === 'money') return 'money';
  if (unit.dimension === 'ratio') return 'percent';
  if (unit.dimension === 'duration') return 'duration';
  return 'quantity';
}

export type { Figure };
