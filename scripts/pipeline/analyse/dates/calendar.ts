/** Arithmetic of ISO days, months and parts of years: pure, with no clock. */

const DAY = 86_400_000;

export const pad = (number: number): string => String(number).padStart(2, '0');

export const iso = (year: number, month: number, day: number): string => `${year}-${pad(month)}-${pad(day)}`;

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));

export const exists = (year: number, month: number, day: number): boolean =>
  day >= 1 && month >= 1 && month <= 12 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Monday is 1. */
export const weekdayOf = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;

const timeOf = (day: string): number => Date.UTC(yearOf(day), monthOf(day) - 1, Number(day.slice(8, 10)));

export const dayShifted = (day: string, by: number): string =>
  new Date(timeOf(day) + by * DAY).toISOString().slice(0, 10);

/** Days from `origin` to `day`; negative in the past. */
export const daysBetween = (origin: string, day: string): number => (timeOf(day) - timeOf(origin)) / DAY;

export const weekdayOfDay = (day: string): number => new Date(timeOf(day)).getUTCDay() || 7;

/** `2025`, `1`, `-1` → `2024-12`. */
export const monthShifted = (year: number, month: number, by: number): string => {
  const index = year * 12 + month - 1 + by;
  return `${Math.floor(index / 12)}-${pad((index % 12) + 1)}`;
};

export type PartKind = 'Q' | 'S';

const partsInYear = (kind: PartKind): number => (kind === 'Q' ? 4 : 2);

/** `Q3`, `S1`; nothing when the year has no such part. */
export const partName = (kind: PartKind, ordinal: number): string | undefined =>
  ordinal >= 1 && ordinal <= partsInYear(kind) ? `${kind}${ordinal}` : undefined;

/** The quarter or semester `by` after the one of `month`: `2025`, `2`, `Q`, `-1` → `2024-Q4`. */
export const partShifted = (year: number, month: number, kind: PartKind, by: number): string => {
  const parts = partsInYear(kind);
  const index = year * parts + Math.floor((month - 1) / (12 / parts)) + by;
  return `${Math.floor(index / parts)}-${kind}${(index % parts) + 1}`;
};

/** Monday and Sunday of the week `by` after that of `day`. */
export const weekShifted = (day: string, by: number): string => {
  const monday = dayShifted(day, 1 - weekdayOfDay(day) + 7 * by);
  return `${monday}/${dayShifted(monday, 6)}`;
};
