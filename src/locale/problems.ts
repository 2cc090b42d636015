/** What each problem says to the editor, in French: what happened, and what to do. */
import type { Problem, ProblemName } from '../domain/problem.ts';
import { formatNumber } from './format.ts';

type Details = Problem['details'];

/** Names of Zod's expectations, as an editor would say them. */
const expectations: Record<string, string> = {
  string: 'un texte entre guillemets',
  number: 'un nombre, sans espace ni unité (157000000000)',
  boolean: 'true ou false',
  array: 'une liste (un élément par ligne, précédé de « - »)',
  object: 'des clés suivies de leurs valeurs',
  date: 'un jour au format "2025-10-10", entre guillemets',
  url: 'une adresse qui commence par https:// ou http://',
  regex: 'une valeur dans la forme du guide des éditeurs',
  custom: 'une valeur dans la forme du guide des éditeurs',
  too_small: 'une valeur non vide',
};

const partialDate = '"2025", "2025-10", "2025-Q3", "2025-S1" ou "2025-10-10", entre guillemets';

/** Expectations that depend on the key rather than on its type. */
const expectationsOfKeys: Record<string, string> = {
  id: 'un identifiant en minuscules sans accent, chiffres et traits d’union (« emplois-directs »)',
  sha256: 'l’empreinte de la coupure (64 chiffres hexadécimaux), écrite par l’import',
  due: partialDate,
  date: partialDate,
  period: `${partialDate} ; deux dates jointes par « / » pour une durée`,
  baseline: `${partialDate} ; deux dates jointes par « / » pour une durée`,
};

/** The last key of `figures[2].due` is `due`. */
const lastKey = (path: string): string => path.replace(/^.*\./, '').replace(/\[\d+\]$/, '');

const expectation = (name: unknown, path: unknown): string =>
  (['custom', 'regex', 'string'].includes(String(name))
    ? expectationsOfKeys[lastKey(String(path))]
    : undefined) ??
  expectations[String(name)] ??
  String(name);

const quoted = (value: unknown): string => `«\u202f${shorten(String(value))}\u202f»`;

const shorten = (text: string): string => (text.length > 90 ? `${text.slice(0, 87)}…` : text);

/** Bytes as « 52,5 Mo ». */
const megabytes = (bytes: unknown): string =>
  `${(Number(bytes) / 1e6).toLocaleString('fr-FR', { maximumFractionDigits: 1 })}\u00a0Mo`;

/** What is wrong with an address, when it is not that its page is missing. */
const brokenLinks: Record<string, string> = {
  scheme: 'Adresse refusée (seules https:, http:, mailto: et les pages du site sont admises)',
  'image-place': 'Image refusée (seules celles de public/images/ sont admises)',
  'image-alt': 'Image sans texte de remplacement',
};

