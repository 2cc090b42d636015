/** Who signs a page that declares nobody: the name printed beside its title or under its text, in a box named for it. */
import type { ClippingMeta } from '../model.ts';
import type { PageBlock } from './page-blocks.ts';
import type { Boxes } from './page-boxes.ts';
import { printedWords } from './page-day.ts';

/** Names of the boxes that hold a signature: `td-post-author-name`, `field--name-uid`, `byline`; not `authority`. */
const SIGNED =
  /(?:^|[\s_-])(?:author|authors|auteur|auteurs|byline|signature|sign|journaliste|redacteur|createdby|name-uid|vcard)(?:$|[\s_-])/;

/** `<span class="meta-author">` among the other labels of a line; not `<span class="authority">`. */
const SIGNED_TAG =
  /<(?:span|a|b|strong)\s[^<>]{0,200}["\s_-](?:author|auteur|byline|createdby)["\s_-][^<>]{0,200}>/i;

/** What stands before the name: « Par », « Écrit par », « Publié par », « Soumis par ». */
const BY =
  /^(?:[-–—•|]\s*)?(?:(?:écrit|rédigé|publié|posté|soumis|proposé|written|posted)\s+)?(?:par|by)\s*:?\s+|^(?:auteur|author)s?\s*:\s*/iu;

/** Where the name ends: « Nadia Benomar, le 12 février », « Nadia Benomar - 12/02/2025 », « Nadia Benomar | Le Matin ». */
const NAME_END = /(?<!\s)\s*(?:[,|•·/(]|\s[-–—]|\s(?:le|on|publié|mis|posted|updated)\b|\d)/iu;

/** « Nadia Benomar », « Youssef El Amrani », « J.-P. de La Tour »; not « Économie », « Tous les articles ». */
const PERSON =
  /^\p{Lu}[\p{L}.’'-]{0,30}(?:\s+(?:(?:de|du|des|d’|ben|bel|el|al|ould|van|von)\s+)?\p{Lu}[\p{L}.’'-]{0,30}){1,3}$/u;

/** Longest line, in words, that a signature stands on. */
const SIGNATURE_WORDS = 16;

/** How far from the text a signature stands, in blocks. */
const NEAR = 10;

/** Completes `meta.author` from what is printed between the title and the text, then under the text. */
export function settleAuthor(
  blocks: readonly PageBlock[],
  meta: ClippingMeta,
  boxes: Boxes,
  first: number,
  last: number,
  titleAt: number,
): void {
  if (meta.author) return;
  const above = blocks.slice(titleAt >= 0 ? titleAt + 1 : Math.max(0, first - NEAR), first + 2);
  for (const near of [above, blocks.slice(last, last + 4)])
    for (const block of near) {
      if (block.words > SIGNATURE_WORDS) continue;
      const within = SIGNED_TAG.exec(block.html ?? '');
      const line = within ? printedWords(block, within.index) : printedWords(block);
      const by = BY.exec(line)?.[0] ?? '';
      const signed =
        within || block.chain.slice(0, 4).some((element) => SIGNED.test(boxes.hints.get(element) ?? ''));
      if (by === '' && !signed) continue;
      const name = (line.slice(by.length).split(NAME_END, 1)[0] ?? '').trim();
      if (!PERSON.test(name)) continue;
      meta.author = { value: name, evidence: `block ${block.index + 1}` };
      return;
    }
}
