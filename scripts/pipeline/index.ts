/** The whole trip of one clipping on one screen: read, clean, analyse, compose, check. Pure: no disk, no clock. */

import { type Body, bodyOfTree } from '../../src/body/index.ts';
import { type Article, articleSchema, type EventDate, eventDateSchema } from '../../src/domain/article.ts';
import { type Deadline, deadlineSchema } from '../../src/domain/deadline.ts';
import { type Figure, figureSchema } from '../../src/domain/figure.ts';
import { checkArticle, type Printed } from '../../src/domain/integrity.ts';
import type { Outcome, Problem } from '../../src/domain/problem.ts';
import type { Taxonomy } from '../../src/domain/taxonomy.ts';
import { analyse, type World } from './analyse/index.ts';
import { outletOfImprint } from './analyse/names/imprint.ts';
import { cleanClipping } from './clean/index.ts';
import { composeArticle, idFor, type Settled, settleBody, settleText } from './compose/index.ts';
import type { Analysis, Cleaned, Format, Passage, PassageKind } from './model.ts';
import { readClipping, type Source } from './read/index.ts';

export { createWorld, type World } from './analyse/index.ts';

export interface ConversionSource extends Source {
  /** Name under which the clipping is kept, when it is not that of its file. */
  clippingName?: string;
}

/** What a clipping became, and all that a report tells of it. Plain data, so that it may come from another thread. */
export interface Conversion {
  /** What the article would be called; the caller knows which names are taken. */
  id: string;
  format: Format;
  sha256: string;
  article: Article;
  mdx: string;
  /** What the article prints below its title and standfirst. */
  body: Pick<Body, 'blocks' | 'words'>;
  cleaned: Pick<Cleaned, 'meta' | 'removals' | 'repairs'>;
  /** What the analysis read; findings name a passage by its index here. */
  passages: Passage[];
  analysis: Pick<Analysis, 'findings' | 'suggestions'>;
}

/**
 * Converts one clipping: reads, cleans, analyses, composes and checks. No value when the file cannot be read or holds no article;
 * otherwise the article is complete and keeps every rule of the schema and of its own integrity. Throws only for a bug.
 */
export function convert(
  bytes: Uint8Array,
  source: ConversionSource,
  world: World,
): Outcome<Conversion | undefined> {
  const { file } = source;
  const read = readClipping(bytes, source);
  if (read.value === undefined) return { value: undefined, problems: read.problems };
  const clipping = read.value;
  const cleaned = cleanClipping(clipping);
  const problems = [...read.problems, ...cleaned.problems];
  const { meta, removals, repairs } = cleaned.value;
  const settled = settle(cleaned.value);
  if (settled === undefined) {
    if (!problems.some(({ name }) => name === 'EmptyClipping'))
      problems.push({ name: 'EmptyClipping', severity: 'error', file, details: {} });
    return { value: undefined, problems };
  }
  const body = bodyOfTree(settled.body, file).value;
  const passages = passagesOf(settled, body, cleaned.value.printedAt);
  const printed: Printed = { title: settled.title, standfirst: settled.standfirst, blocks: body.blocks };
  const found = analyse(passages, world, { publishedOn: meta.publishedOn?.value });
  const analysis = soundOf(found, printed, world.taxonomy, file);
  problems.push(...analysis.problems.map((problem) => ({ ...problem, file })));
  const { frontmatter, mdx } = composeArticle({
    clipping,
    clippingName: source.clippingName ?? file,
    settled,
    blocks: body.blocks,
    meta,
    removals,
    analysis: {
      ...analysis,
      outlet: outletOfImprint(removals, meta.author?.value, world.matcher) ?? analysis.outlet,
    },
    outlets: world.taxonomy.outlets,
  });
  return {
    value: {
      id: idFor({ file, title: settled.title, sha256: clipping.sha256 }),
      format: clipping.format,
      sha256: clipping.sha256,
      article: checked(frontmatter, printed, world, file),
      mdx,
      body: { blocks: body.blocks, words: body.words },
      cleaned: { meta, removals, repairs },
      passages,
      analysis: { findings: analysis.findings, suggestions: analysis.suggestions },
    },
    problems,
  };
}

/** The cleaned clipping as it will be printed; a title is never missing where there is text. */
function settle(cleaned: Cleaned): Settled | undefined {
  const body = settleBody(cleaned.body);
  const standfirst = settleText(cleaned.standfirst);
  const title = settleText(cleaned.title);
  const stand = title ?? standfirst ?? bodyOfTree(body, '').value.blocks[0]?.text.split('\n')[0];
  if (stand === undefined) return undefined;
  return { title: stand, titleDerived: cleaned.titleDerived || title === undefined, standfirst, body };
}

