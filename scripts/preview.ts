/** `npm run preview`: serves the site that is already built. */
import { existsSync } from 'node:fs';
import { help, messages } from '../src/locale/commands.ts';
import {
  guard,
  Misuse,
  readOptions,
  readPort,
  serveUntilStopped,
  settingsNow,
  workplaceOf,
} from './build/command.ts';
import { baseOf } from './build/open-site.ts';

export const main = (args: readonly string[]): Promise<number> =>
  guard(args, help.preview, async () => {
    const { values } = readOptions(args, { root: { type: 'string' }, port: { type: 'string' } });
    const place = workplaceOf(values.root);
    if (!existsSync(place.site)) throw new Misuse(messages.notBuilt);
    return serveUntilStopped(
      { folder: place.site, base: baseOf(place, settingsNow()) },
      readPort(values.port),
    );
  });
