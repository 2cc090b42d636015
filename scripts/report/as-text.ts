/** The import report as an editor reads it: a glance for each article, everything on demand. */
import type { Taxonomy } from '../../src/domain/taxonomy.ts';
import { formatFigureValue, formatPartialDate, formatPeriod } from '../../src/locale/format.ts';
import type { ProblemStyle } from '../../src/locale/problems.ts';
import { removalReasons, repairNames } from '../../src/locale/removals.ts';
import { reportText as words } from '../../src/locale/report.ts';
import type { Conversion } from '../pipeline/index.ts';
import type { Finding } from '../pipeline/model.ts';
import type { ReportEntry } from './entry.ts';

/** Three to five lines: where the article is, what it is, what is in it, what wants an editor's eye. */
export function formatGlance(entry: ReportEntry, taxonomy: Taxonomy, style: ProblemStyle): string {
  const { source, path, conversion, stored } = entry;
  if (conversion === undefined || stored === undefined)
    return `${style.bold(source)}  ${style.error(words.failed)}`;
  const { article, body, cleaned, analysis } = conversion;
  const repairs = cleaned.repairs.reduce((sum, { count }) => sum + count, 0);
  const names = (
    kind: 'countries' | 'sectors' | 'organisations' | 'people',
    ids: readonly string[],
  ): string => ids.map((id) => taxonomy[kind].get(id)?.name ?? id).join(', ');
  const actors = [
    names('organisations', article.organisations),
    names(
      'people',
      article.people.map(({ id }) => id),
    ),
  ];
  const found = [
    labelled(words.countries, names('countries', article.countries)),
    labelled(words.sectors, names('sectors', article.sectors)),
    labelled(words.actors, actors.filter((list) => list !== '').join(', ')),
  ];
  const dated =
    article.publishedOn === undefined
      ? words.undated
      : words.published(formatPartialDate(article.publishedOn));
  const counts = [
    words.figures(article.figures.length),
    words.deadlines(article.deadlines.length),
    ...(article.eventOn ? [words.event(formatPeriod(article.eventOn.date))] : []),
    dated,
  ];
  const doubtful = cleaned.removals.filter((removal) => removal.doubtful).length;
  const review = [
    ...(doubtful > 0 ? [words.doubtful(doubtful)] : []),
    ...(analysis.suggestions.length > 0 ? [words.unknown(analysis.suggestions.length)] : []),
  ];
  return [
    `${style.bold(path ?? source)}  ${words.status(stored.status)}  ${style.faint(`← ${source}`)}`,
    `  ${article.title}${article.titleDerived ? ` ${style.warning(words.untitled)}` : ''}`,
    `  ${[words.kept(body.blocks.length, body.words), words.removed(cleaned.removals.length), words.repaired(repairs)].join(' · ')}`,
    `  ${found.filter((part) => part !== '').join(' · ')}`,
    `  ${counts.join(' · ')}`,
    ...(review.length > 0 ? [`  ${style.warning(`${words.toReview} : ${review.join(', ')}`)}`] : []),
    ...(stored.conflicts.length > 0
      ? [`  ${style.warning(words.conflicts(stored.conflicts.map(words.conflict)))}`]
      : []),
  ]
    .filter((line) => line.trim() !== '')
    .join('\n');
}

const kinds = {
  country: 'countries',
  sector: 'sectors',
  organisation: 'organisations',
  person: 'people',
  place: 'places',
  outlet: 'outlets',
} as const;

/** « Maroc (MA) ». */
function nameOf(what: string, id: string, taxonomy: Taxonomy): string {
  const name = what in kinds ? taxonomy[kinds[what as keyof typeof kinds]].get(id)?.name : undefined;
  return name === undefined ? id : `${name} (${id})`;
}

const labelled = (label: string, list: string): string => (list === '' ? '' : `${label} : ${list}`);

/** A section of the detailed report: nothing at all when it has no lines. */
const section = (title: string, lines: readonly string[], style: ProblemStyle): string[] =>
  lines.length === 0 ? [] : [`  ${style.bold(title)}`, ...lines.map((line) => line && `    ${line}`)];

/** Everything: what the clipping says of itself, what was kept, each removal with its reason, each finding with its sentence, each unknown name. */
export function formatDetails(conversion: Conversion, taxonomy: Taxonomy, style: ProblemStyle): string {
  const { cleaned, analysis } = conversion;
  const repairs = cleaned.repairs.map(({ rule, count }) => `${repairNames[rule] ?? rule} : ${count}`);
  const doubtful = cleaned.removals.filter((removal) => removal.doubtful);
  const sure = cleaned.removals.filter((removal) => !removal.doubtful);
  return [
    ...section(words.originTitle, originLines(conversion, style), style),
    ...section(words.keptTitle, keptLines(conversion, style), style),
    ...section(words.doubtfulTitle, removalLines(doubtful, style), style),
    ...section(words.removedTitle, removalLines(sure, style), style),
    ...section(words.repairsTitle, repairs, style),
    ...section(words.foundTitle, findingLines(conversion, taxonomy, style), style),
    ...section(words.unknownTitle, suggestionLines(analysis.suggestions, style), style),
  ].join('\n');
}

