/** Plain text as scraped or pasted: each printed line becomes one block; `clean` finds what the lines are. */
import type { Blockquote, Paragraph, Root } from 'mdast';

/** « > Le ministre a dit… »: a line quoted as mail programs and forums do; five words at least, so not « > Lire aussi ». */
const QUOTED = /^\s{0,3}>\s?(?=\S+(?:\s+\S+){4})/;

/**
 * A tree with one paragraph per non-blank line, positioned on its line. Nothing in the text is taken for markup but quoting: two quoted lines in a
 * row make a quotation. A line that is `undefined` was taken out before.
 */
export function readText(lines: readonly (string | undefined)[]): Root {
  const children: (Paragraph | Blockquote)[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === undefined || line.trim() === '') continue;
    const quoted =
      QUOTED.test(line) && (QUOTED.test(lines[index - 1] ?? '') || QUOTED.test(lines[index + 1] ?? ''));
    const made = paragraph(quoted ? line.replace(QUOTED, '') : line, index + 1);
    const last = children.at(-1);
    if (!quoted) children.push(made);
    else if (last?.type === 'blockquote' && last.position!.end.line === index) {
      last.children.push(made);
      last.position!.end = made.position!.end;
    } else children.push({ type: 'blockquote', children: [made], position: { ...made.position! } });
  }
  return { type: 'root', children };
}

const paragraph = (value: string, line: number): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
  position: { start: { line, column: 1 }, end: { line, column: value.length + 1 } },
});
