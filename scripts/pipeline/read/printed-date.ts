/** Dates as papers print them beside a title: « Publié le 12/03/2025 à 14:05 », « mardi 4 mars 2025 », « Le 29 mai 2023 à 14h28 ». */

const MONTHS: Record<string, number> = {
  janvier: 1,
  janv: 1,
  jan: 1,
  fevrier: 2,
  fevr: 2,
  fev: 2,
  mars: 3,
  mar: 3,
  avril: 4,
  avr: 4,
  mai: 5,
  juin: 6,
  juillet: 7,
  juil: 7,
  aout: 8,
  septembre: 9,
  sept: 9,
  sep: 9,
  octobre: 10,
  oct: 10,
  novembre: 11,
  nov: 11,
  decembre: 12,
  dec: 12,
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
};

/** « 4 mars 2025 », « 1 er octobre 2024 », « 12 juil. 2023 », « 12-mars-2025 », « 12 juillet2024 » on folded text; not « 12 mars » (no year). */
const DAY_MONTH_YEAR = /\b(\d{1,2})(?: ?er)?[ -]([a-z]{3,9})\.?,?[ -]?((?:19|20)\d{2})\b/;

/** « March 4, 2025 », « mars 12, 2025 »; not « mars 2025 ». */
const MONTH_DAY_YEAR = /\b([a-z]{3,9})\.? (\d{1,2}),? ((?:19|20)\d{2})\b/;

/** « 12/03/2025 », « 12.03.2025 », « 12-03-25 » is refused: two figures of year are too few. */
const SLASHED = /\b(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?((?:19|20)\d{2})\b/;

/** « 2025-03-12 », « 2025/03/12 », « 2025.03.12 », « 2025-03-12T14:05 ». */
const YEAR_FIRST = /\b((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;

function isoDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

type Way = (match: RegExpExecArray) => string | undefined;

const dayMonthYear: Way = ([, day, month = '', year]) =>
  isoDay(Number(year), MONTHS[month] ?? 0, Number(day));
const yearFirst: Way = ([, year, month, day]) => isoDay(Number(year), Number(month), Number(day));
const slashed: Way = ([, day, month, year]) => isoDay(Number(year), Number(month), Number(day));
const monthDayYear: Way = ([, month = '', day, year]) =>
  isoDay(Number(year), MONTHS[month] ?? 0, Number(day));

const WAYS: readonly (readonly [RegExp, Way])[] = [
  [DAY_MONTH_YEAR, dayMonthYear],
  [YEAR_FIRST, yearFirst],
  [SLASHED, slashed],
  [MONTH_DAY_YEAR, monthDayYear],
];

/** First whole date of a text that is already folded (lower case, no accents), as an ISO day. Never completes a missing year. */
export function printedDay(folded: string): string | undefined {
  let first: { at: number; day: string } | undefined;
  for (const [pattern, way] of WAYS) {
    const match = pattern.exec(folded);
    const day = match && way(match);
    if (day && (first === undefined || match.index < first.at)) first = { at: match.index, day };
  }
  return first?.day;
}
