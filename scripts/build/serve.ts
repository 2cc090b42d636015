/** Serves a built site on loopback, as a static host would: the same answers for pages, missing pages and types. */
import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** By extension; Pagefind's own files are WASM and compressed data that only its script reads. */
const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.epub': 'application/epub+zip',
  '.zip': 'application/zip',
  '.wasm': 'application/wasm',
};

export interface ServeOptions {
  /** Folder of the site; read at each request, so that a new build shows at once. */
  folder: string;
  /** Base path, with its slashes. */
  base: string;
  /** Answers before the files do; returns `true` when it has answered. */
  before?: (request: IncomingMessage, response: ServerResponse, path: string) => boolean;
  /** Changes a page on its way out. */
  rewrite?: (html: string) => string;
}

export interface Served {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Port that nobody chose: the next free ones are tried after it. */
export const USUAL_PORT = 4321;

/** Listens on 127.0.0.1. Without `port`, takes the usual one or the next that is free; a port that is asked for and taken rejects. */
export async function serve(options: ServeOptions, port?: number): Promise<Served> {
  const server = createServer((request, response) => answer(options, request, response));
  const taken = await listen(server, port === undefined ? nextPorts(USUAL_PORT) : [port]);
  return {
    url: `http://127.0.0.1:${taken}${options.base}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Twenty ports from `first` on, then any the system gives. */
const nextPorts = (first: number): number[] => [
  ...Array.from({ length: 20 }, (_, index) => first + index),
  0,
];

async function listen(server: Server, ports: readonly number[]): Promise<number> {
  for (const [index, port] of ports.entries())
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || index === ports.length - 1) throw error;
    }
  throw new Error('No port to listen on');
}

function answer(options: ServeOptions, request: IncomingMessage, response: ServerResponse): void {
  const { base, folder } = options;
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-cache');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [raw = '', query] = (request.url ?? '/').split('?', 2);
  const path = decodePath(raw);
  if (path === undefined) {
    response.writeHead(400).end();
    return;
  }
  if (options.before?.(request, response, path)) return;
  if (`${path}/` === base) {
    redirect(response, base, query);
    return;
  }
  const file = path.startsWith(base) ? fileIn(folder, path.slice(base.length)) : undefined;
  if (file !== undefined && isFolder(file)) {
    if (!path.endsWith('/')) {
      redirect(response, `${raw}/`, query);
      return;
    }
    if (send(options, request, response, 200, join(file, 'index.html'))) return;
  } else if (file !== undefined && !path.endsWith('/') && send(options, request, response, 200, file)) return;
  if (send(options, request, response, 404, join(folder, '404.html'))) return;
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
}

const isFolder = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** `undefined` for an address that is not well formed, or that could name a file outside of the folder. */
function decodePath(raw: string): string | undefined {
  try {
    const path = decodeURIComponent(raw);
    return path.startsWith('/') && !/[\0\\]/.test(path) ? path : undefined;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** The file at a relative path, or `undefined` when it would leave the folder. */
function fileIn(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path));
  return file === folder || file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? file : undefined;
}

/** `//host/` would lead to another host: only one leading slash is kept. */
function redirect(response: ServerResponse, path: string, query: string | undefined): void {
  const location = path.replace(/^\/+/, '/') + (query === undefined ? '' : `?${query}`);
  response.writeHead(301, { Location: location }).end();
}

/** Answers with a file, read whole so that a build that replaces it meanwhile cannot mix two; `false` when there is none. */
function send(
  options: ServeOptions,
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: string,
): boolean {
  let bytes = readIfThere(file);
  if (bytes === undefined) return false;
  const type = contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
  if (options.rewrite && type.startsWith('text/html'))
    bytes = Buffer.from(options.rewrite(bytes.toString('utf8')));
  const etag = `"${hash('sha1', bytes, 'base64url')}"`;
  response.setHeader('ETag', etag);
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return true;
  }
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
  return true;
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw error;
  }
}
