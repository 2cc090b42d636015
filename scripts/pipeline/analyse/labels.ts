/** Says what a figure measures, in the sentence's own words: « part de la production mondiale de batteries », « chiffre d’affaires à l’export ». */
import type { QuantitySpan } from './quantities.ts';
import type { Reading, Sentence } from './reading.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-set.ts';

const MAX_LABEL = 110;
const MAX_WORDS = 16;

/** Determiners that open a noun group. */
const DETERMINERS: ReadonlySet<string> = wordSet(`
  le la les l' un une ce cet cette ces son sa ses leur leurs notre nos quelque chaque tout toute
`);
const GENITIVES: ReadonlySet<string> = wordSet("de d' du des");
/** Verbs that say how much their subject is. */
const MEASURING =
  /^(?:attei(?:n|gn)|elev|etabl|repres|chiffr|totalis|mont|affich|depass|avoisin|frol|compt|s'elev|progress|augment|hauss|bond|grimp|recul|baiss|chut|diminu|repli|cede|gagn|perd|croi|cru|accru|ressort|ressor|situ|port|pass|flamb|plong|degringol|contract|stagn|enregistr|culmin|genere|rapport|emploi|produi|dispos|abrit|couvr|offr|cout|pese|pes|limit|fix|estim|evalu|valoris|doubl|tripl|accus|bais|rebond|ralenti|acceler|explos|fluctu|oscill|oscille|varie|mobilis|necessit|destin|octroy|alloue|consacr|inject|investi|debours|acquis|leve|levee|recolt|export|import|achet|vend|achemin|transport|accueill|recu|recev|trait|livr|construi|cre|creer|crea|permet|consiste|concern|port|touche|attire|draine|collect|encaiss|revient|rest|demeur|devien|constitu|voi|connai|connu|signal|marqu)/;
const AUXILIARIES: ReadonlySet<string> = wordSet(`
  a ont avait avaient est sont etait etaient sera seront aura auront serait se s' devrait devraient doit
  doivent peut va vont pourrait pourraient fut ete y en ne n'
`);
const BOUNDARY_MARKS = ',;:()«»"[]–—•|';
const CLAUSE_WORDS: ReadonlySet<string> = wordSet(`
  que qu' qui dont ou mais tandis alors lorsque quand car soit contre puis donc si comme avec
`);
const GROWTH_NOUNS: ReadonlySet<string> = wordSet(`
  hausse baisse progression recul croissance augmentation diminution bond repli chute rebond accroissement
  contraction reduction ralentissement evolution variation amelioration appreciation depreciation envolee
  gain perte taux rythme moyenne montant hauteur total totale global globale niveau valeur ordre volume
  nombre somme part
`);
/** Those that need what they belong to: « taux » alone is no label. */

const isWord = (token: Token | undefined): token is Token => token?.kind === 'word';

interface Run {
  from: number;
  to: number;
}

/** The label of the quantity at `span`, or nothing when the sentence gives none. */
export function labelOf(
  span: QuantitySpan,
  sentence: Sentence,
  reading: Reading,
  growth: boolean,
): string | undefined {
  const { tokens } = reading;
  const write = (run: Run | undefined): string | undefined =>
    run === undefined ? undefined : tidy(reading, run);
  if (span.whatFrom !== undefined && span.whatTo !== undefined && span.unit === undefined) {
    const counted = extendGroup(tokens, span.whatFrom, span.whatTo, sentence.to);
    return write(counted);
  }
  const after = groupAfter(tokens, span.to, sentence.to);
  if (span.unit === '%' && !growth && after !== undefined && GENITIVES.has((tokens[span.to] as Token).key)) {
    const words = write({ from: span.to, to: after.to });
    if (words !== undefined) return cut(`part ${words}`);
  }
  const before = groupBefore(tokens, span, sentence);
  if (before !== undefined) {
    const head = (tokens[before.from] as Token).key;
    const wanting = GROWTH_NOUNS.has(head) && before.to - before.from <= 2;
    if (!wanting) return write(before);
    const owner = after !== undefined && GENITIVES.has((tokens[span.to] as Token).key) ? after : undefined;
    if (owner !== undefined) {
      const words = write({ from: growth ? owner.from : span.to, to: owner.to });
      if (words !== undefined) return growth ? words : cut(`${write(before)} ${words}`);
    }
    const subject = subjectBefore(tokens, before.from, sentence.from);
    if (subject !== undefined) return write(subject);
    return write(before);
  }
  if (after !== undefined) return write(after);
  const subject = subjectBefore(tokens, span.from, sentence.from);
  return write(subject ?? surroundings(tokens, span, sentence));
}

/** « emplois directs et indirects » as far as the noun group goes; complements that name the kind stay with it. */
function extendGroup(tokens: readonly Token[], from: number, to: number, limit: number): Run {
  let end = to;
  const link = tokens[end];
  if (isWord(link) && GENITIVES.has(link.key) && link.gap !== 'break') {
    const group = groupAfter(tokens, end, limit);
    if (group !== undefined && group.to - from <= MAX_WORDS) end = group.to;
  }
  return { from, to: end };
}

/** « de la production mondiale de ces batteries » after a quantity: the noun group without its first preposition. */
function groupAfter(tokens: readonly Token[], at: number, limit: number): Run | undefined {
  const link = tokens[at];
  if (!isWord(link) || at >= limit || link.gap === 'break') return undefined;
  let from = at;
  if (GENITIVES.has(link.key)) from += 1;
  else return undefined;
  if (DETERMINERS.has(tokens[from]?.key ?? '')) from += 1;
  if (!isWord(tokens[from]) || from >= limit) return undefined;
  if (STOPS_GROUP.has((tokens[from] as Token).key)) return undefined;
  const to = endOfGroup(tokens, from, limit);
  return to > from ? { from, to } : undefined;
}

/** Words that a noun group does not run across. */
const STOPS_GROUP: ReadonlySet<string> = wordSet(`
  que qu' qui dont ou mais pour par afin soit contre est sont a ont etait sera avait grace selon depuis
  durant pendant lors tout tandis alors avec ainsi notamment environ plus moins pres cette fin ce il elle
  ils elles on nous se s' ne n' apres avant comme si entre vers sans sous dans sur d'ici devrait seront aura
  auront ete hier representant atteignant
`);

/** Where the noun group that begins at `from` ends: complements with « de », « à l’ » and « et » + adjective belong to it. */
function endOfGroup(tokens: readonly Token[], from: number, limit: number): number {
  let end = from;
  let words = 0;
  while (end < limit && words < MAX_WORDS) {
    const token = tokens[end] as Token;
    if (token.gap === 'break' && end > from) break;
    if (token.kind === 'number') {
      if (token.gap !== 'glued') break;
    } else if (token.kind === 'mark') {
      if (token.text !== '-' || token.gap !== 'glued') break;
    } else {
      if (
        end > from &&
        STOPS_GROUP.has(token.key) &&
        !(token.key === 'a' && followsExportLike(tokens, end)) &&
        !isDemonstrativeComplement(tokens, end)
      )
        break;
      if (
        token.key === 'en' &&
        !['ligne', 'service', 'valeur', 'volume', 'afrique', 'europe', 'asie'].includes(
          tokens[end + 1]?.key ?? '',
        )
      )
        break;
      if (token.key === 'au' || token.key === 'aux') {
        if (!isWord(tokens[end + 1]) || (tokens[end + 1] as Token).kind !== 'word') break;
        if (
          [
            'cours',
            'titre',
            'premier',
            'second',
            'deuxieme',
            'troisieme',
            'quatrieme',
            'total',
            'moins',
            'lieu',
            'terme',
            'niveau',
            'mois',
            'sein',
            'profit',
          ].includes(tokens[end + 1]?.key ?? '')
        )
          break;
      }
      if (token.key === 'et' && DETERMINERS.has(tokens[end + 1]?.key ?? '')) break;
      words += 1;
    }
    end += 1;
  }
  while (
    end > from &&
    (tokens[end - 1]?.kind !== 'word'
      ? tokens[end - 1]?.kind === 'mark'
      : TRAILING.has((tokens[end - 1] as Token).key))
  )
    end -= 1;
  return end;
}

const TRAILING: ReadonlySet<string> = wordSet(`
  de d' du des la le les l' et au aux a en ces cette un une ses son sa leurs leur ne y plus environ dont
`);
const followsExportLike = (tokens: readonly Token[], at: number): boolean =>
  ["l'", 'la', 'haute', 'forte', 'hydrogene', 'grande', 'vocation'].includes(tokens[at + 1]?.key ?? '');
const isDemonstrativeComplement = (tokens: readonly Token[], at: number): boolean =>
  ['ce', 'cette', 'ces'].includes(tokens[at]?.key ?? '') && GENITIVES.has(tokens[at - 1]?.key ?? '');

/**
 * The noun group that governs the quantity: « une capacité de production annuelle de [100 GWh] »,
 * « un chiffre d’affaires à l’export atteignant [157 milliards] », « les exportations ont atteint [74 milliards] ».
 */
function groupBefore(tokens: readonly Token[], span: QuantitySpan, sentence: Sentence): Run | undefined {
  let at = span.from - 1;
  const floor = sentence.from;
  // Step over what qualifies the number.
  while (at >= floor && isWord(tokens[at]) && QUALIFYING.has((tokens[at] as Token).key)) at -= 1;
  if (at < floor) return undefined;
  const last = tokens[at] as Token;
  if (last.kind === 'mark') {
    // « Phosphates (+49 %) », « CATL (100 GWh) »
    if (last.text !== '(' && last.text !== ':') return undefined;
    let to = at;
    if (tokens[to - 1]?.kind === 'mark') to -= 1;
    const run = nominalBefore(tokens, to, floor);
    return run;
  }
  let to = at + 1;
  if (GENITIVES.has(last.key) || last.key === 'a') {
    if (at - 1 >= floor && isWord(tokens[at - 1]) && isMeasuringVerb(tokens, at - 1))
      return subjectBefore(tokens, at, floor);
    to = at;
    const run = nominalBefore(tokens, to, floor);
    if (run === undefined) return undefined;
    return run;
  }
  if (isMeasuringVerb(tokens, at)) return subjectBefore(tokens, at + 1, floor);
  return undefined;
}

const QUALIFYING: ReadonlySet<string> = wordSet(`
  environ pres plus moins quelque presque autour jusque jusqu' peu un quelques dela au des les minimum
  maximum non pas respectivement total seulement ainsi ordre hauteur l' d'environ
`);

function isMeasuringVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return false;
  if (AUXILIARIES.has(token.key) && token.key !== 'a') return true;
  if (!MEASURING.test(token.key)) return false;
  const before = tokens[at - 1];
  // « une hausse de », « le montant de »: a noun with its determiner is no verb.
  if (isWord(before) && (DETERMINERS.has(before.key) || GENITIVES.has(before.key) || before.key === 'en'))
    return false;
  return true;
}

