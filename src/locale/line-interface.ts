/** What the line interfaces (`import --ndjson`, `analyse`) answer to a line they cannot use: what is wrong, and what to do. */
import { formatNumber } from './format.ts';

const oneObject =
  'Écrivez un objet JSON par ligne, sans retour à la ligne à l’intérieur, par exemple {"id":"a","text":"Le groupe investit 2 milliards de dirhams."}.';

/** Errors of files that an editor meets, in words. */
const unreadable: Readonly<Record<string, string>> = {
  ENOENT: 'ce fichier n’existe pas',
  EACCES: 'vous n’avez pas le droit de le lire',
  EPERM: 'vous n’avez pas le droit de le lire',
  EISDIR: 'c’est un dossier',
  ENOTDIR: 'ce chemin passe par un fichier comme si c’était un dossier',
  ENAMETOOLONG: 'ce nom est trop long',
  ERR_INVALID_ARG_VALUE: 'ce nom contient un caractère interdit',
  ERR_FS_FILE_TOO_LARGE: 'ce fichier est trop gros',
};

export const lineMessages = {
  /** `at`: 0-based place of the first character that does not fit, when it is known. */
  notJson: (at: number | undefined): string =>
    `Cette ligne n’est pas du JSON${at === undefined ? '' : ` (au caractère ${formatNumber(at + 1)})`}. ${oneObject}`,
  cutShort: `Cette ligne s’arrête avant la fin de son objet JSON. ${oneObject}`,
  notObject: `Cette ligne est du JSON, mais pas un objet. ${oneObject}`,
  missingId: 'Il manque «\u202fid\u202f». Ajoutez-le (un texte ou un nombre)\u00a0: la réponse le portera.',
  missingText: 'Il manque «\u202ftext\u202f». Ajoutez-y le texte à lire.',
  missingSource:
    'Il manque le texte. Donnez «\u202ftext\u202f» (le texte lui-même) ou «\u202ftextPath\u202f» (le chemin d’un fichier).',
  notText: (key: string): string =>
    `«\u202f${key}\u202f» n’est pas un texte. Écrivez sa valeur entre guillemets droits.`,
  unknownFormat: (value: string, known: readonly string[]): string =>
    `Format inconnu\u00a0: «\u202f${value.slice(0, 60)}\u202f». Les formats sont ${known.join(', ')}\u202f; sans «\u202fformat\u202f», il est deviné pour un fichier, et «\u202ftext\u202f» pour un texte.`,
  wrongDay: (value: string): string =>
    `«\u202frefDate\u202f» n’est pas un jour\u00a0: «\u202f${value.slice(0, 60)}\u202f». Écrivez-le comme 2025-10-10, ou ôtez-le.`,
  unreadable: (path: string, code: string): string =>
    `Fichier illisible\u00a0: «\u202f${path}\u202f» (${unreadable[code] ?? code}). Vérifiez «\u202ftextPath\u202f»\u202f; un chemin relatif part du dossier où la commande est lancée.`,
  bug: (message: string): string =>
    `Erreur du programme sur cette ligne, et non de votre texte\u00a0: «\u202f${message}\u202f». Le détail est sur la sortie d’erreur\u202f; signalez-le avec cette ligne.`,
};
