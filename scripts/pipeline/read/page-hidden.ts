/** What a page hides until a script has run: its own text, now and then, which no script will ever show in a saved copy. */

/** `display:none`, `visibility: hidden` in a style attribute; not `display: block`. */
const HIDDEN_STYLE = /(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i;

/** Whether a page says of this element that nobody sees it. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && HIDDEN_STYLE.test(style);
}

/** What only the article itself holds: a box with one of them is no menu nor dialog that waits for its button. */
const ARTICLE_MARKS = 'h1, main, [itemprop~="articleBody"]';

/** Share of a page's paragraphs in characters, past which the box that holds them is the page. */
const MOST = 0.7;

/**
 * Shows the hidden boxes that hold the article, and puts what a server sent late in its place (React sends `<div hidden id="S:1">` for the
 * `<template id="B:1">` before it).
 */
export function revealArticle(document: Document): void {
  for (let root = shadowRoot(document); root; root = shadowRoot(document)) {
    const shown = document.createElement('div');
    shown.append(...root.content.childNodes);
    root.replaceWith(shown);
  }
  let total = 0;
  for (const element of document.querySelectorAll('[hidden], [style]')) {
    if (!isHidden(element)) continue;
    const late = /^S:(\w{1,20})$/.exec(element.id)?.[1];
    if (late === undefined) {
      total ||= paragraphLength(document.body);
      if (!element.querySelector(ARTICLE_MARKS) && paragraphLength(element) <= total * MOST) continue;
    }
    element.removeAttribute('hidden');
    element.removeAttribute('style');
    const place =
      late !== undefined && (document.getElementById(`P:${late}`) ?? document.getElementById(`B:${late}`));
    if (place && !element.contains(place)) place.replaceWith(element);
  }
}

const shadowRoot = (document: Document): HTMLTemplateElement | null =>
  document.querySelector<HTMLTemplateElement>('template[shadowrootmode], template[shadowroot]');

function paragraphLength(element: Element): number {
  let length = 0;
  for (const paragraph of element.querySelectorAll('p')) length += (paragraph.textContent ?? '').length;
  return length;
}
