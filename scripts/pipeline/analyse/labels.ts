/** Says what a figure measures, in the sentence's own words: « part de la production mondiale de batteries », « chiffre d’affaires à l’export ». */
import { type Clause, isVerbA, isWord } from './clause.ts';
import { cut, verbatim, withoutDemonstrative, write } from './label-text.ts';
import {
  ADVERB,
  ADVERBS,
  BEFORE_DE,
  BEFORE_HOLDER,
  CHANGES,
  CLAUSE_OPENERS,
  DEEDS,
  DETERMINERS,
  DOINGS,
  EXTENTS,
  GENITIVES,
  HOLDERS,
  PARTICIPLE_ENDING,
  PEOPLE_DEEDS,
  PRONOUNS,
  QUALIFYING,
} from './label-words.ts';
import {
  changingVerb,
  DEMONSTRATIVES,
  type Group,
  groupAt,
  groupBefore,
  groupFrom,
  isPronoun,
  type Run,
  subjectOf,
  trimmed,
  verbBefore,
} from './noun-groups.ts';
import type { QuantitySpan } from './quantities.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-set.ts';

const MAX_WORDS = 16;

/** What was said of the figure before in the same sentence, which « contre », « puis » and « (+ 4 %) » go on with. */
export interface Earlier {
  span: QuantitySpan;
  label: string;
  /** What was said before that. */
  before?: Earlier | undefined;
}

/** The label of the quantity at `span`; nothing when the sentence gives none. `growth`: the quantity is a change, not a level. */
export function labelOf(
  span: QuantitySpan,
  clause: Clause,
  growth: boolean,
  earlier: Earlier | undefined,
): string | undefined {
  const label = new LabelSearch(clause, span, growth, earlier).label();
  return label === undefined ? undefined : withoutDemonstrative(label, clause);
}

/** The words around a quantity that nothing in its sentence names: better in a register than nothing, no answer to « how many of what ». */
export const wordsAround = (span: QuantitySpan, clause: Clause): string | undefined =>
  new LabelSearch(clause, span, false, undefined).lastResort();

class LabelSearch {
  private readonly clause: Clause;
  private readonly tokens: readonly Token[];
  private readonly span: QuantitySpan;
  private readonly growth: boolean;
  private readonly earlier: Earlier | undefined;

  constructor(clause: Clause, span: QuantitySpan, growth: boolean, earlier: Earlier | undefined) {
    this.clause = clause;
    this.tokens = clause.tokens;
    this.span = span;
    this.growth = growth;
    this.earlier = earlier;
  }

  /** From what says it most plainly to what only surrounds it. */
  label(): string | undefined {
    const { span } = this;
    if (span.whatFrom !== undefined && span.whatTo !== undefined && span.unit === undefined)
      return this.counted();
    const governor = this.beforeNumber();
    return (
      this.distance(governor) ??
      this.partOfCount() ??
      this.compared(governor) ??
      this.shareBy(governor) ??
      this.shareOf(governor) ??
      this.substanceOfDoing(governor) ??
      this.fromGovernor(governor) ??
      this.text(this.groupAfter()) ??
      this.sameKind(governor)?.label ??
      this.text(this.subjectAround(span.from)) ??
      this.text(this.topic())
    );
  }

  /** The clause around the number, for want of better. */
  lastResort(): string | undefined {
    return this.text(this.surroundings());
  }

  /** The figure before that this one goes on with: the last of its unit, or in the same clause the last of any. */
  private sameKind(governor: number): Earlier | undefined {
    let said = this.earlier;
    for (let steps = 0; said !== undefined && steps < 4; steps += 1) {
      if (said.span.unit === this.span.unit) return said;
      said = said.before;
    }
    return CLAUSE_OPENERS.has(this.key(governor)) ? undefined : this.earlier;
  }

  private key(index: number): string {
    return this.clause.key(index);
  }

