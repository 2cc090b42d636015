/** The local server answers as a static host would, and only for its folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../scripts/build/serve.ts';

const root = mkdtempSync(join(tmpdir(), 'trait-d-union-serve-'));
const folder = join(root, 'dist');
let served: Served;

beforeAll(async () => {
  mkdirSync(join(folder, 'articles/x'), { recursive: true });
  const files: Record<string, string> = {
    'index.html': '<h1>Accueil</h1>',
    '404.html': '<h1>Introuvable</h1>',
    'articles/x/index.html': '<h1>X</h1>',
    'flux.xml': '<feed/>',
    'donnees.csv': 'a;b',
    'site.webmanifest': '{}',
    'a.wasm': '\0asm',
    'pages.pf_index': 'bytes',
    'été.txt': 'été',
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  writeFileSync(join(root, 'secret.txt'), 'secret');
  served = await serve({ folder, base: '/b/' }, 0);
});
afterAll(async () => {
  await served.close();
  rmSync(root, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** The path exactly as given: `fetch` would tidy `..` away. */
const ask = (path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: served.port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('serve', () => {
  it.each([
    ['/b/', 'text/html; charset=utf-8'],
    ['/b/flux.xml', 'application/xml; charset=utf-8'],
    ['/b/donnees.csv', 'text/csv; charset=utf-8'],
    ['/b/site.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/b/a.wasm', 'application/wasm'],
    ['/b/pages.pf_index', 'application/octet-stream'],
    ['/b/%C3%A9t%C3%A9.txt', 'text/plain; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const answer = await ask(path);
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'content-type': type, 'x-content-type-options': 'nosniff' },
    });
  });

  it('leads a folder to its page, with the query', async () => {
    expect(await ask('/b/articles/x?q=1')).toMatchObject({
      status: 301,
      headers: { location: '/b/articles/x/?q=1' },
    });
    expect(await ask('/b')).toMatchObject({ status: 301, headers: { location: '/b/' } });
    expect((await ask('/b/articles/x/')).body).toContain('X');
  });

  it('answers a missing page, a folder without one and a file with a slash with the 404 page', async () => {
    for (const path of ['/b/rien/', '/b/articles/', '/b/flux.xml/', '/autre/', '/'])
      expect(await ask(path)).toMatchObject({ status: 404, body: '<h1>Introuvable</h1>' });
  });

  it.each([
    '/b/../secret.txt',
    '/b/%2e%2e/secret.txt',
    '/b/..%2fsecret.txt',
    '/b/..%5csecret.txt',
    '/b/%00',
    '/b/%E0%A4%A',
    '//b/../secret.txt',
  ])('never leaves its folder: %s', async (path) => {
    const answer = await ask(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('secret');
  });

  it('answers HEAD without a body, and other methods with 405', async () => {
    expect(await ask('/b/', 'HEAD')).toMatchObject({
      status: 200,
      body: '',
      headers: { 'content-length': '16' },
    });
    expect(await ask('/b/', 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it('answers 304 to whom has the same bytes, and 200 once they changed', async () => {
    const { etag } = (await ask('/b/flux.xml')).headers;
    expect(await ask('/b/flux.xml', 'GET', { 'If-None-Match': String(etag) })).toMatchObject({
      status: 304,
      body: '',
    });
    writeFileSync(join(folder, 'flux.xml'), '<feed>2</feed>');
    expect(await ask('/b/flux.xml', 'GET', { 'If-None-Match': String(etag) })).toMatchObject({
      status: 200,
      body: '<feed>2</feed>',
    });
  });

  it('takes another port when the one it would take is in use, unless that one was asked for', async () => {
    const other = await serve({ folder, base: '/' });
    const third = await serve({ folder, base: '/' });
    expect(third.port).not.toBe(other.port);
    await expect(serve({ folder, base: '/' }, other.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await other.close();
    await third.close();
  });
});
