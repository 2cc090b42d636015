/** A quantity found in tokens, on its way to a quantity in a text. */
import type { Unit } from '../../../../src/domain/taxonomy.ts';
import type { Quantity, QuantityKind } from '../../model.ts';
import type { Token } from '../text/tokens.ts';

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

/** A span whose place in the text is not yet known. */
export type Draft = Omit<QuantitySpan, 'start' | 'end'>;

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

/** What a number with this unit is. */
export function kindOf(unit: Unit): QuantityKind {
  if (unit.dimension === 'money') return 'money';
  if (unit.dimension === 'ratio') return 'percent';
  if (unit.dimension === 'duration') return 'duration';
  return 'quantity';
}
