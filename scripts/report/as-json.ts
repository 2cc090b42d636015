/** The import report as data, for programs. */
import { formatMessage } from '../../src/locale/problems.ts';
import { removalReasons } from '../../src/locale/removals.ts';
import type { ReportEntry } from './entry.ts';

/** One clipping of `--json`: everything the detailed report tells, with stable English keys. */
export function entryAsJson({
  source,
  path,
  conversion,
  stored,
  problems,
}: ReportEntry): Record<string, unknown> {
  const told = problems.map((problem) => ({ ...problem, message: formatMessage(problem) }));
  if (conversion === undefined || stored === undefined) return { source, status: 'failed', problems: told };
  const { id, article, body, passages, cleaned, analysis } = conversion;
  return {
    source,
    status: stored.status,
    conflicts: stored.conflicts,
    id,
    path,
    article,
    words: body.words,
    kept: body.blocks.map(({ kind, text }) => ({ kind, text })),
    removed: cleaned.removals.map((removal) => ({
      ...removal,
      reason: removalReasons[removal.rule] ?? removal.rule,
    })),
    repairs: cleaned.repairs,
    // What was read, in order; a finding names its passage by index and its characters in it.
    passages,
    findings: analysis.findings.map((finding) => ({ ...finding, line: passages[finding.passage]?.line })),
    suggestions: analysis.suggestions,
    problems: told,
  };
}
