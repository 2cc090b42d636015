/** Finds the dates that a French text prints, whole, partial or relative, and settles them only as far as the text allows. */
import { boundsOfPeriod } from '../../../src/domain/dates.ts';
import type { DateFound } from '../model.ts';
import { type Token, tokenise } from './tokens.ts';
import { wordSet } from './word-set.ts';

export interface DateContext {
  /** ISO day that « vendredi » and « en septembre dernier » are counted from, when it is known otherwise than by the text. */
  refDate?: string;
  /** ISO day of publication: the usual reference. */
  publishedOn?: string;
  /** Years known to matter (from the rest of the article): a weekday may choose among them and their neighbours. */
  years?: readonly number[];
}

/** A date in tokens: `from` inclusive, `to` exclusive. */
export interface DateSpan extends Omit<DateFound, 'asWritten'> {
  from: number;
  to: number;
}

/** The ISO 8601-like interval that programs expect: `2025-S1` → `2025-H1`; the rest unchanged. */
export const toInterval = (value: string): string => value.replaceAll('-S', '-H');

const MONTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    janvier: 1,
    fevrier: 2,
    mars: 3,
    avril: 4,
    mai: 5,
    juin: 6,
    juillet: 7,
    aout: 8,
    septembre: 9,
    octobre: 10,
    novembre: 11,
    decembre: 12,
  }),
);
const SHORT_MONTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    janv: 1,
    jan: 1,
    fevr: 2,
    fev: 2,
    avr: 4,
    juil: 7,
    sept: 9,
    oct: 10,
    nov: 11,
    dec: 12,
  }),
);
/** ISO numbers: Monday is 1. */
const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    lundi: 1,
    mardi: 2,
    mercredi: 3,
    jeudi: 4,
    vendredi: 5,
    samedi: 6,
    dimanche: 7,
  }),
);
const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    premier: 1,
    premiers: 1,
    premiere: 1,
    '1er': 1,
    deuxieme: 2,
    second: 2,
    seconde: 2,
    troisieme: 3,
    quatrieme: 4,
  }),
);
const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
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
  }),
);

/** Words that put a year or a month in time; after them « 2000 » is a year even before a plural noun. */
const TIME_PREPOSITIONS: ReadonlySet<string> = wordSet(`
  en depuis ici fin debut mi annee annees an exercice horizon courant des saison campagne millesime avant
  apres vers entre versus vs contre
`);
/** Words before a month that stands alone. */
const BEFORE_MONTH: ReadonlySet<string> = wordSet(`
  en de d' fin debut mi courant depuis ici des avant apres jusque mois du a et entre au ce vers pour - ( ,
  jusqu' puis ou contre le dernier
`);
/** Names of things that carry a year as part of their name. */
const NAMED_WITH_YEAR: ReadonlySet<string> = wordSet(`
  mondial vision agenda plan expo coupe euro forum salon halieutis green strategie roadmap olympiques gitex
  cop can siam horizon programme objectifs odd nations monde
`);
const SYMBOLS_AFTER_NUMBER: ReadonlySet<string> = wordSet('% € $ £ ¥ ° ‰ ₽ ₹ ₺ ₩');

const isYearNumber = (token: Token | undefined): boolean => {
  if (token?.kind !== 'number' || token.text.length !== 4) return false;
  const year = Number(token.text);
  return year >= 1850 && year <= 2100;
};

const pad = (number: number): string => String(number).padStart(2, '0');
const iso = (year: number, month: number, day: number): string => `${year}-${pad(month)}-${pad(day)}`;
const lengthOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();
const timeOf = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
const DAY = 86_400_000;
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const weekdayOf = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
const exists = (year: number, month: number, day: number): boolean =>
  day >= 1 && month >= 1 && month <= 12 && day <= lengthOfMonth(year, month);

/** What is printed of one date, before it is settled. */
interface Atom {
  from: number;
  to: number;
  year?: number;
  month?: number;
  day?: number;
  weekday?: number;
  part?: string;
  /** Last of two parts told together. */
  lastPart?: string;
  /** Ten years from `year`. */
  decade?: boolean;
  /** -1 « dernier », +1 « prochain ». */
  turn?: -1 | 0 | 1;
  rule: string;
}

type Settled = Pick<DateSpan, 'value' | 'reasoning'>;

/** All dates of `text`, in order, without overlap. Contract of `value`: see `DateFound`; never invented. */
export function findDates(text: string, context: DateContext = {}): DateFound[] {
  return findDateSpans(tokenise(text), context).map(({ from: _from, to: _to, ...found }) => ({
    ...found,
    asWritten: text.slice(found.start, found.end),
  }));
}

/** The same over tokens, for those who hold them already. */
export function findDateSpans(tokens: readonly Token[], context: DateContext = {}): DateSpan[] {
  const reader = new DateReader(tokens, context);
  return reader.read();
}

const TRIGGERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...SHORT_MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...ORDINALS.keys(),
  ...SMALL_NUMBERS.keys(),
  ...[
    'hier',
    'demain',
    "aujourd'",
    'avant',
    'an',
    'annee',
    'annees',
    'semaine',
    'mois',
    'trimestre',
    'semestre',
    'dernier',
  ],
  ...['t', 's', 'h', 'q', 'fin', 'debut', 'mi', 'jour', 'il', 'dans', 'week', 'soir', 'matin', 'veille'],
]);

class DateReader {
  private readonly tokens: readonly Token[];
  private readonly reference: string | undefined;
  private readonly hintedYears: readonly number[];
  private textYears: number[] | undefined;
  /** Year of the date found last: what « l’année précédente » counts from. */
  private lastYear: number | undefined;

  constructor(tokens: readonly Token[], context: DateContext) {
    this.tokens = tokens;
    this.reference = context.refDate ?? context.publishedOn;
    this.hintedYears = context.years ?? [];
  }

  read(): DateSpan[] {
    const spans: DateSpan[] = [];
    const { tokens } = this;
    let floor = 0;
    for (let i = 0; i < tokens.length; ) {
      const token = tokens[i] as Token;
      const candidate = token.kind === 'number' || (token.kind === 'word' && TRIGGERS.has(token.key));
      const found = candidate ? this.dateAt(i, floor) : undefined;
      if (found === undefined) i += 1;
      else {
        spans.push(...found);
        const value = (found.at(-1) as DateSpan).value;
        if (value !== undefined) this.lastYear = Number(value.slice(0, 4));
        i = Math.max(i + 1, (found.at(-1) as DateSpan).to);
        floor = i;
      }
    }
    return spans;
  }

  private key(index: number): string {
    return this.tokens[index]?.key ?? '';
  }

  private span(from: number, to: number, settled: Settled, rule: string): DateSpan {
    const first = this.tokens[from] as Token;
    const last = this.tokens[to - 1] as Token;
    return { from, to, start: first.start, end: last.end, ...settled, rule };
  }

