/** Finds whose the change or the sum is: « une hausse de 5 % », « le montant de 3 millions » are of something else. */

import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { isVerbA } from './clause.ts';
import type { Sought } from './label-sought.ts';
import { complementIn, subjectAround, subjectAt } from './label-subjects.ts';
import { cut, verbatim } from './label-text.ts';
import { ADVERBS, BEFORE_HOLDER, CHANGES, DETERMINERS, GENITIVES, HOLDERS } from './label-words.ts';
import { type Group, groupBefore, type Run } from './noun-groups.ts';

/** « suivie de Marrakech » → `Marrakech`. */
export function withoutLeadingParticiple(sought: Sought, group: Group): Group {
  if (!/^(?:suivi|contre|notamment|soit)/.test(sought.key(group.from)) || group.to - group.from < 3)
    return group;
  let from = group.from + 1;
  while (
    from < group.to - 1 &&
    (GENITIVES.has(sought.key(from)) || DETERMINERS.has(sought.key(from)) || sought.key(from) === 'par')
  )
    from += 1;
  return { ...group, from };
}

/** « composé de 98 % », « estimée à »: a participle by itself names nothing. */
export function isParticipleAlone(sought: Sought, group: Group): boolean {
  const { text } = sought.tokens[group.from] as Token;
  return (
    group.to - group.from === 1 &&
    group.determiner === -1 &&
    /(?:é|ée|és|ées)$/.test(text) &&
    !/(?:[iué]t|iti|aut|ert)és?$/.test(text)
  );
}

/** « un effectif composé de 80 % de femmes » */
export function endsInParticiple(sought: Sought, run: Run): boolean {
  return /^(?:compos|constitu|form|dot)ee?s?$/.test(sought.key(run.to - 1));
}

/** The place of « hausse » or « montant » at the head of a group, past « forte », and the group from there. */
export function holderIn(
  sought: Sought,
  group: Group | undefined,
): { run: Group; holds: boolean } | undefined {
  if (group === undefined) return undefined;
  let { from } = group;
  while (from < group.to - 1 && BEFORE_HOLDER.has(sought.key(from))) from += 1;
  return HOLDERS.has(sought.key(from)) || CHANGES.test(sought.key(from)) || isState(sought, group)
    ? { run: { ...group, from }, holds: true }
    : { run: group, holds: false };
}

/** « en creusement de 25 % »: whatever the noun, it is a change of something else. */
function isState(sought: Sought, group: Group): boolean {
  return (
    sought.span.unit === '%' &&
    group.to - group.from === 1 &&
    group.determiner === -1 &&
    sought.clause.keyBefore(group.from) === 'en'
  );
}

/** « une hausse de 5 % » is of something else: its complement, what follows, or the subject. */
export function ofHolder(sought: Sought, group: Group): string | undefined {
  const { run, holds } = holderIn(sought, group) as { run: Group; holds: boolean };
  if (!holds) return sought.text(ofWhatChanged(sought, group));
  const head = sought.key(run.from);
  // « taux directeur », « taux de croissance du PIB »: a rate is named by its whole.
  if (head === 'taux' && namesRate(sought, run)) return sought.text(run);
  const complement = complementIn(sought, run);
  if (complement !== undefined)
    return sought.text(
      sought.growth || WAYS.has(head) || (RATIOS.has(sought.span.unit ?? '') && CHANGES.test(head))
        ? complement
        : run,
    );
  if (isObjectOfSetting(sought, run)) return sought.text(run);
  const after = sought.groupAfter();
  const link = sought.linkAfter();
  if (after !== undefined && GENITIVES.has(sought.key(link)))
    return sought.growth || sought.key(link) === 'de' || sought.key(link) === "d'"
      ? sought.text(after)
      : cut(`${sought.text(run)} ${verbatim(sought.clause, { from: link, to: after.to })}`);
  return ownerOf(sought, group) ?? (run.to - run.from > 1 ? sought.text(run) : undefined) ?? sought.text(run);
}

/** « taux directeur moyen », not « taux moyen ». */
function namesRate(sought: Sought, run: Run): boolean {
  let to = run.to;
  while (to > run.from && MEAN.has(sought.key(to - 1))) to -= 1;
  return to - run.from > 1;
}

