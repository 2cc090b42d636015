/** `npm run build`: checks the content, then builds the site. */
import { rmSync } from 'node:fs';
import { help, messages } from '../src/locale/commands.ts';
import {
  DONE,
  guard,
  readOptions,
  settingsNow,
  TO_MEND,
  tell,
  tellProblems,
  terminalProgress,
  workplaceOf,
} from './build/command.ts';
import { publish } from './build/publish.ts';

export const main = (args: readonly string[]): Promise<number> =>
  guard(args, help.build, async () => {
    const { values } = readOptions(args, {
      root: { type: 'string' },
      search: { type: 'boolean', default: true },
      force: { type: 'boolean', default: false },
    });
    const place = workplaceOf(values.root);
    const began = performance.now();
    if (values.force) rmSync(place.cache, { recursive: true, force: true });
    const { problems, done } = await publish(place, {
      ...settingsNow(),
      search: values.search,
      progress: terminalProgress,
    });
    tellProblems(problems, done ? '' : messages.siteUnchanged);
    if (!done) return TO_MEND;
    tell(messages.built(done, performance.now() - began));
    return DONE;
  });
