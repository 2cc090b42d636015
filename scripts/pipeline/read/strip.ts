/** What a page carries for machines only, taken out of its source before it is parsed: half of most pages, and none of their words. */

/** Elements whose content is never read. A script of linked data is: it declares the article. */
const DROPPED = ['script', 'style', 'noscript', 'svg', 'template'] as const;

/** `<template shadowrootmode="open">`, whose words a browser shows in place; `<template id="B:1">`, where what comes late has its place. */
const SHOWN_TEMPLATE = /^<template\s[^<>]{0,300}\b(?:shadowroot(?:mode)?\b|id\s{0,3}=\s{0,3}["']?[BP]:)/;

/** `<noscript>`, `<script type="text/template">`: where some pages keep the text that a script would show. */
const SPARE =
  /<(\/?)(?:noscript|template|script(?=\s[^<>]{0,200}["'](?:text|application)\/(?:x-)?template))(?![\w-])([^<>]{0,300})>/gi;

/** Whether there is anything for a second look to show. */
export const hasSpares = (html: string): boolean => html.search(SPARE) !== -1;

/** The page with what it keeps for browsers without scripts shown in place: the second look at a page that showed no text. */
export const withSpares = (html: string): string => html.replace(SPARE, '<$1div$2>');

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
      if (tag === 'template' && SHOWN_TEMPLATE.test(lower.slice(at, at + 320))) {
        at = lower.indexOf('<', at + 1);
        continue;
      }
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