  private text(run: Run | undefined): string | undefined {
    const words = write(this.clause, run);
    if (run === undefined || words === undefined) return words;
    // « celles d’investissement » after « les dépenses de fonctionnement »
    if (!DEMONSTRATIVES.has(this.key(run.from))) return words;
    const named = this.earlier?.label ?? this.coordinatedWith(run.from);
    return named === undefined ? words : words.replace(/^\p{L}+/u, named.replace(/ .*/su, ''));
  }

  /** « les ventes de roche et celles d’acide »: `ventes de roche`. */
  private coordinatedWith(at: number): string | undefined {
    const link = this.clause.before(at);
    return this.key(link) === 'et'
      ? write(this.clause, groupBefore(this.clause, link, 'subject'))
      : undefined;
  }

  /** « à 35 km au nord de Kénitra »: how far from where. */
  private distance(governor: number): string | undefined {
    const { span } = this;
    if (span.unit !== 'km' || this.key(governor) !== 'a') return undefined;
    let at = span.to;
    if (this.key(at) === 'au' || this.key(at) === "a l'") at += 2;
    else if (this.key(at) === 'a' && this.key(at + 1) === "l'") at += 3;
    if (!GENITIVES.has(this.key(at))) return undefined;
    const place = groupFrom(this.clause, at);
    return place === undefined
      ? undefined
      : cut(`distance ${verbatim(this.clause, { from: at, to: place.to })}`);
  }

  /** « 90 % des 6 millions de jantes »: the part of another figure. */
  private partOfCount(): string | undefined {
    const { span } = this;
    if (span.unit !== '%' || this.growth || !GENITIVES.has(this.key(span.to))) return undefined;
    const next = this.clause.sentence.quantities.find(({ from }) => from === span.to + 1);
    if (next?.whatFrom === undefined || next.whatTo === undefined) return undefined;
    return cut(`part des ${verbatim(this.clause, { from: next.whatFrom, to: next.whatTo })}`);
  }

  /** « contre 61,5 », « au lieu de 54 % »: the same thing at another time. */
  private compared(at: number): string | undefined {
    const key = this.key(at);
    const locution =
      (GENITIVES.has(key) && this.key(at - 1) === 'lieu') ||
      ((key === 'a' || key === 'aux' || key === 'au') &&
        /^(?:rapport|face|compare[es]*)$/.test(this.key(at - 1)));
    if (!COMPARING.has(key) && !locution) return undefined;
    return this.earlier?.label ?? this.text(this.subjectAround(at));
  }

  /** « 45 % de la puissance installée », unless the rate has its own name. */
  private shareOf(governor: number): string | undefined {
    const after = this.groupAfter();
    if (this.span.unit !== '%' || this.growth || after === undefined) return undefined;
    const link = this.linkAfter();
    if (this.isRateOfItsOwn(governor) || this.isLevelOf(governor, after)) return undefined;
    return cut(`part ${verbatim(this.clause, { from: link, to: after.to })}`);
  }

  /** « détenue à 60 % par l’État et à 40 % par la région »: `part détenue par l’État`. */
  private shareBy(governor: number): string | undefined {
    const { span, clause } = this;
    if (span.unit !== '%' || this.growth || this.key(span.to) !== 'par') return undefined;
    const agent = groupAt(clause, DETERMINERS.has(this.key(span.to + 1)) ? span.to + 2 : span.to + 1);
    if (agent === undefined) return undefined;
    const by = verbatim(clause, { from: span.to, to: agent.to });
    const participle = this.tokens[clause.before(governor)];
    const [opening] = this.earlier?.label.split(' par ') ?? [];
    if (this.key(governor) === 'a' && isWord(participle) && /(?:é|i|u)e?s?$/.test(participle.text))
      return cut(`part ${participle.text.toLowerCase().replace(/e?s?$/, '')}e ${by}`);
    return this.earlier?.label.startsWith('part ') === true ? cut(`${opening} ${by}`) : undefined;
  }

