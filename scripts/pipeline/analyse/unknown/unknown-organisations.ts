/** Finds organisations the taxonomy does not know: runs of capitals judged one by one, then the lists in which firms stand. */

import type { Scan } from '../names/matcher.ts';
import type { Word } from '../text/words.ts';
import { acronyms } from './acronyms.ts';
import { FIRM_WORDS } from './company-words.ts';
import { couldBeFirm, endOfRun, named, type Run, startsKnown } from './firm-runs.ts';
import { judge } from './firm-signs.ts';
import { institutionAt, isInstitutionNoun } from './institutions.ts';
import {
  type Cover,
  countryBeside,
  type Found,
  isName,
  isOf,
  opensSentence,
  printed,
} from './unknown-names.ts';

export function organisations(scanned: Scan, cover: Cover, surnames: ReadonlySet<string>): Found[] {
  const { text, words } = scanned;
  const found: Found[] = [...acronyms(scanned, cover)];
  const runs: Run[] = [];
  const ruleOf = new Map<Run, string>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    if (word.shape === 'lower') continue;
    const institution =
      isInstitutionNoun(word) && !cover.has(index) ? institutionAt(text, words, index, cover) : undefined;
    if (institution !== undefined && isKnownByAcronym(scanned, institution, cover)) {
      index = institution;
      continue;
    }
    if (institution !== undefined) {
      found.push(organisationOf(scanned, index, institution, 'institution-name', cover));
      index = institution;
      continue;
    }
    if (!isName(word) || (index > 0 && word.gap === 'hyphen')) continue;
    const run = { first: index, last: endOfRun(words, index) };
    runs.push(run);
    const rule = judge(scanned, run, cover, surnames);
    if (rule !== undefined) ruleOf.set(run, rule);
    index = run.last;
  }
  spread(scanned, runs, ruleOf, cover, surnames);
  for (const [run, rule] of ruleOf) {
    const { first, last } = named(words, run);
    if (isKnownByAcronym(scanned, last, cover)) continue;
    found.push(organisationOf(scanned, first, last, rule, cover));
  }
  return found;
}

function organisationOf(
  { text, words }: Scan,
  first: number,
  last: number,
  rule: string,
  cover: Cover,
): Found {
  const country = countryBeside(words, first, last, cover);
  return {
    kind: 'organisation',
    name: printed(text, words, first, last),
    aliases: acronymAfter(text, words, last),
    ...(country === undefined ? {} : { country }),
    start: (words[first] as Word).start,
    end: (words[last] as Word).end,
    rule,
  };
}

/** « le Groupement des industries marocaines aéronautiques (GIMAS) »: however its name is spelt, the acronym is known. */
const isKnownByAcronym = ({ text, words }: Scan, last: number, cover: Cover): boolean =>
  isOf(cover, last + 1, 'organisation') &&
  text.slice((words[last] as Word).end, (words[last + 1] as Word).start).trim() === '(';

/** « Orvane Medical Devices (OMD) »: the acronym by which the name goes on. */
function acronymAfter(text: string, words: readonly Word[], last: number): string[] {
  const next = words[last + 1];
  if (next?.shape !== 'upper' || next.fold.length < 2 || text[next.end] !== ')') return [];
  return text.slice((words[last] as Word).end, next.start).trim() === '('
    ? [text.slice(next.start, next.end)]
    : [];
}

/** « Megaflex, Afrobiomedic et Scomedica »: what stands in a list of firms is a firm too. */
function spread(
  scanned: Scan,
  runs: readonly Run[],
  ruleOf: Map<Run, string>,
  cover: Cover,
  surnames: ReadonlySet<string>,
): void {
  const { text, words } = scanned;
  const isFirm = (run: Run): boolean =>
    ruleOf.has(run) || (isOf(cover, run.first, 'organisation') && isOf(cover, run.last, 'organisation'));
  const between = (left: Run, right: Run): string =>
    text.slice((words[left.last] as Word).end, (words[right.first] as Word).start);
  const joined = (left: Run, right: Run): boolean => LIST_MARK.test(between(left, right));
  /** Lets the run at `from` vouch for its neighbour at `to`. */
  const pass = (from: number, to: number): void => {
    const [sure, open] = [runs[from], runs[to]];
    if (sure === undefined || open === undefined || isFirm(open) || !isFirm(sure)) return;
    const at = Math.min(from, to);
    const [left, right] = [runs[at], runs[at + 1]] as [Run, Run];
    if (!joined(left, right) || startsKnown(open, cover) || cover.has(open.first)) return;
    // « la mine de Zgounder, Aya souhaite »: a lone comma may part two clauses; a list has an « et » or a third name.
    const [before, after] = [runs[at - 1], runs[at + 2]];
    const third =
      (before !== undefined && joined(before, left)) || (after !== undefined && joined(right, after));
    if (!third && between(left, right).trim() === ',') return;
    // « Ensuite, Zelmar … »: the capital of the first word of a sentence tells nothing, but « Zelmar et Orvane lancent ».
    const opens = open === left && opensSentence(text, words, open.first);
    if (opens && isOneWord(words, open) && words[right.first - 1]?.fold !== 'et') return;
    if (couldBeFirm(scanned, open, cover, surnames) && !isCommonNoun(words, open))
      ruleOf.set(open, 'listed-with');
  };
  for (let index = 1; index < runs.length; index += 1) pass(index - 1, index);
  for (let index = runs.length - 1; index > 0; index -= 1) pass(index, index - 1);
}

/** A single word with its capital, with what hyphens add to it; not an acronym. */
const isOneWord = (words: readonly Word[], { first, last }: Run): boolean =>
  words[first]?.shape === 'capital' && words.slice(first + 1, last + 1).every(({ gap }) => gap === 'hyphen');

/** Between two names of a list: « , », « et », « / », « ainsi que », « , ou »; not « , le ». */
const LIST_MARK = /^\s*(?:,|\/|,?\s?(?:et|ou|ainsi que|&))\s*$/;

/** One word that could be any word with a capital: « la Banque, l’Assurance ». */
const isCommonNoun = (words: readonly Word[], { first, last }: Run): boolean =>
  first === last && (isInstitutionNoun(words[first] as Word) || FIRM_WORDS.has(words[first]?.fold ?? ''));
