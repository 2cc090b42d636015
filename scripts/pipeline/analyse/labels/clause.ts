/** One sentence as the readers of labels walk through it: its asides stepped over, its verbs known, its quantities standing as barriers. */

import type { Reading, Sentence } from '../figures/reading.ts';
import type { QuantitySpan } from '../numbers/quantities.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import {
  ADVERB,
  AUXILIARIES,
  BEFORE_HOLDER,
  CHANGES,
  CONDITIONAL,
  DETERMINERS,
  FREE_ADVERBS,
  FUTURE,
  GENITIVES,
  IMPERFECT,
  INFINITIVE,
  LOCUTIONS,
  MEASURING,
  PARTICIPLE_ENDING,
} from './label-words.ts';

export const isWord = (token: Token | undefined): token is Token => token?.kind === 'word';
/** « a » the verb and « à » the preposition fold alike; the accent tells. */
export const isVerbA = (token: Token): boolean => token.key === 'a' && token.text === 'a';

/** What leads to a date: « à fin juin », « au cours de l’année 2024 », « depuis 2020 ». */
const LEADS_TO_DATE = wordSet(`
  en au aux a fin le la l' les de d' du des debut mi - courant cours titre terme durant pendant depuis jusqu' jusque annee an exercice mois
  horizon ici partir compter vers premier premiere second seconde periode trimestre semestre des entre et dernier date saison campagne
`);
/** With which an aside between commas begins. */
const ASIDE_OPENERS = wordSet(`
  a au aux en dans sur pour selon d' de par avec grace malgre lors quant elle lui eux elles hors y notamment durant pendant toutefois
  cependant neanmoins ainsi apres depuis des fin qui dont basee base situee situe filiale cotee entre
`);
const MAX_ASIDE = 22;

export class Clause {
  readonly tokens: readonly Token[];
  readonly reading: Reading;
  readonly sentence: Sentence;
  /** For each token of the sentence the aside it stands in; 0 is the sentence itself. */
  private readonly asides: Uint16Array;
  /** For each token whether it belongs to a quantity, which no noun group runs across. */
  private readonly barriers: Uint8Array;
  /** For each token what is known of it: 1 a verb, 2 none, 0 not asked yet. */
  private readonly verbs: Uint8Array;
  private lastAside = 0;