  /** « le déficit atteint 5 % du PIB »: a level told by a yardstick, no part of it. */
  private isLevelOf(governor: number, after: Run): boolean {
    if (this.key(after.from) !== 'pib') return false;
    const { clause } = this;
    const verb = clause.isVerb(governor) ? governor : clause.before(governor);
    return clause.isVerb(verb) && LEVELLING.test(this.key(verb));
  }

  /** « un taux de 5 % du PIB », « la part des renouvelables a atteint 45 % de la puissance ». */
  private isRateOfItsOwn(governor: number): boolean {
    const key = this.key(governor);
    if (GENITIVES.has(key)) {
      const owner = this.holderIn(groupBefore(this.clause, governor, 'owner'));
      if (
        owner !== undefined &&
        (DOINGS.has(this.key(owner.run.from)) || NO_RATES.has(this.key(owner.run.from)))
      )
        return false;
      return owner !== undefined && !this.isParticipleAlone(owner.run) && !this.endsInParticiple(owner.run);
    }
    if (key === '(' || key === ':') return true;
    if (!this.clause.isVerb(governor)) return false;
    const subject = subjectOf(this.clause, governor);
    return subject !== undefined && !isPronoun(subject) && /^(?:part|taux)$/.test(this.key(subject.from));
  }

  /** « la réalisation de 5 milliards de chiffre d’affaires », « 133 millions de DH d’investissements ». */
  private substanceOfDoing(governor: number): string | undefined {
    const link = this.linkAfter();
    const key = this.key(link);
    if (this.span.unit === undefined || this.span.unit === '%' || (key !== 'de' && key !== "d'"))
      return undefined;
    const after = this.groupAfter();
    if (after === undefined || DETERMINERS.has(this.key(link + 1)) || this.key(after.from) === 'part')
      return undefined;
    if (!GENITIVES.has(this.key(governor)))
      return this.clause.isVerb(governor) || ['(', ',', 'et'].includes(this.key(governor))
        ? this.text(after)
        : undefined;
    const owner = groupBefore(this.clause, governor, 'owner');
    if (owner === undefined) return this.text(after);
    const head = this.key(owner.from);
    return DOINGS.has(head) || HOLDERS.has(head) ? this.text(after) : undefined;
  }

  /** « emplois directs et indirects », with the complement that names their kind. */
  private counted(): string | undefined {
    const { whatFrom: from = 0, whatTo: to = 0 } = this.span;
    const after = to === this.span.to ? groupFrom(this.clause, to) : undefined;
    const end = after !== undefined && after.to - from <= MAX_WORDS ? after.to : to;
    const group = this.text({ from, to: end });
    if (group !== 'personnes') return group;
    // « emploiera 2.300 personnes »
    const verb = this.key(this.beforeNumber());
    const deed = PEOPLE_DEEDS.find(([stem]) => verb.startsWith(stem))?.[1];
    return deed === undefined ? group : `${group} ${deed}`;
  }

  /** Index of the word that leads to the number, past what only qualifies it. */
  private beforeNumber(): number {
    const { clause } = this;
    let at = clause.before(this.span.from);
    for (let steps = 0; steps < 8 && at !== -1; steps += 1) {
      const key = this.key(at);
      const before = clause.before(at);
      if (clause.isBarrier(at)) break;
      if (QUALIFYING.has(key) && !isVerbA(this.tokens[at] as Token)) at = before;
      else if ((key === 'de' || key === "d'") && BEFORE_DE.has(this.key(before))) at = clause.before(before);
      else if (key === 'a' && this.key(before) === "jusqu'") at = clause.before(before);
      else if ((key === 'a' || key === 'aux' || key === 'au') && LED_BY_A.has(this.key(at + 1))) at = before;
      else if (key === "l'" && this.key(at + 1) === 'ordre') at = before;
      else break;
    }
    return at;
  }

