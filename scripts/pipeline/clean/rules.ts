/** The rules by which something leaves a clipping, one line each; the French reasons stand in `src/locale/removals.ts`. */

export const removalRules = [
  // before and around the article
  'ticker', // « - 12:03KFC Maroc innove… »: headlines behind a clock time
  'site-banner', // name or slogan of the site printed before the article
  'menu', // sections of a site, links to its pages
  'breadcrumb', // « Accueil > Économie > Industrie »
  'section-label', // « Économie », « International » alone before the title
  'page-header', // what a page prints above its article
  'page-footer', // what a page prints below everything
  'headlines', // titles and teasers of other articles around this one
  'outside-article', // blocks of a page outside its article, of no better name
  // what sells
  'advertisement', // « Advertisement » and the promotion printed beside it
  'newsletter', // calls to subscribe, to sign in, to receive by e-mail
  'paywall', // « Cet article est réservé aux abonnés »
  'follow', // « Suivez-nous sur Facebook »
  'sharing', // « Partager », « Imprimer », names of networks in a row
  'cookie-notice',
  'button', // words of a button or a player
  'form', // labels of fields
  // about the article
  'title', // the title printed once more
  'byline', // who signs; goes to the metadata
  'publication-date', // when it was printed; goes to the metadata
  'source-line', // « Source : MAP », the agency's name alone
  'reading-time',
  'view-count',
  'photo-credit',
  'caption', // words under a picture
  'author-box', // who the author is
  'mail-header', // « De : », « Objet : », « Date : » of a pasted message
  'mail-signature', // what stands under « -- » or « Cordialement »
  'frontmatter', // metadata block at the head of a Markdown file
  'web-address', // an address alone on its line
  // after the article
  'related-links', // « Lire aussi », « Sur le même sujet »
  'tags',
  'comments',
  'copyright',
  // noise
  'repeated-paragraph', // the same words printed before
  'repeated-line', // a short line printed before
  'script', // code of the page
  'template', // « {{ item.title }} »
  'separator', // « *** », « ----- »
] as const;

export type RemovalRule = (typeof removalRules)[number];

/** Mendings of typography; words never change. */
export const repairRules = [
  'invisible-characters', // soft hyphens, zero-width spaces, stray control characters
  'composed-accents', // e + combining acute → é
  'ligatures', // ﬁ → fi
  'apostrophes', // l'usine → l’usine
  'guillemets', // "mot" → « mot »
  'misplaced-guillemet', // qu' »il → qu’« il
  'spaces-before-marks', // pays ; → pays ; with the right space
  'spaces-in-guillemets',
  'missing-space', // fin.Début → fin. Début
  'repeated-spaces',
  'ellipses', // ... → …
  'thousands', // 7 500 with whatever space → U+202F
  'broken-lines', // a sentence cut over several lines is one again
] as const;

export type RepairRule = (typeof repairRules)[number];
