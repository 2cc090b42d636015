/** YAML read strictly, with the line and column of every fault: what the editor typed is what the problem points at. */
import { CORE_SCHEMA, load } from 'js-yaml';
import {
  type Document,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { z } from 'zod';
import { findNearest } from '../domain/nearest.ts';
import type { Outcome, Problem, ProblemName } from '../domain/problem.ts';

export type Path = readonly (string | number)[];

/** A parsed YAML text that can say where the value at a path stands in its file. */
export interface LocatedYaml<T> {
  data: T;
  /** 1-based line and column, in the file, of the value at `path` (of its nearest existing parent when it is missing). */
  placeOf(path: Path): { line: number; column: number };
}

/**
 * Parses `text` (which begins at line `firstLine` of `file`) and validates it with `schema`.
 * All faults are returned as problems; `value` is `undefined` when there is one.
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  schema: S,
  source: { file: string; firstLine?: number },
): Outcome<LocatedYaml<z.infer<S>> | undefined> {
  const quick = schema.safeParse(parseQuickly(text));
  if (quick.success) {
    let located: LocatedDocument | undefined;
    const placeOf = (path: Path) => {
      located ??= locate(text, source.firstLine);
      return located.placeOf(path);
    };
    return { value: { data: quick.data, placeOf }, problems: [] };
  }
  const { document, place, placeOf } = locate(text, source.firstLine);
  // The first fault only: what follows it is the parser's guess.
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) {
    const details = { code: fault.code, line: excerptAt(text, fault.pos[0]) };
    const problem: Problem = {
      name: 'YamlSyntax',
      severity: 'error',
      file: source.file,
      ...place(fault.pos[0]),
      details,
    };
    return { value: undefined, problems: [problem] };
  }
  const result = schema.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {}, { reportInput: true });
  if (result.success) return { value: { data: result.data, placeOf }, problems: [] };
  return {
    value: undefined,
    problems: result.error.issues.flatMap((issue) => problemsOfIssue(issue, source.file, placeOf, schema)),
  };
}

/**
 * The data alone, seven times faster than with places; `undefined` when the text is at fault, which the slower reader then tells.
 * Both follow YAML 1.2's core schema: a date stays a string.
 */
function parseQuickly(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA }) ?? {};
  } catch {
    return undefined;
  }
}

interface LocatedDocument {
  document: Document;
  place(offset: number): { line: number; column: number };
  placeOf(path: Path): { line: number; column: number };
}

function locate(text: string, firstLine = 1): LocatedDocument {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, version: '1.2', uniqueKeys: true, strict: true });
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  return { document, place, placeOf: (path) => place(offsetOf(document, path)) };
}

const excerptAt = (text: string, offset: number): string => {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end).trim();
};

function offsetOf(document: Document, path: Path): number {
  let node: Node | null | undefined = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = (node as YAMLMap).items.find(
        (item) => isPair(item) && isScalar(item.key) && item.key.value === key,
      );
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
      offset = node?.range?.[0] ?? offset;
    } else if (node && 'items' in node && typeof key === 'number') {
      node = (node.items as Node[])[key];
      if (!node) break;
      offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

type Issue = z.core.$ZodIssue;

function problemsOfIssue(
  issue: Issue,
  file: string,
  placeOf: LocatedYaml<unknown>['placeOf'],
  schema: z.ZodType,
): Problem[] {
  const path = issue.path as (string | number)[];
  const key = nameOfPath(path);
  const problem = (
    name: ProblemName,
    at: Path,
    details: Problem['details'],
    suggestion?: string,
  ): Problem => ({
    name,
    severity: 'error',
    file,
    ...placeOf(at),
    details,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((unknown) =>
      problem(
        'UnknownKey',
        [...path, unknown],
        { key: nameOfPath([...path, unknown]) },
        findNearest(unknown, knownKeys(schema, path)),
      ),
    );
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return [problem('MissingKey', path, { key })];
  if (issue.code === 'invalid_value')
    return [
      problem(
        'WrongValue',
        path,
        { key, expected: issue.values.map(String).join(', '), value: String(issue.input ?? '') },
        findNearest(String(issue.input ?? ''), issue.values.map(String)),
      ),
    ];
  const expected =
    issue.code === 'invalid_type'
      ? issue.expected
      : issue.code === 'invalid_format'
        ? issue.format
        : issue.code;
  return [problem('WrongValue', path, { key, expected: String(expected), value: shown(issue.input) })];
}

/** `figures[2].unit`: elements counted from 1, as an editor counts. */
const nameOfPath = (path: Path): string =>
  path
    .map((key, index) => (typeof key === 'number' ? `[${key + 1}]` : `${index > 0 ? '.' : ''}${key}`))
    .join('');

const shown = (input: unknown): string =>
  input === undefined ? '' : typeof input === 'object' ? JSON.stringify(input).slice(0, 80) : String(input);

/** The keys that the schema allows at `path`. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  let current: unknown = schema;
  const unwrap = (type: unknown): unknown => {
    let inner = type as { def?: { innerType?: unknown; element?: unknown; shape?: unknown; in?: unknown } };
    while (inner?.def && !inner.def.shape && (inner.def.innerType ?? inner.def.in))
      inner = (inner.def.innerType ?? inner.def.in) as typeof inner;
    return inner;
  };
  for (const key of path) {
    const { def } = unwrap(current) as { def: { element?: unknown; shape?: Record<string, unknown> } };
    current = typeof key === 'number' ? def.element : def.shape?.[key];
    if (current === undefined) return [];
  }
  const { def } = unwrap(current) as { def: { shape?: Record<string, unknown> } };
  return Object.keys(def?.shape ?? {});
}
