/** Says what a figure measures, in the sentence's own words: « part de la production mondiale de batteries », « chiffre d’affaires à l’export ». */
import type { QuantitySpan } from './quantities.ts';
import type { Reading, Sentence } from './reading.ts';
import { foldKey, type Token } from './tokens.ts';
import { wordSet } from './word-set.ts';

const MAX_LABEL = 110;
const MAX_WORDS = 16;

const DETERMINERS = wordSet(
  "le la les l' un une ce cet cette ces son sa ses leur leurs notre nos quelque chaque tout toute aucun",
);
const GENITIVES = wordSet("de d' du des");
/** Words that qualify a number from before; some lead to it by « de ». */
const QUALIFYING = wordSet(`
  environ quelque presque quasi respectivement lui seul elle seule seulement exactement autour peu un au les minimum maximum total
  plus moins pres dela hauteur ordre jusqu' jusque pas non
`);
const BEFORE_DE = wordSet('plus moins pres autour dela hauteur ordre environ');
/** Forms of être, avoir and the verbs that only carry another. */
const AUXILIARIES = wordSet(`
  a ont avait avaient est sont etait etaient sera seront aura auront serait seraient fut furent ete se s' devrait
  devraient doit doivent peut va vont pourrait pourraient vient y ne n'
`);
/**
 * Verbs that say how much, produce, spend or change: `atteint`, `s’élève`, `progressé`, `investira`, `représentant`;
 * not the nouns of the same family: `progression`, `exportations`.
 */
const MEASURING =
  /^(?:atteign|attein|elev|etabl|represent|chiffr|totalis|affich|depass|avoisin|frol|compt|progress|augment|hauss|bond|grimp|recul|baiss|chut|diminu|repli|ced|gagn|perd|croi|accroi|accr|ressort|ressor|situ|port|pass|flamb|plong|contract|stagn|enregistr|culmin|gener|rapport|emploi|produi|dispos|abrit|couvr|offr|cout|pes|limit|fix|estim|evalu|valoris|doubl|tripl|accus|rebond|ralent|acceler|explos|oscill|vari|mobilis|necessit|octroy|allou|consacr|inject|invest|debours|lev|recolt|export|import|achet|vend|transport|accueill|recev|trait|livr|construi|cre|touch|attir|drain|collect|encaiss|revien|rest|demeur|devien|signal|marqu|deten|detien|absorb|tomb|franch|amelior|apprec|deprec|redui|regress|effondr|stabilis|maintien|exced|engrang|echang|coter|cot|recrut|embauch|debloqu|capt|occup|vers|accord|pret|financ|depens|economis|form|emprunt|transfer|achet|vaut|val|valai)(?:e|es|ee|ees|ent|ait|aient|era|eront|erait|eraient|ant|er|i|ie|is|ise|it|ir|ira|iront|issent|issait|issant|u|ue|us|ues|t|te|ts|tes|nt|ra|ront|rait|raient|a|s|oit|oient)?$/;
/** Nouns that hold an amount without saying of what: « une hausse de », « le montant de ». */
const HOLDERS = wordSet(`
  hausse baisse progression recul croissance augmentation diminution bond repli chute rebond accroissement
  contraction reduction ralentissement evolution variation amelioration appreciation depreciation envolee gain
  perte rythme moyenne montant hauteur total niveau valeur ordre somme raison retrait taux part volume nombre
  equivalent acceleration performance surplus economie barre cap seuil plafond record
`);
const PREPOSITIONS = wordSet(`
  en dans pour par sur sous avec sans entre depuis pendant durant vers contre chez selon grace et ou mais soit via
  dont apres avant malgre moyennant notamment que qu' qui lorsque tandis alors comme si car puis donc ainsi
`);
/** What a noun group after the number does not run across. */
const STOPS = wordSet(`
  que qu' qui dont ou mais pour par afin soit contre est sont ont etait sera avait grace selon depuis durant pendant
  lors tout tandis alors avec ainsi notamment environ plus moins pres fin ce il elle ils elles on nous se s' ne n'
  apres avant comme si entre vers sans sous dans sur devrait seront aura auront ete hier ici cette face contre
  actuellement aujourd'
`);
const TRAILING = wordSet(
  "de d' du des la le les l' et au aux a en ces cette un une ses son sa leurs leur ne y plus environ dont sur pour par se s' ont est sont que qu' soit ou",
);
const PRONOUNS = wordSet("il elle ils elles ce cela on nous celui celle ceux celles qui lui c' ceci ci");
const ADVERBS = wordSet("desormais aujourd' hui deja ainsi ensuite enfin encore toujours respectivement");
const ADVERB = /(?:ement|emment|amment)$/;
const SPEECH =
  /^(?:annonc|indiqu|precis|ajout|declar|affirm|expliqu|soulign|prevoi|prevu|vis[ea]|ambitionn|compt)/;

interface Run {
  from: number;
  to: number;
}

