/** How days, signatures and labels are written inside a glued text. */

const YEAR_DAY =
  '(?:\\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|janv\\.?|fevr?\\.?|avr\\.?|juil\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?),? \\d{4}|\\d{1,2}(?<mark>[/.-])\\d{1,2}\\k<mark>\\d{2,4}|\\d{4}-\\d{2}-\\d{2}(?:t\\d{2}:\\d{2}(?:\\+\\d{4})?)?)(?:(?!\\d)|(?=\\d{1,2} ?min))';
const HOUR = '(?:,? ?(?:a|-|\\||–|·)? ?\\d{1,2} ?[:h] ?\\d{2}(?: ?min)?(?: (?:gmt|utc)(?:\\+\\d)?)?)';
const VERB =
  '(?<verb>(?:article )?(?:(?:redige|ecrit) par,?(?= (?:le )?[a-z]+ \\d)|publie|mis a jour|modifie|mis en ligne|poste|actualise|maj|posted|published|updated)e?s?)';

/** « Publié le 12 mars 2025 à 14:05 », « lundi 9 décembre 2019 à 09h08 », « | Le 19 février 2020 », « 12/03/2025 - 14:05 ». */
export const DATED = new RegExp(
  `(?:[|•·-] ?)?(?:${VERB} ?)?(?::? ?le |: ?|ce )?:? ?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?${YEAR_DAY}(?<hour>${HOUR})?`,
  'y',
);

/** A word of a name: « Jeanne », « DURAND », « El-Amrani »; where words were fused, it ends before the next capital. */
const NAME_WORD =
  "(?:\\p{Lu}\\p{Lu}+(?:-\\p{Lu}+)?(?!\\p{Ll})|\\p{Lu}[\\p{Ll}'’.]+(?:[-’']\\p{Lu}[\\p{Ll}]+)*)";
/** Words that stand above a day and name nobody, whatever their capital. */
const NO_NAME =
  '(?!(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Le|La|Les|Du|Au|Publié|Publiée|Modifié|Mis|Mise|Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre)(?!\\p{L}))';
/** First names that another one follows: « Moulay Ahmed Belghiti ». */
const FIRST = '(?:(?:Moulay|Sidi|Lalla|Mohamm?ed|Mohammad|Fatima|Fatim-Zahra|Ahmed|Jean|Marie|Anne|Abdel) )?';
const NAME = `${NAME_WORD}(?: (?:El|Al|Ben|Le|La|de|Ait|Aït|Van|von))? ${NAME_WORD}`;
/** « Par Khadija Skalli », « Par : Rédaction avec MAP », « PAR LA RÉDACTION », « Article rédigé par X Y ». */
export const SIGNED = new RegExp(
  `(?:(?:Article |Texte )?(?:[Pp]ar|PAR|By|[Rr]édigé par|[Pp]ublié par|Posté par|Écrit par|[Pp]ropos recueillis par))\\s?:?\\s(?:(?:la |La |LA )?(?:[Rr]édaction|RÉDACTION)|${FIRST}${NAME}(?: et ${FIRST}${NAME})?|(?:\\p{Lu}\\.){2,4}|[a-z0-9-]{3,30}\\.(?:com|ma|fr|net|info))(?:,? (?:avec|et) (?:l[’'])?(?:AFP|MAP|Reuters|agences?))?(?: \\([^()]{3,40}\\))?`,
  'uy',
);

/** « par Tristan 8 novembre 2025 »: one name alone, when a day stands behind it. */
export const SIGNED_DAY = new RegExp(`[Pp]ar ${NAME_WORD}(?= \\d{1,2}(?:er)? \\p{Ll}{3,9} \\d{4})`, 'uy');

/** « Khadija Skalli | » before the figure of a day or its « Le », « Publié le ». */
export const BEFORE_DAY = new RegExp(
  `(${NO_NAME}${FIRST}${NO_NAME}${NAME_WORD}(?: (?:El|Al|Ben|Le|La|de|Ait|Aït))? ${NO_NAME}${NAME_WORD})[ \\u00a0]?(?:[|•·–-] ?)?(?=\\d{1,2}[ /.-]|Le \\d|le \\d|[Pp]ublié le|(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche) \\d)`,
  'uy',
);

/** « Khadija Skalli / Le Quotidien », « Omar Tazi (Rabat, correspondance) », « R.B. / Le Quotidien »; not « Renault / Nissan ». */
export const CLOSING_NAME = new RegExp(
  `(?:${FIRST}${NAME}|(?:\\p{Lu}\\.){2,4})(?:\\s?\\([^()]{3,40}\\)|\\s/\\s(?:Les?\\s|La\\s|L['’])?${NAME_WORD}(?: (?:d[ue]s? )?${NAME_WORD}){0,2})|\\p{Lu}{1,3}(?:/\\p{L}{1,4}){2,4}(?!\\p{L})`,
  'uy',
);

export const NAME_PART = `[ \\u00a0]?(?:D\\. ?R\\.?|TelQuel|YouTube|LesEco|${NAME_WORD}|\\d+)`;

/** First words of short labels; a sentence that begins with one of these is asked whether it is a label. */
export const LABEL_WORDS = new Set(
  (
    'partager partagez partage tweet tweeter facebook twitter instagram linkedin whatsapp telegram pinterest messenger mail email imprimer print copier copie copy lien ' +
    'envoyer sauvegarder sauvegarde enregistrer favoris reagir ecouter publicite pub advertisement annonce commenter commentaires suivre nous newsletter newsletters ' +
    's abonner je inscrire flipboard bluesky threads send discussion commenter regarder bienvenue duree previous next synthese avec source sources map afp reuters contact mentions a les voir ajouter enregistrement accueil premium abonnes ' +
    'connectez se creer deja editorial actualites actualite economie politique societe sport monde culture international maroc afrique videos video une'
  ).split(' '),
);