const passageKinds: Readonly<Record<string, PassageKind>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  list: 'list',
  quote: 'quote',
  table: 'table',
  component: 'paragraph',
};

/** What the analysis reads: the very words that will be shown, an item, a row or a paragraph at a time. */
function passagesOf(settled: Settled, body: Body, printedAt: Cleaned['printedAt']): Passage[] {
  const passages: Passage[] = [];
  const add = (kind: PassageKind, text: string, line: number | undefined): void => {
    passages.push({ kind, text, ...(line !== undefined && { line }) });
  };
  // A derived title repeats words of the body: read twice, they would be found twice.
  if (!settled.titleDerived) add('title', settled.title, printedAt.title);
  if (settled.standfirst !== undefined) add('standfirst', settled.standfirst, printedAt.standfirst);
  for (const [index, block] of body.blocks.entries()) {
    const source = settled.body.children[index];
    const texts = block.text.split('\n');
    const items =
      source?.type === 'list' && source.children.length === texts.length ? source.children : undefined;
    for (const [row, text] of texts.entries()) {
      if (text.trim() === '') continue;
      const { line } = (items?.[row] ?? source)?.position?.start ?? {};
      add(passageKinds[block.kind] ?? 'paragraph', text, line);
    }
  }
  return passages;
}

/**
 * Findings that keep the rules of their schema and stand where they are said to stand. The others, faults of the analysis, are told and
 * left out: one doubtful figure must not cost the article.
 */
function soundOf(analysis: Analysis, printed: Printed, taxonomy: Taxonomy, file: string): Analysis {
  const problems: Problem[] = [...analysis.problems];
  const refuse = (name: Problem['name'], value: string, key: string): void => {
    problems.push({ name, severity: 'warning', file, details: { value, key, expected: 'custom' } });
  };
  const seen = new Set<string>();
  const isSound = <K extends keyof typeof claims>(key: K, claim: Claim): boolean => {
    const parsed = claims[key].schema.safeParse(claim);
    if (!parsed.success) {
      refuse('WrongValue', claim.asWritten, key);
      return false;
    }
    const [breach] = checkArticle(
      { ...NOTHING_ELSE, ...claims[key].alone(parsed.data as never) },
      printed,
      taxonomy,
    );
    if (breach !== undefined) refuse(breach.name, claim.asWritten, key);
    const name = `${key} ${claim.id ?? ''}`;
    if (seen.has(name))
      refuse(key === 'figures' ? 'DuplicateFigureId' : 'DuplicateDeadlineId', claim.id ?? '', key);
    const sound = breach === undefined && !seen.has(name);
    seen.add(name);
    return sound;
  };
  const { eventOn } = analysis;
  return {
    ...analysis,
    eventOn: eventOn !== undefined && isSound('eventOn', eventOn) ? eventOn : undefined,
    figures: analysis.figures.filter((figure) => isSound('figures', figure)),
    deadlines: analysis.deadlines.filter((deadline) => isSound('deadlines', deadline)),
    problems,
  };
}

interface Claim {
  id?: string;
  asWritten: string;
}

/** What carries words of the clipping as its proof: how it is checked, and an article that holds it alone. */
const claims = {
  figures: { schema: figureSchema, alone: (figure: Figure) => ({ figures: [figure] }) },
  deadlines: { schema: deadlineSchema, alone: (deadline: Deadline) => ({ deadlines: [deadline] }) },
  eventOn: { schema: eventDateSchema, alone: (eventOn: EventDate) => ({ eventOn }) },
} as const;

const NOTHING_ELSE: Article = articleSchema.parse({
  title: '-',
  origin: { clipping: '-', sha256: '0'.repeat(64) },
});

/** The article as Astro and the checker will read it. A breach here is a bug: everything doubtful was set aside before. */
function checked(frontmatter: Article, printed: Printed, world: World, file: string): Article {
  const parsed = articleSchema.safeParse(frontmatter);
  if (!parsed.success)
    throw new Error(`The article made of ${file} breaks its schema: ${parsed.error.message}`);
  const breaches = checkArticle(parsed.data, printed, world.taxonomy);
  if (breaches.length > 0)
    throw new Error(`The article made of ${file} breaks its rules: ${JSON.stringify(breaches)}`);
  return parsed.data;
}
