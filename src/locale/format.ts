/** Numbers, dates and figures as French typography writes them. */
import type { Figure, Qualifier } from '../domain/figure.ts';
import type { Unit } from '../domain/taxonomy.ts';

/** U+00A0, before a colon, a unit or a percent sign; U+202F, inside « » and before ; ! ?. */
export const NBSP = '\u00a0';
export const THIN = '\u202f';

const plain = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 });
const signed = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3, signDisplay: 'never' });

/** « 7 500 », « 12,5 » (at most three decimals). */
export const formatNumber = (value: number): string => plain.format(value);

/** In French 0, 1 and 1,5 are singular: plural begins at 2. */
export const isPlural = (value: number): boolean => Math.abs(value) >= 2;

/** « 1 article », « 2 articles », « 0 article ». */
export const formatCount = (count: number, one: string, other: string = `${one}s`): string =>
  `${formatNumber(count)}${NBSP}${isPlural(count) ? other : one}`;

/** « de dirhams », « d’euros »: the preposition before a noun that follows « million » or « milliard ». */
const ofNoun = (noun: string): string => (/^[aeiouyhàâéèêîôœ]/i.test(noun) ? `d’${noun}` : `de ${noun}`);

/** « du 12 octobre », « d’octobre » */
const ofDate = (text: string): string => (/^[aeiouyéè]/i.test(text) ? `d’${text}` : `de ${text}`);

const scales = [
  { factor: 1e12, one: 'billion', other: 'billions' },
  { factor: 1e9, one: 'milliard', other: 'milliards' },
  { factor: 1e6, one: 'million', other: 'millions' },
] as const;

/** The largest scale in which `value` is written exactly with at most three decimals. */
function scaleOf(value: number): (typeof scales)[number] | undefined {
  const size = Math.abs(value);
  return scales.find(({ factor }) => {
    if (factor === 1e12 || size < factor) return false;
    const thousandths = (size / factor) * 1000;
    return Math.abs(thousandths - Math.round(thousandths)) < 1e-6;
  });
}

/** A number cut for display: the numeral, large, and the words that follow it. */
export interface Amount {
  /** « environ », « plus de »… */
  qualifier?: string;
  /** « 157 », « + 73 », « 10 à 15 ». */
  number: string;
  /** « milliards de dirhams », « % », « GWh par an »; empty for a bare count. */
  unit: string;
}

export const qualifierWords: Record<Qualifier, string> = {
  about: 'environ',
  over: 'plus de',
  under: 'moins de',
  'up-to': 'jusqu’à',
  'at-least': 'au moins',
};

/** Units written with their symbol after a number; the others (money, jobs, durations…) with their name. */
const bySymbol = new Set<Unit['dimension']>([
  'energy',
  'power',
  'mass',
  'area',
  'length',
  'volume',
  'speed',
  'data',
  'temperature',
  'voltage',
  'frequency',
  'concentration',
  'torque',
]);

type Measured = Pick<
  Figure,
  'value' | 'min' | 'max' | 'unit' | 'per' | 'counted' | 'qualifier' | 'kind' | 'asWritten'
>;

/** The word or symbol of the unit as it stands after `value`: « dirhams », « GWh », « % », « autobus ». */
function unitWord(figure: Measured, unit: Unit | undefined, value: number, scaled: boolean): string {
  if (unit === undefined) return figure.counted ?? figure.unit ?? '';
  if (scaled) return unit.name.other;
  if (bySymbol.has(unit.dimension) || (unit.dimension === 'ratio' && unit.symbol === '%')) return unit.symbol;
  return isPlural(value) ? unit.name.other : unit.name.one;
}

/**
 * The figure's normalised value; `undefined` for a vague amount, which is shown as it was written.
 * `units` gives the taxonomy's entry of a unit id.
 */
export function formatAmount(figure: Measured, units: ReadonlyMap<string, Unit>): Amount | undefined {
  const { value, min, max } = figure;
  const bounds = [value, min, max].filter((bound) => bound !== undefined);
  const largest = bounds.at(-1);
  if (largest === undefined) return undefined;
  const unit = figure.unit === undefined ? undefined : units.get(figure.unit);
  const scale = largest === 0 ? undefined : sharedScale(bounds as number[]);
  const shown = bounds.map((bound) => (scale ? bound / scale.factor : bound));
  const noun = unitWord(figure, unit, shown.at(-1) ?? 0, scale !== undefined);
  const scaleWord = scale && (isPlural(shown.at(-1) ?? 0) ? scale.other : scale.one);
  const per = figure.per === undefined ? '' : ` par ${units.get(figure.per)?.name.one ?? figure.per}`;
  const words = scaleWord ? (noun ? `${scaleWord} ${ofNoun(noun)}` : scaleWord) : noun;
  const qualifier = qualifierOf(figure);
  return {
    ...(qualifier ? { qualifier } : {}),
    number: numeral(figure, shown),
    unit: words + per,
  };
}

