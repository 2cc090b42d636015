/** The systems compared: how each lays out the same articles, and the command that builds them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { projectFolder } from '../build/workplace.ts';
import { type GeneratedArticle, writeArticle } from './generate.ts';
import { layPlainAstro } from './plain-astro.ts';

export interface System {
  name: string;
  /** Creates an empty project in `folder`. */
  lay(folder: string): void;
  write(folder: string, article: GeneratedArticle): void;
  build: { command: string; args: readonly string[]; env?: Record<string, string> };
  /** Where the site comes, relative to `folder`. */
  output: string;
}

/** A base path of its own makes the pages compile again: a whole build is counted with all that a fresh clone would do. */
const freshUrl = `https://banc.example/b${Date.now().toString(36)}/`;

const ours = (name: string, search: boolean): System => ({
  name,
  output: 'dist',
  lay(folder) {
    mkdirSync(join(folder, 'content/articles'), { recursive: true });
    mkdirSync(join(folder, 'content/clippings'));
    for (const part of ['taxonomy', 'themes', 'pages', 'publication.yaml'])
      cpSync(join(projectFolder, 'content', part), join(folder, 'content', part), { recursive: true });
  },
  write(folder, article) {
    writeFileSync(join(folder, 'content/articles', `${article.id}.mdx`), writeArticle(article));
    writeFileSync(join(folder, 'content/clippings', `${article.id}.txt`), article.clipping);
  },
  build: {
    command: process.execPath,
    args: [
      join(projectFolder, 'scripts/run.mjs'),
      'build',
      '--root',
      '.',
      ...(search ? [] : ['--no-search']),
    ],
    env: { SITE_URL: search ? freshUrl.replace('/b', '/s') : freshUrl },
  },
});

const hugo: System = {
  name: 'hugo',
  output: 'public',
  lay(folder) {
    cpSync(join(import.meta.dirname, 'hugo'), folder, { recursive: true });
    mkdirSync(join(folder, 'content/articles'), { recursive: true });
  },
  write(folder, { id, frontmatter, body }) {
    const date = frontmatter.publishedOn;
    const head = stringify(
      { ...frontmatter, date, people: frontmatter.people.map((person) => person.id) },
      { lineWidth: 0 },
    );
    writeFileSync(join(folder, 'content/articles', `${id}.md`), `---\n${head}---\n\n${body}`);
  },
  build: { command: 'hugo', args: ['--quiet'] },
};

const astro: System = {
  name: 'astro',
  output: 'dist',
  lay(folder) {
    layPlainAstro(folder);
    mkdirSync(join(folder, 'src/content/articles'), { recursive: true });
    symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'dir');
  },
  write(folder, article) {
    writeFileSync(join(folder, 'src/content/articles', `${article.id}.mdx`), writeArticle(article));
  },
  build: {
    command: process.execPath,
    args: [join(projectFolder, 'node_modules/astro/bin/astro.mjs'), 'build'],
  },
};

/** In the order of the table. */
export const systems: readonly System[] = [hugo, ours('nous', false), ours('nous-recherche', true), astro];

/** Version of Hugo, or `undefined` when it is not installed. */
export function findHugo(): string | undefined {
  const result = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return result.status === 0 ? /v[\d.]+/.exec(result.stdout)?.[0] : undefined;
}
