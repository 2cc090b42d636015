/** The folder of articles as the importer sees it: what may be written, what belongs to an editor. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import { parseDocument } from 'yaml';
import { readBody } from '../../src/body/index.ts';
import { articleSchema } from '../../src/domain/article.ts';
import { checkArticle } from '../../src/domain/integrity.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { Taxonomy } from '../../src/domain/taxonomy.ts';
import { splitFrontmatter } from '../../src/library/frontmatter.ts';
import type { Conversion } from '../pipeline/index.ts';
import { writeWhole } from './files.ts';
import type { Input } from './inputs.ts';
import { fingerprint, type LedgerRecord, openLedger } from './ledger.ts';
import { boundToBody, type Merge, mergeArticle, partsOf } from './merge.ts';

/** What became of one article: `merged` is an editor's text that took what it could of the new rules; `edited` was left alone. */
export type Status = 'created' | 'updated' | 'current' | 'merged' | 'edited';

export interface Stored {
  status: Status;
  /** Absolute path of the article. */
  path: string;
  /** Parts where the editor's words and the rules' differ; the editor's stay. */
  conflicts: string[];
  problems: Problem[];
}

export interface StoreOptions {
  /** Absolute path of the folder that receives the articles. */
  articles: string;
  /** Where clippings are kept; one from elsewhere is copied there. Undefined when the articles go elsewhere: nothing is copied. */
  keepIn?: string | undefined;
  /** Where the clippings live anyway: a file of it keeps its name. */
  clippings: string;
  taxonomy: Taxonomy;
  /** Overwrite what an editor has changed. */
  force: boolean;
  labelOf: (path: string) => string;
}

/** What an article and its clipping are called. */
export interface Naming {
  id: string;
  /** Name under which the clipping is kept. */
  clippingName: string;
  problems: Problem[];
}

export interface Store {
  /** Name under which the clipping will be kept, unless another one has it; undefined for text that came without a name. */
  expectName(input: Input): string | undefined;
  /** The id and the kept name of a clipping: the ones it had before, otherwise free ones. */
  name(input: Input, bytes: Uint8Array, conversion: Conversion): Naming;
  /** Writes the article, or leaves it to its editor. */
  place(bytes: Uint8Array, conversion: Conversion): Stored;
  /** Writes the ledger. */
  close(): void;
}

