/** Says what a figure measures, in the sentence's own words: « part de la production mondiale de batteries », « chiffre d’affaires à l’export ». */

import type { QuantitySpan } from '../numbers/quantities.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { type Clause, isVerbA } from './clause.ts';
import { isParticipleAlone, ofHolder, ofWhatChanged, withoutLeadingParticiple } from './label-changes.ts';
import { beforeNumber } from './label-governor.ts';
import { forWhom, heralded, ofSubject, tabulated } from './label-openings.ts';
import { partOfCount, shareBy, shareOf } from './label-shares.ts';
import { type Earlier, Sought } from './label-sought.ts';
import { complementIn, objectBefore, subjectAround, topicOf } from './label-subjects.ts';
import { cut, verbatim, withoutDemonstrative } from './label-text.ts';
import { byParticiple, fromVerb, stateIn } from './label-verbs.ts';
import {
  ADVERBS,
  CHANGES,
  DETERMINERS,
  DOINGS,
  EXTENTS,
  GENITIVES,
  HOLDERS,
  PEOPLE_DEEDS,
  PRONOUNS,
} from './label-words.ts';
import { changingVerb, groupAt, groupBefore, groupFrom, type Run, trimmed } from './noun-groups.ts';

const MAX_WORDS = 16;

/** The label of the quantity at `span`; nothing when the sentence gives none. `growth`: the quantity is a change, not a level. */
export function labelOf(
  span: QuantitySpan,
  clause: Clause,
  growth: boolean,
  earlier: Earlier | undefined,
): string | undefined {
  const label = soughtLabel(new Sought(span, clause, growth, earlier));
  return label === undefined ? undefined : withoutDemonstrative(label, clause);
}

/** The words around a quantity that nothing in its sentence names: better in a register than nothing, no answer to « how many of what ». */
export const wordsAround = (span: QuantitySpan, clause: Clause): string | undefined =>
  lastResort(new Sought(span, clause, false, undefined));

/** From what says it most plainly to what only surrounds it. */
function soughtLabel(sought: Sought): string | undefined {
  const { span } = sought;
  if (span.whatFrom !== undefined && span.whatTo !== undefined && span.unit === undefined)
    return counted(sought);
  const governor = beforeNumber(sought);
  return (
    heralded(sought) ??
    distance(sought, governor) ??
    partOfCount(sought) ??
    compared(sought, governor) ??
    ofSubject(sought, governor) ??
    shareBy(sought, governor) ??
    shareOf(sought, governor) ??
    substanceOfDoing(sought, governor) ??
    forWhom(sought, governor) ??
    byParticiple(sought) ??
    fromGovernor(sought, governor) ??
    sought.text(sought.groupAfter()) ??
    sought.text(tabulated(sought)) ??
    sought.sameKind(governor)?.label ??
    sought.text(subjectAround(sought, span.from)) ??
    sought.text(topicOf(sought))
  );
}

/** The clause around the number, for want of better. */
function lastResort(sought: Sought): string | undefined {
  return sought.text(surroundings(sought));
}

/** « à 35 km au nord de Kénitra »: how far from where. */
function distance(sought: Sought, governor: number): string | undefined {
  const { span } = sought;
  if (span.unit !== 'km' || sought.key(governor) !== 'a') return undefined;
  let at = span.to;
  if (sought.key(at) === 'au' || sought.key(at) === "a l'") at += 2;
  else if (sought.key(at) === 'a' && sought.key(at + 1) === "l'") at += 3;
  if (!GENITIVES.has(sought.key(at))) return undefined;
  const place = groupFrom(sought.clause, at);
  return place === undefined
    ? undefined
    : cut(`distance ${verbatim(sought.clause, { from: at, to: place.to })}`);
}

