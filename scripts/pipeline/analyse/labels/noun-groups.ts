/** Reads noun groups around a number: back from the word that leads to it, back from a verb to its subject, and forward to a complement. */

import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { type Clause, isVerbA, isWord } from './clause.ts';
import {
  ADVERB,
  ADVERBS,
  AUXILIARIES,
  BEFORE_HOLDER,
  BINDING,
  CHANGES,
  CHANGING,
  CLAUSE_OPENERS,
  DETERMINERS,
  DIRECTIONS,
  GENITIVES,
  INDEFINITE,
  INFINITIVE,
  NOT_PLACES,
  PLURAL_ADJECTIVE,
  PREPOSITIONS,
  PRONOUNS,
  QUALIFYING,
  SPEECH,
  STOPS,
  TRAILING,
} from './label-words.ts';

export interface Run {
  from: number;
  to: number;
}

/** Where a group read backwards ends, and the word before which it was found. */
export interface Group extends Run {
  /** Index of what stands right before the group and its determiner; −1 at the beginning of the sentence. */
  after: number;
  /** Index of the determiner; −1 without one. */
  determiner: number;
}

const MAX_WORDS = 16;
/** Pronouns that stand for a noun named before: « celles d’investissement ». */
export const DEMONSTRATIVES = wordSet('celui celle ceux celles');
const MAX_STEPS = 30;

/** How a group is read back: as what « de 5 % » belongs to, as the subject of a verb, or as the noun that « qui » or a bracket stands by. */
export type Role = 'owner' | 'subject' | 'nearest';

export function groupBefore(clause: Clause, to: number, role: Role): Group | undefined {
  const quoted = quotedBefore(clause, to);
  if (quoted !== undefined) return quoted;
  const end = endOfWords(clause, to);
  if (end === undefined) return undefined;
  return new BackwardReader(clause, end, role).read();
}

/** One walk from the last word of a group back to its first. */
class BackwardReader {
  private readonly clause: Clause;
  private readonly end: number;
  private readonly role: Role;
  private from: number;
  private determiner = -1;
  /** The group enumerates complements: « de gaz et de fuel ». */
  private enumerates = false;
  /** A shorter group that was whole before a preposition led further back. */
  private shorter: Group | undefined;

  constructor(clause: Clause, end: number, role: Role) {
    this.clause = clause;
    this.end = end;
    this.role = role;
    this.from = end;
  }

  read(): Group | undefined {
    const { clause } = this;
    let at = clause.before(this.end);
    for (let steps = 0; at !== -1 && steps < MAX_STEPS; steps += 1) {
      if (!this.takes(at)) break;
      at = clause.before(at);
    }
    const found = this.group(at);
    // « a progressé sur le marché »: what led further back was no noun after all.
    if (this.shorter !== undefined && (found === undefined || this.determiner === -1)) return this.shorter;
    return found;
  }

  private group(after: number): Group | undefined {
    const run = trimmed(this.clause, { from: this.afterLocution(this.afterParticiple()), to: this.end });
    return run === undefined ? undefined : { ...run, after, determiner: this.determiner };
  }

  /** « soutenus par la demande », « suivie de Marrakech »: without its article, a participle belongs to what stands before. */
  private afterParticiple(): number {
    const { clause, from, end } = this;
    const first = clause.tokens[from] as Token;
    if (this.determiner !== -1 || end - from < 3 || first.kind !== 'word') return from;
    const link = clause.key(from + 1);
    if (link !== 'par' && link !== 'de' && link !== "d'" && link !== 'du' && link !== 'des') return from;
    const participle = link === 'par' ? /(?:é|i|u)e?s?$|ant$/ : /[nivst](?:é|ée|és|ées|i|ie|is|ies|ant)$/;
    if (!participle.test(first.text)) return from;
    let at = from + 2;
    while (at < end - 1 && DETERMINERS.has(clause.key(at))) at += 1;
    return at;
  }

