/** Chooses the sectors an article is about among those it merely names. */
import type { Taxonomy } from '../../../../src/domain/taxonomy.ts';
import type { Mention, Passage } from '../../model.ts';
import { wordSet } from '../text/word-set.ts';
import { type Word, wordsOf } from '../text/words.ts';

/** Passages that are shown rather than told: what they name is a subject of the article. */
const DISPLAYED: ReadonlySet<Passage['kind']> = new Set<Passage['kind']>(['title', 'standfirst', 'heading']);

/** Up to this many characters a single mention is a subject: a short dispatch says nothing twice. */
const SHORT = 800;

/** The opening of the body, in characters, tells what the article is about. */
const OPENING = 400;

/** What a mention weighs where the article shows its subject, where it opens, and further on. */
const SHOWN = 3;
const OPENS = 1.5;
const TOLD = 1;

/** So many sectors named one after the other, each within so many characters of the one before, are a list of subjects. */
const LISTED = 4;
const LIST_STEP = 80;

/** Below this part of the first sector's weight another is told in passing. */
const LEAST_SHARE = 0.4;

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

/**
 * Sectors by salience. One counts when a title, standfirst or heading names it, or the trade of whom they name; when it is named in
 * the opening or twice, and not in passing beside a subject named much oftener; or when the article is so short that one mention is
 * a subject. A broad sector gives way to the narrower one chosen with it.
 */
export function chooseSectors(
  passages: readonly Passage[],
  mentions: readonly Mention[][],
  taxonomy: Taxonomy,
): string[] {
  const weights = new Map<string, number>();
  const weigh = (id: string, weight: number): void => void weights.set(id, (weights.get(id) ?? 0) + weight);
  let length = 0;
  let told = 0;
  for (const [index, passage] of passages.entries()) {
    length += passage.text.length;
    const displayed = DISPLAYED.has(passage.kind);
    const named = (mentions[index] ?? []).filter(
      ({ kind, start }) =>
        kind === 'sector' && !isPortfolio(passage.text.slice(Math.max(0, start - 200), start)),
    );
    const listed = listedIn(named);
    for (const mention of named) {
      const opens = told + mention.start < OPENING || listed.has(mention);
      weigh(mention.id, displayed ? SHOWN : opens ? OPENS : TOLD);
    }
    if (displayed)
      for (const { kind, id } of mentions[index] ?? [])
        if (kind === 'organisation') for (const trade of tradesOf(id, taxonomy)) weigh(trade, OPENS);
    if (!displayed) told += passage.text.length;
  }
  const least = length < SHORT ? TOLD : Math.max(OPENS, LEAST_SHARE * Math.max(0, ...weights.values()));
  // A narrower trade of a subject (electromobility beside automobile) says more in one mention than its section in many.
  const isSubject = (id: string): boolean => (weights.get(id) ?? 0) >= least;
  const refines = (id: string): boolean => {
    const parent = taxonomy.sectors.get(id)?.broader;
    return parent !== undefined && taxonomy.sectors.get(parent)?.broader !== undefined && isSubject(parent);
  };
  const subjects = [...weights].filter(([id]) => isSubject(id) || refines(id));
  const broader = new Set(subjects.flatMap(([id]) => ancestorsOf(id, taxonomy)));
  return subjects
    .filter(([id, weight]) => !broader.has(id) || isStrong(weight, subjects, id, taxonomy))
    .sort(([, a], [, b]) => b - a)
    .map(([id]) => id);
}

/** Mentions that stand in a list of different sectors: « les technologies numériques, la métallurgie, le ferroviaire et la chimie ». */
function listedIn(named: readonly Mention[]): ReadonlySet<Mention> {
  const listed = new Set<Mention>();
  for (let from = 0; from < named.length; ) {
    let to = from + 1;
    while (to < named.length && (named[to]?.start ?? 0) - (named[to - 1]?.end ?? 0) < LIST_STEP) to += 1;
    const run = named.slice(from, to);
    if (new Set(run.map(({ id }) => id)).size >= LISTED) for (const mention of run) listed.add(mention);
    from = to;
  }
  return listed;
}

/** The trade of a firm with one or two; a conglomerate's trades tell nothing. */
function tradesOf(organisation: string, taxonomy: Taxonomy): readonly string[] {
  const trades = taxonomy.organisations.get(organisation)?.sectors ?? [];
  return trades.length < 3 ? trades : [];
}

/** A broad sector stays beside its narrower one when it is a trade of its own (automobile beside electromobility), not a section. */
const isStrong = (
  weight: number,
  subjects: readonly (readonly [string, number])[],
  id: string,
  taxonomy: Taxonomy,
): boolean =>
  taxonomy.sectors.get(id)?.broader !== undefined &&
  subjects.every(
    ([other, otherWeight]) =>
      other === id || !ancestorsOf(other, taxonomy).includes(id) || weight * 3 >= otherWeight,
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
