/** Tells what was seen from what is promised and what is aimed at, by the verb that governs a figure. */
import type { FigureStatus } from '../../../../src/domain/figure.ts';
import type { QuantitySpan } from '../numbers/quantities.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import type { Sentence } from './reading.ts';

/** How a figure stands to the facts. `will`: told in a present that looks ahead, so that « en 2030 » is when it is due. */
export interface Standing {
  status: FigureStatus;
  will: boolean;
}

const OBSERVED: Standing = { status: 'observed', will: false };
const ANNOUNCED: Standing = { status: 'announced', will: false };
const TARGET: Standing = { status: 'target', will: false };
const WILL: Standing = { status: 'target', will: true };

/** Verbs of aim in the present, or as an infinitive. */
const AIMING: ReadonlySet<string> = wordSet(`
  vise visent visons visant viser ambitionne ambitionnent ambitionnons ambitionnant ambitionner veut veulent voulons
  voulant vouloir souhaite souhaitent souhaitons souhaitant espere esperent esperons escompte escomptent cible ciblent
  cherche cherchent entend entendent entendons aspire aspirent
`);
/** The same in the past, and nouns of aim. */
const AIM =
  /^(?:visai|visee?s?$|objectifs?$|ambition|cibl|horizon$|espera?i|escompt|souhaitai|voulai|entendai|previsions?$|projections?$)/;
/** What is aimed at by its name. */
const GOALS = wordSet('objectif objectifs ambition ambitions');
/** Verbs and participles that tell of what is to come. */
const PROMISING =
  /^(?:prevoi|prevu|prevoy|annonc|envisag|engag|promet|promis|promett|planifi|permettra|programm(?:e|ee|es|ees)$|attendu|projett)/;
/** « va investir », « compte recruter », « doit coûter »: a verb in the infinitive must follow. */
const BEFORE_INFINITIVE: ReadonlySet<string> = wordSet(`
  va vont allons allez doit doivent devons devant compte comptent comptons comptant pret prete prets pretes
`);
/** Nouns and participles of agreements and plans: what they hold is promised unless a verb says that it was done. */
const PROMISED_BY =
  /^(?:projets?$|conventions?$|accords?$|sign(?:e|es|ee|ees|er|ent|ant|ature|atures)$|commande$|commander$|commandee?s?$|lanc|investir$|protocole|memorandum|promesse|contrat$)/;
const HAVING: ReadonlySet<string> = wordSet('a ont avons avait avaient ayant avoir eut eurent');
/** `investi`, `créés`; read with accents: `créé`, not `cree`. */
const PARTICIPLE = /(?:é|ée|és|ées|i|is|it|u|us|ert|ait|eint|oint)$/;
const ADVERBS: ReadonlySet<string> = wordSet(
  "deja aussi ainsi egalement meme pas ete recemment d'ores notamment quant elle lui jusqu' par ailleurs",
);
const NOW: ReadonlySet<string> = wordSet("actuellement aujourd'");

/** `atteindra`, `créeront`. */
const FUTURE = /[a-z]{3}(?:ra|ront)$/;
const SHORT_FUTURES: ReadonlySet<string> = wordSet('sera seront aura auront fera feront ira iront');
const NO_FUTURES: ReadonlySet<string> = wordSet(
  'camera opera agora sahara extra ultra infra supra contra etcetera cholera affront plethora',
);
/** `assemblerons`, which a pronoun must open: « les citrons » do nothing. */
const OUR_FUTURE = /rons$/;
/** `devrait`, `atteindraient`, `créerait`; not `opérait`, `montrait`. Read with accents. */
const CONDITIONAL =
  /(?:[^é]erai|uirai|tirai|nirai|cirai|girai|indrai|endrai|ondrai|oudrai|audrai|ettrai|aîtrai|aitrai|evrai|ourrai|errai|aurai)(?:t|ent)$/;
/** `s’échangeait`, `comptaient`; not `devrait`, `parfait`. */
const IMPERFECT = /^[a-zà-ÿ]{2,}[^r]ai(?:t|ent)$/;
const NO_IMPERFECTS: ReadonlySet<string> = wordSet(
  'parfait satisfait souhait bienfait forfait defait refait',
);
const IMPERFECTS: ReadonlySet<string> = wordSet('attirait attiraient tirait tiraient retirait retiraient');

const isLower = (token: Token): boolean => token.text === token.text.toLowerCase();

