/** What a label is sought for: one quantity in its clause, with what was said before it, and the words that stand around it. */

import type { QuantitySpan } from '../numbers/quantities.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import type { Clause } from './clause.ts';
import { write } from './label-text.ts';
import { ADVERB, CLAUSE_OPENERS, DETERMINERS, GENITIVES } from './label-words.ts';
import { DEMONSTRATIVES, groupBefore, groupFrom, type Run } from './noun-groups.ts';

/** What was said of the figure before in the same sentence, which « contre », « puis » and « (+ 4 %) » go on with. */
export interface Earlier {
  span: QuantitySpan;
  label: string;
  /** What was said before that. */
  before?: Earlier | undefined;
}

export class Sought {
  readonly clause: Clause;
  readonly tokens: readonly Token[];
  readonly span: QuantitySpan;
  /** The quantity is a change, not a level. */
  readonly growth: boolean;
  readonly earlier: Earlier | undefined;

  constructor(span: QuantitySpan, clause: Clause, growth: boolean, earlier: Earlier | undefined) {
    this.clause = clause;
    this.tokens = clause.tokens;
    this.span = span;
    this.growth = growth;
    this.earlier = earlier;
  }

  /** The figure before that this one goes on with: the last of its unit, or in the same clause the last of any. */
  sameKind(governor: number): Earlier | undefined {
    let said = this.earlier;
    for (let steps = 0; said !== undefined && steps < 4; steps += 1) {
      if (said.span.unit === this.span.unit) return said;
      said = said.before;
    }
    return CLAUSE_OPENERS.has(this.key(governor)) ? undefined : this.earlier;
  }

  key(index: number): string {
    return this.clause.key(index);
  }

  text(run: Run | undefined): string | undefined {
    const words = write(this.clause, run);
    if (run === undefined || words === undefined) return words;
    // « celles d’investissement » after « les dépenses de fonctionnement »
    if (!DEMONSTRATIVES.has(this.key(run.from))) return words;
    const named = this.earlier?.label ?? this.coordinatedWith(run.from);
    return named === undefined ? words : words.replace(/^\p{L}+/u, named.replace(/ .*/su, ''));
  }

  /** « les ventes de roche et celles d’acide »: `ventes de roche`. */
  private coordinatedWith(at: number): string | undefined {
    const link = this.clause.before(at);
    return this.key(link) === 'et'
      ? write(this.clause, groupBefore(this.clause, link, 'subject'))
      : undefined;
  }

  isAdverb(at: number): boolean {
    const before = this.clause.keyBefore(at);
    return ADVERB.test(this.key(at)) && !DETERMINERS.has(before) && !GENITIVES.has(before);
  }

  /** Index of the « de » that leads to what is weighed or shared: past a bracket, « environ » and the like. */
  linkAfter(): number {
    const { span, clause } = this;
    let at = span.to;
    if (this.key(at) === '(' && span.kind !== 'percent') {
      for (let k = at + 1; k < clause.sentence.to && k - at < 8; k += 1)
        if (this.key(k) === ')') {
          at = k + 1;
          break;
        }
    }
    while (AFTER_NUMBER.has(this.key(at))) at += 1;
    return at;
  }

  /** « de la production mondiale de ces batteries » after the quantity, without its first preposition. */
  groupAfter(): Run | undefined {
    return groupFrom(this.clause, this.linkAfter());
  }
}

/** « 76 % environ du trafic », « 5 % seulement des ménages ». */
const AFTER_NUMBER = wordSet('environ seulement');
