/** What a verb that leads to a number says of it: its subject, its object, or the noun of what it does. */

import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { holderIn, ofWhatChanged } from './label-changes.ts';
import type { Sought } from './label-sought.ts';
import { isPartitive, subjectAround, subjectAt } from './label-subjects.ts';
import { DEEDS, PARTICIPLE_ENDING } from './label-words.ts';
import { type Group, groupAt, groupBefore, type Run } from './noun-groups.ts';

/** Does a date begin at `at` or right after: « le mois dernier »? */
const isDated = (sought: Sought, at: number): boolean =>
  sought.clause.sentence.dates.some(({ from }) => from >= at && from <= at + 2);

/** « 5.900 tonnes exportées », « 1,4 million d’hectares ont été plantés »: a measure of what was done. */
export function byParticiple(sought: Sought): string | undefined {
  const { span, clause } = sought;
  if (span.kind !== 'quantity' || span.unit === undefined || span.whatFrom !== undefined) return undefined;
  let at = span.to;
  while (at - span.to < 3 && PASSIVE.has(sought.key(at))) at += 1;
  const token = sought.tokens[at];
  if (at >= clause.sentence.to || token?.kind !== 'word' || !/(?:ées|és|ues|us|ites|its)$/.test(token.text))
    return undefined;
  return DONE.find(([stem]) => token.key.startsWith(stem))?.[1];
}
const PASSIVE = wordSet('ont ete sont etaient deja');
/** What was done, as the noun that a register would use. */
const DONE: readonly (readonly [stem: string, noun: string])[] = [
  ['export', 'exportations'],
  ['import', 'importations'],
  ['produi', 'production'],
  ['vend', 'ventes'],
  ['livr', 'livraisons'],
  ['expedi', 'expéditions'],
  ['recolt', 'récolte'],
  ['extrai', 'extraction'],
  ['collect', 'collecte'],
  ['trait', 'quantité traitée'],
  ['immatricul', 'superficie immatriculée'],
  ['plant', 'superficie plantée'],
  ['irrigu', 'superficie irriguée'],
  ['emblav', 'superficie emblavée'],
  ['cultiv', 'superficie cultivée'],
  ['install', 'capacité installée'],
  ['debarqu', 'débarquements'],
  ['captur', 'captures'],
  ['saisi', 'saisies'],
  ['consomm', 'consommation'],
  ['stock', 'stocks'],
];

/** « les quantités importées de »: the participle that says which; not « un coût estimé à ». */
function withDeed(sought: Sought, group: Group, participle: number): Run {
  const { text, key } = sought.tokens[participle] as Token;
  return participle === group.to && /(?:ées?|és)$/.test(text) && !LEVELLED.test(key)
    ? { from: group.from, to: participle + 1 }
    : group;
}
const LEVELLED =
  /^(?:estim|evalu|chiffr|fix|limit|port|ramen|pass|situ|etabl|plafonn|augment|relev|dot|compos|arret|valoris|major|minor|abaiss)/;

/** « est resté stable à », « demeure contenu à »: the verb before an adjective that is said of its subject. */
export function stateIn(sought: Sought, group: Group): number | undefined {
  if (group.determiner !== -1 || group.to - group.from > 2) return undefined;
  const verb = sought.clause.before(group.from);
  return verb !== -1 && sought.clause.isVerb(verb) && STATES.test(sought.key(verb)) ? verb : undefined;
}
/** `resté`, `demeure`, `est`; not `affiche`. */
const STATES =
  /^(?:rest|demeur|maint|redeven|redevien|deven|devien|est$|etait$|sont$|sera$|seront$|ete$|fut$)/;

/** The subject of the verb at `at`, or for a participle the noun it belongs to. */
export function fromVerb(sought: Sought, at: number): string | undefined {
  const { clause } = sought;
  const token = sought.tokens[at] as Token;
  if (token.key.endsWith('ant')) {
    let before = clause.before(at);
    if (sought.key(before) === 'se' || sought.key(before) === "s'") before = clause.before(before);
    if (sought.key(before) === ',' || sought.key(before) === 'en' || clause.isBarrier(before)) {
      // « connaît un taux élevé, avoisinant 90 % »
      const beside = sought.key(before) === ',' ? groupBefore(clause, before, 'owner') : undefined;
      if (beside !== undefined && sought.key(beside.from) === 'taux') return sought.text(beside);
      // « a doublé, passant de 5 à 10 »: what the clause before speaks of.
      const said = sought.earlier?.label ?? sought.text(subjectAround(sought, before));
      if (said !== undefined) return said;
    }
  }
  if (sought.earlier !== undefined && isPartitive(sought, at)) return sought.earlier.label;
  // « perdre 6 % de sa valeur »
  if (sought.growth && POSSESSIVES.has(sought.key(sought.linkAfter() + 1))) {
    const own = sought.text(sought.groupAfter());
    if (own !== undefined) return own;
  }
  // « accroître de 40 % les capacités », « a fixé à 30 % la taxe »
  const set = (sought.growth || LEVELLED.test(token.key)) && !isDated(sought, sought.span.to);
  if (set && OBJECTS.has(sought.key(sought.span.to))) {
    const object = sought.text(groupAt(clause, sought.span.to + 1));
    if (object !== undefined) return object;
  }
  const participle = token.key.endsWith('ant') || !clause.hasAuxiliary(at);
  // « le Maroc produit 400.000 m³ d’eau »: a present that looks like a participle, when what it makes follows.
  const after = sought.groupAfter();
  const deed =
    sought.span.kind === 'percent' ? undefined : DEEDS.find(([stem]) => token.key.startsWith(stem))?.[1];
  const present = /it$/.test(token.key) && (after !== undefined || deed !== undefined);
  if (participle && !present && PARTICIPLE_ENDING.test(token.text.toLowerCase())) {
    const group = groupBefore(clause, at, 'owner');
    const state = group === undefined ? undefined : stateIn(sought, group);
    if (state !== undefined) return sought.text(subjectAt(sought, state));
    if (group !== undefined)
      return sought.text(
        holderIn(sought, group)?.holds === true
          ? ofWhatChanged(sought, withDeed(sought, group, at))
          : withDeed(sought, group, at),
      );
  }
  if (deed !== undefined && after === undefined) return deed;
  // « l’Inde a importé 2,3 millions de tonnes d’engrais »: what is imported says more than who imports.
  if (after !== undefined && sought.span.kind !== 'percent') return sought.text(after);
  return sought.text(subjectAt(sought, at)) ?? sought.sameKind(at)?.label;
}

const POSSESSIVES = wordSet('son sa ses leur leurs');
const OBJECTS = wordSet("le la les l' son sa ses leur leurs ce cette ces");
