/** One text of the line interface of `analyse`: its figures, dates and countries. */
import { isoDate } from '../../src/domain/dates.ts';
import { lineMessages } from '../../src/locale/line-interface.ts';
import { findDates, toInterval } from '../pipeline/analyse/dates/dates.ts';
import { readPassage } from '../pipeline/analyse/figures/reading.ts';
import type { World } from '../pipeline/analyse/index.ts';
import { thingsOf } from '../pipeline/analyse/labels/things.ts';
import { findMentions } from '../pipeline/analyse/names/matcher.ts';
import { findQuantities } from '../pipeline/analyse/numbers/quantities.ts';
import type { Mention } from '../pipeline/model.ts';
import { BadRequest, textField } from './json-lines.ts';

interface Found {
  kind: 'money' | 'percent' | 'quantity' | 'cardinal' | 'duration' | 'date';
  value: number | [number, number] | string;
  unit: string | null;
  quote: string;
  what?: string;
}

/** `{"id", "text", "refDate"?}` → `{"id", "found", "countries"}`; what has no value (« plusieurs milliards ») is left out. */
export function answerAnalysis(request: Record<string, unknown>, world: World): unknown {
  const text = textField(request, 'text');
  if (text === undefined) throw new BadRequest(lineMessages.missingText);
  const refDate = textField(request, 'refDate');
  if (refDate !== undefined && !isoDate.safeParse(refDate).success)
    throw new BadRequest(lineMessages.wrongDay(refDate));
  const mentions = findMentions(text, world.matcher);
  const found = [...quantitiesOf(text, mentions, world), ...datesOf(text, refDate)].sort(
    (a, b) => a.start - b.start,
  );
  return {
    id: request.id ?? null,
    found: found.map(({ start: _start, ...one }) => one),
    countries: countriesOf(mentions),
  };
}

type Placed = Found & { start: number };

function quantitiesOf(text: string, mentions: readonly Mention[], world: World): Placed[] {
  const reading = readPassage({ kind: 'paragraph', text }, 0, world.units, mentions, {});
  const things = thingsOf(reading, world.units);
  return findQuantities(text, world.units).flatMap((quantity): Placed[] => {
    const { kind, start, asWritten, value, min, max, unit } = quantity;
    const what = things.get(start) ?? quantity.what;
    const number =
      value ?? (min !== undefined && max !== undefined ? ([min, max] as [number, number]) : (min ?? max));
    if (number === undefined) return [];
    return [
      {
        start,
        kind,
        value: number,
        unit: unit ?? null,
        quote: asWritten,
        ...(what !== undefined && { what }),
      },
    ];
  });
}

function datesOf(text: string, refDate: string | undefined): Placed[] {
  return findDates(text, refDate === undefined ? {} : { refDate }).flatMap(
    ({ start, asWritten, value }): Placed[] =>
      value === undefined
        ? []
        : [{ start, kind: 'date', value: toInterval(value), unit: null, quote: asWritten }],
  );
}

/** The most often named first. */
function countriesOf(mentions: readonly Mention[]): string[] {
  const counts = new Map<string, number>();
  for (const { kind, id } of mentions) if (kind === 'country') counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
