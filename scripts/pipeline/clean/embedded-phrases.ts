/** The phrases of furniture that are found in the middle of a glued text, by their first word. */
import { NETWORK } from './furniture-row.ts';
import type { RemovalRule } from './rules.ts';

/** What a phrase carries behind it: nothing, the title of another article, names, or all that is left of the text. */
export type Tail = 'title' | 'names' | 'rest';

export interface Phrase {
  rule: RemovalRule;
  /** Sticky, on the folded text. */
  at: RegExp;
  tail?: Tail;
  /** Sure only where another piece ends and the next one begins. */
  apart?: boolean;
}

const phrase = (rule: RemovalRule, source: string, more: Partial<Phrase> = {}): Phrase => ({
  rule,
  at: new RegExp(source, 'y'),
  ...more,
});

const NETWORKS = `${NETWORK}(?:(?:,| et| ou|,? sur)? (?:partager sur )?${NETWORK}){0,9}`;
const MINUTES = '\\d{1,2} ?(?:min(?:utes?)?|mn)';

/** « … l’intégralité de l’article dans notre édition du 8 avril, en kiosque. » */
const IN_PRINT = "l'integralite de l'article [^.]{0,90}(?:kiosque|edition)[^.]{0,40}\\.";

/** Phrases by their first word, folded; each begins with a capital or a sign: « il faut lire aussi ses romans » is prose. */
export const PHRASES = new Map<string, readonly Phrase[]>([
  // « Lire aussi : Renault… », « Lire aussi | … », « LIRE AUSSI >> … »
  [
    'lire',
    [
      phrase(
        'related-links',
        '(?:re)?lire (?:aussi|egalement|encore)(?: sur [a-z0-9 ]{2,20}(?= ?:))? ?(?:[:|-]|>{1,2})?',
        { tail: 'title' },
      ),
      phrase('related-links', "lire (?:la suite|l'article)(?: ?[»>…]| ?\\.{3})?", { apart: true }),
    ],
  ],
  ['voir', [phrase('related-links', 'voir (?:aussi|egalement) ?(?:[:|-]|>{1,2})?', { tail: 'title' })]],
  [
    'a',
    [
      phrase(
        'related-links',
        'a (?:lire|voir|ecouter|decouvrir) (?:aussi|egalement)(?: sur [a-z0-9 ]{2,20}(?= ?:))? ?(?:[:|-]|>{1,2})?',
        { tail: 'title' },
      ),
      phrase('related-links', 'a (?:lire|voir|ecouter) ?:', { tail: 'title' }),
      phrase('sharing', 'a- ?(?:a )?a\\+'),
    ],
  ],
  ['sur', [phrase('related-links', 'sur le meme (?:sujet|theme) ?:?', { tail: 'title' })]],
  [
    '>',
    [
      phrase(
        'related-links',
        '>>>? ?(?:(?:(?:a )?(?:lire|voir) (?:aussi|egalement)(?: sur [a-z0-9 ]{2,20}(?= ?:))?|lire) ?[:|-]?)',
        { tail: 'title' },
      ),
    ],
  ],
  [
    'articles',
    [phrase('related-links', 'articles? (?:similaires|lies|connexes|associes)', { tail: 'rest' })],
  ],
  ['autres', [phrase('related-links', 'autres articles(?: ?:)?', { tail: 'title', apart: true })]],
  [
    'vous',
    [
      phrase('related-links', 'vous aimerez aussi', { tail: 'rest' }),
      phrase('form', 'vous avez trouve cet article utile ?\\?'),
      phrase('paywall', 'vous (?:possedez|avez) deja un compte ?\\?'),
      phrase(
        'comments',
        'vous devez (?:etre|vous) [^.]{0,30}pour (?:commenter|laisser un commentaire)(?: se connecter)?',
      ),
    ],
  ],
  // « Si vous voulez que l’information se rapproche de vous », « Si vous n’avez pas encore de compte, … »
  [
    'si',
    [
      phrase('follow', "si vous voulez que l'information se rapproche de vous"),
      phrase('paywall', 'si vous n.avez pas encore de compte,[^.]{0,200}\\.'),
    ],
  ],
  // « L’article a été ajouté à vos favoris », « L’article auquel vous tentez d’accéder est réservé… »
  [
    'l',
    [
      phrase('sharing', "l'article (?:a ete |est )?ajoute (?:a|aux) (?:vos |mes )?(?:favoris|selections?)"),
      phrase(
        'paywall',
        "l'article auquel vous (?:tentez|essayez) d'acceder[^.]{0,160}\\.(?: nous vous invitons a vous connecter[^.]{0,100}\\.)?",
      ),
      phrase('comments', "l'espace des contributions est reserve aux abonnes\\.?"),
    ],
  ],
  ['chere', [phrase('paywall', 'chere lectrice, cher lecteur ?,?')]],
  ['pour', [phrase('sharing', "pour (?:ajouter l'article|acceder) a vos favoris,? ?identifiez-vous")]],
  [
    'ce',
    [
      phrase('copyright', 'ce contenu est protege par la loi.{0,220}?droits voisins\\.?'),
      phrase('copyright', 'ce contenu est protege par[^.]{0,160}\\.'),
    ],
  ],
  [
    'javascript',
    [
      phrase(
        'menu',
        'javascript is disabled!?(?: why you want to do so\\?)?(?: please enable javascript in your web browser!?)?',
      ),
    ],
  ],
  ['please', [phrase('menu', 'please enable javascript(?: in your web browser)?!?')]],
  [
    'cette',
    [
      phrase(
        'paywall',
        'cette fonctionnalite est (?:uniquement )?(?:disponible|reservee) [^.]{0,60}abonnes[^.]{0,30}\\.',
      ),
    ],
  ],
  ['soutenez', [phrase('paywall', 'soutenez (?:un|le) journalisme [a-z, ]{4,50}(?=$| [je])')]],
  ['je', [phrase('paywall', "je m'abonne(?: deja abonnee? ?\\??(?: je m'identifie)?)?", { apart: true })]],
  ['reutiliser', [phrase('sharing', 'reutiliser ce contenu')]],
  ['acceder', [phrase('button', 'acceder a la base multimedia')]],
  ['lien', [phrase('sharing', 'lien copie')]],
  ['lisez', [phrase('newsletter', 'lisez nos e-?papers')]],
  ['lu', [phrase('view-count', 'lu \\d{1,6} fois')]],
  [
    'chaque',
    [
      phrase(
        'newsletter',
        'chaque (?:matin|soir|jour|semaine|samedi|dimanche), (?:recevez|retrouvez) [^.]{5,110}\\.',
      ),
    ],
  ],
  [
    'recevez',
    [phrase('newsletter', 'recevez [^.]{5,80}? (?:sur votre whatsapp|dans votre boite (?:mail|e-?mail))')],
  ],
  ['dans', [phrase('related-links', 'dans la meme rubrique', { tail: 'rest' })]],
  // « Partager cet article », « Partager sur Facebook Twitter WhatsApp »
  ...['partager', 'partagez', 'share', 'tweeter'].map((word): [string, readonly Phrase[]] => [
    word,
    [
      phrase(
        'sharing',
        `${word}(?: (?:cet article|l'article|cette page|la page))? ?:? ?(?:(?:sur|on|par|via) )?${NETWORKS}`,
      ),
      phrase('sharing', `${word} (?:(?:cet|l') ?article|cette page|la page|l'info)(?: sur)?`),
      phrase('sharing', `${word} ?:?`, { apart: true }),
    ],
  ]),
  // « Suivez-nous sur Facebook et Twitter », « Suivez Le360 sur WhatsApp », « Rejoignez notre chaîne WhatsApp »
  ...['suivez', 'rejoignez', 'retrouvez', 'abonnez'].map((word): [string, readonly Phrase[]] => [
    word,
    [
      phrase('follow', `${word}[- ]nous sur ${NETWORKS}`),
      phrase(
        'follow',
        `${word}(?:-vous a)? (?:notre |nos |la |le |les |l'|toute l')?[a-z0-9.' ]{2,40}? (?:sur )?(?:la chaine )?(?:${NETWORKS}|notre application(?: mobile)?)(?![a-z])`,
      ),
      phrase(
        'newsletter',
        `${word}-vous (?:gratuitement )?a (?:notre|la|nos) newsletters?(?: (?:pour|et) [^.!?]{0,140}[.!]?)?`,
      ),
      phrase('newsletter', `${word} [a-z0-9.-]{4,30} et recevez nos newsletters`),
      phrase('paywall', `${word} ${IN_PRINT}`),
      phrase('follow', `${word}-nous ?:?`, { apart: true }),
    ],
  ]),
  [
    'inscrivez',
    [
      phrase(
        'newsletter',
        'inscrivez-vous (?:gratuitement )?a (?:notre|la|nos) newsletters?(?: (?:pour|et) [^.!?]{0,140}[.!]?)?',
      ),
    ],
  ],
  // « Commentaires (0) », « Laisser un commentaire »
  ...['commentaires', 'commentaire'].map((word): [string, readonly Phrase[]] => [
    word,
    [
      phrase('comments', `${word} ?\\(\\d{1,5}\\)`),
      phrase('comments', 'commentaires recents', { tail: 'rest' }),
    ],
  ]),
  ['laisser', [phrase('comments', 'laisser un commentaire(?: annuler la reponse)?')]],
  [
    'ajouter',
    [
      phrase('comments', 'ajouter un commentaire'),
      phrase('sharing', 'ajouter (?:a (?:vos|mes) (?:selections|favoris)|aux favoris)'),
    ],
  ],
  // « Publié dans Challenge le 09 - 01 - 2025 »
  [
    'publie',
    [
      phrase(
        'publication-date',
        "publiee? (?:hier|aujourd'hui|il y a \\d{1,2} (?:minutes?|heures?|jours?))(?: a \\d{1,2}[h:]\\d{2})?(?:, (?:mis a jour|modifiee?) (?:hier|aujourd'hui|il y a (?:\\d{1,2}|une?) (?:minutes?|heures?|jours?))(?: a \\d{1,2}[h:]\\d{2})?)?",
      ),
      phrase(
        'publication-date',
        "publiee? dans [a-z0-9' .]{2,30}? le \\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4}",
      ),
    ],
  ],
  // « Accueil > Économie > Industrie »
  [
    'accueil',
    [phrase('breadcrumb', 'accueil(?: ?[>›»/] ?[a-z&-]{2,20}(?: (?:et|&|de|en) [a-z]{2,15})?){1,4}')],
  ],
  ['aucun', [phrase('comments', 'aucun commentaire', { apart: true })]],
  // « - Advertisement - », « La suite après cette publicité »
  ['advertisement', [phrase('advertisement', 'advertisement')]],
  [
    'la',
    [
      phrase('advertisement', 'la suite apres (?:cette|la) publicite'),
      phrase('follow', 'la redaction vous conseille', { tail: 'rest' }),
      phrase('paywall', 'la lecture de ce contenu est reservee aux abonnes(?: abonnez-vous des maintenant)?'),
      phrase('newsletter', "la newsletter qu'il vous faut\\.?"),
    ],
  ],
  // « Temps de lecture : 3 min », « Lecture : 2 min »
  ['temps', [phrase('reading-time', `temps de lecture(?: estime)? ?:? ?(?:environ )?(?:${MINUTES})?\\.?`)]],
  ['lecture', [phrase('reading-time', `lecture ?:? ?(?:en )?${MINUTES}\\.?`)]],
  [
    'ecouter',
    [
      phrase('reading-time', `ecouter ?\\(${MINUTES}\\)`),
      phrase('sharing', "ecouter (?:cet article|l'article)(?: \\d\\d:\\d\\d ?/ ?\\d\\d:\\d\\d)?"),
    ],
  ],
  // « © 2025 Le Quotidien. Tous droits réservés », « © DR », « Crédit photo : AFP »
  [
    '©',
    [
      phrase('copyright', '© ?(?:copyright ?)?\\d{4}.{0,60}?tous droits reserves\\.?'),
      phrase('photo-credit', '© ?(?:photos? ?:?)?', { tail: 'names' }),
    ],
  ],
  ['copyright', [phrase('copyright', 'copyright ?(?:© ?)?\\d{4}.{0,60}?(?:tous droits reserves\\.?|(?=$))')]],
  ['tous', [phrase('copyright', 'tous droits reserves\\.?')]],
  ...['credit', 'credits', 'photo', 'ph', 'image', 'photos'].map((word): [string, readonly Phrase[]] => [
    word,
    [
      phrase('photo-credit', `${word}(?: photos?| images?)? ?(?:: ?|\\. ?(?=dr|map|afp))`, { tail: 'names' }),
      phrase('photo-credit', `${word} (?:dr|d\\.r\\.?|map|afp|d'illustration|d'archives?)`, { apart: true }),
    ],
  ]),
  [
    '(',
    [
      phrase('advertisement', '\\((?:publicite|pub|annonce)\\)'),
      phrase('source-line', '\\((?:avec )?(?:map|afp|reuters|apa|agences?)\\)\\.?(?=$)'),
      phrase('photo-credit', '\\((?:credits? ?(?:photos?)?|photos?|ph) ?[:.] ?[^()]{2,40}\\)'),
    ],
  ],
  ['tags', [phrase('tags', 'tags ?:', { tail: 'rest' })]],
  ['mots', [phrase('tags', 'mots[- ]cl(?:e|ef)s ?:?', { tail: 'rest' })]],
  ['etiquettes', [phrase('tags', 'etiquettes ?:', { tail: 'rest' })]],
]);

/** « 32 commentaires », « 13 681 vues », « 10 mn de lecture ». */
export const COUNTED: readonly Phrase[] = [
  phrase('reading-time', `${MINUTES} (?:de lecture|read|lues?)`),
  phrase('reading-time', MINUTES, { apart: true }),
  phrase('comments', '\\d{1,4} (?:commentaires?|reactions?)', { apart: true }),
  phrase('view-count', '\\d{1,3}(?:[ .]?\\d{3})? (?:vues?|partages|lectures)', { apart: true }),
];
