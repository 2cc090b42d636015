/** Opens the content as a site on a given day, with every problem there is: those of each file, and links that lead nowhere. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDate } from '../../src/domain/dates.ts';
import { hasErrors, type Problem } from '../../src/domain/problem.ts';
import { openArticleCache } from '../../src/library/article-cache.ts';
import { openLibrary, openPublication } from '../../src/library/index.ts';
import { createAddresses } from '../../src/site/addresses.ts';
import { createSite, type Site } from '../../src/site/site.ts';
import { findAmbiguousAliases } from './aliases.ts';
import { hashSources } from './bundle.ts';
import { listFiles } from './files.ts';
import { findBrokenLinks } from './links.ts';
import type { Workplace } from './workplace.ts';

export interface Settings {
  /** ISO day on which deadlines are judged. */
  today: string;
  /** Published address, instead of the one in content/publication.yaml. */
  url?: string;
}

/** A setting of the environment that cannot be used; `name` is the variable. */
export class WrongSetting extends Error {
  readonly variable: string;
  readonly value: string;
  constructor(variable: string, value: string) {
    super(`${variable} cannot be ${value}`);
    this.variable = variable;
    this.value = value;
  }
}

/** `SOURCE_DATE` and `SITE_URL` when given, else the day it is in Casablanca and the publication's own address. */
export function readSettings(environment: Record<string, string | undefined>, now: Date): Settings {
  const { SOURCE_DATE: day, SITE_URL: url } = environment;
  if (day && !isoDate.safeParse(day).success) throw new WrongSetting('SOURCE_DATE', day);
  if (url && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
    throw new WrongSetting('SITE_URL', url);
  const today = day || new Intl.DateTimeFormat('sv-SE', { timeZone: 'Africa/Casablanca' }).format(now);
  return { today, ...(url ? { url } : {}) };
}

const urlOf = (place: Workplace, settings: Settings): string | undefined =>
  settings.url ?? openPublication(place.root).value?.url;

/** The base path of the published site, `/` when the publication cannot be read. */
export function baseOf(place: Workplace, settings: Settings): string {
  const url = urlOf(place, settings);
  return url === undefined ? '/' : createAddresses(url).base;
}

/**
 * `site` is absent when not even the publication could be read. With errors in `problems` it is fit for looking, not for
 * publishing. `remember` reads again only the articles that changed since the last sound opening; without it all is read.
 */
export function openSite(
  place: Workplace,
  settings: Settings,
  { remember }: { remember: boolean },
): { site?: Site; problems: Problem[] } {
  const url = urlOf(place, settings);
  const addresses = url === undefined ? undefined : createAddresses(url);
  const cache =
    remember && addresses
      ? openArticleCache(join(place.cache, 'articles'), cacheKey(place, addresses.base))
      : undefined;
  const { value: corpus, problems } = openLibrary({
    root: place.root,
    ...(addresses ? { resolveHref: addresses.resolve } : {}),
    ...(cache ? { cache } : {}),
  });
  if (!corpus) return { problems };
  const site = createSite(corpus, settings);
  problems.push(...findAmbiguousAliases(place.root, corpus.taxonomy), ...findBrokenLinks(site, place));
  if (!hasErrors(problems)) cache?.save();
  return { site, problems };
}

/** All that a read article depends on beside its own file: the code, the base path and the taxonomy. */
function cacheKey(place: Workplace, base: string): string {
  const folder = join(place.root, 'content/taxonomy');
  const taxonomy = listFiles(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
  return hash('sha256', JSON.stringify([hashSources(base), taxonomy]), 'hex');
}