  /** « sur la base de droits », « en place à travers des achats »: a preposition of several words is no noun. */
  private afterLocution(from: number): number {
    const { clause, end } = this;
    let after = from;
    for (let k = from; k < end - 2; k += 1) {
      const lead = clause.key(k - 1);
      const led = DETERMINERS.has(lead) ? clause.key(k - 2) : lead;
      if (LOCUTION_LEADS.get(clause.key(k))?.includes(led) !== true) continue;
      // « les dépenses au titre du budget » have their own article.
      if (k > from && this.determiner !== -1) continue;
      if (GENITIVES.has(clause.key(k + 1))) after = k + 2;
      else if (DETERMINERS.has(clause.key(k + 1))) after = k + 2;
    }
    return after;
  }

  /** Does the group go on with the token at `at`? */
  private takes(at: number): boolean {
    const { clause, role } = this;
    const token = clause.tokens[at] as Token;
    if (clause.isBarrier(at)) return false;
    if (token.kind === 'mark')
      return (
        (token.text === ',' && this.enumerates && GENITIVES.has(clause.key(at + 1))) ||
        (token.text === '-' && (token.gap === 'glued' || this.joinsNames(at))) ||
        (role === 'subject' &&
          '«»"\'.&'.includes(token.text) &&
          !(token.text === '.' && token.gap === 'space'))
      );
    if (token.kind === 'number') {
      if (token.gap === 'glued' || YEAR.test(token.text)) return true;
      // « le CAC 40 »
      const named = clause.tokens[at - 1];
      if (isWord(named) && isCapital(named.text)) return true;
      if (!DETERMINERS.has(clause.keyBefore(at)) && !GENITIVES.has(clause.keyBefore(at))) return false;
      this.from = at;
      return true;
    }
    const before = clause.before(at);
    const link = clause.key(before);
    if (DETERMINERS.has(token.key)) return this.passesDeterminer(at, before, link);
    if (GENITIVES.has(token.key)) return this.passesGenitive(at, before, link);
    if (token.key === 'a' || token.key === 'au' || token.key === 'aux') {
      if (isVerbA(token)) return false;
      // « souscrit sur une journée au taux de »: a rate begins a group of its own.
      if (role === 'owner' && RATES.has(clause.key(this.from))) return false;
      if (before === -1 || clause.isVerb(before)) return this.isAdjectival(before);
      // « à faibles et à moyens revenus »
      if (link === 'et') return role === 'subject' && this.isNounLike(clause.before(before));
      if (token.key !== 'a') this.keepShorter(at);
      return this.isNounLike(before);
    }
    if (token.text === 'où') return false;
    if (token.key === 'et' || token.key === 'ou') return this.joins(at, before);
    if (BINDING.has(token.key)) return this.binds(at, before);
    // « et celles d’investissement »
    if (DEMONSTRATIVES.has(token.key) && this.from < this.end && GENITIVES.has(clause.key(at + 1)))
      this.from = at;
    if (CLAUSE_OPENERS.has(token.key) || PREPOSITIONS.has(token.key) || PRONOUNS.has(token.key)) return false;
    if (clause.isVerb(at) && !this.isAdjectival(at)) return false;
    if (SPEECH.test(token.key) && isWord(clause.tokens[before]) && AUXILIARIES.has(link)) return false;
    this.from = at;
    this.determiner = -1;
    return true;
  }

  /** « le parc d’une capacité de »: what characterises is measured; « la hausse de la marge »: the group goes on. */
  private passesDeterminer(at: number, before: number, link: string): boolean {
    const { clause, role } = this;
    const token = clause.tokens[at] as Token;
    if (this.from === this.end) return false;
    this.from = at + 1;
    this.determiner = at;
    if (before === -1 || clause.isBarrier(before)) return false;
    if (role !== 'subject' && INDEFINITE.has(token.key)) return false;
    if (role === 'nearest' && BINDING.has(link)) return false;
    if (link === 'de' || link === "d'") return true;
    if (link === 'tous' || link === 'toutes' || link === 'tout' || link === 'toute') return true;
    if (link === 'a' && !isVerbA(clause.tokens[before] as Token)) return true;
    if (BINDING.has(link)) return true;
    return (
      (link === 'et' || link === 'ou') && role === 'subject' && this.joins(before, clause.before(before))
    );
  }

  /** « la ligne Tanger - Kénitra » */
  private joinsNames(at: number): boolean {
    const [one, , other] = this.clause.tokens.slice(at - 1, at + 2);
    return isWord(one) && isWord(other) && isCapital(one.text) && isCapital(other.text);
  }