/** The noun group that ends right before token `to`: back to its determiner, past « de la … » to the head. */
function nominalBefore(tokens: readonly Token[], to: number, floor: number): Run | undefined {
  let at = to - 1;
  let words = 0;
  while (at >= floor && words < MAX_WORDS) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark') {
      if (token.text === '-' && token.gap === 'glued') {
        at -= 1;
        continue;
      }
      if ((token.text === '»' || token.text === '«' || token.text === '"') && at === to - 1) {
        at -= 1;
        continue;
      }
      break;
    }
    if (token.kind === 'number' && token.gap !== 'glued') break;
    words += 1;
    if (DETERMINERS.has(token.key)) {
      const governor = tokens[at - 1];
      const genitive =
        isWord(governor) &&
        (governor.key === 'de' ||
          governor.key === "d'" ||
          (governor.key === 'a' && followsExportLike(tokens, at - 1)));
      if (!genitive) {
        return at + 1 < to ? { from: at + 1, to } : undefined;
      }
      at -= 2;
      continue;
    }
    if (
      CLAUSE_WORDS.has(token.key) ||
      PREPOSITIONS_BEFORE.has(token.key) ||
      (AUXILIARIES.has(token.key) && token.key !== 'a') ||
      SPEECH.test(token.key)
    )
      break;
    if (token.key === 'a' && !followsExportLike(tokens, at)) break;
    if (at < to - 1 && isMeasuringVerb(tokens, at) && !isWord(tokens[at - 1])) break;
    if (
      token.key === 'des' &&
      (at - 1 < floor ||
        !isWord(tokens[at - 1]) ||
        isMeasuringVerb(tokens, at - 1) ||
        PREPOSITIONS_BEFORE.has((tokens[at - 1] as Token).key))
    )
      break;
    at -= 1;
  }
  let from = at + 1;
  while (
    from < to &&
    (GENITIVES.has((tokens[from] as Token).key) ||
      (tokens[from] as Token).kind === 'mark' ||
      DETERMINERS.has((tokens[from] as Token).key))
  )
    from += 1;
  return from < to ? { from, to } : undefined;
}

