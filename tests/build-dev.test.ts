/** A session of `npm run dev`: what an editor does, and what the open page is told. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContent, project } from './build-content.ts';

interface State {
  version: string;
  title?: string;
  text?: string;
}

const root = createContent(3);
let session: ChildProcess;
let url = '';
let told: AsyncIterator<State>;

beforeAll(async () => {
  session = spawn(process.execPath, [join(project, 'scripts/run.mjs'), 'dev', '--root', root], {
    env: { ...process.env, NODE_ENV: '', SITE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    session.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed);
      if (address) resolve(address[0]);
    });
    session.on('exit', (code) => reject(new Error(`dev ended with ${code}: ${printed}`)));
  });
  told = listen(`${url}__reload`);
});

afterAll(() => {
  session.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

/** The states that the server tells an open page, one by one. */
async function* listen(address: string): AsyncGenerator<State> {
  const response = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    get(address, resolve).on('error', reject),
  );
  let waiting = '';
  for await (const chunk of response) {
    waiting += chunk.toString();
    const events = waiting.split('\n\n');
    waiting = events.pop() ?? '';
    for (const event of events) yield JSON.parse(event.slice(event.indexOf('data: ') + 6));
  }
}

const nextState = async (): Promise<State> => (await told.next()).value;
/** The first state to come that is as wanted: several builds may follow one change. */
async function waitFor(isWanted: (state: State) => boolean): Promise<State> {
  for (;;) {
    const state = await nextState();
    if (isWanted(state)) return state;
  }
}
const pageAt = async (path: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(url + path);
  return { status: response.status, text: await response.text() };
};

/** Without the ledger that the import keeps beside them. */
const articles = () =>
  readdirSync(join(root, 'content/articles'))
    .filter((name) => name.endsWith('.mdx'))
    .sort();
const article = () => join(root, 'content/articles', articles()[0]!);
const idOf = (file: string) => file.replace(/^.*[\\/]|\.mdx$/g, '');

describe('npm run dev', () => {
  let version = '';

  it('serves the site, each page with the script that follows the builds', async () => {
    ({ version } = await nextState());
    const page = await pageAt('');
    expect(page.status).toBe(200);
    expect(page.text).toContain(`<script src="/__reload.js?v=${version}"></script></body>`);
    expect((await pageAt('__reload.js')).text).toContain('EventSource');
  });

  it('shows a changed article without restart', async () => {
    writeFileSync(article(), readFileSync(article(), 'utf8').replace(/^title: "?/m, '$&Titre corrigé, '));
    const state = await waitFor((state) => state.version !== version);
    version = state.version;
    expect((await pageAt(`articles/${idOf(article())}/`)).text).toContain('Titre corrigé');
  });

  it('tells a fault to the open page and keeps the last good site', async () => {
    const sound = readFileSync(article(), 'utf8');
    writeFileSync(
      article(),
      sound.replace('Titre corrigé', 'Titre perdu').replace(/^countries:/m, 'countriez:'),
    );
    const faulty = await waitFor((state) => state.text !== undefined);
    expect(faulty.version).toBe(version);
    expect(faulty.text).toContain('UnknownKey');
    expect((await pageAt(`articles/${idOf(article())}/`)).text).toContain('Titre corrigé');
    writeFileSync(article(), sound);
    await waitFor((state) => state.text === undefined);
  });

  it('imports a clipping that is dropped into its folder', async () => {
    const words =
      'Le groupe japonais investira 300 millions d’euros à Tanger d’ici 2027, a annoncé le ministère.';
    writeFileSync(
      join(root, 'content/clippings/usine-japonaise-tanger.txt'),
      `Le Maroc et le Japon ouvrent une usine à Tanger\n\n${words}\n\nElle créera 500 emplois directs dans la ville, selon la même source.\n`,
    );
    await waitFor((state) => state.version !== version);
    const made = articles().find((name) =>
      readFileSync(join(root, 'content/articles', name), 'utf8').includes('usine-japonaise-tanger.txt'),
    );
    expect(made).toBeDefined();
    expect((await pageAt(`articles/${idOf(made!)}/`)).text).toContain('usine à Tanger');
  });

  it('answers for the service worker with one that takes itself away', async () => {
    const { serviceWorkerFile } = await import('../src/integrations/offline/index.ts');
    expect((await pageAt(serviceWorkerFile)).text).toContain('unregister');
  });

  it('ends cleanly when asked', async () => {
    const ended = new Promise<number | null>((resolve) => session.on('exit', resolve));
    session.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
