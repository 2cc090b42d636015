/** Finds the dates that a French text prints, whole, partial or relative, and settles them only as far as the text allows. */
import type { DateFound } from '../../model.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { atomAt } from './date-atoms.ts';
import { type DateSpan, dayListAt, spanOfAtom, spansFrom } from './date-spans.ts';
import type { DateText, Told } from './date-text.ts';
import { isPrevious, TRIGGERS } from './date-words.ts';
import { firstMonthsAt } from './first-months.ts';
import { dayOfTurnedMonthAt, relativeAt } from './relative-dates.ts';

export type { DateSpan } from './date-spans.ts';

export interface DateContext {
  /** ISO day that « vendredi » and « en septembre dernier » are counted from, when it is known otherwise than by the text. */
  refDate?: string;
  /** ISO day of publication: the usual reference. */
  publishedOn?: string;
  /** Years known to matter (from the rest of the article): a weekday may choose among them and their neighbours. */
  years?: readonly number[];
}

/** The ISO 8601-like interval that programs expect: `2025-S1` → `2025-H1`; the rest unchanged. */
export const toInterval = (value: string): string => value.replaceAll('-S', '-H');

/** All dates of `text`, in order, without overlap. Contract of `value`: see `DateFound`; never invented. */
export function findDates(text: string, context: DateContext = {}): DateFound[] {
  return findDateSpans(tokenise(text), context).map(({ from: _from, to: _to, ...found }) => ({
    ...found,
    asWritten: text.slice(found.start, found.end),
  }));
}

/** The same over tokens, for those who hold them already. */
export function findDateSpans(tokens: readonly Token[], context: DateContext = {}): DateSpan[] {
  const told: Told = {};
  const text: DateText = {
    tokens,
    reference: context.refDate ?? context.publishedOn,
    hintedYears: context.years ?? [],
    told,
    key: (index) => tokens[index]?.key ?? '',
  };
  const spans: DateSpan[] = [];
  let floor = 0;
  for (let i = 0; i < tokens.length; ) {
    const { kind, key } = tokens[i] as Token;
    const candidate = kind === 'number' || (kind === 'word' && TRIGGERS.has(key));
    const found = candidate ? datesAt(text, i, floor) : undefined;
    const last = found?.at(-1);
    if (found === undefined || last === undefined) {
      i += 1;
      continue;
    }
    spans.push(...found);
    if (!isPrevious(tokens[last.to - 1]?.key ?? '')) remember(told, last);
    i = Math.max(i + 1, last.to);
    floor = i;
  }
  return spans;
}

/** The dates that begin at token `i`: most often one, two for « en mars et avril 2025 ». */
function datesAt(text: DateText, i: number, floor: number): DateSpan[] | undefined {
  const relative = relativeAt(text, i, floor) ?? dayOfTurnedMonthAt(text, i) ?? firstMonthsAt(text, i);
  if (relative !== undefined) return [relative];
  const atom = atomAt(text, i);
  if (atom === undefined || atom.month !== undefined) {
    const list = dayListAt(text, i);
    if (list !== undefined) return [list];
  }
  return atom === undefined ? undefined : (spansFrom(text, atom) ?? [spanOfAtom(text, atom)]);
}

/** `2029-01` or `2029-01-16`: a month with its year. */
const WITH_MONTH = /^\d{4}-\d{2}(?:-\d{2})?$/;

/**
 * Keeps what later dates may lean on: « l’année précédente », « le 16 janvier » after « janvier 2019 ». What leans itself is not
 * kept: two « l’année précédente » in a row are one year.
 */
function remember(told: Told, { value, reasoning, to }: DateSpan): void {
  if (value === undefined) return;
  told.value = value;
  if (reasoning === 'printed' && WITH_MONTH.test(value))
    told.month = { year: Number(value.slice(0, 4)), month: Number(value.slice(5, 7)), at: to };
}
