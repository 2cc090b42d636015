/** First stage of the trip: bytes, whatever they are, become one clipping with one tree. */
import { createHash } from 'node:crypto';
import type { Outcome, Problem } from '../../../src/domain/problem.ts';
import type { Clipping, Format } from '../model.ts';
import { decode, linesOf } from './decode.ts';
import { formatOf } from './format.ts';
import { FEW_WORDS, readPage } from './html.ts';
import {
  crowdedLine,
  hasMoreElements,
  MAX_CROWD,
  MAX_DEPTH,
  MAX_ELEMENTS,
  MAX_HTML_BYTES,
  MAX_TEXT_BYTES,
  markdownDepth,
  tagDepth,
} from './limits.ts';
import { readMail } from './mail.ts';
import { readMarkdown } from './markdown.ts';
import { hasSpares, stripMachinery, withSpares } from './strip.ts';
import { readText } from './text.ts';

export interface Source {
  /** Name of the file, or the id given on standard input: it names the clipping in problems and reports. */
  file: string;
  /** Taken as given; otherwise found from the name and the content. */
  format?: Format;
  /** Where the clipping was published, when the caller knows. */
  url?: string;
  /** The bytes are UTF-8 for sure, since they came as characters: control characters in them make no binary file. */
  isText?: boolean;
}

/**
 * Reads one clipping. Never throws over content: a file that is too large, too deep, binary or empty gives no value and one problem.
 */
export function readClipping(bytes: Uint8Array, source: Source): Outcome<Clipping | undefined> {
  const refuse = (
    name: Problem['name'],
    details: Problem['details'] = {},
    line?: number,
  ): Outcome<undefined> => ({
    value: undefined,
    problems: [
      { name, severity: 'error', file: source.file, ...(line === undefined ? {} : { line }), details },
    ],
  });
  const refuseCrowd = (lines: readonly string[]): Outcome<undefined> | undefined => {
    const line = crowdedLine(lines, MAX_CROWD);
    return line === undefined ? undefined : refuse('CrowdedWord', { limit: MAX_CROWD }, line);
  };
  if (bytes.length > MAX_HTML_BYTES)
    return refuse('FileTooLarge', { bytes: bytes.length, limit: MAX_HTML_BYTES });
  const decoded = source.isText ? { text: new TextDecoder().decode(bytes) } : decode(bytes);
  if (!decoded) return refuse('BinaryFile');
  const text = decoded.text.charCodeAt(0) === 0xfeff ? decoded.text.slice(1) : decoded.text;
  if (text.trim() === '') return refuse('EmptyClipping');
  const format = source.format ?? formatOf(source.file, text) ?? 'text';
  const limit = format === 'html' ? MAX_HTML_BYTES : MAX_TEXT_BYTES;
  if (bytes.length > limit) return refuse('FileTooLarge', { bytes: bytes.length, limit });

  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const given =
    source.url && /^https?:/.test(source.url) && URL.canParse(source.url) ? source.url : undefined;
  const identity = { file: source.file, format, sha256 };

  if (format === 'html') {
    // Drawings and scripts first: what looks like tags in them makes pages of eighteen elements deep seem a thousand deep.
    const markup = stripMachinery(text);
    const depth = tagDepth(markup, MAX_DEPTH);
    if (depth > MAX_DEPTH) return refuse('NestingTooDeep', { depth, limit: MAX_DEPTH });
    if (hasMoreElements(markup, MAX_ELEMENTS)) return refuse('TooManyElements', { limit: MAX_ELEMENTS });
    let page = readPage(markup, given);
    if (page.words < FEW_WORDS && hasSpares(text)) {
      const opened = stripMachinery(withSpares(text));
      const second = tagDepth(opened, MAX_DEPTH) > MAX_DEPTH ? undefined : readPage(opened, given);
      if (second && second.words > Math.max(40, 2 * page.words)) page = second;
    }
    const printed = page.lines.reduce((sum, line) => sum + line.length, 0);
    if (printed > MAX_TEXT_BYTES) return refuse('FileTooLarge', { bytes: printed, limit: MAX_TEXT_BYTES });
    if (page.lines.length === 0) return refuse('EmptyClipping');
    const crowd = refuseCrowd(page.lines);
    if (crowd) return crowd;
    return {
      value: { ...identity, lines: page.lines, tree: page.tree, meta: page.meta, removals: page.removals },
      problems: [],
    };
  }

  const lines = linesOf(text);
  const url = given ? { url: { value: given, evidence: 'address given' } } : {};
  const depth = format === 'markdown' ? markdownDepth(lines, MAX_DEPTH) : 0;
  if (depth > MAX_DEPTH) return refuse('NestingTooDeep', { depth, limit: MAX_DEPTH });
  const crowd = refuseCrowd(lines);
  if (crowd) return crowd;
  if (format === 'markdown') {
    const read = readMarkdown(lines.join('\n'));
    const removals = read.frontmatter ? [{ rule: 'frontmatter', ...read.frontmatter }] : [];
    return {
      value: { ...identity, lines, tree: read.tree, meta: { ...url, ...read.meta }, removals },
      problems: [],
    };
  }
  const mail = readMail(lines);
  const meta = mail ? { ...mail.meta, ...url } : url;
  return {
    value: { ...identity, lines, tree: readText(mail?.lines ?? lines), meta, removals: mail?.removals ?? [] },
    problems: [],
  };
}
