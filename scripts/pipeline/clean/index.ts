/** Second stage of the trip: what is the article, what is not and why, and its typography mended. */
import type {
  BlockContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type { Outcome, Problem } from '../../../src/domain/problem.ts';
import type { Cleaned, Clipping, ClippingMeta, Removal } from '../model.ts';
import { wordKey } from '../read/fold.ts';
import { readLine } from './furniture.ts';
import { partGlued } from './glued.ts';
import { joinBroken, nameTags } from './layout.ts';
import { ledgerOf } from './ledger.ts';
import { isFrenchProse, mendCharacters, mendTypography, repairsOf, type Tally } from './mend.ts';
import type { RemovalRule } from './rules.ts';
import { sentencesOf } from './sentences.ts';
import { settle } from './settle.ts';
import { BULLET, foldInPlace, wordsOf } from './shape.ts';
import { plainText, type Unit, unitsOf } from './units.ts';

export { ledgerOf } from './ledger.ts';
export { removalRules, repairRules } from './rules.ts';

/** Longest title made from a first sentence, in characters. */
const LONGEST_DERIVED = 125;
/** Fewest words of a sentence that may be a title. */
const TELLING_WORDS = 3;

/**
 * Cleans one clipping. Pure. Every line of the input ends in the article or among the removals; what the ledger could not account for
 * is put back at the end of the body and told as a doubtful passage.
 */
export function cleanClipping(clipping: Clipping): Outcome<Cleaned> {
  const tally: Tally = new Map();
  const plain = clipping.format === 'text';
  let units = unitsOf(clipping, tally);
  if (plain) {
    nameTags(units);
    units = partGlued(joinBroken(units, tally));
  }
  settleLoneNumbers(units);
  settleDialogue(units);
  const meta: ClippingMeta = { ...clipping.meta };
  const settled = settle(units, clipping.format, meta);

  const removals = refined(clipping.removals ?? [], meta, units);
  const problems: Problem[] = [];
  for (const unit of units) {
    if (!unit.fate || 'kept' in unit.fate) continue;
    removals.push(removalOf(unit, unit.fate.removed, unit.fate.doubtful));
    if (unit.fate.doubtful) problems.push(doubtful(clipping, unit, unit.fate.removed));
  }
  removals.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));

  const body = bodyOf(units, tally);
  const printedTitle = settled.title ?? meta.title?.value;
  const title = printedTitle ? mendLine(printedTitle, tally) : derivedTitle(body);
  const cleaned: Cleaned = {
    ...(title ? { title } : {}),
    titleDerived: printedTitle === undefined && title !== undefined,
    ...(settled.standfirst ? { standfirst: mendLine(settled.standfirst, tally) } : {}),
    printedAt: { title: lineOf(units, 'title'), standfirst: lineOf(units, 'standfirst') },
    body,
    meta,
    removals,
    repairs: repairsOf(tally),
  };
  restoreLost(clipping, cleaned, problems);
  return { value: cleaned, problems };
}

/** « 2. Perspectives » followed by text is a numbered heading, not a list of one: its number stays with it. */
function settleLoneNumbers(units: readonly Unit[]): void {
  for (const [index, unit] of units.entries()) {
    if (!unit.bullet || unit.node || !/^\s*\d/.test(unit.text)) continue;
    if (!units[index - 1]?.bullet && !units[index + 1]?.bullet) unit.bullet = false;
  }
}

/** « – Médias24 : Comment la Charte… », « – Parce que nous y sommes… »: the dash of a dialogue, not of a list. */
const SPEAKER = /^[-–—]\s*\p{Lu}[^:.!?]{1,40}[\s\u00a0\u202f]?:[\s\u00a0\u202f]/u;
/** From this many words an item after a dash is somebody speaking. */
const SPOKEN_WORDS = 45;

function settleDialogue(units: readonly Unit[]): void {
  for (const unit of units) {
    if (!unit.bullet || unit.node || !/^[-–—]/.test(unit.text)) continue;
    if (unit.words >= SPOKEN_WORDS || (unit.prose && SPEAKER.test(unit.text))) unit.bullet = false;
  }
}

/** Rules of the page reader that only say where a block stood; its words may tell more. */
const PLACES = new Set(['outside-article', 'page-header', 'byline', 'author-box']);
/** Rules of the clean-up that need no agreement from around. */
const ABOUT_ARTICLE = new Set([
  'byline',
  'publication-date',
  'reading-time',
  'photo-credit',
  'caption',
  'sharing',
  'related-links',
  'source-line',
  'view-count',
]);