  constructor(reading: Reading, sentence: Sentence) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.sentence = sentence;
    this.asides = new Uint16Array(sentence.to - sentence.from);
    this.barriers = new Uint8Array(sentence.to - sentence.from);
    for (const span of sentence.quantities) if (span.kind !== 'duration') this.standAsBarrier(span);
    this.verbs = new Uint8Array(sentence.to - sentence.from);
    this.setAside();
    // What was asked before all asides were known is asked again.
    this.verbs.fill(0);
  }

  key(index: number): string {
    return index < this.sentence.from || index >= this.sentence.to ? '' : (this.tokens[index] as Token).key;
  }

  /** The token before `index`, past the asides that `index` does not stand in; −1 at the beginning. */
  before(index: number): number {
    const { from } = this.sentence;
    const own = this.asideOf(index);
    let at = index - 1;
    while (at >= from && this.asideOf(at) !== 0 && this.asideOf(at) !== own) at -= 1;
    return at >= from ? at : -1;
  }

  keyBefore(index: number): string {
    return this.key(this.before(index));
  }

  /** The sentence before this one in its passage. */
  previous(): Clause | undefined {
    const { sentences } = this.reading;
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle] as Sentence).from < this.sentence.from) low = middle + 1;
      else high = middle;
    }
    const before = sentences[low - 1];
    return before === undefined ? undefined : new Clause(this.reading, before);
  }

  isBarrier(index: number): boolean {
    return this.barriers[index - this.sentence.from] === 1;
  }

  private asideOf(index: number): number {
    return this.asides[index - this.sentence.from] ?? 0;
  }

  /** « les six banques », « des 100.940 véhicules »: a number inside a noun group is no barrier. */
  private standAsBarrier(span: QuantitySpan): void {
    const inside =
      span.whatFrom !== undefined &&
      span.unit === undefined &&
      (span.value ?? 0) < 100 &&
      INSIDE_GROUP.has(this.key(span.from - 1));
    if (inside) return;
    const { from } = this.sentence;
    for (let k = span.from; k < span.to && k < this.sentence.to; k += 1) {
      if (span.whatFrom !== undefined && k >= span.whatFrom) break;
      this.barriers[k - from] = 1;
    }
  }

  private setAside(): void {
    const { tokens, sentence } = this;
    for (const date of sentence.dates) this.hide(this.beginOfDate(date.from), date.to);
    for (let k = sentence.from; k < sentence.to; k += 1) {
      const token = tokens[k] as Token;
      if (token.kind === 'word') {
        if (FREE_ADVERBS.has(token.key)) this.hide(k, k + 1);
        for (const words of LOCUTIONS.get(token.key) ?? []) {
          if (words.some((word, n) => this.key(k + n) !== word)) continue;
          if (token.key === 'a' && isVerbA(token)) continue;
          this.hide(k, k + words.length);
          break;
        }
      }
    }
    this.hideComparisons();
    // Commas and brackets last: they may hold the others.
    for (let k = sentence.from; k < sentence.to; k += 1) {
      const mark = tokens[k] as Token;
      if (mark.kind !== 'mark') continue;
      if (mark.text === '(') {
        const close = this.indexOfMark(')', k);
        if (close !== undefined) {
          this.hide(k, close + 1);
          k = close;
        }
      } else if (this.isDash(k)) {
        const close = this.endOfDashes(k);
        if (close !== undefined) {
          this.hide(k, close + 1);
          k = close;
        }
      } else if (mark.text === ',' && !this.isDecimal(k)) {
        const close = this.endOfInsertion(k);
        if (close !== undefined) {
          this.hide(k, close + 1);
          k = close;
        }
      }
    }
  }

  /** « par rapport à l’année précédente »: what the amount is measured against, up to a mark or another amount. */
  private hideComparisons(): void {
    for (let k = this.sentence.from; k < this.sentence.to; k += 1) {
      if (this.key(k) !== 'rapport' || this.key(k - 1) !== 'par') continue;
      let end = k + 1;
      while (end < this.sentence.to && end - k < 14 && !this.isBarrier(end)) {
        const token = this.tokens[end] as Token;
        if (token.kind === 'mark' && token.text !== '-') break;
        end += 1;
      }
      // « par rapport à 2023 à 5 milliards »: the last word leads to the amount.
      while (this.isBarrier(end) && end - 1 > k && LEADS_TO_AMOUNT.has(this.key(end - 1))) end -= 1;
      // « par rapport à la ville (12 %) »: the bracket is about what is compared; « à la même période (12 %) »: about the subject.
      const place = this.key(end) === '(' && !this.namesPeriod(k, end);
      this.hide(k - 1, place ? k + 2 : end);
    }
  }

  private namesPeriod(from: number, to: number): boolean {
    for (let k = from; k < to; k += 1) if (PERIODS.has(this.key(k))) return true;
    return false;
  }

  private hide(from: number, to: number): void {
    this.lastAside += 1;
    for (let k = Math.max(from, this.sentence.from); k < to && k < this.sentence.to; k += 1)
      this.asides[k - this.sentence.from] = this.lastAside;
  }

  private beginOfDate(date: number): number {
    let at = date;
    while (at > this.sentence.from && date - at < 7) {
      const token = this.tokens[at - 1] as Token;
      if (!LEADS_TO_DATE.has(token.key) || isVerbA(token) || this.isBarrier(at - 1)) break;
      at -= 1;
      if (FIRST_OF_DATE.has(token.key) && !LEADS_FURTHER.has(this.key(at - 1))) break;
    }
    // « la production de 2024 »: the article before a noun is not the date’s.
    while (at < date && STRAY.has(this.key(at))) at += 1;
    return at;
  }

  private indexOfMark(mark: string, at: number): number | undefined {
    for (let k = at + 1; k < this.sentence.to && k - at < 40; k += 1)
      if ((this.tokens[k] as Token).text === mark) return k;
    return undefined;
  }

  isDecimal(at: number): boolean {
    return (
      this.tokens[at]?.gap === 'glued' &&
      this.tokens[at - 1]?.kind === 'number' &&
      this.tokens[at + 1]?.kind === 'number' &&
      this.tokens[at + 1]?.gap === 'glued'
    );
  }

  private isDash(at: number): boolean {
    const token = this.tokens[at];
    return token?.text === '-' && token.gap === 'space' && this.tokens[at + 1]?.gap === 'space';
  }

  /** « les taux - qui guident les banques - sont de 4 % »: the dash that closes. */
  private endOfDashes(open: number): number | undefined {
    for (let k = open + 2; k < this.sentence.to && k - open < MAX_ASIDE; k += 1)
      if (this.isDash(k)) return this.isVerb(k + 1) || this.isClitic(k + 1) ? k : undefined;
    return undefined;
  }

  /** The comma that closes « , à ce jour, » between a subject, its verb and its amount. */
  private endOfInsertion(open: number): number | undefined {
    const first = this.tokens[open + 1];
    if (!isWord(first) || !ASIDE_OPENERS.has(first.key) || isVerbA(first)) return undefined;
    const relative = first.key === 'qui' || first.key === 'dont';
    for (let k = open + 2; k < this.sentence.to && k - open < MAX_ASIDE; k += 1) {
      const token = this.tokens[k] as Token;
      if (token.kind === 'mark' && ';:'.includes(token.text)) return undefined;
      if (token.text !== ',' || this.isDecimal(k)) {
        if (!relative && AUXILIARIES.has(token.key) && (token.key !== 'a' || isVerbA(token)))
          return undefined;
        continue;
      }
      const beforeIt = this.before(open);
      return this.isVerb(k + 1) || this.isVerb(beforeIt) || this.isClitic(k + 1) ? k : undefined;
    }
    return undefined;
  }

  private isClitic(at: number): boolean {
    return ['se', "s'", 'ne', "n'"].includes(this.key(at));
  }

  /** A word that says something of the subject, as far as its form and its neighbours tell. */
  isVerb(at: number): boolean {
    const place = at - this.sentence.from;
    const known = this.verbs[place];
    if (known === undefined) return false;
    if (known !== 0) return known === 1;
    const verb = this.readsAsVerb(at);
    this.verbs[place] = verb ? 1 : 2;
    return verb;
  }

  private readsAsVerb(at: number): boolean {
    const token = this.tokens[at];
    if (!isWord(token) || at < this.sentence.from || at >= this.sentence.to) return false;
    if (token.key === 'a') return isVerbA(token);
    if (AUXILIARIES.has(token.key)) return true;
    // « un taux fixe de 2 % »
    if (token.text === 'fixe' && !FOLLOWS_VERB.has(this.key(at + 1))) return false;
    if (TAKING.has(token.key) && FOLLOWS_VERB.has(this.key(at + 1))) return true;
    // « table sur »: a noun elsewhere.
    if (LEANING.has(token.key) && this.key(at + 1) === 'sur') return true;
    const before = this.tokens[this.before(at)];
    if (isWord(before)) {
      // « s’est creusé », « a été ramené »: whatever its meaning, a participle after its auxiliary.
      if (
        AUXILIARIES.has(before.key) &&
        (before.key !== 'a' || isVerbA(before)) &&
        (PARTICIPLE_ENDING.test(token.text.toLowerCase()) || before.key === 'se' || before.key === "s'")
      )
        return true;
      // « il profite »: whatever stands after a subject pronoun.
      if (SUBJECT_PRONOUNS.has(before.key) && !DETERMINERS.has(token.key)) return true;
      // « les actifs poursuivent leur repli »
      if (/[^m]ent$/.test(token.key) && /[sx]$/.test(before.key) && FOLLOWS_VERB.has(this.key(at + 1)))
        return true;
      // « prévoit d’investir »: an infinitive.
      if (GENITIVES.has(before.key) && token.key !== 'lever' && /(?:er|ir|dre|tre)$/.test(token.key))
        return (
          MEASURING.test(token.key) ||
          (FOLLOWS_VERB.has(this.key(at + 1)) && !LIKE_INFINITIVES.has(token.key))
        );
    }
    // « , appelant à des baisses »
    if (
      before?.text === ',' &&
      !LIKE_PRESENT_PARTICIPLES.has(token.key) &&
      /[^m]ant$/.test(token.text) &&
      (FOLLOWS_VERB.has(this.key(at + 1)) || this.key(at + 1) === 'a')
    )
      return true;
    // « (baisse de 3 %) », « , hausse de 2 % »
    if (before?.kind === 'mark' && '(:,'.includes(before.text) && CHANGES.test(token.key)) return false;
    const finite =
      MEASURING.test(token.key) ||
      (IMPERFECT.test(token.key) && token.text === token.text.toLowerCase()) ||
      ((FUTURE.test(token.key) || CONDITIONAL.test(token.key)) &&
        isWord(before) &&
        token.text === token.text.toLowerCase());
    if (!finite || NOUNS_LIKE_VERBS.has(token.key)) return false;
    // « la hausse », « en baisse »: a noun.
    return !(
      isWord(before) &&
      (DETERMINERS.has(before.key) ||
        GENITIVES.has(before.key) ||
        (NOUN_FOLLOWS.has(before.key) && !(before.key === 'en' && token.key.endsWith('ant'))) ||
        (BEFORE_HOLDER.has(before.key) && CHANGES.test(token.key)) ||
        (before.key === 'a' && !isVerbA(before) && !INFINITIVE.test(token.key)) ||
        (before.key === 'pour' && !INFINITIVE.test(token.key)))
    );
  }

  /** A verb with its tense, not an infinitive nor a participle that stands alone. */
  hasAuxiliary(at: number): boolean {
    for (let k = this.before(at), steps = 0; k !== -1 && steps < 4; k = this.before(k), steps += 1) {
      const token = this.tokens[k] as Token;
      if (token.kind !== 'word') return false;
      if (AUXILIARIES.has(token.key) && (token.key !== 'a' || isVerbA(token))) return true;
      if (!ADVERB.test(token.key)) return false;
    }
    return false;
  }
}

