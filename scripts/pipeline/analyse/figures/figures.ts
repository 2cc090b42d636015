/** Turns the quantities of an article into figures: claims worth keeping, with what they measure, when, whose, and who says so. */
import type { Figure } from '../../../../src/domain/figure.ts';
import { slugify } from '../../../../src/domain/ids.ts';
import type { Unit } from '../../../../src/domain/taxonomy.ts';
import type { Finding, Mention } from '../../model.ts';
import { Clause } from '../labels/clause.ts';
import type { Earlier } from '../labels/label-sought.ts';
import { labelOf, wordsAround } from '../labels/labels.ts';
import { type QuantitySpan, quantityOf } from '../numbers/quantities.ts';
import type { UnitReader } from '../numbers/units.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { attributionOf } from './attribution.ts';
import { aimedAt, dueOf, isAfterComparison, isOrigin, partsClauses, periodsOf } from './figure-dates.ts';
import { type Candidate, oncePerFact } from './figure-facts.ts';
import { directionOf, directionOfList, headKey, kindOf, perBefore } from './figure-kinds.ts';
import { nextId } from './next-id.ts';
import type { Reading, Sentence } from './reading.ts';
import { standingOf } from './status.ts';

const MAX_ID = 60;

/** The figures of an article, in reading order, each fact once, with unique ids; and where each was found. */
export function figuresOf(
  readings: readonly Reading[],
  reader: UnitReader,
): { figures: Figure[]; findings: Finding[] } {
  const candidates: Candidate[] = [];
  for (const reading of readings) {
    for (const sentence of reading.sentences) {
      if (sentence.quantities.length === 0) continue;
      const clause = new Clause(reading, sentence);
      let earlier: Earlier | undefined;
      for (const span of sentence.quantities) {
        if (!isWorthKeeping(span, sentence, reading, reader)) continue;
        const figure = figureOf(span, clause, reader, earlier);
        if (figure === undefined) continue;
        candidates.push({ figure, reading, span, sentence });
        earlier = { span, label: figure.label, before: earlier };
      }
    }
  }
  const kept = oncePerFact(candidates);
  const ids = new Map<string, number>();
  const figures: Figure[] = [];
  const findings: Finding[] = [];
  for (const { figure, reading, span, sentence } of kept) {
    figure.id = uniqueId(figure, ids);
    figures.push(figure);
    findings.push({
      what: 'figure',
      id: figure.id,
      passage: reading.index,
      start: span.start,
      end: span.end,
      sentence: sentence.text,
      rule: span.rule,
    });
  }
  return { figures, findings };
}

/** Nouns whose length of time is a claim: « une concession de 30 ans », « un délai de 18 mois ». */
const LASTING =
  /^(?:duree|concession|delai|contrat|bail|garantie|moratoire|maturite|periode|differe|echeance|remboursement|autonomie|mandat|cycle|accord|partenariat)/;

/**
 * What an editor would put in the register: money, shares, measures, things counted in digits. A small number in words
 * (« deux conventions »), a lapse of time (« plus de deux décennies ») and an amount already given in another currency are left in the text.
 */
function isWorthKeeping(
  span: QuantitySpan,
  sentence: Sentence,
  reading: Reading,
  reader: UnitReader,
): boolean {
  const { tokens } = reading;
  const vague = span.value === undefined && span.min === undefined;
  if (span.restates === true) return false;
  if (vague) return span.kind === 'money' || (span.kind === 'quantity' && span.unit !== undefined);
  if (span.kind === 'duration') {
    if (span.inWords) return false;
    for (let k = span.from - 1; k >= sentence.from && k >= span.from - 5; k -= 1) {
      const token = tokens[k] as Token;
      if (token.kind === 'mark') return false;
      if (LASTING.test(token.key)) return true;
    }
    return false;
  }
  if (span.kind === 'cardinal') {
    if (span.whatFrom === undefined && (span.inWords || Math.abs(span.value ?? span.max ?? 0) < 100))
      return false;
    if (span.inWords && Math.max(span.value ?? 0, span.max ?? 0) <= 10) return false;
    const head = headKey(span, tokens);
    if (AGES.has(head)) return false;
  }
  if (span.unit !== undefined && reader.get(span.unit)?.dimension === 'temperature') return !span.inWords;
  return true;
}

const AGES: ReadonlySet<string> = wordSet('ans reprises fois points');