const PREPOSITIONS_BEFORE: ReadonlySet<string> = wordSet(`
  en dans pour par sur sous avec sans entre depuis pendant durant vers contre chez selon grace et au aux
  soit via dont est apres avant malgre moyennant notamment
`);
const SPEECH =
  /^(?:annonc|indiqu|precis|ajout|declar|affirm|expliqu|soulign|estim|prevoi|prevu|vise|ambitionn)/;

/** The subject of the verb group that ends before `at`: what stands between the clause's beginning and the verb. */
function subjectBefore(tokens: readonly Token[], at: number, floor: number): Run | undefined {
  // Back over the verb group.
  let to = at;
  let verb = false;
  while (to > floor) {
    const token = tokens[to - 1] as Token;
    if (!isWord(token)) break;
    const verbal =
      AUXILIARIES.has(token.key) ||
      isMeasuringVerb(tokens, to - 1) ||
      GENITIVES.has(token.key) ||
      QUALIFYING.has(token.key) ||
      ADVERB.test(token.key) ||
      token.key === 'une' ||
      token.key === 'hausse' ||
      token.key === 'baisse' ||
      token.key === 'croissance' ||
      token.key === 'progression';
    if (!verbal) break;
    if (AUXILIARIES.has(token.key) || isMeasuringVerb(tokens, to - 1)) verb = true;
    to -= 1;
  }
  if (!verb || to <= floor) return undefined;
  let end = to;
  // « …, dont la production …, atteint »: over one interpolated clause.
  if ((tokens[end - 1] as Token).text === ',') end -= 1;
  if (isWord(tokens[end - 1]) && (tokens[end - 1] as Token).key === 'qui') {
    end -= 1;
    if ((tokens[end - 1] as Token | undefined)?.text === ',') end -= 1;
  }
  return nominalWide(tokens, end, floor);
}

