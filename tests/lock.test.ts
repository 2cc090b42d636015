/** The lock file installs the same tree on every platform: what npm silently drops from it must not be missed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Entry {
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  engines?: { node?: string };
}
type Packages = Record<string, Entry>;

const readJson = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, '..', file), 'utf8'));
const lock: { lockfileVersion: number; packages: Packages } = readJson('package-lock.json');
const manifest = readJson('package.json');

/** The entry that `name` means inside of the package at `path`: Node looks in each folder upwards. */
function isLocked(packages: Packages, path: string, name: string): boolean {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true;
    if (!at.includes('/node_modules/')) return at !== '' && packages[`node_modules/${name}`] !== undefined;
  }
}

/** Dependencies, optional ones included, that some package names and the lock does not hold. */
const missingFrom = (packages: Packages): string[] =>
  Object.entries(packages).flatMap(([path, { dependencies = {}, optionalDependencies = {} }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(packages, path, name))
      .map((name) => `${path || 'the project'} needs ${name}`),
  );

const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('package-lock.json', () => {
  it('holds every dependency that a package names, those of other platforms included', () => {
    expect(missingFrom(lock.packages)).toEqual([]);
  });

  it('sees a platform package that was dropped', () => {
    const dropped = 'node_modules/@pagefind/darwin-arm64';
    expect(lock.packages[dropped]).toBeDefined();
    const { [dropped]: _, ...rest } = lock.packages;
    expect(missingFrom(rest)).toEqual(['node_modules/pagefind needs @pagefind/darwin-arm64']);
  });

  it('pins each package by version and content', () => {
    const loose = installed.filter(
      ([, { version, integrity, link }]) => link || !version || !integrity?.startsWith('sha512-'),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('names no host but the public registry', () => {
    const hosts = installed.flatMap(([, { resolved }]) =>
      resolved === undefined ? [] : [new URL(resolved).host],
    );
    expect([...new Set(hosts)].filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
  });

  it('agrees with package.json, which pins exactly', () => {
    const wanted: Record<string, string> = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    };
    const strays = Object.entries(wanted).filter(
      ([name, version]) =>
        !/^\d+\.\d+\.\d+$/.test(version) || lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(strays).toEqual([]);
  });

  it('brings a Node for each usual platform, new enough for every package', () => {
    const nodes = Object.entries(manifest.optionalDependencies as Record<string, string>).filter(([name]) =>
      name.startsWith('node-'),
    );
    expect(nodes.map(([name]) => name.replace(/^node-(?:bin-)?/, '')).sort()).toEqual([
      'darwin-arm64',
      'darwin-x64',
      'linux-arm64',
      'linux-x64',
      'win-x64',
    ]);
    for (const [, version] of nodes) expect(Number(version.split('.')[0])).toBe(24);
  });

  it('runs no script of a package at installation, except those named in package.json', () => {
    const named = new Set(Object.keys(manifest.allowScripts ?? {}));
    const scripts = installed
      .filter(([, entry]) => entry.hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(scripts.filter((name) => !named.has(name) && name !== 'fsevents')).toEqual([]);
  });

  it('keeps npm quiet about engines', () => {
    expect(readFileSync(join(import.meta.dirname, '../.npmrc'), 'utf8')).toMatch(/^loglevel=error$/m);
    expect(manifest.engines.node).toBe('>=20.11');
  });
});
