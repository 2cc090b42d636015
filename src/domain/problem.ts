/** What is wrong with content, as data: the French sentence lives in the locale, the decision to stop lives in the mains. */

/** Permanent names of the problems. A name is never reused for another meaning; the locale holds one message for each. */
export const problemNames = [
  // reading a file
  'FileNotFound',
  'FileUnreadable',
  'FileTooLarge',
  'BinaryFile',
  'EmptyClipping',
  'UnknownFormat',
  'UnknownEncoding',
  'NestingTooDeep',
  'TooManyElements',
  'CrowdedWord',
  // frontmatter and YAML
  'YamlSyntax',
  'MissingFrontmatter',
  'UnknownKey',
  'MissingKey',
  'WrongValue',
  // body
  'BodySyntax',
  'ForbiddenMdx',
  'UnknownComponent',
  'BrokenLink',
  // integrity of one article
  'QuoteNotInBody',
  'AsWrittenNotInQuote',
  'DuplicateFigureId',
  'DuplicateDeadlineId',
  // integrity of the whole
  'DuplicateId',
  'UnsafeId',
  'UnknownCountry',
  'UnknownSector',
  'UnknownOrganisation',
  'UnknownPerson',
  'UnknownPlace',
  'UnknownUnit',
  'UnknownOutlet',
  'UnknownClipping',
  'AmbiguousAlias',
  // importing
  'DoubtfulPassage',
  'ArticleEdited',
  'IdTaken',
] as const;

export type ProblemName = (typeof problemNames)[number];

export interface Problem {
  name: ProblemName;
  /** `error` stops a command with exit code 1; `warning` is told and does not stop. */
  severity: 'error' | 'warning';
  /** Path as the editor knows it: relative to the project, with `/`. */
  file: string;
  /** 1-based; absent when the problem is of the whole file. */
  line?: number;
  /** 1-based, in UTF-16 units. */
  column?: number;
  /** What the message needs: the faulty value, the path of the key, the place of the other entry… */
  details: Record<string, string | number>;
  /** The nearest valid value, when there is one. */
  suggestion?: string;
}

/** The result of a stage: what it made, and what it has to say about the content. */
export interface Outcome<T> {
  value: T;
  problems: Problem[];
}

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'error');