const isWord = (token: Token | undefined): token is Token => token?.kind === 'word';
/** « a » the verb and « à » the preposition fold alike; the accent tells. */
const isVerbA = (token: Token): boolean => token.key === 'a' && (token.text === 'a' || token.text === 'A');

/** What was said of the figure before in the same sentence, which « contre », « puis » and « (+ 4 %) » go on with. */
export interface Earlier {
  span: QuantitySpan;
  label: string;
}

/** The label of the quantity at `span`; nothing when the sentence gives none. */
export function labelOf(
  span: QuantitySpan,
  sentence: Sentence,
  reading: Reading,
  growth: boolean,
  earlier: Earlier | undefined,
): string | undefined {
  const search = new LabelSearch(reading, sentence, span, growth, earlier);
  const label = search.label();
  return label === undefined ? undefined : withoutDemonstrative(label, sentence, reading);
}

/** ` de ces batteries` with the rest of the label; not ` de batteries`, nor `ces batteries` at the beginning. */
const DEMONSTRATIVE = / (?:de |d’|d')(ces|cette|cet|ce) ([\p{L}]+)(.*)$/u;
/** `électriques`, `industriel`: adjectives of relation, which name a kind; not `destinées`. */
const RELATION = /(?:iques?|els?|elles?|aires?|al|ales?|aux)$/;

/** « la production de ces batteries »: in a table nothing stands before, so what the sentence before named is written out, or « ces » goes. */
function withoutDemonstrative(label: string, sentence: Sentence, reading: Reading): string {
  const found = DEMONSTRATIVE.exec(label);
  if (found === null) return label;
  const [, pointing, noun = '', rest = ''] = found;
  const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
  const named = (before === undefined ? undefined : namedIn(before, foldKey(noun), reading)) ?? noun;
  const elided = pointing === 'cet' || (pointing === 'cette' && /^[aeiouyhàâéèêîôœ]/iu.test(noun));
  const link =
    pointing === 'ces'
      ? /^[aeiouyàâéèêîôœ]/iu.test(noun)
        ? 'd’'
        : 'de '
      : elided
        ? 'de l’'
        : pointing === 'cette'
          ? 'de la '
          : 'du ';
  return cut(`${label.slice(0, found.index)} ${link}${named}${rest}`);
}

/** The last group of that noun in a sentence: « batteries lithium-ion » for `batteries`. */
function namedIn(sentence: Sentence, key: string, { tokens, passage }: Reading): string | undefined {
  for (let k = sentence.to - 1; k >= sentence.from; k -= 1) {
    const head = tokens[k] as Token;
    if (head.kind !== 'word' || head.key !== key) continue;
    let end = k + 1;
    for (let words = 0; words < 3 && end < sentence.to; words += 1) {
      const token = tokens[end];
      const hyphened =
        tokens[end + 1]?.text === '-' && tokens[end + 1]?.gap === 'glued' && tokens[end + 2]?.gap === 'glued';
      if (!isWord(token) || token.gap !== 'space' || !(hyphened || RELATION.test(token.key))) break;
      end += hyphened ? 3 : 1;
    }
    return passage.text.slice(head.start, (tokens[end - 1] as Token).end);
  }
  return undefined;
}

class LabelSearch {
  private readonly tokens: readonly Token[];
  private readonly reading: Reading;
  private readonly sentence: Sentence;
  private readonly span: QuantitySpan;
  private readonly growth: boolean;
  private readonly earlier: Earlier | undefined;
  /** Tokens before this belong to the figure before. */
  private readonly floor: number;

  constructor(
    reading: Reading,
    sentence: Sentence,
    span: QuantitySpan,
    growth: boolean,
    earlier: Earlier | undefined,
  ) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.sentence = sentence;
    this.span = span;
    this.growth = growth;
    this.earlier = earlier;
    this.floor = earlier === undefined ? sentence.from : earlier.span.to;
  }

  label(): string | undefined {
    const { span } = this;
    const after = this.groupAfter();
    if (span.whatFrom !== undefined && span.whatTo !== undefined && span.unit === undefined)
      return this.counted();
    const distance = this.distance();
    if (distance !== undefined) return distance;
    const whole = this.partOfCount();
    if (whole !== undefined) return whole;
    const governor = this.beforeNumber();
    const fromBefore = this.fromGovernor(governor);
    // « la part des renouvelables a atteint 45 % de la puissance installée »
    if (span.unit === '%' && fromBefore !== undefined && /^(?:part|taux) /.test(fromBefore))
      return fromBefore;
    if (span.unit === '%' && !this.growth && after !== undefined) {
      const link = this.tokens[span.to] as Token;
      const words = this.verbatim({ from: span.to, to: after.to });
      const rated = fromBefore !== undefined && this.governedByNoun(governor);
      if (GENITIVES.has(link.key) && !rated) return cut(`part ${words}`);
    }
    if (fromBefore !== undefined) return fromBefore;
    if (after !== undefined) return this.write(after);
    if (this.earlier !== undefined && this.goesOn(governor)) return this.earlier.label;
    const subject = this.subjectOf(span.from, this.sentence.from);
    return this.write(subject) ?? this.earlier?.label ?? this.write(this.surroundings());
  }

  /** « à 35 km au nord de Kénitra »: how far from where. */
  private distance(): string | undefined {
    const { span, tokens } = this;
    if (span.unit !== 'km' || this.key(this.beforeNumber()) !== 'a') return undefined;
    let at = span.to;
    if (this.key(at) === 'au' || this.key(at) === "a l'") at += 2;
    else if (this.key(at) === 'a' && this.key(at + 1) === "l'") at += 3;
    if (!GENITIVES.has(this.key(at)) || tokens[at] === undefined || at >= this.sentence.to) return undefined;
    const place = this.groupFrom(at);
    return place === undefined ? undefined : cut(`distance ${this.verbatim({ from: at, to: place.to })}`);
  }

  /** « 90 % des 6 millions de jantes »: the part of another figure. */
  private partOfCount(): string | undefined {
    const { span } = this;
    if (span.unit !== '%' || this.growth || !GENITIVES.has(this.key(span.to))) return undefined;
    const next = this.sentence.quantities.find(({ from }) => from === span.to + 1);
    if (next?.whatFrom === undefined || next.whatTo === undefined) return undefined;
    return cut(`part des ${this.verbatim({ from: next.whatFrom, to: next.whatTo })}`);
  }

  private key(index: number): string {
    return index < this.sentence.from ? '' : (this.tokens[index]?.key ?? '');
  }

  /** « emplois directs et indirects », with the complement that names their kind. */
  private counted(): string | undefined {
    const { whatFrom: from = 0, whatTo: to = 0 } = this.span;
    const after = to === this.span.to ? this.groupFrom(to) : undefined;
    const end = after !== undefined && after.to - from <= MAX_WORDS ? after.to : to;
    const group = this.write({ from, to: end });
    if (group !== 'personnes') return group;
    // « emploiera 2.300 personnes »
    const verb = this.key(this.beforeNumber());
    const deed = PEOPLE_DEEDS.find(([stem]) => verb.startsWith(stem))?.[1];
    return deed === undefined ? group : `${group} ${deed}`;
  }

  /** Index of the word that leads to the number, past what only qualifies it. */
  private beforeNumber(): number {
    let at = this.span.from - 1;
    for (let steps = 0; steps < 8 && at >= this.floor; steps += 1) {
      const key = this.key(at);
      if (QUALIFYING.has(key) && !isVerbA(this.tokens[at] as Token)) at -= 1;
      else if ((key === 'de' || key === "d'") && BEFORE_DE.has(this.key(at - 1))) at -= 2;
      else if (key === 'a' && this.key(at - 1) === "jusqu'") at -= 2;
      else if (key === "l'" && this.key(at + 1) === 'ordre') at -= 1;
      else break;
    }
    return at;
  }

  private governedByNoun(at: number): boolean {
    return GENITIVES.has(this.key(at)) || this.key(at) === '(' || this.key(at) === ':';
  }

  /** What the words right before the number say: a noun with « de », a verb with its subject, a name before a bracket. */
  private fromGovernor(at: number): string | undefined {
    const token = this.tokens[at];
    if (token === undefined || at < this.floor) return undefined;
    if (token.kind === 'mark') {
      if (token.text !== '(' && token.text !== ':') return undefined;
      const run = this.nounBefore(at);
      return run === undefined ? this.earlier?.label : this.write(this.ofWhatChanged(run));
    }
    if (token.kind !== 'word') return undefined;
    if (GENITIVES.has(token.key) || (token.key === 'a' && !isVerbA(token))) {
      let before = at - 1;
      while (before > this.floor && (ADVERB.test(this.key(before)) || ADVERBS.has(this.key(before))))
        before -= 1;
      if (this.isVerb(before)) return this.fromVerb(before);
      if (token.key === 'a') {
        // « de 9,2 % à 605,3 milliards »: the same thing, its level after its change.
        if (before < this.floor || (this.earlier !== undefined && before === this.earlier.span.to - 1))
          return this.earlier?.label;
      }
      const run = this.nounBefore(at);
      if (run === undefined) return undefined;
      // « supérieure de 0,3 % à celle de la campagne précédente »
      if (run.to - run.from === 1 && /^(?:super|infer)ieur/.test(this.key(run.from)))
        return this.earlier?.label;
      return this.ofHolder(run);
    }
    // « une assiette pouvant aller jusqu’à 30.000 hectares »
    if (token.key === 'aller' && this.key(at - 1) === 'pouvant') return this.write(this.nounBefore(at - 1));
    if (this.isVerb(at)) return this.fromVerb(at);
    return undefined;
  }

  /** « une hausse de 5 % » is of something else: its complement, what follows, or the subject. */
  private ofHolder(run: Run): string | undefined {
    const head = this.key(run.from);
    if (!HOLDERS.has(head)) return this.write(this.ofWhatChanged(run));
    // « taux directeur », « taux de croissance du PIB »: a rate is named by its whole.
    if (head === 'taux' && run.to - run.from > 1) return this.write(run);
    const complement = this.complementIn(run);
    if (complement !== undefined) return this.growth ? this.write(complement) : this.write(run);
    const after = this.groupAfter();
    if (after !== undefined && GENITIVES.has(this.key(this.span.to)))
      return this.growth
        ? this.write(after)
        : cut(`${this.write(run)} ${this.verbatim({ from: this.span.to, to: after.to })}`);
    if (this.earlier !== undefined) {
      const subject = this.subjectOf(run.from, this.floor);
      return this.write(subject) ?? this.earlier.label;
    }
    return this.write(this.subjectOf(run.from, this.sentence.from)) ?? this.write(run);
  }

  /** « résulte de l’augmentation des impôts directs » → `impôts directs`. */
  private ofWhatChanged(run: Run): Run {
    for (let k = run.to - 2; k > run.from + 1; k -= 1) {
      if (!CHANGES.test(this.key(k)) || !GENITIVES.has(this.key(k + 1)) || !DETERMINERS.has(this.key(k - 1)))
        continue;
      let from = k + 2;
      while (from < run.to && DETERMINERS.has(this.key(from))) from += 1;
      if (from < run.to) return { from, to: run.to };
    }
    return run;
  }

  /** « les jeunes âgés de 15 à 24 ans »: the end of the noun group without the age. */
  private beforeAge(to: number): number {
    let k = to - 1;
    if (this.key(k) === 'plus' && this.key(k - 1) === 'et') k -= 2;
    if (this.key(k) !== 'ans') return to;
    k -= 1;
    while (
      k > this.floor &&
      (this.tokens[k]?.kind === 'number' || this.key(k) === 'a' || this.key(k) === 'de')
    )
      k -= 1;
    return k > this.floor && /^agee?s?$/.test(this.key(k)) ? k : to;
  }

  /** « hausse des exportations » → `exportations`. */
  private complementIn(run: Run): Run | undefined {
    for (let k = run.from + 1; k < run.to; k += 1) {
      if (!GENITIVES.has(this.key(k))) continue;
      let from = k + 1;
      while (from < run.to && DETERMINERS.has(this.key(from))) from += 1;
      return from < run.to ? { from, to: run.to } : undefined;
    }
    return undefined;
  }

  /** The subject of the verb at `at`, or for a participle the noun it belongs to. */
  private fromVerb(at: number): string | undefined {
    const token = this.tokens[at] as Token;
    const participle = token.key.endsWith('ant') || !this.hasAuxiliary(at);
    if (token.key.endsWith('ant') && this.key(at - 1) === ',') {
      // « a doublé, passant de 5 à 10 »: what the clause before speaks of.
      if (this.earlier !== undefined) return this.earlier.label;
      const clause = this.clauseBefore(at, this.floor);
      const said = clause === undefined ? undefined : this.write(this.subjectOf(clause, this.floor));
      if (said !== undefined) return said;
    }
    // « le Maroc produit 400.000 m³ d’eau »: a present that looks like a participle, when what it makes follows.
    const present = /it$/.test(token.key) && this.groupAfter() !== undefined;
    if (participle && !present && PARTICIPLE_ENDING.test(token.text.toLowerCase())) {
      const run = this.nounBefore(at);
      if (run !== undefined) return this.write(run);
    }
    const after = this.groupAfter();
    const deed =
      this.span.kind === 'percent' ? undefined : DEEDS.find(([stem]) => token.key.startsWith(stem))?.[1];
    if (deed !== undefined && after === undefined) return deed;
    const subject = this.subjectOf(at + 1, this.floor);
    // « l’Inde a importé 2,3 millions de tonnes d’engrais »: what is imported says more than who imports.
    if (after !== undefined && this.span.kind !== 'percent') return this.write(after);
    return (
      this.write(subject) ?? (this.earlier !== undefined && this.goesOn(at) ? this.earlier.label : undefined)
    );
  }

  private hasAuxiliary(at: number): boolean {
    for (let k = at - 1; k >= this.floor && k >= at - 4; k -= 1) {
      const token = this.tokens[k] as Token;
      if (token.kind !== 'word') return false;
      if (AUXILIARIES.has(token.key) && (token.key !== 'a' || isVerbA(token))) return true;
      if (!ADVERB.test(token.key)) return false;
    }
    return false;
  }

  private isVerb(at: number): boolean {
    const token = this.tokens[at];
    if (!isWord(token) || at < this.floor) return false;
    if (token.key === 'a') return isVerbA(token);
    if (AUXILIARIES.has(token.key)) return true;
    const before = this.tokens[at - 1];
    // « s’est creusé », « a été ramené »: whatever its meaning, a participle after its auxiliary.
    if (
      isWord(before) &&
      AUXILIARIES.has(before.key) &&
      (before.key !== 'a' || isVerbA(before)) &&
      PARTICIPLE_ENDING.test(token.text.toLowerCase())
    )
      return true;
    if (!MEASURING.test(token.key) && !(FUTURE.test(token.key) && isWord(before))) return false;
    // « prévoit d’investir »: an infinitive.
    if (isWord(before) && GENITIVES.has(before.key) && INFINITIVE.test(token.key)) return true;
    // « la hausse », « en baisse »: a noun.
    return !(
      isWord(before) &&
      (DETERMINERS.has(before.key) ||
        GENITIVES.has(before.key) ||
        before.key === 'en' ||
        before.key === 'legere' ||
        before.key === 'forte')
    );
  }

  /** Does the sentence go on about the same thing: « contre 12 », « dont 3 », « puis 4 », « (5) »? */
  private goesOn(at: number): boolean {
    const between = this.tokens[at];
    if (between === undefined) return false;
    return [
      'contre',
      'dont',
      'apres',
      'puis',
      'soit',
      'et',
      ',',
      '(',
      'versus',
      'vs',
      'ou',
      'a',
      'avec',
    ].includes(between.key);
  }

  /** The noun group that ends right before token `to`: back to its determiner, past « de la … » to the head. */
  private nounBefore(to: number): Run | undefined {
    const quoted = this.quotedBefore(to);
    if (quoted !== undefined) return quoted;
    let end = this.beforeAge(to);
    while (
      end > this.floor &&
      '»")'.includes((this.tokens[end - 1] as Token).text) &&
      (this.tokens[end - 1] as Token).kind === 'mark'
    )
      end -= 1;
    // « un emprunt sur 10 ans de 1,5 milliard »: the term stands between.
    if (
      /^(?:ans|mois|jours|semaines)$/.test(this.key(end - 1)) &&
      this.tokens[end - 2]?.kind === 'number' &&
      PREPOSITIONS.has(this.key(end - 3)) &&
      end - 3 > this.floor
    )
      end -= 3;
    let at = end - 1;
    let from = end;
    for (let steps = 0; at >= this.floor && steps < MAX_WORDS + 8; steps += 1, at -= 1) {
      const token = this.tokens[at] as Token;
      if (token.kind === 'mark') {
        if (token.text === '-' && token.gap === 'glued') continue;
        break;
      }
      if (token.kind === 'number') {
        if (token.gap === 'glued') continue;
        break;
      }
      if (DETERMINERS.has(token.key)) {
        from = at + 1;
        const before = this.tokens[at - 1];
        // « le parc d’une capacité de »: what characterises is measured.
        if ((token.key === 'un' || token.key === 'une') && before?.key === "d'") break;
        const genitive =
          isWord(before) &&
          at - 1 >= this.floor &&
          (before.key === 'de' ||
            before.key === "d'" ||
            (before.key === 'a' && !isVerbA(before) && ["l'", 'la'].includes(token.key)));
        if (!genitive) break;
        if (before.key === 'a' && this.isVerb(at - 2)) break;
        continue;
      }
      if (GENITIVES.has(token.key) || (token.key === 'a' && !isVerbA(token) && this.key(at + 1) === "l'"))
        continue;
      if (token.key === 'au' || token.key === 'aux') {
        if (this.isVerb(at - 1)) break;
        continue;
      }
      if (this.joinsAdjectives(at) || this.fillsParticiple(at)) continue;
      if (
        PREPOSITIONS.has(token.key) ||
        token.key === 'a' ||
        this.isVerb(at) ||
        PRONOUNS.has(token.key) ||
        SPEECH.test(token.key)
      )
        break;
      from = at;
    }
    return from < end ? this.trimmed({ from, to: end }) : undefined;
  }

  /** « engrais naturels et chimiques »: the « et » of two adjectives in the plural. */
  private joinsAdjectives(at: number): boolean {
    const [before, link, after] = this.tokens.slice(at - 1, at + 2);
    return (
      (link?.key === 'et' || link?.key === 'ou') &&
      at - 1 > this.floor &&
      isWord(before) &&
      isWord(after) &&
      ADJECTIVES.test(before.key) &&
      ADJECTIVES.test(after.key)
    );
  }

  /** « une superficie emblavée en céréales »: the « en » of a participle. */
  private fillsParticiple(at: number): boolean {
    const participle = this.tokens[at - 1];
    return (
      this.key(at) === 'en' &&
      at - 2 > this.floor &&
      isWord(participle) &&
      /ées?$/.test(participle.text) &&
      !this.isVerb(at - 1) &&
      !AUXILIARIES.has(this.key(at - 2))
    );
  }

  /** « Engrais naturels et chimiques » in quotation marks, whole. */
  private quotedBefore(to: number): Run | undefined {
    const close = this.tokens[to - 1];
    if (close?.kind !== 'mark' || (close.text !== '»' && close.text !== '"') || to - 1 < this.floor)
      return undefined;
    const open = close.text === '»' ? '«' : '"';
    for (let k = to - 2; k >= this.floor && to - k < 14; k -= 1)
      if (this.key(k) === open) return this.trimmed({ from: k + 1, to: to - 1 });
    return undefined;
  }

  /** The subject of the verb group that ends before `at`, not before `floor`. */
  private subjectOf(at: number, floor: number): Run | undefined {
    let to = at;
    let verb = false;
    for (let steps = 0; to > floor && steps < 14; steps += 1) {
      const token = this.tokens[to - 1] as Token;
      if (token.kind !== 'word') break;
      const verbal = this.isVerb(to - 1);
      if (verbal) verb = true;
      const carried =
        verbal ||
        (token.key === 'que' && this.key(to - 2) === 'plus') ||
        ADVERBS.has(token.key) ||
        ADVERB.test(token.key) ||
        GENITIVES.has(token.key) ||
        QUALIFYING.has(token.key) ||
        HOLDERS.has(token.key) ||
        ['une', 'en', 'legere', 'forte', 'nette', 'a'].includes(token.key);
      if (!carried) break;
      to -= 1;
    }
    if (!verb) {
      // « Les exportations se sont élevées à 80 milliards, en hausse de 5 % »: the clause before has the verb.
      const clause = this.clauseBefore(to, floor);
      return clause === undefined ? undefined : this.subjectOf(clause, floor);
    }
    let end = to;
    if (this.key(end - 1) === 'qui') {
      end -= 1;
      if (this.key(end - 1) === ',') end -= 1;
      return this.nounBefore(end);
    }
    if (this.key(end - 1) === ',') end = this.overInsertion(end - 1, floor);
    return this.nominal(end, floor);
  }

  /** « La première usine, d’une capacité de 200 t, entrera… »: back over what stands between the commas. */
  private overInsertion(comma: number, floor: number): number {
    for (let k = comma - 1; k > floor && comma - k < 30; k -= 1) if (this.key(k) === ',') return k;
    return comma;
  }

  /** End of the last verb of the clause before, after which its amount stands. */
  private clauseBefore(at: number, floor: number): number | undefined {
    for (let k = at - 1; k > floor && at - k < 40; k -= 1) {
      const token = this.tokens[k] as Token;
      if (token.kind === 'mark' && ';:.'.includes(token.text) && token.gap === 'glued') return undefined;
      if (this.isVerb(k) && !PARTICIPLE_ALONE.test(token.text)) return k + 1;
    }
    return undefined;
  }

  /** A subject as it stands between the clause's beginning and its verb: it may hold « entre Moscou et le Maroc ». */
  private nominal(end: number, floor: number): Run | undefined {
    const to = this.beforeAge(end);
    let at = to - 1;
    let opening: number | undefined;
    for (let steps = 0; at >= floor && steps < MAX_WORDS + 6; steps += 1, at -= 1) {
      const token = this.tokens[at] as Token;
      if (token.kind === 'mark') {
        if ('-»«"()\'.&'.includes(token.text) && !(token.text === '.' && token.gap === 'space')) continue;
        break;
      }
      if (token.kind === 'number' && token.gap !== 'glued') break;
      if (
        [
          'que',
          "qu'",
          'qui',
          'dont',
          'mais',
          'tandis',
          'alors',
          'lorsque',
          'quand',
          'car',
          'soit',
          'puis',
          'donc',
          'si',
        ].includes(token.key)
      )
        break;
      if (token.key === 'avec' && !isWord(this.tokens[at - 1])) break;
      if (SPEECH.test(token.key) && isWord(this.tokens[at - 1]) && AUXILIARIES.has(this.key(at - 1))) break;
      // « a vu son chiffre d’affaires reculer »: the verb before is another's.
      if (at < to - 1 && this.isVerb(at)) break;
      if (DETERMINERS.has(token.key)) {
        const before = this.tokens[at - 1];
        const governed =
          at - 1 >= floor &&
          isWord(before) &&
          !['que', "qu'", 'mais', 'et', 'car', 'alors'].includes(before.key);
        if (!governed) opening = at;
      }
    }
    let from = opening === undefined ? at + 1 : opening + 1;
    while (
      from < to &&
      (DETERMINERS.has(this.key(from)) ||
        (this.tokens[from] as Token).kind === 'mark' ||
        ['et', 'des', 'du', 'de', 'puis', 'or'].includes(this.key(from)))
    )
      from += 1;
    if (from >= to) return undefined;
    if (PRONOUNS.has(this.key(from)) || PREPOSITIONS.has(this.key(from))) return undefined;
    return this.trimmed({ from, to });
  }

  /** « de la production mondiale de ces batteries » after the quantity, without its first preposition. */
  private groupAfter(): Run | undefined {
    const { span } = this;
    // « 2,3 millions de tonnes d’engrais »: what is weighed stands after the rate too, or « 103 quintaux (10 tonnes) de céréales ».
    if (this.key(span.to) !== '(' || span.kind !== 'quantity') return this.groupFrom(span.to);
    for (let k = span.to + 1; k < this.sentence.to && k - span.to < 8; k += 1)
      if (this.key(k) === ')') return this.groupFrom(k + 1);
    return undefined;
  }

  private groupFrom(at: number): Run | undefined {
    const { tokens, sentence } = this;
    const link = tokens[at];
    if (!isWord(link) || at >= sentence.to || link.gap === 'break' || !GENITIVES.has(link.key))
      return undefined;
    let from = at + 1;
    if (DETERMINERS.has(this.key(from))) from += 1;
    if (
      !isWord(tokens[from]) ||
      from >= sentence.to ||
      STOPS.has(this.key(from)) ||
      DIRECTIONS.has(this.key(from))
    )
      return undefined;
    if (sentence.dates.some((date) => date.from === from)) return undefined;
    const to = this.endOfGroup(from);
    return to > from ? this.trimmed({ from, to }) : undefined;
  }

  private endOfGroup(from: number): number {
    const { tokens, sentence } = this;
    let end = from;
    for (let words = 0; end < sentence.to && words < MAX_WORDS; end += 1) {
      const token = tokens[end] as Token;
      if (end > from && token.gap === 'break') break;
      if (token.kind === 'number') {
        if (token.gap !== 'glued') break;
        continue;
      }
      if (token.kind === 'mark') {
        if (token.text === '-' && token.gap === 'glued') continue;
        break;
      }
      if (end > from) {
        const demonstrative = ['ce', 'cette', 'ces'].includes(token.key) && GENITIVES.has(this.key(end - 1));
        if (STOPS.has(token.key) && !demonstrative) break;
        if (
          token.key === 'a' &&
          (isVerbA(token) || !["l'", 'la', 'haute', 'forte', 'grande'].includes(this.key(end + 1)))
        )
          break;
        if (
          token.key === 'en' &&
          !['ligne', 'service', 'valeur', 'volume', 'afrique', 'europe', 'asie'].includes(this.key(end + 1))
        )
          break;
        if ((token.key === 'au' || token.key === 'aux') && NOT_PLACES.has(this.key(end + 1))) break;
        if (
          token.key === 'et' &&
          (DETERMINERS.has(this.key(end + 1)) ||
            DETERMINERS.has(this.key(end + 2)) ||
            ['plus', 'environ', 'pres', 'quelque'].includes(this.key(end + 2)) ||
            this.isFinite(end + 1) ||
            tokens[end + 1]?.kind !== 'word' ||
            GENITIVES.has(this.key(end + 1)))
        )
          break;
        if (this.isFinite(end)) break;
        if (sentence.dates.some((date) => date.from === end)) break;
      }
      words += 1;
    }
    return end;
  }

  /** A verb in the future or one that measures: the noun group is over. */
  private isFinite(at: number): boolean {
    const token = this.tokens[at];
    if (!isWord(token)) return false;
    return FUTURE.test(token.key) || (this.isVerb(at) && !GENITIVES.has(this.key(at - 1)));
  }

  /** The clause around the number, for want of better: never another number. */
  private surroundings(): Run | undefined {
    const { tokens, span, sentence } = this;
    let from = span.from;
    while (from > this.floor && span.from - from < 9 && !isBoundary(tokens[from - 1] as Token)) from -= 1;
    const clause = this.trimmed({ from, to: span.from });
    // « ils ont atteint » says nothing of what.
    const before = clause !== undefined && PRONOUNS.has(this.key(clause.from)) ? undefined : clause;
    if (before !== undefined && before.to - before.from >= 2) return before;
    let to = span.to;
    while (to < sentence.to && to - span.to < 9 && !isBoundary(tokens[to] as Token)) to += 1;
    return this.trimmed({ from: span.to, to }) ?? before;
  }

  private trimmed(run: Run): Run | undefined {
    let { from, to } = run;
    while (to > from && !this.endsWell(to - 1)) to -= 1;
    while (from < to && ((this.tokens[from] as Token).kind === 'mark' || TRAILING.has(this.key(from))))
      from += 1;
    return from < to ? { from, to } : undefined;
  }

  private endsWell(at: number): boolean {
    const token = this.tokens[at] as Token;
    if (token.kind === 'mark') return token.text === ')' || token.text === '»';
    return (
      token.kind === 'number' ||
      (!TRAILING.has(token.key) &&
        !QUALIFYING.has(token.key) &&
        !(AUXILIARIES.has(token.key) && token.key !== 'a'))
    );
  }

  /** The words of a run as printed, short enough for a table. */
  private write(run: Run | undefined): string | undefined {
    const kept = run === undefined ? undefined : this.trimmed(run);
    if (kept === undefined) return undefined;
    const first = this.tokens[kept.from] as Token;
    if (kept.to - kept.from === 1 && (PRONOUNS.has(first.key) || first.kind !== 'word')) return undefined;
    const { text } = this.reading.passage;
    const words = text
      .slice(first.start, (this.tokens[kept.to - 1] as Token).end)
      .replace(/\s+/g, ' ')
      .trim();
    return balanced(cut(this.lowered(words, first, kept.from)));
  }

  /** The words of a run as printed, its first preposition too. */
  private verbatim(run: Run): string {
    const { text } = this.reading.passage;
    return text
      .slice((this.tokens[run.from] as Token).start, (this.tokens[run.to - 1] as Token).end)
      .replace(/\s+/g, ' ');
  }

  /** The capital of a sentence's first word goes; that of a name stays. */
  private lowered(words: string, first: Token, at: number): string {
    const before = this.tokens[at - 1];
    const opening =
      at === this.sentence.from ||
      before === undefined ||
      (before.kind === 'mark' && '.!?:«"'.includes(before.text));
    const acronym = first.text.length > 1 && first.text === first.text.toUpperCase();
    const named = this.sentence.mentions.some(
      ({ start, end, kind }) => start <= first.start && end >= first.end && kind !== 'sector',
    );
    return !opening || acronym || named ? words : `${words[0]?.toLowerCase()}${words.slice(1)}`;
  }
}