  private passesGenitive(at: number, before: number, link: string): boolean {
    const { clause } = this;
    const key = clause.key(at);
    const begins =
      before === -1 ||
      (clause.tokens[before] as Token).kind !== 'word' ||
      CLAUSE_OPENERS.has(link) ||
      BINDING.has(link) ||
      link === 'et' ||
      clause.isVerb(before);
    // « les importations de gaz et de fuel », « les taux de dépôt, des opérations et de la facilité »
    if (
      this.role === 'subject' &&
      (link === 'et' || (link === ',' && this.enumerates)) &&
      this.goesOnFrom(before)
    ) {
      this.enumerates = true;
      return true;
    }
    // « avec des crédits de 5 millions »: an article, not a genitive.
    if (begins && !this.isAdjectival(before)) {
      if (this.from < this.end) this.determiner = at;
      return link === 'lors' || (key === 'de' && BINDING.has(link));
    }
    if (QUALIFYING.has(link) && link !== 'minimum' && link !== 'maximum' && link !== 'total')
      return this.isNounLike(before);
    return true;
  }

  /** Does another « de » stand a few words before the link at `at`? */
  private goesOnFrom(at: number): boolean {
    const { clause } = this;
    for (let k = clause.before(at), steps = 0; k !== -1 && steps < 5; k = clause.before(k), steps += 1) {
      if (GENITIVES.has(clause.key(k))) {
        const owner = clause.before(k);
        return owner !== -1 && (clause.key(owner) === ',' || this.isNounLike(owner));
      }
      if (clause.tokens[k]?.kind !== 'word' || clause.isVerb(k) || clause.isBarrier(k)) return false;
    }
    return false;
  }

  /** « impact sur les fonds propres », « réserves en eau »: the noun before goes with the group, if there is one. */
  private binds(at: number, before: number): boolean {
    const { clause, role } = this;
    if (before === -1 || !this.isNounLike(before)) {
      const participle = this.isAdjectival(before);
      if (!participle) return false;
    }
    if (clause.key(at) === 'en' && this.leadsToChange(at)) return false;
    if (role === 'owner' && this.determiner !== -1) this.keepShorter(at);
    return clause.key(at) !== 'avec' || role === 'subject';
  }

  /** « un bénéfice en forte hausse »: the change is said of the noun, it is no part of it. */
  private leadsToChange(at: number): boolean {
    let next = at + 1;
    while (BEFORE_HOLDER.has(this.clause.key(next))) next += 1;
    return CHANGES.test(this.clause.key(next));
  }

  private keepShorter(at: number): void {
    if (this.role !== 'owner' || this.shorter !== undefined || this.from === this.end) return;
    const shorter = this.group(at);
    if (shorter !== undefined) this.shorter = shorter;
  }

  /** « engrais naturels et chimiques », « entre hommes et femmes », « la pêche et l’élevage ». */
  private joins(at: number, before: number): boolean {
    const { clause, role } = this;
    const one = clause.tokens[before];
    const other = clause.tokens[at + 1];
    if (!isWord(one) || !isWord(other) || clause.isVerb(before)) return false;
    // « transports (−32 %) et eau (−30 %) »: what has a number of its own.
    for (let k = before + 1; k < at; k += 1) if (clause.isBarrier(k)) return false;
    if (PLURAL_ADJECTIVE.test(one.key) && PLURAL_ADJECTIVE.test(other.key)) return true;
    if (role !== 'subject')
      return this.determiner === -1 && !GENITIVES.has(other.key) && !DETERMINERS.has(other.key);
    return true;
  }

  /** « emblavée en céréales », « alloué au secteur »: a participle that belongs to the noun before it. */
  private isAdjectival(at: number): boolean {
    const { clause } = this;
    const token = clause.tokens[at];
    if (at === -1 || !isWord(token) || AUXILIARIES.has(token.key)) return false;
    if (!/(?:é|ée|és|ées|is|ises?|ts|tes|us|ues)$/.test(token.text) || clause.hasAuxiliary(at)) return false;
    const owner = clause.before(at);
    return owner !== -1 && isWord(clause.tokens[owner]) && this.isNounLike(owner) && !clause.isVerb(owner);
  }

