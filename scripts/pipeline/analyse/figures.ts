/** Turns the quantities of an article into figures: claims worth keeping, with what they measure, when, whose, and who says so. */
import type { Figure, FigureKind } from '../../../src/domain/figure.ts';
import { slugify } from '../../../src/domain/ids.ts';
import type { Unit } from '../../../src/domain/taxonomy.ts';
import type { Finding, Mention } from '../model.ts';
import { attributionOf } from './attribution.ts';
import { Clause } from './clause.ts';
import type { DateSpan } from './dates.ts';
import { isPromiseDate } from './deadlines.ts';
import type { Earlier } from './label-sought.ts';
import { labelOf, wordsAround } from './labels.ts';
import { isQualifierWord } from './modifiers.ts';
import { nextId } from './next-id.ts';
import { type QuantitySpan, quantityOf } from './quantities.ts';
import type { Reading, Sentence } from './reading.ts';
import { standingOf } from './status.ts';
import { foldKey, type Token } from './tokens.ts';
import type { UnitReader } from './units.ts';
import { wordSet } from './word-set.ts';

const MAX_ID = 60;

interface Candidate {
  figure: Figure;
  reading: Reading;
  span: QuantitySpan;
  sentence: Sentence;
}

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

const headKey = (span: QuantitySpan, tokens: readonly Token[]): string =>
  span.whatFrom === undefined ? '' : (tokens[span.whatFrom] as Token).key;

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

const UP =
  /^(?:hausse|creus|alourd|allong|raffermi|renforc|consolid|progress|croissan|augment|bond|accroi|accru|rebond|gagn|grimp|croit|croitre|cru|envol|explos|amelior|appreci|gain|surplus|boost|flamb|dop|sursaut|acceler|avance$|avancent$|avancant|renche|grignot|gonfl|redress|remont|double|tripl)/;
const DOWN =
  /^(?:baiss|recul|repli|chut|diminu|contract|redui|reduct|perte|perd|cede|cedai|cedan|ceder|regress|degringol|plong|affaibli|deprecie|deprecia|effondr|ralenti|retract|abaiss|delest|allege|effrit|flechi|resorb|abandonn|lache$|lachent$|deviss|tass|decru|decroi|amput|retrait$)/;

/** +1 for a rise, −1 for a fall, nothing when the quantity is neither. The nearest word decides, before or right after. */
export function directionOf(
  span: QuantitySpan,
  sentence: Sentence,
  tokens: readonly Token[],
): 1 | -1 | undefined {
  const printed = tokens[span.from] as Token;
  if (printed.text === '+') return 1;
  if (printed.text === '-') return -1;
  for (let k = span.to; k < sentence.to && k < span.to + 4; k += 1) {
    const token = tokens[k] as Token;
    if (token.kind === 'mark') break;
    if (DOWN.test(token.key) && (tokens[k - 1] as Token).key === 'de') return -1;
    if (UP.test(token.key) && (tokens[k - 1] as Token).key === 'de') return 1;
    // « 20 % de plus que l’an dernier »
    if (token.key === 'plus' && (tokens[k - 1] as Token).key === 'de') return 1;
    if (token.key === 'moins' && (tokens[k - 1] as Token).key === 'de') return -1;
  }
  for (let k = span.from - 1; k >= sentence.from && k >= span.from - 12; k -= 1) {
    const token = tokens[k] as Token;
    if (token.kind === 'mark' && ';:()'.includes(token.text)) return undefined;
    if (token.text === ',' && partsClauses(tokens, k) && span.from - k > 3) return undefined;
    if (token.kind !== 'word') continue;
    if (
      [
        'represente',
        'representent',
        'representait',
        'representant',
        'atteint',
        'atteindre',
        'atteignant',
        'taux',
        'part',
        'detient',
        'assure',
      ].includes(token.key)
    )
      return undefined;
    if (DOWN.test(token.key)) return -1;
    if (UP.test(token.key)) return 1;
  }
  return undefined;
}

