/** Whether the words around a date speak of what is to come or of what has been. */
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';

/** Future verbs: `aura`, `tiendra`, `seront`; not `front`. */
const FUTURE_ENDING = /[a-z]{2}(?:ra|ront)$/;
/** Conditionals that no imperfect looks like: `resterait`, `viendraient`; not `opérait`, whose accent tells. */
const CONDITIONAL_ENDING = /(?:[a-z]er|[a-z]dr|pourr)(?:ait|aient)$/;
const NOT_VERBS: ReadonlySet<string> = wordSet(`
  sahara sahra opera camera front affront zara infra para ultra extra supra tiara mascara taghazout ferra al
`);
const SHORT_FUTURES: ReadonlySet<string> = wordSet('ira iront');

/** « entrera », « seront »; a capital makes a name of it, unless all are capitals. */
export const isFutureVerb = ({ kind, key, text }: Token): boolean =>
  kind === 'word' &&
  (key.endsWith('ra') || key.endsWith('ront')) &&
  (FUTURE_ENDING.test(key) || SHORT_FUTURES.has(key)) &&
  !NOT_VERBS.has(key) &&
  (text[0] === text[0]?.toLowerCase() || text === text.toUpperCase());

const AHEAD: ReadonlySet<string> = wordSet(`
  doit doivent devrait devraient prevu prevue prevus prevues attendu attendue attendus attendues prochain
  prochaine va vont prevoit prevoient entend entendent apprete appretent espere esperee esperes esperees
  programmee programmees planifie planifiee planifies planifiees
`);
/** « a signé », « s’est tenue », « avait promis », « fut »: auxiliaries of what has been. */
const BEHIND: ReadonlySet<string> = wordSet(`
  ont avoir avait avaient eu fut furent etait etaient devait devaient
`);
/** « s’est réunie »; only before the date, since « le 10 mars est attendu un bilan » says nothing yet. */
const PRESENT: ReadonlySet<string> = wordSet('est sont');

/** A word that promises: `entrera`, `prévu`, `devrait`, `va`. */
export const isAhead = (token: Token): boolean =>
  token.kind === 'word' &&
  (AHEAD.has(token.key) ||
    isFutureVerb(token) ||
    (token.key.endsWith('t') && CONDITIONAL_ENDING.test(token.text) && !BEHIND.has(token.key)));

/** « a », not « à »: the accent tells them apart; among capitals, which may have none, the participle behind does. */
function isBehind(token: Token, next: Token | undefined): boolean {
  if (token.kind !== 'word') return false;
  if (BEHIND.has(token.key) || token.text === 'a') return true;
  return token.text === 'A' && next?.text === next?.text.toUpperCase() && isParticiple(next?.key ?? '');
}
/** `annonce`, `fini`, `tenu`, folded; not `rabat`. */
const PARTICIPLE_ENDING = /[a-z]{2}[eiu]$/;
const IRREGULAR_PARTICIPLES: ReadonlySet<string> = wordSet(
  'atteint fait mis remis promis permis pris repris appris ouvert offert produit conduit inscrit joint ete',
);
const isParticiple = (key: string): boolean => PARTICIPLE_ENDING.test(key) || IRREGULAR_PARTICIPLES.has(key);

const endsSentence = (token: Token): boolean => token.kind === 'mark' && '.!?;'.includes(token.text);

const WORDS_BEFORE = 20;
const NEAR_WORDS = 3;

/** « par rapport à mars », « celui du premier trimestre », « contre 3 % en mai »: what is compared with has been. */
const COMPARED: ReadonlySet<string> = wordSet('rapport comparativement depuis');
const THAT_ONE: ReadonlySet<string> = wordSet('celui celle ceux celles');
const isCompared = (tokens: readonly Token[], i: number): boolean => {
  const { key } = tokens[i] as Token;
  return COMPARED.has(key) || (THAT_ONE.has(key) && tokens[i + 1]?.key === 'du');
};
/** « les pluies enregistrées en mars »: participles of what is over, without their auxiliary. */
const DONE: ReadonlySet<string> = wordSet(`
  enregistre observe constate releve realise signe lance publie conclu tenu paru adopte entame atteint note mesure
  survenu inaugure ouvert mene organise amorce
`);
const PARTICIPLE_FORM = /(?:es|e|s)$/;
/** `lance` is a present; not `lancée`, `tenue`. */
const PRESENT_FORM = /[^éui]e[sz]?$/;
function isDone(tokens: readonly Token[], i: number): boolean {
  const { kind, key, text } = tokens[i] as Token;
  if (kind !== 'word' || PRESENT_FORM.test(text)) return false;
  if (!DONE.has(key) && !DONE.has(key.replace(PARTICIPLE_FORM, ''))) return false;
  // « sera bientôt lancé », « doit être signé »
  for (let k = i - 1; k >= i - NEAR_WORDS; k -= 1) {
    const before = tokens[k];
    if (before !== undefined && (before.key === 'etre' || isAhead(before))) return false;
  }
  return true;
}
const WORDS_AFTER = 10;

/**
 * On which side of the present the sentence speaks around the tokens `from`…`to`, when a verb tells. The nearest before the
 * date decides; when there is none, the nearest after it.
 */
export function tenseAround(
  tokens: readonly Token[],
  from: number,
  to: number,
): 'ahead' | 'behind' | undefined {
  for (let i = from - 1; i >= 0 && i >= from - WORDS_BEFORE; i -= 1) {
    const token = tokens[i] as Token;
    if (endsSentence(token)) break;
    if (isAhead(token)) return isRecalled(tokens, i) ? 'behind' : 'ahead';
    if (isBehind(token, tokens[i + 1])) return 'behind';
    if (i >= from - NEAR_WORDS && (isCompared(tokens, i) || isDone(tokens, i))) return 'behind';
    if (PRESENT.has(token.key)) return undefined;
  }
  for (let i = to; i < tokens.length && i < to + WORDS_AFTER; i += 1) {
    const token = tokens[i] as Token;
    if (endsSentence(token)) break;
    if (isAhead(token)) return 'ahead';
    if (isBehind(token, tokens[i + 1])) return 'behind';
  }
  return undefined;
}

/** « prévu encore en juin », « comme prévu en mars », « initialement attendu en mai »: a forecast of the past. */
const isRecalled = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.key === 'encore' ||
  ['comme', 'que', 'initialement', 'avait'].includes(tokens[i - 1]?.key ?? '');
