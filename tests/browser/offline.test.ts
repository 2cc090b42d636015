/** After one visit the site is read and searched with the network off; a new edition comes when the reader asks for it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../scripts/build/serve.ts';
import { writeOffline } from '../../src/integrations/offline/index.ts';
import { type BuiltSite, buildSite, launchBrowser } from './browsing.ts';
import { deadLinks } from './dead-links.ts';

let browser: Browser;
let context: BrowserContext;
let served: Served;
const sites = new Map<string, Promise<BuiltSite>>();

/** Built once for each base path. */
function siteAt(url: string): Promise<BuiltSite> {
  const site = sites.get(url) ?? buildSite(url);
  sites.set(url, site);
  return site;
}

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  await context?.close();
  await served?.close();
});
afterAll(async () => {
  await browser?.close();
  for (const site of sites.values()) (await site).remove();
});

interface Stored {
  files: number;
  storedFiles: number;
}

/** Waits until the service worker is in charge, then asks it what it holds. */
async function stored(page: Page): Promise<Stored> {
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration())?.active,
    undefined,
    {
      timeout: 20_000,
    },
  );
  return page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return new Promise<Stored>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data as Stored);
      active!.postMessage({ type: 'state' }, [port2]);
    });
  });
}

/** Opens the site for the first time and lets it be stored. */
async function visit(site: BuiltSite): Promise<Page> {
  served = await site.serve(0);
  context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(served.url);
  const state = await stored(page);
  expect(state.storedFiles).toBe(state.files);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

describe.each(['https://trait-d-union.example/', 'https://trait-d-union.example/briefing/'])(
  'the site at %s',
  (url) => {
    it('has no link out of its base path', async () => {
      expect(deadLinks(await siteAt(url))).toEqual([]);
    });

    it('is read and searched after one visit, with the server stopped', async () => {
      const site = await siteAt(url);
      const page = await visit(site);
      await served.close();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      // The icon of its tab is fetched by the browser itself, past the service worker.
      page.on(
        'requestfailed',
        (request) => !request.url().endsWith('/icone.svg') && faults.push(request.url()),
      );

      const { addresses, corpus } = site.site;
      for (const { id, article } of corpus.articles) {
        await page.goto(new URL(addresses.article(id), served.url).href);
        expect((await page.locator('h1').innerText()).replace(/\s/g, ' ')).toBe(
          article.title.replace(/\s/g, ' '),
        );
      }
      for (const address of [
        addresses.home(),
        addresses.themes(),
        addresses.figures(),
        addresses.deadlines(),
        addresses.countries(),
      ])
        expect((await page.goto(new URL(address, served.url).href))?.status(), address).toBe(200);
      // The styles and the letters are there too.
      expect(await page.evaluate(async () => (await document.fonts.ready).size)).toBeGreaterThan(0);
      expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);

      await page.goto(new URL(addresses.search('hydrogène'), served.url).href);
      await page.waitForSelector('.search-results h2 a');
      expect(await page.locator('.search-results mark').count()).toBeGreaterThan(0);
      await page.locator('.search-results h2 a').last().click();
      await page.waitForURL((address) => !address.pathname.includes('recherche'));
      expect(await page.locator('h1').count()).toBe(1);
      expect(faults).toEqual([]);
    });

    it('answers offline as its host does: folders without their slash, unknown addresses, parts of files', async () => {
      const site = await siteAt(url);
      const page = await visit(site);
      await served.close();
      await page.goto(`${served.url}chiffres`);
      expect(new URL(page.url()).pathname).toBe(`${site.base}chiffres/`);
      const missing = await page.goto(`${served.url}nulle/part/`);
      expect(missing?.status()).toBe(404);
      expect(await page.locator('h1').count()).toBe(1);
      await page.goto(served.url);
      const part = await page.evaluate(async (address) => {
        const answer = await fetch(address, { headers: { range: 'bytes=1-4' } });
        return {
          status: answer.status,
          text: await answer.text(),
          range: answer.headers.get('content-range'),
        };
      }, `${served.url}icone.svg`);
      const icon = readFileSync(join(site.place.site, 'icone.svg'));
      expect(part).toEqual({
        status: 206,
        text: icon.toString('latin1', 1, 5),
        range: `bytes 1-4/${icon.length}`,
      });
    });
  },
);

