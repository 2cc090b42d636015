/** Keeps one figure for each fact, however often it is printed. */
import type { Figure } from '../../../../src/domain/figure.ts';
import type { QuantitySpan } from '../numbers/quantities.ts';
import { foldKey } from '../text/tokens.ts';
import type { Reading, Sentence } from './reading.ts';

export interface Candidate {
  figure: Figure;
  reading: Reading;
  span: QuantitySpan;
  sentence: Sentence;
}

/** One figure for each fact: printed again in a heading, a title or a second paragraph, it counts once, quoted from a paragraph by preference. */
export function oncePerFact(candidates: readonly Candidate[]): Candidate[] {
  const kept = new Map<number, Candidate>();
  const byValue = new Map<string, number[]>();
  for (const [place, candidate] of candidates.entries()) {
    const { value, min, max, unit, asWritten } = candidate.figure;
    const key = `${value ?? min ?? asWritten}|${max ?? ''}|${unit ?? ''}`;
    const rivals = byValue.get(key) ?? [];
    const twin = rivals.find((other) => isSameFact(kept.get(other) as Candidate, candidate));
    if (twin === undefined) {
      // More than so many different facts of one value are not told apart any further.
      if (rivals.length >= MAX_RIVALS) continue;
      byValue.set(key, [...rivals, place]);
      kept.set(place, candidate);
    } else if (rankOf(candidate) > rankOf(kept.get(twin) as Candidate)) {
      kept.set(twin, candidate);
    }
  }
  return [...kept.values()].sort((a, b) => a.reading.index - b.reading.index || a.span.start - b.span.start);
}

const MAX_RIVALS = 40;

const RANKS = { paragraph: 3, list: 3, quote: 3, table: 2, standfirst: 2, heading: 1, title: 0 } as const;
const rankOf = ({ reading }: Candidate): number => RANKS[reading.passage.kind];

function isSameFact(one: Candidate, other: Candidate): boolean {
  const [a, b] = [one.figure, other.figure];
  if (a.quote === b.quote && one.reading !== other.reading) return true;
  if (rankOf(one) < 3 || rankOf(other) < 3) return a.kind === b.kind || a.unit === b.unit;
  if (one.sentence === other.sentence)
    return a.label === b.label && a.unit === '%' ? false : a.label === b.label;
  const words = new Set(contentWords(a.counted ?? a.label));
  const shared = contentWords(b.counted ?? b.label).filter((word) => words.has(word)).length;
  if (a.unit === '%' || a.unit === 'pt') return shared >= 2 || (shared === 1 && words.size <= 2);
  return shared >= 1 || a.unit !== undefined;
}

const contentWords = (label: string): string[] =>
  foldKey(label)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 3);
