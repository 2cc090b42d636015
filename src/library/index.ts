/** Opens `content/` from disk: every file read, checked and told, whatever its faults. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readBody, renderBody } from '../body/index.ts';
import { type Article, articleSchema } from '../domain/article.ts';
import {
  type ArticleEntry,
  byDate,
  type Corpus,
  type ProseEntry,
  type ThemeEntry,
} from '../domain/corpus.ts';
import { isSafeId } from '../domain/ids.ts';
import { type Breach, checkArticle, checkTheme } from '../domain/integrity.ts';
import { findNearest } from '../domain/nearest.ts';
import type { Outcome, Problem } from '../domain/problem.ts';
import { type Prose, type Publication, proseSchema, publicationSchema } from '../domain/publication.ts';
import { type Taxonomy, type TaxonomyKind, taxonomyKinds, taxonomySchemas } from '../domain/taxonomy.ts';
import { type Theme, themeSchema } from '../domain/theme.ts';
import { bodyLabels } from '../locale/body.ts';
import type { ArticleCache } from './article-cache.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { type LocatedYaml, readYaml } from './read-yaml.ts';

export interface LibraryOptions {
  /** Folder that holds `content/`. */
  root: string;
  /** Turns a root-relative address typed by an editor (`/articles/x/`) into the published one. */
  resolveHref?: (href: string) => string;
  /** Articles read by an earlier build; the caller saves it once the whole has no problem. */
  cache?: ArticleCache;
}

const unchanged = (href: string): string => href;

const fail = (name: Problem['name'], file: string, details: Problem['details'] = {}): Problem => ({
  name,
  severity: 'error',
  file,
  details,
});

/** Reads `content/taxonomy/*.yaml`. A kind whose file is faulty is empty in `value`, and its faults are in `problems`. */
export function openTaxonomy(root: string): Outcome<Taxonomy> {
  const problems: Problem[] = [];
  const lists = {} as Record<TaxonomyKind, Map<string, { id: string }>>;
  for (const kind of taxonomyKinds) {
    const file = `content/taxonomy/${kind}.yaml`;
    const entries = new Map<string, { id: string }>();
    lists[kind] = entries;
    if (!existsSync(join(root, file))) {
      problems.push(fail('FileNotFound', file));
      continue;
    }
    const read = readYaml(
      readFileSync(join(root, file), 'utf8'),
      z.array(taxonomySchemas[kind] as z.ZodType<{ id: string }>),
      {
        file,
      },
    );
    problems.push(...read.problems);
    for (const [index, entry] of (read.value?.data ?? []).entries()) {
      if (entries.has(entry.id))
        problems.push({
          ...fail('DuplicateId', file, { value: entry.id }),
          ...read.value!.placeOf([index, 'id']),
        });
      entries.set(entry.id, entry);
    }
  }
  problems.push(...sharedActorIds(lists));
  return { value: lists as unknown as Taxonomy, problems };
}

/** An organisation and a person are both actors, so one address could not serve them under one id. */
const sharedActorIds = (lists: Record<TaxonomyKind, ReadonlyMap<string, unknown>>): Problem[] =>
  [...lists.people.keys()]
    .filter((id) => lists.organisations.has(id))
    .map((value) =>
      fail('DuplicateId', 'content/taxonomy/people.yaml', {
        value,
        other: 'content/taxonomy/organisations.yaml',
      }),
    );

/** Reads `content/publication.yaml`. */
export function openPublication(root: string): Outcome<Publication | undefined> {
  const file = 'content/publication.yaml';
  if (!existsSync(join(root, file))) return { value: undefined, problems: [fail('FileNotFound', file)] };
  const read = readYaml(readFileSync(join(root, file), 'utf8'), publicationSchema, { file });
  return { value: read.value?.data, problems: read.problems };
}

/** Reads everything. `value` holds what could be read; a caller that publishes must first look at `problems`. */
export function openLibrary(options: LibraryOptions): Outcome<Corpus | undefined> {
  const { root } = options;
  const taxonomy = openTaxonomy(root);
  const publication = openPublication(root);
  const clippings = new Set(listTree(join(root, 'content/clippings')));
  const articles = openFolder(root, 'articles', (id, file) => {
    const path = join(root, file);
    if (!options.cache)
      return readArticle(id, file, readFileSync(path, 'utf8'), taxonomy.value, clippings, options);
    const { size, mtimeNs } = statSync(path, { bigint: true });
    const fingerprint = `${size}:${mtimeNs}`;
    const kept = options.cache.find(file, fingerprint);
    if (kept !== undefined && clippings.has(kept.article.origin.clipping))
      return { value: kept, problems: [] };
    const read = readArticle(id, file, readFileSync(path, 'utf8'), taxonomy.value, clippings, options);
    if (read.value !== undefined && read.problems.length === 0)
      options.cache.keep(file, fingerprint, read.value);
    return read;
  });
  const themes = openFolder(root, 'themes', (id, file) =>
    readTheme(id, file, textOf(root, file), taxonomy.value, options),
  );
  const pages = openFolder(root, 'pages', (id, file) => readProse(id, file, textOf(root, file), options));
  const problems = [publication, taxonomy, articles, themes, pages].flatMap((outcome) => outcome.problems);
  if (!publication.value) return { value: undefined, problems };
  const corpus: Corpus = {
    publication: publication.value,
    taxonomy: taxonomy.value,
    articles: articles.value.sort(byDate),
    themes: themes.value.sort((a, b) => a.theme.order - b.theme.order || (a.id < b.id ? -1 : 1)),
    pages: pages.value,
  };
  return { value: corpus, problems };
}

