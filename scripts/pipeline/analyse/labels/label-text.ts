/** Writes a label: the printed words of a group, whole, short enough for a table, with nothing that points outside it. */

import { foldKey, type Token } from '../text/tokens.ts';
import type { Clause } from './clause.ts';
import { PRONOUNS } from './label-words.ts';
import { type Run, trimmed } from './noun-groups.ts';

const MAX_LABEL = 110;
const MIN_LABEL = 40;

/** The words of a run as printed; nothing for a pronoun alone. */
export function write(clause: Clause, run: Run | undefined): string | undefined {
  const kept = run === undefined ? undefined : trimmed(clause, run);
  if (kept === undefined) return undefined;
  const first = clause.tokens[kept.from] as Token;
  if (kept.to - kept.from === 1 && (PRONOUNS.has(first.key) || first.kind !== 'word')) return undefined;
  return balanced(cut(lowered(clause, verbatim(clause, kept).trim(), kept.from)));
}

/** The words of a run as printed, its first preposition too. */
export function verbatim(clause: Clause, run: Run): string {
  const { text } = clause.reading.passage;
  return text
    .slice((clause.tokens[run.from] as Token).start, (clause.tokens[run.to - 1] as Token).end)
    .replace(/\s+/g, ' ');
}

/** The capital of a sentence's first word goes; that of a name stays. */
function lowered(clause: Clause, words: string, at: number): string {
  const first = clause.tokens[at] as Token;
  const before = clause.tokens[at - 1];
  const opening =
    at === clause.sentence.from ||
    before === undefined ||
    (before.kind === 'mark' && '.!?:«"'.includes(before.text));
  const acronym = first.text.length > 1 && first.text === first.text.toUpperCase();
  const named = clause.sentence.mentions.some(
    ({ start, end, kind }) => start <= first.start && end >= first.end && kind !== 'sector',
  );
  return !opening || acronym || named ? words : `${words[0]?.toLowerCase()}${words.slice(1)}`;
}

/** Where a long group may end: before one of these words, not after. */
const SEAM = / (?:de|du|des|d’|d'|à|au|aux|en|pour|dans|par|sur|et|avec|entre)(?= |$)/g;
const DANGLING =
  /(?:(?<![\s,;:(«-])[\s,;:(«-]+| (?:de|du|des|la|le|les|et|à|au|aux|en|d’|l’|un|une|pour|par|sur|avec|dans|entre))$/u;

/** The label cut before the preposition that makes it too long for a table. */
export function cut(text: string): string {
  if (text.length <= MAX_LABEL) return text;
  const shorter = text.slice(0, MAX_LABEL + 1);
  let end = 0;
  for (const seam of shorter.matchAll(SEAM)) if (seam.index >= MIN_LABEL) end = seam.index;
  if (end === 0) end = Math.max(shorter.lastIndexOf(' '), MIN_LABEL);
  return withoutDangling(shorter.slice(0, end));
}

/** The words without the article, preposition or mark that they would end with. */
export function withoutDangling(words: string): string {
  let kept = words;
  while (DANGLING.test(kept)) kept = kept.replace(DANGLING, '');
  return kept;
}

/** A label does not open a quotation or a bracket without closing it. */
function balanced(text: string): string {
  let result = text;
  for (const [open, close] of [
    ['(', ')'],
    ['«', '»'],
  ] as const) {
    if (result.includes(open) && !result.includes(close))
      result = result.slice(0, result.indexOf(open)).trim() || result.replace(open, '').trim();
    else if (!result.includes(open) && result.includes(close)) result = result.replaceAll(close, '').trim();
  }
  return result.replace(/\s+/g, ' ');
}

/** ` de ces batteries` with the rest of the label; not ` de batteries`, nor `ces batteries` at the beginning. */
const DEMONSTRATIVE = / (?:de |d’|d')(ces|cette|cet|ce) ([\p{L}]+)([\s\S]*)$/u;
/** `électriques`, `industriel`: adjectives of relation, which name a kind; not `destinées`. */
const RELATION = /(?:iques?|els?|elles?|aires?|al|ales?|aux)$/;
const VOWEL = /^[aeiouyhàâéèêîôœ]/iu;

/** « la production de ces batteries »: in a table nothing stands before, so what the sentence before named is written out, or « ces » goes. */
export function withoutDemonstrative(label: string, clause: Clause): string {
  const found = DEMONSTRATIVE.exec(label);
  if (found === null) return label;
  const [, pointing, noun = '', rest = ''] = found;
  const named = namedBefore(clause, foldKey(noun)) ?? noun;
  return cut(`${label.slice(0, found.index)} ${linkFor(pointing ?? '', noun)}${named}${rest}`);
}

function linkFor(pointing: string, noun: string): string {
  const vowel = VOWEL.test(noun) && !/^h/i.test(noun);
  if (pointing === 'ces') return vowel ? 'd’' : 'de ';
  if (pointing === 'cet' || (pointing === 'cette' && VOWEL.test(noun))) return 'de l’';
  return pointing === 'cette' ? 'de la ' : 'du ';
}

/** The last group of that noun in the sentence before: « batteries lithium-ion » for `batteries`. */
function namedBefore({ reading, sentence }: Clause, key: string): string | undefined {
  const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
  if (before === undefined) return undefined;
  const { tokens, passage } = reading;
  for (let k = before.to - 1; k >= before.from; k -= 1) {
    const head = tokens[k] as Token;
    if (head.kind !== 'word' || head.key !== key) continue;
    let end = k + 1;
    for (let words = 0; words < 3 && end < before.to; words += 1) {
      const token = tokens[end];
      const hyphened =
        tokens[end + 1]?.text === '-' && tokens[end + 1]?.gap === 'glued' && tokens[end + 2]?.gap === 'glued';
      if (token?.kind !== 'word' || token.gap !== 'space' || !(hyphened || RELATION.test(token.key))) break;
      end += hyphened ? 3 : 1;
    }
    return passage.text.slice(head.start, (tokens[end - 1] as Token).end);
  }
  return undefined;
}
