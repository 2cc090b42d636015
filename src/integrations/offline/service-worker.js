/**
 * The site's service worker: keeps every file of an edition by the fingerprint of its bytes, and answers from there.
 *
 * One store serves all editions: what did not change is neither fetched nor copied again, and a page that was opened in the former
 * edition still finds its files. It is plain JavaScript because it is published as it stands, but for the name of the edition, filled in at build.
 */

/**
 * @typedef {[path: string, hash: string, size: number, tier: number]} File Tier 0 is stored at once, 1 soon after, 2 when visited
 * or asked for.
 * @typedef {{ edition: string, files: File[] }} Edition
 * @typedef {{ edition: string, clients: string[] }} Former The former edition, and the pages that were open in it.
 * @typedef {{ addEventListener(type: string, listener: (event: any) => void): void, registration: { scope: string },
 *   clients: { matchAll(options: object): Promise<{ id: string }[]>, get(id: string): Promise<object | undefined>, claim(): Promise<void> },
 *   skipWaiting(): Promise<void> }} Scope
 */

const worker = /** @type {Scope} */ (/** @type {unknown} */ (self));
const EDITION = '__EDITION__';
const SCOPE = new URL('./', location.href).href;
/** Two sites may share an origin under different paths. */
const PREFIX = `trait-d-union ${new URL(SCOPE).pathname} `;
const FILES = `${PREFIX}files`;
const NOTES = `${PREFIX}notes`;
const LIST = 'hors-ligne/fichiers.json';
/** Requests at a time: enough to fill a line, few enough to leave the reader's own clicks some room. */
const AT_ONCE = 6;

/** @param {string} hash */
const fileKey = (hash) => `${SCOPE}.fichiers/${hash}`;
/** @param {string} name */
const noteKey = (name) => `${SCOPE}.notes/${name}`;
/** @param {string} edition */
const listNote = (edition) => `liste-${edition}`;

/** @param {string} name */
async function readNote(name) {
  const notes = await caches.open(NOTES);
  const answer = await notes.match(noteKey(name));
  return answer ? answer.json() : undefined;
}

/** @param {string} name @param {unknown} value */
async function writeNote(name, value) {
  const notes = await caches.open(NOTES);
  await notes.put(noteKey(name), new Response(JSON.stringify(value)));
}

/** @type {Map<string, Promise<Map<string, File> | undefined>>} */
const lists = new Map();

/** The files of an edition by path. @param {string} edition */
function filesOf(edition) {
  let files = lists.get(edition);
  if (!files) {
    files = readNote(listNote(edition)).then((/** @type {Edition | undefined} */ note) => {
      if (!note) lists.delete(edition);
      return note && new Map(note.files.map((file) => [file[0], file]));
    });
    lists.set(edition, files);
  }
  return files;
}

/** @param {ArrayBuffer} bytes */
async function fingerprint(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A folder's page is asked for by the folder: many hosts send `/x/index.html` elsewhere. @param {string} path */
const addressOf = (path) =>
  SCOPE +
  path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/(^|\/)index\.html$/, '$1');

/**
 * Fetches a file and keeps it, unless what came is not what this edition is made of: a host in the middle of an update, or one that
 * rewrites pages. Returns it either way.
 * @param {File} file @param {string} [address]
 */
async function fetchFile([path, hash], address = addressOf(path)) {
  const received = await fetch(address, { cache: 'no-cache' });
  const bytes = await received.arrayBuffer();
  const headers = new Headers(received.headers);
  // The bytes came unpacked.
  for (const name of ['content-encoding', 'content-length', 'set-cookie', 'vary']) headers.delete(name);
  headers.set('content-length', String(bytes.byteLength));
  const right = (await fingerprint(bytes)) === hash;
  const files = await caches.open(FILES);
  if (right) await files.put(fileKey(hash), new Response(bytes, { headers }));
  // A new answer, for a page may not be opened with one that was redirected.
  return { answer: new Response(bytes, { status: received.status, headers }), right };
}

/** @param {Iterable<File>} files */
async function missing(files) {
  const stored = await storedHashes();
  const seen = new Set();
  return [...files].filter(([, hash]) => !stored.has(hash) && !seen.has(hash) && seen.add(hash));
}

async function storedHashes() {
  const files = await caches.open(FILES);
  return new Set((await files.keys()).map(({ url }) => url.slice(url.lastIndexOf('/') + 1)));
}

/**
 * Stores `files`, some at a time; throws when one cannot be had.
 * @param {File[]} files @param {(file: File) => void} [onFile]
 */
