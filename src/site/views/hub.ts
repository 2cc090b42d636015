/** What a hub shows: all that is published about one country, one sector or one actor. */
import {
  type ArticleEntry,
  type DeadlineEntry,
  dateOf,
  deadlinesOf,
  figuresOf,
} from '../../domain/corpus.ts';
import type { Country, Organisation, Person, Sector } from '../../domain/taxonomy.ts';
import { byName, capitalise } from '../../locale/format.ts';
import { resultTypes } from '../../locale/search.ts';
import { countsLine, words } from '../../locale/site.ts';
import { hrefToDeadline, isDefined, type Link, linkToActor, linkToCountry, linkToSector } from '../links.ts';
import type { Slice } from '../paginate.ts';
import type { Site } from '../site.ts';
import type { Head, Trail } from './frame.ts';
import { type PagerView, pagerOf } from './lists.ts';
import {
  type ArticleRow,
  articleRow,
  type SourcedDeadlineRow,
  type SourcedFigureRow,
  sourcedDeadlineRow,
  sourcedFigureRow,
} from './rows.ts';
import { countsOf } from './themes.ts';

export interface Mention extends Link {
  count: number;
}

export interface TimelineItem extends Link {
  /** Partial ISO date. */
  date: string;
  kind: 'article' | 'event' | 'deadline';
}

export interface HubView {
  head: Head;
  trail: Trail;
  kind?: string;
  title: string;
  line: string;
  /** What identifies the entry, label by label. */
  facts: { label: string; links: { text: string; href?: string }[] }[];
  /** Offices of a person as printed, each dated by the article that says it. */
  roles: { role: string; date?: string; article: Link }[];
  /** Whether the figures name the entry themselves; otherwise they are those of the articles that name it. */
  figuresAreOwn: boolean;
  figures: SourcedFigureRow[];
  moreFigures?: string;
  deadlinesAreOwn: boolean;
  deadlines: SourcedDeadlineRow[];
  moreDeadlines?: string;
  mentions: { title: string; entries: Mention[] }[];
  timeline: TimelineItem[];
  /** The comparison, with this country already chosen. */
  compare?: string;
  articles: ArticleRow[];
  pager: PagerView;
}

const shown = { figures: 8, deadlines: 8, mentions: 10, partners: 3, timeline: 16, roles: 12 } as const;

/** Dated articles and promises, newest first; bounded, the nearest promises kept. */
export function timelineOf(
  site: Site,
  entries: readonly ArticleEntry[],
  deadlines: readonly DeadlineEntry[],
  most: number = shown.timeline,
): TimelineItem[] {
  const told = entries.slice(0, most).flatMap((entry): TimelineItem[] => {
    const { publishedOn, eventOn } = entry.article;
    const date = eventOn?.date ?? publishedOn;
    const href = site.addresses.article(entry.id);
    return date ? [{ date, kind: eventOn ? 'event' : 'article', text: entry.article.title, href }] : [];
  });
  const promised = deadlines.slice(0, most).map(
    ({ deadline, entry }): TimelineItem => ({
      date: deadline.due,
      kind: 'deadline',
      text: capitalise(deadline.label),
      href: hrefToDeadline(site, entry, deadline),
    }),
  );
  return [...told, ...promised].sort((a, b) =>
    a.date !== b.date ? (a.date < b.date ? 1 : -1) : a.href < b.href ? -1 : 1,
  );
}

/** What `entries` name besides `self`, the most often named first. */
function mentionsOf(
  entries: readonly ArticleEntry[],
  idsOf: (entry: ArticleEntry) => readonly string[],
  linkTo: (id: string) => Link | undefined,
  self: string,
): Mention[] {
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const id of new Set(idsOf(entry))) if (id !== self) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, shown.mentions)
    .flatMap(([id, count]) => {
      const link = linkTo(id);
      return link ? [{ ...link, count }] : [];
    });
}

interface HubEntry {
  id: string;
  name: string;
  kind?: string;
  address: string;
  trail: Trail;
  /** The facet of the search page that selects this entry. */
  facet?: readonly [string, string];
  feed?: Head['feed'];
  compare?: string;
  facts: HubView['facts'];
  roles?: HubView['roles'];
  entries: readonly ArticleEntry[];
  /** Does a figure or a deadline speak of this very entry? */
  owns: (claim: Claim) => boolean;
}

type Claim = {
  countries: readonly string[];
  organisations: readonly string[];
  attributedTo?: string | undefined;
};

/** Figures of the latest articles are enough to choose a few from. */
const LATEST_ARTICLES = 200;

