/** What stands around a number and changes it: its sign, « environ », « par an », « la tonne », a currency's code in front, a verb of movement. */
import type { Qualifier } from '../../../../src/domain/figure.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { isNumberWord } from './number-words.ts';
import { isLabel } from './numbered-names.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import type { UnitHit } from './units.ts';
import type { View } from './view.ts';

/** Words that make two numbers joined by « à » a way from one to the other, not a range. */
const MOTION =
  /^(?:pass|grimp|bond|augment|recul|baiss|redui|ramen|relev|mont|chut|progress|pouss|evolu|port|tomb|elev|descen|saut|abaiss|fait|hiss|double|recule|rehauss|hauss|gagn|gain|elargi|etend|accroi|accru|renforc|dimin|contract)/;

/** Verbs that go from one value to another: « passe de 10 à 15 ». */
const MOVES_FROM = /^(?:pass|ramen|evolu|port)/;

/** Verbs that do so when their object stands between: « réduire le délai de 10 à 5 jours ». */
const BETWEEN_VALUES =
  /^(?:doubl|tripl|quadrupl|redui|relev|fai[st]|elev|abaiss|hiss|rehauss|elargi|etend|grimp|mont|tomb|chut|augment|recul|progress|accroi|accru|bond|saut|dimin|baiss)/;

/** `doubler`, `réduire`. */
const INFINITIVE = /(?:er|ir|re)$/;

/** « augmentation », « réduction »: the noun measures a change, so « de A à B » is a range of it. */
const NOUN_OF_MOTION = /(?:tion|sion|ment)$/;

/** Words after which « – 27 % » with a space is a fall, not a dash of the sentence. */
const BEFORE_SPACED_MINUS = wordSet('de a avec soit par et contre');

const QUALIFIER_WORDS: ReadonlySet<string> = wordSet(
  "environ pres plus moins quelque autour presque jusque jusqu'",
);

export const isQualifierWord = (key: string): boolean => QUALIFIER_WORDS.has(key);

/** « à moins 8,5 points », « (moins 16,4 points) »: below nought; « au moins 8 points » is none. */
const AFTER_MINUS = wordSet('a ( contre et apres');

export function signBefore(view: View, i: number): { from: number; sign: 1 | -1 } {
  const before = view.tokens[i - 1];
  const token = view.tokens[i] as Token;
  if (before?.key === 'moins' && AFTER_MINUS.has(view.key(i - 2)) && percentAfter(view, i))
    return { from: i - 1, sign: -1 };
  if (token.kind !== 'number' || before?.kind !== 'mark') return { from: i, sign: 1 };
  if (before.text === '+' && (token.gap === 'glued' || before.gap === 'space'))
    return { from: i - 1, sign: 1 };
  if (before.text !== '-' && before.text !== '−') return { from: i, sign: 1 };
  const earlier = view.tokens[i - 2];
  if (token.gap === 'glued') {
    const opens =
      before.gap !== 'glued' ||
      earlier === undefined ||
      (earlier.kind === 'mark' && '(«":;[/,'.includes(earlier.text));
    return opens && (earlier !== undefined || percentAfter(view, i))
      ? { from: i - 1, sign: -1 }
      : { from: i, sign: 1 };
  }
  // « − 3,2 % » after a space: a minus only after « ( », « de » or « à », and never a list's dash.
  const told =
    earlier !== undefined &&
    before.gap !== 'break' &&
    ((earlier.kind === 'mark' && '(:'.includes(earlier.text)) || BEFORE_SPACED_MINUS.has(earlier.key));
  return told && percentAfter(view, i) ? { from: i - 1, sign: -1 } : { from: i, sign: 1 };
}

function percentAfter(view: View, i: number): boolean {
  const numeral = readNumeral(view.tokens, i, view.unitFollows);
  if (numeral === undefined) return false;
  const unit = view.reader.match(view.tokens, numeral.next)?.unit;
  return unit?.dimension === 'ratio' || view.key(numeral.next) === 'pc';
}

/** « $500 », « USD 12 », « MAD 350 millions »: a currency's sign or code standing before. */
export function currencyBefore(view: View, i: number): (UnitHit & { from: number }) | undefined {
  for (const back of [3, 2, 1]) {
    const from = i - back;
    if (from < 0) continue;
    const first = view.tokens[from] as Token;
    if (first.kind === 'word' && first.text !== first.text.toUpperCase() && first.text !== 'Rs') continue;
    if (isLabel(first.key)) continue;
    const unit = view.reader.match(view.tokens, from);
    if (unit === undefined || unit.next !== i || unit.unit.dimension !== 'money') continue;
    if ((view.tokens[i] as Token).gap === 'break') continue;
    // « 5 DH 30 »: the unit belongs to the number before it.
    const owner = view.tokens[from - 1];
    if (owner?.kind === 'number' || isNumberWord(owner?.key ?? '')) return undefined;
    if (
      first.kind === 'word' &&
      (owner?.key === 'million' ||
        owner?.key === 'millions' ||
        owner?.key === 'milliards' ||
        owner?.key === 'de')
    ) {
      if (owner.key !== 'de') return undefined;
    }
    return { ...unit, from };
  }
  return undefined;
}