async function store(files, onFile) {
  const queue = files.values();
  let failed = false;
  const work = async () => {
    for (const file of queue) {
      if (failed) return;
      try {
        const { right } = await fetchFile(file);
        if (!right) throw new Error(`${file[0]} is not the file of this edition`);
        onFile?.(file);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function install() {
  const answer = await fetch(SCOPE + LIST, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${LIST}: ${answer.status}`);
  /** @type {Edition} */
  const list = await answer.json();
  // The list and this script come in two requests: between them the site may have changed. The browser will try again.
  if (list.edition !== EDITION) throw new Error('The list of files is of another edition');
  await store(await missing(list.files.filter(([, , , tier]) => tier === 0)));
  await writeNote(listNote(EDITION), list);
}

async function activate() {
  const current = await readNote('edition');
  const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  /** @type {Former | undefined} */
  const former =
    current && current !== EDITION && open.length > 0
      ? { edition: current, clients: open.map(({ id }) => id) }
      : undefined;
  await writeNote('edition', EDITION);
  await writeNote('former', former ?? null);
  await tidy();
  await worker.clients.claim();
}

/** Forgets the former edition once no page is open in it, and then every file of no edition. */
async function tidy() {
  /** @type {Former | null | undefined} */
  const former = await readNote('former');
  let kept = former;
  if (former) {
    const open = await Promise.all(former.clients.map((id) => worker.clients.get(id)));
    if (!open.some(Boolean)) {
      kept = null;
      await writeNote('former', null);
    }
  }
  const editions = [EDITION, ...(kept ? [kept.edition] : [])];
  const used = new Set();
  for (const edition of editions)
    for (const [, hash] of (await filesOf(edition))?.values() ?? []) used.add(hash);
  const files = await caches.open(FILES);
  for (const request of await files.keys())
    if (!used.has(request.url.slice(request.url.lastIndexOf('/') + 1))) await files.delete(request);
  const notes = await caches.open(NOTES);
  const keptNotes = new Set(['edition', 'former', ...editions.map(listNote)].map(noteKey));
  for (const request of await notes.keys()) if (!keptNotes.has(request.url)) await notes.delete(request);
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX) && name !== FILES && name !== NOTES) await caches.delete(name);
}

/** Path of the file that answers an address of the site; the query and the fragment do not count. @param {URL} url */
function pathOf(url) {
  const path = decodeURIComponent(url.pathname.slice(new URL(SCOPE).pathname.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** @param {string} path */
async function fromStore(path) {
  const files = await caches.open(FILES);
  const file = (await filesOf(EDITION))?.get(path);
  const answer = file && (await files.match(fileKey(file[1])));
  if (answer) return answer;
  if (file) return undefined;
  // A page of the former edition asks for what the new one no longer has: its own styles, its part of the index.
  /** @type {Former | null | undefined} */
  const former = await readNote('former');
  const old = former && (await filesOf(former.edition))?.get(path);
  return old && files.match(fileKey(old[1]));
}

/** @param {Request} request */
async function respond(request) {
  const url = new URL(request.url);
  const path = pathOf(url);
  const stored = await fromStore(path);
  if (stored) return request.headers.has('range') ? part(stored, request.headers.get('range') ?? '') : stored;
  const files = await filesOf(EDITION);
  const file = files?.get(path);
  if (request.mode === 'navigate' && !file && files?.has(`${path}/index.html`))
    return Response.redirect(`${url.origin}${url.pathname}/${url.search}`, 301);
  try {
    if (file && !request.headers.has('range')) return (await fetchFile(file, request.url)).answer;
    return await fetch(request);
  } catch (error) {
    const notFound = request.mode === 'navigate' && (await fromStore('404.html'));
    if (!notFound) throw error;
    return new Response(notFound.body, { status: file ? 503 : 404, headers: notFound.headers });
  }
}

/** `bytes=0-99`, `bytes=100-`, `bytes=-100`; not several ranges, which are answered whole. */
const RANGE = /^bytes=(\d*)-(\d*)$/;

/** @param {Response} whole @param {string} range */
async function part(whole, range) {
  const [, from = '', to = ''] = RANGE.exec(range) ?? [];
  if (from === '' && to === '') return whole;
  const bytes = await whole.arrayBuffer();
  const size = bytes.byteLength;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  const headers = new Headers(whole.headers);
  if (start > end) {
    headers.set('content-range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set('content-range', `bytes ${start}-${end}/${size}`);
  headers.set('content-length', String(end - start + 1));
  return new Response(bytes.slice(start, end + 1), { status: 206, headers });
}

/** What is stored of this edition, in files and bytes. */
async function state() {
  const files = [...((await filesOf(EDITION))?.values() ?? [])];
  const stored = await storedHashes();
  const here = files.filter(([, hash]) => stored.has(hash));
  /** @param {File[]} some */
  const bytes = (some) => some.reduce((sum, [, , size]) => sum + size, 0);
  return {
    edition: EDITION,
    files: files.length,
    bytes: bytes(files),
    storedFiles: here.length,
    storedBytes: bytes(here),
  };
}

/** Stores all that is missing up to `tier`, telling `port` how far it is. @param {number} tier @param {MessagePort} [port] */
async function download(tier, port) {
  const files = (await filesOf(EDITION))?.values() ?? [];
  const left = await missing([...files].filter(([, , , own]) => own <= tier));
  let [done, bytes] = [0, 0];
  try {
    await store(left, ([, , size]) => {
      done++;
      bytes += size;
      port?.postMessage({ done, total: left.length, bytes });
    });
    port?.postMessage({ finished: true, state: await state() });
  } catch {
    port?.postMessage({ finished: false, state: await state() });
  }
}

/** Whether the second tier was seen to: once is enough as long as this worker lives. */
let filled = false;

async function fill() {
  if (filled) return;
  filled = true;
  const files = (await filesOf(EDITION))?.values() ?? [];
  if ([...files].some(([, , , tier]) => tier === 1)) await download(1);
}

async function clear() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
  lists.clear();
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));

worker.addEventListener('fetch', (event) => {
  /** @type {Request} */
  const request = event.request;
  if (request.method !== 'GET' || !request.url.startsWith(SCOPE)) return;
  event.respondWith(respond(request));
  if (request.mode === 'navigate') event.waitUntil(readNote('former').then((former) => former && tidy()));
});

worker.addEventListener('message', (event) => {
  const port = event.ports[0];
  const { type } = event.data ?? {};
  if (type === 'skip') event.waitUntil(worker.skipWaiting());
  else if (type === 'fill') event.waitUntil(fill());
  else if (type === 'download') event.waitUntil(download(2, port));
  else if (type === 'state') event.waitUntil(state().then((value) => port?.postMessage(value)));
  else if (type === 'clear') event.waitUntil(clear().then(() => port?.postMessage({ cleared: true })));
});