/** « contre 61,5 », « au lieu de 54 % »: the same thing at another time. */
function compared(sought: Sought, at: number): string | undefined {
  const key = sought.key(at);
  const locution =
    (GENITIVES.has(key) && sought.key(at - 1) === 'lieu') ||
    ((key === 'a' || key === 'aux' || key === 'au') &&
      /^(?:rapport|face|compare[es]*)$/.test(sought.key(at - 1)));
  if (!COMPARING.has(key) && !locution) return undefined;
  // « contre 46 % des femmes »
  const own = DETERMINED.has(sought.key(sought.linkAfter())) ? shareOf(sought, at) : undefined;
  if (own !== undefined) return own;
  return sought.earlier?.label ?? sought.text(subjectAround(sought, at));
}

/** « la réalisation de 5 milliards de chiffre d’affaires », « 133 millions de DH d’investissements ». */
function substanceOfDoing(sought: Sought, governor: number): string | undefined {
  const link = sought.linkAfter();
  const key = sought.key(link);
  if (sought.span.unit === undefined || sought.span.unit === '%' || (key !== 'de' && key !== "d'"))
    return undefined;
  const after = sought.groupAfter();
  if (after === undefined || DETERMINERS.has(sought.key(link + 1)) || sought.key(after.from) === 'part')
    return undefined;
  if (!GENITIVES.has(sought.key(governor)))
    return sought.clause.isVerb(governor) ||
      ['(', ',', 'et'].includes(sought.key(governor)) ||
      // « en hausse de 5 %, à 3 milliards de capitalisation »
      (sought.key(governor) === 'a' && sought.clause.isBarrier(sought.clause.before(governor)))
      ? sought.text(after)
      : undefined;
  const owner = groupBefore(sought.clause, governor, 'owner');
  if (owner === undefined) return sought.text(after);
  const head = sought.key(owner.from);
  return DOINGS.has(head) || HOLDERS.has(head) ? sought.text(after) : undefined;
}

/** « emplois directs et indirects », with the complement that names their kind. */
function counted(sought: Sought): string | undefined {
  const { whatFrom: from = 0, whatTo: to = 0 } = sought.span;
  const after = to === sought.span.to ? groupFrom(sought.clause, to) : undefined;
  const end = after !== undefined && after.to - from <= MAX_WORDS ? after.to : to;
  const group = sought.text({ from, to: end });
  if (group !== 'personnes') return group;
  // « emploiera 2.300 personnes »
  const verb = sought.key(beforeNumber(sought));
  const deed = PEOPLE_DEEDS.find(([stem]) => verb.startsWith(stem))?.[1];
  return deed === undefined ? group : `${group} ${deed}`;
}

