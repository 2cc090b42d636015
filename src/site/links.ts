/** Links from what an article names to the pages that exist: an entry that no article names has no page. */
import type { Article } from '../domain/article.ts';
import type { ArticleEntry } from '../domain/corpus.ts';
import type { Site } from './site.ts';

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
