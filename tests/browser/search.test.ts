/** The search, in a real browser, over the real index: each query returns what the texts hold, no less and no more. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../scripts/build/serve.ts';
import { buildSearchIndex } from '../../src/integrations/search/index.ts';
import { formatFigureValue, formatPartialDate } from '../../src/locale/format.ts';
import type { Site } from '../../src/site/site.ts';
import {
  type BuiltSite,
  buildSite,
  findViolations,
  launchBrowser,
  openWatched,
  plainContext,
} from './browsing.ts';

let built: BuiltSite;
let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  [built, browser] = await Promise.all([buildSite(), launchBrowser()]);
  served = await built.serve(0);
  context = await plainContext(browser);
  ({ page, faults } = await openWatched(context, new URL(served.url).origin));
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  built?.remove();
});

/** Everything a search should know, by address, read from the corpus and not from the index. */
function textsOf({ corpus, addresses, figures, deadlines, index }: Site): Map<string, string> {
  const { taxonomy } = corpus;
  const names = (ids: readonly string[]) =>
    ids.map((id) => (taxonomy.organisations.get(id) ?? taxonomy.countries.get(id))?.name ?? '').join(', ');
  const texts = new Map<string, string[]>();
  for (const { id, article, blocks } of corpus.articles)
    texts.set(addresses.article(id), [
      article.title,
      article.standfirst ?? '',
      ...blocks.map(({ text }) => text),
    ]);
  for (const { figure, entry } of figures)
    texts.set(addresses.figure(entry.id, figure.id), [
      formatFigureValue(figure, taxonomy.units),
      figure.label,
      figure.quote,
      names([...figure.organisations, ...figure.countries]),
      figure.attributedTo ?? '',
    ]);
  for (const { deadline, entry } of deadlines)
    texts.set(addresses.deadline(entry.id, deadline.id), [
      formatPartialDate(deadline.due),
      deadline.label,
      deadline.quote,
      names([...deadline.organisations, ...deadline.countries]),
      deadline.outcome ?? '',
    ]);
  for (const actor of [...taxonomy.organisations.values(), ...taxonomy.people.values()]) {
    const entries = index.byOrganisation.get(actor.id) ?? index.byPerson.get(actor.id) ?? [];
    if (entries.length === 0) continue;
    const roles = entries.flatMap(({ article }) =>
      article.people.filter(({ id }) => id === actor.id).map(({ role }) => role ?? ''),
    );
    const country = taxonomy.countries.get(actor.country ?? '')?.name ?? '';
    texts.set(addresses.actor(actor.id), [actor.name, ...actor.aliases, country, ...roles]);
  }
  for (const { id, theme, html } of corpus.themes)
    texts.set(addresses.theme(id), [theme.title, theme.summary, html.replace(/<[^>]*>/g, ' ')]);
  return new Map([...texts].map(([url, parts]) => [url, ` ${plain(parts.join(' . '))} `]));
}

/** Lower case, without accents, groups of digits joined: the simplest reading, made apart from the index's own. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/(\d)[\s\u00a0\u202f.](?=\d{3}(?!\d))/g, '$1');

/** Addresses of the texts in which each of `words` stands as a word, in the singular or plural, masculine or feminine. */
const expected = (...words: string[]): string[] =>
  [...textsOf(built.site)]
    .filter(([, text]) =>
      words.every((word) => new RegExp(`[^a-z0-9]${word}(?:e|s|es)?[^a-z0-9]`).test(text)),
    )
    .map(([url]) => url)
    .sort();

/** What the page shows for an address of it, all results unfolded. */
async function search(parameters: string): Promise<{ urls: string[]; status: string }> {
  if (page.url().startsWith(`${served.url}recherche/`))
    // As when the reader goes back to another search: the page stays.
    await page.evaluate((text) => {
      history.pushState(null, '', text);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `${served.url}recherche/${parameters}`);
  else await page.goto(`${served.url}recherche/${parameters}`);
  await settled();
  while (await page.locator('.search-more').isVisible()) {
    const before = await page.locator('.search-results > li').count();
    await page.locator('.search-more').click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('.search-results > li').length > count,
      before,
    );
  }
  return { urls: await shown(), status: await page.locator('#resultats [role="status"]').innerText() };
}

/** Waits for the answer to be there. */
const settled = (): Promise<unknown> => page.waitForSelector('#resultats[aria-busy="false"]');

/** Addresses of the results; the paragraph of an article in which the words stand is part of the address, but not of what is compared. */
const shown = async (): Promise<string[]> => {
  const hrefs = await page
    .locator('.search-results h2 a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  return hrefs.map((href) => {
    const { pathname, hash } = new URL(href);
    return pathname + (/^#(?:chiffre|echeance)-/.test(hash) ? hash : '');
  });
};

const query = (text: string): string => `?q=${encodeURIComponent(text)}`;

