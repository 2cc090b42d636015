/** What the commands say in the terminal: help, progress, the state of the disk. */
import { formatCount, formatNumber, NBSP, THIN } from './format.ts';

const seconds = (milliseconds: number): string =>
  `${formatNumber(Math.round(milliseconds / 100) / 10)}${NBSP}s`;
const quoted = (text: string): string => `«${THIN}${text}${THIN}»`;

const environment = `Réglages\u00a0:
  SITE_URL      adresse publiée, au lieu de celle de content/publication.yaml
  SOURCE_DATE   jour de l’édition (AAAA-MM-JJ), au lieu de la date du jour à Casablanca

Code de sortie\u00a0: 0 tout va bien\u202f; 1 il y a quelque chose à corriger\u202f; 2 erreur du programme.
`;

export const help = {
  build: `Usage\u00a0: npm run build [-- options]

Vérifie le contenu puis construit le site dans dist/. Seules les pages changées sont écrites.
Si le contenu a des fautes, elles sont dites toutes, et le dernier site construit reste tel quel.

  --root DOSSIER   dossier qui contient content/ (par défaut, le projet)
  --no-search      sans l’index de recherche ni la copie hors ligne
  --force          tout refaire, sans rien reprendre de la construction précédente

${environment}`,
  check: `Usage\u00a0: npm run check [-- options]

Vérifie tout le contenu (coupures citées, articles, dossiers, taxonomie, liens) sans rien écrire.

  --root DOSSIER   dossier qui contient content/ (par défaut, le projet)
  --json           les problèmes en JSON, pour un programme

${environment}`,
  preview: `Usage\u00a0: npm run preview [-- options]

Sert sur cette machine le site déjà construit dans dist/. Ctrl-C arrête.

  --root DOSSIER   dossier qui contient dist/ (par défaut, le projet)
  --port NUMÉRO    port voulu (par défaut 4321, ou le premier libre après lui)
`,
  start: `Usage\u00a0: npm start [-- options]

Installe ce qui manque, importe les coupures nouvelles de content/clippings/, construit le site
et le sert sur cette machine. Ctrl-C arrête.

  --port NUMÉRO    port voulu (par défaut 4321, ou le premier libre après lui)

${environment}`,
  dev: `Usage\u00a0: npm run dev [-- options]

Sert le site et le tient à jour pendant que vous écrivez\u00a0: une coupure ajoutée est importée, un article,
un dossier ou la taxonomie modifiés se voient aussitôt, sans recharger la page vous-même. Ctrl-C arrête.

  --root DOSSIER   dossier qui contient content/ (par défaut, le projet)
  --port NUMÉRO    port voulu (par défaut 4321, ou le premier libre après lui)

${environment}`,
  test: `Usage\u00a0: npm test [-- fichiers]

Lance toutes les vérifications\u00a0: style et fautes courantes, types, composants Astro, tests.
Avec des noms de fichiers, ne lance que ces tests. Les tests du site demandent un navigateur Chromium ou Chrome
(CHROME_PATH dit où il est, s’il n’est pas à sa place habituelle).

La dernière ligne compte ce qui a réussi et échoué. Code de sortie\u00a0: 0 tout passe\u202f; 1 il y a un échec.
`,
  bench: `Usage\u00a0: npm run bench -- build [options]
        npm run bench -- import [--clippings N] [--seed N] [--keep]

« import » mesure l’import de coupures engendrées\u00a0: par seconde, en mémoire, et selon leur longueur.
« build » mesure le site.

Mesure la construction du site sur un grand nombre d’articles engendrés\u00a0: temps, mémoire, taille, pour la construction
entière, sans changement, après un article changé, après un article ajouté\u202f; à côté de Hugo (s’il est installé) et
d’un projet Astro ordinaire avec MDX, sur les mêmes articles.

  --articles N     nombre d’articles (par défaut 1000)
  --seed N         graine du hasard (par défaut 1)\u00a0: la même donne les mêmes articles
  --only LISTE     seulement ces systèmes, séparés par des virgules\u00a0: hugo, nous, nous-recherche, astro
  --skip LISTE     sans ces systèmes (à 10 000 articles, celui d’Astro prend des minutes)
  --keep           garder le dossier engendré, et dire où il est
`,
} as const;

