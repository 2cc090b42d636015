/** `npm run check`: tells every fault of every file of content, and writes nothing. */
import { hasErrors } from '../src/domain/problem.ts';
import { help, messages } from '../src/locale/commands.ts';
import {
  DONE,
  guard,
  readOptions,
  settingsNow,
  TO_MEND,
  tell,
  tellProblems,
  workplaceOf,
} from './build/command.ts';
import { openSite } from './build/open-site.ts';
import { countPages } from './build/render-pages.ts';

export const main = (args: readonly string[]): Promise<number> =>
  guard(args, help.check, async () => {
    const { values } = readOptions(args, {
      root: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const { site, problems } = openSite(workplaceOf(values.root), settingsNow(), { remember: false });
    if (values.json) tell(JSON.stringify(problems, null, 2));
    else tellProblems(problems, messages.noFileChanged);
    if (!site || hasErrors(problems)) return TO_MEND;
    if (!values.json) tell(messages.contentIsSound(site.corpus.articles.length, countPages(site)));
    return DONE;
  });