  /** What the words right before the number say: a noun with « de », a verb with its subject, a name before a bracket. */
  private fromGovernor(at: number): string | undefined {
    const { clause } = this;
    const token = this.tokens[at];
    if (token === undefined || at === -1) return undefined;
    if (clause.isBarrier(at)) return this.earlier?.label;
    if (token.kind === 'mark') return this.fromMark(at, token.text);
    if (token.kind !== 'word') return undefined;
    if (GENITIVES.has(token.key) || token.key === 'aux' || (token.key === 'a' && !isVerbA(token)))
      return this.fromPreposition(at, token.key);
    // « une assiette pouvant aller jusqu’à 30.000 hectares »
    if (token.key === 'aller') return this.text(groupBefore(clause, this.leftOf(at), 'owner'));
    if (clause.isVerb(at)) return this.fromVerb(at);
    if (token.key === 'par' || token.key === 'sur' || token.key === 'pour') {
      // « se chiffre pour 5 millions », « s’étend sur 300 hectares »
      const verb = clause.before(at);
      if (clause.isVerb(verb) || SPREADING.test(this.key(verb))) return this.fromVerb(verb);
      // « l’éolien compte pour 8 % et le solaire pour 3 % »
      const gapped = this.earlier === undefined ? undefined : groupBefore(clause, at, 'owner');
      if (gapped !== undefined && gapped.determiner !== -1) return this.text(gapped);
    }
    // « 450 millions pour le stade et 870 millions pour les rénovations »
    if (
      token.key === 'et' &&
      this.earlier?.span.unit !== this.span.unit &&
      PURPOSES.has(this.key(this.span.to)) &&
      DETERMINERS.has(this.key(this.span.to + 1))
    ) {
      const purpose = this.text(groupAt(clause, this.span.to + 2));
      if (purpose !== undefined) return purpose;
    }
    if (token.key === 'soit' || token.key === 'dont' || token.key === 'puis')
      return this.earlier?.label ?? this.text(this.subjectAround(at));
    return undefined;
  }

  private leftOf(at: number): number {
    return ['pouvant', 'peut', 'pourrait'].includes(this.clause.keyBefore(at)) ? this.clause.before(at) : at;
  }

  /** « Phosphates (+34 %) », « Emplois : 600 ». */
  private fromMark(at: number, mark: string): string | undefined {
    const { clause } = this;
    if (mark !== '(' && mark !== ':') return this.earlier?.label;
    const left = clause.before(at);
    if (mark === '(' && left !== -1 && clause.isBarrier(left)) return this.earlier?.label;
    const group = groupBefore(clause, at, mark === '(' ? 'nearest' : 'owner');
    if (group === undefined) return this.earlier?.label;
    return this.text(this.ofWhatChanged(this.withoutLeadingParticiple(group)));
  }

  /** « suivie de Marrakech » → `Marrakech`. */
  private withoutLeadingParticiple(group: Group): Group {
    if (!/^(?:suivi|contre|notamment|soit)/.test(this.key(group.from)) || group.to - group.from < 3)
      return group;
    let from = group.from + 1;
    while (
      from < group.to - 1 &&
      (GENITIVES.has(this.key(from)) || DETERMINERS.has(this.key(from)) || this.key(from) === 'par')
    )
      from += 1;
    return { ...group, from };
  }

