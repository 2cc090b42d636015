/** The import report as an editor reads it: a glance for each article, everything on demand. */
import type { Taxonomy } from '../../src/domain/taxonomy.ts';
import { formatFigureValue } from '../../src/locale/format.ts';
import type { ProblemStyle } from '../../src/locale/problems.ts';
import { removalReasons, repairNames } from '../../src/locale/removals.ts';
import { reportText as words } from '../../src/locale/report.ts';
import type { Conversion } from '../pipeline/index.ts';
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
  const dated = article.publishedOn === undefined ? words.undated : words.published(article.publishedOn);
  const counts = [
    words.figures(article.figures.length),
    words.deadlines(article.deadlines.length),
    ...(article.eventOn ? [words.event(article.eventOn.date)] : []),
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

/** Findings that are told with their value, apart from the names. */
const NUMBERS: ReadonlySet<string> = new Set(['figure', 'deadline', 'event-date']);

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

/** The beginning of a long sentence: enough to find it again. */
const shortened = (sentence: string): string =>
  sentence.length > 100 ? `${sentence.slice(0, 99).trimEnd()}…` : sentence;

const labelled = (label: string, list: string): string => (list === '' ? '' : `${label} : ${list}`);

/** Everything: what was kept, each removal with its reason, each finding with its sentence, each unknown name with its line to add. */
export function formatDetails(conversion: Conversion, taxonomy: Taxonomy, style: ProblemStyle): string {
  const { article, body, cleaned, analysis } = conversion;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`  ${style.bold(title)}`, ...lines.map((line) => `    ${line}`)];
  const kept = [
    ...(article.standfirst === undefined ? [] : [`${words.standfirst}  ${article.standfirst}`]),
    ...body.blocks.map(({ kind, text }) =>
      kind === 'heading' ? style.bold(text) : text.replaceAll('\n', ' / '),
    ),
  ];
  const removal = ({ rule, text, line, lastLine }: (typeof cleaned.removals)[number]): string =>
    [
      style.faint(words.line(line, lastLine)),
      text.replace(/\s+/g, ' ').trim(),
      style.faint(`${removalReasons[rule] ?? rule} (${rule})`),
    ]
      .filter((part) => part !== '')
      .join('  ');
  const figures = article.figures.map(
    (figure) =>
      `${words.kind('figure')}  ${figure.label} : ${formatFigureValue(figure, taxonomy.units)}  ${style.faint(words.quote(figure.quote))}`,
  );
  const deadlines = article.deadlines.map(
    ({ label, due, quote }) =>
      `${words.kind('deadline')}  ${due} : ${label}  ${style.faint(words.quote(quote))}`,
  );
  const { eventOn } = article;
  const event = eventOn
    ? [
        `${words.kind('event-date')}  ${eventOn.date}, ${words.reasoning(eventOn.reasoning)}  ${style.faint(words.quote(eventOn.quote))}`,
      ]
    : [];
  const named = Map.groupBy(
    analysis.findings.filter(({ what }) => !NUMBERS.has(what)),
    ({ what, id }) => `${words.kind(what)}  ${nameOf(what, id, taxonomy)}`,
  );
  const names = Array.from(named, ([name, places]) => {
    const rules = [...new Set(places.map(({ rule }) => rule))].join(', ');
    return `${name}  ${style.faint(`× ${places.length} (${rules})  ${words.quote(shortened(places[0]?.sentence ?? ''))}`)}`;
  });
  const unknown = analysis.suggestions.flatMap(({ kind, name, file, yaml, quote }) => [
    `${words.kind(kind)}  ${name}  ${style.faint(words.quote(quote))}`,
    style.faint(words.addTo(file)),
    ...yaml.trimEnd().split('\n'),
  ]);
  return [
    ...section(words.keptTitle, kept),
    ...section(words.doubtfulTitle, cleaned.removals.filter(({ doubtful }) => doubtful).map(removal)),
    ...section(words.removedTitle, cleaned.removals.map(removal)),
    ...section(
      words.repairsTitle,
      cleaned.repairs.map(({ rule, count }) => `${repairNames[rule] ?? rule} : ${count}`),
    ),
    ...section(words.foundTitle, [...event, ...figures, ...deadlines, ...names]),
    ...section(words.unknownTitle, unknown),
  ].join('\n');
}