export function qualifierOf(view: View, from: number, numeral: Numeral, to: number): Qualifier | undefined {
  const before = view.key(from - 1);
  const second = view.key(from - 2);
  const third = view.key(from - 3);
  const linked =
    before === 'de' ||
    before === "d'" ||
    before === 'a' ||
    before === 'des' ||
    before === 'les' ||
    before === 'aux';
  const word = linked ? second : before;
  const earlier = linked ? third : second;
  const after = view.key(to);
  if (word === 'plus' && (linked || before === 'plus') && earlier !== 'en') return 'over';
  if (word === 'moins' && before !== 'a') {
    if (earlier === 'au' || earlier === 'du' || earlier === 'pas' || second === 'au') return 'at-least';
    if (linked) return 'under';
  }
  if (before === 'moins' && (second === 'au' || second === 'du')) return 'at-least';
  if (
    [
      'environ',
      'quelque',
      'presque',
      'avoisinant',
      'avoisine',
      'avoisinent',
      'approximativement',
      '~',
      '±',
      'frole',
      'frolant',
      'quasiment',
    ].includes(word)
  )
    return 'about';
  if ((word === 'pres' || word === 'autour') && linked) return 'about';
  if (word === 'proche' || word === 'proches' || word === 'avoisinant') return 'about';
  if (linked && word === 'peu' && earlier === 'a') return 'about';
  if (word === 'minimum' || word === 'minimale' || word === 'minimal') return 'at-least';
  if (["jusqu'", 'jusque'].includes(word) || (linked && word === "jusqu'")) return 'up-to';
  if (['maximum', 'maximale', 'maximal', 'plafond', 'maxi'].includes(word)) return 'up-to';
  if (linked && /^superieur/.test(word)) return 'over';
  if (linked && /^inferieur/.test(word)) return 'under';
  if (/^(?:depass|exced|franchi)/.test(word)) return 'over';
  if (word === 'dela' || (before === 'de' && second === 'dela')) return 'over';
  if (before === '>' || before === '≥') return before === '>' ? 'over' : 'at-least';
  if (before === '<' || before === '≤') return before === '<' ? 'under' : 'up-to';
  if (after === 'environ') return 'about';
  if (after === 'au' && view.key(to + 1) === 'moins') return 'at-least';
  if (after === 'au' && view.key(to + 1) === 'maximum') return 'up-to';
  if (after === 'minimum') return 'at-least';
  if (numeral.approximate) return 'about';
  return undefined;
}

/** « 5,4 litres aux 100 km », « 16 kWh/100 km »: index after the distance that a consumption is told for, or nothing. */
export function consumptionAfter(view: View, to: number): number | undefined {
  const link = view.key(to);
  const far = view.tokens[to + 1];
  if ((link !== '/' && link !== 'aux' && link !== 'pour') || far?.text !== '100') return undefined;
  return view.reader.match(view.tokens, to + 2)?.unit.id === 'km'
    ? view.reader.match(view.tokens, to + 2)?.next
    : undefined;
}

/** « la tonne », « par an », « /kWh », « l’hectare » right after the unit. */
export function perAfter(view: View, to: number): { unit: string; to: number } | undefined {
  const { tokens } = view;
  if (view.key(to) === 'ht' || view.key(to) === 'ttc') return perAfter(view, to + 1);
  const token = tokens[to];
  if (token === undefined || token.gap === 'break') return undefined;
  const key = token.key;
  if (key === 'annuellement') return { unit: 'an', to: to + 1 };
  if (key === 'mensuellement') return { unit: 'mois', to: to + 1 };
  if (key === 'quotidiennement') return { unit: 'jour', to: to + 1 };
  if (['annuel', 'annuels', 'annuelle', 'annuelles'].includes(key)) return { unit: 'an', to: to + 1 };
  if (['mensuel', 'mensuels', 'mensuelle', 'mensuelles'].includes(key)) return { unit: 'mois', to: to + 1 };
  if (key === 'a' && view.key(to + 1) === "l'") {
    const area = view.reader.match(tokens, to + 2);
    return area?.unit.dimension === 'area' ? { unit: area.unit.id, to: area.next } : undefined;
  }
  if (key !== 'par' && key !== '/' && key !== 'la' && key !== 'le' && key !== "l'" && key !== 'chaque')
    return undefined;
  const at = to + 1;
  if (view.key(at) === 'tranche') return undefined;
  const hit = view.reader.match(tokens, at);
  let unit: string | undefined = hit?.unit.id;
  let end = hit?.next ?? at;
  if (unit === undefined && (view.key(at) === 'habitant' || view.key(at) === 'tete')) {
    unit = 'habitant';
    end = at + 1;
  }
  if (unit === undefined || (hit?.factor !== undefined && hit.factor !== 1)) return undefined;
  const named = tokens[at] as Token;
  if (key === 'par' || key === '/' || key === 'chaque') {
    if (key === 'par' && hit?.unit.dimension === 'ratio') return undefined;
    return { unit, to: end };
  }
  // « 900 euros la tonne »: singular measure right after money; never « le jour », « l’an dernier ».
  const dimension = hit?.unit.dimension;
  if (
    dimension === 'mass' ||
    dimension === 'area' ||
    dimension === 'volume' ||
    dimension === 'energy' ||
    (dimension === 'length' && named.key === 'metre')
  ) {
    return named.key.endsWith('s') && named.key !== 'm2' ? undefined : { unit, to: end };
  }
  return undefined;
}

