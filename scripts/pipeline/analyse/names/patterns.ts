/** Compiles every alias of the taxonomy into one trie over words, and walks a text through it once. */
import type { MentionKind } from '../../model.ts';
import { type Gap, isAllSmall, type Word, wordsOf } from '../text/words.ts';

/** Why an alias counts; travels to the mention as its rule. */
export type AliasRule =
  | 'name'
  | 'alias'
  | 'acronym'
  | 'demonym'
  | 'prefix'
  | 'metonym'
  | 'short-name'
  | 'domain';

/** How the case of a word must look in the text. */
type CaseRule = 'any' | 'capital' | 'acronym' | 'small';

interface PatternWord {
  accented: string;
  caseRule: CaseRule;
}

export interface Pattern {
  kind: MentionKind;
  id: string;
  rule: AliasRule;
  /** The alias as the taxonomy writes it. */
  alias: string;
  /** The entry shares this alias with others, so the alias alone does not name it. */
  ambiguous: boolean;
  /** A phrase in which the entry's names mean something else. */
  except: boolean;
  words: PatternWord[];
  /** Gap before each word but the first. */
  gaps: Gap[];
  /** In a text without one capital letter the name may be written small too. */
  smallAmongSmall: boolean;
  /** The entry's own name as a common word: « bénin ». */
  homograph: boolean;
}

/** A pattern found in a text, over words `first`…`last` inclusive. */
export interface Hit {
  pattern: Pattern;
  first: number;
  last: number;
  /** A shared name of a country that stands in no enumeration of countries. */
  lonely?: boolean;
}

interface Node {
  next: Map<string, Node>;
  patterns: Pattern[];
}

export interface Trie {
  root: Node;
  /** Length in words of the longest alias: the bound that keeps the walk linear. */
  longest: number;
}

export interface AliasClaim {
  kind: MentionKind;
  id: string;
  alias: string;
  rule: AliasRule;
  ambiguous?: boolean;
  except?: boolean;
  /** Also match the plural of each lower-case word: « batterie électrique » finds « batteries électriques ». */
  plurals?: boolean;
  /** The opening article or common noun may be written small: « la Réunion », « république de Corée ». */
  looseOpening?: boolean;
  /** Only the first capital of a name of several words is required. */
  looseTail?: boolean;
  /** A common noun: the capital of its name in the taxonomy is none of its own (acronyms keep theirs). */
  anyCase?: boolean;
  /** Found only where every word is written small: « au maroc », as scraped titles and posts have it. */
  small?: boolean;
  /** An exception that is the entry's own name as a common word. */
  homograph?: boolean;
  /** Also found small in a text without one capital letter. */
  smallAmongSmall?: boolean;
}

const newNode = (): Node => ({ next: new Map(), patterns: [] });
export const newTrie = (): Trie => ({ root: newNode(), longest: 0 });

/** Words that open a name and lose their capital inside a sentence. */
const OPENINGS: ReadonlySet<string> = new Set(
  (
    'le la les l ile iles republique federation principaute sultanat archipel grand autorite confederation commonwealth ' +
    'agence association banque bureau caisse centre chambre comite commission compagnie conseil cour direction ecole ' +
    'fondation fonds groupe groupement haut institut laboratoires ministere office organisation societe union universite ' +
    'port aeroport zone region province parc plateforme ville'
  ).split(' '),
);

const caseRuleOf = (word: Word): CaseRule => {
  if (word.shape === 'upper') return word.fold.length > 1 ? 'acronym' : 'capital';
  return word.shape === 'capital' ? 'capital' : 'any';
};

/** The case each word of an alias must have. */
function caseRulesOf(claim: AliasClaim, words: readonly Word[]): CaseRule[] {
  if (claim.small) return words.map(() => 'small');
  let opened = false;
  return words.map((word, index) => {
    const rule = caseRuleOf(word);
    if (rule === 'any' || (rule === 'capital' && claim.anyCase)) return 'any';
    if (index === 0 && words.length > 1 && claim.looseOpening && OPENINGS.has(word.fold)) return 'any';
    // « Etats-unis », « Afrique du sud », « Côte d’ivoire »: once it is opened, a name of several words is sure enough.
    if (opened && claim.looseTail && rule === 'capital') return 'any';
    opened = true;
    return rule;
  });
}

/** Plurals that end neither in -s nor in -x are formed by -s; « -al » and « -eau » take -x, which French adds where -s would do. */
function formsOf(fold: string, plurals: boolean, lower: boolean): string[] {
  if (!plurals || !lower || fold.length < 3 || /[sxz\d]$/.test(fold)) return [fold];
  if (fold.endsWith('al')) return [fold, `${fold.slice(0, -2)}aux`, `${fold}s`];
  if (/(?:eau|eu)$/.test(fold)) return [fold, `${fold}x`, `${fold}s`];
  return [fold, `${fold}s`];
}

