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

/** `<p class="a" data-x="b > c">`: an opening tag with attributes; not `<p>` nor `a < b`. A tag with a quote left open is left as it is. */
const OPENING_TAG = /<([a-z][\w:-]*)(\s(?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi;

/** ` class="a"`, ` hidden`, ` href=/b`: one attribute with the space before it. */
const ATTRIBUTE = /(?<!\s)\s+([^\s=/"'<>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?/g;

/** The attributes that tell what an element is. The others (pictures, data of scripts, colours) are half of a page's nodes for the parser. */
const TELLING = new Set(
  (
    'class id href rel role lang hidden aria-hidden aria-modal itemprop itemscope itemtype content name property http-equiv datetime pubdate ' +
    'type start reversed colspan rowspan summary shadowroot shadowrootmode'
  ).split(' '),
);

/** `alt="😀"`: a sign drawn as a picture is a part of the text; the description of a photograph is not. */
const LONGEST_SIGN = 8;

function isTelling(name: string, value: string): boolean {
  const key = name.toLowerCase();
  if (key === 'style') return /display|visibility/i.test(value);
  if (key === 'alt') return value.length <= LONGEST_SIGN;
  return TELLING.has(key);
}

const lighter = (_tag: string, name: string, attributes: string): string => {
  let kept = '';
  for (const [attribute, key, value = ''] of attributes.matchAll(ATTRIBUTE))
    if (isTelling(key!, value)) kept += attribute;
  return `<${name}${kept}>`;
};

/** Changes what is markup, and leaves the linked data in scripts as it is: a tag in its strings is a part of them. */
function outsideScripts(html: string, change: (markup: string) => string): string {
  const open = /<script\b/gi;
  const close = /<\/script/gi;
  let changed = '';
  let at = 0;
  for (let start = open.exec(html); start; start = open.exec(html)) {
    close.lastIndex = start.index;
    const end = close.exec(html);
    if (!end) break;
    changed += change(html.slice(at, start.index)) + html.slice(start.index, end.index);
    at = end.index;
    open.lastIndex = at;
  }
  return changed + change(html.slice(at));
}

/**
 * `<span>Par Amine Alaoui</span><span>12/02/2025</span>`, `<b>Batteries.</b><span>Le site`: a style sheet parts them on the screen, nothing in the text does.
 * Not `<b>L</b><span>a</span>` nor `CO<sub>2</sub>`.
 */
const GLUED =
  /(?<=[\p{Ll}\d.!?…»”]<\/(?:span|a|time|b|strong|em|i)>)(?=<(?:span|a|time|b|strong|em|i)\b[^<>]{0,300}>[\p{Lu}«“\d])/gu;

/**
 * The same page as `<html><head><title/></head><body>everything</body></html>`. What a head declares is found in the body as well; the body's own
 * attributes, which may hide it until a script has run, are nothing to us. A fragment (`<p>mots</p>`, or words alone) becomes a page too.
 */
export function oneDocument(source: string): string {
  // A page that carries our own attribute was made to mislead: the name goes.
  const html = source.includes(MARK) ? source.replaceAll(MARK, 'data-was-mark') : source;
  let lang = '';
  const frame = (tag: string): string => {
    if (lang === '' && /^<html/i.test(tag)) lang = LANG.exec(tag)?.[1] ?? '';
    return '';
  };
  const body = outsideScripts(html, (markup) =>
    markup.replace(FRAME_TAG, frame).replace(OPENING_TAG, lighter).replace(GLUED, ' '),
  );
  const title = TITLE.exec(body)?.[0] ?? '';
  return `<!doctype html><html${lang && ` lang="${lang}"`}><head>${title}</head><body>${body}</body></html>`;
}