export function openStore(options: StoreOptions): Store {
  const { articles, keepIn, clippings, taxonomy, force, labelOf } = options;
  const ledger = openLedger(articles);
  /** Ids given in this run, and the clipping that has each. */
  const claimed = new Map<string, string>();
  const pathOf = (id: string): string => join(articles, `${id}.mdx`);

  const ownerOf = (id: string): string | undefined => {
    const given = claimed.get(id) ?? ledger.find(id)?.clipping;
    if (given !== undefined || !existsSync(pathOf(id))) return given;
    return clippingOf(readFileSync(pathOf(id), 'utf8')) ?? '';
  };

  const expectName = ({ path }: Input): string | undefined => {
    if (path === undefined) return undefined;
    const inside = relative(clippings, path);
    const isInside = !inside.startsWith('..') && !inside.startsWith(sep) && inside !== path;
    return isInside ? inside.split(sep).join('/') : basename(path);
  };

  const nameOf = (input: Input, bytes: Uint8Array, { id, format, sha256 }: Conversion): string => {
    const name = expectName(input);
    if (name === undefined) return `${id}${{ text: '.txt', html: '.html', markdown: '.md' }[format]}`;
    if (keepIn === undefined) return name;
    const kept = join(keepIn, name);
    if (kept === input.path || !existsSync(kept) || Buffer.compare(readFileSync(kept), bytes) === 0)
      return name;
    return `${basename(name, extname(name))}-${sha256.slice(0, 8)}${extname(name)}`;
  };

  return {
    expectName,

    name(input, bytes, conversion) {
      const clippingName = nameOf(input, bytes, conversion);
      const former = ledger.idOf(clippingName);
      if (former !== undefined && existsSync(pathOf(former))) {
        claimed.set(former, clippingName);
        return { id: former, clippingName, problems: [] };
      }
      const owner = ownerOf(conversion.id);
      const isFree = owner === undefined || owner === clippingName;
      const id = isFree
        ? conversion.id
        : `${conversion.id.slice(0, 71).replace(/-$/, '')}-${conversion.sha256.slice(0, 8)}`;
      claimed.set(id, clippingName);
      const taken: Problem = {
        name: 'IdTaken',
        severity: 'warning',
        file: input.label,
        details: { value: conversion.id, other: owner ?? '', given: id },
      };
      return { id, clippingName, problems: isFree ? [] : [taken] };
    },

    place(bytes, { id, mdx, article }) {
      const path = pathOf(id);
      const stored = (status: Status, more: Partial<Stored> = {}): Stored => ({
        status,
        path,
        conflicts: [],
        problems: [],
        ...more,
      });
      const write = (text: string): void => {
        if (keepIn !== undefined && !existsSync(join(keepIn, article.origin.clipping)))
          writeWhole(join(keepIn, article.origin.clipping), bytes);
        writeWhole(path, text);
      };
      const remember = (): void =>
        ledger.record(id, { clipping: article.origin.clipping, text: fingerprint(mdx), parts: partsOf(mdx) });

      const existing = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      const known = ledger.find(id);
      if (existing === undefined || (force && existing !== mdx)) {
        write(mdx);
        remember();
        return stored(existing === undefined ? 'created' : 'updated');
      }
      if (existing === mdx) {
        if (known?.text !== fingerprint(mdx)) remember();
        return stored('current');
      }
      if (known?.text === fingerprint(existing)) {
        write(mdx);
        remember();
        return stored('updated');
      }
      const merge = known === undefined ? undefined : findSoundMerge(existing, mdx, known, taxonomy);
      if (merge === undefined) {
        const problem: Problem = {
          name: 'ArticleEdited',
          severity: 'warning',
          file: labelOf(path),
          details: {},
        };
        return stored('edited', { problems: [problem] });
      }
      if (merge.text !== existing) write(merge.text);
      // The base moves only when nothing is in dispute, so that a conflict is shown until it is settled.
      if (merge.conflicts.length === 0) remember();
      return stored(merge.text === existing ? 'edited' : 'merged', { conflicts: merge.conflicts });
    },

    close: () => ledger.save(),
  };
}

/**
 * The fullest merge that keeps every rule of an article: where an editor has rewritten a sentence, new figures may quote words that are
 * no longer printed, and then those of the editor's text stay. Undefined when no merge can be trusted.
 */
function findSoundMerge(
  existing: string,
  mdx: string,
  known: LedgerRecord,
  taxonomy: Taxonomy,
): Merge | undefined {
  for (const frozen of [new Set<string>(), boundToBody]) {
    const merge = mergeArticle(existing, mdx, known.parts, frozen);
    if (merge === undefined || merge.text === existing || isSound(merge.text, taxonomy)) return merge;
  }
  return undefined;
}

/** `origin.clipping` of an article, or undefined when its frontmatter cannot be read. */
function clippingOf(text: string): string | undefined {
  const split = splitFrontmatter(text);
  if (split === undefined) return undefined;
  const document = parseDocument(split.yaml);
  const clipping: unknown = document.errors.length > 0 ? undefined : document.getIn(['origin', 'clipping']);
  return typeof clipping === 'string' ? clipping : undefined;
}

/** Does this text keep every rule of an article? */
function isSound(text: string, taxonomy: Taxonomy): boolean {
  const split = splitFrontmatter(text);
  if (split === undefined) return false;
  const document = parseDocument(split.yaml);
  const parsed = articleSchema.safeParse(document.errors.length > 0 ? undefined : document.toJS());
  const { value: body, problems } = readBody(split.body, { file: '' });
  if (!parsed.success || problems.length > 0) return false;
  const { title, standfirst } = parsed.data;
  return checkArticle(parsed.data, { title, standfirst, blocks: body.blocks }, taxonomy).length === 0;
}
