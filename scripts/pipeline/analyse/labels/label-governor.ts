/** Finds the word that leads to a number, past what only qualifies it: « à hauteur de », « au-dessus de », « autour de », « ≈ ». */

import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { isVerbA } from './clause.ts';
import type { Sought } from './label-sought.ts';
import { BEFORE_DE, QUALIFYING } from './label-words.ts';

/** Index of the word that leads to the number, past what only qualifies it. */
export function beforeNumber(sought: Sought): number {
  const { clause } = sought;
  let at = clause.before(sought.span.from);
  for (let steps = 0; steps < 8 && at !== -1; steps += 1) {
    const key = sought.key(at);
    const before = clause.before(at);
    if (clause.isBarrier(at)) break;
    if (BOUNDS.has(key)) at = before;
    // « au-dessus de 5 dollars »
    else if ((key === 'de' || key === "d'") && SIDES.has(sought.key(before))) {
      at = clause.before(before);
      while (BESIDE.has(sought.key(at))) at = clause.before(at);
    } else if (QUALIFYING.has(key) && !isVerbA(sought.tokens[at] as Token)) at = before;
    else if ((key === 'de' || key === "d'") && BEFORE_DE.has(sought.key(before))) at = clause.before(before);
    else if (key === 'a' && sought.key(before) === "jusqu'") at = clause.before(before);
    else if ((key === 'a' || key === 'aux' || key === 'au') && LED_BY_A.has(sought.key(at + 1))) at = before;
    else if (key === "l'" && sought.key(at + 1) === 'ordre') at = before;
    else if (key === 'entre' && sought.span.min !== undefined) at = before;
    else break;
  }
  return at;
}

const BOUNDS = wordSet('≈ ~ ≥ ≤ > <');
const SIDES = wordSet('dessus dessous');
const BESIDE = wordSet('- au en');
/** After « aux » and « à », what still qualifies the number: « aux alentours de », « à près de », « à hauteur de ». */
const LED_BY_A = wordSet('alentours hauteur');