/** What the words right before the number say: a noun with « de », a verb with its subject, a name before a bracket. */
function fromGovernor(sought: Sought, at: number): string | undefined {
  const { clause } = sought;
  const token = sought.tokens[at];
  if (token === undefined || at === -1) return undefined;
  if (clause.isBarrier(at)) return sought.earlier?.label;
  if (token.kind === 'mark') return fromMark(sought, at, token.text);
  if (token.kind !== 'word') return undefined;
  if (GENITIVES.has(token.key) || token.key === 'aux' || (token.key === 'a' && !isVerbA(token)))
    return fromPreposition(sought, at, token.key);
  // « une assiette pouvant aller jusqu’à 30.000 hectares »
  if (token.key === 'aller') return sought.text(groupBefore(clause, leftOf(sought, at), 'owner'));
  if (clause.isVerb(at)) return fromVerb(sought, at);
  if (token.key === 'par' || token.key === 'sur' || token.key === 'pour') {
    // « se chiffre pour 5 millions », « s’étend sur 300 hectares »
    const verb = clause.before(at);
    if (clause.isVerb(verb) || SPREADING.test(sought.key(verb))) return fromVerb(sought, verb);
    // « a cédé sa filiale pour 745 millions »
    const priced =
      token.key === 'pour' && sought.span.kind === 'money' && sought.earlier === undefined
        ? objectBefore(sought, at)
        : undefined;
    if (priced !== undefined) return sought.text(priced);
    // « l’éolien compte pour 8 % et le solaire pour 3 % »
    const gapped = sought.earlier === undefined ? undefined : groupBefore(clause, at, 'owner');
    if (gapped !== undefined && gapped.determiner !== -1)
      return sought.text(
        // « l’aménagement de pistes sur 30 km »
        DOINGS.has(sought.key(gapped.from)) ? (complementIn(sought, gapped) ?? gapped) : gapped,
      );
  }
  // « de diamètre 1.200 mm »
  if (EXTENT_NOUNS.has(token.key)) return sought.text({ from: at, to: at + 1 });
  // « est aujourd’hui autour de 120 dirhams »
  if (AROUND.has(clause.key(at + 1)) && ADVERBS.has(token.key)) {
    let verb = at;
    while (ADVERBS.has(sought.key(verb)) || sought.key(verb) === "aujourd'") verb = clause.before(verb);
    if (clause.isVerb(verb)) return fromVerb(sought, verb);
  }
  // « une inflation contenue autour de 1 % »
  if (
    /(?:ée?s?|[^qg]ues?)$/.test(token.text) ||
    AROUND.has(clause.key(at + 1)) ||
    COMPRISED.test(token.key)
  ) {
    const group = groupBefore(clause, COMPRISED.test(token.key) ? at : at + 1, 'owner');
    if (group !== undefined && (group.determiner !== -1 || group.to - group.from > 1))
      return ofHolder(sought, group);
  }
  // « (+20 % ou 1,04 milliard) »
  if (token.key === 'ou' && clause.isBarrier(clause.before(at))) return sought.earlier?.label;
  // « 450 millions pour le stade et 870 millions pour les rénovations »
  if (
    token.key === 'et' &&
    sought.earlier?.span.unit !== sought.span.unit &&
    PURPOSES.has(sought.key(sought.span.to)) &&
    DETERMINERS.has(sought.key(sought.span.to + 1))
  ) {
    const purpose = sought.text(groupAt(clause, sought.span.to + 2));
    if (purpose !== undefined) return purpose;
  }
  if (token.key === 'soit' || token.key === 'dont' || token.key === 'puis')
    return sought.earlier?.label ?? sought.text(subjectAround(sought, at));
  return undefined;
}

function leftOf(sought: Sought, at: number): number {
  return ['pouvant', 'peut', 'pourrait'].includes(sought.clause.keyBefore(at))
    ? sought.clause.before(at)
    : at;
}

/** « Phosphates (+34 %) », « Emplois : 600 ». */
function fromMark(sought: Sought, at: number, mark: string): string | undefined {
  const { clause } = sought;
  if (mark !== '(' && mark !== ':') return sought.earlier?.label;
  const left = clause.before(at);
  // « 64 % du total (24 millions) »
  const counted =
    sought.earlier !== undefined &&
    left < (sought.earlier.span.whatTo ?? sought.earlier.span.to) &&
    sought.earlier.span.from < left;
  if (mark === '(' && left !== -1 && (counted || clause.isBarrier(left))) return sought.earlier?.label;
  const group = groupBefore(clause, at, mark === '(' ? 'nearest' : 'owner');
  if (group === undefined) return sought.earlier?.label;
  return sought.text(ofWhatChanged(sought, withoutLeadingParticiple(sought, group)));
}

