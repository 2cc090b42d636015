/** What a page declares of its article as JSON-LD, and how declared text is made plain. */

export const ARTICLE_TYPES =
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review|WebPage|CreativeWork|ReportageNewsArticle|OpinionNewsArticle)$/;

export type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object of the page's JSON-LD, `@graph` opened. A block that is not JSON is nothing to us: browsers skip it too. */
export function linkedData(document: Document): Json[] {
  const found: Json[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = (script.textContent ?? '').trim().replace(/^<!\[CDATA\[|\]\]>$|^<!--|-->$/g, '');
    if (source === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(source.replace(/[\u0000-\u001f]+/g, ' '));
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      continue;
    }
    const queue: unknown[] = [value];
    while (queue.length > 0 && found.length < 200) {
      const next = queue.shift();
      if (Array.isArray(next)) queue.push(...next.slice(0, 100));
      else if (isJson(next)) {
        found.push(next);
        if (next['@graph']) queue.push(next['@graph']);
        if (isJson(next.mainEntity)) queue.push(next.mainEntity);
        if (isJson(next.mainEntityOfPage)) queue.push(next.mainEntityOfPage);
      }
    }
  }
  return found;
}

/** Lines of the `articleBody` that linked data declares; none where it declares none. */
export function articleBody(data: readonly Json[]): string[] {
  for (const item of data) {
    const body = item.articleBody;
    if (typeof body !== 'string' || !typesOf(item).some((type) => ARTICLE_TYPES.test(type))) continue;
    const lines = body.replace(BREAK_TAG, '\n').split(/\n+/);
    return lines.map(plain).filter((line): line is string => line !== undefined);
  }
  return [];
}

/** `<br>`, `</p>`, `</li>` written inside a declared text; not `<b>`. */
const BREAK_TAG = /<br\s{0,3}\/?>|<\/(?:p|li|h[1-6]|div|blockquote)\s{0,3}>/gi;

export const typesOf = (item: Json): string[] =>
  [item['@type']].flat().filter((type): type is string => typeof type === 'string');

export function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name): name is string => Boolean(name));
    return names.length > 0 ? [...new Set(names)].slice(0, 4).join(', ') : undefined;
  }
  if (isJson(value)) return nameOf(value.name);
  return undefined;
}

const ENTITY =
  /&(?:amp|quot|lt|gt|nbsp|#0?39|#8217|#8216|rsquo|lsquo|laquo|raquo|eacute|egrave|agrave|#x27);/g;
const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&#39;': "'",
  '&#039;': "'",
  '&#x27;': "'",
  '&#8217;': '’',
  '&#8216;': '‘',
  '&rsquo;': '’',
  '&lsquo;': '‘',
  '&laquo;': '«',
  '&raquo;': '»',
  '&eacute;': 'é',
  '&egrave;': 'è',
  '&agrave;': 'à',
};

/** Declared text as a reader would see it: entities written twice are resolved once more, tags go, spaces are single. */
export function plain(value: string | null | undefined): string | undefined {
  if (!value) return undefined;
  const text = value
    .replace(ENTITY, (entity) => ENTITIES[entity] ?? entity)
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}
