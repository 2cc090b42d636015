/** What `npm run import` and `npm run analyse` say in the terminal. */
import { formatCount, NBSP, THIN } from './format.ts';

const quoted = (text: string): string => `«${THIN}${text}${THIN}»`;

const exitCodes = `Code de sortie : 0 tout va bien ; 1 il y a quelque chose à corriger ; 2 erreur du programme.
`;

export const importHelp = `Usage : npm run import -- [FICHIER | DOSSIER | -]… [options]

Convertit des coupures de presse (.txt, .html, .md, ou l’entrée standard avec « - ») en articles MDX.
Sans nom de fichier, importe ce qui est nouveau ou changé dans content/clippings/. Une coupure venue
d’ailleurs y est copiée, pour que l’article garde sa source.

Ce que vous avez retouché dans un article reste ; le reste suit les règles et la taxonomie du moment.

  --out DOSSIER   écrire les articles dans ce dossier (la coupure n’est alors pas copiée)
  --details       tout dire : ce qui est gardé, chaque passage retiré et pourquoi, chaque trouvaille
  --force         réécrire aussi les articles retouchés à la main
  --json          un rapport JSON, pour un programme
  --ndjson        lire des demandes et répondre ligne à ligne (JSON), sans rien écrire sur le disque :
                  {"id","textPath"} ou {"id","text","format":"text|html|markdown","url"}
  --root DOSSIER  dossier qui contient content/ (par défaut, le projet)

${exitCodes}`;

export const analyseHelp = `Usage : npm run -s analyse [-- --root DOSSIER] < demandes.ndjson

Lit des lignes JSON {"id","text","refDate"} et répond à chacune, dans l’ordre, par une ligne JSON
{"id","found":[{"kind","value","unit","quote","what"}],"countries"} : montants, pourcentages, quantités,
nombres, durées et dates du texte, et les pays qu’il nomme. « refDate » (AAAA-MM-JJ) est le jour du texte.

${exitCodes}`;

const statuses = {
  created: 'créé',
  updated: 'mis à jour',
  current: 'à jour',
  merged: 'retouché à la main : seul le reste a suivi les règles',
  edited: 'retouché à la main : laissé tel quel',
} as const;

const kinds: Record<string, string> = {
  figure: 'chiffre',
  deadline: 'échéance',
  'event-date': 'date',
  country: 'pays',
  sector: 'secteur',
  organisation: 'organisation',
  person: 'personne',
  place: 'lieu',
  outlet: 'titre de presse',
};

const reasonings: Record<string, string> = {
  printed: 'imprimée',
  weekday: 'établie par le jour de la semaine',
  'relative-to-publication': 'comptée depuis la publication',
};

/** Names of parts of an article, as conflicts show them. */
const parts: Record<string, string> = {
  title: 'titre',
  standfirst: 'chapô',
  body: 'texte',
  figures: 'chiffre',
  deadlines: 'échéance',
  people: 'personne',
  countries: 'pays',
  sectors: 'secteurs',
  organisations: 'organisations',
  places: 'lieux',
  origin: 'provenance',
  eventOn: 'date des faits',
  publishedOn: 'date de publication',
};

/** What a clipping says of itself. */
const declaredNames = {
  publishedOn: 'publié le',
  outlet: 'titre de presse',
  author: 'auteur',
  url: 'adresse',
  lang: 'langue',
} as const;

