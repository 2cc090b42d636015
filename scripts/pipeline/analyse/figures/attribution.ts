/** Reads who says a thing: « selon l’Office des changes », « a indiqué la représentation commerciale russe », « X a déclaré que ». */

import { foldKey, type Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import type { Reading, Sentence } from './reading.ts';

/** Past participles and presents of saying. */
const SAYING: ReadonlySet<string> = wordSet(`
  indique indiquent annonce annoncent precise precisent ajoute ajoutent declare declarent affirme affirment
  explique expliquent souligne soulignent rappelle rappellent estime estiment confie rapporte rapportent revele
  revelent note notent assure assurent fait confirme confirment signale signalent relate relatent releve relevent soutient soutiennent soutenu
  conclut conclu dit disent poursuit poursuivi martele insiste detaille detaillent avance avancent prevoit prevoient constate constatent observe
  fait deplore deplorent prevenu previent anticipe anticipent table tablent projette
`);
const AUXILIARIES: ReadonlySet<string> = wordSet('a ont avait avaient');
const REPORTING = wordSet("que qu'");
/** What stands between a verb of saying and « que » or the speaker: « a indiqué, mardi, dans un communiqué, que », « relève en outre que ». */
const BETWEEN: ReadonlySet<string> = wordSet(`
  en outre par ailleurs a ce propos cet egard dans un une communique note son sa dernier derniere rapport declaration presse la le de du point
  conference lundi mardi mercredi jeudi vendredi samedi dimanche hier enfin egalement aussi ainsi toutefois cependant notamment recemment sujet
  marge l' intervention lors d' entretien au micro savoir
`);
const DAYS = wordSet('lundi mardi mercredi jeudi vendredi samedi dimanche hier recemment');
const STOPS: ReadonlySet<string> = wordSet(`
  que qu' qui dans lors publie publies publiees publiee a est sont ont dont pour cite citee relayes relayee
  recueillis au avant apres devoiles rapportes communiques rendus rendues lequel laquelle lesquels
  lesquelles en sur a-t-il ce hier vendredi lundi mardi mercredi jeudi samedi dimanche devant issus issues
  contenus ajoutant precisant notant relevant soulignant rappelant lors
`);
const MAX_WORDS = 14;
const MAX_BETWEEN = 9;

/** The speaker's words as printed, or nothing: a source that the sentence does not name (« la même source », « selon elle ») is none. */
export function attributionOf(sentence: Sentence, reading: Reading): string | undefined {
  const { tokens } = reading;
  let reported: string | undefined;
  for (let k = sentence.from; k < sentence.to; k += 1) {
    const token = tokens[k] as Token;
    if (token.kind !== 'word') continue;
    const said = SAYING.has(token.key) ? sayerAt(k, sentence, reading) : undefined;
    const named = accordingTo(k, sentence, reading) ?? said?.named;
    if (named === undefined || namesNobody(named)) continue;
    // « Le Maroc a annoncé que …, a indiqué l’agence »: who speaks last speaks of all.
    if (said?.reports !== true) return named;
    reported ??= named;
  }
  return reported;
}

/** « selon l’Office », « d’après l’Office » */
function accordingTo(k: number, sentence: Sentence, reading: Reading): string | undefined {
  const { tokens } = reading;
  const { key } = tokens[k] as Token;
  if (key !== 'selon' && !(key === 'apres' && tokens[k - 1]?.key === "d'")) return undefined;
  return groupFrom(k + 1, sentence, reading);
}

/** The speaker of the verb at `k`: before « que », or after the verb when it comments what was said. */
function sayerAt(
  k: number,
  sentence: Sentence,
  reading: Reading,
): { named: string | undefined; reports: boolean } | undefined {
  const { tokens } = reading;
  const compound = AUXILIARIES.has(tokens[k - 1]?.key ?? '');
  const start = compound ? k - 1 : k;
  let after = k + 1;
  if (tokens[k]?.key === 'fait') {
    if (tokens[after]?.key !== 'savoir') return undefined;
    after += 1;
  }
  const opener = tokens[start - 1];
  // « n’assure que », « s’annonce »: nothing is said.
  if (opener !== undefined && UNSAID.has(opener.key)) return undefined;
  const comments = opener?.kind === 'mark' && ',»"”'.includes(opener.text);
  const reports = reportsFrom(after, sentence, tokens);
  // « la banque a annoncé un investissement de »
  const told =
    !reports &&
    opener?.kind === 'word' &&
    compound &&
    ANNOUNCING.test(tokens[k]?.key ?? '') &&
    DETERMINERS.has(tokens[after]?.key ?? '');
  if (told) return { named: groupBefore(start, sentence, reading), reports: true };
  if (reports) {
    const spoken = compound || (isPresent(tokens[k] as Token) && opener?.kind === 'word');
    return spoken || comments ? { named: groupBefore(start, sentence, reading), reports } : undefined;
  }
  if (!comments) return undefined;
  while (DAYS.has(tokens[after]?.key ?? '')) after += 1;
  // « a annoncé, mercredi à Tanger, le ministre »
  if (tokens[after]?.text === ',') after = afterAside(after, sentence, tokens) ?? after;
  // « Le groupe, associé à X, prévoit de livrer »: an intention, not a speaker.
  if (['de', "d'"].includes(tokens[after]?.key ?? '')) return undefined;
  return { named: groupFrom(after, sentence, reading), reports };
}

function afterAside(comma: number, sentence: Sentence, tokens: readonly Token[]): number | undefined {
  for (let k = comma + 1; k < sentence.to && k - comma < 10; k += 1)
    if (tokens[k]?.text === ',') return k + 1;
  return undefined;
}

const ANNOUNCING = /^(?:annonc|anticip|evoqu|estim|chiffr)/;
const DETERMINERS = wordSet("un une le la l' les des son sa ses leur leurs");
const UNSAID = wordSet("n' ne s' se l' le la les");

/** `souligne`, `relèvent`; not `souligné`. */
const isPresent = (token: Token): boolean => /(?:e|ent|it|nt)$/.test(token.text);

/** Does « que » follow, at once or after « mardi dans un communiqué »? */
function reportsFrom(at: number, sentence: Sentence, tokens: readonly Token[]): boolean {
  // « a indiqué, lundi à la Chambre, que »: whatever stands between the commas.
  if (tokens[at]?.text === ',') {
    const beyond = afterAside(at, sentence, tokens);
    if (beyond !== undefined && REPORTING.has(tokens[beyond]?.key ?? '')) return true;
  }
  for (let k = at; k < sentence.to && k - at < MAX_BETWEEN; k += 1) {
    const token = tokens[k] as Token;
    if (REPORTING.has(token.key)) return true;
    const dated = sentence.dates.some((date) => k >= date.from && k < date.to);
    if (token.text !== ',' && !dated && !BETWEEN.has(token.key)) return false;
  }
  return false;
}

/** « selon les besoins », « selon lui », « la même source » name nobody. */
const NAMES_NOBODY =
  /^(?:lui|elle|eux|elles|ils?|elles?|on|nous|(?:les? |la |une? |l['’])?(?:memes? |mêmes? )?(?:sources?|besoins?|cas|conditions|termes|dispositions|regles|procedures|standards|volumes?|tailles?|regions?|periodes?|circonstances|normes?|criteres|modalites|categories|secteurs|regions|filieres|saisons|annees|types?|approche|modele|calendrier|principe|categorie|meme|formule)\b|(?:la|cette|ces|les) (?:meme|derniere)s? |ses |son |leur |laquelle|lesquel|ce(?:tte|lui-ci|lle-ci)? ?(?:dernier|derniere|source)?$|cet(?:te)? (?:progression|evolution|hausse|baisse|tendance|dynamique|performance)|a-t|t$)/;
const namesNobody = (words: string): boolean => NAMES_NOBODY.test(foldKey(words));

function groupFrom(at: number, sentence: Sentence, reading: Reading): string | undefined {
  const { tokens, passage } = reading;
  const first = tokens[at];
  if (first?.kind !== 'word' || at >= sentence.to || STOPS.has(first.key)) return undefined;
  let end = at;
  while (end < sentence.to && end - at < MAX_WORDS) {
    const token = tokens[end] as Token;
    if (token.kind === 'mark' && token.text !== '-' && token.text !== '&' && token.text !== "'") break;
    if (token.kind === 'word' && end > at && STOPS.has(token.key)) break;
    if (sentence.dates.some((date) => date.from === end)) break;
    end += 1;
  }
  while (end > at && DANGLING.has((tokens[end - 1] as Token).key)) end -= 1;
  if (end === at) return undefined;
  // « Selon la Banque mondiale (BM) »: the acronym is not needed.
  return written(passage.text.slice(first.start, (tokens[end - 1] as Token).end));
}

const DANGLING = wordSet("le la de du des les l' d' et");

function groupBefore(at: number, sentence: Sentence, reading: Reading): string | undefined {
  const { tokens, passage } = reading;
  let end = at;
  if (tokens[end - 1]?.text === ',') end -= 1;
  let from = end;
  while (from > sentence.from && end - from < MAX_WORDS) {
    const token = tokens[from - 1] as Token;
    if (
      token.kind === 'mark' &&
      token.text !== '-' &&
      token.text !== '.' &&
      token.text !== "'" &&
      !(token.text === '+' && token.gap === 'glued')
    )
      break;
    // « le ministère de l’Éducation et de la Formation »
    const coordinated = token.key === 'et' && GENITIVES.has(tokens[from]?.key ?? '');
    if (token.kind === 'word' && NOT_OF_SPEAKER.has(token.key) && !coordinated) break;
    from -= 1;
    // « … les vannes Quatre délégués ont indiqué »: a capital opens the sentence that a heading ran into.
    if (OPENING.has(token.key) && token.text[0] !== token.text[0]?.toLowerCase()) break;
  }
  if (from >= end) return undefined;
  return written(passage.text.slice((tokens[from] as Token).start, (tokens[end - 1] as Token).end));
}

const GENITIVES = wordSet("de d' du des");
const OPENING = wordSet('le la les un une des deux trois quatre cinq six sept huit neuf dix');
const NOT_OF_SPEAKER = wordSet("que qu' qui dont et mais alors car comme si");
const written = (text: string): string => text.replace(/\s+/g, ' ').trim();
