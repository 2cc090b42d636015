/** The frame of every page: name, menu, foot, and what the head of the page says. */
import type { Publication } from '../../domain/publication.ts';
import { words } from '../../locale/site.ts';
import type { Link } from '../links.ts';
import type { Site } from '../site.ts';

export type { Link } from '../links.ts';

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
  /** Scheme and host of the published site, without a final slash. */
  origin: string;
  home: string;
  menu: Link[];
  themes: Link[];
  foot: { title: string; links: Link[] }[];
  feeds: { xml: string; json: string };
  manifest: string;
  icon: string;
  /** For the home screens that read no manifest. */
  touchIcon: string;
  /** Picture shown where the address is shared. */
  card: string;
  search: string;
}

/** Themes named in the menu; the others are one step away, under « Dossiers ». */
const THEMES_IN_MENU = 8;

export function frameOf(site: Site): Frame {
  const { addresses: to, corpus } = site;
  return {
    publication: corpus.publication,
    base: to.base,
    origin: new URL(to.absolute('/')).origin,
    home: to.home(),
    menu: [
      { href: to.themes(), text: words.menu.themes },
      { href: to.countries(), text: words.menu.countries },
      { href: to.actors(), text: words.menu.actors },
      { href: to.figures(), text: words.menu.figures },
      { href: to.deadlines(), text: words.menu.deadlines },
      { href: to.search(), text: words.menu.search },
    ],
    themes: corpus.themes
      .slice(0, THEMES_IN_MENU)
      .map(({ id, theme }) => ({ href: to.theme(id), text: theme.title })),
    foot: [
      {
        title: words.foot.read,
        links: [
          { href: to.articles(), text: words.foot.articles },
          { href: to.sectors(), text: words.foot.sectors },
          { href: to.compareCountries(), text: words.foot.compare },
        ],
      },
      {
        title: words.foot.follow,
        links: [
          { href: to.feed('xml'), text: words.foot.atom },
          { href: to.feed('json'), text: words.foot.jsonFeed },
          { href: to.data(), text: words.foot.data },
          { href: to.offline(), text: words.foot.offline },
        ],
      },
      {
        title: words.foot.trust,
        links: [
          { href: to.prose('methode'), text: words.foot.method },
          { href: to.prose('a-propos'), text: words.foot.about },
          { href: corpus.publication.contact, text: words.foot.report },
        ],
      },
    ],
    feeds: { xml: to.feed('xml'), json: to.feed('json') },
    manifest: to.manifest(),
    icon: to.resolve('/icone.svg'),
    touchIcon: to.resolve('/icone-apple-180.png'),
    card: to.resolve('/partage.png'),
    search: to.search(),
  };
}

export const editionOf = (site: Site): Edition => ({
  date: site.today,
  articles: site.corpus.articles.length,
  figures: site.figures.length,
  deadlines: site.deadlines.length,
  outlets: site.index.byOutlet.size,
});

/** What the head of one page says of it. */
export interface Head {
  title: string;
  description: string;
  address: string;
  /** OpenGraph type. */
  type?: 'article';
  publishedOn?: string;
  /** Feeds of this page alone, besides those of the whole site. */
  feed?: { xml: string; json: string };
  /** Kept out of search engines: a second form of a page that has its own address. */
  hidden?: true;
}

/** A step of the path from the front page; the last one is the page itself, without link. */
export type Trail = Link[];
