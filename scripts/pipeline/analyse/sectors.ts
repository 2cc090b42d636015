/** Chooses the sectors an article is about among those it merely names. */
import type { Taxonomy } from '../../../src/domain/taxonomy.ts';
import type { Mention, Passage } from '../model.ts';
import { wordSet } from './word-set.ts';
import { type Word, wordsOf } from './words.ts';

/** Passages that are shown rather than told: what they name is a subject of the article. */
const DISPLAYED: ReadonlySet<Passage['kind']> = new Set<Passage['kind']>(['title', 'standfirst', 'heading']);

/** Up to this many characters a single mention is a subject: a short dispatch says nothing twice. */
const SHORT = 3_500;

const MINISTER = wordSet(
  'ministre ministres ministere ministeres ministerielle ministeriel portefeuille departement secretaire secretariat',
);
const TYING = wordSet(
  'de du des d la le l les et a au aux en aupres charge chargee delegue deleguee marocain marocaine francais francaise',
);

/** Longest title of a minister, in words. */
const LONGEST_TITLE = 24;

/**
 * « le ministre de l’Agriculture, de la Pêche maritime … »: a sector in a minister's title says who speaks, not of what. `mentioned`
 * is the text before the sector.
 */
function isPortfolio(mentioned: string): boolean {
  const words = wordsOf(mentioned);
  for (let index = words.length - 1; index >= Math.max(0, words.length - LONGEST_TITLE); index -= 1) {
    const { fold, shape } = words[index] as Word;
    if (MINISTER.has(fold)) return true;
    const qualifies = words[index - 1]?.shape === 'capital' && shape === 'lower';
    if (shape !== 'capital' && !TYING.has(fold) && !qualifies) return false;
  }
  return false;
}

interface Tally {
  weight: number;
  times: number;
  displayed: boolean;
}

/**
 * Sectors by salience. One counts when a title, standfirst or heading names it, when it is named twice or more, or when the article
 * is so short that one mention is a subject. A broad sector gives way to the narrower one chosen with it.
 */
export function chooseSectors(
  passages: readonly Passage[],
  mentions: readonly Mention[][],
  taxonomy: Taxonomy,
): string[] {
  const tallies = new Map<string, Tally>();
  let length = 0;
  for (const [index, passage] of passages.entries()) {
    length += passage.text.length;
    const displayed = DISPLAYED.has(passage.kind);
    for (const mention of mentions[index] ?? []) {
      if (
        mention.kind !== 'sector' ||
        isPortfolio(passage.text.slice(Math.max(0, mention.start - 200), mention.start))
      )
        continue;
      const tally = tallies.get(mention.id) ?? { weight: 0, times: 0, displayed: false };
      tally.weight += displayed ? 3 : 1;
      tally.times += 1;
      tally.displayed ||= displayed;
      tallies.set(mention.id, tally);
    }
  }
  const subjects = [...tallies].filter(
    ([, { displayed, times }]) => displayed || times > 1 || length < SHORT,
  );
  const broader = new Set(subjects.flatMap(([id]) => ancestorsOf(id, taxonomy)));
  return subjects
    .filter(([id]) => !broader.has(id) || isStrong(tallies.get(id), subjects, id, taxonomy))
    .sort(([, a], [, b]) => b.weight - a.weight)
    .map(([id]) => id);
}

/** A broad sector stays beside its narrower one when it is a trade of its own (automobile beside electromobility), not a section. */
const isStrong = (
  tally: Tally | undefined,
  subjects: readonly [string, Tally][],
  id: string,
  taxonomy: Taxonomy,
): boolean =>
  tally !== undefined &&
  taxonomy.sectors.get(id)?.broader !== undefined &&
  subjects.every(
    ([other, { weight }]) =>
      other === id || !ancestorsOf(other, taxonomy).includes(id) || tally.weight * 3 >= weight,
  );

function ancestorsOf(id: string, taxonomy: Taxonomy): string[] {
  const ancestors: string[] = [];
  let parent = taxonomy.sectors.get(id)?.broader;
  while (parent !== undefined && !ancestors.includes(parent)) {
    ancestors.push(parent);
    parent = taxonomy.sectors.get(parent)?.broader;
  }
  return ancestors;
}
