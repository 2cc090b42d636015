/** Recognises the units of the taxonomy in a token stream, by one walk down a tree of their names. */
import type { Unit } from '../../../../src/domain/taxonomy.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';

export interface UnitHit {
  unit: Unit;
  /** What the number is multiplied by: 1e6 for « MDH ». */
  factor: number;
  /** Index of the first token after the unit. */
  next: number;
}

interface Branch {
  children: Map<string, Branch>;
  /** Units that end here, in the order of the file. */
  ends: { unit: Unit; factor: number }[];
}

export interface UnitReader {
  /** Longest unit that begins at token `at`. `context` (the words around) chooses among those that share a name. */
  match(tokens: readonly Token[], at: number): UnitHit | undefined;
  get(id: string): Unit | undefined;
}

const branch = (): Branch => ({ children: new Map(), ends: [] });

/** A name made of small letters and long enough to be a word: `tonnes`; not `km`, not `MW`. */
const PLAIN_WORD = /^\p{Ll}{4,}$/u;

/** Small words within a name: « point de pourcentage ». */
const SMALL_WORDS = wordSet("de d' du des à au l' la");

/**
 * Words are compared without case or accents; symbols as written first, then without case when no other unit would be
 * confused (`Mw` is MW, but `M` is never `m`).
 */
export function createUnitReader(units: Iterable<Unit>): UnitReader {
  const root = branch();
  const byId = new Map<string, Unit>();
  const add = (path: readonly string[], unit: Unit, factor: number): void => {
    let node = root;
    for (const step of path) {
      let child = node.children.get(step);
      if (child === undefined) {
        child = branch();
        node.children.set(step, child);
      }
      node = child;
    }
    if (!node.ends.some((end) => end.unit === unit)) node.ends.push({ unit, factor });
  };
  const loose: { path: string[]; unit: Unit; factor: number }[] = [];
  for (const unit of units) {
    byId.set(unit.id, unit);
    const names = [...[unit.id, ...unit.aliases].map((alias) => ({ alias, factor: 1 })), ...unit.scaled];
    for (const { alias, factor } of names) {
      const tokens = tokenise(alias);
      const isWord = (token: Token): boolean =>
        token.kind === 'word' && (PLAIN_WORD.test(token.text) || SMALL_WORDS.has(token.text));
      add(
        tokens.map((token) => (isWord(token) ? `~${token.key}` : `=${token.text}`)),
        unit,
        factor,
      );
      const letters = tokens.reduce((sum, token) => sum + (token.kind === 'word' ? token.text.length : 0), 0);
      if (letters >= 2 && unit.dimension !== 'ratio' && !tokens.every(isWord))
        loose.push({
          path: tokens.map((token) => (token.kind === 'word' ? `~${token.key}` : `=${token.text}`)),
          unit,
          factor,
        });
    }
  }
  const claims = new Map<string, Set<string>>();
  for (const { path, unit, factor } of loose) {
    const key = path.join(' ');
    const set = claims.get(key) ?? new Set();
    claims.set(key, set.add(`${unit.id} ${factor}`));
  }
  for (const { path, unit, factor } of loose)
    if (claims.get(path.join(' '))?.size === 1) add(path, unit, factor);

  const walk = (
    tokens: readonly Token[],
    at: number,
    node: Branch,
    depth: number,
  ): { node: Branch; next: number } | undefined => {
    const token = tokens[at];
    const here = node.ends.length > 0 ? { node, next: at } : undefined;
    if (token === undefined || (depth > 0 && token.gap === 'break')) return here;
    // « m² », « m3 »: the digit belongs to the symbol only when it touches it.
    if (token.kind === 'number' && depth > 0 && token.gap !== 'glued' && tokens[at - 1]?.text !== '.')
      return here;
    let best = here;
    for (const step of [`=${token.text}`, `~${token.key}`]) {
      const child = node.children.get(step);
      if (child === undefined) continue;
      const found = walk(tokens, at + 1, child, depth + 1);
      if (found !== undefined && (best === undefined || found.next > best.next)) best = found;
    }
    return best;
  };

  return {
    get: (id) => byId.get(id),
    match(tokens, at) {
      const found = walk(tokens, at, root, 0);
      if (found === undefined || found.next === at) return undefined;
      const chosen = found.node.ends.length === 1 ? found.node.ends[0] : choose(found.node.ends, tokens, at);
      return chosen === undefined
        ? undefined
        : { unit: chosen.unit, factor: chosen.factor, next: found.next };
    },
  };
}

/** Among units that share a name (« dinars »), the one whose country's name stands near; else the first of the file. */
function choose(
  ends: Branch['ends'],
  tokens: readonly Token[],
  at: number,
): Branch['ends'][number] | undefined {
  const from = Math.max(0, at - 60);
  const to = Math.min(tokens.length, at + 60);
  for (const end of ends) {
    const stem = stemOf(end.unit);
    if (stem === undefined) continue;
    for (let i = from; i < to; i += 1)
      if (tokens[i]?.kind === 'word' && (tokens[i] as Token).key.startsWith(stem)) return end;
  }
  return ends[0];
}

const stems = new WeakMap<Unit, string | null>();
/** « dinars tunisiens » → `tuni`. */
function stemOf(unit: Unit): string | undefined {
  let stem = stems.get(unit);
  if (stem === undefined) {
    const words = tokenise(unit.name.other).filter((token) => token.kind === 'word');
    const last = words.at(-1);
    stem = words.length > 1 && last !== undefined && last.key.length >= 4 ? last.key.slice(0, 4) : null;
    stems.set(unit, stem);
  }
  return stem ?? undefined;
}