/** Those that speak of the entry itself, or all when none does. */
function ownOr<T>(all: readonly T[], owns: (item: T) => boolean): { own: boolean; found: readonly T[] } {
  const own = all.filter(owns);
  return own.length > 0 ? { own: true, found: own } : { own: false, found: all };
}

function hubView(site: Site, hub: HubEntry, slice: Slice<ArticleEntry>): HubView {
  const { id, entries, facet } = hub;
  const figures = ownOr(figuresOf(entries.slice(0, LATEST_ARTICLES)), ({ figure }) => hub.owns(figure));
  const deadlines = ownOr(deadlinesOf(entries, site.today), ({ deadline }) => hub.owns(deadline));
  const counts = countsOf(entries);
  const mentions = {
    countries: mentionsOf(
      entries,
      ({ article }) => article.countries,
      (key) => linkToCountry(site, key),
      id,
    ),
    actors: mentionsOf(
      entries,
      ({ article }) => [...article.organisations, ...article.people.map((person) => person.id)],
      (key) => linkToActor(site, key),
      id,
    ),
    sectors: mentionsOf(
      entries,
      ({ article }) => article.sectors,
      (key) => linkToSector(site, key),
      id,
    ),
  };
  const partners = (mentions.countries.length > 0 ? mentions.countries : mentions.actors)
    .slice(0, shown.partners)
    .map(({ text, count }) => `${text} (${count})`);
  const line = words.hub.line(countsLine(counts), partners);
  const search = (type: string) =>
    facet ? site.addresses.searchWith({ type, [facet[0]]: facet[1] }) : site.addresses.search(hub.name);
  return {
    head: {
      title: hub.name,
      description: `${hub.name}${words.colon} ${line}`,
      address: hub.address,
      ...(hub.feed ? { feed: hub.feed } : {}),
    },
    trail: hub.trail,
    ...(hub.kind ? { kind: hub.kind } : {}),
    title: hub.name,
    line,
    facts: hub.facts,
    roles: hub.roles ?? [],
    figuresAreOwn: figures.own,
    figures: figures.found.slice(0, shown.figures).map((figure) => sourcedFigureRow(site, figure)),
    ...(figures.found.length > shown.figures ? { moreFigures: search(resultTypes.figure) } : {}),
    deadlinesAreOwn: deadlines.own,
    deadlines: deadlines.found
      .slice(0, shown.deadlines)
      .map((deadline) => sourcedDeadlineRow(site, deadline)),
    ...(deadlines.found.length > shown.deadlines ? { moreDeadlines: search(resultTypes.deadline) } : {}),
    mentions: [
      { title: words.hub.mentionCountries, entries: mentions.countries },
      { title: words.hub.mentionActors, entries: mentions.actors },
      { title: words.hub.mentionSectors, entries: mentions.sectors },
    ].filter(({ entries: found }) => found.length > 0),
    timeline: timelineOf(site, entries, deadlines.found),
    ...(hub.compare ? { compare: hub.compare } : {}),
    articles: slice.entries.map((entry) => articleRow(site, entry)),
    pager: pagerOf(site, hub.address, slice),
  };
}

const trailTo = (href: string, text: string): Trail => [{ href, text }];

export const countryView = (site: Site, country: Country, slice: Slice<ArticleEntry>): HubView =>
  hubView(
    site,
    {
      id: country.id,
      name: country.name,
      address: site.addresses.country(country),
      trail: trailTo(site.addresses.countries(), words.menu.countries),
      facet: ['pays', country.name],
      feed: {
        xml: site.addresses.countryFeed(country, 'xml'),
        json: site.addresses.countryFeed(country, 'json'),
      },
      compare: `${site.addresses.compareCountries()}?a=${site.addresses.country(country).split('/').at(-2)}`,
      facts: [],
      entries: site.index.byCountry.get(country.id) ?? [],
      owns: ({ countries }) => countries.includes(country.id),
    },
    slice,
  );

export function sectorView(site: Site, sector: Sector, slice: Slice<ArticleEntry>): HubView {
  const broader = sector.broader && site.corpus.taxonomy.sectors.get(sector.broader);
  return hubView(
    site,
    {
      id: sector.id,
      name: sector.name,
      address: site.addresses.sector(sector.id),
      trail: trailTo(site.addresses.sectors(), words.foot.sectors),
      facet: ['secteur', sector.name],
      facts: [
        ...(broader
          ? [{ label: words.hub.broader, links: [linkToSector(site, broader.id) ?? { text: broader.name }] }]
          : []),
        ...(sector.isic.length > 0
          ? [{ label: words.hub.isic, links: sector.isic.map((code) => ({ text: code })) }]
          : []),
      ],
      entries: site.index.bySector.get(sector.id) ?? [],
      owns: () => false,
    },
    slice,
  );
}

