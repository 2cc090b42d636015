/** The page « Lire hors ligne » at work: what is stored, its size, all of it, none of it. */
import { offlineText } from '../../locale/search.ts';

interface State {
  files: number;
  bytes: number;
  storedFiles: number;
  storedBytes: number;
}

type Progress = { done: number; total: number; bytes: number } | { finished: boolean; state: State };

/** Asks the service worker and hears every answer. */
function ask<Answer>(worker: ServiceWorker, type: string, hear: (answer: Answer) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<Answer>) => hear(data);
  worker.postMessage({ type }, [port2]);
}

const askOnce = <Answer>(worker: ServiceWorker, type: string): Promise<Answer> =>
  new Promise((resolve) => ask<Answer>(worker, type, resolve));

const button = (action: () => void): HTMLButtonElement => {
  const node = document.createElement('button');
  node.type = 'button';
  node.addEventListener('click', action);
  return node;
};

/** Starts in `place`, an empty element of the page. */
export async function startOffline(place: HTMLElement): Promise<void> {
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  place.replaceChildren(status);
  if (!('serviceWorker' in navigator)) {
    status.textContent = offlineText.unsupported;
    return;
  }
  status.textContent = offlineText.preparing;
  const registration = await navigator.serviceWorker.ready;
  const worker = registration.active;
  if (!worker) return;
  const size = document.createElement('p');
  const progress = document.createElement('progress');
  progress.setAttribute('aria-label', offlineText.progress);
  const download = button(() => {
    download.disabled = true;
    progress.value = 0;
    download.before(progress);
    ask<Progress>(worker, 'download', (answer) => {
      if ('finished' in answer) {
        progress.remove();
        download.disabled = false;
        status.textContent = answer.finished ? offlineText.downloaded : offlineText.interrupted;
        show(answer.state, false);
        return;
      }
      progress.max = answer.total;
      progress.value = answer.done;
      status.textContent = offlineText.downloading(answer.done, answer.total);
    });
  });
  const clear = button(async () => {
    await askOnce(worker, 'clear');
    await registration.unregister();
    status.textContent = offlineText.cleared;
    for (const node of [size, progress, download, clear]) node.remove();
  });
  clear.textContent = offlineText.clear;
  const show = (state: State, tell: boolean): void => {
    if (tell) status.textContent = offlineText.stored(state.storedFiles, state.files);
    download.textContent = offlineText.downloadAll(state.bytes - state.storedBytes);
    download.hidden = state.storedFiles >= state.files;
    showSize(size, state);
  };
  show(await askOnce<State>(worker, 'state'), true);
  place.append(size, download, clear);
}

/** The browser's own count where it gives one: it knows what storing really costs. */
async function showSize(size: HTMLElement, state: State): Promise<void> {
  const { usage } = (await navigator.storage?.estimate()) ?? {};
  size.textContent = offlineText.size(usage && usage > state.storedBytes ? usage : state.storedBytes);
}

const place = document.querySelector<HTMLElement>('#copie');
if (place) startOffline(place);
