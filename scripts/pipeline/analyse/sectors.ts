/** Chooses the sectors an article is about among those it merely names. */
import type { Taxonomy } from '../../../src/domain/taxonomy.ts';
import type { Mention, Passage } from '../model.ts';

/** A sector named once in the body is a subject when its article is short, or when a title, a standfirst or a heading names it. */
const DISPLAYED: ReadonlySet<Passage['kind']> = new Set<Passage['kind']>(['title', 'standfirst', 'heading']);

/**
 * Sectors by salience. One counts when a title, standfirst or heading names it, when it is named in two sentences or more, or when
 * the article is so short that a single mention is a subject of it.
 */
export function chooseSectors(
  passages: readonly Passage[],
  mentions: readonly Mention[][],
  taxonomy: Taxonomy,
): string[] {
  const weights = new Map<string, { weight: number; displayed: boolean; times: number }>();
  let length = 0;
  for (const [index, passage] of passages.entries()) {
    length += passage.text.length;
    const displayed = DISPLAYED.has(passage.kind);
    for (const mention of mentions[index] ?? []) {
      if (mention.kind !== 'sector') continue;
      const known = weights.get(mention.id) ?? { weight: 0, displayed: false, times: 0 };
      known.weight += displayed ? 3 : 1;
      known.displayed ||= displayed;
      known.times += 1;
      weights.set(mention.id, known);
    }
  }
  const LONG = 3_500;
  return [...weights]
    .filter(
      ([id, { displayed, times }]) => taxonomy.sectors.has(id) && (displayed || times > 1 || length < LONG),
    )
    .sort(([, a], [, b]) => b.weight - a.weight)
    .map(([id]) => id);
}