export const messages = {
  unknownOption: (reason: string) => `Option non comprise\u00a0: ${reason}. L’aide\u00a0: ajoutez --help.`,
  wrongPort: (text: string) =>
    `Le port ${quoted(text)} n’en est pas un\u00a0: écrivez un nombre de 1 à 65535.`,
  portTaken: (port: number) =>
    `Le port ${port} est déjà pris par un autre programme. Choisissez-en un autre\u00a0: --port ${port + 1}`,
  wrongSetting: (variable: string, value: string) =>
    variable === 'SOURCE_DATE'
      ? `SOURCE_DATE vaut ${quoted(value)}\u00a0: écrivez un jour comme 2025-10-10.`
      : `${variable} vaut ${quoted(value)}\u00a0: écrivez une adresse qui commence par https:// ou http://.`,
  noContent: (folder: string) => `Pas de dossier content/ dans ${folder}.`,

  noFileChanged: 'Aucun fichier n’a été modifié.',
  siteUnchanged: 'Le site n’a pas été modifié.',
  contentIsSound: (articles: number, pages: number) =>
    `${formatCount(articles, 'article')}, ${formatCount(pages, 'page')}\u00a0: rien à corriger.`,

  compiling: 'Compilation des pages (seulement quand le code a changé)…',
  rendering: (done: number) => `${formatCount(done, 'page')}…`,
  indexing: 'Index de recherche…',
  storing: 'Copie hors ligne…',
  built: (
    count: { pages: number; rendered: number; written: number; removed: number },
    milliseconds: number,
  ) => {
    const changes =
      count.written + count.removed === 0
        ? 'rien à refaire'
        : [
            `${formatCount(count.rendered, 'page refaite', 'pages refaites')}`,
            `${formatCount(count.written, 'fichier écrit', 'fichiers écrits')}`,
            ...(count.removed > 0 ? [formatCount(count.removed, 'retiré', 'retirés')] : []),
          ].join(', ');
    return `Site construit dans dist/\u00a0: ${formatCount(count.pages, 'page')}, ${changes} (${seconds(milliseconds)}).`;
  },

  checkingStyle: '— Style et fautes courantes (Biome)',
  checkingComponents: '— Composants (astro check)',
  checkingTypes: '— Types (TypeScript)',
  runningTests: '— Tests (Vitest)',
  noBrowser: (platform: string) =>
    `Aucun navigateur pour les tests du site. ${
      platform === 'linux'
        ? 'Sous Debian ou Ubuntu\u00a0: apt-get install chromium.'
        : 'Installez Google Chrome (https://www.google.com/chrome/)\u00a0: il sera trouvé.'
    } S’il est installé ailleurs, donnez son chemin dans CHROME_PATH.`,

  changed: (files: readonly string[]) =>
    `\nModifié\u00a0: ${files.slice(0, 3).join(', ')}${files.length > 3 ? ` et ${formatCount(files.length - 3, 'autre')}` : ''}`,
  contentFaults: 'Le contenu a des fautes\u00a0: voici le dernier site construit sans elles.',
  codeFault: 'Erreur du programme\u00a0: voici le dernier site construit.',
  waitingPage:
    '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Construction…</title><body><p>Le site se construit\u00a0: cette page se recharge d’elle-même.</p></body></html>',

  benchWhat:
    'Que mesurer\u202f? Écrivez\u00a0: npm run bench -- build --articles 1000, ou\u00a0: npm run bench -- import --clippings 1000',
  wrongCount: (text: string) => `${quoted(text)} n’est pas un nombre entier positif.`,
  unknownSystem: (name: string, known: readonly string[]) =>
    `Système inconnu\u00a0: ${quoted(name)}. Ceux du banc d’essai\u00a0: ${known.join(', ')}.`,
  hugoMissing: 'Hugo n’est pas installé sur cette machine\u00a0: la comparaison se fait sans lui.',
  benchKept: (folder: string) => `Les projets mesurés restent dans ${folder}`,
  benchRound: (system: string, round: keyof typeof benchRounds) =>
    `${benchSystems[system] ?? system}\u00a0: ${benchRounds[round]}…`,
  benchImportRound: (run: keyof typeof benchImportRuns) => `${benchImportRuns[run]}…`,
  /** Added to an article by the benchmark. */
  benchSentence: 'Une précision a été apportée depuis par la direction du site.',

  importing: 'Import des coupures nouvelles…',
  importHasProblems:
    'L’import signale des problèmes (ci-dessus)\u202f; le site est construit avec les articles qui existent.',
  notBuilt: 'Le site n’est pas encore construit. Lancez d’abord\u00a0: npm run build',
  serving: (url: string) => `\nLe site est servi ici\u00a0: ${url}\nCtrl-C pour arrêter.`,
  stopped: 'Arrêté.',
} as const;

/** What the benchmark prints around a generated clipping, as a scraped page would. */
export const benchFurniture = {
  above: [
    'Sardine industrielle\u00a0: un bilan',
    'Rugby\u00a0: match de barrage',
    'Météo\u00a0: pluies à Tanger',
  ],
  below: 'Commentaires (0)',
} as const;

/** What hostile texts of the benchmark repeat without end, of each kind that a rule looks for. */
export const benchHostile = [
  ..."! . … « » “ ' ’ ( ) { < & * _ ` \\ [ ]( | > # : - – / @ € % 1 a P é œ م 😀".split(' '),
  '\t',
  '\u00a0',
  '\u200b',
  ...[
    '1 ',
    'a ',
    'P ',
    'a, ',
    '10 % ',
    '7 500 ',
    '12:30 ',
    '12/03/2025 ',
    'le 3 mars ',
    'vendredi ',
    'en 2025, ',
    'd’ici ',
    'de 10 à ',
    '10 et 20 et ',
    'vingt-',
    'cent ',
    'million ',
    '2 milliards de dirhams ',
    'Le Maroc ',
    'sino-',
    'AFP ',
    'M. ',
    'le ministre de ',
    'Khadija Skalli ',
    'Par ',
    'Lire aussi ',
    'Partager ',
    'Publié le ',
    'Photo\u00a0: ',
    'www.',
    'a@b.',
    'LeMaroc',
    'Il a dit.',
    '(AFP) ',
  ],
] as const;