describe('a query returns exactly the texts that hold its words', () => {
  const cases: [query: string, words: string[]][] = [
    ['hydrogène', ['hydrogene']],
    ['l’hydrogène', ['hydrogene']],
    ["l'hydrogène", ['hydrogene']],
    ['HYDROGENE', ['hydrogene']],
    ['électromobilité', ['electromobilite']],
    ['7500', ['7500']],
    ['7 500', ['7500']],
    ['7\u202f500', ['7500']],
    ['7.500', ['7500']],
    ['russo-marocaine', ['russo-marocain']],
    ['CATL', ['catl']],
    ['catl', ['catl']],
    ['industrie automobile', ['industrie', 'automobile']],
    ['automobile industrie', ['industrie', 'automobile']],
    ['batteries', ['batterie']],
    ['batterie', ['batterie']],
    ['marocaines', ['marocain']],
    ['100 GWh', ['100', 'gwh']],
    ['73 %', ['73']],
    ['Renault 2030', ['renault', '2030']],
  ];
  it.each(cases)('« %s »', async (text, words) => {
    const wanted = expected(...words);
    const { urls } = await search(query(text));
    expect([...urls].sort()).toEqual(wanted);
    expect(faults).toEqual([]);
  });

  it('the five clippings hold what the first queries ask for', () => {
    for (const words of [
      ['hydrogene'],
      ['electromobilite'],
      ['7500'],
      ['russo-marocain'],
      ['catl'],
      ['industrie', 'automobile'],
    ])
      expect(expected(...words), words.join(' ')).not.toEqual([]);
  });

  it.each([
    'Kénitra',
    'Kénitra ',
    'hydrogénation',
    'industrieux',
    'Casablancais',
    'CATLX',
    '7501',
    'russo-turque',
  ])('« %s », which stands nowhere, finds nothing', async (text) => {
    const { urls, status } = await search(query(text));
    expect(urls).toEqual([]);
    expect(status).toContain('Aucun résultat');
  });

  it('one word that stands nowhere is enough to find nothing', async () => {
    expect((await search(query('Renault Kénitra'))).urls).toEqual([]);
  });

  it('words between quotation marks follow one another', async () => {
    const texts = textsOf(built.site);
    const wanted = [...texts]
      .filter(([, text]) => /[^a-z]industries? automobiles?[^a-z]/.test(text))
      .map(([url]) => url);
    for (const text of ['"industrie automobile"', '« industrie automobile »'])
      expect((await search(query(text))).urls.toSorted()).toEqual(wanted.toSorted());
    expect((await search(query('"automobile industrie"'))).urls).toEqual([]);
  });

  it('a number finds its figure first', async () => {
    for (const text of ['7500', '7 500']) {
      const { urls } = await search(query(text));
      expect(urls[0]).toMatch(/#chiffre-/);
    }
  });

  it('the beginning of a word is enough while nothing else fits, and the page says so', async () => {
    const { urls } = await search(query('hydrog'));
    expect(urls.toSorted()).toEqual(expected('hydrogene'));
    expect(await page.locator('.search-hint').innerText()).toContain('hydrog');
  });
});

describe('results', () => {
  it('show the passage and the part in which the words stand, marked, and lead there', async () => {
    await search(`${query('7 500')}&type=Article`);
    const first = page.locator('.search-results > li').first();
    const marks = await first.locator('.result-excerpt mark').allInnerTexts();
    expect(marks.map((mark) => mark.replace(/\s/g, ''))).toContain('7500');
    await first.locator('h2 a').click();
    await page.waitForLoadState();
    expect(plain(await page.locator(':target').innerText())).toContain('7500');
  });

  it('show apostrophes and spaces as they were printed', async () => {
    await search(query('hydrogène vert'));
    const excerpt = await page.locator('.result-excerpt').first().innerText();
    expect(excerpt).not.toMatch(/[\ue000-\uf8ff]/);
    expect(excerpt).not.toMatch(/\p{L}'\p{L}/u);
  });

  it('can be read by all, with their facets open, and fit a small phone', async () => {
    await search(query('Maroc'));
    await page.locator('.search-facets > summary').click();
    expect(await findViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('.search-facets > summary').click();
  });

  it('sorted by date go from the newest to the undated', async () => {
    const byRelevance = await search(query('Maroc'));
    const byDate = await search(`${query('Maroc')}&tri=date`);
    expect(byDate.urls.toSorted()).toEqual(byRelevance.urls.toSorted());
    const dates = new Map(
      built.site.corpus.articles.map(({ id, article }) => [
        built.site.addresses.article(id),
        article.publishedOn ?? article.eventOn?.date ?? '',
      ]),
    );
    const shownDates = byDate.urls.flatMap((url) => dates.get(url) ?? []);
    expect(shownDates).toEqual(shownDates.toSorted().toReversed());
  });
});

describe('facets', () => {
  const textsBy = (filter: (countries: readonly string[]) => boolean): string[] =>
    built.site.corpus.articles
      .filter(({ article }) => filter(article.countries))
      .map(({ id }) => built.site.addresses.article(id))
      .sort();

  it('two countries are alternatives, two facets must both hold', async () => {
    const { urls } = await search('?type=Article&pays=Chine&pays=Russie');
    expect(urls.toSorted()).toEqual(
      textsBy((countries) => countries.includes('CN') || countries.includes('RU')),
    );
    const { urls: none } = await search('?type=Article&pays=Chine&dossier=Coopération avec la Russie');
    expect(none).toEqual(textsBy((countries) => countries.includes('CN') && countries.includes('RU')));
  });

  it('say how many results a choice would leave, and keep that promise', async () => {
    await search(query('Maroc'));
    await page.locator('.search-facets > summary').click();
    const boxes = await page.locator('.search-facets label').evaluateAll((labels) =>
      labels.map((label) => {
        const { name, value } = label.querySelector('input')!;
        return { name, value, count: Number(label.querySelector('.facet-count')!.textContent) };
      }),
    );
    expect(boxes.length).toBeGreaterThan(3);
    for (const { name, value, count } of boxes) {
      const { urls } = await search(`${query('Maroc')}&${name}=${encodeURIComponent(value)}`);
      expect(urls.length, `${name} ${value}`).toBe(count);
    }
  });

  it('are understood whatever the case and accents of an address', async () => {
    const { urls } = await search('?type=echeance');
    expect(urls.length).toBe(built.site.deadlines.length);
  });

  it('are chosen by keyboard and stand in the address; going back undoes the choice', async () => {
    await page.goto(`${served.url}recherche/${query('Renault')}`);
    await settled();
    const before = await shown();
    await page.locator('.search-facets > summary').press('Enter');
    const box = page.locator('.search-facets input[name="type"][value="Article"]');
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/type=Article/);
    await settled();
    const { addresses, corpus } = built.site;
    const articles = corpus.articles.map(({ id }) => addresses.article(id));
    expect(await shown()).toEqual(before.filter((url) => articles.includes(url)));
    expect((await shown()).length).toBeLessThan(before.length);
    // The reader's place is kept, though the list was made again.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('Article');
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('type'));
    await settled();
    expect(await shown()).toEqual(before);
  });
});

describe('the page', () => {
  it('searches while the reader types, and announces the count', async () => {
    await page.goto(`${served.url}recherche/`);
    await page.locator('#q').pressSequentially('hydrogène', { delay: 20 });
    await page.waitForURL((url) => url.searchParams.get('q') === 'hydrogène');
    await settled();
    expect((await shown()).toSorted()).toEqual(expected('hydrogene'));
    expect(new URL(page.url()).searchParams.get('q')).toBe('hydrogène');
    const status = page.locator('#resultats [role="status"]');
    expect(await status.innerText()).toMatch(new RegExp(`^${expected('hydrogene').length}\\s`));
  });

  it('is reached from the front page by an ordinary form', async () => {
    await page.goto(served.url);
    await page.locator('form[role="search"] input').fill('CATL');
    await page.keyboard.press('Enter');
    await page.waitForURL(/recherche\/\?q=CATL/);
    await settled();
    expect((await shown()).toSorted()).toEqual(expected('catl'));
  });

  it('asks « Voulez-vous dire » for a misspelt name', async () => {
    await search(query('Renaut'));
    await page.locator('.did-you-mean a').click();
    await page.waitForURL(/q=Renault/);
    await settled();
    expect((await shown()).toSorted()).toEqual(expected('renault'));
  });

  it('offers examples that find something', async () => {
    await page.goto(`${served.url}recherche/`);
    await page.waitForSelector('.search-hint a');
    const links = await page.locator('.search-hint a').allInnerTexts();
    expect(links.length).toBeGreaterThan(2);
    for (const text of links) expect((await search(query(text))).urls.length, text).toBeGreaterThan(0);
  });

  it('keeps searches on the device, and forgets them', async () => {
    await search(query('CATL'));
    await page.locator('.search-keep').click();
    await page.goto(`${served.url}recherche/`);
    const saved = page.locator('.search-saved li');
    await saved.first().waitFor();
    expect(await saved.locator('a').allInnerTexts()).toEqual(['CATL']);
    await saved.locator('button').click();
    expect(await page.locator('.search-saved').isVisible()).toBe(false);
  });
});

describe('an index cut into lots, as that of a large site', () => {
  it('answers as the whole does', async () => {
    const queries = [
      'hydrogène',
      '7 500',
      'industrie automobile',
      '"industrie automobile"',
      'Renault',
      'Kénitra',
      'hydrog',
    ];
    const ask = async () => {
      const answers: string[][] = [];
      for (const text of queries) answers.push((await search(query(text))).urls.toSorted());
      answers.push((await search(`${query('Maroc')}&tri=date`)).urls.filter((url) => !url.includes('#')));
      return answers;
    };
    const whole = await ask();
    const { place, site } = built;
    await buildSearchIndex(site, place.site, { cacheDir: place.cache, lotSize: 6 });
    expect(existsSync(join(place.site, 'pagefind/lots'))).toBe(true);
    await page.goto(served.url);
    const inLots = await ask();
    // Figures and actors of no date come in another order; articles do not.
    expect(inLots.slice(0, -1)).toEqual(whole.slice(0, -1));
    expect(inLots.at(-1)!.toSorted()).toEqual(whole.at(-1)!.toSorted());
    expect(faults).toEqual([]);
  });
});