/** One sentence or two for each name; `suggestion` is added by `formatProblem`. */
const messages: Record<ProblemName, (details: Details) => string> = {
  FileNotFound: () => 'Fichier introuvable. Vérifiez le chemin.',
  FileUnreadable: ({ reason }) =>
    `Fichier illisible (${reason ?? 'raison inconnue'}). Vérifiez ses droits d’accès.`,
  FileTooLarge: ({ bytes, limit }) =>
    `Fichier trop gros (${megabytes(bytes)}, limite ${megabytes(limit)}). Gardez le seul article.`,
  BinaryFile: () => 'Ce fichier n’est pas du texte. Enregistrez la coupure en .txt, .html ou .md.',
  EmptyClipping: () => 'Coupure vide\u00a0: aucun texte d’article n’y a été trouvé.',
  UnknownFormat: ({ value }) => `Format inconnu\u00a0: ${quoted(value)}. Utilisez .txt, .html ou .md.`,
  UnknownEncoding: ({ value }) =>
    `Encodage inconnu\u00a0: ${quoted(value)}. Enregistrez le fichier en UTF-8.`,
  NestingTooDeep: ({ depth, limit }) =>
    `Page imbriquée sur ${depth} niveaux (limite ${limit}). Copiez le texte de l’article dans un fichier .txt.`,
  TooManyElements: ({ limit }) =>
    `Page de plus de ${formatNumber(Number(limit))} éléments. Copiez le texte de l’article dans un fichier .txt.`,
  CrowdedWord: ({ limit }) =>
    `Suite de plus de ${formatNumber(Number(limit))} signes de mise en forme sans une espace\u00a0: ce n’est pas du texte. Retirez cette ligne.`,
  YamlSyntax: ({ line }) =>
    `En-tête illisible${line ? `, près de ${quoted(line)}` : ''}. Mettez entre guillemets droits un texte qui contient «\u202f:\u202f» ou «\u202f#\u202f», et alignez les listes.`,
  MissingFrontmatter: () =>
    'En-tête absent. Le fichier doit commencer par une ligne «\u202f---\u202f», puis le titre, puis «\u202f---\u202f».',
  UnknownKey: ({ key }) => `Clé inconnue\u00a0: ${quoted(key)}. Corrigez son nom ou retirez-la.`,
  MissingKey: ({ key }) => `Clé manquante\u00a0: ${quoted(key)}. Ajoutez-la.`,
  WrongValue: ({ key, value, expected }) =>
    `Valeur refusée pour ${quoted(key)}${value === '' || value === undefined ? '' : `\u00a0: ${quoted(value)}`}. Attendu\u00a0: ${expectation(expected, key)}.`,
  BodySyntax: ({ reason }) =>
    `Texte illisible\u00a0: ${reason}. Une accolade ou un chevron se précède de «\u202f\\\u202f».`,
  ForbiddenMdx: ({ value }) =>
    `Code interdit dans un article\u00a0: ${quoted(value)}. Retirez-le, ou précédez l’accolade de «\u202f\\\u202f» si c’est du texte.`,
  UnknownComponent: ({ value, known }) =>
    `Composant inconnu\u00a0: ${quoted(value)}. Composants admis\u00a0: ${known ?? 'Encadre, Note, Citation'}.`,
  BrokenLink: ({ value, reason }) =>
    `${brokenLinks[String(reason)] ?? 'Lien vers une page qui n’existe pas'}\u00a0: ${quoted(value)}. Corrigez-le.`,
  QuoteNotInBody: ({ value }) =>
    `La citation ${quoted(value)} ne figure pas mot pour mot dans l’article. Recopiez la phrase exacte, ou retirez le chiffre.`,
  AsWrittenNotInQuote: ({ value }) =>
    `${quoted(value)} ne figure pas dans la citation qui doit le porter. Recopiez les mots exacts.`,
  DuplicateFigureId: ({ value }) =>
    `Deux chiffres ont l’identifiant ${quoted(value)}. Changez l’un des deux.`,
  DuplicateDeadlineId: ({ value }) =>
    `Deux échéances ont l’identifiant ${quoted(value)}. Changez l’une des deux.`,
  DuplicateId: ({ value, other }) =>
    `L’identifiant ${quoted(value)} est déjà pris${other ? ` par ${other}` : ''}. Changez-le.`,
  UnsafeId: ({ value }) =>
    `Nom de fichier refusé\u00a0: ${quoted(value)}. Utilisez des minuscules sans accent, des chiffres et des traits d’union.`,
  UnknownCountry: ({ value }) =>
    `Pays inconnu\u00a0: ${quoted(value)}. Écrivez un code à deux lettres de content/taxonomy/countries.yaml.`,
  UnknownSector: ({ value }) =>
    `Secteur inconnu\u00a0: ${quoted(value)}. Choisissez un identifiant de content/taxonomy/sectors.yaml.`,
  UnknownOrganisation: ({ value }) =>
    `Organisation inconnue\u00a0: ${quoted(value)}. Ajoutez-la à content/taxonomy/organisations.yaml.`,
  UnknownPerson: ({ value }) =>
    `Personne inconnue\u00a0: ${quoted(value)}. Ajoutez-la à content/taxonomy/people.yaml.`,
  UnknownPlace: ({ value }) =>
    `Lieu inconnu\u00a0: ${quoted(value)}. Ajoutez-le à content/taxonomy/places.yaml.`,
  UnknownUnit: ({ value }) =>
    `Unité inconnue\u00a0: ${quoted(value)}. Ajoutez-la à content/taxonomy/units.yaml.`,
  UnknownOutlet: ({ value }) =>
    `Titre de presse inconnu\u00a0: ${quoted(value)}. Ajoutez-le à content/taxonomy/outlets.yaml.`,
  UnknownClipping: ({ value }) =>
    `Coupure introuvable dans content/clippings/\u00a0: ${quoted(value)}. Remettez le fichier ou corrigez son nom.`,
  AmbiguousAlias: ({ value, other }) =>
    `Le nom ${quoted(value)} désigne aussi ${other}. Retirez-le de l’un, ou inscrivez-le sous «\u202fambiguous\u202f» chez les deux.`,
  DoubtfulPassage: ({ rule, text }) =>
    rule === 'restored'
      ? `Passage gardé par précaution, à la fin\u00a0: ${quoted(text)}. Remettez-le à sa place ou retirez-le.`
      : `Passage retiré sans certitude (${rule})\u00a0: ${quoted(text)}. S’il est de l’article, remettez-le.`,
  ArticleEdited: () => 'Article retouché à la main\u00a0: laissé tel quel. Ajoutez --force pour le réécrire.',
  IdTaken: ({ value, other, given }) =>
    `L’identifiant ${quoted(value)} est pris par une autre coupure (${other})\u00a0: cet article s’appelle ${quoted(given)}.`,
};