/** Adds one alias. An alias without any letter is ignored (the schema refuses empty names). */
export function addAlias(trie: Trie, claim: AliasClaim): void {
  const words = wordsOf(claim.alias);
  if (words.length === 0) return;
  const caseRules = caseRulesOf(claim, words);
  const pattern: Pattern = {
    kind: claim.kind,
    id: claim.id,
    rule: claim.rule,
    alias: claim.alias,
    ambiguous: claim.ambiguous ?? false,
    except: claim.except ?? false,
    words: words.map((word, index) => ({ accented: word.accented, caseRule: caseRules[index] ?? 'any' })),
    gaps: words.slice(1).map((word) => word.gap),
    smallAmongSmall: claim.smallAmongSmall ?? false,
    homograph: claim.homograph ?? false,
  };
  trie.longest = Math.max(trie.longest, words.length);
  let nodes = [trie.root];
  for (const word of words) {
    const forms = formsOf(
      word.fold,
      claim.plurals ?? false,
      caseRuleOf(word) === 'any' || (claim.anyCase ?? false),
    );
    const following: Node[] = [];
    for (const node of nodes) {
      for (const form of forms) {
        const child = node.next.get(form) ?? newNode();
        node.next.set(form, child);
        following.push(child);
      }
    }
    nodes = following;
  }
  for (const node of nodes) {
    const known = node.patterns.some(
      (other) =>
        other.id === pattern.id &&
        other.kind === pattern.kind &&
        other.except === pattern.except &&
        other.words.every(
          (word, index) =>
            word.caseRule === pattern.words[index]?.caseRule &&
            word.accented === pattern.words[index]?.accented,
        ),
    );
    if (!known) node.patterns.push(pattern);
  }
}

const ACCEPTED: Record<Gap, ReadonlySet<Gap>> = {
  space: new Set<Gap>(['space', 'hyphen', 'none']),
  hyphen: new Set<Gap>(['hyphen', 'space']),
  apostrophe: new Set<Gap>(['apostrophe', 'space']),
  dot: new Set<Gap>(['dot', 'space']),
  none: new Set<Gap>(['none', 'space']),
  other: new Set<Gap>(['other', 'space']),
};

/** Accents may be missing (« Egypte », « EMIRATS »), but those that are printed must be the alias's own. */
function accentsAgree(text: Word, alias: string): boolean {
  if (text.accented === text.fold || text.accented === alias) return true;
  if (text.shape !== 'lower') return true;
  if (text.accented === `${alias}s` || text.accented === `${alias}x`) return true;
  for (let index = 0; index < text.accented.length; index += 1) {
    const letter = text.accented[index];
    if (letter !== alias[index] && letter !== text.fold[index]) return false;
  }
  return true;
}

/** From this length on an acronym is also read with one capital only: « Anapec », « Unesco ». */
const LEAST_SPOKEN_ACRONYM = 4;

function caseAgrees(word: Word, rule: CaseRule): boolean {
  if (rule === 'any') return true;
  if (rule === 'small') return word.shape === 'lower';
  if (rule === 'capital') return word.shape !== 'lower';
  return word.shape === 'upper' || (word.shape === 'capital' && word.fold.length >= LEAST_SPOKEN_ACRONYM);
}

function agrees(pattern: Pattern, words: readonly Word[], first: number, amongSmall: boolean): boolean {
  const anyCase = amongSmall && pattern.smallAmongSmall;
  for (let index = 0; index < pattern.words.length; index += 1) {
    const word = words[first + index];
    const expected = pattern.words[index];
    if (!word || !expected) return false;
    if (index > 0) {
      const afterInitials = word.gap === 'dot' && words[first + index - 1]?.dotted === true;
      const gap = pattern.gaps[index - 1] ?? 'space';
      if (!afterInitials && !ACCEPTED[gap].has(word.gap)) return false;
    }
    if (!anyCase && !caseAgrees(word, expected.caseRule)) return false;
    if (!accentsAgree(word, expected.accented)) return false;
  }
  return true;
}

/** Two spellings of one name (« burkinabè », « burkinabé ») are the same hit where the text prints no accent. */
function repeats(pattern: Pattern, hits: readonly Hit[], first: number, last: number): boolean {
  for (let index = hits.length - 1; index >= 0; index -= 1) {
    const hit = hits[index] as Hit;
    if (hit.first !== first || hit.last !== last) return false;
    const { kind, id, except } = hit.pattern;
    if (kind === pattern.kind && id === pattern.id && except === pattern.except) return true;
  }
  return false;
}

/** Every alias that stands in the text, overlapping or not, in order of its first word. Linear: each start walks a bounded depth. */
export function findHits(words: readonly Word[], trie: Trie): Hit[] {
  const hits: Hit[] = [];
  const amongSmall = isAllSmall(words);
  for (let first = 0; first < words.length; first += 1) {
    let node: Node | undefined = trie.root;
    for (let last = first; last < words.length; last += 1) {
      const word = words[last] as Word;
      if (last > first && word.gap === 'other' && node.next.size === 0) break;
      node = node.next.get(word.fold);
      if (!node) break;
      for (const pattern of node.patterns) {
        // Where nothing has a capital, a small letter tells no common noun from a name.
        if (amongSmall && pattern.homograph) continue;
        if (agrees(pattern, words, first, amongSmall) && !repeats(pattern, hits, first, last))
          hits.push({ pattern, first, last });
      }
    }
  }
  return hits;
}