/** What the clipping declares of itself, and where. */
function originLines({ cleaned: { meta } }: Conversion, style: ProblemStyle): string[] {
  const keys = ['publishedOn', 'outlet', 'author', 'url', 'lang'] as const;
  return keys.flatMap((key) => {
    const declared = meta[key];
    if (declared === undefined) return [];
    const value = key === 'publishedOn' ? formatPartialDate(declared.value) : declared.value;
    return [`${words.declared(key)}  ${value}  ${style.faint(words.evidence(declared.evidence))}`];
  });
}

function keptLines({ article, body }: Conversion, style: ProblemStyle): string[] {
  return [
    `${style.faint(words.title)}  ${style.bold(article.title)}`,
    ...(article.standfirst === undefined ? [] : [`${style.faint(words.standfirst)}  ${article.standfirst}`]),
    ...body.blocks.map(({ kind, text }) =>
      kind === 'heading' ? style.bold(text) : text.replaceAll('\n', ' / '),
    ),
  ];
}

/** Line numbers in a column of their own, then the words; under them, why. */
function removalLines(removals: Conversion['cleaned']['removals'], style: ProblemStyle): string[] {
  const places = removals.map(({ line, lastLine }) => words.line(line, lastLine));
  const width = Math.max(0, ...places.map(({ length }) => length));
  return removals.flatMap(({ rule, text }, index) => {
    const place = (places[index] ?? '').padEnd(width);
    const margin = width === 0 ? '' : '  ';
    return [
      `${style.faint(place)}${margin}${text.replace(/\s+/g, ' ').trim()}`,
      `${' '.repeat(width)}${margin}${style.faint(`${removalReasons[rule] ?? rule} (${rule})`)}`,
    ];
  });
}

/** Values first, then names; under each, its line, its sentence and the rule that found it. */
function findingLines(
  { article, analysis, passages }: Conversion,
  taxonomy: Taxonomy,
  style: ProblemStyle,
): string[] {
  const where = ({ passage }: Finding): string => words.line(passages[passage]?.line, undefined);
  const proof = (sentence: string, rule: string, place: string): string =>
    `  ${style.faint([place, sentence, `(${rule})`].filter((part) => part !== '').join('  '))}`;
  const byId = Map.groupBy(analysis.findings, ({ what, id }) => `${what} ${id}`);
  const valued = (what: 'figure' | 'deadline' | 'event-date', id: string, told: string): string[] => {
    const [finding] = byId.get(`${what} ${id}`) ?? [];
    byId.delete(`${what} ${id}`);
    return [
      `${words.kind(what)}  ${told}`,
      ...(finding ? [proof(finding.sentence, finding.rule, where(finding))] : []),
    ];
  };
  const { eventOn } = article;
  const values = [
    ...(eventOn
      ? valued(
          'event-date',
          eventOn.date,
          `${formatPeriod(eventOn.date)}, ${words.reasoning(eventOn.reasoning)}`,
        )
      : []),
    ...article.figures.flatMap((figure) =>
      valued('figure', figure.id, `${figure.label} : ${formatFigureValue(figure, taxonomy.units)}`),
    ),
    ...article.deadlines.flatMap(({ id, due, label }) =>
      valued('deadline', id, `${formatPeriod(due)} : ${label}`),
    ),
  ];
  const names = Array.from(byId.values(), (places) => {
    const [first] = places as [Finding, ...Finding[]];
    const rules = [...new Set(places.map(({ rule }) => rule))].join(', ');
    return [
      `${words.kind(first.what)}  ${nameOf(first.what, first.id, taxonomy)}${places.length === 1 ? '' : `  ${style.faint(words.times(places.length))}`}`,
      proof(first.sentence, rules, where(first)),
    ];
  });
  return [...values, ...names.flat()];
}

function suggestionLines(suggestions: Conversion['analysis']['suggestions'], style: ProblemStyle): string[] {
  return suggestions.flatMap(({ kind, name, role, file, yaml, quote, line, rule }) => [
    `${words.kind(kind)}  ${name}${role === undefined ? '' : `, ${role}`}`,
    `  ${style.faint([words.line(line, undefined), quote, `(${rule})`].filter((part) => part !== '').join('  '))}`,
    `  ${style.faint(words.addTo(file))}`,
    ...yaml
      .trimEnd()
      .split('\n')
      .map((row) => `  ${row}`),
  ]);
}