  /** « de 5 % »: of the noun before; « à 5 % »: of the change before, or of the verb. */
  private fromPreposition(at: number, key: string): string | undefined {
    const { clause } = this;
    let before = clause.before(at);
    while (
      before !== -1 &&
      !clause.isVerb(before) &&
      (ADVERBS.has(this.key(before)) || this.isAdverb(before))
    )
      before = clause.before(before);
    if (before === -1) return this.earlier?.label;
    // « une hausse de 3 % des ventes et de 4 % des achats »
    if (this.growth && this.key(before) === 'et') return this.text(this.groupAfter()) ?? this.earlier?.label;
    // « de 9,2 % à 605,3 milliards »: the same thing, its level after its change.
    if (clause.isBarrier(before)) return this.earlier?.label;
    if (clause.isVerb(before)) return this.fromVerb(before);
    const group = groupBefore(clause, at, 'owner');
    if (group === undefined) return this.earlier?.label;
    const extent = group.to - group.from === 1 ? EXTENTS.get(this.key(group.from)) : undefined;
    if (extent !== undefined) return extent;
    if (this.isParticipleAlone(group))
      return this.text(this.groupAfter()) ?? this.text(groupBefore(clause, group.from, 'owner'));
    // « a progressé sur le marché de 5 % »
    if (this.growth && group.determiner !== -1 && BOUND.has(clause.keyBefore(group.determiner))) {
      const verb = clause.before(clause.before(group.determiner));
      if (changingVerb(clause, verb)) return this.fromVerb(verb);
    }
    // « supérieure de 0,3 % à celle de la campagne précédente »
    if (group.to - group.from === 1 && /^(?:super|infer)ieur/.test(this.key(group.from)))
      return this.earlier?.label ?? this.text(this.subjectAround(group.from));
    if (key !== 'de' && key !== "d'" && this.earlier !== undefined && CHANGES.test(this.key(group.to - 1)))
      return this.earlier.label;
    return this.ofHolder(group);
  }

  private isAdverb(at: number): boolean {
    const before = this.clause.keyBefore(at);
    return ADVERB.test(this.key(at)) && !DETERMINERS.has(before) && !GENITIVES.has(before);
  }

  /** « composé de 98 % », « estimée à »: a participle by itself names nothing. */
  private isParticipleAlone(group: Group): boolean {
    const { text } = this.tokens[group.from] as Token;
    return (
      group.to - group.from === 1 &&
      group.determiner === -1 &&
      /(?:é|ée|és|ées)$/.test(text) &&
      !/(?:[iué]t|iti|aut|ert)és?$/.test(text)
    );
  }

  /** « un effectif composé de 80 % de femmes » */
  private endsInParticiple(run: Run): boolean {
    return /^(?:compos|constitu|form|dot)ee?s?$/.test(this.key(run.to - 1));
  }

  /** The place of « hausse » or « montant » at the head of a group, past « forte », and the group from there. */
  private holderIn(group: Group | undefined): { run: Group; holds: boolean } | undefined {
    if (group === undefined) return undefined;
    let { from } = group;
    while (from < group.to - 1 && BEFORE_HOLDER.has(this.key(from))) from += 1;
    return HOLDERS.has(this.key(from)) || CHANGES.test(this.key(from)) || this.isState(group)
      ? { run: { ...group, from }, holds: true }
      : { run: group, holds: false };
  }

  /** « en creusement de 25 % »: whatever the noun, it is a change of something else. */
  private isState(group: Group): boolean {
    return (
      this.span.unit === '%' &&
      group.to - group.from === 1 &&
      group.determiner === -1 &&
      this.clause.keyBefore(group.from) === 'en'
    );
  }

  /** « une hausse de 5 % » is of something else: its complement, what follows, or the subject. */
  private ofHolder(group: Group): string | undefined {
    const { run, holds } = this.holderIn(group) as { run: Group; holds: boolean };
    if (!holds) return this.text(this.ofWhatChanged(group));
    const head = this.key(run.from);
    // « taux directeur », « taux de croissance du PIB »: a rate is named by its whole.
    if (head === 'taux' && run.to - run.from > 1 && !MEAN.has(this.key(run.to - 1))) return this.text(run);
    const complement = this.complementIn(run);
    if (complement !== undefined) return this.growth ? this.text(complement) : this.text(run);
    const after = this.groupAfter();
    const link = this.linkAfter();
    if (after !== undefined && GENITIVES.has(this.key(link)))
      return this.growth || this.key(link) === 'de' || this.key(link) === "d'"
        ? this.text(after)
        : cut(`${this.text(run)} ${verbatim(this.clause, { from: link, to: after.to })}`);
    return this.ownerOf(group) ?? (run.to - run.from > 1 ? this.text(run) : undefined) ?? this.text(run);
  }