  private isNounLike(at: number): boolean {
    const { clause } = this;
    const token = clause.tokens[at];
    if (token === undefined || at === -1) return false;
    if (token.kind === 'mark') return '»"'.includes(token.text);
    if (token.kind === 'number') return !clause.isBarrier(at) || token.gap === 'glued';
    return (
      !CLAUSE_OPENERS.has(token.key) &&
      !DETERMINERS.has(token.key) &&
      !PRONOUNS.has(token.key) &&
      !PREPOSITIONS.has(token.key) &&
      !clause.isVerb(at)
    );
  }
}

/** Nouns that make a preposition with the word before: « sur la base de », « à travers », « par le biais de ». */
const LOCUTION_LEADS: ReadonlyMap<string, readonly string[]> = new Map([
  ['base', ['sur']],
  ['travers', ['a']],
  ['biais', ['par']],
  ['cadre', ['dans']],
  ['issue', ['a']],
  ['titre', ['au']],
  ['aide', ['a']],
  ['moyen', ['au']],
  ['forme', ['sous']],
  ['vertu', ['en']],
  ['faveur', ['a', 'en']],
]);
/** Nouns of which « au » and « à » begin a group: « vendu au prix de ». */
const RATES = wordSet('taux prix cours tarif cout rythme');
/** « le Mondial 2026 »: a year in a name. */
const YEAR = /^(?:19|20)\d\d$/;
const isCapital = (text: string): boolean => text[0] !== text[0]?.toLowerCase();

/** Where the words end before `to`: past brackets, commas and an age « âgés de 15 à 24 ans ». */
function endOfWords(clause: Clause, to: number): number | undefined {
  const { tokens, sentence } = clause;
  let end = to;
  for (;;) {
    const at = clause.before(end);
    if (at === -1) return undefined;
    const token = tokens[at] as Token;
    if (token.kind === 'mark' && ',»")'.includes(token.text)) end = at;
    else {
      end = at + 1;
      break;
    }
  }
  // « le taux le plus élevé »
  if (clause.key(end - 2) === 'plus' && DETERMINERS.has(clause.key(end - 3)) && end - 3 > sentence.from)
    end -= 3;
  const aged = beforeAge(clause, end);
  if (aged !== end) return aged;
  // « un emprunt sur 10 ans de 1,5 milliard »: the term stands between.
  if (
    /^(?:ans|mois|jours|semaines)$/.test(clause.key(end - 1)) &&
    tokens[end - 2]?.kind === 'number' &&
    PREPOSITIONS.has(clause.key(end - 3)) &&
    end - 3 > sentence.from
  )
    return end - 3;
  return end;
}

/** « les jeunes âgés de 15 à 24 ans »: the end of the noun group without the age. */
function beforeAge(clause: Clause, to: number): number {
  let k = to - 1;
  if (clause.key(k) === 'plus' && clause.key(k - 1) === 'et') k -= 2;
  if (clause.key(k) !== 'ans') return to;
  k -= 1;
  while (
    k > clause.sentence.from &&
    (clause.tokens[k]?.kind === 'number' || clause.key(k) === 'a' || clause.key(k) === 'de')
  )
    k -= 1;
  return k > clause.sentence.from && /^agee?s?$/.test(clause.key(k)) ? k : to;
}

/** « Engrais naturels et chimiques » in quotation marks, whole. */
function quotedBefore(clause: Clause, to: number): Group | undefined {
  const at = clause.before(to);
  const close = clause.tokens[at];
  if (close?.kind !== 'mark' || (close.text !== '»' && close.text !== '"')) return undefined;
  const open = close.text === '»' ? '«' : '"';
  for (let k = at - 1; k >= clause.sentence.from && at - k < 14; k -= 1) {
    if (clause.key(k) !== open) continue;
    const run = trimmed(clause, { from: k + 1, to: at });
    return run === undefined ? undefined : { ...run, after: k, determiner: -1 };
  }
  return undefined;
}

