/** A text as the readers of numbers look at it: its tokens, and where units begin. */

import type { Token } from '../text/tokens.ts';
import type { Numeral } from './numerals.ts';
import type { UnitHit, UnitReader } from './units.ts';

export interface View {
  readonly tokens: readonly Token[];
  readonly reader: UnitReader;
  /** Folded word at `index`; `''` outside the text. */
  key(index: number): string;
  /** Does a unit begin at this token? */
  unitFollows(index: number): boolean;
}

/** A numeral with the unit that follows it. */
export interface Piece {
  numeral: Numeral;
  unit?: UnitHit;
  /** Index after numeral and unit. */
  next: number;
}

export function createView(tokens: readonly Token[], reader: UnitReader): View {
  return {
    tokens,
    reader,
    key: (index) => tokens[index]?.key ?? '',
    unitFollows(index) {
      const token = tokens[index];
      return token !== undefined && token.gap !== 'break' && reader.match(tokens, index) !== undefined;
    },
  };
}