/** « porter leur part à 52 % », « a ramené le taux à 3 % »: what is set is named; not « a atteint le niveau de 3 % ». */
function isObjectOfSetting(sought: Sought, run: Group): boolean {
  const { clause } = sought;
  if (SUMS.has(sought.key(run.from)) && sought.earlier !== undefined) return false;
  if (!DEFINITE.has(sought.key(run.determiner)) || CHANGES.test(sought.key(run.from))) return false;
  return TO.has(sought.key(run.to)) && clause.isVerb(clause.before(run.determiner));
}

/** Whose « hausse » it is: the noun before « en hausse de », the subject of « affiche une hausse », what the sentence speaks of. */
function ownerOf(sought: Sought, group: Group): string | undefined {
  const { clause } = sought;
  let at = group.determiner === -1 ? clause.before(group.from) : clause.before(group.determiner);
  if (sought.key(at) === 'avec' && OWN_MEASURES.has(sought.key(group.from))) return undefined;
  while (
    at !== -1 &&
    (ADVERBS.has(sought.key(at)) ||
      sought.isAdverb(at) ||
      sought.key(at) === 'en' ||
      sought.key(at) === 'avec' ||
      TO.has(sought.key(at)) ||
      BEFORE_HOLDER.has(sought.key(at)) ||
      OWNING.has(sought.key(at)))
  ) {
    if (isVerbA(sought.tokens[at] as Token)) break;
    at = clause.before(at);
  }
  if (at === -1) return sought.earlier?.label;
  const token = sought.tokens[at] as Token;
  if (clause.isBarrier(at)) return sought.earlier?.label;
  if (token.kind === 'mark') {
    // « le succès de son émission, pour un montant de 3 milliards »
    if (token.text === ',' && sought.key(at + 1) === 'pour' && SUMS.has(sought.key(group.from))) {
      const issue = groupBefore(clause, at, 'nearest');
      const agency = issue === undefined ? -1 : clause.before(issue.determiner);
      if (issue !== undefined && issue.determiner !== -1 && sought.key(agency) !== 'par')
        return sought.text(fromPossessive(sought, issue));
    }
    if (token.text === '(') {
      const left = clause.before(at);
      return left !== -1 && clause.isBarrier(left)
        ? sought.earlier?.label
        : sought.text(changedIn(sought, groupBefore(clause, at, 'owner')));
    }
    return (
      sought.text(itemBefore(sought, at)) ?? sought.earlier?.label ?? sought.text(subjectAround(sought, at))
    );
  }
  // « avec un taux de 2 % », « ainsi qu’un plafond de 5 millions »: they are their own measure.
  const head = sought.key(group.from);
  if ((token.key === 'que' || token.key === "qu'") && !CHANGES.test(head)) return undefined;
  // « suite à une hausse de »
  if (token.key === 'suite') return sought.earlier?.label ?? sought.text(subjectAround(sought, at));
  if (clause.isVerb(at)) {
    const subject = subjectAt(sought, at);
    if (pointsAway(sought, subject)) return sought.earlier?.label;
    return sought.text(subject) ?? sought.earlier?.label;
  }
  if (token.key === 'soit' || token.key === 'dont' || token.key === 'et')
    return sought.earlier?.label ?? sought.text(subjectAround(sought, at));
  // « …, les exportations un volume de »: the verb was said before.
  const gapped = gappedBefore(sought, at + 1);
  if (gapped !== undefined) return sought.text(gapped);
  // « a coûté à la ville la somme de »: the object of a verb further back.
  if (group.determiner !== -1 && at === clause.before(group.determiner) && token.kind === 'word') {
    const subject = subjectAround(sought, at + 1);
    if (subject !== undefined) return sought.text(subject);
  }
  const owner = groupBefore(clause, at + 1, 'owner');
  // « a été conclue par la banque pour un montant de »: of what was done, not of who did it.
  const agency =
    owner === undefined ? -1 : clause.before(owner.determiner === -1 ? owner.from : owner.determiner);
  if (sought.key(agency) === 'par' && clause.isVerb(clause.before(agency))) {
    const done = subjectAt(sought, clause.before(agency));
    if (done !== undefined) return sought.text(done);
  }
  if (owner !== undefined && sought.earlier === undefined)
    return sought.text(withoutLeadingParticiple(sought, owner));
  return (
    (owner === undefined ? undefined : sought.text(withoutLeadingParticiple(sought, owner))) ??
    sought.earlier?.label
  );
}