/** The run without the small words and marks that cannot begin or end a label. */
export function trimmed(clause: Clause, run: Run): Run | undefined {
  let { from, to } = run;
  while (to > from && !endsWell(clause, to - 1)) to -= 1;
  while (
    from < to &&
    ((clause.tokens[from] as Token).kind === 'mark' ||
      (TRAILING.has(clause.key(from)) &&
        !isVerbA(clause.tokens[from] as Token) &&
        // « plus-values »
        clause.tokens[from + 1]?.text !== '-') ||
      CLAUSE_OPENERS.has(clause.key(from)))
  )
    from += 1;
  // « beaucoup d’oranges », « l’ensemble de la flotte »
  while (QUANTIFIERS.has(clause.key(from)) && GENITIVES.has(clause.key(from + 1)) && from + 2 < to) {
    from += 2;
    while (DETERMINERS.has(clause.key(from)) && from + 1 < to) from += 1;
  }
  return from < to ? { from, to } : undefined;
}

function endsWell(clause: Clause, at: number): boolean {
  const token = clause.tokens[at] as Token;
  if (token.kind === 'mark') return token.text === ')' || token.text === '»';
  return (
    token.kind === 'number' ||
    (!(BEYOND.test(token.key) && compares(clause.tokens[at + 1])) &&
      !TRAILING.has(token.key) &&
      (!QUALIFYING.has(token.key) || SUMS.has(token.key)) &&
      !PRONOUNS.has(token.key) &&
      !(AUXILIARIES.has(token.key) && token.key !== 'a'))
  );
}

/** « un taux supérieur à », « égal ou inférieur à »: no part of what is measured; « l’enseignement supérieur » is. */
const BEYOND = /^(?:(?:inf|sup)erieure?s?|egale?s?|egaux)$/;
const compares = (token: Token | undefined): boolean =>
  token?.key === 'ou' || (token?.key === 'a' && !isVerbA(token));
const QUANTIFIERS = wordSet('beaucoup nombre plupart moitie ensemble totalite majorite');
const SUMS = wordSet('total maximum minimum');
/** Verbs that only lead to the next: « vient de dépasser », « permet d’atteindre ». */
const CARRYING = wordSet('pouvoir devoir vu permis vient viennent fait pour pouvant devant permettant');

/** What stands before the verb group that ends with the token at `last`: its subject, the pronoun for it, or the verb it goes on from. */
export function subjectOf(clause: Clause, last: number): Group | Pronoun | undefined {
  let at: number = last;
  for (let steps = 0; at !== -1 && steps < 14; steps += 1) {
    const token = clause.tokens[at] as Token;
    if (token.kind !== 'word' || clause.isBarrier(at)) break;
    // « a triplé pour atteindre »
    if (token.key === 'pour' && at !== last) return { pronoun: 'pour', at };
    const before = clause.before(at);
    const inVerb =
      clause.isVerb(at) ||
      (ADVERB.test(token.key) &&
        !DETERMINERS.has(clause.key(before)) &&
        !GENITIVES.has(clause.key(before))) ||
      ADVERBS.has(token.key) ||
      CARRYING.has(token.key) ||
      ((token.key === 'de' || token.key === "d'" || token.key === 'a') &&
        (clause.isVerb(before) || CARRYING.has(clause.key(before)))) ||
      (token.key === 'que' && clause.key(before) === 'plus') ||
      (token.key === 'plus' && clause.isVerb(before)) ||
      (token.key === "l'" && clause.isVerb(at + 1));
    if (!inVerb) break;
    at = before;
  }
  if (at === -1 || at === last) return undefined;
  const token = clause.tokens[at] as Token;
  if (
    token.key === 'qui' ||
    token.key === 'lequel' ||
    token.key === 'laquelle' ||
    token.key === 'lesquels' ||
    token.key === 'lesquelles'
  ) {
    if (clause.keyBefore(at) === 'ce') return { pronoun: 'ce', at };
    const antecedent = groupBefore(clause, at, 'nearest');
    return antecedent === undefined ? { pronoun: 'qui', at } : agreeing(clause, antecedent, at);
  }
  if (RESUMED.has(token.key)) return { pronoun: token.key, at };
  if (token.kind === 'mark' && token.text !== '»' && token.text !== '"' && token.text !== ')') {
    if (token.text !== ',') return undefined;
    // « le nombre de personnes liées à la drogue, a atteint »: a comma that should not be there.
    const group = groupBefore(clause, at, 'subject');
    const lead =
      group === undefined ? '' : clause.keyBefore(group.determiner === -1 ? group.from : group.determiner);
    if (group !== undefined && group.determiner !== -1 && (lead === 'que' || lead === "qu'")) return group;
    return beforeApposition(clause, at) ?? { pronoun: ',', at };
  }
  if (token.key === 'et' || token.key === 'ou' || token.key === 'pour' || token.key === 'en')
    return { pronoun: token.key, at };
  // « un investissement pouvant atteindre »
  const participle = clause.key(at + 1) === 'pouvant' || clause.key(at + 1) === 'devant';
  const group = groupBefore(clause, at + 1, participle ? 'nearest' : 'subject');
  // « a vu ses bénéfices chuter »: the object of one verb is the subject of the infinitive.
  const infinitive = INFINITIVE.test((clause.tokens[last] as Token).text) && !clause.hasAuxiliary(last);
  return infinitive ? group : pastComplement(clause, group);
}