/** What a verb does, as the noun that a register of figures would use: « compte investir 25 milliards » is an investment. */
const DEEDS: readonly (readonly [stem: string, noun: string])[] = [
  ['investi', 'investissement'],
  ['inject', 'investissement'],
  ['export', 'exportations'],
  ['import', 'importations'],
  ['produi', 'production'],
  ['recrut', 'recrutements'],
  ['embauch', 'embauches'],
  ['achet', 'achats'],
  ['vend', 'ventes'],
  ['emprunt', 'emprunt'],
  ['transfer', 'transferts'],
  ['livr', 'livraisons'],
  ['debloq', 'montant débloqué'],
  ['consacr', 'montant consacré'],
  ['allou', 'montant alloué'],
  ['octroy', 'montant octroyé'],
  ['accord', 'montant accordé'],
  ['mobilis', 'montant mobilisé'],
  ['capt', 'montant capté'],
  ['pret', 'prêt'],
  ['financ', 'financement'],
  ['vers', 'versement'],
  ['debours', 'dépense'],
  ['depens', 'dépense'],
  ['economis', 'économies'],
  ['cout', 'coût'],
];

/** What becomes of people: « emploiera 2.300 personnes » are jobs. */
const PEOPLE_DEEDS: readonly (readonly [stem: string, participle: string])[] = [
  ['emploi', 'employées'],
  ['employ', 'employées'],
  ['recrut', 'recrutées'],
  ['embauch', 'embauchées'],
  ['form', 'formées'],
  ['log', 'logées'],
];

