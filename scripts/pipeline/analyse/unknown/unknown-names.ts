/** What the readers of unknown names share: runs of capitals, and which words a known name already covers. */
import type { Mention, MentionKind } from '../../model.ts';
import type { Scan } from '../names/matcher.ts';
import { wordSet } from '../text/word-set.ts';
import type { Word } from '../text/words.ts';
import { NATIONAL } from './company-words.ts';

export interface Found {
  kind: 'organisation' | 'person';
  name: string;
  aliases: string[];
  role?: string;
  /** ISO code, when the sentence says it. */
  country?: string;
  /** Where the name stands in its passage. */
  start: number;
  end: number;
  rule: string;
}

/** For each word of a passage, the kind of the known name that covers it. */
export type Cover = ReadonlyMap<number, Mention>;

/** Which known name covers each word; a sector's covers nothing. */
export function coverOf({ words }: Scan, mentions: readonly Mention[]): Cover {
  const covered = new Map<number, Mention>();
  let index = 0;
  for (const mention of mentions) {
    if (mention.kind === 'sector') continue;
    while (index > 0 && (words[index - 1] as Word).end > mention.start) index -= 1;
    while (index < words.length && (words[index] as Word).end <= mention.start) index += 1;
    for (let at = index; at < words.length && (words[at] as Word).start < mention.end; at += 1)
      if (!covered.has(at) || mention.kind !== 'country') covered.set(at, mention);
  }
  return covered;
}

export const isOf = (cover: Cover, index: number, kind: MentionKind): boolean =>
  cover.get(index)?.kind === kind;

/** Words that no name begins with: articles, pronouns, days, what opens a sentence. */
export const NEVER_NAMES = wordSet(`
  le la les l un une des de du d en et ou a au aux ce cette ces son sa ses leur leurs il elle ils elles nous vous on qui que dont selon pour par avec dans sur
  sous mais or car donc ni lors alors ainsi aussi apres avant depuis hier lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin
  juillet aout septembre octobre novembre decembre m mm mme mr monsieur madame dr pr etat royaume gouvernement parlement afrique europe asie amerique ouest est
  nord sud orient monde si comme quand tandis toutefois cependant enfin ailleurs outre face suite grace chez entre contre vers sans sauf hors malgre
  tout tous toute toutes rien personne beaucoup certains certaines plusieurs chacun chacune aucun aucune autre autres ceux celle celui celles cela ceci ca
  deux trois quatre cinq six sept huit neuf dix cent mille premier premiere second seconde aujourd demain pourtant neanmoins certes notamment egalement
  parmi pourquoi comment combien quel quelle quels quelles lorsque puisque afin bien parfois souvent jamais toujours enfin desormais actuellement
  reste voici voila etant ayant fort forte forts fondee fonde creee cree objectif resultat bref non oui merci lire source photo video exclusif direct
  telle tel tels telles meme memes idem via dirham dirhams dh dhs mad md mds mdh mmdh mrd eur euro euros usd dollar dollars parallelement auparavant ici la-bas recemment ensuite je tu j n s t c qu y mi mis
`);

/** Inside a name of a person: « Moulay », « El », « ben ». */
export const PARTICLES = wordSet(
  'el al ben bin ait de da di du van von der le la ould abou abu bel dos del e y ibn bint den',
);

export const isName = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.shape === 'capital' || word.shape === 'upper') &&
  word.fold.length > 1 &&
  !NEVER_NAMES.has(word.fold);

/** No punctuation parts this word from the one before it. */
export const near = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.gap === 'space' || word.gap === 'hyphen' || word.gap === 'apostrophe' || word.gap === 'none');

/** The words `first`…`last` as printed, on one line. */
export const printed = (text: string, words: readonly Word[], first: number, last: number): string =>
  text.slice((words[first] as Word).start, (words[last] as Word).end).replace(/\s+/g, ' ');

/** A full stop, a colon, a bullet or a quotation mark: the capital that follows may be that of any word. Matches `. `, ` : « `; not `, `. */
const OPENING_MARK = /[.!?:;«»“”"•–—\n]/;

/** Does word `index` open a sentence? Its capital then tells nothing. */
export function opensSentence(text: string, words: readonly Word[], index: number): boolean {
  const previous = words[index - 1];
  return previous === undefined || OPENING_MARK.test(text.slice(previous.end, (words[index] as Word).start));
}

/** « le groupe chinois Midea », « l’Agence tunisienne du médicament »: the adjective just before or inside the name tells the country. */
export function countryBeside(
  words: readonly Word[],
  first: number,
  last: number,
  cover: Cover,
): string | undefined {
  for (let index = first - 1; index >= first - 3 && near(words[index + 1]); index -= 1) {
    const mention = cover.get(index);
    if (mention?.kind === 'country' && mention.rule === 'demonym') return mention.id;
    if (words[index]?.shape !== 'lower' || !NATIONAL.test(words[index]?.fold ?? '')) break;
  }
  const inside = cover.get(first + 1);
  return last > first + 1 && inside?.kind === 'country' && inside.rule === 'demonym' ? inside.id : undefined;
}
