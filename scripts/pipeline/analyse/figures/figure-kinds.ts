/** Says what kind of claim a figure is: amount, share, growth with its direction, price, capacity, and for how long. */
import type { FigureKind } from '../../../../src/domain/figure.ts';
import type { Unit } from '../../../../src/domain/taxonomy.ts';
import type { QuantitySpan } from '../numbers/quantities.ts';
import { foldKey, type Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { partsClauses } from './figure-dates.ts';
import type { Sentence } from './reading.ts';

export const headKey = (span: QuantitySpan, tokens: readonly Token[]): string =>
  span.whatFrom === undefined ? '' : (tokens[span.whatFrom] as Token).key;

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
  if (isLevel(span, sentence, tokens)) return undefined;
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

/** « a reculé pour s’établir en moyenne à 0,9 % », « en baisse à 65 % »: where it got to, not by how much. */
function isLevel(span: QuantitySpan, sentence: Sentence, tokens: readonly Token[]): boolean {
  let k = span.from - 1;
  while (k > sentence.from && k > span.from - 5 && PAST_QUALIFIERS.has((tokens[k] as Token).key)) k -= 1;
  const token = tokens[k];
  return (
    token?.key === 'a' && token.text !== 'a' && token.text !== 'A' && SETTLING.test(tokens[k - 1]?.key ?? '')
  );
}
const PAST_QUALIFIERS: ReadonlySet<string> = wordSet(
  "environ pres de d' plus moins quelque peu un seulement",
);
/** `établir`, `revenue`, `moyenne`, `stable`; not `recule`, which « de » may follow. */
const SETTLING =
  /^(?:etabl|reven|revien|ramen|situ|stabilis|moyenne$|stable|ressort|hausse$|baisse$|tomb|remont|redescend)/;

/** « des baisses respectives de 16 %, 10 % et 1 % »: each goes the way of the first. */
export function directionOfList(
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

export function kindOf(
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
export function perBefore(
  span: QuantitySpan,
  sentence: Sentence,
  tokens: readonly Token[],
): string | undefined {
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
