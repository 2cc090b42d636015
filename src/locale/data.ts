/** What the downloads say of themselves, in French. */
import { NBSP } from './format.ts';

/** One sentence for each column of the tables. */
export const columnHelp = {
  article: 'Identifiant de l’article.',
  id: 'Identifiant du chiffre ou de l’échéance, unique dans son article.',
  label: 'Ce qui est mesuré ou promis.',
  value:
    'Valeur, dans l’unité de base (dirhams, et non millions de dirhams) ; vide quand la source n’en donne pas.',
  min: 'Borne basse d’une fourchette.',
  max: 'Borne haute d’une fourchette.',
  unit: 'Unité : symbole, ou code ISO 4217 pour une monnaie.',
  per: 'Unité du dénominateur (« an », « t »…).',
  counted: 'Nom de ce qui est compté, quand il n’y a pas d’unité.',
  qualifier:
    'Nuance imprimée : about (environ), over (plus de), under (moins de), up-to (jusqu’à), at-least (au moins).',
  kind: 'Nature du chiffre.',
  period:
    'Période mesurée : 2024, 2025-S1 (semestre), 2025-Q3 (trimestre), 2025-10, 2025-10-10 ou deux dates jointes par « / ».',
  baseline: 'Période de comparaison, même écriture.',
  status: 'announced (annoncé), observed (constaté) ou target (visé).',
  due: 'Date promise, même écriture que la période.',
  state:
    'overdue (échue, sans suite publiée ici), this-year (cette année), to-come (à venir) ou settled (suite connue).',
  outcome: 'Ce qui est advenu, écrit par la rédaction.',
  countries: 'Codes ISO 3166-1 à deux lettres, séparés par une espace.',
  organisations: 'Identifiants des organisations, séparés par une espace.',
  attributedTo: 'Qui le dit, selon l’article.',
  asWritten: 'Les mots imprimés.',
  quote: 'La phrase imprimée, mot pour mot.',
  articleTitle: 'Titre de l’article.',
  articleDate: 'Date de publication, sinon du fait rapporté ; vide quand elle est inconnue.',
  outlet: 'Titre de presse, quand il est connu.',
  address: 'Adresse du passage.',
} as const;

interface ReadmeFacts {
  title: string;
  home: string;
  contact: string;
  columns: Readonly<Record<string, string>>;
}

export const readme = {
  sources: 'Coupures de presse citées article par article',
  text: ({ title, home, contact, columns }: ReadmeFacts): string => `${title}${NBSP}: données à télécharger
${home}

Fichiers
  chiffres.csv      une ligne par chiffre (UTF-8, virgules, première ligne d’en-têtes, fins de ligne CRLF)
  chiffres.json     les mêmes chiffres
  echeances.csv     une ligne par promesse datée
  articles.json     une entrée par article, sans son texte
  datapackage.json  description des tables (Frictionless Data Package)

Colonnes
${Object.entries(columns)
  .map(([name, help]) => `  ${name.padEnd(15)}${help}`)
  .join('\n')}

À savoir
  Chaque chiffre garde les mots qui l’ont imprimé (asWritten) et sa phrase (quote), mot pour mot.
  Un chiffre est ce qu’une source a dit, non une mesure faite par la rédaction.
  Aucune monnaie n’est convertie. Aucune date n’est inventée${NBSP}: une case vide dit que la source ne la donne pas.
  Dans les CSV, un texte qui commence par = + - ou @ est précédé d’une apostrophe, pour qu’un tableur n’en fasse pas un calcul.

Droits
  Les textes des coupures appartiennent à leurs éditeurs ; les phrases sont citées avec leur source.
  La structure des données (valeurs, unités, périodes, identifiants) peut être réutilisée en citant ${title}.

Signaler une erreur${NBSP}: ${contact}
`,
} as const;
