/** What the clean-up took out of a clipping, counted in words a reader knows. */
import type { RemovedSummary } from '../domain/article.ts';
import { formatCount, formatList, NBSP } from './format.ts';

/** One, and several, of what each rule removes. */
const names: Record<string, readonly [one: string, other: string]> = {
  ticker: ['titre de bandeau', 'titres de bandeau'],
  'site-banner': ['nom de site', 'noms de site'],
  menu: ['menu', 'menus'],
  breadcrumb: ['fil d’Ariane', 'fils d’Ariane'],
  'section-label': ['nom de rubrique', 'noms de rubrique'],
  'page-header': ['en-tête de page', 'en-têtes de page'],
  'page-footer': ['pied de page', 'pieds de page'],
  headlines: ['titre d’un autre article', 'titres d’autres articles'],
  'outside-article': ['bloc étranger à l’article', 'blocs étrangers à l’article'],
  advertisement: ['publicité', 'publicités'],
  newsletter: ['appel à s’abonner', 'appels à s’abonner'],
  paywall: ['message réservé aux abonnés', 'messages réservés aux abonnés'],
  follow: ['appel à suivre le site', 'appels à suivre le site'],
  sharing: ['barre de partage', 'barres de partage'],
  'cookie-notice': ['avis sur les témoins de connexion', 'avis sur les témoins de connexion'],
  button: ['libellé de bouton', 'libellés de bouton'],
  form: ['libellé de formulaire', 'libellés de formulaire'],
  title: ['titre répété', 'titres répétés'],
  byline: ['signature', 'signatures'],
  'publication-date': ['date de publication', 'dates de publication'],
  'source-line': ['mention de source', 'mentions de source'],
  'reading-time': ['temps de lecture', 'temps de lecture'],
  'view-count': ['compteur de lectures', 'compteurs de lectures'],
  'photo-credit': ['crédit photo', 'crédits photo'],
  caption: ['légende d’image', 'légendes d’image'],
  'author-box': ['présentation d’auteur', 'présentations d’auteur'],
  'mail-header': ['en-tête de message', 'en-têtes de message'],
  'mail-signature': ['formule de message', 'formules de message'],
  frontmatter: ['bloc de métadonnées', 'blocs de métadonnées'],
  'web-address': ['adresse isolée', 'adresses isolées'],
  'related-links': ['renvoi à d’autres articles', 'renvois à d’autres articles'],
  tags: ['liste de mots-clés', 'listes de mots-clés'],
  comments: ['mention de commentaires', 'mentions de commentaires'],
  copyright: ['mention de droits', 'mentions de droits'],
  'repeated-paragraph': ['paragraphe répété', 'paragraphes répétés'],
  'repeated-line': ['ligne répétée', 'lignes répétées'],
  script: ['morceau de code', 'morceaux de code'],
  template: ['gabarit vide', 'gabarits vides'],
  separator: ['filet', 'filets'],
};

/** « Retiré au nettoyage : 9 titres de bandeau et 1 appel à suivre le site »; a rule without a name counts as passages. */
export const removedLine = (removed: readonly RemovedSummary[]): string =>
  `Retiré au nettoyage${NBSP}: ${formatList(
    removed.map(({ rule, count }) =>
      formatCount(count, ...(names[rule] ?? (['passage', 'passages'] as const))),
    ),
  )}`;
