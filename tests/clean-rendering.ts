/** A cleaned clipping as a person reads it: the form in which golden cases are written and compared. */
import type { RootContent } from 'mdast';
import { plainText } from '../scripts/pipeline/clean/units.ts';
import type { Cleaned } from '../scripts/pipeline/model.ts';

const flat = (node: unknown): string => plainText(node).replace(/\s*\n\s*/g, ' / ');

function block(node: RootContent): string {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(node.depth)} ${flat(node)}`;
    case 'list':
      return node.children
        .map((item, index) => `${node.ordered ? `${(node.start ?? 1) + index}.` : '-'} ${flat(item)}`)
        .join('\n');
    case 'blockquote':
      return node.children.map((child) => `> ${flat(child)}`).join('\n');
    case 'table':
      return node.children.map((row) => `| ${row.children.map(flat).join(' | ')} |`).join('\n');
    default:
      return flat(node);
  }
}

/** Invisible and unusual spaces made visible, so that an expectation can be read and reviewed. */
const visible = (text: string): string => text.replaceAll('\u202f', '‸').replaceAll('\u00a0', '⎵');

export function rendered(cleaned: Cleaned): string {
  const { meta } = cleaned;
  const head = [
    `title: ${cleaned.title ?? '—'}${cleaned.titleDerived ? ' (derived)' : ''}`,
    ...(cleaned.standfirst ? [`standfirst: ${cleaned.standfirst}`] : []),
    ...(['author', 'outlet', 'publishedOn', 'url'] as const).flatMap((key) => {
      const declared = meta[key];
      return declared ? [`${key}: ${declared.value}`] : [];
    }),
  ];
  const removals = cleaned.removals.map(
    (removal) =>
      `${removal.line ?? '?'}${removal.lastLine && removal.lastLine !== removal.line ? `-${removal.lastLine}` : ''} ${removal.rule}${removal.doubtful ? ' (doubtful)' : ''}: ${removal.text.replace(/\s+/g, ' ')}`,
  );
  const repairs = cleaned.repairs.map((repair) => `${repair.rule} ${repair.count}`).join(', ');
  return visible(
    [
      head.join('\n'),
      cleaned.body.children.map(block).join('\n'),
      `removed:\n${removals.join('\n') || '—'}`,
      `mended: ${repairs || '—'}`,
    ].join('\n\n'),
  );
}