/** « des baisses respectives de 16 %, 10 % et 1 % »: each goes the way of the first. */
function directionOfList(
  span: QuantitySpan,
  sentence: Sentence,
  tokens: readonly Token[],
): 1 | -1 | undefined {
  for (let k = span.from - 1; k >= sentence.from && k >= span.from - 40; k -= 1) {
    if (!/^respecti/.test((tokens[k] as Token).key)) continue;
    const first = sentence.quantities.find(({ kind, from }) => kind === 'percent' && from > k);
    return first === undefined || first === span ? undefined : directionOf(first, sentence, tokens);
  }
  return undefined;
}

const PRICE_WORDS = /^(?:prix|cours|tarif|coute|coutent|cotation|vendu|vendue|vendus|facture|facturee)/;
const CAPACITY_WORDS = /^(?:capacite|capable|puissance)/;
const RATE_WORDS =
  /^(?:taux|inflation|tva|droits?|rendement|interet|marge|ratio|imposition|taxe|tarif|deficit|endettement|dette|chomage|croissance|performance|prime|decote|coupon|pression|rentabilite)/;
const JOBS =
  /^(?:emplois?|postes?|recrutements?|embauches|salaries|collaborateurs|employes|travailleurs|ouvriers|effectifs)/;

/** `personnes employées`, as the label says it of « emploiera 300 personnes »; not `personnes formées`. */
const EMPLOYED = /^personnes (?:employées|recrutées|embauchées)$/;

function kindOf(
  span: QuantitySpan,
  unit: Unit | undefined,
  label: string,
  growth: boolean,
  sentence: Sentence,
  tokens: readonly Token[],
): FigureKind {
  if (unit === undefined)
    return JOBS.test(headKeyAfterAdjectives(span, tokens)) || EMPLOYED.test(label) ? 'jobs' : 'count';
  const near = (pattern: RegExp): boolean => {
    for (let k = span.from - 1; k >= sentence.from && k >= span.from - 9; k -= 1)
      if (pattern.test((tokens[k] as Token).key)) return true;
    return false;
  };
  const [first = ''] = foldKey(label).split(' ');
  switch (unit.dimension) {
    case 'ratio':
      if (growth) return 'growth';
      if (label.startsWith('part ')) return 'share';
      return RATE_WORDS.test(first) || near(RATE_WORDS) || unit.id !== '%' ? 'rate' : 'share';
    case 'money':
      if (span.per !== undefined && span.per !== 'an' && span.per !== 'mois' && span.per !== 'jour')
        return 'price';
      return near(PRICE_WORDS) ? 'price' : 'amount';
    case 'duration':
      return 'duration';
    case 'index':
      return 'index';
    case 'jobs':
      return 'jobs';
    case 'people':
      return 'count';
    case 'power':
      return 'power';
    case 'energy':
    case 'mass':
    case 'area':
    case 'length':
    case 'volume':
    case 'speed':
      return CAPACITY_WORDS.test(first) || near(CAPACITY_WORDS) ? 'capacity' : unit.dimension;
    default:
      return near(CAPACITY_WORDS) ? 'capacity' : 'rate';
  }
}

/** « nouveaux postes d’emploi » → `postes`. */
function headKeyAfterAdjectives(span: QuantitySpan, tokens: readonly Token[]): string {
  for (let k = span.whatFrom ?? 0; k < (span.whatTo ?? 0); k += 1)
    if (JOBS.test((tokens[k] as Token).key)) return (tokens[k] as Token).key;
  return headKey(span, tokens);
}

/** « une capacité annuelle de 100 GWh », « chaque année, 100 … ». */
function perBefore(span: QuantitySpan, sentence: Sentence, tokens: readonly Token[]): string | undefined {
  if (span.unit === undefined && span.kind !== 'cardinal') return undefined;
  if (span.kind === 'percent' || span.kind === 'duration') return undefined;
  for (let k = span.from - 1; k >= sentence.from && k >= span.from - 6; k -= 1) {
    const token = tokens[k] as Token;
    if (token.kind === 'mark' || token.kind === 'number') break;
    if (token.key === 'annuel' || token.key === 'annuelle' || token.key === 'annuellement') return 'an';
    if (token.key === 'mensuel' || token.key === 'mensuelle') return 'mois';
    if (token.key === 'quotidien' || token.key === 'quotidienne' || token.key === 'journaliere')
      return 'jour';
  }
  const noun = tokens[span.to];
  if (noun?.key === 'par' && tokens[span.to + 1]?.key === 'an') return 'an';
  return undefined;
}