  /** Whose « hausse » it is: the noun before « en hausse de », the subject of « affiche une hausse », what the sentence speaks of. */
  private ownerOf(group: Group): string | undefined {
    const { clause } = this;
    let at = group.determiner === -1 ? clause.before(group.from) : clause.before(group.determiner);
    while (
      at !== -1 &&
      (ADVERBS.has(this.key(at)) ||
        this.isAdverb(at) ||
        this.key(at) === 'en' ||
        this.key(at) === 'avec' ||
        TO.has(this.key(at)) ||
        BEFORE_HOLDER.has(this.key(at)) ||
        OWNING.has(this.key(at)))
    ) {
      if (isVerbA(this.tokens[at] as Token)) break;
      at = clause.before(at);
    }
    if (at === -1) return this.earlier?.label;
    const token = this.tokens[at] as Token;
    if (clause.isBarrier(at)) return this.earlier?.label;
    if (token.kind === 'mark') {
      if (token.text === '(') {
        const left = clause.before(at);
        return left !== -1 && clause.isBarrier(left)
          ? this.earlier?.label
          : this.text(this.changedIn(groupBefore(clause, at, 'owner')));
      }
      return this.earlier?.label ?? this.text(this.subjectAround(at));
    }
    if (clause.isVerb(at)) {
      const subject = this.subjectAt(at);
      return this.text(subject) ?? this.earlier?.label;
    }
    if (token.key === 'soit' || token.key === 'dont' || token.key === 'et')
      return this.earlier?.label ?? this.text(this.subjectAround(at));
    // « a coûté à la ville la somme de »: the object of a verb further back.
    if (group.determiner !== -1 && at === clause.before(group.determiner) && token.kind === 'word') {
      const subject = this.subjectAround(at + 1);
      if (subject !== undefined) return this.text(subject);
    }
    const owner = groupBefore(clause, at + 1, 'owner');
    if (owner !== undefined && this.earlier === undefined)
      return this.text(this.withoutLeadingParticiple(owner));
    return (
      (owner === undefined ? undefined : this.text(this.withoutLeadingParticiple(owner))) ??
      this.earlier?.label
    );
  }

  private changedIn(group: Group | undefined): Run | undefined {
    return group === undefined ? undefined : this.ofWhatChanged(group);
  }

  /** « résulte de l’augmentation des impôts directs » → `impôts directs`. */
  private ofWhatChanged(run: Run): Run {
    for (let k = run.to - 2; k > run.from + 1; k -= 1) {
      if (!CHANGES.test(this.key(k)) || !GENITIVES.has(this.key(k + 1)) || !DETERMINERS.has(this.key(k - 1)))
        continue;
      return this.complementIn({ from: k, to: run.to }) ?? run;
    }
    return CHANGES.test(this.key(run.from)) ? (this.complementIn(run) ?? run) : run;
  }

  /** « hausse des exportations » → `exportations`. */
  private complementIn(run: Run): Run | undefined {
    for (let k = run.from + 1; k < run.to; k += 1) {
      if (!GENITIVES.has(this.key(k))) continue;
      let from = k + 1;
      while (from < run.to && DETERMINERS.has(this.key(from))) from += 1;
      return from < run.to ? { from, to: run.to } : undefined;
    }
    return undefined;
  }

