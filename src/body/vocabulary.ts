/** What an article may hold beyond plain Markdown: three components, and the addresses that are safe to follow. */

export interface ComponentRule {
  /** Attributes it knows; each takes a plain string. */
  attributes: readonly string[];
  /** It may stand inside a sentence. */
  inline: boolean;
}

/**
 * `Encadre`: a box beside the text. `Citation`: a quotation with who said it and where. `Note`: words of the editor, not of the
 * clipping, so that nothing in it is ever taken for printed evidence.
 */
export const components: Readonly<Record<string, ComponentRule>> = {
  Encadre: { attributes: ['titre'], inline: false },
  Note: { attributes: [], inline: true },
  Citation: { attributes: ['auteur', 'source'], inline: false },
};

/** Begins as an address with a scheme: `https:`, `javascript:`; not `/dossiers/` nor `#p-1`. */
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/** Controls and spaces, which a browser drops or trims before it reads a scheme: `java\nscript:` runs, ` /x` does not mean `/x`. */
const CONTROLS = /[\u0000-\u0020\u007f-\u009f\u2028\u2029]/;

/** Marks nobody sees; harmless after `https:`, a disguise before anything else. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

const SAFE_SCHEMES = new Set(['http', 'https', 'mailto']);

export type Address = 'external' | 'internal' | 'unsafe';

/** `external` leaves the site (http, https, mailto), `internal` is a path, a query or an anchor of it, `unsafe` is anything else. */
export function kindOfAddress(href: string): Address {
  if (CONTROLS.test(href)) return 'unsafe';
  const scheme = SCHEME.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined) return SAFE_SCHEMES.has(scheme) ? 'external' : 'unsafe';
  if (UNSEEN.test(href)) return 'unsafe';
  // `//host` and `\\host` leave the site without saying so.
  if (/^[/\\]{2}/.test(href) || href.startsWith('/\\') || href.startsWith('\\')) return 'unsafe';
  return 'internal';
}

/** Images come from the site itself, `/images/port.jpg`, and from nowhere else (`/images/../x` is refused). */
export const isSafeImage = (src: string): boolean =>
  src.startsWith('/images/') && !src.includes('..') && kindOfAddress(src) === 'internal';
