/** The words by which French prints dates, folded as the keys of tokens are. */
import { SMALL_NUMBERS as WORDS_AS_NUMBERS } from '../numbers/number-words.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';

const table = (rows: Record<string, number>): ReadonlyMap<string, number> => new Map(Object.entries(rows));

export const MONTHS = table({
  janvier: 1,
  fevrier: 2,
  mars: 3,
  avril: 4,
  mai: 5,
  juin: 6,
  juillet: 7,
  aout: 8,
  septembre: 9,
  octobre: 10,
  novembre: 11,
  decembre: 12,
});
export const SHORT_MONTHS = table({
  janv: 1,
  jan: 1,
  fevr: 2,
  fev: 2,
  avr: 4,
  juil: 7,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
});
/** ISO numbers: Monday is 1. */
export const WEEKDAYS = table({
  lundi: 1,
  mardi: 2,
  mercredi: 3,
  jeudi: 4,
  vendredi: 5,
  samedi: 6,
  dimanche: 7,
});
export const ORDINALS = table({
  premier: 1,
  premiers: 1,
  premiere: 1,
  '1er': 1,
  deuxieme: 2,
  second: 2,
  seconde: 2,
  troisieme: 3,
  quatrieme: 4,
});
/** « deux », « onze »: no date counts in words beyond the months of a year. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  [...WORDS_AS_NUMBERS].filter(([, value]) => value <= 11),
);
/** « les années trente »; the words of seventy, eighty and ninety are joined by hyphens. */
export const DECADES = table({
  vingt: 1920,
  trente: 1930,
  quarante: 1940,
  cinquante: 1950,
  soixante: 1960,
  'soixante-dix': 1970,
  'quatre-vingt': 1980,
  'quatre-vingts': 1980,
  'quatre-vingt-dix': 1990,
});

/** Which way a word turns from the present: -1 back, 0 here, 1 ahead. */
export type Turn = -1 | 0 | 1;

const TURNS: ReadonlyMap<string, Turn> = new Map<string, Turn>([
  ...[
    ...wordSet(
      'dernier derniere derniers dernieres passe passee passes ecoule ecoulee ecoules precedent precedente precedents',
    ),
  ].map((word) => [word, -1] as const),
  ...[...wordSet('prochain prochaine prochains prochaines')].map((word) => [word, 1] as const),
]);
/** « dernier » → -1, « prochaine » → 1. */
export const turnOf = (key: string): Turn | undefined => TURNS.get(key);

/** « l’année précédente »: counted from what was told last, not from the day of publication. */
export const isPrevious = (key: string): boolean => key.startsWith('precedent');

/** Words that a date can begin with; numbers apart. */
export const TRIGGERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...SHORT_MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...ORDINALS.keys(),
  ...SMALL_NUMBERS.keys(),
  ...DECADES.keys(),
  ...wordSet(`
    hier demain avant apres an annee annees semaine mois trimestre semestre dernier t s h q jour jours ans fin debut
  `),
]);

/** Words that put a year or a month in time; after them « 2000 » is a year even before a plural noun. */
export const TIME_PREPOSITIONS: ReadonlySet<string> = wordSet(`
  en depuis ici fin debut mi annee annees an exercice horizon courant des saison campagne millesime avant
  apres vers entre versus vs contre
`);
/** Words before a month that stands alone. */
export const BEFORE_MONTH: ReadonlySet<string> = wordSet(`
  en de d' fin debut mi courant depuis ici des avant apres jusque mois du a et entre au ce vers pour - ( ,
  jusqu' puis ou contre le dernier
`);
/** What stands between a preposition and the date it governs: « entre la fin 2019 », « d’ici au mois de mars ». */
export const EDGES: ReadonlySet<string> = wordSet("fin debut mi - la le l' courant mois annee an");

const GLUED_SUFFIXES: ReadonlySet<string> = wordSet(
  'e er re ere eme emes es nd nde ieme iemes ers eres res th st rd',
);
const LOOSE_SUFFIXES: ReadonlySet<string> = wordSet('eme emes ieme er ere');

/** Is this token the ending of an ordinal glued to or beside its digits: `e`, `è`, `er`, `ème`, `nd`? */
export function isOrdinalSuffix(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.gap === 'break') return false;
  return (token.gap === 'glued' ? GLUED_SUFFIXES : LOOSE_SUFFIXES).has(token.key);
}