function actorFacts(site: Site, { country, wikidata }: Organisation | Person): HubView['facts'] {
  const home = country === undefined ? undefined : site.corpus.taxonomy.countries.get(country);
  return [
    ...(home
      ? [{ label: words.hub.home, links: [linkToCountry(site, home.id) ?? { text: home.name }] }]
      : []),
    ...(wikidata
      ? [
          {
            label: words.hub.wikidata,
            links: [{ text: wikidata, href: `https://www.wikidata.org/wiki/${wikidata}` }],
          },
        ]
      : []),
  ];
}

export function organisationView(
  site: Site,
  organisation: Organisation,
  slice: Slice<ArticleEntry>,
): HubView {
  const facts = actorFacts(site, organisation);
  const sectors = organisation.sectors.map((id) => linkToSector(site, id)).filter(isDefined);
  return hubView(
    site,
    {
      id: organisation.id,
      name: organisation.name,
      kind: words.hub.organisation,
      address: site.addresses.actor(organisation.id),
      trail: trailTo(site.addresses.actors(), words.menu.actors),
      facts: sectors.length > 0 ? [...facts, { label: words.hub.sectors, links: sectors }] : facts,
      entries: site.index.byOrganisation.get(organisation.id) ?? [],
      owns: ({ organisations }) => organisations.includes(organisation.id),
    },
    slice,
  );
}

export function personView(site: Site, person: Person, slice: Slice<ArticleEntry>): HubView {
  const entries = site.index.byPerson.get(person.id) ?? [];
  const roles = new Map<string, HubView['roles'][number]>();
  for (const entry of entries) {
    const role = entry.article.people.find(({ id }) => id === person.id)?.role;
    if (role === undefined || roles.has(role) || roles.size === shown.roles) continue;
    const date = dateOf(entry.article);
    roles.set(role, {
      role,
      ...(date ? { date } : {}),
      article: { href: site.addresses.article(entry.id), text: entry.article.title },
    });
  }
  return hubView(
    site,
    {
      id: person.id,
      name: person.name,
      kind: words.hub.person,
      address: site.addresses.actor(person.id),
      trail: trailTo(site.addresses.actors(), words.menu.actors),
      facts: actorFacts(site, person),
      roles: [...roles.values()],
      entries,
      owns: ({ attributedTo = '' }) =>
        [person.name, ...person.aliases].some((name) => attributedTo.includes(name)),
    },
    slice,
  );
}

/** A list of hubs, in French alphabetical order, with what each holds. */
export interface DirectoryView {
  head: Head;
  title: string;
  lead: string;
  groups: { title?: string; entries: Mention[] }[];
  more?: Link;
}

const directory = (
  entries: ReadonlyMap<string, readonly ArticleEntry[]>,
  linkTo: (id: string) => Link | undefined,
): Mention[] =>
  [...entries]
    .flatMap(([id, { length: count }]) => {
      const link = linkTo(id);
      return link ? [{ ...link, count }] : [];
    })
    .sort((a, b) => byName.compare(a.text, b.text));

export const countriesView = (site: Site): DirectoryView => ({
  head: {
    title: words.hub.countries,
    description: words.hub.countriesLead,
    address: site.addresses.countries(),
  },
  title: words.hub.countries,
  lead: words.hub.countriesLead,
  groups: [{ entries: directory(site.index.byCountry, (id) => linkToCountry(site, id)) }],
  more: { href: site.addresses.compareCountries(), text: words.hub.compare },
});

export const sectorsView = (site: Site): DirectoryView => ({
  head: { title: words.hub.sectors, description: words.hub.sectorsLead, address: site.addresses.sectors() },
  title: words.hub.sectors,
  lead: words.hub.sectorsLead,
  groups: [{ entries: directory(site.index.bySector, (id) => linkToSector(site, id)) }],
});

export const actorsView = (site: Site): DirectoryView => ({
  head: { title: words.hub.actors, description: words.hub.actorsLead, address: site.addresses.actors() },
  title: words.hub.actors,
  lead: words.hub.actorsLead,
  groups: [
    {
      title: words.hub.organisations,
      entries: directory(site.index.byOrganisation, (id) => linkToActor(site, id)),
    },
    { title: words.hub.people, entries: directory(site.index.byPerson, (id) => linkToActor(site, id)) },
  ].filter(({ entries }) => entries.length > 0),
});
