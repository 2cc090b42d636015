/** Which of the three formats a clipping is in: by its name when that is telling, else by what it holds. */
import type { Format } from '../model.ts';

const BY_EXTENSION: Record<string, Format> = {
  txt: 'text',
  text: 'text',
  eml: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  mht: 'html',
  md: 'markdown',
  mdx: 'markdown',
  markdown: 'markdown',
};

/** `<!doctype html>`, `<html lang="fr">`, `<head>`; not a paragraph that mentions `<html>` further on. */
const PAGE_START =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

/** Two blocks of markup make a fragment of a page; one stray `<b>` does not. */
const HTML_BLOCK = /<(?:p|div|article|section|h[1-6]|ul|ol|table|blockquote)\b[^<>]{0,300}>/gi;

/** `# Titre`, `## Partie`; not `#Maroc`. */
const ATX_HEADING = /^#{1,6} \S/m;

/** `---` alone on the first line opens a frontmatter. */
const FRONTMATTER_START = /^---[ \t]*\r?\n/;

/** `[texte](https://…)`; not `[1]` nor `(voir)`. */
const INLINE_LINK = /\[[^[\]\n]{1,200}\]\((?:https?:\/\/|\/)[^()\s]{1,500}\)/;

/** Format of a clipping, `undefined` when the extension is one we do not read. */
export function formatOf(file: string, text: string): Format | undefined {
  const extension = /\.([A-Za-z0-9]{1,10})$/.exec(file)?.[1]?.toLowerCase();
  if (extension && BY_EXTENSION[extension]) {
    const format = BY_EXTENSION[extension];
    // People save pages under .txt: the page's own first words win.
    return format === 'text' && PAGE_START.test(text.slice(0, 2000)) ? 'html' : format;
  }
  const head = text.slice(0, 20_000);
  if (PAGE_START.test(head)) return 'html';
  if ((head.match(HTML_BLOCK)?.length ?? 0) >= 3 && /<\/(?:p|div|article|h[1-6])>/i.test(head)) return 'html';
  if (
    FRONTMATTER_START.test(head) ||
    (ATX_HEADING.test(head) && (INLINE_LINK.test(head) || /^#{2,3} \S/m.test(head)))
  ) {
    return 'markdown';
  }
  return 'text';
}