describe('the page « Lire hors ligne »', () => {
  it('tells what is stored, downloads what is missing, and clears it', async () => {
    const site = await siteAt('https://trait-d-union.example/');
    const page = await visit(site);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        if (!name.endsWith('files')) continue;
        const cache = await caches.open(name);
        for (const request of (await cache.keys()).slice(0, 7)) await cache.delete(request);
      }
    });
    await page.goto(`${served.url}hors-ligne/`);
    const status = page.locator('#copie [role="status"]');
    const [download, clear] = [page.locator('#copie button').first(), page.locator('#copie button').last()];
    await download.waitFor();
    await download.click();
    await page.waitForFunction(() =>
      /Tout le site/.test(document.querySelector('#copie [role="status"]')?.textContent ?? ''),
    );
    const state = await stored(page);
    expect(state.storedFiles).toBe(state.files);
    expect(await download.isVisible()).toBe(false);
    await clear.click();
    await page.waitForFunction(() =>
      /effacée/.test(document.querySelector('#copie [role="status"]')?.textContent ?? ''),
    );
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(await status.count()).toBe(1);
  });
});

describe('a large site', () => {
  it('stores its frame at once, what is visited, and the rest when asked', async () => {
    const site = await siteAt('https://trait-d-union.example/');
    try {
      await writeOffline(site.site, site.place.site, { bytes: 400_000, files: 60 });
      served = await site.serve(0);
      context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(served.url);
      const first = await stored(page);
      expect(first.storedFiles).toBeGreaterThan(10);
      expect(first.storedFiles).toBeLessThan(first.files);
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      const { addresses, index } = site.site;
      const countries = [...index.byCountry.keys()].map((id) =>
        addresses.country(site.site.corpus.taxonomy.countries.get(id)!),
      );
      const address = new URL(countries.at(-1)!, served.url).href;
      await page.goto(address);
      await page.goto(`${served.url}hors-ligne/`);
      // What was visited is there when the network goes.
      await context.setOffline(true);
      expect((await page.goto(address))?.status()).toBe(200);
      await context.setOffline(false);
      await page.goto(`${served.url}hors-ligne/`);
      await page.locator('#copie button').first().click();
      await page.waitForFunction(() =>
        /Tout le site/.test(document.querySelector('#copie [role="status"]')?.textContent ?? ''),
      );
      const last = await stored(page);
      expect(last.storedFiles).toBe(last.files);
    } finally {
      await writeOffline(site.site, site.place.site);
    }
  });
});

describe('a new edition', () => {
  it('waits for the reader, never breaks an open page, and fetches only what changed', async () => {
    const site = await buildSite();
    try {
      // Files of the first edition only, like a script with the fingerprint of its time.
      const old = 'assets/ancienne.12345678.js';
      writeFileSync(join(site.place.site, old), 'export const edition = 1;');
      await writeOffline(site.site, site.place.site);
      const page = await visit(site);
      const other = await context.newPage();
      await other.goto(served.url);

      const [entry] = site.site.corpus.articles;
      const file = join(site.place.root, entry!.file);
      const title = `Titre changé de ${entry!.id}`;
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${title}`));
      const requests: string[] = [];
      context.on('request', (request) => {
        if (request.serviceWorker()) requests.push(new URL(request.url()).pathname);
      });
      const next = await site.rebuild();
      rmSync(join(site.place.site, old));
      await writeOffline(next, site.place.site);

      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      await page.locator('.new-edition button').first().waitFor();
      const address = new URL(next.addresses.article(entry!.id), served.url).href;
      // Until the reader agrees, every page is of the edition that is open.
      await other.goto(address);
      expect(await other.locator('h1').innerText()).not.toContain('Titre changé');
      // What did not change was not fetched again.
      expect(requests.filter((path) => /\.woff2$|\.png$/.test(path))).toEqual([]);
      expect(requests.some((path) => path.endsWith(`/${entry!.id}/`))).toBe(true);

      await Promise.all([page.waitForEvent('load'), page.locator('.new-edition button').first().click()]);
      await page.goto(address);
      expect(await page.locator('h1').innerText()).toContain('Titre changé');
      // The other page was left as it was, and its own files are still there.
      expect(await other.locator('h1').innerText()).not.toContain('Titre changé');
      const answer = await other.evaluate(async (path) => (await fetch(path)).text(), `${served.url}${old}`);
      expect(answer).toContain('edition = 1');

      // Once no page of the former edition is open, its files go.
      await other.close();
      await page.reload();
      await page.waitForFunction(async () => {
        const notes = (await caches.keys()).find((name) => name.endsWith('notes'))!;
        return (
          (await (await caches.open(notes)).keys()).filter(({ url }) => url.includes('liste-')).length === 1
        );
      });
      const gone = await page.evaluate(async (path) => (await fetch(path)).status, `${served.url}${old}`);
      expect(gone).toBe(404);
    } finally {
      site.remove();
    }
  });
});