/** Articles and possessives before « six banques »: the number does not part the group. */
const INSIDE_GROUP = wordSet('les des ces ses leurs aux nos');
/** Forms that are far more often nouns: `retrait`, `forme`. */
const NOUNS_LIKE_VERBS = wordSet(
  'retraite retraites portes port ports part parts forme formes cote cotes former vers import export lait traite revenu revenus produits comptes offres marques mesures limites livres echanges emplois credits consolide consolidee consolides consolidees visa visas apport apports emprunt emprunts cout couts debut debuts reflet reflets transfert transferts pret prets montant montants excedent excedents accord accords rapport rapports transport transports imports exports stock stocks portrait retrait attrait extrait value values',
);
const PERIODS = wordSet('periode annee exercice trimestre semestre mois semaine saison campagne');
/** What a verb leads to rather than an adjective. */
const FOLLOWS_VERB = wordSet(
  "le la les l' un une des du ce cet cette ces son sa ses leur leurs deux trois quatre cinq six sept huit neuf dix que qu' plusieurs",
);
const LIKE_PRESENT_PARTICIPLES = wordSet('quant tant autant durant pendant avant devant concernant suivant');
/** Nouns and adjectives that end like infinitives. */
const LIKE_INFINITIVES = wordSet(
  'acier papier fer hiver mer chantier calendrier quartier foncier financier immobilier hospitalier particulier premier dernier janvier fevrier plaisir avenir loisir cuir tir dossier metier courrier loyer foyer port',
);
/** « suit la même tendance »; not « comme suit ». */
const TAKING = wordSet('suit poursuit conserve garde confirme connait');
const LEANING = wordSet('table tablent mise misent porte portent');
const SUBJECT_PRONOUNS = wordSet('il ils elles on');
const NOUN_FOLLOWS = wordSet('en legere forte nette sans par cette sur dans leur leurs aucune toute chaque');
const FIRST_OF_DATE = wordSet("en au aux durant pendant depuis vers courant d' des entre jusqu' jusque a");
const LEADS_FURTHER = wordSet("a jusqu' jusque d'");
const LEADS_TO_AMOUNT = wordSet("a de d' pres plus moins environ quelque et");
const STRAY = wordSet("- et le la l' les");
