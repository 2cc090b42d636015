/** Furniture that stands at an edge of a line of text. */
import { DAY } from './date-lines.ts';
import { NETWORK } from './furniture-row.ts';
import type { RemovalRule } from './rules.ts';

/** Phrases of furniture that can be cut out of the middle of a glued line, on folded text. They are longer and surer than lines need to be. */
const GLUED_PHRASES: readonly (readonly [rule: RemovalRule, phrase: RegExp])[] = [
  // « Suivez-nous sur Facebook et Twitter »
  [
    'follow',
    new RegExp(
      `(?:suivez|rejoignez|retrouvez)[- ]nous sur ${NETWORK}(?:(?:,| et| ou|,? sur)? ${NETWORK}){0,6}`,
      'g',
    ),
  ],
  // « Suivez Le360 sur WhatsApp et Telegram », « Rejoignez notre chaîne WhatsApp », « Abonnez-vous à notre chaîne YouTube »
  [
    'follow',
    new RegExp(
      `(?:suivez|rejoignez|retrouvez|abonnez-vous a) (?:notre |nos |la |le |les |l'|toute l')?[a-z0-9.' ]{2,30}? (?:sur )?(?:la chaine )?(?:${NETWORK}|notre application(?: mobile)?)(?:(?:,| et| ou|,? sur)? ${NETWORK}){0,4}\\b`,
      'g',
    ),
  ],
  // « Partager cet article »
  ['sharing', /\bpartager cet article\b|\bpartager par e-?mail\b/g],
  // « Partager sur Facebook Twitter WhatsApp »
  [
    'sharing',
    new RegExp(
      `\\b(?:partagez?r?|share|tweeter)(?: cet article| l'article)? ?:? ?(?:sur |on )?${NETWORK}(?:(?:,| et|,? sur)? (?:partager sur )?${NETWORK}){0,8}`,
      'g',
    ),
  ],
  // « Commentaires (0) », « Laisser un commentaire »
  [
    'comments',
    /\bcommentaires? ?\(\d{1,5}\)|\b(?:laisser|ajouter) un commentaire\b(?: annuler la reponse)?|\baucun commentaire\b|\b\d{1,4} commentaires?\b(?= (?:partager|publie|par |laisser|facebook))/g,
  ],
  // « - Advertisement - », « La suite après cette publicité »
  ['advertisement', /(?:[-–—×x] )?\b(?:advertisement|la suite apres cette publicite)\b(?: [-–—×](?= ))?/g],
  // « Temps de lecture : 3 min », « 3 min de lecture »
  [
    'reading-time',
    /\b(?:temps de lecture(?: estime)? ?:? ?(?:environ )?\d{1,2} ?(?:min(?:utes?)?|mn)|lecture ?:? ?\d{1,2} ?(?:min(?:utes?)?|mn)|\d{1,2} ?(?:min|mn|minutes) (?:de lecture|read))\b\.?/g,
  ],
  // « Publié le 12/03/2025 à 14:05 », « Mis à jour le 3 mars 2025 »
  [
    'publication-date',
    new RegExp(
      `\\b(?:publie|mis a jour|modifie|mis en ligne)e? (?:le |: ?)(?:le )?(?:${DAY})(?: ?(?:a|-|,|\\|)? ?\\d{1,2} ?[:h] ?\\d{2})?(?: ?[|·•-](?= ))?`,
      'g',
    ),
  ],
  // « Par Khadija Skalli » is found by its capitals; « Par la rédaction » here
  ['byline', /\bpar (?:la )?redaction(?: du \w{2,15}| de \w{2,15})?(?: avec (?:map|afp))?\b/g],
  [
    'newsletter',
    /\b(?:inscrivez-vous|abonnez-vous) (?:gratuitement )?a (?:notre|la) newsletter\b(?: (?:pour|et) [^.!?]{0,140}[.!]?)?/g,
  ],
  [
    'copyright',
    /(?:©|\bcopyright\b) ?(?:©? ?\d{4})?[^.]{0,60}?\btous droits reserves\b\.?|\btous droits reserves\b\.?/g,
  ],
  [
    'photo-credit',
    /\b(?:credits? photos?|photo|ph) ?[:.] ?(?:dr|map|afp|reuters|ap)\b|© ?(?:dr|map|afp|reuters)\b/g,
  ],
  // « Lire aussi : », « Sur le même sujet »: what follows goes with it, up to the next seam
  [
    'related-links',
    /\b(?:a lire aussi|lire aussi|lire egalement|a lire egalement|voir aussi|sur le meme sujet|articles? similaires|vous aimerez aussi|dans la meme rubrique|articles? lies|a lire ?:)(?: ?:)?/g,
  ],
  ['tags', /\b(?:tags|mots[- ]cles|etiquettes) ?:/g],
  // « Accueil > Économie > »
  ['breadcrumb', /(?:^|(?<= ))accueil(?: ?[>›»/] ?[a-z&-]{2,20}(?: (?:et|&|de|en) [a-z]{2,15})?){1,4}/g],
];

/** One cheap look before thirteen dear ones. */
const ANY_PHRASE =
  /suivez|rejoignez|retrouvez|partage|share|tweeter|commentaire|advertisement|publicite|lecture|\bread\b|publie|mis a jour|modifie|mis en ligne|redaction|newsletter|reserves|credit|photo|\bph\b|©|lire |voir aussi|meme sujet|articles? (?:similaires|lies)|aimerez|meme rubrique|tags|mots.cles|etiquettes|accueil/;

export interface GluedPhrase {
  rule: RemovalRule;
  start: number;
  end: number;
}

/**
 * Furniture at the beginning or the end of a line, in order, without overlaps. A phrase begins with a capital or a sign: « le rapport publié le
 * 12 mars 2025 » is prose.
 */
export function phrasesIn(text: string, key: string): GluedPhrase[] {
  if (!ANY_PHRASE.test(key)) return [];
  const found: GluedPhrase[] = [];
  for (const [rule, phrase] of GLUED_PHRASES) {
    phrase.lastIndex = 0;
    for (const match of key.matchAll(phrase)) {
      const start = match.index;
      const end = start + match[0].length;
      if (match[0] === '' || /\p{Ll}/u.test(text[start]!)) continue;
      if (rule === 'related-links' || rule === 'tags' || (start > 0 && end < text.length - 1)) continue;
      found.push({ rule, start, end });
    }
  }
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: GluedPhrase[] = [];
  for (const phrase of found) if (phrase.start >= (apart.at(-1)?.end ?? 0)) apart.push(phrase);
  return apart;
}