  private dateAt(i: number, floor: number): DateSpan[] | undefined {
    const relative = this.relativeAt(i, floor);
    if (relative !== undefined) return [relative];
    const months = this.firstMonthsAt(i, floor);
    if (months !== undefined) return [months];
    const atom = this.atomAt(i);
    const list = atom === undefined || atom.month !== undefined ? this.dayListAt(i) : undefined;
    if (list !== undefined) return list;
    if (atom === undefined) return undefined;
    return this.rangeFrom(atom) ?? [this.span(atom.from, atom.to, this.settle(atom), atom.rule)];
  }

  /** One date without its companions. */
  private atomAt(i: number): Atom | undefined {
    if (this.tokens[i] === undefined) return undefined;
    return (
      this.numericAt(i) ??
      this.monthOfYearAt(i) ??
      this.dayOfMonthAt(i) ??
      this.decadeAt(i) ??
      this.dayAt(i) ??
      this.partAt(i) ??
      this.monthAt(i) ??
      this.yearAt(i) ??
      this.weekdayAt(i)
    );
  }

  /** « 10/10/2025 », « 10-10-2025 », « 10.10.2025 », « 2025-10-10 ». */
  private numericAt(i: number): Atom | undefined {
    const [a, s1, b, s2, c] = this.tokens.slice(i, i + 5);
    if (a?.kind !== 'number' || s1 === undefined || !'/-.'.includes(s1.text) || b?.kind !== 'number')
      return undefined;
    if (s2?.text !== s1.text || c?.kind !== 'number') return undefined;
    if ([s1, b, s2, c].some((token) => token.gap !== 'glued')) return undefined;
    const afterwards = this.tokens[i + 5];
    if (
      afterwards?.gap === 'glued' &&
      (afterwards.kind !== 'mark' || afterwards.text === '-' || afterwards.text === '/')
    )
      return undefined;
    const before = this.tokens[i - 1];
    if (a.gap === 'glued' && before !== undefined && (before.kind !== 'mark' || '-/.'.includes(before.text)))
      return undefined;
    const [first, second, third] = [Number(a.text), Number(b.text), Number(c.text)];
    if (a.text.length === 4 && isYearNumber(a) && b.text.length <= 2 && exists(first, second, third))
      return { from: i, to: i + 5, year: first, month: second, day: third, rule: 'date-numeric' };
    if (a.text.length > 2 || b.text.length > 2) return undefined;
    if (isYearNumber(c) && exists(third, second, first))
      return { from: i, to: i + 5, year: third, month: second, day: first, rule: 'date-numeric' };
    if (c.text.length === 2 && s1.text === '/' && exists(2000 + third, second, first))
      return { from: i, to: i + 5, year: 2000 + third, month: second, day: first, rule: 'date-numeric' };
    return undefined;
  }

  /** « au 30/09 »: a day and its month. */
  private dayOfMonthAt(i: number): Atom | undefined {
    const [day, slash, month, after] = this.tokens.slice(i, i + 4);
    if (day?.kind !== 'number' || slash?.text !== '/' || month?.kind !== 'number') return undefined;
    if (day.text.length !== 2 || month.text.length !== 2 || slash.gap !== 'glued' || month.gap !== 'glued')
      return undefined;
    if (!['au', 'le', 'du'].includes(this.key(i - 1)) || (after?.gap === 'glued' && after.text === '/'))
      return undefined;
    if (!exists(2024, Number(month.text), Number(day.text))) return undefined;
    return { from: i, to: i + 3, day: Number(day.text), month: Number(month.text), rule: 'date-numeric-day' };
  }

  /** « 09/2025 »: a month and its year; « n° 15/2025 » is a file number. */
  private monthOfYearAt(i: number): Atom | undefined {
    const [month, slash, year] = this.tokens.slice(i, i + 3);
    if (month?.kind !== 'number' || month.text.length !== 2 || slash?.text !== '/' || !isYearNumber(year))
      return undefined;
    if (slash.gap !== 'glued' || year?.gap !== 'glued' || month.gap === 'glued' || this.key(i - 1) === '°')
      return undefined;
    const number = Number(month.text);
    if (number < 1 || number > 12 || this.tokens[i + 3]?.text === '/') return undefined;
    return { from: i, to: i + 3, year: Number(year.text), month: number, rule: 'date-numeric-month' };
  }

  /** « les années 2000 », « les années 90 »: ten years. */
  private decadeAt(i: number): Atom | undefined {
    const token = this.tokens[i] as Token;
    if (
      token.kind !== 'number' ||
      this.key(i - 1) !== 'annees' ||
      token.text.length % 2 !== 0 ||
      token.text.length > 4
    )
      return undefined;
    const year = token.text.length === 2 ? 1900 + Number(token.text) : Number(token.text);
    if (year % 10 !== 0 || year < 1850 || year > 2100) return undefined;
    return { from: i, to: i + 1, year, decade: true, rule: 'date-decade' };
  }

  /** Day of the month: `10`, `1er`; gives the day and the index after it. */
  private dayNumberAt(i: number): { day: number; to: number } | undefined {
    const token = this.tokens[i];
    if (token === undefined) return undefined;
    if (token.key === 'premier') return { day: 1, to: i + 1 };
    if (token.kind !== 'number' || token.text.length > 2) return undefined;
    const before = this.tokens[i - 1];
    if (token.gap === 'glued' && before !== undefined && before.kind !== 'mark') return undefined;
    const day = Number(token.text);
    if (day < 1 || day > 31) return undefined;
    const suffix = this.tokens[i + 1];
    if (day === 1 && suffix?.key === 'er') return { day, to: i + 2 };
    return { day, to: i + 1 };
  }

  private monthNumberAt(i: number, withNumber: boolean): { month: number; to: number } | undefined {
    const token = this.tokens[i];
    if (token?.kind !== 'word') return undefined;
    const full = MONTHS.get(token.key);
    if (full !== undefined) return { month: full, to: i + 1 };
    const short = SHORT_MONTHS.get(token.key);
    if (short === undefined || !withNumber) return undefined;
    const dot = this.tokens[i + 1];
    return { month: short, to: dot?.text === '.' && dot.gap === 'glued' ? i + 2 : i + 1 };
  }