/** `investir`, `atteindre` within the next words. */
function infinitiveFollows(tokens: readonly Token[], at: number): boolean {
  for (let k = at + 1; k <= at + 4; k += 1) {
    const token = tokens[k];
    if (token?.kind !== 'word') return false;
    if (/(?:er|ir|re)$/.test(token.key) && token.key.length > 3 && isLower(token)) return true;
    if (token.key === 'etre') return true;
  }
  return false;
}

/** Does a finite verb that looks ahead stand at `at`: a future, a conditional? */
function looksAhead(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const { key } = token;
  if (!isLower(token)) return false;
  if (SHORT_FUTURES.has(key)) return true;
  if (FUTURE.test(key)) return !NO_FUTURES.has(key);
  if (OUR_FUTURE.test(key)) return tokens[at - 1]?.key === 'nous' || tokens[at - 2]?.key === 'nous';
  return CONDITIONAL.test(token.text) && !IMPERFECTS.has(key);
}

/** The participle that « a », « ont » lead to, past adverbs: « a déjà investi ». */
function participleAfter(tokens: readonly Token[], at: number): Token | undefined {
  for (let k = at + 1; k <= at + 4; k += 1) {
    const token = tokens[k];
    if (token?.kind !== 'word') return undefined;
    if (ADVERBS.has(token.key)) continue;
    return PARTICIPLE.test(token.text.toLowerCase()) ? token : undefined;
  }
  return undefined;
}

/** What the word at `at` says of the figures it governs, or nothing. */
function saidBy(tokens: readonly Token[], at: number): Standing | undefined {
  const token = tokens[at] as Token;
  const { key } = token;
  if (HAVING.has(key) && token.text !== 'à' && token.text !== 'À') {
    const done = participleAfter(tokens, at);
    if (done === undefined) return undefined;
    if (PROMISING.test(done.key) || /^(?:command|sign|projet)/.test(done.key)) return ANNOUNCED;
    return AIM.test(done.key) ? TARGET : OBSERVED;
  }
  if (AIMING.has(key)) return WILL;
  // « l’objectif de 26 millions en 2030 »
  if (GOALS.has(key)) return WILL;
  if (AIM.test(key)) return TARGET;
  // « la banque table sur … », not « un tour de table »
  if (key.startsWith('tabl') && tokens[at + 1]?.key === 'sur') return TARGET;
  if (PROMISING.test(key)) return ANNOUNCED;
  if (BEFORE_INFINITIVE.has(key) && infinitiveFollows(tokens, at)) return ANNOUNCED;
  if (looksAhead(tokens, at)) return ANNOUNCED;
  return IMPERFECT.test(token.text) && !NO_IMPERFECTS.has(key) ? OBSERVED : undefined;
}

const APART: ReadonlySet<string> = wordSet('et mais puis tandis alors contre');
/** As far as a verb governs. */
const REACH = 60;
const REACH_AHEAD = 14;

/**
 * How the figure stands: by the nearest verb before it, else by one after it in its clause, else by the agreement or the plan that its
 * sentence names. `apart(k)`: does the mark at `k` part clauses?
 */
export function standingOf(
  span: QuantitySpan,
  sentence: Sentence,
  tokens: readonly Token[],
  apart: (at: number) => boolean,
): Standing {
  if (NOW.has(tokens[span.to]?.key ?? '')) return OBSERVED;
  // « qui en compte déjà 4 700 »
  if (tokens[span.from - 1]?.key === 'deja') return OBSERVED;
  let promised = false;
  for (let k = span.from - 1; k >= sentence.from && k >= span.from - REACH; k -= 1) {
    const token = tokens[k] as Token;
    if (token.kind !== 'word') continue;
    const said = saidBy(tokens, k);
    if (said !== undefined) return said;
    if (PROMISED_BY.test(token.key)) promised = true;
  }
  for (let k = span.to; k < sentence.to && k < span.to + REACH_AHEAD; k += 1) {
    const token = tokens[k] as Token;
    // « (60 salariés) va bâtir … »: the bracket stands beside the clause.
    if (apart(k) || token.text === ')' || APART.has(token.key)) break;
    if (token.kind !== 'word') continue;
    const said = saidBy(tokens, k);
    if (said !== undefined) {
      if (said.status !== 'observed') return said;
      break;
    }
    if (PROMISED_BY.test(token.key)) promised = true;
  }
  return promised ? ANNOUNCED : OBSERVED;
}