/** « – les crédits, en hausse de 3 % », « …; les dépôts, en baisse de 2 % »: what the item that the comma ends begins with. */
function itemBefore(sought: Sought, comma: number): Run | undefined {
  const { clause } = sought;
  if (sought.key(comma) !== ',') return undefined;
  const group = groupBefore(clause, comma, 'owner');
  if (group === undefined || group.determiner === -1) return undefined;
  const lead = clause.before(group.determiner);
  const opens = lead === -1 || (clause.tokens[lead]?.kind === 'mark' && '-–;:•'.includes(sought.key(lead)));
  return opens ? ofWhatChanged(sought, group) : undefined;
}

/** « ont atteint 39 tonnes, les exportations un volume de »: the noun of a clause whose verb is that of the clause before. */
function gappedBefore(sought: Sought, to: number): Run | undefined {
  const { clause } = sought;
  if (sought.earlier === undefined) return undefined;
  const group = groupBefore(clause, to, 'owner');
  if (group === undefined || group.determiner === -1) return undefined;
  const link = clause.before(group.determiner);
  if (![',', 'et', ';'].includes(sought.key(link))) return undefined;
  const last = clause.before(link);
  return last !== -1 && clause.isBarrier(last) ? group : undefined;
}

/** « cette dynamique affiche une hausse de »: what only points at the sentence before. */
function pointsAway(sought: Sought, run: Run | undefined): boolean {
  if (run === undefined || run.to - run.from > 1) return false;
  return POINTING.has(sought.key(run.from - 1)) && VAGUE.has(sought.key(run.from));
}

/** « succès de son émission » → `émission`. */
function fromPossessive(sought: Sought, run: Run): Run {
  for (let k = run.to - 2; k > run.from; k -= 1)
    if (POSSESSIVES.has(sought.key(k))) return { from: k + 1, to: run.to };
  return run;
}

function changedIn(sought: Sought, group: Group | undefined): Run | undefined {
  return group === undefined ? undefined : ofWhatChanged(sought, group);
}

/** « résulte de l’augmentation des impôts directs » → `impôts directs`. */
export function ofWhatChanged(sought: Sought, run: Run): Run {
  for (let k = run.to - 2; k > run.from + 1; k -= 1) {
    if (
      !CHANGES.test(sought.key(k)) ||
      !GENITIVES.has(sought.key(k + 1)) ||
      !DETERMINERS.has(sought.key(k - 1))
    )
      continue;
    return complementIn(sought, { from: k, to: run.to }) ?? run;
  }
  let { from } = run;
  while (from < run.to - 1 && BEFORE_HOLDER.has(sought.key(from))) from += 1;
  return CHANGES.test(sought.key(from)) || WAYS.has(sought.key(from))
    ? (complementIn(sought, run) ?? run)
    : run;
}

/** « un taux moyen »: an adjective that still does not say of what. */
const MEAN = wordSet('moyen annuel global total mensuel record historique exceptionnel similaire identique');
/** What may stand between « une hausse » and whose it is: « un prêt d’un montant de », « pour une valeur de ». */
const OWNING = wordSet("d' de pour");
const TO = wordSet('a au aux');
/** How a thing goes, up or down: « la bonne performance des ventes ». */
const WAYS = wordSet('evolution performance dynamique tenue');
const DEFINITE = wordSet("le la l' son sa leur leurs ses les");
const SUMS = wordSet('total montant niveau somme valeur');
const POSSESSIVES = wordSet('son sa ses leur leurs');
const RATIOS = wordSet('% pt pb');
const OWN_MEASURES = wordSet('taux');
const POINTING = wordSet('cette ce cet ces');
const VAGUE = wordSet(
  'dynamique tendance evolution performance situation trajectoire resultat mesure decision accord orientation',
);