const ADVERB = /(?:ement|emment|amment)$/;

/** As `nominalBefore`, but a subject may hold prepositions: « volume des échanges commerciaux entre Moscou et le Maroc ». */
function nominalWide(tokens: readonly Token[], to: number, floor: number): Run | undefined {
  let at = to - 1;
  let words = 0;
  let opening: number | undefined;
  while (at >= floor && words < MAX_WORDS + 4) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark') {
      if (
        token.text === '-' ||
        token.text === '»' ||
        token.text === '«' ||
        token.text === '"' ||
        token.text === '(' ||
        token.text === ')' ||
        token.text === "'" ||
        token.text === '.'
      ) {
        at -= 1;
        continue;
      }
      break;
    }
    const joins = token.key === 'ou' || (token.key === 'avec' && isWord(tokens[at - 1]));
    if (CLAUSE_WORDS.has(token.key) && !joins) break;
    if (SPEECH.test(token.key) && isWord(tokens[at - 1]) && AUXILIARIES.has((tokens[at - 1] as Token).key))
      break;
    if (DETERMINERS.has(token.key)) opening = at;
    words += 1;
    at -= 1;
  }
  let from = at + 1;
  // The leftmost determiner that no preposition governs begins the subject.
  if (opening !== undefined && opening < to) {
    const governed = isWord(tokens[opening - 1]) && opening - 1 >= from;
    if (!governed) from = opening + 1;
  }
  while (
    from < to &&
    (DETERMINERS.has((tokens[from] as Token).key) ||
      (tokens[from] as Token).kind === 'mark' ||
      (tokens[from] as Token).key === 'et' ||
      (tokens[from] as Token).key === 'des' ||
      (tokens[from] as Token).key === 'du' ||
      (tokens[from] as Token).key === 'de')
  )
    from += 1;
  if (from >= to) return undefined;
  const only = tokens[from] as Token;
  if (to - from === 1 && PRONOUNS.has(only.key)) return undefined;
  return { from, to };
}