const sharedScale = (bounds: readonly number[]) => {
  const [first, ...others] = bounds.map(scaleOf);
  return others.every((scale) => scale === first) ? first : undefined;
};

function qualifierOf(figure: Measured): string | undefined {
  if (figure.qualifier) return qualifierWords[figure.qualifier];
  if (figure.min !== undefined && figure.max === undefined) return qualifierWords['at-least'];
  if (figure.max !== undefined && figure.min === undefined) return qualifierWords['up-to'];
  return undefined;
}

function numeral({ kind, min, max }: Measured, shown: readonly number[]): string {
  const [first = 0, last = first] = shown;
  if (min !== undefined && max !== undefined) return `${plain.format(first)} à ${plain.format(last)}`;
  if (kind === 'growth' || first < 0) return `${first < 0 ? '−' : '+'}${THIN}${signed.format(first)}`;
  return plain.format(first);
}

/** « 157 000 000 000 MAD »: the value in full, when it is shown in millions or milliards; `undefined` when it already is in full. */
export function formatInFull({ value, unit, counted }: Measured): string | undefined {
  if (value === undefined || scaleOf(value) === undefined) return undefined;
  return `${plain.format(value)}${NBSP}${unit ?? counted ?? ''}`.trimEnd();
}

/** « environ 70 % », « 157 milliards de dirhams », « 100 GWh par an »; a vague amount as it was written. */
export function formatFigureValue(figure: Measured, units: ReadonlyMap<string, Unit>): string {
  const amount = formatAmount(figure, units);
  if (amount === undefined) return figure.asWritten;
  const number = amount.unit ? `${amount.number}${NBSP}${amount.unit}` : amount.number;
  return amount.qualifier ? `${amount.qualifier}${NBSP}${number}` : number;
}

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;
const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;

const ordinal = (rank: number): string => (rank === 1 ? '1er' : `${rank}e`);

/** « 1er octobre 2025 »; with `weekday`, « vendredi 10 octobre 2025 ». `date` is an ISO day. */
export function formatDate(date: string, { weekday = false } = {}): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const number = Number(day);
  const words = `${number === 1 ? '1er' : number}${NBSP}${months[Number(month) - 1]} ${year}`;
  return weekday ? `${weekdays[new Date(`${date}T12:00:00Z`).getUTCDay()]} ${words}` : words;
}

/** « 2025 », « 1er semestre 2025 », « 3e trimestre 2025 », « octobre 2025 », « 10 octobre 2025 ». */
export function formatPartialDate(date: string, options: { weekday?: boolean } = {}): string {
  if (date.length === 10) return formatDate(date, options);
  const year = date.slice(0, 4);
  const rest = date.slice(5);
  if (rest.startsWith('S')) return `${ordinal(Number(rest.slice(1)))} semestre ${year}`;
  if (rest.startsWith('Q')) return `${ordinal(Number(rest.slice(1)))} trimestre ${year}`;
  return rest === '' ? year : `${months[Number(rest) - 1]} ${year}`;
}

/** One partial date, or a span: « 2021–2024 », « d’octobre 2025 à mars 2026 ». */
export function formatPeriod(period: string): string {
  const [from = '', to] = period.split('/');
  if (to === undefined) return formatPartialDate(from);
  if (from.length === 4 && to.length === 4) return `${from}–${to}`;
  const start = formatPartialDate(from);
  return `${/^\d/.test(start) && from.length === 10 ? `du ${start}` : ofDate(start)} ${to.length === 10 ? 'au' : 'à'} ${formatPartialDate(to)}`;
}

/** After « par rapport »: « à 2024 », « au 1er semestre 2024 », « à octobre 2024 », « au 10 octobre 2024 ». */
export function formatAgainst(period: string): string {
  const words = formatPeriod(period);
  const isYear = /^\d{4}(?:\D|$)/.test(words);
  return /^\d/.test(words) && !isYear ? `au ${words}` : `à ${words}`;
}

/** « chiffre d’affaires » at the head of a line: « Chiffre d’affaires ». */
export const capitalise = (text: string): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase('fr') + text.slice(first.length);
};

/** « A, B et C ». */
export function formatList(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`;
}

/** Text between guillemets, with their thin spaces. */
export const inQuotes = (text: string): string => `«${THIN}${text}${THIN}»`;

/** French alphabetical order: accents and case count last. */
export const byName = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** The letter under which a name is filed: « É » under E, a digit under « # ». */
export function initialOf(name: string): string {
  const letter = name
    .normalize('NFD')
    .replace(/œ/gi, 'o')
    .replace(/æ/gi, 'a')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .charAt(0)
    .toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}