/**
 * « le nombre de candidats ayant réussi les épreuves a atteint »: the object of a verb or the complement of an aside is no subject;
 * that of the verb before is.
 */
function pastComplement(clause: Clause, group: Group | undefined): Group | Pronoun | undefined {
  if (group === undefined) return undefined;
  const lead = clause.before(group.determiner === -1 ? group.from : group.determiner);
  if (lead === -1) return group;
  if (clause.isVerb(lead)) {
    const owner = subjectOf(clause, lead);
    return owner === undefined || isPronoun(owner) ? group : owner;
  }
  // « le nombre des candidats, dans les différentes options a atteint »
  if (BINDING.has(clause.key(lead)) && clause.keyBefore(lead) === ',')
    return groupBefore(clause, clause.before(lead), 'subject') ?? group;
  return group;
}

/** « les importations de fuel, principaux postes de la facture, ont chuté »: what stands before the apposition that ends at `comma`. */
function beforeApposition(clause: Clause, comma: number): Group | undefined {
  for (let k = clause.before(comma); k !== -1 && comma - k < MAX_APPOSITION; k = clause.before(k)) {
    if (clause.isBarrier(k) || clause.isVerb(k)) return undefined;
    const token = clause.tokens[k] as Token;
    if (token.kind !== 'mark' || token.text !== ',') continue;
    const group = groupBefore(clause, k, 'subject');
    return group !== undefined && group.determiner !== -1 ? group : undefined;
  }
  return undefined;
}
const MAX_APPOSITION = 24;

/** Of « le financement des dépenses qui ont augmenté », the part that is plural like the verb after « qui ». */
function agreeing(clause: Clause, group: Group, relative: number): Group {
  let verb = relative + 1;
  while (['se', "s'", 'ne', "n'", 'en', 'y'].includes(clause.key(verb))) verb += 1;
  const plural =
    /nt$/.test(clause.key(verb)) && !/(?:ent|tient|vient)$/.test(clause.key(verb))
      ? true
      : /(?:ont|aient)$/.test(clause.key(verb));
  if (!plural || !SINGULAR.has(clause.key(group.determiner))) return group;
  for (let k = group.from + 1; k < group.to - 1; k += 1) {
    if (
      clause.key(k) !== 'des' &&
      clause.key(k) !== 'les' &&
      clause.key(k) !== 'ses' &&
      clause.key(k) !== 'aux'
    )
      continue;
    return { ...group, from: k + 1, determiner: k };
  }
  return group;
}
const SINGULAR = wordSet("le la l' un une ce cet cette son sa chaque");

/** A word that stands for a subject named before. */
export interface Pronoun {
  pronoun: string;
  at: number;
}
export const isPronoun = (found: Group | Pronoun): found is Pronoun => 'pronoun' in found;
const RESUMED = wordSet(
  "il elle ils elles ce c' cela celui celle ceux celles celui-ci ci on nous dernier derniere derniers dernieres",
);