const PRONOUNS: ReadonlySet<string> = wordSet(`
  il elle ils elles ce cela on nous celui celle ceux celles qui lui c' ceci dernier derniere ci
`);

/** The clause around the number, for want of better. */
function surroundings(tokens: readonly Token[], span: QuantitySpan, sentence: Sentence): Run | undefined {
  let from = span.from;
  while (
    from > sentence.from &&
    span.from - from < 8 &&
    !(
      (tokens[from - 1] as Token).kind === 'mark' && BOUNDARY_MARKS.includes((tokens[from - 1] as Token).text)
    )
  )
    from -= 1;
  let to = from === span.from ? span.to : span.from;
  if (to === span.to)
    while (
      to < sentence.to &&
      to - span.to < 8 &&
      !((tokens[to] as Token).kind === 'mark' && BOUNDARY_MARKS.includes((tokens[to] as Token).text))
    )
      to += 1;
  if (from === span.from) from = span.to;
  while (
    to > from &&
    isWord(tokens[to - 1]) &&
    (TRAILING.has((tokens[to - 1] as Token).key) || QUALIFYING.has((tokens[to - 1] as Token).key))
  )
    to -= 1;
  while (from < to && (TRAILING.has((tokens[from] as Token).key) || (tokens[from] as Token).kind === 'mark'))
    from += 1;
  return from < to ? { from, to } : undefined;
}

/** The words of a run as printed, small at the beginning, short enough for a table. */
function tidy(reading: Reading, run: Run): string | undefined {
  const { tokens, passage } = reading;
  let { from, to } = run;
  while (
    to > from &&
    ((tokens[to - 1] as Token).kind === 'mark' || TRAILING.has((tokens[to - 1] as Token).key))
  ) {
    if ((tokens[to - 1] as Token).text === ')' || (tokens[to - 1] as Token).text === '»') break;
    to -= 1;
  }
  while (from < to && (tokens[from] as Token).kind === 'mark') from += 1;
  if (from >= to) return undefined;
  const first = tokens[from] as Token;
  const words = passage.text
    .slice(first.start, (tokens[to - 1] as Token).end)
    .replace(/\s+/g, ' ')
    .trim();
  return balanced(cut(lowerFirst(words, first, tokens[from - 1], reading)));
}

function lowerFirst(words: string, first: Token, before: Token | undefined, reading: Reading): string {
  const opening =
    before === undefined ||
    before.gap === 'break' ||
    first.gap === 'break' ||
    (before.kind === 'mark' && '.!?:«"'.includes(before.text));
  const acronym = first.text.length > 1 && first.text === first.text.toUpperCase();
  const named = reading.sentences.some((sentence) =>
    sentence.mentions.some(
      (mention) => mention.start <= first.start && mention.end >= first.end && mention.kind !== 'sector',
    ),
  );
  if (!opening || acronym || named) return words;
  return words[0]?.toLowerCase() + words.slice(1);
}

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
    else if (!result.includes(open) && result.includes(close)) result = result.replace(close, '').trim();
  }
  return result.replace(/\s+/g, ' ');
}
