/** Makes any number of plausible French articles from a seed, valid by our own checker, so that scale can be measured. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Article } from '../../src/domain/article.ts';
import type { Deadline } from '../../src/domain/deadline.ts';
import type { Figure } from '../../src/domain/figure.ts';
import { slugify } from '../../src/domain/ids.ts';
import type { Taxonomy } from '../../src/domain/taxonomy.ts';

export interface GeneratedArticle {
  id: string;
  frontmatter: Article;
  /** Markdown, without MDX. */
  body: string;
  /** The clipping it would come from, as plain text. */
  clipping: string;
}

interface FigurePattern {
  texte: string;
  mots: string;
  genre: Figure['kind'];
  unite?: string;
  par?: string;
  compte?: string;
  facteur: number;
  de: number;
  a: number;
  etat: Figure['status'];
  qualificatif?: Figure['qualifier'];
  periode?: string;
  libelle: string;
}

interface DeadlinePattern {
  texte: string;
  mots: string;
  libelle: string;
}

interface Phrases {
  titres: string[];
  chapeaux: string[];
  intertitres: string[];
  phrases: string[];
  contractions: [from: string, to: string][];
  /** Ids of countries, the more frequent ones repeated. */
  partenaires: string[];
  chiffres: FigurePattern[];
  echeances: DeadlinePattern[];
  [list: string]: unknown;
}

/** A sequence of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Words aimed at: what a press clipping of the publication has, once clean. */
const WORDS = 400;
/** A slot of a phrase; matches `{ville}`, not `{ville` nor `{a b}`. */
const SLOT = /\{([a-zA-Z0-9]+)\}/g;

const numeral = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);

/** Articles one by one; the same `seed` and taxonomy give the same articles, and the first ones do not depend on `count`. */
export function* generateArticles(
  count: number,
  seed: number,
  taxonomy: Taxonomy,
): Generator<GeneratedArticle> {
  const phrases: Phrases = parse(readFileSync(join(import.meta.dirname, 'phrases.yaml'), 'utf8'));
  for (let index = 0; index < count; index++)
    yield generateArticle(index, createRandom(seed * 1_000_003 + index), phrases, taxonomy);
}

/** What a slot joins to the word before it, contracted as French does: by the table of the phrases. */
const contract = (text: string, { contractions }: Phrases): string =>
  contractions.reduce((done, [from, to]) => done.replaceAll(from, to), text);

