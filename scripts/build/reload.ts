/** Keeps open pages up to date while an editor writes: a stream of events, and the script that listens to it. */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { ServeOptions } from './serve.ts';

/** What an open page must know: which site it should show, and what is wrong with a newer one. */
export interface PageState {
  version: string;
  title?: string;
  text?: string;
}

export interface Reload {
  /** Tells every open page. */
  announce(state: PageState): void;
  /** Options of the server: answers for the stream and the script, and adds the script to each page. */
  serving: Pick<ServeOptions, 'before' | 'rewrite'>;
}

/** Removes the offline copy that an earlier `npm start` left in the browser: it would show yesterday's pages. */
const forgetOfflineCopy = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
})()));
`;

/** `waiting` is the page shown while there is no site at all. */
export function createReload(base: string, workerFile: string, waiting: () => string | undefined): Reload {
  const client = readFileSync(join(import.meta.dirname, 'reload-client.js'));
  const open = new Set<ServerResponse>();
  let state: PageState = { version: '0' };
  const event = () => `event: state\ndata: ${JSON.stringify(state)}\n\n`;
  const rewrite = (html: string): string => {
    const tag = `<script src="${base}__reload.js?v=${state.version}"></script>`;
    const end = html.lastIndexOf('</body>');
    return end === -1 ? html + tag : html.slice(0, end) + tag + html.slice(end);
  };
  const sendScript = (response: ServerResponse, body: string | Buffer): boolean => {
    response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(body);
    return true;
  };
  return {
    announce(next) {
      state = next;
      for (const response of open) response.write(event());
    },
    serving: {
      rewrite,
      before(_request, response, path) {
        if (path === `${base}__reload.js`) return sendScript(response, client);
        if (path === base + workerFile) return sendScript(response, forgetOfflineCopy);
        if (path === `${base}__reload`) {
          response.writeHead(200, { 'Content-Type': 'text/event-stream', Connection: 'keep-alive' });
          response.write(event());
          open.add(response);
          response.on('close', () => open.delete(response));
          return true;
        }
        const page = path.endsWith('/') ? waiting() : undefined;
        if (page === undefined) return false;
        response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8' }).end(rewrite(page));
        return true;
      },
    },
  };
}
