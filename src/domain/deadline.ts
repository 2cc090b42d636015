/** A deadline: a promise with a date, and what became of it as seen from a given day. */
import { z } from 'zod';
import { boundsOfPeriod, partialDate } from './dates.ts';
import { slug } from './ids.ts';

export const deadlineSchema = z.strictObject({
  id: slug,
  label: z.string().min(1),
  due: partialDate,
  asWritten: z.string().min(1),
  quote: z.string().min(1),
  countries: z.array(z.string()).default([]),
  organisations: z.array(z.string()).default([]),
  /** What happened, written by an editor only. */
  outcome: z.string().min(1).optional(),
});

export type Deadline = z.infer<typeof deadlineSchema>;

export const deadlineStates = ['overdue', 'this-year', 'to-come', 'settled'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/**
 * The state of a promise on `today` (ISO day): `settled` once an editor wrote its outcome, `overdue` when its last day has
 * passed, `this-year` when it falls due in the current year, otherwise `to-come`.
 */
export function stateOfDeadline(deadline: Pick<Deadline, 'due' | 'outcome'>, today: string): DeadlineState {
  if (deadline.outcome !== undefined) return 'settled';
  const { last } = boundsOfPeriod(deadline.due);
  if (last < today) return 'overdue';
  return last.slice(0, 4) === today.slice(0, 4) ? 'this-year' : 'to-come';
}
