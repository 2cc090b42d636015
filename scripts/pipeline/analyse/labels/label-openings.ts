/** Reads sentences whose opening sets the thing apart from its number: « Parmi les firmes, 37 % sont … », « D’un montant de 3 millions, le prêt … ». */

import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { isVerbA, isWord } from './clause.ts';
import type { Sought } from './label-sought.ts';
import { AUXILIARIES, DETERMINERS, EXTENTS, HOLDERS, PARTICIPLE_ENDING } from './label-words.ts';
import { groupAt, groupFrom, type Run } from './noun-groups.ts';

/** « D’un montant de 3 millions, le prêt … », « Vendu pour 3 millions, l’hôtel … »: what the comma leads to. */
export function heralded(sought: Sought): string | undefined {
  const { clause, span, tokens } = sought;
  const { from, to } = clause.sentence;
  if (span.from - from > MAX_HERALD || !opensWithoutNoun(sought)) return undefined;
  let comma = span.to;
  while (comma < to && comma - span.to < MAX_AFTER && sought.key(comma) !== ',') {
    if (clause.isBarrier(comma)) return undefined;
    comma += 1;
  }
  if (sought.key(comma) !== ',' || clause.isDecimal(comma)) return undefined;
  const named = tokens[comma + 2];
  if (!DETERMINERS.has(sought.key(comma + 1)) || !isWord(named)) return undefined;
  return sought.text(groupAt(clause, comma + 2));
}

function opensWithoutNoun(sought: Sought): boolean {
  const { from } = sought.clause.sentence;
  const first = sought.tokens[from] as Token;
  if (first.key === "d'" || first.key === 'd’') return HOLDERS.has(sought.key(from + 2));
  return (
    PARTICIPLE_ENDING.test(first.text.toLowerCase()) &&
    !first.key.endsWith('ant') &&
    !EXTENTS.has(first.key) &&
    LEADING.has(sought.key(from + 1))
  );
}

/** « Parmi les firmes, 37 % sont … », « 36 % sont des femmes »: the number is the subject of its clause. */
export function ofSubject(sought: Sought, governor: number): string | undefined {
  const { clause, span } = sought;
  if (span.unit !== undefined && span.unit !== '%') return undefined;
  if (governor !== -1 && !APART.has(sought.key(governor))) return undefined;
  let verb = span.to;
  while (CLITICS.has(sought.key(verb))) verb += 1;
  const token = sought.tokens[verb];
  if (!isWord(token) || (token.key === 'a' && !isVerbA(token))) return undefined;
  if (!AUXILIARIES.has(token.key) && !clause.isVerb(verb)) return undefined;
  const { from } = clause.sentence;
  if (AMONG.has(sought.key(from))) {
    const among = sought.text(groupAt(clause, DETERMINERS.has(sought.key(from + 1)) ? from + 2 : from + 1));
    if (among !== undefined) return among;
  }
  return BEING.has(token.key) ? sought.text(groupFrom(clause, verb + 1)) : undefined;
}

/** « Croissance 4,4 % Secteur agricole 3,3 % »: the capitalised words between two numbers of a row. */
export function tabulated(sought: Sought): Run | undefined {
  const { clause, span, tokens } = sought;
  let from = span.from;
  while (from > clause.sentence.from && span.from - from < MAX_ROW) {
    const token = tokens[from - 1] as Token;
    if (token.kind !== 'word' || clause.isBarrier(from - 1) || clause.isVerb(from - 1)) break;
    from -= 1;
  }
  const first = tokens[from];
  if (
    from === span.from ||
    first === undefined ||
    !(from === clause.sentence.from || clause.isBarrier(from - 1))
  )
    return undefined;
  if (first.text[0] === first.text[0]?.toLowerCase()) return undefined;
  // « Les firmes bâtissent 20 hôtels »: a verb after all.
  const verb = UNKNOWN_VERB.test((tokens[span.from - 1] as Token).text);
  return { from, to: verb ? span.from - 1 : span.from };
}

/** « +21 % pour les céréales, +26 % pour les légumes »: a number that begins its clause, and whom it is for. */
export function forWhom(sought: Sought, governor: number): string | undefined {
  const { span, clause } = sought;
  const begins = governor === -1 || BREAKS.has(sought.key(governor));
  if (!begins || sought.key(span.to) !== 'pour' || !DETERMINERS.has(sought.key(span.to + 1)))
    return undefined;
  // « 50 % pour le Brésil »: of the same duty, elsewhere.
  const noun = sought.tokens[span.to + 2];
  if (!isWord(noun) || noun.text[0] !== noun.text[0]?.toLowerCase()) return undefined;
  const dated = clause.sentence.dates.some(({ from }) => from >= span.to && from <= span.to + 3);
  return dated ? undefined : sought.text(groupAt(clause, span.to + 2));
}

const BREAKS = wordSet(', ; · • -');
const MAX_HERALD = 9;
const MAX_AFTER = 8;
const MAX_ROW = 6;
/** `bâtissent`, `bâtissait`, `bâtissons`; not `logement`. */
const UNKNOWN_VERB = /[^m]ent$|ait$|[^i]ons$/;
/** What may lead from an opening participle to its number. */
const LEADING = wordSet("pour a au aux par d' de en sur entre plus environ");
const APART = wordSet(', et ; : tandis que dont (');
const CLITICS = wordSet("l' se s' y en ne n' les");
const AMONG = wordSet('parmi sur');
const BEING = wordSet('sont etaient seront');