/** Does the mark at `at` set clauses apart? The comma of « 2,4 » does not. */
function partsClauses(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.kind !== 'mark' || !',;:'.includes(token.text)) return false;
  return !(
    token.gap === 'glued' &&
    tokens[at - 1]?.kind === 'number' &&
    tokens[at + 1]?.kind === 'number' &&
    tokens[at + 1]?.gap === 'glued'
  );
}

/** The promised date in the figure's own clause: « 100 GWh d’ici 2025 ». */
function dueOf(span: QuantitySpan, sentence: Sentence, tokens: readonly Token[]): string | undefined {
  const promises = sentence.dates.filter(
    (date) => date.value !== undefined && isPromiseDate(date, sentence, tokens),
  );
  const nearest = nearestOf(promises, span, tokens);
  if (nearest !== undefined && !isInClauseOf(nearest, span, sentence, tokens)) return undefined;
  const value = nearest?.value?.split('/').at(-1);
  return value;
}

/** « Nous voulons atteindre 80 % en 2030 »: the date of an aim told in the present, in the clause of the figure. */
function aimedAt(span: QuantitySpan, sentence: Sentence, tokens: readonly Token[]): string | undefined {
  const date = sentence.dates.find(
    ({ value, from }) => value !== undefined && from >= span.to && tokens[from - 1]?.key === 'en',
  );
  return date !== undefined && isInClauseOf(date, span, sentence, tokens)
    ? date.value?.split('/').at(-1)
    : undefined;
}

/** Does the promise's date govern the figure: in the same clause, or at the head of the sentence? */
function isInClauseOf(
  date: DateSpan,
  span: QuantitySpan,
  sentence: Sentence,
  tokens: readonly Token[],
): boolean {
  if (date.from - sentence.from < 6) return true;
  const [a, b] = date.from >= span.to ? [span.to, date.from] : [date.to, span.from];
  let apart = false;
  for (let k = a; k < b; k += 1) {
    const token = tokens[k] as Token;
    // « 100 GWh d’ici 2025, représentant … »: another clause has begun.
    if (token.key.endsWith('ant') && apart) return false;
    // « emploie 300 personnes et en emploiera 500 en 2027 »: the date is of the second verb.
    if (token.key === 'et' && date.from >= span.to && (tokens[k + 1] as Token).key === 'en') return false;
    if (partsClauses(tokens, k)) apart = true;
  }
  return !apart || b - a <= 3;
}

/** The date that stands nearest to the quantity, those after it before a clause break first. */
function nearestOf(
  dates: readonly DateSpan[],
  span: QuantitySpan,
  tokens: readonly Token[],
): DateSpan | undefined {
  let best: DateSpan | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const date of dates) {
    const [a, b] = date.from >= span.to ? [span.to, date.from] : [date.to, span.from];
    let distance = Math.max(0, b - a);
    for (let k = a; k < b; k += 1) {
      if (partsClauses(tokens, k)) distance += 6;
    }
    // At equal distance the later one: « en 2027 et 3 millions en 2032 ».
    if (distance <= least) {
      least = distance;
      best = date;
    }
  }
  return best;
}

/** « publié vendredi », « dans son édition du 3 mars »: when it was said, not when it was. */
function isDateOfPublication(date: DateSpan, sentence: Sentence, tokens: readonly Token[]): boolean {
  for (let k = date.from - 1; k >= sentence.from && k >= date.from - 4; k -= 1)
    if (PUBLISHED.test((tokens[k] as Token).key)) return true;
  return date.rule === 'date-weekday-alone' || date.rule === 'date-relative-day';
}
const PUBLISHED = /^(?:publi|edition|communique|diffus|bulletin|indique|annonce|precise|declare|rendu|paru)/;

const COMPARING: ReadonlySet<string> = wordSet(`
  rapport contre lieu comparativement comparaison versus vs compare comparee face ecart relativement
`);

const MORE_OR_LESS: ReadonlySet<string> = wordSet('plus moins mieux superieur inferieur');

