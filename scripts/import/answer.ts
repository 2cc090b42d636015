/** One clipping of the line interface: what is asked, what is answered. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Problem } from '../../src/domain/problem.ts';
import { lineMessages } from '../../src/locale/line-interface.ts';
import { formatMessage } from '../../src/locale/problems.ts';
import { removalReasons } from '../../src/locale/removals.ts';
import { type Conversion, convert, type World } from '../pipeline/index.ts';
import type { Format } from '../pipeline/model.ts';
import { BadRequest, textField } from './json-lines.ts';

const FORMATS = new Set(['text', 'html', 'markdown']);

/** `{"id", "textPath"}` or `{"id", "text", "format"?, "url"?}` → the article and everything found on the way. */
export function answerImport(request: Record<string, unknown>, world: World): unknown {
  const id = request.id;
  if (typeof id !== 'string' && typeof id !== 'number') throw new BadRequest(lineMessages.missingId);
  const format = textField(request, 'format');
  if (format !== undefined && !FORMATS.has(format))
    throw new BadRequest(lineMessages.unknownFormat(format, [...FORMATS]));
  const textPath = textField(request, 'textPath');
  const text = textField(request, 'text');
  const url = textField(request, 'url');
  if (textPath === undefined && text === undefined) throw new BadRequest(lineMessages.missingSource);
  const bytes = text === undefined ? readFile(textPath ?? '') : Buffer.from(text.toWellFormed(), 'utf8');
  const file = textPath === undefined ? String(id) : basename(textPath);
  const source = {
    file,
    ...(url !== undefined && { url }),
    ...(text !== undefined && { isText: true }),
    ...(format !== undefined && { format: format as Format }),
  };
  const asked = text === undefined || format !== undefined ? source : { ...source, format: 'text' as const };
  const { value, problems } = convert(bytes, asked, world);
  if (value === undefined)
    return { id, error: problems.map(formatMessage).join(' '), problems: problems.map(problemOf) };
  return { id, ...describe(value, world), problems: problems.map(problemOf) };
}

function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new BadRequest(lineMessages.unreadable(path, code));
  }
}

const problemOf = (problem: Problem) => ({ ...problem, message: formatMessage(problem) });

function describe({ mdx, article, body, cleaned }: Conversion, world: World) {
  const outlet = world.taxonomy.outlets.get(article.origin.outlet ?? '')?.name ?? cleaned.meta.outlet?.value;
  const standfirst =
    article.standfirst === undefined ? [] : [{ type: 'standfirst', text: article.standfirst }];
  return {
    mdx,
    title: article.title,
    blocks: [...standfirst, ...body.blocks.map(({ kind, text }) => ({ type: kind, text }))],
    removed: cleaned.removals.map(({ text, rule, line, lastLine, doubtful }) => ({
      text,
      reason: removalReasons[rule] ?? rule,
      rule,
      line,
      lastLine,
      doubtful,
    })),
    published: article.publishedOn ?? null,
    author: article.origin.author ?? null,
    outlet: outlet ?? null,
    eventOn: article.eventOn ?? null,
    countries: article.countries,
    sectors: article.sectors,
    organisations: article.organisations,
    people: article.people,
    places: article.places,
    figures: article.figures,
    deadlines: article.deadlines,
  };
}
