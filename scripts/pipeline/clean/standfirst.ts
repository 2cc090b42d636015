/** Which paragraph is the standfirst, printed or declared. */
import type { ClippingMeta } from '../model.ts';
import { wordKey } from '../read/fold.ts';
import { likeness } from '../read/page-metadata.ts';
import { isBold } from './headings.ts';
import type { Scene } from './scene.ts';
import { sentenceStarts } from './sentences.ts';
import { endsSentence, isCut, topicWords, wordsOf } from './shape.ts';
import type { Unit } from './units.ts';

/** Words that point back to something said: a standfirst stands alone. */
const POINTS_BACK =
  /^(?:il|elle|ils|elles|cette|cet|ces|ce|celui|celle|ainsi|mais|or|en effet|par ailleurs|de son cote|en outre|enfin|dans ce cadre|a cet effet|dans ce sens)\b/;
/** « RABAT, 12 mars (MAP) – », « Casablanca - »: the first paragraph, not a standfirst. */
const DATELINE =
  /^\p{Lu}[\p{L}' -]{2,25}(?:,? \d{1,2}(?:er)? \p{L}+(?: \d{4})?)? ?(?:\([\p{L} /]{2,20}\))? ?[-–—]{1,9} /u;
/** Lines that pages print between a standfirst and the text. */
const BETWEEN = new Set(['byline', 'publication-date', 'reading-time']);

export function findStandfirst(
  units: readonly Unit[],
  titleAt: number | undefined,
  meta: ClippingMeta,
): number | undefined {
  const body = [...units.keys()].filter((index) => {
    const { fate } = units[index]!;
    return fate && 'kept' in fate && fate.kept === 'body';
  });
  if (body.length < 2) return undefined;
  if (meta.standfirst) {
    const key = wordKey(meta.standfirst.value);
    const printed = body.slice(0, 4).find((index) => units[index]!.ink === key);
    if (printed !== undefined) return printed;
  }
  const first = body[0]!;
  const unit = units[first]!;
  const next = units[body[1]!]!;
  const placed = titleAt === undefined ? meta.title !== undefined : first >= titleAt - 6;
  if (!placed || unit.glued || unit.bullet || !next.prose) return undefined;
  if (unit.node && unit.node.type !== 'paragraph') return undefined;
  if (unit.words < 9 || unit.words > 70 || POINTS_BACK.test(unit.key) || DATELINE.test(unit.text))
    return undefined;
  // Printed apart: before the title's second printing, without a final mark, or parted from the text by who and when.
  const after = units.slice(first + 1, body[1]!);
  const apart =
    first < (titleAt ?? 0) ||
    (isBoldAlone(unit, next) && !unit.text.endsWith('?')) ||
    !endsSentence(unit.text) ||
    after.some((other) => BETWEEN.has(other.reading?.rule ?? ''));
  if (apart) return first;
  if (body.length < 4 || meta.title || /^["«“]/.test(unit.text)) return undefined;
  const lengths = body
    .slice(1)
    .map((index) => units[index]!)
    .filter((other) => other.prose)
    .map((other) => other.words)
    .sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const single = sentenceStarts(unit.text).length === 0;
  return single && unit.words <= 45 && unit.words < median * 0.85 && !DATELINE.test(next.text)
    ? first
    : undefined;
}

/** A first paragraph wholly in bold above one that is not; a first question of an interview is told by its mark. */
const isBoldAlone = (unit: Unit, next: Unit): boolean =>
  unit.node !== undefined && isBold(unit.node) && !(next.node && isBold(next.node));

/**
 * A standfirst that is declared and printed nowhere: whole, about the article, and no excerpt of it. A description of the site, or one cut
 * by its machine, is none.
 */
export function declaredStandfirst(
  { units, vocabulary, meta }: Scene,
  title: string | undefined,
): string | undefined {
  if (!meta.standfirst) return undefined;
  const { value, evidence } = meta.standfirst;
  const words = wordsOf(value);
  const key = wordKey(value);
  if (words < 9 || words > 70 || isCut(value)) return undefined;
  if (!endsSentence(value) && !evidence.startsWith('frontmatter')) return undefined;
  const topics = topicWords(key);
  const said = new Set(topicWords(wordKey(title ?? meta.title?.value ?? '')));
  const common = topics.filter((word) => vocabulary.has(word) || said.has(word)).length;
  if (common < 3 || common < topics.length * 0.2) return undefined;
  const start = key.slice(0, EXCERPT_START);
  const printed = units.some(
    (unit) => unit.ink.includes(start) || (unit.words > 8 && likeness(unit.text, value) > 0.8),
  );
  return printed || likeness(title ?? '', value) > 0.9 ? undefined : value;
}

/** Letters at the beginning of a description by which it is known for an excerpt of the text. */
const EXCERPT_START = 40;
