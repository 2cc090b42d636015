/** The compiled pages: compiled again only when a source changed, then opened to render any address. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { listFiles } from './files.ts';
import { projectFolder } from './workplace.ts';

const bundlesFolder = join(projectFolder, '.cache', 'pages');
/** Bundles kept: enough for the tests and benchmarks that build under several base paths at once. */
const KEPT = 8;

export interface Bundle {
  /** Fingerprint of everything that was compiled; two bundles with one hash render the same bytes. */
  hash: string;
  /** Folder of the styles and scripts to publish. */
  assets: string;
  /** The page at `address` (with its base path), and its HTTP status. A fault in a page is thrown. */
  render(address: string, locals: App.Locals): Promise<{ status: number; text: string }>;
}

interface RenderModule {
  app: { render(request: Request, options: { locals: App.Locals }): Promise<Response> };
}

/** Opens the bundle of the present sources for `base`, compiling it first when there is none. */
export async function openBundle(base: string, onCompile: () => void): Promise<Bundle> {
  const hash = hashSources(base);
  const folder = join(bundlesFolder, hash);
  if (!existsSync(folder)) {
    onCompile();
    await compile(folder, base);
  }
  const now = new Date();
  utimesSync(folder, now, now);
  const { app } = (await import(pathToFileURL(join(folder, 'server/entry.mjs')).href)) as RenderModule;
  return {
    hash,
    assets: join(folder, 'client'),
    async render(address, locals) {
      const response = await app.render(new Request(`http://localhost${address}`), { locals });
      return { status: response.status, text: await response.text() };
    },
  };
}

/** Fingerprint of the sources that the pages are compiled from; content is not among them. */
export function hashSources(base: string): string {
  const hash = createHash('sha256').update(`${base}\0${process.versions.node}\0`);
  const sources = listFiles(join(projectFolder, 'src')).map((file) => `src/${file}`);
  for (const file of ['astro.config.mjs', 'package-lock.json', 'tsconfig.json', ...sources])
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(projectFolder, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 20);
}

/** Compiles into a folder of this process, then renames it: two builds at once never see half a bundle. */
async function compile(folder: string, base: string): Promise<void> {
  mkdirSync(bundlesFolder, { recursive: true });
  const draft = `${folder}.${process.pid}.new`;
  try {
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'compile.ts'), draft, base], {
      cwd: projectFolder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', NO_COLOR: '1' },
      maxBuffer: 64 * 1024 * 1024,
    });
    if (existsSync(folder)) return;
    renameSync(draft, folder);
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The pages do not compile.\n${stdout}${stderr}`.trimEnd(), {
      cause: stderr ? undefined : error,
    });
  } finally {
    rmSync(draft, { recursive: true, force: true });
    forgetOldBundles();
  }
}

function forgetOldBundles(): void {
  const bundles = readdirSync(bundlesFolder)
    .map((name) => join(bundlesFolder, name))
    .map((folder) => ({ folder, used: statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
  for (const { folder } of bundles.slice(KEPT)) rmSync(folder, { recursive: true, force: true });
}
