/** The frame of every page: name, menu, foot. */
import type { Publication } from '../../domain/publication.ts';
import type { Site } from '../site.ts';

export interface Link {
  href: string;
  text: string;
}

/** The part of the frame that changes with every edition; it is kept apart so that it alone need not render every page again. */
export interface Edition {
  date: string;
  articles: number;
  figures: number;
  deadlines: number;
  outlets: number;
}

export interface Frame {
  publication: Publication;
  base: string;
}

export const frameOf = (site: Site): Frame => ({
  publication: site.corpus.publication,
  base: site.addresses.base,
});

export const editionOf = (site: Site): Edition => ({
  date: site.today,
  articles: site.corpus.articles.length,
  figures: site.figures.length,
  deadlines: site.deadlines.length,
  outlets: site.index.byOutlet.size,
});
