/** Reads who says a thing: « selon l’Office des changes », « a indiqué la représentation commerciale russe », « X a déclaré que ». */
import type { Reading, Sentence } from './reading.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-set.ts';

/** Past participles and presents of saying. */
const SAYING: ReadonlySet<string> = wordSet(`
  indique indiquent annonce annoncent precise precisent ajoute ajoutent declare declarent affirme affirment
  explique expliquent souligne soulignent rappelle rappele estime estiment confie rapporte rapportent revele
  revelent note notent assure fait confirme signale relate releve relevent soutient soutenu conclut conclu
  dit poursuit poursuivi martele insiste detaille avance prevoit constate
`);
const AUXILIARIES: ReadonlySet<string> = wordSet('a ont avait avaient');
const STOPS: ReadonlySet<string> = wordSet(`
  que qu' qui dans lors publie publies publiees publiee a est sont ont dont pour cite citee relayes relayee
  recueillis au avant apres devoiles rapportes communiques rendus rendues lequel laquelle lesquels
  lesquelles en sur a-t-il ce hier vendredi lundi mardi mercredi jeudi samedi dimanche devant issus issues
  contenus
`);
const MAX_WORDS = 14;

/** The speaker's words as printed, or nothing. */
export function attributionOf(sentence: Sentence, reading: Reading): string | undefined {
  const { tokens } = reading;
  for (let k = sentence.from; k < sentence.to; k += 1) {
    const token = tokens[k] as Token;
    if (token.kind !== 'word') continue;
    if (token.key === 'selon' || (token.key === 'apres' && tokens[k - 1]?.key === "d'")) {
      const named = groupFrom(k + 1, sentence, reading);
      if (named !== undefined && !NOT_SPEAKERS.test(named)) return named;
    }
    const said =
      SAYING.has(token.key) &&
      (AUXILIARIES.has(tokens[k - 1]?.key ?? '') ||
        tokens[k - 1]?.text === ',' ||
        tokens[k - 1]?.text === '»');
    if (!said) continue;
    const start = AUXILIARIES.has(tokens[k - 1]?.key ?? '') ? k - 1 : k;
    let after = k + 1;
    if (token.key === 'fait' && tokens[after]?.key === 'savoir') after += 1;
    else if (token.key === 'fait') continue;
    const opener = tokens[start - 1];
    const reports = ['que', "qu'"].includes(tokens[after]?.key ?? '');
    if (!reports && (opener?.text === ',' || opener?.text === '»')) {
      const named = groupFrom(after, sentence, reading);
      if (named !== undefined) return named;
    }
    if (reports) {
      const named = groupBefore(start, sentence, reading);
      if (named !== undefined) return named;
    }
  }
  return undefined;
}

/** « selon les besoins », « selon lui » name nobody. */
const NOT_SPEAKERS =
  /^(?:lui|elle|eux|elles|les? (?:besoins?|cas|normes?|critères?|modalités)|ses|son|leur|une? (?:approche|modèle|calendrier)|le (?:calendrier|modèle|principe)|laquelle|lesquel)/i;

function groupFrom(at: number, sentence: Sentence, reading: Reading): string | undefined {
  const { tokens, passage } = reading;
  const first = tokens[at];
  if (first?.kind !== 'word' || at >= sentence.to) return undefined;
  let end = at;
  while (end < sentence.to && end - at < MAX_WORDS) {
    const token = tokens[end] as Token;
    if (token.kind === 'mark' && token.text !== '-' && token.text !== '&' && token.text !== "'") break;
    if (token.kind === 'word' && end > at && STOPS.has(token.key)) break;
    if (sentence.dates.some((date) => date.from === end)) break;
    end += 1;
  }
  while (
    end > at &&
    ['le', 'la', 'de', 'du', 'des', 'les', "l'", "d'"].includes((tokens[end - 1] as Token).key)
  )
    end -= 1;
  if (end === at) return undefined;
  // « Selon la Banque mondiale (BM) »: the acronym is not needed.
  return written(passage.text.slice(first.start, (tokens[end - 1] as Token).end));
}

function groupBefore(at: number, sentence: Sentence, reading: Reading): string | undefined {
  const { tokens, passage } = reading;
  let end = at;
  if (tokens[end - 1]?.text === ',') end -= 1;
  let from = end;
  while (from > sentence.from && end - from < MAX_WORDS) {
    const token = tokens[from - 1] as Token;
    if (token.kind === 'mark' && token.text !== '-' && token.text !== '.' && token.text !== "'") break;
    if (token.kind === 'word' && ['que', "qu'", 'qui', 'dont', 'et'].includes(token.key)) break;
    from -= 1;
  }
  if (from >= end) return undefined;
  const words = written(passage.text.slice((tokens[from] as Token).start, (tokens[end - 1] as Token).end));
  return PRONOUN.test(words) ? undefined : words;
}

/** « il », « elle » and « ce dernier » name nobody by themselves. */
const PRONOUN = /^(?:ils?|elles?|on|nous|ce(?:tte|lui-ci|lle-ci)? ?(?:dernier|dernière|source)?|a-t|t)$/i;
const written = (text: string): string => text.replace(/\s+/g, ' ').trim();
