/** `npm start`: from a fresh clone to the site in a browser. The launcher has installed what was missing. */
import { help, messages } from '../src/locale/commands.ts';
import {
  BUG,
  complain,
  DONE,
  guard,
  readOptions,
  readPort,
  serveUntilStopped,
  settingsNow,
  TO_MEND,
  tell,
  tellProblems,
  terminalProgress,
  workplaceOf,
} from './build/command.ts';
import { publish } from './build/publish.ts';
import { main as importClippings } from './import.ts';

export const main = (args: readonly string[]): Promise<number> =>
  guard(args, help.start, async () => {
    const { values } = readOptions(args, { port: { type: 'string' } });
    const port = readPort(values.port);
    const place = workplaceOf(undefined);
    tell(messages.importing);
    let stopped = false;
    const stop = () => {
      stopped = true;
    };
    process.on('SIGINT', stop);
    const imported = await importClippings([]);
    process.off('SIGINT', stop);
    if (stopped) return TO_MEND;
    if (imported === BUG) return BUG;
    if (imported !== DONE) complain(messages.importHasProblems);
    const began = performance.now();
    const { problems, done } = await publish(place, {
      ...settingsNow(),
      search: true,
      progress: terminalProgress,
    });
    tellProblems(problems, done ? '' : messages.siteUnchanged);
    if (!done) return TO_MEND;
    tell(messages.built(done, performance.now() - began));
    return serveUntilStopped({ folder: place.site, base: done.site.addresses.base }, port);
  });