/** What stands at a level, from which it moves to another: « le taux progresse de 60 à 61 % ». */
const RATIOS = wordSet('taux part parts ratio poids contribution quota');
const LEVELS: ReadonlySet<string> = new Set([
  ...RATIOS,
  ...wordSet('capacite capacites production reserves reserve stocks stock volume volumes effectif effectifs'),
]);
/** Nouns of change that show no ending of their own. */
const CHANGES = wordSet('hausse baisse recul chute bond repli');
const BEFORE_NOUN_OF_CHANGE = wordSet('la une en de cette sa leur');

/**
 * Is « de A à B » the way from one value to another (« est passé de 10 à 15 % ») and no range (« une hausse de 10 à 15 % »)? Changes
 * themselves (`ofChange`: per cents, degrees, lapses) are ranges where nothing that stands at a level is named.
 */
export function isMotion(view: View, i: number, ofChange: boolean): boolean {
  // « les jeunes âgés de 15 à 24 ans »
  if (view.key(i - 2).startsWith('age')) return false;
  // « s’est accrue au taux moyen de 6 à 8 % »: the rate itself is told.
  if (view.key(i - 1) === 'de' && isRate(view, i - 2)) return false;
  // « en hausse de 33 Mm³ (de 2.133 à 2.166 Mm³) »: the bracket tells the way.
  const bracket = view.key(i - 1) === 'de' && view.key(i - 2) === '(';
  const levels = ofChange ? RATIOS : LEVELS;
  let level = false;
  // « s’est accru, entre l’an dernier et juin, de 459 à 545 »: the verb stands before what is set between commas.
  const aside = view.key(i - 1) === 'de' && view.key(i - 2) === ',' ? asideBefore(view, i - 2) : undefined;
  const first = aside ?? (bracket ? i - 3 : i - 1);
  for (let k = first; k >= 0 && k >= first - (bracket ? 40 : 20); k -= 1) {
    const token = view.tokens[k] as Token;
    if (endsClause(view, k) && (!bracket || '.;!?'.includes(token.text))) return false;
    if (token.kind !== 'word' || token.key.length <= 3) continue;
    if (levels.has(token.key)) level = true;
    else if (MOTION.test(token.key)) {
      if (k === i - 1) return false;
      if (bracket) return true;
      // « passer de 10 à 15 % »
      if (aside !== undefined) return BETWEEN_VALUES.test(token.key) || MOVES_FROM.test(token.key);
      if (MOVES_FROM.test(token.key)) return k >= i - 9;
      if (isNounOfChange(view, k)) return level;
      if (!BETWEEN_VALUES.test(token.key)) return false;
      return k < i - 2 ? k >= i - 9 || level : !ofChange || hasRatio(view, k);
    }
  }
  return false;
}

/** « au taux moyen », « à un rythme annuel » */
function isRate(view: View, at: number): boolean {
  const noun = RATES.has(view.key(at)) ? at : at - 1;
  return RATES.has(view.key(noun)) && BEFORE_RATE.has(view.key(noun - 1));
}
const RATES = wordSet('taux rythme cadence');
const BEFORE_RATE = wordSet('au un a');

/** Index before the words set between commas that end at `comma`. */
function asideBefore(view: View, comma: number): number | undefined {
  for (let k = comma - 1; k >= 0 && k > comma - 16; k -= 1) {
    if (view.key(k) === ',' && view.tokens[k + 1]?.gap !== 'glued') return k - 1;
    if ('.;:!?'.includes(view.key(k) || ' ')) return undefined;
  }
  return undefined;
}

/** A mark between clauses; the dot and the comma of a number are none. */
function endsClause(view: View, at: number): boolean {
  const token = view.tokens[at] as Token;
  if (token.kind !== 'mark' || !'.;:!?,)('.includes(token.text)) return false;
  return !(
    token.gap === 'glued' &&
    view.tokens[at + 1]?.kind === 'number' &&
    view.tokens[at + 1]?.gap === 'glued'
  );
}

/** « la hausse », « l’augmentation »; not « permet d’augmenter ». */
function isNounOfChange(view: View, at: number): boolean {
  const { key } = view.tokens[at] as Token;
  if (NOUN_OF_MOTION.test(key) || CHANGES.has(key)) return true;
  return !INFINITIVE.test(key) && BEFORE_NOUN_OF_CHANGE.has(view.key(at - 1));
}

/** Does the clause before its verb name a ratio: « la part du solaire augmente »? */
function hasRatio(view: View, verb: number): boolean {
  for (let k = verb - 1; k >= 0 && k >= verb - 14; k -= 1) {
    if (endsClause(view, k)) return false;
    if (RATIOS.has(view.key(k))) return true;
  }
  return false;
}