/** What the reader set aside, under a better name where the words give one; the signature and the day printed there go to `meta`. */
function refined(removals: readonly Removal[], meta: ClippingMeta, units: readonly Unit[]): Removal[] {
  const firstLine = units[0]?.line ?? 0;
  return removals.map((removal) => {
    if (!PLACES.has(removal.rule) || removal.text.length > 200) return removal;
    const reading = readLine(removal.text, foldInPlace(removal.text));
    if (!reading || !ABOUT_ARTICLE.has(reading.rule)) return removal;
    const evidence = `block ${removal.line ?? '?'}`;
    const near = (removal.line ?? 0) <= firstLine + 3 && (removal.line ?? 0) >= firstLine - 12;
    if (near && reading.name && !meta.author) meta.author = { value: reading.name, evidence };
    if (near && reading.day && !meta.publishedOn) meta.publishedOn = { value: reading.day, evidence };
    return { ...removal, rule: reading.rule };
  });
}

/** Line of the unit that became the title or the standfirst. */
const lineOf = (units: readonly Unit[], part: 'title' | 'standfirst'): number | undefined =>
  units.find(({ fate }) => fate && 'kept' in fate && fate.kept === part)?.line;

const removalOf = (unit: Unit, rule: RemovalRule, isDoubtful?: boolean): Removal => ({
  rule,
  text: unit.text,
  ...(unit.line === undefined ? {} : { line: unit.line }),
  ...(unit.lastLine === undefined ? {} : { lastLine: unit.lastLine }),
  ...(isDoubtful ? { doubtful: true } : {}),
});

const doubtful = (clipping: Clipping, unit: Unit, rule: string): Problem => ({
  name: 'DoubtfulPassage',
  severity: 'warning',
  file: clipping.file,
  ...(unit.line === undefined ? {} : { line: unit.line }),
  details: { rule, text: unit.text.slice(0, 200) },
});