/** The sentence of a problem, with its suggestion, without its place. */
export function formatMessage(problem: Problem): string {
  const message = messages[problem.name](problem.details);
  return problem.suggestion === undefined
    ? message
    : `${message}\nVouliez-vous dire ${problem.suggestion}\u202f?`;
}

const plural = (count: number, one: string, other: string): string =>
  `${count.toLocaleString('fr-FR')} ${count < 2 ? one : other}`;

const place = ({ line, column }: Problem): string => (line === undefined ? '1:1' : `${line}:${column ?? 1}`);

export interface ProblemStyle {
  bold(text: string): string;
  faint(text: string): string;
  error(text: string): string;
  warning(text: string): string;
}

const plain = (text: string): string => text;
export const plainStyle: ProblemStyle = { bold: plain, faint: plain, error: plain, warning: plain };

/** ANSI colours, for a terminal only. */
const ansi = (code: string) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;
export const terminalStyle: ProblemStyle = {
  bold: ansi('1'),
  faint: ansi('2'),
  error: ansi('31'),
  warning: ansi('33'),
};

/**
 * All problems, file by file in the order of lines, then a count. Ends without the line on the state of the disk: only the
 * command that ran knows it.
 */
export function formatProblems(problems: readonly Problem[], style: ProblemStyle = plainStyle): string {
  const files = Map.groupBy(problems, ({ file }) => file);
  const lines: string[] = [];
  for (const [file, inFile] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    lines.push(style.bold(file));
    const width = Math.max(...inFile.map((problem) => place(problem).length));
    for (const problem of [...inFile].sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    )) {
      const [first, ...rest] = formatMessage(problem).split('\n');
      const paint = problem.severity === 'error' ? style.error : style.warning;
      lines.push(
        `  ${style.faint(place(problem).padStart(width))}  ${paint(first!)}   ${style.faint(problem.name)}`,
      );
      for (const line of rest) lines.push(`  ${' '.repeat(width)}  ${line}`);
    }
  }
  return lines.join('\n');
}

/** « 2 problèmes dans 1 fichier. » */
export function formatProblemCount(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const files = new Set(problems.map(({ file }) => file)).size;
  if (problems.length === 0) return 'Aucun problème.';
  const counts = [
    ...(errors > 0 ? [plural(errors, 'problème', 'problèmes')] : []),
    ...(warnings > 0 ? [plural(warnings, 'avertissement', 'avertissements')] : []),
  ];
  return `${counts.join(' et ')} dans ${plural(files, 'fichier', 'fichiers')}.`;
}