const benchImportRuns = {
  'fewer-lines': 'ligne à ligne, un fil, un dixième des coupures',
  lines: 'ligne à ligne, un fil',
  folder: 'un dossier, tous les cœurs',
  short: 'des coupures d’un article',
  long: 'des coupures de 16 articles',
  longer: 'une coupure de 128 articles',
  'hostile-1': 'textes hostiles de 4\u202f000 caractères',
  'hostile-2': 'de 8\u202f000',
  'hostile-4': 'de 16\u202f000',
  'hostile-8': 'de 32\u202f000',
} as const;

const benchRounds = {
  whole: 'construction entière',
  unchanged: 'sans changement',
  changed: 'un article changé',
  added: 'un article ajouté',
} as const;

const benchSystems: Record<string, string> = {
  hugo: 'Hugo',
  nous: 'Trait d’union, sans recherche',
  'nous-recherche': 'Trait d’union, avec recherche et hors ligne',
  astro: 'Astro et MDX, projet ordinaire',
};

interface BenchCost {
  wall: number;
  cpu: number;
  peak?: number;
}

interface BenchResult {
  system: string;
  costs: Record<keyof typeof benchRounds, BenchCost>;
  output: { bytes: number; files: number };
}

/** The measures as a Markdown table; ratios are of processor time, to Hugo's same build. */
export function benchTable(
  results: readonly BenchResult[],
  {
    count,
    seed,
    hugo,
    node,
    cores,
  }: { count: number; seed: number; hugo: string | undefined; node: string; cores: number },
): string {
  const reference = results.find(({ system }) => system === 'hugo');
  const mega = (bytes: number) => `${formatNumber(Math.round(bytes / 1e6))}${NBSP}Mo`;
  const fixed = (value: number, digits: number) =>
    value.toLocaleString('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const rows = results.flatMap(({ system, costs, output }) =>
    (Object.keys(benchRounds) as (keyof typeof benchRounds)[]).map((round) => {
      const { wall, cpu, peak } = costs[round];
      const base = reference?.costs[round].cpu;
      return [
        round === 'whole' ? (benchSystems[system] ?? system) : '',
        benchRounds[round],
        fixed(wall, 1),
        fixed(cpu, 1),
        base === undefined ? '' : `× ${fixed(cpu / base, 2)}`,
        round === 'whole' ? '' : `${fixed((100 * cpu) / costs.whole.cpu, 0)}${NBSP}%`,
        peak === undefined ? '' : mega(peak),
        round === 'whole' ? `${mega(output.bytes)}, ${formatCount(output.files, 'fichier')}` : '',
      ];
    }),
  );
  const heads = [
    'Système',
    'Construction',
    'Durée (s)',
    'Processeur (s)',
    '/ Hugo',
    '/ entière',
    'Mémoire',
    'Sortie',
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `${formatCount(count, 'article')} (graine ${seed}), ${formatCount(cores, 'cœur')}, Node ${node}${hugo ? `, Hugo ${hugo}` : ''}.`,
    '',
    line(heads),
    line(heads.map((_, index) => (index < 2 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}

interface BenchImport {
  run: keyof typeof benchImportRuns;
  clippings: number;
  characters: number;
  cost: BenchCost;
  net: number;
}

/** The measures of imports as a Markdown table; « par seconde » is of processor time beyond the start for one thread, of the clock for a folder. */
export function benchImportTable(
  results: readonly BenchImport[],
  { seed, node, cores }: { seed: number; node: string; cores: number },
): string {
  const mega = (bytes: number) => `${formatNumber(Math.round(bytes / 1e6))}${NBSP}Mo`;
  const fixed = (value: number, digits: number) =>
    value.toLocaleString('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const heads = [
    'Import',
    'Coupures',
    'Durée (s)',
    'Processeur (s)',
    'Coupures par seconde',
    'ms pour 1 000 caractères',
    'Mémoire',
  ];
  const rows = results.map(({ run, clippings, characters, cost, net }) => [
    benchImportRuns[run],
    formatNumber(clippings),
    fixed(cost.wall, 1),
    fixed(cost.cpu, 1),
    formatNumber(Math.round(clippings / (run === 'folder' ? cost.wall : net || cost.cpu))),
    fixed((1e6 * net) / characters, 2),
    cost.peak === undefined ? '' : mega(cost.peak),
  ]);
  return [
    `Graine ${seed}, ${formatCount(cores, 'cœur')}, Node ${node}.`,
    '',
    line(heads),
    line(heads.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}
