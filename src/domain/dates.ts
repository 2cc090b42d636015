/** Dates as the press prints them: whole, or known to the month, quarter, semester or year only. */
import { z } from 'zod';

/** A whole day, `2025-10-10`, that exists in the calendar. */
export const isoDate = z.iso.date();

/** `2025`, `2025-S1` (semester), `2025-Q3` (quarter), `2025-10` (month) or `2025-10-10`. */
const PARTIAL_DATE = /^\d{4}(?:-S[12]|-Q[1-4]|-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

export const partialDate = z
  .string()
  .regex(PARTIAL_DATE)
  .refine((text) => text.length < 10 || isoDate.safeParse(text).success);

/** One partial date, or two joined by `/` for a span: `2021/2024`. */
export const period = z.string().refine((text) => {
  const parts = text.split('/');
  return parts.length <= 2 && parts.every((part) => partialDate.safeParse(part).success);
});

const lastDayOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const day = (year: number, month: number, date: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** First and last day (ISO, inclusive) of a period; `2025-S1` gives `2025-01-01`–`2025-06-30`. */
export function boundsOfPeriod(text: string): { first: string; last: string } {
  const [from = '', to = from] = text.split('/');
  return { first: boundsOfPartialDate(from).first, last: boundsOfPartialDate(to).last };
}

function boundsOfPartialDate(text: string): { first: string; last: string } {
  const year = Number(text.slice(0, 4));
  const rest = text.slice(5);
  if (text.length === 10) return { first: text, last: text };
  const span = (firstMonth: number, lastMonth: number) => ({
    first: day(year, firstMonth, 1),
    last: day(year, lastMonth, lastDayOfMonth(year, lastMonth)),
  });
  if (rest === '') return span(1, 12);
  if (rest.startsWith('S')) return rest === 'S1' ? span(1, 6) : span(7, 12);
  if (rest.startsWith('Q')) {
    const last = Number(rest.slice(1)) * 3;
    return span(last - 2, last);
  }
  return span(Number(rest), Number(rest));
}