/** « de 5 % »: of the noun before; « à 5 % »: of the change before, or of the verb. */
function fromPreposition(sought: Sought, at: number, key: string): string | undefined {
  const { clause } = sought;
  let before = clause.before(at);
  while (
    before !== -1 &&
    !clause.isVerb(before) &&
    (ADVERBS.has(sought.key(before)) || sought.isAdverb(before))
  )
    before = clause.before(before);
  if (before === -1) return sought.earlier?.label;
  // « une hausse de 3 % des ventes et de 4 % des achats »
  if (sought.growth && sought.key(before) === 'et')
    return sought.text(sought.groupAfter()) ?? sought.earlier?.label;
  // « de 9,2 % à 605,3 milliards »: the same thing, its level after its change.
  if (clause.isBarrier(before)) return sought.earlier?.label;
  if (clause.isVerb(before)) return fromVerb(sought, before);
  // « les taux resteront inchangés, à 2,5 % »
  if (key === 'a' && sought.key(before) === ',') {
    const said = sought.earlier?.label ?? sought.text(subjectAround(sought, before));
    if (said !== undefined) return said;
  }
  const group = groupBefore(clause, at, 'owner');
  if (group === undefined) return sought.earlier?.label;
  // « contre une prévision initiale de 3 % »
  const lead = clause.keyBefore(group.determiner === -1 ? group.from : group.determiner);
  if (
    COMPARING.has(lead) &&
    sought.earlier !== undefined &&
    ESTIMATES.has(sought.key(group.from)) &&
    complementIn(sought, group) === undefined
  )
    return sought.earlier.label;
  if (EXTENT_NOUNS.has(sought.key(group.to - 1)) && sought.key(group.to - 2) === 'de')
    return sought.text({ from: group.to - 1, to: group.to });
  const state = stateIn(sought, group);
  if (state !== undefined) return fromVerb(sought, state);
  // « 5 millions, extensible à 7 millions »
  if (
    group.to - group.from === 1 &&
    sought.earlier !== undefined &&
    /[ai]bles?$/.test(sought.key(group.from))
  )
    return sought.earlier.label;
  const extent = group.to - group.from === 1 ? EXTENTS.get(sought.key(group.from)) : undefined;
  if (extent !== undefined) return extent;
  if (isParticipleAlone(sought, group))
    return sought.text(sought.groupAfter()) ?? sought.text(groupBefore(clause, group.from, 'owner'));
  // « a progressé sur le marché de 5 % »
  if (sought.growth && group.determiner !== -1 && BOUND.has(clause.keyBefore(group.determiner))) {
    const verb = clause.before(clause.before(group.determiner));
    if (changingVerb(clause, verb)) return fromVerb(sought, verb);
  }
  // « supérieure de 0,3 % à celle de la campagne précédente »
  if (group.to - group.from === 1 && /^(?:super|infer)ieur/.test(sought.key(group.from)))
    return sought.earlier?.label ?? sought.text(subjectAround(sought, group.from));
  if (key !== 'de' && key !== "d'" && sought.earlier !== undefined && CHANGES.test(sought.key(group.to - 1)))
    return sought.earlier.label;
  return ofHolder(sought, group);
}

/** The clause around the number, for want of better: never another number. */
function surroundings(sought: Sought): Run | undefined {
  const { tokens, span, clause } = sought;
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
    group === undefined || PRONOUNS.has(sought.key(group.from)) || clause.isVerb(group.from)
      ? undefined
      : group;
  if (before !== undefined && before.to - before.from >= 2) return before;
  return before;
}

const PURPOSES = wordSet('pour dans');
/** Nouns of what a thing measures: « des tuyaux de diamètre de 2 m ». */
const EXTENT_NOUNS = wordSet(
  'diametre longueur largeur hauteur profondeur epaisseur capacite puissance superficie surface poids debit valeur montant',
);
const ESTIMATES = wordSet(
  'projection prevision estimation moyenne cible objectif croissance hausse baisse niveau',
);
/** `compris entre`, `comprise` */
const COMPRISED = /^comprise?s?$/;
const AROUND = wordSet('autour au en ≈ ~ ≥ ≤');
const DETERMINED = wordSet('des du');
const COMPARING = wordSet('contre versus vs apres');
const BOUND = wordSet('sur dans au aux en par');
/** « s’étend sur », « court sur »: the subject is as large or as long. */
const SPREADING = /^(?:etend|etal|court|portent|porte)/;
const isBoundary = (token: Token): boolean =>
  token.kind === 'number' || (token.kind === 'mark' && ',;:()«»"[]|•'.includes(token.text));
