/** `npm run dev`: serves the site and builds it again at every change, while open pages follow. */
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { join, sep } from 'node:path';
import { serviceWorkerFile } from '../src/integrations/offline/index.ts';
import { help, messages } from '../src/locale/commands.ts';
import {
  complain,
  DONE,
  guard,
  readOptions,
  readPort,
  serveOrExplain,
  settingsNow,
  stopAsked,
  tell,
  workplaceOf,
} from './build/command.ts';
import { baseOf } from './build/open-site.ts';
import { createReload, type PageState } from './build/reload.ts';
import { watchFolders } from './build/watch.ts';
import type { Answer, Job } from './build/worker.ts';
import { projectFolder, type Workplace } from './build/workplace.ts';

/** Above this, indexing waits until the editor pauses. */
const QUICK = 1000;
/** A pause of the editor. */
const PAUSE = 3000;

export const main = (args: readonly string[]): Promise<number> =>
  guard(args, help.dev, async () => {
    const { values } = readOptions(args, { root: { type: 'string' }, port: { type: 'string' } });
    const port = readPort(values.port);
    const place = workplaceOf(values.root);
    const base = baseOf(place, settingsNow());
    const started = Date.now().toString(36);
    let state: PageState = { version: `${started}-0` };
    let built = 0;
    let indexingTook = 0;
    let pause: NodeJS.Timeout | undefined;
    let rounds: Promise<void> = Promise.resolve();
    const builder = createBuilder();

    const hasSite = () => existsSync(join(place.site, 'index.html'));
    const reload = createReload(base, serviceWorkerFile, () =>
      hasSite() ? undefined : messages.waitingPage,
    );
    const served = await serveOrExplain({ folder: place.site, base, ...reload.serving }, port);

    /** One after the other, never two at once. */
    const build = (job: Omit<Job, 'root'>): Promise<void> => {
      rounds = rounds.then(() => buildOnce(job));
      return rounds;
    };
    const buildOnce = async (job: Omit<Job, 'root'>): Promise<void> => {
      clearTimeout(pause);
      const answer = await builder.ask({ ...job, root: place.root });
      if (answer.done) {
        tell(messages.built(answer.done, answer.milliseconds));
        if (answer.done.indexed) indexingTook = answer.milliseconds;
        if (answer.done.written + answer.done.removed > 0) built++;
        state = { version: `${started}-${built}` };
        if (!job.search) pause = setTimeout(() => build({ clippings: [], search: true }), PAUSE);
      } else {
        if (answer.bug !== undefined) complain(answer.bug);
        const text = answer.problems ?? answer.bug ?? '';
        state = {
          ...state,
          title: answer.bug === undefined ? messages.contentFaults : messages.codeFault,
          text,
        };
      }
      reload.announce(state);
    };

    reload.announce(state);
    await build({ clippings: 'all', search: true });
    tell(messages.serving(served.url));
    const watching = watchFolders(
      [join(place.root, 'content'), place.publicFiles, join(projectFolder, 'src')],
      async (files) => {
        const change = sortChanges(files, place);
        if (change.code) builder.replace();
        tell(messages.changed(files.map((file) => shorten(file, place))));
        await build({ clippings: change.clippings, search: indexingTook < QUICK });
      },
    );
    await stopAsked();
    watching.close();
    clearTimeout(pause);
    builder.end();
    await served.close();
    tell(messages.stopped);
    return DONE;
  });

/** Which of the changed files are code, and which are clippings to import. */
function sortChanges(files: readonly string[], place: Workplace): { code: boolean; clippings: string[] } {
  const isUnder = (file: string, folder: string): boolean => file.startsWith(folder + sep);
  return {
    code: files.some((file) => isUnder(file, join(projectFolder, 'src'))),
    clippings: files.filter(
      (file) => isUnder(file, join(place.root, 'content', 'clippings')) && existsSync(file),
    ),
  };
}

const shorten = (file: string, place: Workplace): string =>
  [place.root, projectFolder].reduce(
    (path, root) => (path.startsWith(root + sep) ? path.slice(root.length + 1) : path),
    file,
  );

interface Builder {
  ask(job: Job): Promise<Answer>;
  /** Forgets the process, so that the next job runs the present code. */
  replace(): void;
  end(): void;
}

/** A worker process, started when first needed, and again when it has died. */
function createBuilder(): Builder {
  let child: ChildProcess | undefined;
  const end = () => {
    child?.removeAllListeners();
    child?.kill();
    child = undefined;
  };
  return {
    end,
    replace: end,
    ask(job) {
      child ??= fork(join(import.meta.dirname, 'build', 'worker.ts'), {
        cwd: projectFolder,
        env: { ...process.env, NODE_COMPILE_CACHE: getCompileCacheDir() ?? '' },
      });
      const worker = child;
      return new Promise((resolve) => {
        const settle = (answer: Answer) => {
          worker.removeAllListeners();
          resolve(answer);
        };
        worker.once('message', (answer) => settle(answer as Answer));
        worker.once('exit', (code, signal) => {
          if (child === worker) child = undefined;
          settle({ bug: `The building process ended (${signal ?? code})`, milliseconds: 0 });
        });
        worker.send(job);
      });
    },
  };
}