  /** The subject of the verb at `at`, or for a participle the noun it belongs to. */
  private fromVerb(at: number): string | undefined {
    const { clause } = this;
    const token = this.tokens[at] as Token;
    if (token.key.endsWith('ant')) {
      let before = clause.before(at);
      if (this.key(before) === 'se' || this.key(before) === "s'") before = clause.before(before);
      if (this.key(before) === ',' || this.key(before) === 'en' || clause.isBarrier(before)) {
        // « a doublé, passant de 5 à 10 »: what the clause before speaks of.
        const said = this.earlier?.label ?? this.text(this.subjectAround(before));
        if (said !== undefined) return said;
      }
    }
    if (this.earlier !== undefined && this.isPartitive(at)) return this.earlier.label;
    // « accroître de 40 % les capacités »
    if (this.growth && OBJECTS.has(this.key(this.span.to))) {
      const object = this.text(groupAt(clause, this.span.to + 1));
      if (object !== undefined) return object;
    }
    const participle = token.key.endsWith('ant') || !clause.hasAuxiliary(at);
    // « le Maroc produit 400.000 m³ d’eau »: a present that looks like a participle, when what it makes follows.
    const after = this.groupAfter();
    const deed =
      this.span.kind === 'percent' ? undefined : DEEDS.find(([stem]) => token.key.startsWith(stem))?.[1];
    const present = /it$/.test(token.key) && (after !== undefined || deed !== undefined);
    if (participle && !present && PARTICIPLE_ENDING.test(token.text.toLowerCase())) {
      const group = groupBefore(clause, at, 'owner');
      if (group !== undefined)
        return this.text(this.holderIn(group)?.holds === true ? this.ofWhatChanged(group) : group);
    }
    if (deed !== undefined && after === undefined) return deed;
    // « l’Inde a importé 2,3 millions de tonnes d’engrais »: what is imported says more than who imports.
    if (after !== undefined && this.span.kind !== 'percent') return this.text(after);
    return this.text(this.subjectAt(at)) ?? this.sameKind(at)?.label;
  }

  /** « en emploiera 3 000 », « en a perdu 400 »: of what was counted before. */
  private isPartitive(at: number): boolean {
    let first = at;
    while (this.clause.isVerb(this.clause.before(first))) first = this.clause.before(first);
    return this.clause.keyBefore(first) === 'en';
  }

  /** The subject of the verb at `at`, also when a pronoun or a verb before stands for it. */
  private subjectAt(at: number, depth = 0): Run | undefined {
    const { clause } = this;
    const found = subjectOf(clause, at);
    if (found === undefined) return undefined;
    if (!isPronoun(found)) return this.ofWhole(found);
    if (depth > 2) return undefined;
    // « a perdu 2 % pour atteindre 186 millions »
    if (this.earlier !== undefined && (found.pronoun === 'pour' || found.pronoun === ',')) return undefined;
    if (
      found.pronoun === 'il' ||
      found.pronoun === 'elle' ||
      found.pronoun === 'ils' ||
      found.pronoun === 'elles'
    ) {
      const topic = this.topic();
      if (topic !== undefined) return topic;
      if (this.earlier !== undefined) return undefined;
      return this.namedBefore(found.pronoun);
    }
    const verb = verbBefore(clause, found.at);
    return verb === undefined ? undefined : this.subjectAt(verb, depth + 1);
  }

  /** « Quant aux revenus de la roche, ils … », « Pour ce qui est des élèves, … »: what the sentence sets out to speak of. */
  private topic(): Run | undefined {
    const { clause } = this;
    const { from, to } = clause.sentence;
    if (!TOPIC.has(this.key(from))) return undefined;
    let comma = from + 1;
    while (comma < to && comma - from < 24 && this.key(comma) !== ',') comma += 1;
    return this.key(comma) === ',' ? groupBefore(clause, comma, 'subject') : undefined;
  }

