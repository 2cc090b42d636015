/** Names shares by their whole: « part de la puissance installée », « part détenue par l’État ». */

import { wordSet } from '../text/word-set.ts';
import { isWord } from './clause.ts';
import { endsInParticiple, holderIn, isParticipleAlone } from './label-changes.ts';
import type { Sought } from './label-sought.ts';
import { cut, verbatim } from './label-text.ts';
import { DETERMINERS, DOINGS, GENITIVES } from './label-words.ts';
import { groupAt, groupBefore, isPronoun, type Run, subjectOf } from './noun-groups.ts';

/** « 90 % des 6 millions de jantes »: the part of another figure. */
export function partOfCount(sought: Sought): string | undefined {
  const { span } = sought;
  if (span.unit !== '%' || sought.growth || !GENITIVES.has(sought.key(span.to))) return undefined;
  const next = sought.clause.sentence.quantities.find(({ from }) => from === span.to + 1);
  if (next?.whatFrom === undefined || next.whatTo === undefined) return undefined;
  return cut(`part des ${verbatim(sought.clause, { from: next.whatFrom, to: next.whatTo })}`);
}

/** « 45 % de la puissance installée », unless the rate has its own name. */
export function shareOf(sought: Sought, governor: number): string | undefined {
  const after = sought.groupAfter();
  if (sought.span.unit !== '%' || sought.growth || after === undefined) return undefined;
  const link = sought.linkAfter();
  if (after.to - after.from === 1 && NAMELESS.has(sought.key(after.from))) return undefined;
  if (isRateOfItsOwn(sought, governor) || isLevelOf(sought, governor, after)) return undefined;
  return cut(`part ${verbatim(sought.clause, { from: link, to: after.to })}`);
}

/** « détenue à 60 % par l’État et à 40 % par la région »: `part détenue par l’État`. */
export function shareBy(sought: Sought, governor: number): string | undefined {
  const { span, clause } = sought;
  if (span.unit !== '%' || sought.growth || sought.key(span.to) !== 'par') return undefined;
  const agent = groupAt(clause, DETERMINERS.has(sought.key(span.to + 1)) ? span.to + 2 : span.to + 1);
  if (agent === undefined) return undefined;
  const by = verbatim(clause, { from: span.to, to: agent.to });
  const participle = sought.tokens[clause.before(governor)];
  const [opening] = sought.earlier?.label.split(' par ') ?? [];
  if (sought.key(governor) === 'a' && isWord(participle) && /(?:é|i|u)e?s?$/.test(participle.text))
    return cut(`part ${participle.text.toLowerCase().replace(/e?s?$/, '')}e ${by}`);
  return sought.earlier?.label.startsWith('part ') === true ? cut(`${opening} ${by}`) : undefined;
}

/** « le déficit atteint 5 % du PIB »: a level told by a yardstick, no part of it. */
function isLevelOf(sought: Sought, governor: number, after: Run): boolean {
  if (sought.key(after.from) !== 'pib') return false;
  const { clause } = sought;
  const verb = clause.isVerb(governor) ? governor : clause.before(governor);
  return !(clause.isVerb(verb) && SHARING.test(sought.key(verb)));
}

/** « un taux de 5 % du PIB », « la part des renouvelables a atteint 45 % de la puissance ». */
function isRateOfItsOwn(sought: Sought, governor: number): boolean {
  const key = sought.key(governor);
  if (GENITIVES.has(key)) {
    // « les fonds levés pour l’acquisition de 60 % »
    if (DOINGS.has(sought.clause.keyBefore(governor))) return false;
    const owner = holderIn(sought, groupBefore(sought.clause, governor, 'owner'));
    if (
      owner !== undefined &&
      (DOINGS.has(sought.key(owner.run.from)) || NO_RATES.has(sought.key(owner.run.from)))
    )
      return false;
    return (
      owner !== undefined && !isParticipleAlone(sought, owner.run) && !endsInParticiple(sought, owner.run)
    );
  }
  if (key === '(' || key === ':') return true;
  if (!sought.clause.isVerb(governor)) return false;
  const subject = subjectOf(sought.clause, governor);
  return subject !== undefined && !isPronoun(subject) && /^(?:part|taux)$/.test(sought.key(subject.from));
}

/** « la superficie de 70 % des habitations »: what no percentage measures. */
const NO_RATES = wordSet(
  'superficie surface longueur prix age revenu revenus salaire salaires vie situation besoins acces raccordement',
);
/** `représente`, `contribuent`; not `atteint`. */
const SHARING = /^(?:represent|contribu|pes|gener|assur|apport|fourni|constitu|compt|perd|concentr|absorb)/;
/** « 64 % du total »: a whole that says nothing of what. */
const NAMELESS = wordSet('total ensemble totalite');
