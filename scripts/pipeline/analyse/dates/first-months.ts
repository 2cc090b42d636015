/** Reads the stretches that a year opens or ends with: « les neuf premiers mois de 2025 », « 9M 2025 », « les trois premiers trimestres ». */

import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { monthOf, pad, yearOf } from './calendar.ts';
import { settledAs } from './date-settling.ts';
import { type DateSpan, spanOf } from './date-spans.ts';
import { type DateText, isYearNoun, isYearNumber, type YearAfter, yearAfter } from './date-text.ts';
import { SMALL_NUMBERS } from './date-words.ts';

/** What a year is cut into: how many there are, and how one is called. */
interface Pieces {
  inYear: number;
  name: (ordinal: number) => string;
}
const PIECES: ReadonlyMap<string, Pieces> = new Map([
  ['mois', { inYear: 12, name: pad }],
  ['trimestres', { inYear: 4, name: (ordinal) => `Q${ordinal}` }],
]);

/** « les neuf premiers mois de 2025 », « 9M 2025 », « 9M-25 », « les deux premiers mois de l’année », « les trois derniers mois de 2024 ». */
export function firstMonthsAt(text: DateText, i: number): DateSpan | undefined {
  const { tokens, key } = text;
  const token = tokens[i] as Token;
  const count = token.kind === 'number' ? Number(token.text) : SMALL_NUMBERS.get(token.key);
  if (count === undefined || !(count >= 1 && count <= 11)) return undefined;
  const short = token.kind === 'number' ? shortAt(text, i + 1) : undefined;
  if (short !== undefined) return spanOfPieces(text, i, short.to, short.year, [1, count], pad, 'printed');
  const first = key(i + 1) === 'premiers';
  if (!first && key(i + 1) !== 'derniers') return undefined;
  const pieces = PIECES.get(key(i + 2));
  if (pieces === undefined || count >= pieces.inYear) return undefined;
  const bounds: Bounds = first ? [1, count] : [pieces.inYear - count + 1, pieces.inYear];
  const now = text.reference === undefined ? undefined : yearOf(text.reference);
  const year = yearAfter(text, i + 3);
  if (year?.year !== undefined)
    return spanOfPieces(text, i, year.to, year.year, bounds, pieces.name, 'printed');
  const turned = year ?? ofTheYear(text, i + 3);
  if (turned !== undefined) {
    const told = now === undefined ? undefined : now + (turned.turn ?? 0);
    return spanOfPieces(text, i, turned.to, told, bounds, pieces.name, 'relative-to-publication');
  }
  if (!first || !isOfRunningYear(text, i)) return undefined;
  // Those that are not over when the text is published are of another year, which it leaves unsaid.
  const over = text.reference !== undefined && count * (12 / pieces.inYear) <= monthOf(text.reference);
  return spanOfPieces(text, i, i + 3, over ? now : undefined, bounds, pieces.name, 'relative-to-publication');
}

type Bounds = readonly [first: number, last: number];

function spanOfPieces(
  text: DateText,
  from: number,
  to: number,
  year: number | undefined,
  [first, last]: Bounds,
  name: Pieces['name'],
  reasoning: DateSpan['reasoning'],
): DateSpan {
  const value = year === undefined ? undefined : `${year}-${name(first)}/${year}-${name(last)}`;
  return spanOf(text, from, to, settledAs(value, reasoning), 'date-first-months');
}

/** « 9M 2025 », « 9M-25 » from their letter on. */
function shortAt({ tokens, key }: DateText, i: number): { year: number; to: number } | undefined {
  if (tokens[i]?.text !== 'M' || tokens[i]?.gap !== 'glued') return undefined;
  const at = key(i + 1) === '-' ? i + 2 : i + 1;
  const year = tokens[at];
  if (year?.kind !== 'number') return undefined;
  if (year.text.length === 2 && year.gap === 'glued') return { year: 2000 + Number(year.text), to: at + 1 };
  return isYearNumber(year) ? { year: Number(year.text), to: at + 1 } : undefined;
}

/** « de l’année », « de l’exercice ». */
const ofTheYear = ({ key }: DateText, i: number): YearAfter | undefined =>
  (key(i) === 'de' || key(i) === "d'") && key(i + 1) === "l'" && isYearNoun(key(i + 2))
    ? { turn: 0, to: i + 3 }
    : undefined;

const OF_ALL: ReadonlySet<string> = wordSet('les des aux');
/** Words after which the months are those of something else: « les six premiers mois du bail ». */
const OF_ANOTHER: ReadonlySet<string> = wordSet(
  "de d' du des qui suivant suivants apres ou où ayant puis seulement gratuits offerts",
);

/** « le solde des cinq premiers mois », but « les six premiers mois du bail »; « ces neuf premiers mois » are of what was just told. */
const isOfRunningYear = ({ key }: DateText, i: number): boolean =>
  OF_ALL.has(key(i - 1)) && !OF_ANOTHER.has(key(i + 3));
