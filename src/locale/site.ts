/** Every French word that the site adds to the articles' own text. */
import type { EventDate } from '../domain/article.ts';
import type { DeadlineState } from '../domain/deadline.ts';
import type { FigureStatus } from '../domain/figure.ts';
import { formatCount, formatDate, formatList, formatNumber, isPlural, NBSP, THIN } from './format.ts';

/** A label and its colon, as French writes it. */
const colon = `${NBSP}:`;

export const words = {
  colon,
  menu: {
    label: 'Rubriques',
    themesLabel: 'Dossiers en cours',
    themes: 'Dossiers',
    countries: 'Pays',
    actors: 'Acteurs',
    figures: 'Chiffres',
    deadlines: 'Échéances',
    search: 'Recherche',
  },
  skip: 'Aller au contenu',
  trail: 'Fil d’Ariane',
  foot: {
    label: 'Pied de page',
    read: 'Lire',
    follow: 'Suivre et emporter',
    trust: 'Vérifier',
    articles: 'Tous les articles',
    sectors: 'Secteurs',
    compare: 'Comparer deux pays',
    atom: 'Flux Atom',
    jsonFeed: 'Flux JSON',
    data: 'Données à télécharger',
    offline: 'Lire hors ligne',
    method: 'Méthode',
    about: 'À propos',
    report: 'Signaler une erreur',
    privacy: 'Aucune mesure d’audience, aucun appel externe.',
    edition: (date: string) => `Édition du ${formatDate(date)}`,
    counts: (counts: { articles: number; figures: number; deadlines: number; outlets: number }) =>
      [
        formatCount(counts.articles, 'article'),
        formatCount(counts.figures, 'chiffre'),
        formatCount(counts.deadlines, 'échéance'),
        formatCount(counts.outlets, 'titre de presse', 'titres de presse'),
      ].join(' · '),
  },
  cite: {
    title: 'Citer',
    undated: 's. d.',
    in: (publication: string) => `dans ${publication}`,
    text: 'Texte',
    bibtex: 'BibTeX',
    ris: 'RIS',
    csl: 'CSL-JSON',
  },
  article: {
    source: 'Source',
    titleDerived: 'Titre établi par la rédaction d’après la première phrase : la coupure n’en portait pas.',
    outlet: 'Titre de presse',
    outletUnknown: 'non indiqué sur la coupure',
    author: 'Signature',
    published: 'Publié le',
    undated: 'date inconnue',
    event: 'Fait daté du',
    link: 'Adresse d’origine',
    clipping: 'Coupure',
    fingerprint: 'Empreinte SHA-256',
    retrieved: 'Relevée le',
    reviewed: 'Relu par la rédaction',
    notReviewed: 'Pas encore relu par la rédaction',
    reading: (count: number) => `${formatCount(Math.max(1, Math.round(count / 230)), 'minute')} de lecture`,
    landmarks: 'Repères',
    themes: 'Dossiers',
    countries: 'Pays',
    sectors: 'Secteurs',
    actors: 'Acteurs',
    places: 'Lieux',
    figures: 'Les chiffres de l’article',
    deadlines: 'Ce qui est promis',
    words: 'imprimé',
    body: 'Le texte',
    removedTitle: 'Ce que le nettoyage a retiré',
    removedLines: (lines: string) => `${/[-,]/.test(lines) ? 'lignes' : 'ligne'} ${lines.replaceAll('-', '–')}`,
    removedNote:
      'Les mots retirés restent dans la coupure d’origine, conservée telle que reçue ; aucun mot de l’article n’a été changé.',
    related: 'À lire ensuite',
    relations: {
      confirms: 'Confirme un chiffre',
      contradicts: 'Donne un autre chiffre',
      updates: 'Chiffre antérieur',
      'updated-by': 'Chiffre plus récent',
      shares: 'En commun',
    },
    evidence: {
      printed: 'date imprimée dans le texte',
      weekday: 'année déduite du jour de la semaine imprimé',
      'relative-to-publication': 'calculée d’après la date de publication',
    } satisfies Record<EventDate['reasoning'], string>,
  },
  figure: {
    says: 'Selon',
    status: { announced: 'annoncé', observed: 'constaté', target: 'visé' } satisfies Record<FigureStatus, string>,
    vague: 'sans valeur chiffrée',
    due: 'pour',
    baseline: 'par rapport à',
    seeSentence: 'Voir la phrase dans l’article',
  },
  deadline: {
    state: {
      overdue: 'Échue, sans suite publiée ici',
      'this-year': 'Cette année',
      'to-come': 'À venir',
      settled: 'Suite connue',
    } satisfies Record<DeadlineState, string>,
    short: {
      overdue: 'échue',
      'this-year': 'cette année',
      'to-come': 'à venir',
      settled: 'suite connue',
    } satisfies Record<DeadlineState, string>,
    outcome: 'Suite',
  },
  home: {
    searchLabel: 'Chercher dans les articles, les chiffres, les échéances et les acteurs',
    searchPlaceholder: 'hydrogène, 7 500, CATL…',
    searchButton: 'Chercher',
    visitTitle: 'Depuis votre dernière visite',
    visitNote: 'Cette date reste sur votre appareil.',
    remember: 'À retenir',
    themes: 'Dossiers',
    deadlines: 'Échéances',
    allDeadlines: 'Toutes les échéances',
    figures: 'Derniers chiffres',
    allFigures: 'Tout le registre des chiffres',
    articles: 'Derniers articles',
    allArticles: 'Tous les articles',
    follow: 'Suivre',
    followText: 'Chaque dossier et chaque pays a aussi ses propres flux.',
    take: 'Emporter',
    takeText: 'Le site entier se lit et se cherche sans réseau ; les données se téléchargent.',
    empty: 'Aucun article n’est encore publié.',
  },
  themes: {
    title: 'Dossiers',
    description: 'Les grands chantiers de la coopération industrielle du Maroc, un dossier par chantier.',
  },
  pager: {
    label: 'Pages de la liste',
    newer: 'Plus récents',
    older: 'Plus anciens',
    head: 'Première page',
    archive: (number: number) => `Archive ${formatNumber(number)}`,
  },
} as const;

export const articleCount = (count: number): string => formatCount(count, 'article');
export const figureCount = (count: number): string => formatCount(count, 'chiffre');
export const deadlineCount = (count: number): string => formatCount(count, 'échéance');

/** « 3 articles, 4 chiffres et 2 échéances »; what is nil is left out. */
export function countsLine(counts: { articles: number; figures: number; deadlines: number }): string {
  return formatList(
    [
      articleCount(counts.articles),
      counts.figures > 0 ? figureCount(counts.figures) : '',
      counts.deadlines > 0 ? deadlineCount(counts.deadlines) : '',
    ].filter(Boolean),
  );
}

/** « 9 passages retirés ». */
export const removedCount = (count: number): string =>
  `${formatNumber(count)}${NBSP}${isPlural(count) ? 'passages retirés' : 'passage retiré'}`;

export const exclamation = `${THIN}!`;