function generateArticle(
  index: number,
  random: () => number,
  phrases: Phrases,
  taxonomy: Taxonomy,
): GeneratedArticle {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const between = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const pickSome = <T>(list: readonly T[], most: number): T[] =>
    list.length === 0 ? [] : [...new Set(Array.from({ length: between(1, most) }, () => pick(list)))];

  const known = phrases.partenaires.filter((id) => taxonomy.countries.has(id));
  const countries = ['MA', ...pickSome(known, 2)];
  const organisations = pickSome([...taxonomy.organisations.keys()], 3);
  const sectors = pickSome([...taxonomy.sectors.keys()], 2);
  const people = pickSome([...taxonomy.people.keys()], 2).map((id) => ({ id }));
  const places = pickSome([...taxonomy.places.keys()], 2);
  const partner = taxonomy.countries.get(countries[1] ?? 'MA');

  const slots: Record<string, () => string> = {
    pays: () => partner?.name ?? '',
    locatif: () => partner?.locative ?? '',
    organisation: () =>
      organisations.length > 0 ? taxonomy.organisations.get(pick(organisations))!.name : fill('{acteur}'),
    secteurTitre: () =>
      sectors.length > 0
        ? capitalised(taxonomy.sectors.get(pick(sectors))!.name)
        : capitalised(fill('{theme}')),
    an: () => String(between(2026, 2035)),
    passe: () => String(between(2018, 2025)),
  };
  /** Fills each slot: from the taxonomy, from the list of that name, or from it with a capital for `…Maj` and `…Titre`. */
  function fill(text: string, fixed: Record<string, string> = {}): string {
    return text.replace(SLOT, (_, slot: string) => {
      if (fixed[slot] !== undefined) return fixed[slot];
      const own = slots[slot];
      if (own) return own();
      const base = slot.replace(/(?:Maj|Titre)$/, '');
      const text = fill(pick(phrases[base] as string[]), fixed);
      return base === slot ? text : capitalised(text);
    });
  }
  const sentence = (text: string, fixed?: Record<string, string>): string =>
    capitalised(contract(fill(text, fixed), phrases));

  const figures: Figure[] = [];
  const deadlines: Deadline[] = [];
  const claims: string[] = [];
  const claimOnce = (quote: string): boolean => !claims.includes(quote) && claims.push(quote) > 0;
  for (let left = between(2, 5); left > 0; left--) {
    const pattern = pick(phrases.chiffres);
    const written = between(pattern.de * 10, pattern.a * 10) / 10;
    const shown =
      pattern.facteur > 100_000 ? written : Math.round(written) * (pattern.facteur > 1 ? pattern.facteur : 1);
    const fixed = { n: numeral.format(shown), passe: slots.passe!() };
    const quote = sentence(pattern.texte, fixed);
    if (!claimOnce(quote)) continue;
    figures.push({
      id: `chiffre-${figures.length + 1}`,
      label: contract(fill(pattern.libelle, fixed), phrases),
      value: pattern.facteur > 100_000 ? Math.round(written * pattern.facteur) : shown,
      ...(pattern.unite ? { unit: pattern.unite } : {}),
      ...(pattern.par ? { per: pattern.par } : {}),
      ...(pattern.compte ? { counted: pattern.compte } : {}),
      ...(pattern.qualificatif ? { qualifier: pattern.qualificatif } : {}),
      kind: pattern.genre,
      ...(pattern.periode ? { period: fill(pattern.periode, fixed) } : {}),
      status: pattern.etat,
      countries: pick([countries, [], ['MA']]),
      organisations: pick([[], organisations.slice(0, 1)]),
      asWritten: fill(pattern.mots, fixed),
      quote,
    });
  }
  for (let left = between(0, 2); left > 0; left--) {
    const pattern = pick(phrases.echeances);
    const fixed = { an: slots.an!() };
    const quote = sentence(pattern.texte, fixed);
    if (!claimOnce(quote)) continue;
    deadlines.push({
      id: `echeance-${deadlines.length + 1}`,
      label: pattern.libelle,
      due: fixed.an,
      asWritten: fill(pattern.mots, fixed),
      quote,
      countries: ['MA'],
      organisations: organisations.slice(0, 1),
    });
  }

  const title = sentence(pick(phrases.titres));
  const standfirst = sentence(pick(phrases.chapeaux));
  const body = composeBody();
  const clipping = `${title}\n\n${standfirst}\n\n${body.replace(/^## /gm, '')}`;
  const id = `${slugify(title, 60)}-${index + 1}`;
  const frontmatter: Article = {
    title,
    standfirst,
    lang: 'fr',
    publishedOn: `${between(2018, 2025)}-${String(between(1, 12)).padStart(2, '0')}-${String(between(1, 28)).padStart(2, '0')}`,
    origin: {
      ...(taxonomy.outlets.size > 0 ? { outlet: pick([...taxonomy.outlets.keys()]) } : {}),
      clipping: `${id}.txt`,
      sha256: createHash('sha256').update(clipping).digest('hex'),
    },
    countries,
    sectors,
    organisations,
    people,
    places,
    figures,
    deadlines,
    removed: [{ rule: 'ticker', count: between(1, 9) }],
    reviewed: random() < 0.5,
  };
  return { id, frontmatter, body, clipping };

  /** Paragraphs of three or four sentences, the claims spread among them, a heading after every second one. */
  function composeBody(): string {
    const waiting = [...claims];
    const blocks: string[] = [];
    for (let words = 0; words < WORDS || waiting.length > 0; ) {
      const sentences = Array.from({ length: between(3, 4) }, () => sentence(pick(phrases.phrases)));
      const claim = waiting.shift();
      if (claim !== undefined) sentences.splice(between(0, sentences.length), 0, claim);
      const paragraph = sentences.join(' ');
      words += paragraph.split(' ').length;
      blocks.push(paragraph);
      if (blocks.length % 3 === 2 && words < WORDS) blocks.push(`## ${sentence(pick(phrases.intertitres))}`);
    }
    return `${blocks.join('\n\n')}\n`;
  }
}

/** The article as a file: frontmatter and body. */
export const writeArticle = ({ frontmatter, body }: GeneratedArticle): string =>
  `---\n${stringify(frontmatter, { lineWidth: 0, aliasDuplicateObjects: false })}---\n\n${body}`;