/** When the observation holds, and what it is compared with. */
function periodsOf(
  span: QuantitySpan,
  sentence: Sentence,
  tokens: readonly Token[],
  growth: boolean,
): { period?: string; baseline?: string } {
  const settled = sentence.dates.filter(
    (date) => date.value !== undefined && !isDateOfPublication(date, sentence, tokens),
  );
  const compared = settled.filter((date) => isCompared(date, sentence, tokens));
  const own = settled.filter((date) => !compared.includes(date) && !isPromiseDate(date, sentence, tokens));
  let target = nearestOf(own, span, tokens);
  // « 12 % contre 10 % en 2023 »: the compared figure takes the compared date.
  if (!growth && isAfterComparison(span, sentence, tokens)) {
    const before =
      nearestOf(
        compared.filter((date) => date.from >= span.to),
        span,
        tokens,
      ) ?? nearestOf(compared, span, tokens);
    return before?.value === undefined
      ? {}
      : { period: samePeriod(before, target?.value, sentence, tokens) ?? before.value };
  }
  if (target !== undefined && target.value !== undefined && target.value.length === 10 && own.length > 1) {
    target =
      nearestOf(
        own.filter((date) => date.value?.length !== 10),
        span,
        tokens,
      ) ?? target;
  }
  // The day that an announcement was made is not the period of what it announces.
  const period = target?.rule.startsWith('date-weekday') === true ? undefined : target?.value;
  if (!growth) return period === undefined ? {} : { period };
  const basis = compared[0];
  let baseline =
    basis === undefined ? undefined : (samePeriod(basis, period, sentence, tokens) ?? basis.value);
  if (baseline === undefined && period !== undefined && saysYearBefore(sentence, tokens))
    baseline = shiftYear(period, -1);
  return { ...(period === undefined ? {} : { period }), ...(baseline === undefined ? {} : { baseline }) };
}

/** Does « par rapport à », « contre », « comparé à » lead to this date? */
function isCompared(date: DateSpan, sentence: Sentence, tokens: readonly Token[]): boolean {
  for (let k = date.from - 1; k >= sentence.from && k >= date.from - 12; k -= 1) {
    const token = tokens[k] as Token;
    if (token.kind === 'mark' && ';:'.includes(token.text)) return false;
    if (sentence.dates.some((other) => other !== date && k >= other.from && k < other.to)) return false;
    if (token.kind === 'word' && COMPARING.has(token.key)) return true;
    // « trois points de plus qu’en 2016 »
    if ((token.key === "qu'" || token.key === 'que') && MORE_OR_LESS.has(tokens[k - 1]?.key ?? ''))
      return true;
  }
  return false;
}

function isAfterComparison(span: QuantitySpan, sentence: Sentence, tokens: readonly Token[]): boolean {
  for (let k = span.from - 1; k >= sentence.from && k >= span.from - 7; k -= 1) {
    const { kind, key, text } = tokens[k] as Token;
    // « contre 12 », « contre un peu plus de 12 », « au lieu de 12 »
    if (key === 'contre' || key === 'versus' || key === 'vs' || key === 'lieu') return true;
    if (kind === 'mark' && text !== ',') return false;
    if (k < span.from - 4 && !isQualifierWord(key) && !AROUND_QUALIFIERS.has(key)) return false;
  }
  return false;
}
const AROUND_QUALIFIERS: ReadonlySet<string> = wordSet("de d' un peu a les des");

/** « passer de 12 à 20 millions de tonnes »: where the way begins is no promise. */
function isOrigin(span: QuantitySpan, sentence: Sentence, tokens: readonly Token[]): boolean {
  const link = (tokens[span.from - 1] as Token | undefined)?.key;
  if (link !== 'de' && link !== "d'") return false;
  const next = sentence.quantities.find(({ from, kind }) => from >= span.to && kind === span.kind);
  if (next === undefined || next.unit !== span.unit || next.from - span.to > 8) return false;
  let before = next.from - 1;
  while (
    before >= span.to &&
    (isQualifierWord((tokens[before] as Token).key) || (tokens[before] as Token).key === 'de')
  )
    before -= 1;
  if ((tokens[before] as Token).key !== 'a') return false;
  for (let k = span.from - 2; k >= sentence.from && k >= span.from - 12; k -= 1)
    if (MOVING.test((tokens[k] as Token).key)) return true;
  return false;
}
const MOVING =
  /^(?:pass(?:e|er|era|eront|ent|ant|ees?)$|port(?:e|er|era|ant)$|ramen|evolu|relev|redui|augment|doubl|grimp)/;

