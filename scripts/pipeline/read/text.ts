/** Plain text as scraped or pasted: each printed line becomes one block; `clean` finds what the lines are. */
import type { Paragraph, Root } from 'mdast';

/** A tree with one paragraph per non-blank line, positioned on its line. Nothing in the text is taken for markup. */
export function readText(lines: readonly string[]): Root {
  const children: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const point = { line: index + 1, column: 1 };
    children.push({
      type: 'paragraph',
      children: [{ type: 'text', value: line }],
      position: { start: point, end: { line: index + 1, column: line.length + 1 } },
    });
  }
  return { type: 'root', children };
}
