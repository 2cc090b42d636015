/** The French words that a page adds to an article's or a dossier's own text. */
export const bodyLabels = {
  permalink: 'Lien vers ce passage',
  note: 'Note de la rédaction',
};
