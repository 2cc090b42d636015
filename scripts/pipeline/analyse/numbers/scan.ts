/** A text on its way from words to quantities: its dates, what was found so far, and the numbers that wait for their unit. */
import type { DateSpan } from '../dates/dates.ts';
import type { Token } from '../text/tokens.ts';
import type { Draft, QuantitySpan } from './quantity-span.ts';
import type { UnitReader } from './units.ts';
import { createView, type Piece, type View } from './view.ts';

/** A bare number that waits for what the next one counts: « 25, 30 et 45 MW ». */
export interface Waiting {
  i: number;
  from: number;
  piece: Piece;
  sign: 1 | -1;
}

export interface Scan extends View {
  /** 1 at each token that belongs to a date. */
  readonly inDate: Uint8Array;
  /** In order. */
  readonly found: QuantitySpan[];
  readonly pending: Waiting[];
}

/** A text of which nothing is found yet. */
export function createScan(tokens: readonly Token[], reader: UnitReader, dates: readonly DateSpan[]): Scan {
  const inDate = new Uint8Array(tokens.length);
  for (const date of dates) inDate.fill(1, date.from, date.to);
  return { ...createView(tokens, reader), inDate, found: [], pending: [] };
}

/** Adds what was found; spans are pushed in order. */
export function push(scan: Scan, span: Draft): void {
  const first = scan.tokens[span.from] as Token;
  const last = scan.tokens[span.to - 1] as Token;
  scan.found.push({ ...span, start: first.start, end: last.end });
}

/** Does no full stop or end of line stand from token `from` to before `to`? */
export function isOneSentence(scan: Scan, from: number, to: number): boolean {
  for (let k = from; k < to; k += 1) {
    const token = scan.tokens[k] as Token;
    if (token.gap === 'break') return false;
    if (token.kind === 'mark' && '.!?'.includes(token.text) && scan.tokens[k + 1]?.gap !== 'glued')
      return false;
  }
  return true;
}

/** A full stop, or the end of a line. */
export function endsSentence(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  return token === undefined || (token.text === '.' && scan.tokens[at + 1]?.gap !== 'glued');
}