  /** Year right after a month or a part of the year: « 2025 », « de 2025 », « de l’année 2025 », « de l’an dernier ». */
  private yearAfter(i: number): { year?: number; turn?: -1 | 0 | 1; to: number } | undefined {
    let at = i;
    if (isYearNumber(this.tokens[at]) && this.isFreeNumber(at)) {
      return { year: Number(this.key(at)), to: at + 1 };
    }
    if (this.key(at) === ',' && isYearNumber(this.tokens[at + 1]) && this.isFreeNumber(at + 1))
      return undefined;
    if (this.key(at) === 'dernier' || this.key(at) === 'passe' || this.key(at) === 'ecoule')
      return { turn: -1, to: at + 1 };
    if (this.key(at) === 'derniers' || this.key(at) === 'derniere') return { turn: -1, to: at + 1 };
    if (this.key(at) === 'prochain') return { turn: 1, to: at + 1 };
    if (this.key(at) === 'courant') return { turn: 0, to: at + 1 };
    if (['de', "d'", 'au', 'du'].includes(this.key(at))) {
      at += 1;
      if (isYearNumber(this.tokens[at]) && this.isFreeNumber(at))
        return { year: Number(this.key(at)), to: at + 1 };
      if (this.key(at) === "l'" || this.key(at) === 'cette' || this.key(at) === 'titre') {
        const demonstrative = this.key(at) === 'cette';
        at += 1;
        if (['annee', 'an', 'exercice'].includes(this.key(at))) {
          at += 1;
          if (isYearNumber(this.tokens[at]) && this.isFreeNumber(at))
            return { year: Number(this.key(at)), to: at + 1 };
          if (demonstrative) return { turn: 0, to: at };
          const turned = turnAfter(this.key(at));
          if (turned !== undefined && this.reference !== undefined)
            return { year: Number(this.reference.slice(0, 4)) + turned, to: at + 1 };
          if (this.key(at) === 'en' && this.key(at + 1) === 'cours') return { turn: 0, to: at + 2 };
        }
      }
    }
    return undefined;
  }

  /** A number with nothing glued to it that would make it part of a code. */
  private isFreeNumber(i: number): boolean {
    const token = this.tokens[i] as Token;
    const before = this.tokens[i - 1];
    const after = this.tokens[i + 1];
    const next = this.tokens[i + 2];
    if (token.gap === 'glued' && before !== undefined) {
      if (before.kind !== 'mark') return before.key.endsWith("'");
      if (
        '.,-/'.includes(before.text) &&
        this.tokens[i - 2]?.kind === 'number' &&
        before.gap === 'glued' &&
        before.text !== '-' &&
        before.text !== '/'
      )
        return false;
      if (
        before.text === '$' ||
        before.text === '€' ||
        before.text === '£' ||
        before.text === '_' ||
        before.text === '#'
      )
        return false;
    }
    if (after?.gap === 'glued') {
      if (after.kind === 'word') return false;
      if (SYMBOLS_AFTER_NUMBER.has(after.text)) return false;
      if ((after.text === ',' || after.text === '.') && next?.kind === 'number' && next.gap === 'glued')
        return false;
    }
    if (after !== undefined && SYMBOLS_AFTER_NUMBER.has(after.text)) return false;
    return true;
  }

  /** « vendredi 10 octobre 2025 », « le 1er mars », « 3 sept. 2024 ». */
  private dayAt(i: number): Atom | undefined {
    let at = i;
    const weekday = WEEKDAYS.get(this.key(at));
    if (weekday !== undefined) {
      at += 1;
      if (this.key(at) === ',') at += 1;
      if (this.key(at) === 'le') at += 1;
    }
    const day = this.dayNumberAt(at);
    if (day === undefined) return undefined;
    const month = this.monthNumberAt(day.to, true);
    if (month === undefined) {
      if (weekday !== undefined) return this.weekdayWithDay(i, weekday, day);
      return undefined;
    }
    const named = this.tokens[day.to] as Token;
    // « 2 mars » is a date, « article 3 mai… » is not French; but « 5 mai » glued to a word is a code.
    if (named.gap === 'break') return undefined;
    const year = this.yearAfter(month.to);
    return {
      from: i,
      to: year?.to ?? month.to,
      day: day.day,
      month: month.month,
      ...(year?.year === undefined ? {} : { year: year.year }),
      ...(year?.turn === undefined ? {} : { turn: year.turn }),
      ...(weekday === undefined ? {} : { weekday }),
      rule: weekday === undefined ? 'date-day-month' : 'date-weekday',
    };
  }

  /** « vendredi 10 » with no month: only a reference can settle it. */
  private weekdayWithDay(from: number, weekday: number, day: { day: number; to: number }): Atom | undefined {
    const after = this.tokens[day.to];
    if (after?.kind === 'word' && after.gap === 'glued') return undefined;
    if (after?.kind === 'mark' && after.gap === 'glued' && (after.text === '%' || after.text === '/'))
      return undefined;
    // « vendredi 12 navires » counts ships.
    if (
      after?.kind === 'word' &&
      after.key.length > 3 &&
      /[sx]$/.test(after.key) &&
      !LOWER_STOPS.has(after.key)
    )
      return undefined;
    return { from, to: day.to, day: day.day, weekday, rule: 'date-weekday' };
  }

  /** Quarters and semesters: « premier trimestre 2025 », « T3 2024 », « H1-2025 », « 2e semestre de l’année 2025 ». */
  private partAt(i: number): Atom | undefined {
    const token = this.tokens[i] as Token;
    const next = this.tokens[i + 1];
    // T3 2024, S1-2025, 3T 2024
    if (
      (token.text === 'T' || token.text === 'S' || token.text === 'H' || token.text === 'Q') &&
      next?.kind === 'number' &&
      next.gap === 'glued' &&
      next.text.length === 1
    )
      return this.shortPart(i, token.text, Number(next.text), i + 2);
    if (
      token.kind === 'number' &&
      token.text.length === 1 &&
      next?.gap === 'glued' &&
      (next.text === 'T' || next.text === 'S' || next.text === 'Q' || next.text === 'H')
    ) {
      const part = this.shortPart(i, next.text, Number(token.text), i + 2, true);
      if (part?.year !== undefined) return part;
    }
    let ordinal: number | undefined = ORDINALS.get(token.key);
    let at = i + 1;
    if (
      ordinal === undefined &&
      token.kind === 'number' &&
      token.text.length === 1 &&
      isOrdinalSuffix(next)
    ) {
      ordinal = Number(token.text);
      at = i + 2;
    }
    const last = token.key === 'dernier';
    if (ordinal === undefined && !last) return undefined;
    const pair = this.pairOfPartsAt(i, ordinal, at);
    if (pair !== undefined) return pair;
    const kind = this.key(at);
    if (kind !== 'trimestre' && kind !== 'semestre') return undefined;
    if (last) ordinal = kind === 'trimestre' ? 4 : 2;
    const part = partName(kind === 'trimestre' ? 'Q' : 'S', ordinal as number);
    if (part === undefined) return undefined;
    const year = this.yearAfter(at + 1);
    if (last && year?.year === undefined) return undefined;
    return {
      from: i,
      to: year?.to ?? at + 1,
      part,
      ...(year?.year === undefined ? {} : { year: year.year }),
      ...(year?.turn === undefined ? {} : { turn: year.turn }),
      rule: kind === 'trimestre' ? 'date-quarter' : 'date-semester',
    };
  }

