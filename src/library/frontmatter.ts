/** Splits an MDX file into its frontmatter and its body, keeping the line numbers of both. */

/** A file that opens with `---` on a line of its own; matches `---\ntitle: x\n---\n`, not `--- title`. */
const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
/** The closing fence: `---` alone on a line; not `----`. */
const CLOSING = /(?:^|\n)---[ \t]*(?:\r?\n|$)/g;

export interface SplitFile {
  yaml: string;
  /** 1-based line of the first line of `yaml`. */
  yamlLine: number;
  body: string;
  /** 1-based line of the first line of `body`. */
  bodyLine: number;
}

/** `undefined` when the file has no frontmatter, or one that never closes. */
export function splitFrontmatter(text: string): SplitFile | undefined {
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  CLOSING.lastIndex = Math.max(0, opening[0].length - 1);
  const closing = CLOSING.exec(text);
  if (!closing) return undefined;
  const yaml = text.slice(opening[0].length, closing.index + 1);
  const bodyStart = closing.index + closing[0].length;
  const lines = (part: string) => part.split('\n').length - 1;
  return { yaml, yamlLine: 2, body: text.slice(bodyStart), bodyLine: lines(text.slice(0, bodyStart)) + 1 };
}
