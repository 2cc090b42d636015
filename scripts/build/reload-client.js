/** In the pages of `npm run dev` only: reloads when a newer site is built, and shows the problems that keep it from being built. */
(() => {
  const script = document.currentScript;
  const loaded = new URL(script.src).searchParams.get('v');
  const source = new EventSource(new URL('__reload', script.src));
  let panel;

  source.addEventListener('state', (event) => {
    const { version, title, text } = JSON.parse(event.data);
    if (version !== loaded) {
      location.reload();
      return;
    }
    panel?.remove();
    panel = text ? show(title, text) : undefined;
  });

  // Styles are set one by one: the content security policy of the pages forbids style attributes and elements.
  function show(title, text) {
    const box = document.createElement('section');
    box.setAttribute('role', 'alert');
    Object.assign(box.style, {
      position: 'fixed',
      insetInline: '0',
      bottom: '0',
      zIndex: '2147483647',
      maxHeight: '60vh',
      overflow: 'auto',
      padding: '1rem 1.5rem',
      background: '#2b0b0b',
      color: '#ffeaea',
      borderTop: '4px solid #ff6b6b',
      font: '14px/1.5 ui-monospace, monospace',
    });
    const heading = document.createElement('strong');
    heading.textContent = title;
    const body = document.createElement('pre');
    body.textContent = text;
    Object.assign(body.style, { whiteSpace: 'pre-wrap', margin: '0.5rem 0 0', font: 'inherit' });
    box.append(heading, body);
    document.body.append(box);
    return box;
  }
})();
