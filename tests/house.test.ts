/** The plan of the house, kept by a test: which room may know which, and what may never be written where. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Source {
  /** Path from the project's root, with `/`. */
  file: string;
  text: string;
}

/** What a rule finds wrong in one file, in words. */
type Rule = (source: Source) => string[];

/** Rooms that a file of a room may import, itself included; the first prefix that fits a file is its room. */
const rooms: [room: string, mayImport: string[]][] = [
  ['src/domain/', ['src/domain/']],
  ['src/body/', ['src/body/', 'src/domain/']],
  ['src/locale/', ['src/locale/', 'src/domain/']],
  ['src/library/', ['src/library/', 'src/body/', 'src/locale/', 'src/domain/']],
  ['src/site/', ['src/site/', 'src/locale/', 'src/domain/']],
  ['src/components/', ['src/components/', 'src/site/', 'src/locale/', 'src/domain/']],
  [
    'src/layouts/',
    // The frame of every page carries the script that registers the offline copy.
    [
      'src/layouts/',
      'src/components/',
      'src/styles/',
      'src/site/',
      'src/locale/',
      'src/domain/',
      'src/integrations/offline/',
    ],
  ],
  [
    'src/pages/',
    [
      'src/layouts/',
      'src/components/',
      'src/styles/',
      'src/site/',
      'src/locale/',
      'src/domain/',
      'src/integrations/',
    ],
  ],
  ['src/integrations/', ['src/integrations/', 'src/site/', 'src/locale/', 'src/domain/']],
  ['src/', ['src/']],
  ['scripts/pipeline/', ['scripts/pipeline/', 'src/body/', 'src/domain/']],
  ['scripts/', ['scripts/', 'src/']],
];

/** Code of a file: an Astro component's frontmatter and scripts, or the whole of a TypeScript file. */
function codeOf({ file, text }: Source): string {
  if (!file.endsWith('.astro')) return text;
  const [, frontmatter = ''] = /^---\n([\s\S]*?)\n---/.exec(text) ?? [];
  const scripts = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  return [frontmatter, ...scripts].join('\n');
}

/** What an Astro component writes itself: its template, comments, styles and scripts apart. */
function templateOf({ file, text }: Source): string {
  if (!file.endsWith('.astro')) return '';
  return text
    .replace(/^---\n[\s\S]*?\n---/, '')
    .replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, '');
}

/** Every specifier that the code imports, statically or not. */
const importsOf = (source: Source): string[] =>
  ts.preProcessFile(codeOf(source), true, true).importedFiles.map(({ fileName }) => fileName);

function syntaxOf(source: Source): ts.SourceFile {
  return ts.createSourceFile('code.ts', codeOf(source), ts.ScriptTarget.Latest, true);
}

/** Every text written as a literal in the code. */
function literalsOf(source: Source): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(syntaxOf(source));
  return found;
}

const isIn = (folders: string | string[], file: string): boolean =>
  [folders].flat().some((folder) => file.startsWith(folder));

const importDirection: Rule = (source) => {
  const room = rooms.find(([folder]) => isIn(folder, source.file));
  if (!room) return [];
  return importsOf(source)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => join(dirname(source.file), specifier).replaceAll('\\', '/'))
    .filter((target) => !isIn(room[1], target))
    .map((target) => `${room[0]} must not import ${target}`);
};

const domainIsPure: Rule = (source) => {
  if (!isIn('src/domain/', source.file)) return [];
  const imports = importsOf(source).filter((specifier) => /^(?:node:|astro)/.test(specifier));
  const clocks: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      clocks.push('new Date()');
    if (ts.isPropertyAccessExpression(node) && /^(?:Date|performance)\.now$/.test(node.getText()))
      clocks.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(syntaxOf(source));
  return [...imports, ...clocks].map((what) => `the domain must not know ${what}`);
};

const pipelineReadsNoFile: Rule = (source) =>
  isIn('scripts/pipeline/', source.file)
    ? importsOf(source)
        .filter((specifier) => /^(?:node:)?(?:fs|child_process|net|http|https)(?:\/|$)/.test(specifier))
        .map((specifier) => `the pipeline must not import ${specifier}`)
    : [];

/** A word with a letter that French has and English has not; matches « déjà », not « deja » nor a lone « œ » in a folding table. */
const FRENCH_WORD =
  /[a-zàâäçéèêëîïôöùûüÿœæ][àâäçéèêëîïôöùûüÿœæ]|[àâäçéèêëîïôöùûüÿœæ][a-zàâäçéèêëîïôöùûüÿœæ]/i;
/** Where French is at home, or is what the code reads. */
const frenchRooms = ['src/locale/', 'scripts/pipeline/'];

const frenchInLocale: Rule = (source) => {
  if (isIn(frenchRooms, source.file)) return [];
  const template = templateOf(source)
    .split('\n')
    .filter((line) => FRENCH_WORD.test(line))
    .map((line) => line.trim());
  return [...literalsOf(source).filter((text) => FRENCH_WORD.test(text)), ...template].map(
    (text) => `French outside of src/locale/: ${text.slice(0, 60)}`,
  );
};

