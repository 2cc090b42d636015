/** What each quantity of a text counts or measures: for programs that read a text by itself, every quantity and not only those worth a register. */

import { directionOf } from '../figures/figure-kinds.ts';
import type { Reading } from '../figures/reading.ts';
import { quantityOf } from '../numbers/quantities.ts';
import type { UnitReader } from '../numbers/units.ts';
import { Clause } from './clause.ts';
import type { Earlier } from './label-sought.ts';
import { labelOf } from './labels.ts';

/** « nombre total des candidats » counts `candidats`. */
const NUMBER_OF =
  /^(?:nombre|effectif)s? (?:(?:total|totale|global|moyen) )?(?:des |du |de la |de l[’'] ?|de |d[’'] ?)/iu;

/** « part de l’ensemble du parc » is of `parc`; not « part détenue par l’État ». */
const PART_OF =
  /^part (?:des |du |de la |de l[’'] ?|de |d[’'] ?)(?:(?:l[’'] ?)?(?:ensemble|totalité|majorité) (?:des |du |de la |de l[’'] ?|de |d[’'] ?))?(?:ses |son |sa |leurs? )?/iu;

/** The things by the offset where their quantity begins; a quantity whose sentence does not say of what has none. */
export function thingsOf(reading: Reading, reader: UnitReader): ReadonlyMap<number, string> {
  const things = new Map<number, string>();
  for (const sentence of reading.sentences) {
    if (sentence.quantities.length === 0) continue;
    const clause = new Clause(reading, sentence);
    let earlier: Earlier | undefined;
    for (const span of sentence.quantities) {
      const { what } = quantityOf(span, reading.tokens, reading.passage.text);
      if (span.kind === 'duration') continue;
      const ratio = span.unit !== undefined && reader.get(span.unit)?.dimension === 'ratio';
      const growth = ratio && directionOf(span, sentence, reading.tokens) !== undefined;
      const label = labelOf(span, clause, growth, earlier);
      // A share is told by its whole (« 45 % de la capacité »), unless the percentage is a rate or a change of its own.
      const own = span.kind === 'percent' ? label?.replace(PART_OF, '') : undefined;
      const thing = own ?? what ?? (span.kind === 'cardinal' ? label?.replace(NUMBER_OF, '') : label);
      if (thing !== undefined) things.set(span.start, thing);
      if (label !== undefined) earlier = { span, label, before: earlier };
    }
  }
  return things;
}
