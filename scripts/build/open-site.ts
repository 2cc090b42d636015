/** Opens the content as a site on a given day, with every problem there is: those of each file, and links that lead nowhere. */
import { isoDate } from '../../src/domain/dates.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { openLibrary, openPublication } from '../../src/library/index.ts';
import { createAddresses } from '../../src/site/addresses.ts';
import { createSite, type Site } from '../../src/site/site.ts';
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

/** `site` is absent when not even the publication could be read. With errors in `problems` it is fit for looking, not for publishing. */
export function openSite(place: Workplace, settings: Settings): { site?: Site; problems: Problem[] } {
  const url = urlOf(place, settings);
  const resolveHref = url === undefined ? undefined : createAddresses(url).resolve;
  const { value: corpus, problems } = openLibrary({
    root: place.root,
    ...(resolveHref ? { resolveHref } : {}),
  });
  if (!corpus) return { problems };
  const site = createSite(corpus, settings);
  return { site, problems: [...problems, ...findBrokenLinks(site, place)] };
}