/** Index of the last verb before `at` in the same sentence part, not a participle alone; the clause before has it. */
export function verbBefore(clause: Clause, at: number): number | undefined {
  let steps = 0;
  for (let k = clause.before(at); k !== -1 && steps < 40; k = clause.before(k), steps += 1) {
    const token = clause.tokens[k] as Token;
    if (clause.isBarrier(k)) continue;
    if (token.kind === 'mark' && ';:.'.includes(token.text) && token.gap === 'glued') return undefined;
    if (!clause.isVerb(k)) continue;
    if (/(?:ée|ées|és|ant|er|ir)$/.test(token.text) && !clause.hasAuxiliary(k)) continue;
    return k;
  }
  return undefined;
}

/** Does a verb of change lead to the number, with a complement between: « a progressé sur le marché de 5 % »? */
export function changingVerb(clause: Clause, at: number): boolean {
  return at !== -1 && clause.isVerb(at) && CHANGING.test(clause.key(at));
}

/** « de la production mondiale de batteries » from token `at`, without its first preposition. */
export function groupFrom(clause: Clause, at: number): Run | undefined {
  const { tokens, sentence } = clause;
  const link = tokens[at];
  if (!isWord(link) || at >= sentence.to || link.gap === 'break' || !GENITIVES.has(link.key))
    return undefined;
  let from = at + 1;
  if (DETERMINERS.has(clause.key(from))) from += 1;
  if (
    !isWord(tokens[from]) ||
    from >= sentence.to ||
    STOPS.has(clause.key(from)) ||
    DIRECTIONS.has(clause.key(from))
  )
    return undefined;
  if (sentence.dates.some((date) => date.from === from)) return undefined;
  const to = endOfGroup(clause, from);
  return to > from ? trimmed(clause, { from, to }) : undefined;
}

/** The group whose first word is at `from`, past its determiner. */
export function groupAt(clause: Clause, from: number): Run | undefined {
  if (!isWord(clause.tokens[from]) || from >= clause.sentence.to) return undefined;
  const to = endOfGroup(clause, from);
  return to > from ? trimmed(clause, { from, to }) : undefined;
}

function endOfGroup(clause: Clause, from: number): number {
  const { tokens, sentence } = clause;
  let end = from;
  for (let words = 0; end < sentence.to && words < MAX_WORDS; end += 1) {
    const token = tokens[end] as Token;
    if (end > from && token.gap === 'break') break;
    if (token.kind === 'number') {
      if (token.gap !== 'glued') break;
      continue;
    }
    if (token.kind === 'mark') {
      if (token.text === '-' && token.gap === 'glued') continue;
      break;
    }
    if (end > from && closesGroup(clause, end)) break;
    words += 1;
  }
  return end;
}

/** Is the noun group over before the word at `at`? */
function closesGroup(clause: Clause, at: number): boolean {
  const { sentence } = clause;
  const token = clause.tokens[at] as Token;
  const next = clause.key(at + 1);
  const demonstrative = ['ce', 'cette', 'ces'].includes(token.key) && GENITIVES.has(clause.key(at - 1));
  if (STOPS.has(token.key) && !demonstrative) return true;
  if (token.key === 'a')
    return isVerbA(token) || !["l'", 'la', 'haute', 'forte', 'grande', 'usage', 'bord'].includes(next);
  if (token.key === 'en')
    return ![
      'ligne',
      'service',
      'valeur',
      'volume',
      'afrique',
      'europe',
      'asie',
      'eau',
      'souffrance',
      'mer',
    ].includes(next);
  if (token.key === 'au' || token.key === 'aux') return NOT_PLACES.has(next);
  if (token.key === 'et') {
    const beyond = clause.key(at + 2);
    return (
      DETERMINERS.has(next) ||
      DETERMINERS.has(beyond) ||
      ['plus', 'environ', 'pres', 'quelque'].includes(beyond) ||
      clause.isVerb(at + 1) ||
      clause.tokens[at + 1]?.kind !== 'word' ||
      GENITIVES.has(next)
    );
  }
  if (clause.isVerb(at) && !GENITIVES.has(clause.key(at - 1)) && !belongsToNoun(clause, at)) return true;
  return sentence.dates.some((date) => date.from === at);
}

/** « des pièces fabriquées sur place »: a participle that says which; not « ont ». */
function belongsToNoun(clause: Clause, at: number): boolean {
  const token = clause.tokens[at] as Token;
  return /(?:ée|ées|és)$/.test(token.text) && !AUXILIARIES.has(token.key);
}
