/** What the page of an article shows. */
import type { EventDate, RemovedSummary } from '../../domain/article.ts';
import { type ArticleEntry, dateOf } from '../../domain/corpus.ts';
import { stateOfDeadline } from '../../domain/deadline.ts';
import { type Citation, citationOf } from '../cite.ts';
import {
  isDefined,
  type Link,
  linkToActor,
  linkToCountry,
  linkToSector,
  linkToTheme,
  outletOf,
} from '../links.ts';
import { type Related, relatedTo } from '../related.ts';
import type { Site } from '../site.ts';
import { textFragment } from '../text-fragment.ts';
import type { Head } from './frame.ts';
import {
  type ArticleRow,
  articleRow,
  type DeadlineRow,
  deadlineRow,
  type FigureRow,
  figureRow,
} from './rows.ts';

export interface SourceView {
  outlet?: Link | { text: string };
  author?: string;
  publishedOn?: string;
  event?: { date: string; asWritten: string; reasoning: EventDate['reasoning']; href: string };
  url?: string;
  clipping: string;
  sha256: string;
  retrievedOn?: string;
  reviewed: boolean;
}

export interface RelatedView extends ArticleRow {
  relation: Related['relation'];
  /** Names of what both articles name. */
  shared: string[];
}

export interface ArticleView {
  head: Head;
  /** When the words are not French. */
  lang?: string;
  titleHtml: string;
  titleDerived: boolean;
  standfirstHtml: string;
  html: string;
  words: number;
  source: SourceView;
  themes: Link[];
  countries: Link[];
  sectors: Link[];
  actors: (Link & { role?: string })[];
  places: string[];
  figures: FigureRow[];
  deadlines: DeadlineRow[];
  removed: RemovedSummary[];
  related: RelatedView[];
  citation: Citation;
}

/** Names shown under a related article. */
const SHARED_SHOWN = 3;

/** Search engines show about this much of a description. */
const DESCRIPTION_LENGTH = 200;

export function articleView(site: Site, entry: ArticleEntry): ArticleView {
  const { article } = entry;
  const { addresses: to, corpus } = site;
  const address = to.article(entry.id);
  const outlet = outletOf(site, article);
  const published = dateOf(article);
  return {
    head: {
      title: article.title,
      description: descriptionOf(entry),
      address,
      type: 'article',
      ...(article.publishedOn ? { publishedOn: article.publishedOn } : {}),
    },
    ...(article.lang === 'fr' ? {} : { lang: article.lang }),
    titleHtml: entry.titleHtml,
    titleDerived: article.titleDerived ?? false,
    standfirstHtml: entry.standfirstHtml,
    html: entry.html,
    words: entry.words,
    source: sourceOf(site, entry),
    themes: (site.index.themesOf.get(entry.id) ?? []).map((id) => linkToTheme(site, id)).filter(isDefined),
    countries: article.countries.map((id) => linkToCountry(site, id)).filter(isDefined),
    sectors: article.sectors.map((id) => linkToSector(site, id)).filter(isDefined),
    actors: [
      ...article.organisations.map((id) => linkToActor(site, id)).filter(isDefined),
      ...article.people.flatMap(({ id, role }) => {
        const link = linkToActor(site, id);
        return link ? [{ ...link, ...(role ? { role } : {}) }] : [];
      }),
    ],
    places: article.places.map((id) => corpus.taxonomy.places.get(id)?.name).filter(isDefined),
    figures: article.figures.map((figure) => ({
      ...figureRow(site, { figure, entry }),
      href: to.figure(entry.id, figure.id).slice(address.length),
    })),
    deadlines: article.deadlines.map((deadline) => ({
      ...deadlineRow(site, { deadline, entry, state: stateOfDeadline(deadline, site.today) }),
      href: to.deadline(entry.id, deadline.id).slice(address.length),
    })),
    removed: article.removed,
    related: relatedTo(site, entry).map((related) => relatedView(site, related)),
    citation: citationOf({
      id: entry.id,
      title: article.title,
      url: to.absolute(address),
      publisher: corpus.publication.publisher,
      publication: corpus.publication.title,
      ...(article.origin.author ? { author: article.origin.author } : {}),
      ...(outlet ? { outlet } : {}),
      ...(published ? { publishedOn: published } : {}),
      ...(article.origin.url ? { sourceUrl: article.origin.url } : {}),
    }),
  };
}

function descriptionOf({ article, blocks }: ArticleEntry): string {
  const text = article.standfirst ?? blocks.find(({ kind }) => kind === 'paragraph')?.text ?? article.title;
  if (text.length <= DESCRIPTION_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(' ', DESCRIPTION_LENGTH))}…`;
}

function sourceOf(site: Site, { article }: ArticleEntry): SourceView {
  const { origin, eventOn } = article;
  const outlet = outletOf(site, article);
  return {
    ...(outlet ? { outlet: { text: outlet } } : {}),
    ...(origin.author ? { author: origin.author } : {}),
    ...(article.publishedOn ? { publishedOn: article.publishedOn } : {}),
    ...(eventOn
      ? {
          event: {
            date: eventOn.date,
            asWritten: eventOn.asWritten,
            reasoning: eventOn.reasoning,
            href: `#${textFragment(eventOn.quote)}`,
          },
        }
      : {}),
    ...(origin.url ? { url: origin.url } : {}),
    clipping: origin.clipping,
    sha256: origin.sha256,
    ...(origin.retrievedOn ? { retrievedOn: origin.retrievedOn } : {}),
    reviewed: article.reviewed,
  };
}

function relatedView(site: Site, { entry, relation, shared }: Related): RelatedView {
  const nameOf = (id: string) => linkToActor(site, id) ?? linkToSector(site, id) ?? linkToCountry(site, id);
  const { standfirst: _, ...row } = articleRow(site, entry);
  return {
    ...row,
    relation,
    shared: shared
      .map((id) => nameOf(id)?.text)
      .filter(isDefined)
      .slice(0, SHARED_SHOWN),
  };
}
