/** What every browser test needs: the real site, built and served, and a page that reports all that goes wrong in it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { browserArguments, findBrowser } from '../../scripts/build/browser.ts';
import { publish } from '../../scripts/build/publish.ts';
import { type Served, serve } from '../../scripts/build/serve.ts';
import { projectFolder, type Workplace, workplaceAt } from '../../scripts/build/workplace.ts';
import { messages } from '../../src/locale/commands.ts';
import type { Site } from '../../src/site/site.ts';

/** The day on which deadlines are judged in these tests. */
const TODAY = '2025-11-22';

const nothing = (): void => undefined;
const silent = { compiling: nothing, rendering: nothing, indexing: nothing, storing: nothing };

export interface BuiltSite {
  place: Workplace;
  site: Site;
  base: string;
  /** Builds again after a change of content. */
  rebuild(): Promise<Site>;
  serve(port?: number): Promise<Served>;
  remove(): void;
}

/** Builds the project's own content in a folder of its own. `url` moves it under another base path. */
export async function buildSite(url = 'https://trait-d-union.example/'): Promise<BuiltSite> {
  const root = mkdtempSync(join(tmpdir(), 'trait-d-union-browser-'));
  mkdirSync(join(root, 'content'));
  cpSync(join(projectFolder, 'content'), join(root, 'content'), { recursive: true });
  const place = workplaceAt(root);
  const rebuild = async (): Promise<Site> => {
    const { done, problems } = await publish(place, { today: TODAY, url, search: true, progress: silent });
    if (!done) throw new Error(`The content has faults: ${JSON.stringify(problems, undefined, 2)}`);
    return done.site;
  };
  const site = await rebuild();
  const { base } = site.addresses;
  return {
    place,
    site,
    base,
    rebuild,
    serve: (port) => serve({ folder: place.site, base }, port),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Without a browser on the machine the tests fail, and say how to get one. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser(process.env);
  if (!executablePath) throw new Error(messages.noBrowser(process.platform));
  return chromium.launch({ executablePath, args: browserArguments });
}

/** Everything that must not happen on a page. */
export interface Watched {
  page: Page;
  faults: string[];
}

/** A page that notes console errors, exceptions, broken requests, policy violations and requests to any other host. */
export async function openWatched(context: BrowserContext, origin: string): Promise<Watched> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(url)) faults.push(`other host: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.exposeFunction('noteViolation', (text: string) => faults.push(`policy: ${text}`));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (globalThis as unknown as { noteViolation(text: string): void }).noteViolation(
        `${violatedDirective} ${blockedURI}`,
      ),
    ),
  );
  return { page, faults };
}

/** A browser without service workers: pages come from the server, and the site must do without. */
export async function plainContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  return context;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical faults of accessibility that axe finds in the page as it is now; `only` some of its rules. */
export async function findViolations(page: Page, only?: string[]): Promise<string[]> {
  // The policy of the page forbids scripts in it: this one comes in by the debugger.
  await page.evaluate(`${axe};0`);
  return page.evaluate(async (rules) => {
    const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await engine.run(document, {
      resultTypes: ['violations'],
      ...(rules ? { runOnly: rules } : {}),
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html)
            .slice(0, 3)
            .join(' ')}`,
      );
  }, only);
}
