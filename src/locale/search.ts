/** What the search and the offline copy say to the reader. */
import { formatCount, formatNumber, inQuotes, NBSP, THIN } from './format.ts';

/** Kinds of results; they are also the values of the facet « Type ». */
export const resultTypes = {
  article: 'Article',
  figure: 'Chiffre',
  deadline: 'Échéance',
  actor: 'Acteur',
  theme: 'Dossier',
} as const;

/** Value of the facet « Année » for what nobody dated. */
export const undated = 'Sans date';

/** The facets, in the order shown; the keys stand in the address of a search. */
export const facetLabels = {
  type: 'Type',
  pays: 'Pays',
  dossier: 'Dossier',
  secteur: 'Secteur',
  annee: 'Année',
  titre: 'Titre de presse',
} as const;

export type FacetName = keyof typeof facetLabels;
export const facetNames = Object.keys(facetLabels) as FacetName[];

/** A query between guillemets, unless it has quotation marks of its own. */
const quoted = (query: string): string => (/["«“]/.test(query) ? query : inQuotes(query));

export const searchText = {
  title: (query: string, page: string): string => (query === '' ? page : `${query} — ${page}`),
  sorts: { pertinence: 'Pertinence', date: 'Date' },
  sortLabel: 'Trier par',
  filtersCount: (chosen: number): string =>
    chosen === 0 ? 'Affiner' : `Affiner (${formatCount(chosen, 'choix', 'choix')})`,
  clearFilters: 'Effacer les filtres',
  removeFilter: (value: string): string => `Retirer le filtre ${inQuotes(value)}`,
  count: (count: number, query: string): string =>
    `${formatCount(count, 'résultat')}${query === '' ? '' : ` pour ${quoted(query)}`}`,
  beginning: (word: string): string =>
    `Aucun texte ne contient exactement ${inQuotes(word)}${NBSP}: voici les mots qui commencent ainsi.`,
  none: (query: string): string => `Aucun résultat pour ${quoted(query)}.`,
  noneFiltered: 'Aucun résultat avec ces filtres.',
  tooCommon: 'Ces mots sont trop fréquents pour être cherchés seuls.',
  didYouMean: 'Voulez-vous dire ',
  questionMark: `${THIN}?`,
  examplesLabel: 'Essayez',
  loading: 'Chargement de la recherche…',
  unavailable: 'Ce résultat n’est pas encore sur cet appareil.',
  failed: 'La recherche n’a pas pu être chargée. La liste de A à Z reste disponible.',
  more: (left: number): string => `Afficher la suite (${formatNumber(left)})`,
  section: (title: string): string => `Dans la partie ${inQuotes(title)}`,
  save: 'Enregistrer cette recherche',
  saved: 'Recherches enregistrées',
  savedNote: 'Sur cet appareil seulement.',
  forget: (name: string): string => `Oublier ${inQuotes(name)}`,
  moreValues: (left: number): string => `${formatNumber(left)} de plus`,
  resultList: 'Résultats',
  ellipsis: '…',
} as const;

export const offlineText = {
  newEdition: 'Nouvelle édition disponible.',
  useNewEdition: 'Afficher la nouvelle édition',
  later: 'Plus tard',
  unsupported: 'Ce navigateur ne garde pas de copie hors ligne.',
  preparing: 'La copie hors ligne se prépare…',
  stored: (stored: number, total: number): string =>
    stored >= total
      ? `Tout le site est sur cet appareil${NBSP}: ${formatCount(total, 'fichier')}.`
      : `${formatCount(stored, 'fichier')} sur ${formatNumber(total)} sur cet appareil.`,
  size: (bytes: number): string => `Place occupée${NBSP}: ${formatBytes(bytes)}.`,
  downloadAll: (bytes: number): string => `Tout télécharger (${formatBytes(bytes)})`,
  downloading: (done: number, total: number): string =>
    `${formatNumber(done)} sur ${formatCount(total, 'fichier')}`,
  downloaded: 'Tout le site est sur cet appareil. Vous pouvez couper le réseau.',
  interrupted: 'Le téléchargement s’est interrompu. Ce qui est arrivé est gardé.',
  clear: 'Effacer',
  cleared: 'La copie hors ligne est effacée. La prochaine visite la refera.',
  progress: 'Téléchargement du site',
} as const;

const units = ['octets', 'ko', 'Mo', 'Go'] as const;

/** « 820 octets », « 12 ko », « 3,4 Mo »: thousands, as French shops count them. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let rank = 0;
  while (value >= 1000 && rank < units.length - 1) {
    value /= 1000;
    rank++;
  }
  const rounded = rank < 2 ? Math.round(value) : Math.round(value * 10) / 10;
  return `${formatNumber(rounded)}${NBSP}${rank === 0 && rounded < 2 ? 'octet' : units[rank]}`;
}
