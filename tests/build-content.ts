/** Folders of content for the tests of the build, made from the project's taxonomy and generated articles. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateArticles, writeArticle } from '../scripts/bench/generate.ts';
import { openTaxonomy } from '../src/library/index.ts';

export const project = join(import.meta.dirname, '..');
export const taxonomy = openTaxonomy(project).value;

/** A temporary folder that holds `content/` with `count` articles and no theme; the caller removes it. */
export function createContent(count: number): string {
  const root = mkdtempSync(join(tmpdir(), 'trait-d-union-build-'));
  for (const folder of ['articles', 'clippings', 'themes'])
    mkdirSync(join(root, 'content', folder), { recursive: true });
  for (const part of ['taxonomy', 'publication.yaml'])
    cpSync(join(project, 'content', part), join(root, 'content', part), { recursive: true });
  for (const article of generateArticles(count, 7, taxonomy)) {
    writeFileSync(join(root, 'content/articles', `${article.id}.mdx`), writeArticle(article));
    writeFileSync(join(root, 'content/clippings', `${article.id}.txt`), article.clipping);
  }
  return root;
}

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a command of the project as a person would. */
export function run(command: string, args: readonly string[], environment: Record<string, string> = {}): Ran {
  const result = spawnSync(process.execPath, [join(project, 'scripts/run.mjs'), command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: '', SITE_URL: '', ...environment },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}
