/** Fourth stage of the trip: what was kept and what was found become an article, as data and as MDX text. */
import type { Root } from 'mdast';
import type { Body } from '../../../src/body/index.ts';
import type { Article, Origin, RemovedSummary } from '../../../src/domain/article.ts';
import { isoDate } from '../../../src/domain/dates.ts';
import type { Outlet } from '../../../src/domain/taxonomy.ts';
import type { Analysis, Clipping, ClippingMeta, Removal } from '../model.ts';
import { writeFrontmatter } from './frontmatter.ts';
import { writeBody } from './markdown.ts';
import { findOutlet } from './outlet.ts';
import { legible } from './settle.ts';

export { writeFrontmatter } from './frontmatter.ts';
export { idFor } from './id.ts';
export { settleBody, settleText } from './settle.ts';

/** A cleaned clipping brought to the characters and blocks that an article is written with. */
export interface Settled {
  title: string;
  titleDerived: boolean;
  standfirst?: string | undefined;
  body: Root;
}

export interface Composition {
  clipping: Pick<Clipping, 'sha256'>;
  /** Name under which the clipping is kept in `content/clippings/`. */
  clippingName: string;
  settled: Settled;
  /** What the settled body shows. */
  blocks: Body['blocks'];
  meta: ClippingMeta;
  removals: readonly Removal[];
  analysis: Analysis;
  outlets: ReadonlyMap<string, Outlet>;
  /** ISO day on which the clipping was taken, when it declares one. */
  retrievedOn?: string | undefined;
}

export interface Composed {
  frontmatter: Article;
  mdx: string;
}

/** The same composition always gives the same text: nothing here knows the date, the machine or the disk. */
export function composeArticle(composition: Composition): Composed {
  const frontmatter = frontmatterOf(composition);
  return {
    frontmatter,
    mdx: writeArticle(frontmatter, writeBody(composition.settled.body, composition.blocks)),
  };
}

/** The text of the file: frontmatter between fences, an empty line, the body. */
export const writeArticle = (frontmatter: Article, body: string): string =>
  `---\n${writeFrontmatter(frontmatter)}---\n${body === '' ? '' : `\n${body}`}`;

function frontmatterOf(composition: Composition): Article {
  const { settled, meta, removals, analysis } = composition;
  const publishedOn = meta.publishedOn?.value;
  return {
    title: settled.title,
    titleDerived: settled.titleDerived || undefined,
    standfirst: settled.standfirst,
    lang: languageOf(meta.lang?.value),
    publishedOn: isoDate.safeParse(publishedOn).success ? publishedOn : undefined,
    eventOn: analysis.eventOn,
    origin: originOf(composition),
    countries: analysis.countries,
    sectors: analysis.sectors,
    organisations: analysis.organisations,
    people: analysis.people,
    places: analysis.places,
    figures: analysis.figures,
    deadlines: analysis.deadlines,
    removed: summariseRemovals(removals),
    reviewed: false,
  };
}

function originOf({ clipping, clippingName, meta, outlets, analysis, retrievedOn }: Composition): Origin {
  const author = legible(meta.author?.value ?? '').trim();
  const url = meta.url?.value ?? '';
  return {
    outlet: findOutlet(meta, outlets) ?? analysis.outlet,
    author: author === '' ? undefined : author,
    url: /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : undefined,
    clipping: clippingName,
    sha256: clipping.sha256,
    retrievedOn,
  };
}

/** `fr-FR`, `fr_MA` and nothing at all are `fr`. */
const languageOf = (declared: string | undefined): string =>
  /^[a-z]{2,3}/i.exec(declared ?? '')?.[0].toLowerCase() ?? 'fr';

/** One line a rule, in the order of the clipping; never the words that were removed. */
export function summariseRemovals(removals: readonly Removal[]): RemovedSummary[] {
  const byRule = Map.groupBy(removals, (removal) => removal.rule);
  return Array.from(byRule, ([rule, group]) => {
    const lines = lineRanges(group);
    return { rule, count: group.length, ...(lines !== '' && { lines }) };
  });
}

/** `1-9, 12`: lines sorted, neighbours joined. */
function lineRanges(removals: readonly Removal[]): string {
  const spans = removals
    .flatMap(({ line, lastLine }) =>
      line === undefined ? [] : [{ first: line, last: Math.max(line, lastLine ?? line) }],
    )
    .sort((a, b) => a.first - b.first);
  const joined: { first: number; last: number }[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before !== undefined && span.first <= before.last + 1) before.last = Math.max(before.last, span.last);
    else joined.push({ ...span });
  }
  return joined.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}