/** « la même période de 2024 » beside « premier semestre 2025 » is the first semester of 2024. */
function samePeriod(
  date: DateSpan,
  period: string | undefined,
  sentence: Sentence,
  tokens: readonly Token[],
): string | undefined {
  if (period === undefined || date.value === undefined || date.value.length !== 4) return undefined;
  for (let k = date.from - 1; k >= sentence.from && k >= date.from - 6; k -= 1) {
    const key = (tokens[k] as Token).key;
    if (key === 'meme' || key === 'memes')
      return shiftYear(period, Number(date.value) - Number(period.slice(0, 4)));
  }
  return undefined;
}

/** « par rapport à la même période une année auparavant », « sur un an », « en glissement annuel ». */
function saysYearBefore(sentence: Sentence, tokens: readonly Token[]): boolean {
  for (let k = sentence.from; k < sentence.to; k += 1) {
    const key = (tokens[k] as Token).key;
    const next = (tokens[k + 1] as Token | undefined)?.key;
    if (key === 'glissement' && next === 'annuel') return true;
    if (
      key === 'sur' &&
      (next === 'un' || next === 'une') &&
      ['an', 'annee'].includes((tokens[k + 2] as Token | undefined)?.key ?? '')
    )
      return true;
    if ((key === 'an' || key === 'annee') && (next === 'auparavant' || next === 'plus')) return true;
  }
  return false;
}

const shiftYear = (period: string, by: number): string =>
  period
    .split('/')
    .map((part) => `${Number(part.slice(0, 4)) + by}${part.slice(4)}`)
    .join('/');

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

/** One figure for each fact: printed again in a heading, a title or a second paragraph, it counts once, quoted from a paragraph by preference. */
function oncePerFact(candidates: readonly Candidate[]): Candidate[] {
  const kept = new Map<number, Candidate>();
  const byValue = new Map<string, number[]>();
  for (const [place, candidate] of candidates.entries()) {
    const { value, min, max, unit, asWritten } = candidate.figure;
    const key = `${value ?? min ?? asWritten}|${max ?? ''}|${unit ?? ''}`;
    const rivals = byValue.get(key) ?? [];
    const twin = rivals.find((other) => isSameFact(kept.get(other) as Candidate, candidate));
    if (twin === undefined) {
      // More than so many different facts of one value are not told apart any further.
      if (rivals.length >= MAX_RIVALS) continue;
      byValue.set(key, [...rivals, place]);
      kept.set(place, candidate);
    } else if (rankOf(candidate) > rankOf(kept.get(twin) as Candidate)) {
      kept.set(twin, candidate);
    }
  }
  return [...kept.values()].sort((a, b) => a.reading.index - b.reading.index || a.span.start - b.span.start);
}

const MAX_RIVALS = 40;

const RANKS = { paragraph: 3, list: 3, quote: 3, table: 2, standfirst: 2, heading: 1, title: 0 } as const;
const rankOf = ({ reading }: Candidate): number => RANKS[reading.passage.kind];

function isSameFact(one: Candidate, other: Candidate): boolean {
  const [a, b] = [one.figure, other.figure];
  if (a.quote === b.quote && one.reading !== other.reading) return true;
  if (rankOf(one) < 3 || rankOf(other) < 3) return a.kind === b.kind || a.unit === b.unit;
  if (one.sentence === other.sentence)
    return a.label === b.label && a.unit === '%' ? false : a.label === b.label;
  const words = new Set(contentWords(a.counted ?? a.label));
  const shared = contentWords(b.counted ?? b.label).filter((word) => words.has(word)).length;
  if (a.unit === '%' || a.unit === 'pt') return shared >= 2 || (shared === 1 && words.size <= 2);
  return shared >= 1 || a.unit !== undefined;
}

const contentWords = (label: string): string[] =>
  foldKey(label)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 3);

/** « 157-milliards-de-dirhams-chiffre-d-affaires »: what is written, then what it measures. */
function uniqueId(figure: Figure, taken: Map<string, number>): string {
  const words = figure.counted === undefined ? `${figure.asWritten} ${figure.label}` : figure.asWritten;
  return nextId(slugify(words, MAX_ID) || 'chiffre', taken);
}
