/** What a page carries for machines only, taken out of its source before it is parsed: half of most pages, and none of their words. */

/** Elements whose content is never read. A script of linked data is: it declares the article. */
const DROPPED = ['script', 'style', 'noscript', 'svg', 'template'] as const;

/** Source without comments, scripts, styles and drawings, in one scan. An element that is never closed is left to the parser. */
export function stripMachinery(html: string): string {
  const lower = html.toLowerCase();
  // A few capitals change length when lowered; then places differ and the page is left as it is.
  if (lower.length !== html.length) return html;
  const unclosed = new Set<string>();
  let kept = '';
  let from = 0;
  let at = lower.indexOf('<');
  while (at !== -1) {
    let end = -1;
    if (lower.startsWith('<!--', at)) {
      const close = unclosed.has('!--') ? -1 : lower.indexOf('-->', at + 4);
      if (close === -1) unclosed.add('!--');
      else end = close + 3;
    } else {
      const tag = DROPPED.find(
        (name) => lower.startsWith(name, at + 1) && /[\s>/]/.test(lower[at + 1 + name.length] ?? ''),
      );
      if (tag && !unclosed.has(tag)) {
        const open = lower.indexOf('>', at);
        const linkedData = tag === 'script' && open !== -1 && lower.slice(at, open).includes('ld+json');
        const close = lower.indexOf(`</${tag}`, at);
        const closeEnd = close === -1 ? -1 : lower.indexOf('>', close);
        if (closeEnd === -1) unclosed.add(tag);
        else if (linkedData) {
          at = lower.indexOf('<', closeEnd);
          continue;
        } else end = closeEnd + 1;
      }
    }
    if (end !== -1) {
      kept += html.slice(from, at);
      from = end;
      at = lower.indexOf('<', end);
    } else at = lower.indexOf('<', at + 1);
  }
  return from === 0 ? html : kept + html.slice(from);
}