  /** « premier et deuxième trimestres 2025 »: one span. */
  private pairOfPartsAt(from: number, ordinal: number | undefined, at: number): Atom | undefined {
    if (ordinal === undefined || this.key(at) !== 'et') return undefined;
    const second =
      ORDINALS.get(this.key(at + 1)) ??
      (isOrdinalSuffix(this.tokens[at + 2]) ? Number(this.key(at + 1)) : undefined);
    const kindAt = ORDINALS.has(this.key(at + 1)) ? at + 2 : at + 3;
    const kind = this.key(kindAt);
    if (second === undefined || (kind !== 'trimestres' && kind !== 'semestres')) return undefined;
    const letter = kind === 'trimestres' ? 'Q' : 'S';
    const [part, lastPart] = [partName(letter, ordinal), partName(letter, second)];
    const year = this.yearAfter(kindAt + 1);
    if (part === undefined || lastPart === undefined || year?.year === undefined) return undefined;
    return { from, to: year.to, part, lastPart, year: year.year, rule: 'date-quarters' };
  }

  private shortPart(
    from: number,
    letter: string,
    ordinal: number,
    to: number,
    digitFirst = false,
  ): Atom | undefined {
    const part = partName(letter === 'T' || letter === 'Q' ? 'Q' : 'S', ordinal);
    if (part === undefined) return undefined;
    const rule = part.startsWith('Q') ? 'date-quarter' : 'date-semester';
    let at = to;
    if (this.key(at) === '-' || this.key(at) === '/' || this.key(at) === "'" || this.key(at) === '.') at += 1;
    if (this.key(at) === 'de' || this.key(at) === "d'") at += 1;
    const token = this.tokens[at];
    if (isYearNumber(token) && this.isFreeNumber(at))
      return { from, to: at + 1, part, year: Number(this.key(at)), rule };
    if (
      token?.kind === 'number' &&
      token.text.length === 2 &&
      (at > to || digitFirst) &&
      token.gap === 'glued'
    )
      return { from, to: at + 1, part, year: 2000 + Number(token.text), rule };
    const before = this.tokens[from - 1];
    const alone =
      ['au', 'du', 'en', 'le', 'ce', 'de', '('].includes(before?.key ?? '') &&
      (letter === 'T' || letter === 'S');
    return alone &&
      before?.gap !== 'break' &&
      (this.tokens[to]?.gap !== 'glued' || this.tokens[to]?.kind === 'mark')
      ? { from, to, part, rule }
      : undefined;
  }

  /** « mars 2025 », « septembre dernier », « fin mars », « mi-avril »; a bare month only where the text speaks of time. */
  private monthAt(i: number): Atom | undefined {
    const token = this.tokens[i] as Token;
    const month = this.monthNumberAt(i, isYearNumber(this.tokens[i + 1]) || isYearNumber(this.tokens[i + 2]));
    if (month === undefined) return undefined;
    const year = this.yearAfter(month.to);
    const before = this.key(i - 1);
    // Bare « mars » or « mai » must stand where a date stands; a capital in mid-sentence is a name.
    const opensSpan =
      (this.key(month.to) === '-' || this.key(month.to) === 'a') &&
      MONTHS.get(this.key(month.to + 1)) !== undefined;
    if (year === undefined && !opensSpan && !BEFORE_MONTH.has(before)) return undefined;
    if (
      year === undefined &&
      token.text !== token.text.toLowerCase() &&
      token.text !== token.text.toUpperCase() &&
      before !== ''
    )
      return undefined;
    if (token.gap === 'glued' && this.tokens[i - 1]?.kind === 'word' && !before.endsWith("'"))
      return undefined;
    return {
      from: i,
      to: year?.to ?? month.to,
      month: month.month,
      ...(year?.year === undefined ? {} : { year: year.year }),
      ...(year?.turn === undefined ? {} : { turn: year.turn }),
      rule: 'date-month',
    };
  }

  private yearAt(i: number): Atom | undefined {
    const token = this.tokens[i] as Token;
    if (!isYearNumber(token) || !this.isFreeNumber(i)) return undefined;
    const before = this.tokens[i - 1];
    const after = this.tokens[i + 1];
    if (this.opensCountedRange(i)) return undefined;
    // « à l’horizon 2030 » is a time, « le programme Horizon 2020 » a name.
    const named =
      before?.text === 'Horizon' && this.tokens[i - 2]?.kind === 'word' && this.tokens[i - 2]?.key !== "l'";
    const inTime = before !== undefined && TIME_PREPOSITIONS.has(before.key) && !named;
    if (!inTime) {
      if (before !== undefined && NOT_BEFORE_YEAR.has(before.key)) return undefined;
      if (this.isPartOfName(i)) return undefined;
      // « 2000 tonnes », « 1900 emplois »: a number of things.
      if (after?.kind === 'word' && after.gap !== 'break' && this.looksCounted(after, i)) return undefined;
    }
    if (
      after?.kind === 'number' &&
      after.text.length === 3 &&
      after.gap === 'space' &&
      this.tokens[i + 2]?.kind === 'number'
    )
      return undefined;
    // « n° 12-2025 », « 15/2025 »: the number of a file.
    const before2 = this.tokens[i - 2];
    const numbered = before2?.kind === 'number' && !isYearNumber(before2) && before?.gap === 'glued';
    const lettered = before2?.kind === 'word' && before?.text === '/' && this.tokens[i - 3]?.text === '/';
    // « n° 5/W/2024 »
    if (lettered && token.gap === 'glued' && before.gap === 'glued') return undefined;
    if (numbered && token.gap === 'glued' && (before.text === '/' || before.text === '-')) return undefined;
    return { from: i, to: i + 1, year: Number(token.text), rule: 'date-year' };
  }

  /** « entre 2000 et 2500 emplois », « 2000 à 3000 euros »: a range of things, not of years. */
  private opensCountedRange(i: number): boolean {
    const [link, high, thing] = this.tokens.slice(i + 1, i + 4);
    if (link === undefined || !['a', 'et', 'ou', '-'].includes(link.key) || high?.kind !== 'number')
      return false;
    if (high.text.length !== 4 || thing === undefined || thing.gap === 'break') return false;
    if (SYMBOLS_AFTER_NUMBER.has(thing.text)) return true;
    return thing.kind === 'word' && thing.gap === 'space' && this.looksCounted(thing, i + 2, true);
  }

