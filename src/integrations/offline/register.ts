/** On every page: keeps the site on the device once the page is there, and says when a new edition is ready. */
import { offlineText } from '../../locale/search.ts';

/** Every page links its manifest, which stands at the root of the site. */
const root = (): string =>
  new URL('.', document.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.href ?? '/').href;

async function register(): Promise<void> {
  const base = root();
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, {
    scope: base,
    updateViaCache: 'none',
  });
  const watch = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      // Without a worker in charge this is the first visit: nothing is replaced.
      if (worker.state === 'installed' && navigator.serviceWorker.controller) announce(registration);
      if (worker.state === 'activated') worker.postMessage({ type: 'fill' });
    });
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  if (registration.waiting && navigator.serviceWorker.controller) announce(registration);
  registration.active?.postMessage({ type: 'fill' });
}

/** The notice waits in the page; the reader decides when the page changes. */
function announce(registration: ServiceWorkerRegistration): void {
  document.querySelector('.new-edition')?.remove();
  const notice = document.createElement('div');
  notice.className = 'new-edition';
  notice.setAttribute('role', 'status');
  const text = document.createElement('p');
  const use = document.createElement('button');
  const later = document.createElement('button');
  use.type = 'button';
  use.textContent = offlineText.useNewEdition;
  later.type = 'button';
  later.textContent = offlineText.later;
  later.addEventListener('click', () => notice.remove());
  use.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    registration.waiting?.postMessage({ type: 'skip' });
  });
  notice.append(text, use, later);
  document.body.append(notice);
  // Screen readers announce what changes in a region that is already there.
  text.textContent = offlineText.newEdition;
}

if ('serviceWorker' in navigator) {
  const start = () => register().catch((error: unknown) => console.warn('Offline copy:', error));
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
