/** Names an article: one id that is a file name, an address and an anchor at once. */
import { slugify } from '../../../src/domain/ids.ts';

/** Words that say nothing of what a file holds: `article-12.txt`, `index.html`, `copie-de-document.md`. */
const IDLE_WORDS = new Set(
  'article articles clip clipping coupure coupures copie copy de doc document documents download dossier entree export fichier file html import index input new nouveau out output page pages presse sans scan scraped source stdin temp test text texte titre tmp txt untitled web www'.split(
    ' ',
  ),
);

/** A word of a name that a person chose: three letters at least, not a hash: `renault`, not `3f2a9c`. */
const WORD = /^[a-z]{3,}$/;

export interface Naming {
  /** File name (folders and extension are ignored); absent for text that came without one. */
  file?: string | undefined;
  title?: string | undefined;
  /** Fingerprint of the clipping, the last resort. */
  sha256: string;
}

/**
 * One rule: the clipping's file name when it is telling (at least two words that say something: `renault-partenariat.txt`), otherwise
 * the title, otherwise `coupure-` with the first eight digits of the fingerprint. At most 80 characters, always a safe file name,
 * always the same for the same clipping.
 */
export function idFor({ file, title, sha256 }: Naming): string {
  const named = slugify(baseName(file ?? ''));
  const telling = named.split('-').filter((word) => WORD.test(word) && !IDLE_WORDS.has(word)).length >= 2;
  if (telling) return named;
  return slugify(title ?? '') || `coupure-${sha256.slice(0, 8)}`;
}

/** `dossier/coupure.2024.txt` gives `coupure.2024`; both kinds of slashes part folders. */
const baseName = (path: string): string => {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
};
