/** Finds who or what a clause speaks of: the subject of a verb, what « il » stands for, what the sentence set out to speak of. */

import { wordSet } from '../text/word-set.ts';
import type { Clause } from './clause.ts';
import type { Sought } from './label-sought.ts';
import { CHANGES, DETERMINERS, GENITIVES } from './label-words.ts';
import {
  type Group,
  groupAt,
  groupBefore,
  isPronoun,
  type Run,
  subjectOf,
  verbBefore,
} from './noun-groups.ts';

/** « en emploiera 3 000 », « en a perdu 400 »: of what was counted before. */
export function isPartitive(sought: Sought, at: number): boolean {
  let first = at;
  while (sought.clause.isVerb(sought.clause.before(first))) first = sought.clause.before(first);
  return sought.clause.keyBefore(first) === 'en';
}

/** The subject of the verb at `at`, also when a pronoun or a verb before stands for it. */
export function subjectAt(sought: Sought, at: number, depth = 0): Run | undefined {
  const { clause } = sought;
  const found = subjectOf(clause, at);
  if (found === undefined) return undefined;
  if (!isPronoun(found))
    return TIMES.has(clause.key(found.from)) ? objectAfter(sought, at) : ofWhole(sought, found);
  if (depth > 2) return undefined;
  if (found.pronoun === 'pour') {
    const object = objectBefore(sought, found.at);
    if (object !== undefined) return object;
  }
  // « a perdu 2 % pour atteindre 186 millions »
  const leading = found.pronoun === 'pour' || found.pronoun === ',';
  if (sought.earlier !== undefined && leading) {
    const told = verbBefore(clause, found.at);
    if (told === undefined || told < sought.earlier.span.from) return undefined;
  }
  if (
    found.pronoun === 'il' ||
    found.pronoun === 'elle' ||
    found.pronoun === 'ils' ||
    found.pronoun === 'elles' ||
    found.pronoun === 'ci'
  ) {
    const setOut = topicOf(sought);
    if (setOut !== undefined) return setOut;
    if (found.pronoun !== 'ci')
      return sought.earlier === undefined ? namedBefore(sought, found.pronoun) : undefined;
  }
  const verb = verbBefore(clause, found.at);
  return verb === undefined ? undefined : subjectAt(sought, verb, depth + 1);
}

/** « le mois de mai a enregistré le prix le plus bas »: what the month saw. */
function objectAfter(sought: Sought, verb: number): Run | undefined {
  const { clause } = sought;
  if (verb + 1 >= sought.span.from || !DETERMINERS.has(clause.key(verb + 1))) return undefined;
  const object = groupAt(clause, verb + 2);
  return object === undefined || CHANGES.test(clause.key(object.from)) ? undefined : object;
}
const TIMES = wordSet('mois annee trimestre semestre semaine journee seance exercice');

/** « a doublé son chiffre d’affaires pour atteindre »: what the verb before changes; not « a poursuivi sa baisse pour atteindre ». */
export function objectBefore(sought: Sought, at: number): Run | undefined {
  const { clause } = sought;
  const object = groupBefore(clause, at, 'owner');
  if (object === undefined || !OWNED.has(clause.key(object.determiner))) return undefined;
  if (!clause.isVerb(clause.before(object.determiner))) return undefined;
  return CHANGES.test(clause.key(object.from)) || COURSES.has(clause.key(object.from)) ? undefined : object;
}

/** « Quant aux revenus de la roche, ils … », « Pour ce qui est des élèves, … »: what the sentence sets out to speak of. */
export function topicOf(sought: Sought): Run | undefined {
  const { clause } = sought;
  const { from, to } = clause.sentence;
  if (!TOPIC.has(sought.key(from)) && !(sought.key(from) === 'du' && sought.key(from + 1) === 'cote'))
    return undefined;
  let comma = from + 1;
  while (comma < to && comma - from < 24 && sought.key(comma) !== ',') comma += 1;
  return sought.key(comma) === ',' ? groupBefore(clause, comma, 'subject') : undefined;
}

/** The subject of the sentence before, when it agrees with the pronoun that opens this one. */
export function namedBefore(sought: Sought, pronoun: string): Run | undefined {
  const { clause } = sought;
  const previous = clause.previous();
  if (previous === undefined) return undefined;
  let verb = previous.sentence.from;
  while (verb < previous.sentence.to && !previous.isVerb(verb)) verb += 1;
  if (verb === previous.sentence.to) return undefined;
  while (previous.isVerb(verb + 1)) verb += 1;
  const subject = subjectOf(previous, verb);
  if (subject === undefined || isPronoun(subject)) return undefined;
  const article = AGREEING.get(previous.key(subject.determiner));
  return article?.includes(pronoun) === true ? subject : onlyPlural(previous, pronoun);
}

/** « Une crise a fait grimper les prix. Ils … »: the one plural object of the sentence before. */
function onlyPlural(clause: Clause, pronoun: string): Run | undefined {
  if (pronoun !== 'ils' && pronoun !== 'elles') return undefined;
  let only: Run | undefined;
  for (let k = clause.sentence.from; k < clause.sentence.to; k += 1) {
    if (!PLURALS.has(clause.key(k)) || !clause.isVerb(k - 1)) continue;
    if (only !== undefined) return undefined;
    only = groupAt(clause, k + 1);
  }
  return only;
}
const PLURALS = wordSet('les des ses ces leurs');

/** « la hausse des exportations a atteint 5 % »: of the exports. */
function ofWhole(sought: Sought, group: Group): Run {
  return sought.growth && CHANGES.test(sought.key(group.from))
    ? (complementIn(sought, group) ?? group)
    : group;
}

/** The subject of the clause that stands before token `at`. */
export function subjectAround(sought: Sought, at: number): Run | undefined {
  const verb = verbBefore(sought.clause, at);
  return verb === undefined ? undefined : subjectAt(sought, verb);
}

/** « hausse des exportations » → `exportations`. */
export function complementIn(sought: Sought, run: Run): Run | undefined {
  for (let k = run.from + 1; k < run.to; k += 1) {
    if (!GENITIVES.has(sought.key(k))) continue;
    let from = k + 1;
    while (from < run.to && DETERMINERS.has(sought.key(from))) from += 1;
    return from < run.to ? { from, to: run.to } : undefined;
  }
  return undefined;
}

/** With which a sentence sets out its subject before its pronoun. */
const TOPIC = wordSet("quant concernant s' pour");
/** The pronouns that an article agrees with. */
const AGREEING: ReadonlyMap<string, readonly string[]> = new Map([
  ['le', ['il']],
  ['un', ['il']],
  ['ce', ['il']],
  ['la', ['elle']],
  ['une', ['elle']],
  ['cette', ['elle']],
  ["l'", ['il', 'elle']],
  ['les', ['ils', 'elles']],
  ['des', ['ils', 'elles']],
  ['ces', ['ils', 'elles']],
]);
const OWNED = wordSet("ce cet cette ces le la les l' son sa ses leur leurs notre nos");
/** Nouns of how a thing goes on. */
const COURSES = wordSet(
  'normalisation dynamique tendance trajectoire essor ascension elan rythme depreciation mouvement decrue',
);