  /** The subject of the sentence before, when it agrees with the pronoun that opens this one. */
  private namedBefore(pronoun: string): Run | undefined {
    const { clause } = this;
    const previous = clause.previous();
    if (previous === undefined) return undefined;
    let verb = previous.sentence.from;
    while (verb < previous.sentence.to && !previous.isVerb(verb)) verb += 1;
    if (verb === previous.sentence.to) return undefined;
    while (previous.isVerb(verb + 1)) verb += 1;
    const subject = subjectOf(previous, verb);
    if (subject === undefined || isPronoun(subject)) return undefined;
    const article = AGREEING.get(previous.key(subject.determiner));
    return article?.includes(pronoun) === true ? subject : undefined;
  }

  /** « la hausse des exportations a atteint 5 % »: of the exports. */
  private ofWhole(group: Group): Run {
    return this.growth && CHANGES.test(this.key(group.from)) ? (this.complementIn(group) ?? group) : group;
  }

  /** The subject of the clause that stands before token `at`. */
  private subjectAround(at: number): Run | undefined {
    const verb = verbBefore(this.clause, at);
    return verb === undefined ? undefined : this.subjectAt(verb);
  }

  /** Index of the « de » that leads to what is weighed or shared: past a bracket, « environ » and the like. */
  private linkAfter(): number {
    const { span, clause } = this;
    let at = span.to;
    if (this.key(at) === '(' && span.kind !== 'percent') {
      for (let k = at + 1; k < clause.sentence.to && k - at < 8; k += 1)
        if (this.key(k) === ')') {
          at = k + 1;
          break;
        }
    }
    while (AFTER_NUMBER.has(this.key(at))) at += 1;
    return at;
  }

  /** « de la production mondiale de ces batteries » after the quantity, without its first preposition. */
  private groupAfter(): Run | undefined {
    return groupFrom(this.clause, this.linkAfter());
  }

  /** The clause around the number, for want of better: never another number. */
  private surroundings(): Run | undefined {
    const { tokens, span, clause } = this;
    const { sentence } = clause;
    let from = span.from;
    while (
      from > sentence.from &&
      span.from - from < 9 &&
      !isBoundary(tokens[from - 1] as Token) &&
      !clause.isBarrier(from - 1)
    )
      from -= 1;
    const group = trimmed(clause, { from, to: span.from });
    // « ils ont atteint » says nothing of what.
    const before =
      group === undefined || PRONOUNS.has(this.key(group.from)) || clause.isVerb(group.from)
        ? undefined
        : group;
    if (before !== undefined && before.to - before.from >= 2) return before;
    return before;
  }
}

/** « un taux moyen »: an adjective that still does not say of what. */
const MEAN = wordSet('moyen annuel global total mensuel record historique exceptionnel similaire identique');
const PURPOSES = wordSet('pour dans');
/** « la superficie de 70 % des habitations »: what no percentage measures. */
const NO_RATES = wordSet(
  'superficie surface longueur prix age revenu revenus salaire salaires vie situation besoins acces raccordement',
);
const OBJECTS = wordSet("le la les l' son sa ses leur leurs ce cette ces");
const COMPARING = wordSet('contre versus vs apres');
/** After « aux » and « à », what still qualifies the number: « aux alentours de », « à près de », « à hauteur de ». */
const LED_BY_A = wordSet('alentours hauteur');
const BOUND = wordSet('sur dans au aux en par');
/** « s’étend sur », « court sur »: the subject is as large or as long. */
const SPREADING = /^(?:etend|etal|court|portent|porte)/;
/** `atteint`, `s’élève`; not `représente`. */
const LEVELLING = /^(?:atteign|attein|elev|etabl|ressort|situ|arriv|est$|etait$|sont$|sera$|pass)/;
/** « 76 % environ du trafic », « 5 % seulement des ménages ». */
const AFTER_NUMBER = wordSet('environ seulement');
/** What may stand between « une hausse » and whose it is: « un prêt d’un montant de », « pour une valeur de ». */
const OWNING = wordSet("d' de pour");
const TO = wordSet('a au aux');

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

const isBoundary = (token: Token): boolean =>
  token.kind === 'number' || (token.kind === 'mark' && ',;:()«»"[]|•'.includes(token.text));
