/** What the launcher says before anything is installed, which is why it is plain JavaScript. */

/** One line for each command, in the order an editor meets them. */
export const commands = {
  start: 'Installe, importe les coupures, construit le site et le sert sur cette machine.',
  dev: 'Aperçu avec rechargement automatique pendant que vous écrivez.',
  import: 'Convertit des coupures de presse en articles.',
  check: 'Vérifie tout le contenu et dit chaque faute avec sa ligne.',
  build: 'Construit le site dans dist/.',
  preview: 'Sert le site déjà construit.',
  analyse: 'Lit les chiffres, dates et pays de textes donnés ligne à ligne (JSON).',
  test: 'Lance toutes les vérifications du projet.',
  bench: 'Mesure la construction ou l’import sur un grand nombre d’articles.',
};

const list = () =>
  Object.entries(commands)
    .map(([name, line]) => `  ${name.padEnd(9)} ${line}`)
    .join('\n');

export const messages = {
  usage: () =>
    `Usage\u00a0: npm run <commande> [-- options]\n\n${list()}\n\nL’aide d’une commande\u00a0: npm run <commande> -- --help\n`,
  unknownCommand: (/** @type {string} */ name) =>
    `Commande inconnue\u00a0: «\u202f${name}\u202f». Les commandes sont\u00a0:\n\n${list()}\n`,
  installing: () => 'Installation des dépendances (une seule fois, une minute ou deux)…',
  installed: (/** @type {number} */ seconds) => `Dépendances installées en ${seconds}\u00a0s.`,
  installFailed: () =>
    'L’installation a échoué\u00a0: lisez le message de npm ci-dessus, puis relancez. Rien d’autre n’a été fait.',
  installByHand: () =>
    'Les dépendances ne sont plus celles du projet. Sous Windows, lancez d’abord\u00a0: npm ci --include=dev --include=optional',
  nodeTooOld: (/** @type {string} */ version) =>
    `Node ${version} est trop ancien, et aucun Node n’est livré pour cette machine. Installez Node 24\u00a0: https://nodejs.org/`,
};