  /** Is the word after a year-like number one that is counted or a unit? */
  private looksCounted(after: Token, i: number, inRange = false): boolean {
    const { key, text } = after;
    if (COUNTED_AFTER_YEAR.has(key)) return true;
    if (LOWER_STOPS.has(key)) return false;
    const before = this.key(i - 1);
    const neutral = before === 'de' || before === "d'" || before === 'a' || before === 'et' || before === '-';
    if (neutral && !inRange && this.isInYearRange(i)) return false;
    if (key.length > 3 && /[sx]$/.test(key) && text === text.toLowerCase()) return true;
    return key === 'million' || key === 'milliard';
  }

  /** « de 2020 à 2030 », « entre 2021 et 2024 », « 2021-2026 »: another year stands beside it. */
  private isInYearRange(i: number): boolean {
    return isYearNumber(this.tokens[i - 2]) || isYearNumber(this.tokens[i + 2]);
  }

  /** « CAN 2025 », « Vision 2030 », « Coupe du monde 2030 », « Génération Green 2020-2030 ». */
  private isPartOfName(i: number): boolean {
    let at = i - 1;
    const token = this.tokens[i] as Token;
    if (token.gap === 'break') return false;
    let before = this.tokens[at];
    if (before?.text === '-' && before.gap === 'glued' && isYearNumber(this.tokens[at - 1])) {
      at -= 2;
      before = this.tokens[at];
    }
    if (before?.text === '-' && before.gap === 'glued') {
      at -= 1;
      before = this.tokens[at];
    }
    if (before?.text === '«' || before?.text === '"') return false;
    if (before?.kind !== 'word') return false;
    if (NAMED_WITH_YEAR.has(before.key)) return true;
    if (before.key.endsWith("'")) return false;
    const upper = before.text.toUpperCase() === before.text && before.text.toLowerCase() !== before.text;
    const previous = this.tokens[at - 1];
    if (upper && before.text.length >= 2) {
      // In a headline set in capitals every word is.
      const neighbour = previous?.kind === 'word' ? previous : this.tokens[i + 1];
      const headline =
        neighbour?.kind === 'word' &&
        neighbour.text.length > 2 &&
        neighbour.text === neighbour.text.toUpperCase() &&
        neighbour.text !== neighbour.text.toLowerCase();
      return !headline && !ACRONYMS_BEFORE_YEAR.has(before.text);
    }
    const first = before.text[0] as string;
    if (first === first.toLowerCase() || before.text.length < 3) return false;
    if (MONTHS.get(before.key) !== undefined || WEEKDAYS.get(before.key) !== undefined) return false;
    // The first word of a sentence has its capital from there.
    if (previous === undefined || before.gap === 'break') return false;
    if (previous.kind === 'mark' && '.!?:«"|•…-–('.includes(previous.text)) return false;
    if (FINANCE_WORDS.has(before.key)) return false;
    return true;
  }

  /** « vendredi », « mercredi dernier », « lundi prochain », alone. */
  private weekdayAt(i: number): Atom | undefined {
    const weekday = WEEKDAYS.get(this.key(i));
    if (weekday === undefined) return undefined;
    const before = this.key(i - 1);
    // « le dimanche » and « les lundis » are habits, « du lundi au vendredi » too.
    const turned = turnAfter(this.key(i + 1));
    if (turned === undefined && ['chaque', 'tous', 'le', 'les', 'du', 'des', 'un'].includes(before))
      return undefined;
    if (
      turned === undefined &&
      (before === 'du' || before === 'au') &&
      (WEEKDAYS.get(this.key(i + 2)) !== undefined || WEEKDAYS.get(this.key(i - 2)) !== undefined)
    )
      return undefined;
    const text = (this.tokens[i] as Token).text;
    if (text !== text.toLowerCase() && before !== '' && this.tokens[i - 1]?.kind === 'word') return undefined;
    return {
      from: i,
      to: turned === undefined ? i + 1 : i + 2,
      weekday,
      ...(turned === undefined ? {} : { turn: turned }),
      rule: 'date-weekday-alone',
    };
  }

  /** « les 10 et 11 octobre », « du 10 au 12 octobre 2025 », « 28, 29 et 30 mai », « 10-12 octobre ». */
  private dayListAt(i: number): DateSpan[] | undefined {
    let at = i;
    const weekday = WEEKDAYS.get(this.key(at));
    if (weekday !== undefined) at += 1;
    const first = this.dayNumberAt(at);
    if (first === undefined || this.key(at) === 'premier') return undefined;
    let to = first.to;
    let last = first.day;
    let steps = 0;
    while (steps < 6) {
      const link = this.key(to);
      if (!['et', 'au', '-', ',', 'a', '/', 'ou'].includes(link)) break;
      let next = to + 1;
      if (this.key(next) === 'le') next += 1;
      if (WEEKDAYS.get(this.key(next)) !== undefined) next += 1;
      const day = this.dayNumberAt(next);
      if (day === undefined || day.day <= last) break;
      last = day.day;
      to = day.to;
      steps += 1;
    }
    if (steps === 0) return undefined;
    const month = this.monthNumberAt(to, true);
    if (month === undefined) return undefined;
    const year = this.yearAfter(month.to);
    const shared: Omit<Atom, 'from' | 'day'> = {
      to: year?.to ?? month.to,
      month: month.month,
      ...(year?.year === undefined ? {} : { year: year.year }),
      ...(year?.turn === undefined ? {} : { turn: year.turn }),
      rule: 'date-days',
    };
    const begin = this.settle({
      ...shared,
      from: i,
      day: first.day,
      ...(weekday === undefined ? {} : { weekday }),
    });
    const end = this.settle({ ...shared, from: i, day: last });
    const value =
      begin.value === undefined || end.value === undefined ? undefined : `${begin.value}/${end.value}`;
    return [this.span(i, shared.to, settledAs(value, begin.reasoning), 'date-days')];
  }