function figureOf(
  span: QuantitySpan,
  clause: Clause,
  reader: UnitReader,
  earlier: Earlier | undefined,
): Figure | undefined {
  const { sentence, reading } = clause;
  const { tokens, passage } = reading;
  const quantity = quantityOf(span, tokens, passage.text);
  const unit = span.unit === undefined ? undefined : reader.get(span.unit);
  const direction = directionOf(span, sentence, tokens) ?? directionOfList(span, sentence, tokens);
  const growth = unit?.dimension === 'ratio' && direction !== undefined;
  const named = labelOf(span, clause, growth, earlier);
  // « a atteint 12.500 »: a bare number is a figure when its sentence says of what.
  if (named === undefined && span.kind === 'cardinal' && quantity.what === undefined) return undefined;
  const label = named ?? wordsAround(span, clause) ?? fallbackLabel(quantity.what, unit, quantity.asWritten);
  const kind = kindOf(span, unit, label, growth, sentence, tokens);
  const origin = isOrigin(span, sentence, tokens);
  const compared = origin || isAfterComparison(span, sentence, tokens);
  const standing = standingOf(span, sentence, tokens, (at) => partsClauses(tokens, at));
  const due = compared
    ? undefined
    : (dueOf(span, sentence, tokens) ?? (standing.will ? aimedAt(span, sentence, tokens) : undefined));
  const status = due !== undefined ? 'target' : compared ? 'observed' : standing.status;
  const figure: Figure = {
    id: '',
    label,
    kind,
    status,
    countries: mentioned('country', span, sentence),
    organisations: mentioned('organisation', span, sentence),
    asWritten: quantity.asWritten,
    quote: sentence.text,
  };
  const sign = growth && direction === -1 ? -1 : 1;
  if (span.value !== undefined) figure.value = sign === -1 ? -Math.abs(span.value) : span.value;
  if (span.min !== undefined && span.max !== undefined) {
    figure.min = sign === -1 ? -span.max : span.min;
    figure.max = sign === -1 ? -span.min : span.max;
  }
  if (span.unit !== undefined) figure.unit = span.unit;
  const per = span.per ?? perBefore(span, sentence, tokens);
  if (per !== undefined) figure.per = per;
  if (span.kind === 'cardinal' && quantity.what !== undefined) figure.counted = quantity.what;
  if (span.qualifier !== undefined) figure.qualifier = span.qualifier;
  if (due !== undefined) figure.due = due;
  else {
    const { period, baseline } = periodsOf(span, sentence, tokens, growth);
    // The day of a dateline is not when the way began.
    if (period !== undefined && !(origin && period.length === 10)) figure.period = period;
    if (baseline !== undefined) figure.baseline = baseline;
  }
  const attributedTo = attributionOf(sentence, reading);
  if (attributedTo !== undefined) figure.attributedTo = attributedTo;
  return figure;
}

const fallbackLabel = (what: string | undefined, unit: Unit | undefined, asWritten: string): string =>
  what ??
  (unit === undefined ? undefined : NAMES_OF_DIMENSIONS[unit.dimension]) ??
  unit?.name.other ??
  asWritten;

/** What a measure is of, when the sentence does not say: « Elle couvre 5 millions d’hectares ». */
const NAMES_OF_DIMENSIONS: Partial<Record<Unit['dimension'], string>> = {
  ratio: 'part',
  money: 'montant',
  power: 'puissance',
  energy: 'énergie',
  mass: 'quantité',
  area: 'superficie',
  length: 'longueur',
  volume: 'volume',
  speed: 'vitesse',
  duration: 'durée',
  temperature: 'température',
};

/**
 * Ids of `kind` that the figure belongs to: all of the sentence when it holds one figure; otherwise those between the
 * previous figure and this one, or else those of the sentence's subject.
 */
function mentioned(kind: Mention['kind'], span: QuantitySpan, sentence: Sentence): string[] {
  const all = sentence.mentions.filter((mention) => mention.kind === kind);
  if (all.length === 0) return [];
  const others = sentence.quantities.filter((other) => other.kind !== 'duration' && other !== span);
  const unique = (mentions: readonly Mention[]): string[] => [
    ...new Set(mentions.map((mention) => mention.id)),
  ];
  if (others.length === 0 || unique(all).length === 1) return unique(all);
  const previous = others.filter((other) => other.end <= span.start).at(-1);
  const near = all.filter((mention) => mention.start >= (previous?.end ?? 0) && mention.end <= span.start);
  if (near.length > 0) return unique(near);
  const first = sentence.quantities[0];
  const subject = all.filter((mention) => first !== undefined && mention.end <= first.start);
  return unique(subject.length > 0 ? subject : all);
}

/** « 157-milliards-de-dirhams-chiffre-d-affaires »: what is written, then what it measures. */
function uniqueId(figure: Figure, taken: Map<string, number>): string {
  const words = figure.counted === undefined ? `${figure.asWritten} ${figure.label}` : figure.asWritten;
  return nextId(slugify(words, MAX_ID) || 'chiffre', taken);
}