function mendLine(text: string, tally: Tally): string {
  const line = mendCharacters(text, tally)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
  return mendTypography(line, tally, { prose: isFrenchProse(line) || /[’'«»]/.test(line) }).trim();
}

/** Nothing may be lost by a fault of ours: what the ledger misses comes back at the end, and the editor is told. */
function restoreLost(clipping: Clipping, cleaned: Cleaned, problems: Problem[]): void {
  const { lost } = ledgerOf(clipping, cleaned);
  for (const passage of lost) {
    const point = { line: passage.line, column: 1 };
    cleaned.body.children.push({
      type: 'paragraph',
      children: [{ type: 'text', value: passage.text }],
      position: { start: point, end: point },
    });
    problems.push({
      name: 'DoubtfulPassage',
      severity: 'warning',
      file: clipping.file,
      line: passage.line,
      details: { rule: 'restored', text: passage.text.slice(0, 200) },
    });
  }
}

/** A small word at the end that leans on what was cut off: « … avec les »; not « … avec lui ». */
const DANGLING =
  /(?<!\s)\s+(?:de|du|des|la|le|les|l’|d’|et|ou|à|au|aux|en|dans|sur|pour|par|avec|un|une|qui|que|son|sa|ses|leur|ce|cette|ces)$/u;

/** The first sentence of the body as a title, cut at a word when it is long. */
function derivedTitle(body: Root): string | undefined {
  const first = body.children.find((node) => node.type === 'paragraph') ?? body.children[0];
  if (!first) return undefined;
  const sentences = sentencesOf(
    plainText(first)
      .replace(/[ \t\r\n]+/g, ' ')
      .trim(),
  );
  // « DATA. », « Entretien. » name a kind of article and not this one.
  const telling = sentences.find((said) => wordsOf(said) >= TELLING_WORDS) ?? sentences[0] ?? '';
  const sentence = telling
    .trim()
    .replace(/(?<![.…:;,])[.…:;,]+$/, '')
    .trimEnd();
  if (sentence.length <= LONGEST_DERIVED) return sentence === '' ? undefined : sentence;
  const clause = sentence.slice(0, LONGEST_DERIVED);
  const comma = clause.lastIndexOf(',');
  const opened = (clause.match(/[(«]/g)?.length ?? 0) - (clause.match(/[)»]/g)?.length ?? 0);
  if (comma > LONGEST_DERIVED * 0.6 && opened === 0) return clause.slice(0, comma);
  const space = clause.lastIndexOf(' ');
  let cut = (space > 0 ? clause.slice(0, space) : clause).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '');
  while (DANGLING.test(cut)) cut = cut.replace(DANGLING, '');
  return `${cut}…`;
}

/** Kept units as blocks: glued pieces come together again, list items make lists. */
function bodyOf(units: readonly Unit[], tally: Tally): Root {
  const children: RootContent[] = [];
  let previous: Unit | undefined;
  for (const unit of units) {
    const kept = unit.fate && 'kept' in unit.fate && unit.fate.kept === 'body';
    if (!kept) {
      if (!unit.glued) previous = undefined;
      continue;
    }
    const position = positionOf(unit);
    const last = children.at(-1);
    if (unit.node && isHeading(unit)) {
      children.push({
        type: 'heading',
        depth: 2,
        children: printed(unit, tally, position).children,
        ...position,
      });
    } else if (unit.node) {
      children.push(mendNode(unit.node, tally));
    } else if (unit.bullet && !unit.glued) {
      const item: ListItem = {
        type: 'listItem',
        spread: false,
        children: [paragraph(unit.text.replace(BULLET, ''), tally, position)],
        ...position,
      };
      const ordered = /^\s*\d/.test(unit.text);
      if (
        last?.type === 'list' &&
        previous?.bullet &&
        last.ordered === ordered &&
        (!ordered || follows(previous, unit))
      ) {
        last.children.push(item);
        if (last.position && position.position)
          last.position = { ...last.position, end: position.position.end };
      } else {
        const start = ordered ? Number(/\d+/.exec(unit.text)?.[0]) : null;
        const list: List = { type: 'list', ordered, start, spread: false, children: [item], ...position };
        children.push(list);
      }
    } else if (
      unit.glued &&
      previous?.glued &&
      last?.type === 'paragraph' &&
      previous.line === unit.line &&
      !isHeading(unit) &&
      !isHeading(previous)
    ) {
      const joint: PhrasingContent = { type: 'text', value: ' ' };
      if (unit.fused) tally.set('missing-space', (tally.get('missing-space') ?? 0) + 1);
      last.children.push(joint, ...printed(unit, tally, position).children);
      mergeText(last);
    } else if (isHeading(unit)) {
      const heading: Heading = {
        type: 'heading',
        depth: 2,
        children: printed(unit, tally, position).children,
        ...position,
      };
      children.push(heading);
    } else children.push(printed(unit, tally, position));
    previous = unit;
  }
  return { type: 'root', children };
}

const isHeading = (unit: Unit): boolean => unit.heading === true;

const follows = (previous: Unit, unit: Unit): boolean =>
  Number(/\d+/.exec(unit.text)?.[0]) === Number(/\d+/.exec(previous.text)?.[0]) + 1;

const positionOf = (unit: Unit): { position?: RootContent['position'] } =>
  unit.line === undefined
    ? {}
    : {
        position: {
          start: { line: unit.line, column: 1 },
          end: { line: unit.lastLine ?? unit.line, column: unit.text.length + 1 },
        },
      };

type Position = { position?: RootContent['position'] };

const paragraph = (text: string, tally: Tally, position: Position, key?: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value: mendTypography(text, tally, { key }) }],
  ...position,
});

const printed = (unit: Unit, tally: Tally, position: Position): Paragraph =>
  paragraph(unit.text, tally, position, unit.key);

function mergeText(node: Paragraph): void {
  const merged: PhrasingContent[] = [];
  for (const child of node.children) {
    const last = merged.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else merged.push(child);
  }
  node.children = merged;
}

/** A block that came with markup: its text nodes are mended, pictures and empty links go, the rest stays as it is. */
function mendNode(node: RootContent, tally: Tally, prose = isFrenchProse(plainText(node))): RootContent {
  const any = node as RootContent & { children?: RootContent[]; value?: string };
  if (any.type === 'text') {
    const value = mendTypography(mendCharacters(any.value, tally), tally, { prose });
    return { ...any, value };
  }
  if (any.type === 'break') return { type: 'text', value: ' ' };
  if (any.type === 'code' || any.type === 'inlineCode') return any;
  if (any.children) {
    const children = any.children
      .filter((child) => child.type !== 'image')
      .map((child) => mendNode(child, tally, prose));
    return { ...any, children } as RootContent;
  }
  return any;
}

/** Whether two printings say the same words. */
export const sameWords = (one: string, other: string): boolean => wordKey(one) === wordKey(other);

export type { BlockContent };
