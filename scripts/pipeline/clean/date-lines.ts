/** Lines that say when something was printed. */
import { printedDay } from '../read/printed-date.ts';
import type { Reading } from './furniture.ts';

const WEEKDAY =
  '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun\\.?|mar\\.?|mer\\.?|jeu\\.?|ven\\.?|sam\\.?|dim\\.?|monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
export const MONTH =
  '(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|janv\\.?|fevr?\\.?|avr\\.?|juil\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?|january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?)';
export const DAY = `(?:${WEEKDAY},? ?)?(?:le )?(?:\\d{1,2}(?:er)?[ -]${MONTH},?(?:[ -]\\d{4}|[ -]\\d{2}(?= a \\d))?|${MONTH} \\d{1,2},? \\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}[/-]\\d{1,2}[/-]\\d{1,2})`;
const CLOCK =
  '(?:(?:a|at|-|,|\\||,? ?vers|t|@|·|•|–)? ?\\d{1,2} ?(?:[:h]|heures?) ?\\d{0,2}(?::\\d{2})?(?: ?(?:min|mn|am|pm|gmt|utc|gmt\\+1))?)';
const DATED_BY =
  '(?:(?:article |info |depeche )?(?:publie[es]?|mis(?:e)? (?:a jour|en ligne)|maj|modifie[e]?|actualise[e]?|poste[e]?|posted|published|updated|last updated|ecrit|redige|cree|ajoute[e]?|derniere (?:mise a jour|modification)|date(?: de (?:publication|parution))?|publication|parution|paru|edition du|derniere mise a jour|update)(?: ?:| le| on| ce| depuis| a jour)?(?: ?:| le)? ?)';

/** « Publié le 12/03/2025 à 14:05 », « mardi 4 mars 2025 - 10:12 », « Le 29 mai 2023 à 14h28 », « Mis à jour le … »; not « Le 12 mars, le ministre… ». */
const DATE_LINE = new RegExp(
  `^(?:${DATED_BY})?(?:le |ce |du )?${DAY}(?: ?${CLOCK})?(?: ?[|,;·•\\/(-]? ?(?:${DATED_BY})(?:le |a )?(?:${DAY})?(?: ?${CLOCK})?\\)?)?\\.?$`,
);
/** « il y a 3 heures », « Publié il y a 2 jours », « Hier à 10h » and bare « 14:05 ». */
const RELATIVE_DATE_LINE = new RegExp(
  `^(?:${DATED_BY})?(?:il y a (?:environ )?(?:\\d{1,3}|un|une) ?(?:secondes?|minutes?|min|h|heures?|jours?|j|semaines?|mois|ans?|annees?)|\\d{1,3} (?:minutes?|hours?|days?|weeks?|months?|years?) ago|(?:hier|aujourd'hui) ?${CLOCK}|depuis \\d{1,3} (?:minutes?|heures?|jours?|semaines?|mois|ans?))(?:,? (?:mis|mise) a jour .{1,24})?$`,
);

export function readDateLine(bare: string): Reading | undefined {
  if (bare.length > 140 || !/\d/.test(bare)) return undefined;
  if (DATE_LINE.test(bare)) {
    // « Mis à jour le 15 mai 2025, publié le 14 mai 2025 »: the day of publication, wherever it stands.
    const day =
      printedDay(bare.slice(Math.max(0, bare.search(/publi|mis en ligne|paru/)))) ?? printedDay(bare);
    // A day alone may head a part of a chronology; with a clock time or « publié » it is the page's.
    const plain = !/[:h]\d{2}|[a-z]{3} le |publi|mis|maj|modif|post|updat|actualis/.test(bare);
    return { rule: 'publication-date', ...(day ? { day } : {}), ...(plain ? { weak: true } : {}) };
  }
  return RELATIVE_DATE_LINE.test(bare) ? { rule: 'publication-date' } : undefined;
}