/** Directions of change after the number: « 5 % de baisse » is not a share of « baisse ». */
const DIRECTIONS = wordSet('hausse baisse plus moins progression recul croissance mieux retard avance plein');
/** `naturels`, `indirectes`: adjectives in the plural; not `usines`. */
const ADJECTIVES =
  /(?:els|elles|iques|aux|ales|ects|ectes|ifs|ives|aires|ains|aines|ais|aises|ois|oises|iens|iennes|eux|euses|ables|ibles|ees|ants|antes)$/;
/** Nouns of change: `augmentation`, `baisse`; not `taux`. */
const CHANGES =
  /^(?:hausse|baisse|progression|recul|croissance|augmentation|diminution|bond|repli|chute|accroissement|amelioration|reduction|contraction)$/;
const NOT_PLACES = wordSet(
  'cours titre premier second deuxieme troisieme quatrieme total moins lieu terme niveau mois sein profit plus',
);
/** `estimé`, `atteignant`, `évaluée`; not `estime`. */
const PARTICIPLE_ENDING = /(?:é|ée|és|ées|ant|i|ie|is|it|u|ue|us|ues)$/;
const PARTICIPLE_ALONE = /(?:ée|és|ées|ant)$/;
/** `investir`, `lever`; not `investissement`. */
const INFINITIVE = /(?:er|ir)$/;
/** Future verbs: `mobilisera`, `seront`. */
const FUTURE = /^[a-z]{3,}(?:ra|ront)$/;

const isBoundary = (token: Token): boolean =>
  token.kind === 'number' || (token.kind === 'mark' && ',;:()«»"[]|•'.includes(token.text));

function cut(text: string): string {
  if (text.length <= MAX_LABEL) return text;
  const shorter = text.slice(0, MAX_LABEL + 1);
  return shorter
    .slice(0, Math.max(shorter.lastIndexOf(' '), 40))
    .replace(/[\s,;:(«-]+$/u, '')
    .replace(/ (?:de|du|des|la|le|les|et|à|au|aux|en|d’|l’)$/u, '');
}

/** A label does not open a quotation or a bracket without closing it. */
function balanced(text: string): string {
  let result = text;
  for (const [open, close] of [
    ['(', ')'],
    ['«', '»'],
  ] as const) {
    if (result.includes(open) && !result.includes(close))
      result = result.slice(0, result.indexOf(open)).trim() || result.replace(open, '').trim();
    else if (!result.includes(open) && result.includes(close)) result = result.replaceAll(close, '').trim();
  }
  return result.replace(/\s+/g, ' ');
}