  /** A span of two dates that begins with `first`: « de 2020 à 2030 », « du 28 septembre au 2 octobre », « 2024-2025 ». */
  private rangeFrom(first: Atom): DateSpan[] | undefined {
    const article = this.key(first.from - 1) === 'le' || this.key(first.from - 1) === "l'";
    const before = this.key(first.from - (article ? 2 : 1));
    const link = this.tokens[first.to];
    if (link === undefined || link.gap === 'break') return undefined;
    let at = first.to + 1;
    const dashed =
      (link.text === '-' || link.text === '/') &&
      this.tokens[at]?.gap === (link.gap === 'glued' ? 'glued' : this.tokens[at]?.gap);
    const toWard = ['a', 'au', "jusqu'", 'et'].includes(link.key);
    if (!dashed && !toWard) return undefined;
    if (link.key === "jusqu'") at += 1;
    while (
      ['fin', 'debut', 'mi', '-', 'en', 'a', 'au', 'le', "l'"].includes(this.key(at)) &&
      at < first.to + 4
    )
      at += 1;
    // 2024-25, 2024/25
    const short = this.tokens[at];
    if (
      dashed &&
      first.rule === 'date-year' &&
      short?.kind === 'number' &&
      short.text.length === 2 &&
      short.gap === 'glued'
    ) {
      const year = first.year as number;
      if (Number(short.text) === (year + 1) % 100 && this.isFreeNumber(at))
        return [
          this.span(first.from, at + 1, { value: `${year}/${year + 1}`, reasoning: 'printed' }, 'date-years'),
        ];
      return undefined;
    }
    if (link.key === 'et' && before !== 'entre') return this.pairFrom(first, at);
    const second = this.atomAt(at);
    if (second === undefined || second.from !== at) return undefined;
    if (
      toWard &&
      link.key !== 'et' &&
      !['de', 'du', "d'", 'depuis', 'periode', 'entre', ','].includes(before) &&
      WEEKDAYS.get(this.key(first.from)) === undefined
    ) {
      const sameSort = first.rule === second.rule;
      if (!sameSort || link.key === 'au') return undefined;
    }
    if (first.weekday !== undefined && first.day === undefined) return undefined;
    if (dashed && first.rule === 'date-year' && second.rule !== 'date-year') return undefined;
    const from = {
      ...first,
      year: first.year ?? second.year,
      month: first.month ?? (first.day === undefined ? undefined : second.month),
    } as Atom;
    if (
      first.year === undefined &&
      second.year !== undefined &&
      first.turn === undefined &&
      first.month !== undefined &&
      second.month !== undefined &&
      first.month > second.month &&
      first.rule === second.rule
    )
      from.year = second.year - 1;
    if (first.turn === undefined && second.turn !== undefined) from.turn = second.turn;
    const begin = this.settle(from);
    const end = this.settle(second);
    const increasing =
      begin.value !== undefined &&
      end.value !== undefined &&
      boundsOfPeriod(begin.value).first <= boundsOfPeriod(end.value).last;
    if (begin.value !== undefined && end.value !== undefined && !increasing) return undefined;
    const value = increasing ? `${begin.value}/${end.value}` : undefined;
    return [
      this.span(
        first.from,
        second.to,
        settledAs(value, begin.reasoning),
        first.rule === 'date-year' ? 'date-years' : 'date-span',
      ),
    ];
  }

  /** « en mars et avril 2025 »: two dates that share their year. */
  private pairFrom(first: Atom, at: number): DateSpan[] | undefined {
    if (
      first.year !== undefined ||
      first.turn !== undefined ||
      (first.month === undefined && first.part === undefined)
    )
      return undefined;
    if (first.weekday !== undefined) return undefined;
    const second = this.atomAt(at);
    if (second?.year === undefined || (second.month === undefined && second.part === undefined))
      return undefined;
    if (second.day !== undefined && first.day === undefined) return undefined;
    return [
      this.span(first.from, first.to, this.settle({ ...first, year: second.year }), first.rule),
      this.span(second.from, second.to, this.settle(second), second.rule),
    ];
  }

  /** « les neuf premiers mois de 2025 », « 9M 2025 », « les deux premiers mois de l’année ». */
  private firstMonthsAt(i: number, floor: number): DateSpan | undefined {
    const token = this.tokens[i] as Token;
    const count = token.kind === 'number' ? Number(token.text) : SMALL_NUMBERS.get(token.key);
    if (count === undefined || count < 1 || count > 11 || i < floor) return undefined;
    let at = i + 1;
    if (token.kind === 'number' && this.tokens[at]?.text === 'M' && this.tokens[at]?.gap === 'glued') {
      at += 1;
      if (this.key(at) === '-') at += 1;
      if (!isYearNumber(this.tokens[at])) return undefined;
      const year = this.key(at);
      return this.span(
        i,
        at + 1,
        { value: `${year}-01/${year}-${pad(count)}`, reasoning: 'printed' },
        'date-first-months',
      );
    }
    if (this.key(at) !== 'premiers' || this.key(at + 1) !== 'mois') return undefined;
    const year = this.yearAfter(at + 2);
    const alone = year === undefined && (this.key(at + 2) === 'de' || this.key(at + 2) === "d'");
    if (alone) {
      const toYear = this.key(at + 3) === "l'" && ['annee', 'exercice', 'an'].includes(this.key(at + 4));
      if (!toYear) return undefined;
      const known = this.reference?.slice(0, 4);
      const value = known === undefined ? undefined : `${known}-01/${known}-${pad(count)}`;
      return this.span(i, at + 5, settledAs(value, 'relative-to-publication'), 'date-first-months');
    }
    if (year === undefined) return undefined;
    const known =
      year.year ??
      (this.reference === undefined ? undefined : Number(this.reference.slice(0, 4)) + (year.turn ?? 0));
    const value = known === undefined ? undefined : `${known}-01/${known}-${pad(count)}`;
    return this.span(
      i,
      year.to,
      settledAs(value, year.year === undefined ? 'relative-to-publication' : 'printed'),
      'date-first-months',
    );
  }

