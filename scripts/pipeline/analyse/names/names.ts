/** Reads the names of an article: its countries by salience, its sectors, who acts, where, and who is not known yet. */
import type { Article } from '../../../../src/domain/article.ts';
import type { Finding, Mention, Passage, Suggestion } from '../../model.ts';
import { sentenceAt, sentencesOf } from '../text/sentence-at.ts';
import { suggestNames } from '../unknown/suggestions.ts';
import { type Matcher, scan } from './matcher.ts';
import { rolesOf } from './people.ts';
import { chooseSectors } from './sectors.ts';
import { settle } from './settle.ts';

export interface Names {
  /** Mentions of each passage, in reading order. */
  mentions: Mention[][];
  /** ISO codes, the most salient first. */
  countries: string[];
  sectors: string[];
  organisations: string[];
  people: Article['people'];
  places: string[];
  /** The title of the press or agency that the text credits as its own source. */
  outlet?: string;
  findings: Finding[];
  suggestions: Suggestion[];
}

/** What a name weighs by where it is printed: a title tells what the article is about. */
const WEIGHTS: Record<Passage['kind'], number> = {
  title: 6,
  standfirst: 3,
  heading: 2,
  paragraph: 1,
  list: 1,
  quote: 1,
  table: 0.5,
};

/** Ids of one kind, by weight of their mentions, then by first appearance. */
function bySalience(
  kind: Mention['kind'],
  passages: readonly Passage[],
  mentions: readonly Mention[][],
): string[] {
  const weights = new Map<string, number>();
  for (const [index, list] of mentions.entries()) {
    const weight = WEIGHTS[passages[index]?.kind ?? 'paragraph'];
    for (const mention of list) {
      if (mention.kind === kind) weights.set(mention.id, (weights.get(mention.id) ?? 0) + weight);
    }
  }
  return [...weights].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

/** What introduces a credit: « (MAP) », « Source : Le Matin », « avec AFP »; not « confie-t-il à Reuters ». */
const CREDIT = /(?:[(©]|\bsources?\s?:|\bavec|\bpar)\s*(?:l[’'])?$/i;

/** A title of the press that asks is the one that interviews: « Finances News Hebdo : Que change ce plan ? ». Not « Le Monde : un accord. ». */
const ASKS = /^\s?:\s?[^.!?]{3,300}\?/;

/** A credit stands near an end of its passage; farther inside, a title of the press is quoted. */
const CREDIT_REACH = 60;

/** The title of the press or agency that signs the article: the first credit, or a passage that holds nothing else. */
function creditedOutlet(passages: readonly Passage[], mentions: readonly Mention[][]): string | undefined {
  for (const [index, { text }] of passages.entries()) {
    for (const { kind, id, start, end } of mentions[index] ?? []) {
      if (kind !== 'outlet') continue;
      const alone = text.slice(0, start).trim() === '' && text.slice(end).replace(/[.)]/g, '').trim() === '';
      const atEnd = start < CREDIT_REACH || text.length - end < CREDIT_REACH / 2;
      const asks = start === 0 && ASKS.test(text.slice(end, end + 310));
      if (alone || asks || (atEnd && CREDIT.test(text.slice(Math.max(0, start - 20), start)))) return id;
    }
  }
  return undefined;
}

/** Names of the passages of one article, in reading order. Pure; linear in the length of the text. */
export function readNames(passages: readonly Passage[], matcher: Matcher): Names {
  const scans = passages.map((passage) => scan(passage.text, matcher));
  const mentions = settle(scans);
  const sentences = passages.map(sentencesOf);
  const findings = mentions.flatMap((list, passage) =>
    list.map((mention): Finding => {
      const text = passages[passage]?.text ?? '';
      const sentence = sentenceAt(text, sentences[passage] ?? [], mention.start);
      return {
        what: mention.kind,
        id: mention.id,
        passage,
        start: mention.start,
        end: mention.end,
        sentence,
        rule: mention.rule,
      };
    }),
  );
  const outlet = creditedOutlet(passages, mentions);
  return {
    mentions,
    countries: bySalience('country', passages, mentions),
    sectors: chooseSectors(passages, mentions, matcher.taxonomy),
    organisations: bySalience('organisation', passages, mentions),
    people: rolesOf(scans, mentions, bySalience('person', passages, mentions)),
    places: bySalience('place', passages, mentions),
    ...(outlet ? { outlet } : {}),
    findings,
    suggestions: suggestNames(passages, scans, mentions, matcher.taxonomy),
  };
}
