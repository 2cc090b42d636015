/** A page's source brought to one well-formed frame, so that the parser finds its head and body where browsers do. */
import { MARK } from './page-blocks.ts';

/**
 * `<html lang="fr">`, `</head>`, `<body onload="a > b">`, `<!DOCTYPE html>`, `<?xml version="1.0"?>`; not `<header>`, `<bodyguard>`. Old pages open
 * several, pages assembled from fragments nest whole documents, and elements or words stand between them: a browser keeps one of each.
 */
const FRAME_TAG =
  /<(?:\/?(?:html|head|body)(?![\w:-])(?:"[^"]*"|'[^']*'|[^<>"'])*|(?:!doctype|\?xml)[^<>]*)>/gi;

/** `lang="fr"`, `lang=fr-FR`, `xml:lang='fr'` in the tag that opens a page. */
const LANG = /\blang\s{0,3}=\s{0,3}["']?([A-Za-z][\w-]{0,20})/i;

/** `<title>Titre</title>`: first of the page; not the `title` of a drawing, which is gone by now. */
const TITLE = /<title\b[^<>]{0,300}>([^<]{0,2000})<\/title\s{0,3}>/i;

/**
 * The same page as `<html><head><title/></head><body>everything</body></html>`. What a head declares is found in the body as well; the body's own
 * attributes, which may hide it until a script has run, are nothing to us. A fragment (`<p>mots</p>`, or words alone) becomes a page too.
 */
export function oneDocument(source: string): string {
  // A page that carries our own attribute was made to mislead: the name goes.
  const html = source.includes(MARK) ? source.replaceAll(MARK, 'data-was-mark') : source;
  let lang = '';
  const body = html.replace(FRAME_TAG, (tag) => {
    if (lang === '' && /^<html/i.test(tag)) lang = LANG.exec(tag)?.[1] ?? '';
    return '';
  });
  const title = TITLE.exec(body)?.[0] ?? '';
  return `<!doctype html><html${lang && ` lang="${lang}"`}><head>${title}</head><body>${body}</body></html>`;
}
