/** Links from what an article names to the pages that exist: an entry that no article names has no page. */
import type { Article } from '../domain/article.ts';
import type { ArticleEntry } from '../domain/corpus.ts';
import type { Deadline } from '../domain/deadline.ts';
import type { Figure } from '../domain/figure.ts';
import type { Site } from './site.ts';
import { type Surroundings, textFragment } from './text-fragment.ts';

export interface Link {
  href: string;
  text: string;
}

export const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

export const linkToArticle = (site: Site, entry: ArticleEntry): Link => ({
  href: site.addresses.article(entry.id),
  text: entry.article.title,
});

export function linkToTheme(site: Site, id: string): Link | undefined {
  const entry = site.themes.get(id);
  return entry && { href: site.addresses.theme(id), text: entry.theme.title };
}

export function linkToCountry(site: Site, id: string): Link | undefined {
  const country = site.corpus.taxonomy.countries.get(id);
  if (!country || !site.index.byCountry.has(id)) return undefined;
  return { href: site.addresses.country(country), text: country.name };
}

export function linkToSector(site: Site, id: string): Link | undefined {
  const sector = site.corpus.taxonomy.sectors.get(id);
  if (!sector || !site.index.bySector.has(id)) return undefined;
  return { href: site.addresses.sector(id), text: sector.name };
}

/** An organisation or a person. */
export function linkToActor(site: Site, id: string): Link | undefined {
  const { organisations, people } = site.corpus.taxonomy;
  const actor = organisations.get(id) ?? people.get(id);
  if (!actor || !(site.index.byOrganisation.has(id) || site.index.byPerson.has(id))) return undefined;
  return { href: site.addresses.actor(id), text: actor.name };
}

/** Name of the outlet that printed the article, when it is known. */
export const outletOf = (site: Site, article: Article): string | undefined =>
  article.origin.outlet && site.corpus.taxonomy.outlets.get(article.origin.outlet)?.name;

/** The words just before and after a sentence of an article's body; none for a sentence of its title or standfirst. */
function surroundingsOf({ blocks }: ArticleEntry, quote: string): Surroundings {
  const index = blocks.findIndex(({ text }) => text.includes(quote));
  const block = blocks[index];
  if (block === undefined) return {};
  const start = block.text.indexOf(quote);
  const before = block.text.slice(0, start).trim() || blocks[index - 1]?.text;
  const after = block.text.slice(start + quote.length).trim() || blocks[index + 1]?.text;
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

/** The place in the article's body where a figure's words are marked, with its sentence for the browsers that can show it. */
export const hrefToFigure = (site: Site, entry: ArticleEntry, figure: Pick<Figure, 'id' | 'quote'>): string =>
  site.addresses.figure(entry.id, figure.id) +
  textFragment(figure.quote, surroundingsOf(entry, figure.quote));

/** The same for a deadline. */
export const hrefToDeadline = (
  site: Site,
  entry: ArticleEntry,
  deadline: Pick<Deadline, 'id' | 'quote'>,
): string =>
  site.addresses.deadline(entry.id, deadline.id) +
  textFragment(deadline.quote, surroundingsOf(entry, deadline.quote));