export const reportText = {
  status: (status: keyof typeof statuses): string => statuses[status],
  failed: 'rien n’a été écrit',
  untitled: '(titre tiré de la première phrase)',
  kept: (blocks: number, words: number): string =>
    `${formatCount(blocks, 'bloc')} (${formatCount(words, 'mot')})`,
  removed: (count: number): string =>
    count === 0 ? 'rien de retiré' : formatCount(count, 'passage retiré', 'passages retirés'),
  repaired: (count: number): string =>
    formatCount(count, 'retouche typographique', 'retouches typographiques'),
  countries: 'Pays',
  sectors: 'Secteurs',
  actors: 'Acteurs',
  figures: (count: number): string => formatCount(count, 'chiffre'),
  deadlines: (count: number): string => formatCount(count, 'échéance'),
  published: (day: string): string => `publié le ${day}`,
  undated: 'date de publication inconnue',
  event: (date: string): string => `faits du ${date}`,
  doubtful: (count: number): string => formatCount(count, 'passage douteux', 'passages douteux'),
  unknown: (count: number): string => formatCount(count, 'nom inconnu', 'noms inconnus'),
  toReview: 'À relire',
  conflict: (path: string): string => {
    const [key = '', id] = path.split('/');
    return `${parts[key] ?? key}${id === undefined ? '' : ` ${quoted(id)}`}`;
  },
  conflicts: (names: readonly string[]): string =>
    `Vous et les règles diffèrent sur : ${names.join(', ')}. Vos mots restent.`,

  title: 'titre',
  standfirst: 'chapô',
  /** Where a declared fact was read: « ligne 4 », « dans la page : time datetime ». */
  evidence: (place: string): string => {
    const line = /^line (\d+)$/.exec(place)?.[1];
    if (line !== undefined) return `ligne ${line}`;
    const key = /^frontmatter (.+)$/.exec(place)?.[1];
    if (key !== undefined) return `en-tête du fichier, ${quoted(key)}`;
    return place === 'address given' ? 'adresse donnée' : `dans la page${NBSP}: ${place}`;
  },
  declared: (key: keyof typeof declaredNames): string => declaredNames[key],
  times: (count: number): string => `${count} fois`,
  originTitle: 'Provenance',
  keptTitle: 'Gardé',
  removedTitle: 'Retiré',
  repairsTitle: 'Typographie',
  foundTitle: 'Trouvé',
  doubtfulTitle: 'Douteux',
  unknownTitle: 'Inconnu de la taxonomie : lignes à ajouter',
  line: (line: number | undefined, last: number | undefined): string =>
    line === undefined ? '' : last === undefined || last === line ? `l. ${line}` : `l. ${line}-${last}`,
  kind: (kind: string): string => kinds[kind] ?? kind,
  reasoning: (name: string): string => reasonings[name] ?? name,
  quote: quoted,
  addTo: (file: string): string => `à ajouter dans ${file}${NBSP}:`,

  progress: (done: number, total: number): string => `${done} / ${formatCount(total, 'coupure')}…`,
  interrupted: 'Interrompu : les articles déjà écrits sont entiers, les autres n’ont pas été touchés.',
  nothingToImport: 'Aucune coupure à importer dans content/clippings/.',
  /** The state of the disk, last line of every report. */
  disk: (counts: Record<keyof typeof statuses, number>, failed: number): string => {
    const written = [
      ...(counts.created > 0 ? [formatCount(counts.created, 'article créé', 'articles créés')] : []),
      ...(counts.updated > 0 ? [formatCount(counts.updated, 'mis à jour', 'mis à jour')] : []),
      ...(counts.merged > 0 ? [formatCount(counts.merged, 'complété', 'complétés')] : []),
    ];
    const untouched = [
      ...(counts.current > 0 ? [`${formatCount(counts.current, 'article')} à jour`] : []),
      ...(counts.edited > 0
        ? [
            formatCount(
              counts.edited,
              'article retouché laissé tel quel',
              'articles retouchés laissés tels quels',
            ),
          ]
        : []),
      ...(failed > 0 ? [formatCount(failed, 'coupure sans article', 'coupures sans article')] : []),
    ];
    const disk = written.length > 0 ? `Écrit : ${written.join(', ')}.` : 'Aucun fichier n’a été modifié.';
    return untouched.length > 0 ? `${disk} ${capitalised(untouched.join(', '))}.` : disk;
  },
  bug: (file: string): string => `Erreur du programme sur ${file} (rien n’y a été écrit) :`,
} as const;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