  /** « hier », « l’an dernier », « la semaine prochaine », « cette année », « ce mois-ci », « il y a deux ans ». */
  private relativeAt(i: number, floor: number): DateSpan | undefined {
    const key = this.key(i);
    const before = this.key(i - 1);
    const reference = this.reference;
    const relative = (
      from: number,
      to: number,
      value: string | undefined,
      rule: string,
    ): DateSpan | undefined =>
      from < floor ? undefined : this.span(from, to, settledAs(value, 'relative-to-publication'), rule);
    const shifted = (days: number): string | undefined =>
      reference === undefined ? undefined : isoOf(timeOf(reference) + days * DAY);
    const weekday = WEEKDAYS.get(this.key(i + 1)) === undefined ? 1 : 2;
    if (key === 'hier') {
      if (before === '-' && this.key(i - 2) === 'avant') return undefined;
      // « hier mardi »
      return relative(i, i + weekday, shifted(-1), 'date-relative-day');
    }
    if (key === 'avant' && this.key(i + 1) === '-' && this.key(i + 2) === 'hier')
      return relative(i, i + 3, shifted(-2), 'date-relative-day');
    if (key === 'demain')
      return before === 'de' ? undefined : relative(i, i + weekday, shifted(1), 'date-relative-day');
    // « à ce jour » is no date: so far.
    if (key === 'jour' && before === 'ce' && this.key(i - 2) === 'a') return undefined;
    if (key === 'jour' && before === 'ce') return relative(i - 1, i + 1, shifted(0), 'date-relative-day');
    const year = reference === undefined ? undefined : Number(reference.slice(0, 4));
    const month = reference === undefined ? undefined : Number(reference.slice(5, 7));
    if ((key === 'an' && before === "l'") || (key === 'annee' && before === "l'")) {
      const turned = turnAfter(this.key(i + 1));
      if (turned !== undefined) {
        // « 2017 … que l’année précédente »: the year before the one told of, not before publication.
        const told = this.key(i + 1).startsWith('precedent') ? (this.lastYear ?? year) : year;
        return relative(
          i - 1,
          i + 2,
          told === undefined ? undefined : String(told + turned),
          'date-relative-year',
        );
      }
      if (this.key(i + 1) === 'en' && this.key(i + 2) === 'cours')
        return relative(i - 1, i + 3, year === undefined ? undefined : String(year), 'date-relative-year');
      return undefined;
    }
    if (key === 'annee' && before === 'cette')
      return relative(i - 1, i + 1, year === undefined ? undefined : String(year), 'date-relative-year');
    if (key === 'mois' && (before === 'le' || before === 'ce' || before === 'du' || before === 'au')) {
      const turned = before === 'ce' ? 0 : turnAfter(this.key(i + 1));
      if (turned === undefined) return undefined;
      if (before === 'ce' && (this.key(i + 1) === 'de' || this.key(i + 1) === "d'")) return undefined;
      const value = year === undefined || month === undefined ? undefined : monthShifted(year, month, turned);
      const to =
        before !== 'ce' ? i + 2 : this.key(i + 1) === '-' && this.key(i + 2) === 'ci' ? i + 3 : i + 1;
      return relative(i - 1, to, value, 'date-relative-month');
    }
    if (key === 'semaine' && (before === 'la' || before === 'cette')) {
      const turned = before === 'cette' ? 0 : turnAfter(this.key(i + 1));
      if (turned === undefined) return undefined;
      let value: string | undefined;
      if (reference !== undefined) {
        const time = timeOf(reference);
        const monday = time - ((new Date(time).getUTCDay() || 7) - 1 - 7 * turned) * DAY;
        value = `${isoOf(monday)}/${isoOf(monday + 6 * DAY)}`;
      }
      return relative(i - 1, before === 'cette' ? i + 1 : i + 2, value, 'date-relative-week');
    }
    return undefined;
  }

  /** Fills what is not printed, or leaves the value out. */
  private settle(atom: Atom): Settled {
    const { year, month, day, weekday, part, turn } = atom;
    if (part !== undefined && atom.lastPart !== undefined)
      return { value: `${year}-${part}/${year}-${atom.lastPart}`, reasoning: 'printed' };
    if (part !== undefined) return this.settlePart(part, year, turn);
    if (day !== undefined && month !== undefined) return this.settleDay(atom);
    if (month !== undefined) return this.settleMonth(atom);
    if (weekday !== undefined) return this.settleWeekday(atom);
    if (atom.decade === true) return { value: `${year}/${(year as number) + 9}`, reasoning: 'printed' };
    return { value: String(year), reasoning: 'printed' };
  }

  private settleDay({ year, month, day, weekday, turn, from, to }: Atom): Settled {
    const [m, d] = [month as number, day as number];
    if (year !== undefined)
      return exists(year, m, d) ? { value: iso(year, m, d), reasoning: 'printed' } : { reasoning: 'printed' };
    const { reference } = this;
    const fits = (candidate: number): boolean =>
      exists(candidate, m, d) && (weekday === undefined || weekdayOf(candidate, m, d) === weekday);
    if (reference !== undefined) {
      const origin = timeOf(reference);
      const now = Number(reference.slice(0, 4));
      // « depuis le 1er janvier » looks back, whatever is nearer.
      const since = this.key(from - 1) === 'depuis' || this.key(from - 2) === 'depuis';
      const forward = turn === 1 || (turn !== -1 && !since && this.speaksOfFuture(from, to));
      const best = [now - 1, now, now + 1, now - 2, now + 2]
        .filter(fits)
        .map((candidate) => ({ candidate, days: (timeOf(iso(candidate, m, d)) - origin) / DAY }))
        .filter(({ days }) => (turn === -1 || since ? days <= 0 : turn === 1 ? days >= 0 : true))
        .filter(({ days }) => weekday !== undefined || Math.abs(days) < 366)
        .sort((a, b) => distance(a.days, forward) - distance(b.days, forward))[0];
      if (best === undefined) return { reasoning: 'relative-to-publication' };
      return {
        value: iso(best.candidate, m, d),
        reasoning: weekday === undefined ? 'relative-to-publication' : 'weekday',
      };
    }
    if (weekday === undefined) return { reasoning: 'relative-to-publication' };
    const hints = this.yearHints();
    for (const near of [0, 1]) {
      const fitting = new Set<number>();
      for (const hint of hints)
        for (const candidate of near === 0 ? [hint] : [hint + 1, hint - 1])
          if (fits(candidate)) fitting.add(candidate);
      if (fitting.size === 1) return { value: iso([...fitting][0] as number, m, d), reasoning: 'weekday' };
      // Two years of the text fit: the text does not settle it.
      if (fitting.size > 1) return { reasoning: 'weekday' };
    }
    return { reasoning: 'weekday' };
  }

  private settleMonth({ year, month, turn, from, to }: Atom): Settled {
    const m = month as number;
    if (year !== undefined) return { value: `${year}-${pad(m)}`, reasoning: 'printed' };
    if (this.reference === undefined) return { reasoning: 'relative-to-publication' };
    const now = Number(this.reference.slice(0, 4));
    const current = Number(this.reference.slice(5, 7));
    let chosen: number;
    if (turn === -1) chosen = m < current ? now : now - 1;
    else if (turn === 1) chosen = m > current ? now : now + 1;
    else if (turn === 0) chosen = now;
    else if (this.speaksOfFuture(from, to) || this.leadsAhead(from)) chosen = m >= current ? now : now + 1;
    else chosen = m <= current ? now : now - 1;
    return { value: `${chosen}-${pad(m)}`, reasoning: 'relative-to-publication' };
  }

  private settlePart(part: string, year: number | undefined, turn: -1 | 0 | 1 | undefined): Settled {
    if (year !== undefined) return { value: `${year}-${part}`, reasoning: 'printed' };
    if (this.reference === undefined) return { reasoning: 'relative-to-publication' };
    const now = Number(this.reference.slice(0, 4));
    if (turn === 0) return { value: `${now}-${part}`, reasoning: 'relative-to-publication' };
    // The last one that has begun, or the next one.
    const begins = boundsOfPeriod(`${now}-${part}`).first;
    const chosen =
      turn === 1 ? (begins > this.reference ? now : now + 1) : begins <= this.reference ? now : now - 1;
    return { value: `${chosen}-${part}`, reasoning: 'relative-to-publication' };
  }