/** A link to an address of this site written by hand; matches `href="/dossiers/"`, `href={'/x'}`, not `href="/"`. */
const HAND_WRITTEN_LINK = /\b(?:href|src|action)=(?:["']|\{\s*["'`])\/\w[^"'`]*/g;

const linksFromAddresses: Rule = (source) =>
  isIn('src/', source.file) && source.file !== 'src/site/addresses.ts'
    ? [...`${templateOf(source)}\n${literalsOf(source).join('\n')}`.matchAll(HAND_WRITTEN_LINK)].map(
        ([link]) => `a link written by hand: ${link}`,
      )
    : [];

const noDrawer: Rule = ({ file }) =>
  /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\.|\/)/.test(file)
    ? ['no drawer of this name: say what is in it']
    : [];

/** Another host in code that runs; `http://www.w3.org/…` names a vocabulary, loopback is this machine. */
const OTHER_HOST = /\b(?:fetch|import|importScripts)\(\s*['"`]https?:\/\//;

const noOtherHost: Rule = (source) =>
  isIn('src/', source.file) && OTHER_HOST.test(codeOf(source)) ? ['a request to another host'] : [];

const rules = {
  importDirection,
  domainIsPure,
  pipelineReadsNoFile,
  frenchInLocale,
  linksFromAddresses,
  noDrawer,
  noOtherHost,
};

const sources: Source[] = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      file: path.slice(root.length + 1).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    })),
);

describe('the house stands as planned', () => {
  it.each(Object.entries(rules))('%s', (_name, rule) => {
    expect(sources.flatMap((source) => rule(source).map((fault) => `${source.file}: ${fault}`))).toEqual([]);
  });

  it('has rooms to look at', () => {
    expect(sources.length).toBeGreaterThan(50);
  });
});

describe('each rule sees a fault that is planted, and leaves the neighbour alone', () => {
  const planted: [rule: keyof typeof rules, file: string, wrong: string, right: string][] = [
    [
      'importDirection',
      'src/domain/x.ts',
      `import { a } from '../site/site.ts';`,
      `import { a } from './ids.ts';`,
    ],
    [
      'importDirection',
      'src/site/x.ts',
      `import { main } from '../../scripts/build.ts';`,
      `import type { A } from '../domain/article.ts';`,
    ],
    [
      'importDirection',
      'src/locale/x.ts',
      `const a = await import('../library/index.ts');`,
      `// import a from '../library/index.ts'`,
    ],
    [
      'importDirection',
      'src/components/X.astro',
      `---\nimport P from '../pages/index.astro';\n---\n<p/>`,
      `---\nimport Y from './Y.astro';\n---\n<p/>`,
    ],
    [
      'importDirection',
      'src/components/X.astro',
      `<script>import '../library/index.ts';</script>`,
      `<script>import './x.ts';</script>`,
    ],
    [
      'importDirection',
      'scripts/pipeline/x.ts',
      `export { a } from '../../src/library/index.ts';`,
      `export { a } from '../../src/body/index.ts';`,
    ],
    ['importDirection', 'scripts/x.ts', `import '../tests/a.ts';`, `import './build/files.ts';`],
    ['domainIsPure', 'src/domain/x.ts', `import { join } from 'node:path';`, `import { z } from 'zod';`],
    [
      'domainIsPure',
      'src/domain/x.ts',
      `import { getCollection } from 'astro:content';`,
      `const text = 'astro:content';`,
    ],
    [
      'domainIsPure',
      'src/domain/x.ts',
      `const now = new Date();`,
      `const day = new Date(Date.UTC(2025, 1, 0));`,
    ],
    ['domainIsPure', 'src/domain/x.ts', `const now = Date.now();`, `// Date.now() is for the mains`],
    [
      'pipelineReadsNoFile',
      'scripts/pipeline/x.ts',
      `import { readFileSync } from 'node:fs';`,
      `import { createHash } from 'node:crypto';`,
    ],
    [
      'pipelineReadsNoFile',
      'scripts/pipeline/x.ts',
      `import { readFile } from 'fs/promises';`,
      `import { x } from './fs.ts';`,
    ],
    [
      'frenchInLocale',
      'src/domain/x.ts',
      `const label = 'Échéance';`,
      `// Échéance\nconst label = 'deadline';`,
    ],
    ['frenchInLocale', 'scripts/x.ts', 'const line = `déjà`;', 'const line = `done`; /* déjà */'],
    [
      'frenchInLocale',
      'src/components/X.astro',
      `---\n---\n<p>Publié</p>`,
      `---\n---\n{/* Publié */}<p>{words.published}</p>`,
    ],
    [
      'linksFromAddresses',
      'src/components/X.astro',
      `---\n---\n<a href="/dossiers/">x</a>`,
      `---\n---\n<a href={addresses.themes()}>x</a>`,
    ],
    [
      'linksFromAddresses',
      'src/site/x.ts',
      'const link = `<a href="/articles/x/">`;',
      'const link = `<a href="https://example.org/">`;',
    ],
    ['noDrawer', 'src/site/utils.ts', '', ''],
    [
      'noOtherHost',
      'src/integrations/x.ts',
      `await fetch('https://example.org/a.json');`,
      `const name = 'https://example.org/';`,
    ],
  ];

  it.each(planted)('%s in %s: %s', (name, file, wrong, right) => {
    expect(rules[name]({ file, text: wrong })).not.toEqual([]);
    expect(rules[name]({ file: file.replace('utils', 'places'), text: right })).toEqual([]);
  });
});
