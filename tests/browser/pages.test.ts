/** Every type of page, in a real browser: it opens without a fault, can be read by all, and its links land where they say. */
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../scripts/build/files.ts';
import type { Served } from '../../scripts/build/serve.ts';
import {
  type BuiltSite,
  buildSite,
  findViolations,
  launchBrowser,
  openWatched,
  plainContext,
} from './browsing.ts';
import { deadLinks } from './dead-links.ts';

/** Many pages in one go, on a machine that may be busy. */
const LONG = { timeout: 240_000 };

let built: BuiltSite;
let served: Served;
let browser: Browser;
/** One page of each type: the first of those whose addresses have the same form. */
let samples: string[];

beforeAll(async () => {
  [built, browser] = await Promise.all([buildSite(), launchBrowser()]);
  served = await built.serve(0);
  const byForm = new Map<string, string>();
  for (const path of pagesOf(built)) if (!byForm.has(formOf(path))) byForm.set(formOf(path), path);
  samples = [...byForm.values()];
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  built?.remove();
});

/** Paths of all pages below the base, as a browser asks for them. */
const pagesOf = ({ place }: BuiltSite): string[] =>
  listFiles(place.site)
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();

/** `dossiers/*​/imprimer` for the printed form of any dossier; a page of its own (`pays/comparer`) keeps its name. */
const OWN_NAMES = new Set(['comparer', 'imprimer', 'page']);
const formOf = (path: string): string =>
  path
    .split('/')
    .map((part, index) => (index === 0 || part === '' || OWN_NAMES.has(part) ? part : '*'))
    .join('/');

const urlOf = (path: string): string => served.url + path;
const origin = (): string => new URL(served.url).origin;

describe('every type of page', () => {
  it(
    'opens with no fault, one title and its language, fits a small phone, and can be read by all',
    LONG,
    async () => {
      const context = await plainContext(browser);
      const { page, faults } = await openWatched(context, origin());
      const unreadable: string[] = [];
      for (const path of samples) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: 1280, height: 800 });
        const response = await page.goto(urlOf(path));
        expect(response?.status(), path).toBe(200);
        const seen = await page.evaluate(() => ({
          titles: document.querySelectorAll('h1').length,
          name: document.title.trim().length > 0,
          lang: document.documentElement.lang,
        }));
        expect(seen, path).toEqual({ titles: 1, name: true, lang: 'fr' });
        unreadable.push(...(await findViolations(page)).map((violation) => `${path} ${violation}`));
        await page.emulateMedia({ colorScheme: 'dark' });
        unreadable.push(
          ...(await findViolations(page, ['color-contrast'])).map(
            (violation) => `${path} (dark) ${violation}`,
          ),
        );
        await page.setViewportSize({ width: 320, height: 640 });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
        expect(faults, path).toEqual([]);
      }
      expect(unreadable).toEqual([]);
      await context.close();
    },
  );

  it('answers an unknown address with the page that says so', async () => {
    const context = await plainContext(browser);
    const page = await context.newPage();
    const response = await page.goto(urlOf('articles/nulle-part/'));
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator(`a[href="${built.base}"]`).count()).toBeGreaterThan(0);
    await context.close();
  });
});

describe('links', () => {
  it('lead to a page of the site, and to an anchor that is there', () => {
    expect(deadLinks(built)).toEqual([]);
  });

  it('of the registers land on the words that were printed', LONG, async () => {
    const context = await plainContext(browser);
    const page = await context.newPage();
    const claims = [
      ...built.site.figures.map(({ figure, entry }) => ({
        url: built.site.addresses.figure(entry.id, figure.id),
        words: figure.asWritten,
      })),
      ...built.site.deadlines.map(({ deadline, entry }) => ({
        url: built.site.addresses.deadline(entry.id, deadline.id),
        words: deadline.asWritten,
      })),
    ];
    expect(claims.length).toBeGreaterThan(0);
    for (const register of ['chiffres/', 'echeances/']) {
      await page.goto(urlOf(register));
      const links = await page
        .locator('main a')
        .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
      const wanted = claims.filter(({ url }) =>
        url.includes(register === 'chiffres/' ? '#chiffre-' : '#echeance-'),
      );
      for (const { url, words } of wanted) {
        const link = links.find((href) => href.split(':~:')[0] === url);
        expect(link, `${register} has no link to ${url}`).toBeDefined();
        await page.goto('about:blank');
        await page.goto(new URL(link!, served.url).href);
        const target = page.locator(`[id="${new URL(url, served.url).hash.slice(1)}"]`);
        expect(await target.count(), url).toBe(1);
        expect(plain((await target.textContent()) ?? ''), url).toContain(plain(words));
        // The browser looks for the sentence once the page is there.
        await expect
          .poll(() => isInView(target), { message: `${url} is not in view`, timeout: 10_000 })
          .toBe(true);
      }
    }
    await context.close();
  });
});

/** Typography of the page apart. */
const plain = (text: string): string =>
  text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll('’', "'")
    .trim();

const isInView = (target: Locator): Promise<boolean> =>
  target.evaluate((node) => {
    const { top, bottom } = node.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });

describe('without script', () => {
  it('everything is read: the front page leads to articles, and the search page lists all from A to Z', async () => {
    const context = await plainContext(browser, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(served.url);
    const { addresses, corpus } = built.site;
    const [newest] = corpus.articles;
    await page
      .locator(`main a[href="${addresses.article(newest!.id)}"]`)
      .first()
      .click();
    expect(plain(await page.locator('h1').innerText())).toBe(plain(newest!.article.title));
    const paragraph = newest!.blocks.find(({ kind }) => kind === 'paragraph')!;
    expect(plain(await page.locator('main').innerText())).toContain(plain(paragraph.text).slice(0, 80));
    await page.goto(urlOf('recherche/'));
    for (const { id } of corpus.articles)
      expect(await page.locator(`main a[href="${addresses.article(id)}"]`).count(), id).toBeGreaterThan(0);
    await context.close();
  });
});