  private settleWeekday({ weekday, day, turn, from, to }: Atom): Settled {
    const { reference } = this;
    if (reference === undefined) return { reasoning: 'relative-to-publication' };
    const origin = timeOf(reference);
    const wanted = weekday as number;
    const now = new Date(origin).getUTCDay() || 7;
    if (day !== undefined) {
      for (const days of nearDays) {
        const time = origin + days * DAY;
        const date = new Date(time);
        if (date.getUTCDate() === day && (date.getUTCDay() || 7) === wanted)
          return { value: isoOf(time), reasoning: 'weekday' };
      }
      return { reasoning: 'weekday' };
    }
    const back = (now - wanted + 7) % 7;
    const ahead = (wanted - now + 7) % 7;
    let days: number;
    if (turn === 1) days = ahead === 0 ? 7 : ahead;
    else if (turn === -1) days = back === 0 ? -7 : -back;
    else days = this.speaksOfFuture(from, to) ? ahead : -back;
    return { value: isoOf(origin + days * DAY), reasoning: 'relative-to-publication' };
  }

  private yearHints(): readonly number[] {
    if (this.textYears === undefined) {
      const years = new Set(this.hintedYears);
      for (const [i, token] of this.tokens.entries())
        if (isYearNumber(token) && this.isFreeNumber(i)) years.add(Number(token.text));
      this.textYears = [...years];
    }
    return this.textYears;
  }

  /** « d’ici mars », « avant juin », « à partir de septembre » look ahead. */
  private leadsAhead(from: number): boolean {
    const before = [this.key(from - 1), this.key(from - 2), this.key(from - 3)];
    return (
      before.includes('ici') ||
      before[0] === 'avant' ||
      (before[0] === 'de' && before[1] === 'partir') ||
      before[0] === 'des'
    );
  }

  /** Does the sentence around speak in the future? Looks a few words each way, within the sentence. */
  private speaksOfFuture(from: number, to: number): boolean {
    const within = (index: number): boolean => {
      const token = this.tokens[index];
      return token !== undefined && !(token.kind === 'mark' && '.!?;'.includes(token.text));
    };
    for (let i = from - 1; i >= from - 14 && within(i); i -= 1)
      if (isFuture(this.tokens[i] as Token)) return true;
    for (let i = to; i < to + 10 && within(i); i += 1) if (isFuture(this.tokens[i] as Token)) return true;
    return false;
  }
}

/** Days from the reference, nearest first, the past before the future, within two months. */
const nearDays: readonly number[] = Array.from({ length: 121 }, (_, i) =>
  i % 2 === 0 ? -(i / 2) : (i + 1) / 2,
);

/** How far a day lies, with the unlikely side of time counting double. */
function distance(days: number, forward: boolean): number {
  if (forward) return days >= 0 ? days : -days * 3;
  return days <= 0 ? -days : days * 1.5;
}

const settledAs = (value: string | undefined, reasoning: DateFound['reasoning']): Settled =>
  value === undefined ? { reasoning } : { value, reasoning };

function partName(kind: 'Q' | 'S', ordinal: number): string | undefined {
  return ordinal >= 1 && ordinal <= (kind === 'Q' ? 4 : 2) ? `${kind}${ordinal}` : undefined;
}

const monthShifted = (year: number, month: number, by: number): string => {
  const index = year * 12 + month - 1 + by;
  return `${Math.floor(index / 12)}-${pad((index % 12) + 1)}`;
};

function turnAfter(key: string): -1 | 1 | undefined {
  if (
    ['dernier', 'derniere', 'passe', 'passee', 'ecoule', 'ecoulee', 'precedent', 'precedente'].includes(key)
  )
    return -1;
  return key === 'prochain' || key === 'prochaine' ? 1 : undefined;
}

const FUTURE_WORDS: ReadonlySet<string> = wordSet(`
  doit doivent devrait devraient prevu prevue prevus prevues attendu attendue prochain prochaine
`);
const NOT_FUTURE: ReadonlySet<string> = wordSet(`
  para opera camera sahara sara front affront taghazout ferra al zara fera
`);
/** Future verbs: `aura`, `tiendra`, `seront`; not `front`. */
const FUTURE_ENDING = /[a-z]{2}(?:ra|ront)$/;

function isFuture(token: Token): boolean {
  if (token.kind !== 'word') return false;
  if (FUTURE_WORDS.has(token.key)) return true;
  if (token.key === 'fera' || token.key === 'ira') return true;
  return (
    token.text[0] === token.text[0]?.toLowerCase() &&
    FUTURE_ENDING.test(token.key) &&
    !NOT_FUTURE.has(token.key)
  );
}

/** Is this token the ending of an ordinal glued to or beside its digits: `e`, `è`, `er`, `ème`, `nd`? */
export function isOrdinalSuffix(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.gap === 'break') return false;
  if (token.gap === 'glued')
    return [
      'e',
      'er',
      're',
      'ere',
      'eme',
      'emes',
      'es',
      'nd',
      'nde',
      'ieme',
      'iemes',
      'ers',
      'eres',
      'res',
      'th',
      'st',
      'rd',
    ].includes(token.key);
  return ['eme', 'emes', 'ieme', 'er', 'ere'].includes(token.key);
}

const NOT_BEFORE_YEAR: ReadonlySet<string> = wordSet(`soit 
  environ quelque pres article ° no page lot moins bp + # resolution atteindre compte emploie iso norme type
`);
const COUNTED_AFTER_YEAR: ReadonlySet<string> = wordSet(`
  mw gw kw gwh mwh kwh twh mwc km kms ha m kg dh dhs mad mdh mmdh usd eur t ch kv fcfa m2 m3 pourcent ans
  euros dollars dirhams tonnes hectares emplois postes mille evp
`);
/** Words in -s or -x that follow a year without being counted. */
const LOWER_STOPS: ReadonlySet<string> = wordSet(`
  les des ces ses leurs nos vos mes tes dans sans sous mais puis plus moins tous toutes plusieurs quelques
  certains certaines aux vers lors alors apres depuis hors tres pas ils elles nous vous ainsi grace jusqu
  pres cependant toutefois vis versus sauf selon deux trois six dix ceux celles jamais desormais suscite
  toujours mars dernier auxquels dont parmi outre seules seuls diverses divers differents differentes chez
  fois parfois environ soit sont a commercialises tandis fonds
`);
const ACRONYMS_BEFORE_YEAR: ReadonlySet<string> = wordSet(`
  PLF LF FY EN DE FIN ANNEE ANNÉE DEPUIS ICI À ET LE LA DU MAP AFP TTC HT MDH DH MMDH
`);
const FINANCE_WORDS: ReadonlySet<string> = wordSet(`
  finances finance budget exercice rapport ramadan aid annee bilan ete rentree toussaint noel
`);
