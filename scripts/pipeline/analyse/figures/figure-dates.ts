/** Says when a figure holds: its period, what it is compared with, and the day it is due. */
import type { DateSpan } from '../dates/dates.ts';
import { CHANGES } from '../labels/label-words.ts';
import { isQualifierWord } from '../numbers/modifiers.ts';
import type { QuantitySpan } from '../numbers/quantities.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { isPromiseDate } from './deadlines.ts';
import type { Sentence } from './reading.ts';

/** Does the mark at `at` set clauses apart? The comma of « 2,4 » does not. */
export function partsClauses(tokens: readonly Token[], at: number): boolean {
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
export function dueOf(span: QuantitySpan, sentence: Sentence, tokens: readonly Token[]): string | undefined {
  const promises = sentence.dates.filter(
    (date) => date.value !== undefined && isPromiseDate(date, sentence, tokens),
  );
  const nearest = nearestOf(promises, span, tokens);
  if (nearest !== undefined && !isInClauseOf(nearest, span, sentence, tokens)) return undefined;
  const value = nearest?.value?.split('/').at(-1);
  return value;
}

/** « Nous voulons atteindre 80 % en 2030 »: the date of an aim told in the present, in the clause of the figure. */
export function aimedAt(
  span: QuantitySpan,
  sentence: Sentence,
  tokens: readonly Token[],
): string | undefined {
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

/** « le Brent pour livraison en août », « le contrat de septembre »: what is traded, not when. */
function isTerm(date: DateSpan, sentence: Sentence, tokens: readonly Token[]): boolean {
  for (let k = date.from - 1; k >= sentence.from && k >= date.from - 3; k -= 1)
    if (TERMS.has((tokens[k] as Token).key)) return true;
  return false;
}
const TERMS: ReadonlySet<string> = wordSet('livraison livrable contrat contrats echeance maturite');

const COMPARING: ReadonlySet<string> = wordSet(`
  rapport contre lieu comparativement comparaison versus vs compare comparee face ecart relativement
`);

const MORE_OR_LESS: ReadonlySet<string> = wordSet('plus moins mieux superieur inferieur');

/** When the observation holds, and what it is compared with. */
export function periodsOf(
  span: QuantitySpan,
  sentence: Sentence,
  tokens: readonly Token[],
  growth: boolean,
): { period?: string; baseline?: string } {
  const settled = sentence.dates.filter(
    (date) =>
      date.value !== undefined &&
      !isDateOfPublication(date, sentence, tokens) &&
      !isTerm(date, sentence, tokens),
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
    if (token.key === 'apres' && leadsToLevel(tokens, k)) return true;
    // « trois points de plus qu’en 2016 »
    if ((token.key === "qu'" || token.key === 'que') && MORE_OR_LESS.has(tokens[k - 1]?.key ?? ''))
      return true;
  }
  return false;
}

/** « après 67 % en 2023 », « après un repli en 2023 »: what was before; not « après l’adoption de la loi en 2023 ». */
function leadsToLevel(tokens: readonly Token[], at: number): boolean {
  for (let k = at + 1; k <= at + 5; k += 1) {
    const token = tokens[k];
    if (token === undefined || token.kind === 'mark') return false;
    if (token.kind === 'number' || CHANGES.test(token.key)) return true;
  }
  return false;
}

export function isAfterComparison(span: QuantitySpan, sentence: Sentence, tokens: readonly Token[]): boolean {
  for (let k = span.from - 1; k >= sentence.from && k >= span.from - 7; k -= 1) {
    const { kind, key, text } = tokens[k] as Token;
    // « contre 12 », « contre un peu plus de 12 », « au lieu de 12 »
    if (key === 'apres' && k >= span.from - 3) return true;
    if (key === 'contre' || key === 'versus' || key === 'vs' || key === 'lieu') return true;
    if (kind === 'mark' && text !== ',') return false;
    if (k < span.from - 4 && !isQualifierWord(key) && !AROUND_QUALIFIERS.has(key)) return false;
  }
  return false;
}
const AROUND_QUALIFIERS: ReadonlySet<string> = wordSet("de d' un peu a les des");

/** « passer de 12 à 20 millions de tonnes »: where the way begins is no promise. */
export function isOrigin(span: QuantitySpan, sentence: Sentence, tokens: readonly Token[]): boolean {
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