const textOf = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

const listFolder = (directory: string): string[] =>
  existsSync(directory) ? readdirSync(directory).sort() : [];

/** Files below a folder, as paths from it with `/`. */
const listTree = (directory: string): string[] =>
  existsSync(directory)
    ? readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
    : [];

/** Every `.mdx` (or `.md`) of one folder of content, in alphabetical order; two files must not claim one id. */
function openFolder<T>(
  root: string,
  folder: string,
  read: (id: string, file: string) => Outcome<T | undefined>,
): Outcome<T[]> {
  const directory = join(root, 'content', folder);
  const value: T[] = [];
  const problems: Problem[] = [];
  const claimed = new Map<string, string>();
  for (const name of listFolder(directory)) {
    const match = /^(?<id>[^.].*)\.mdx?$/.exec(name);
    if (!match) continue;
    const id = match.groups!.id!;
    const file = `content/${folder}/${name}`;
    const other = claimed.get(id.toLowerCase());
    claimed.set(id.toLowerCase(), file);
    if (other !== undefined) problems.push(fail('DuplicateId', file, { value: id, other }));
    else if (!isSafeId(id)) problems.push(fail('UnsafeId', file, { value: id }));
    const outcome = read(id, file);
    problems.push(...outcome.problems);
    if (outcome.value !== undefined) value.push(outcome.value);
  }
  return { value, problems };
}

interface ReadFile<T> {
  yaml: LocatedYaml<T>;
  body: string;
  bodyLine: number;
}

function readFile<S extends z.ZodType>(
  text: string,
  schema: S,
  file: string,
): Outcome<ReadFile<z.infer<S>> | undefined> {
  const split = splitFrontmatter(text);
  if (!split)
    return { value: undefined, problems: [{ ...fail('MissingFrontmatter', file), line: 1, column: 1 }] };
  const read = readYaml(split.yaml, schema, { file, firstLine: split.yamlLine });
  if (!read.value) return { value: undefined, problems: read.problems };
  return { value: { yaml: read.value, body: split.body, bodyLine: split.bodyLine }, problems: [] };
}

const problemsOf = (breaches: Breach[], file: string, yaml: LocatedYaml<unknown>): Problem[] =>
  breaches.map(({ path, ...breach }) => ({ ...breach, severity: 'error', file, ...yaml.placeOf(path) }));

function readArticle(
  id: string,
  file: string,
  text: string,
  taxonomy: Taxonomy,
  clippings: ReadonlySet<string>,
  options: LibraryOptions,
): Outcome<ArticleEntry | undefined> {
  const read = readFile(text, articleSchema, file);
  if (!read.value) return { value: undefined, problems: read.problems };
  const { yaml, bodyLine } = read.value;
  const article: Article = yaml.data;
  const body = readBody(read.value.body, { file, firstLine: bodyLine });
  const printed = { title: article.title, standfirst: article.standfirst, blocks: body.value.blocks };
  const breaches = checkArticle(article, printed, taxonomy);
  if (!clippings.has(article.origin.clipping)) breaches.push(unknownClipping(article, clippings));
  const rendered = renderBody(body.value, {
    title: article.title,
    standfirst: article.standfirst,
    figures: article.figures,
    deadlines: article.deadlines,
    resolveHref: options.resolveHref ?? unchanged,
    labels: bodyLabels,
  });
  const entry: ArticleEntry = {
    id,
    fingerprint: hash('sha256', `${id}\n${text}`, 'base64url').slice(0, 22),
    file,
    article,
    blocks: body.value.blocks,
    titleHtml: rendered.title,
    standfirstHtml: rendered.standfirst,
    html: rendered.html,
    words: body.value.words,
  };
  return { value: entry, problems: [...body.problems, ...problemsOf(breaches, file, yaml)] };
}

function unknownClipping(article: Article, clippings: ReadonlySet<string>): Breach {
  const suggestion = findNearest(article.origin.clipping, clippings);
  return {
    name: 'UnknownClipping',
    path: ['origin', 'clipping'],
    details: { value: article.origin.clipping },
    ...(suggestion ? { suggestion } : {}),
  };
}

function readTheme(
  id: string,
  file: string,
  text: string,
  taxonomy: Taxonomy,
  options: LibraryOptions,
): Outcome<ThemeEntry | undefined> {
  const read = readFile(text, themeSchema, file);
  if (!read.value) return { value: undefined, problems: read.problems };
  const theme: Theme = read.value.yaml.data;
  const prose = renderProse(read.value, file, options);
  return {
    value: { id, file, theme, html: prose.value },
    problems: [...prose.problems, ...problemsOf(checkTheme(theme, taxonomy), file, read.value.yaml)],
  };
}

function readProse(
  id: string,
  file: string,
  text: string,
  options: LibraryOptions,
): Outcome<ProseEntry | undefined> {
  const read = readFile(text, proseSchema, file);
  if (!read.value) return { value: undefined, problems: read.problems };
  const prose: Prose = read.value.yaml.data;
  const body = renderProse(read.value, file, options);
  return { value: { id, file, prose, html: body.value }, problems: body.problems };
}

function renderProse(read: ReadFile<unknown>, file: string, options: LibraryOptions): Outcome<string> {
  const body = readBody(read.body, { file, firstLine: read.bodyLine });
  const { html } = renderBody(body.value, {
    figures: [],
    deadlines: [],
    resolveHref: options.resolveHref ?? unchanged,
    labels: bodyLabels,
  });
  return { value: html, problems: body.problems };
}
