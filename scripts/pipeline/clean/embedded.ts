/** Furniture in the middle of a text glued on one line: where a piece of it begins, and where it ends though nothing marks its end. */
import { readLine } from './furniture.ts';
import { NETWORK } from './furniture-rows.ts';
import type { RemovalRule } from './rules.ts';
import { isName, OPENER_AT } from './sentences.ts';
import { FUNCTION_WORDS, wordsOf } from './shape.ts';

/** What a name does at the beginning of a sentence: « Renault a signé », « Safran va produire », « OpenAI s’est défendu ». */
export const ACTS =
  /^(?:a|ont|est|sont|va|vont|sera|seront|avait|avaient|était|étaient|s['’]est|n['’]a|prévoit|compte)$/;

export interface Embedded {
  rule: RemovalRule;
  start: number;
  end: number;
}

/** What a phrase carries behind it: nothing, the title of another article, names, or all that is left of the text. */
type Tail = 'title' | 'names' | 'rest';

interface Phrase {
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

/** Phrases by their first word, folded; each begins with a capital or a sign: « il faut lire aussi ses romans » is prose. */
const PHRASES = new Map<string, readonly Phrase[]>([
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
    ],
  ],
  ['sur', [phrase('related-links', 'sur le meme (?:sujet|theme) ?:?', { tail: 'title' })]],
  [
    '>',
    [
      phrase(
        'related-links',
        '>> ?(?:(?:a )?(?:lire|voir) (?:aussi|egalement)(?: sur [a-z0-9 ]{2,20}(?= ?:))? ?[:|-]?)?',
        { tail: 'title' },
      ),
    ],
  ],
  [
    'articles',
    [phrase('related-links', 'articles? (?:similaires|lies|connexes|associes)', { tail: 'rest' })],
  ],
  ['vous', [phrase('related-links', 'vous aimerez aussi', { tail: 'rest' })]],
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
    [phrase('comments', `${word} ?\\(\\d{1,5}\\)`)],
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
    ],
  ],
  // « Temps de lecture : 3 min », « Lecture : 2 min »
  ['temps', [phrase('reading-time', `temps de lecture(?: estime)? ?:? ?(?:environ )?(?:${MINUTES})?\\.?`)]],
  ['lecture', [phrase('reading-time', `lecture ?:? ?(?:en )?${MINUTES}\\.?`)]],
  ['ecouter', [phrase('reading-time', `ecouter ?\\(${MINUTES}\\)`)]],
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
  ['(', [phrase('photo-credit', '\\((?:credits? ?(?:photos?)?|photos?|ph) ?[:.] ?[^()]{2,40}\\)')]],
  ['tags', [phrase('tags', 'tags ?:', { tail: 'rest' })]],
  ['mots', [phrase('tags', 'mots[- ]cl(?:e|ef)s ?:?', { tail: 'rest' })]],
  ['etiquettes', [phrase('tags', 'etiquettes ?:', { tail: 'rest' })]],
]);

const YEAR_DAY =
  '(?:\\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|janv\\.?|fevr?\\.?|avr\\.?|juil\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?),? \\d{4}|\\d{1,2}(?<mark>[/.-])\\d{1,2}\\k<mark>\\d{2,4})(?!\\d)';
const HOUR = '(?:,? ?(?:a|-|\\||–|·)? ?\\d{1,2} ?[:h] ?\\d{2}(?: ?min)?(?: (?:gmt|utc)(?:\\+\\d)?)?)';
const VERB =
  '(?<verb>(?:article )?(?:publie|mis a jour|modifie|mis en ligne|poste|actualise|maj|posted|published|updated)e?s?)';

/** « Publié le 12 mars 2025 à 14:05 », « lundi 9 décembre 2019 à 09h08 », « | Le 19 février 2020 », « 12/03/2025 - 14:05 ». */
const DATED = new RegExp(
  `(?:[|•·-] ?)?(?:${VERB} ?)?(?::? ?le |: ?|ce )?:? ?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?${YEAR_DAY}(?<hour>${HOUR})?`,
  'y',
);

/** « 32 commentaires », « 13 681 vues », « 10 mn de lecture ». */
const COUNTED: readonly Phrase[] = [
  phrase('reading-time', `${MINUTES} (?:de lecture|read|lues?)`),
  phrase('comments', '\\d{1,4} (?:commentaires?|reactions?)', { apart: true }),
  phrase('view-count', '\\d{1,3}(?:[ .]?\\d{3})? (?:vues?|partages|lectures)', { apart: true }),
];

/** A word of a name: « Jeanne », « DURAND », « El-Amrani »; where words were fused, it ends before the next capital. */
const NAME_WORD =
  "(?:\\p{Lu}\\p{Lu}+(?:-\\p{Lu}+)?(?!\\p{Ll})|\\p{Lu}[\\p{Ll}'’.]+(?:[-’']\\p{Lu}[\\p{Ll}]+)*)";
const NAME = `${NAME_WORD}(?: (?:El|Al|Ben|Le|La|de|Ait|Aït|Van|von))? ${NAME_WORD}`;
/** « Par Khadija Skalli », « Par : Rédaction avec MAP », « PAR LA RÉDACTION », « Article rédigé par X Y ». */
const SIGNED = new RegExp(
  `(?:(?:Article |Texte )?(?:[Pp]ar|PAR|By|[Rr]édigé par|[Pp]ublié par|Posté par|Écrit par|[Pp]ropos recueillis par))\\s?:?\\s(?:(?:la |La |LA )?(?:[Rr]édaction|RÉDACTION)|${NAME}|[a-z0-9-]{3,30}\\.(?:com|ma|fr|net|info))(?:,? (?:avec|et) (?:l[’'])?(?:AFP|MAP|Reuters|agences?))?`,
  'uy',
);

/** « par Tristan 8 novembre 2025 »: one name alone, when a day stands behind it. */
const SIGNED_DAY = new RegExp(`[Pp]ar ${NAME_WORD}(?= \\d{1,2}(?:er)? \\p{Ll}{3,9} \\d{4})`, 'uy');

/** « Khadija Skalli | » before the figure of a day or its « Le », « Publié le ». */
const BEFORE_DAY = new RegExp(
  `(${NAME_WORD} ${NAME_WORD})[ \\u00a0](?:[|•·–-] ?)?(?=\\d{1,2}[ /.-]|Le \\d|le \\d|[Pp]ublié le)`,
  'uy',
);

const NAME_PART = `[ \\u00a0]?(?:D\\. ?R\\.?|${NAME_WORD}|\\d+)`;

/** First words of short labels; a sentence that begins with one of these is asked whether it is a label. */
const LABEL_WORDS = new Set(
  (
    'partager partagez partage tweet tweeter facebook twitter instagram linkedin whatsapp telegram pinterest messenger mail email imprimer print copier copie copy lien ' +
    'envoyer sauvegarder sauvegarde enregistrer favoris reagir ecouter publicite pub advertisement annonce commenter commentaires suivre nous newsletter newsletters ' +
    's abonner je inscrire flipboard bluesky threads send discussion commenter regarder bienvenue duree previous next synthese avec source sources map afp reuters contact mentions a les voir ajouter enregistrement accueil premium abonnes ' +
    'connectez se creer deja editorial actualites actualite economie politique societe sport monde culture international maroc afrique videos video une'
  ).split(' '),
);

const UPPER = /\p{Lu}/u;
const LETTER = /[\p{L}\p{N}]/u;
const SIGNS = new Set('>©(|•#@«"“[');
const isSpace = (char: string | undefined): boolean =>
  char === ' ' || char === '\u00a0' || char === '\u202f' || char === '\t';

/** Furthest a head may reach in which a signature and a date need no mark before them. */
const HEAD = 1500;
const HEAD_LABELS = 900;
/** Longest title of another article, and fewest words of it and of the sentence behind it. */
const TITLE_LENGTH = 240;
const TITLE_WORDS = 3;
/** Fewest words of a sentence behind which an article may end, and longest list of titles behind it. */
const SENTENCE_WORDS = 8;
const REST_LENGTH = 900;
const RESUMED_WORDS = 4;

/**
 * Pieces of furniture in order, without overlaps.
 * @param starts where sentences of `text` begin; @param seams where two pieces meet with no mark.
 */
export function furnitureIn(
  text: string,
  key: string,
  starts: readonly number[],
  seams: readonly number[],
): Embedded[] {
  const scan = new Scan(text, key, starts, seams);
  return scan.run();
}

class Scan {
  private readonly found: Embedded[] = [];
  private readonly begins: ReadonlySet<number>;
  private readonly headEnd: number;
  private cursor = 0;
  private readonly text: string;
  private readonly key: string;
  private readonly starts: readonly number[];
  private readonly seams: readonly number[];

  constructor(text: string, key: string, starts: readonly number[], seams: readonly number[]) {
    this.text = text;
    this.key = key;
    this.starts = starts;
    this.seams = seams;
    this.begins = new Set(starts);
    this.headEnd = Math.min(HEAD_LABELS, starts[0] ?? HEAD_LABELS);
  }

  run(): Embedded[] {
    const { text } = this;
    for (let at = 0; at < text.length; at += 1) {
      if (at < this.cursor) continue;
      const free = this.isFree(at);
      if (!free && !this.mayBegin(at)) continue;
      if (isSpace(text[at])) continue;
      const piece = this.pieceAt(at, free);
      if (!piece) continue;
      this.found.push(piece);
      this.cursor = piece.end;
    }
    return this.found;
  }

  /** Another piece ends just before this place: the text, a sentence or a furnished piece. */
  private isFree(at: number): boolean {
    if (at === 0 || this.begins.has(at)) return true;
    const last = this.found.at(-1);
    if (last && at - last.end <= 4 && at >= last.end && !LETTER.test(this.text.slice(last.end, at)))
      return true;
    return false;
  }

  private mayBegin(at: number): boolean {
    const char = this.text[at]!;
    const before = this.text[at - 1]!;
    if (SIGNS.has(char)) return true;
    if (char >= '0' && char <= '9') return !/\d/.test(before) && at < HEAD;
    if (!UPPER.test(char)) return false;
    return !UPPER.test(before) && (/[\p{Ll}\d]/u.test(before) || !/['’\p{L}]/u.test(before));
  }

  /** The phrase of the table that stands at a place, and where its own words end. */
  private phraseAt(at: number, free: boolean): { phrase: Phrase; end: number } | undefined {
    const { text, key } = this;
    if (/\p{Ll}/u.test(text[at]!)) return undefined;
    const candidates = /\d/.test(key[at]!) ? COUNTED : PHRASES.get(firstWord(text, key, at));
    for (const phrase of candidates ?? []) {
      phrase.at.lastIndex = at;
      const match = phrase.at.exec(key);
      if (!match || match[0] === '') continue;
      const end = at + match[0].length;
      if (!this.endsWord(end)) continue;
      if (phrase.apart && !((free || at < this.headEnd) && this.opensNext(end))) continue;
      if (phrase.tail === 'names' && /[: ]$/.test(match[0]) && this.namesEnd(end) === end) continue;
      return { phrase, end };
    }
    return undefined;
  }

  private pieceAt(at: number, free: boolean): Embedded | undefined {
    const found = this.phraseAt(at, free);
    if (found) {
      const { phrase, end } = found;
      return { rule: phrase.rule, start: at, end: this.tailOf(phrase.tail, end) };
    }
    const capital = !/\p{Ll}/u.test(this.text[at]!);
    return (
      this.signatureAt(at, free) ??
      this.namedDayAt(at) ??
      this.dateAt(at, free) ??
      (capital ? this.labelAt(at, free) : undefined)
    );
  }

  private endsWord(end: number): boolean {
    const next = this.text[end];
    return next === undefined || !LETTER.test(next) || !LETTER.test(this.text[end - 1]!) || UPPER.test(next);
  }

  /** What stands behind `end` may begin a piece: a capital, a sign, a date, or nothing. */
  private opensNext(end: number): boolean {
    let at = end;
    while (isSpace(this.text[at])) at += 1;
    const next = this.text[at];
    if (next === undefined || UPPER.test(next) || /[«"“([>©•|–—#@*/-]/.test(next)) return true;
    if (/\d/.test(next) && COUNTED.some((counted) => this.matches(counted.at, at))) return true;
    return (
      this.dateMatch(at) !== undefined || /^(?:par|publi|mis a jour|modifi)/.test(this.key.slice(at, at + 12))
    );
  }

  private matches(phrase: RegExp, at: number): boolean {
    phrase.lastIndex = at;
    return phrase.test(this.key);
  }

  private dateMatch(at: number): RegExpExecArray | undefined {
    DATED.lastIndex = at;
    return DATED.exec(this.key) ?? undefined;
  }

  private dateAt(at: number, free: boolean): Embedded | undefined {
    const char = this.key[at]!;
    if (!/[\d|•·lmjvsdpa-]/.test(char)) return undefined;
    const match = this.dateMatch(at);
    if (!match) return undefined;
    const end = at + match[0].length;
    const capital = !/\p{Ll}/u.test(this.text[at]!);
    const verb = match.groups!.verb !== undefined;
    const hour = match.groups!.hour !== undefined;
    const known = at < HEAD || free;
    const sure = verb
      ? capital || (known && (hour || free))
      : known && (hour || free || capital) && (free || at < this.headEnd || hour);
    if (!sure || !this.endsWord(end) || (!this.opensNext(end) && !verb)) return undefined;
    if (/^[,;]/.test(this.text.slice(end, end + 1)) && !hour) return undefined;
    return { rule: 'publication-date', start: at, end };
  }

  private signatureAt(at: number, free: boolean): Embedded | undefined {
    if (!/[PpBRrÉAT]/.test(this.text[at]!) || (at > HEAD && !free)) return undefined;
    SIGNED.lastIndex = at;
    SIGNED_DAY.lastIndex = at;
    const match = SIGNED.exec(this.text) ?? SIGNED_DAY.exec(this.text);
    if (!match) return undefined;
    let end = at + match[0].length;
    // A third name goes with the signature when a date or the end stands behind it.
    const third =
      /^ (?!Publié|Mis |Modifié|Posté|Le )\p{Lu}[\p{L}'’.-]+(?= (?:[|•·-] ?)?(?:\d|[Ll]e \d|[Pp]ublié|[Mm]is à jour)|$)/u.exec(
        this.text.slice(end, end + 60),
      );
    if (third) end += third[0].length;
    const lower = /\p{Ll}/u.test(this.text[at]!);
    if (lower && !((free || at < this.headEnd) && this.dateMatch(this.skip(end)))) return undefined;
    if (!this.opensNext(end) || (at >= this.headEnd && !free && !this.dateMatch(this.skip(end))))
      return undefined;
    return { rule: 'byline', start: at, end };
  }

  /** « Khadija Skalli | Le 16 juillet 2025 à 14h28 »: a name that the text says nowhere else, just before a day. */
  private namedDayAt(at: number): Embedded | undefined {
    if (at >= HEAD_LABELS || !UPPER.test(this.text[at]!)) return undefined;
    BEFORE_DAY.lastIndex = at;
    const name = BEFORE_DAY.exec(this.text)?.[1];
    if (!name) return undefined;
    const end = at + name.length;
    const day = this.skip(end);
    const surname = name.slice(name.indexOf(' ') + 1);
    if (this.dateAt(day, true) === undefined || this.text.includes(surname, end)) return undefined;
    return { rule: 'byline', start: at, end };
  }

  private skip(at: number): number {
    let next = at;
    while (isSpace(this.text[next]) || /[|•·,-]/.test(this.text[next] ?? '')) next += 1;
    return next;
  }

  /** A button, a counter or the name of a section, which the table of lines knows, where another piece ends and the next begins. */
  private labelAt(at: number, free: boolean): Embedded | undefined {
    const head = at < this.headEnd;
    if ((!free && !head) || !LABEL_WORDS.has(firstWord(this.text, this.key, at))) return undefined;
    const { text, key } = this;
    let tried = 0;
    for (let end = at + 1; end <= text.length && end - at < 80 && tried < 4; end += 1) {
      if (
        end < text.length &&
        !(isSpace(text[end]) || (UPPER.test(text[end]!) && /\p{Ll}/u.test(text[end - 1]!)))
      )
        continue;
      if (!this.opensNext(end)) continue;
      tried += 1;
      const reading = readLine(text.slice(at, end), key.slice(at, end));
      if (!reading) continue;
      if (reading.weak && !this.isBeside(at)) continue;
      if (!free && !this.chained(end)) continue;
      return { rule: reading.rule, start: at, end };
    }
    return undefined;
  }

  private isBeside(at: number): boolean {
    const last = this.found.at(-1);
    return at === 0 || (last !== undefined && at - last.end <= 4);
  }

  /** In a head where no mark tells, a label counts beside another one. */
  private chained(end: number): boolean {
    const next = this.skip(end);
    if (next >= this.text.length) return true;
    if (this.dateMatch(next)) return true;
    const word = firstWord(this.text, this.key, next);
    return LABEL_WORDS.has(word) && word.length > 4;
  }

  private proseEnd: number | undefined;

  /** Where the last sentence of the article ends; titles and labels with no full stop of their own may follow. */
  private lastStop(): number {
    if (this.proseEnd !== undefined) return this.proseEnd;
    const { text } = this;
    const ends = [...this.starts.filter((start) => start > 0), text.length];
    let end = 0;
    for (let index = ends.length - 1; index >= 0; index -= 1) {
      const from = index === 0 ? 0 : ends[index - 1]!;
      const sentence = text.slice(from, ends[index]);
      if (/\.[\s\u00a0\u202f»”")]*$/.test(sentence) && wordsOf(sentence) >= SENTENCE_WORDS) {
        end = ends[index]!;
        break;
      }
    }
    this.proseEnd = end;
    return end;
  }

  private tailOf(tail: Tail | undefined, end: number): number {
    if (tail === 'title' && end >= this.lastStop() && this.text.length - end < REST_LENGTH)
      return this.nextPhrase(end, this.text.length) ?? this.text.length;
    if (tail === 'title') return this.titleEnd(end) ?? end;
    if (tail === 'names') return this.namesEnd(end);
    if (tail === 'rest') {
      const sentence = this.starts[firstAfter(this.starts, end)];
      const rest = this.text.length - end;
      return sentence === undefined && rest < 400 && !/[.!?]/.test(this.text.slice(end, -1))
        ? this.text.length
        : end;
    }
    return end;
  }

  /**
   * Where a title of another article ends and the text goes on: at the first seam before the sentence that the text goes on with ends; a question
   * in the title ends it only when there is no seam.
   * `undefined` when no place can be told.
   */
  private titleEnd(from: number): number | undefined {
    const { text } = this;
    const limit = Math.min(text.length, from + TITLE_LENGTH);
    // « IA. Sam Altman redevient… »: a rubric before the title ends no sentence.
    const next = this.nextPhrase(from, limit);
    let stop = next ?? text.length;
    for (let index = firstAfter(this.starts, from); index < this.starts.length; index += 1) {
      const start = this.starts[index]!;
      if (start >= stop || start > limit + TITLE_LENGTH) break;
      if (!/\.[\s\u00a0\u202f»”")]*$/.test(text.slice(Math.max(from, start - 6), start))) continue;
      if (wordsOf(text.slice(from, start)) < 4) continue;
      stop = start;
      break;
    }
    const parts = (place: number): boolean =>
      place > from &&
      place <= limit &&
      place < stop &&
      wordsOf(text.slice(from, place)) >= TITLE_WORDS &&
      wordsOf(text.slice(place, stop)) >= RESUMED_WORDS;
    const place =
      this.firstPlace(this.seams, from, stop, parts) ?? this.firstPlace(this.starts, from, stop, parts);
    if (place !== undefined) return place;
    // A full stop before that furniture would be the end of a sentence of the article.
    if (stop === next && !/\.[\s»”")]*$/.test(text.slice(from, next))) return next;
    const capital = this.capitalSeam(from, Math.min(stop, limit));
    if (capital !== undefined) return capital;
    if (stop <= limit && wordsOf(text.slice(from, stop)) <= 16 && !this.mayPart(from, stop)) return stop;
    return undefined;
  }

  private firstPlace(
    places: readonly number[],
    from: number,
    stop: number,
    fits: (place: number) => boolean,
  ): number | undefined {
    for (let index = firstAfter(places, from); index < places.length && places[index]! < stop; index += 1)
      if (fits(places[index]!)) return places[index];
    return undefined;
  }

  /** Where furniture begins next, within a title's reach. */
  private nextPhrase(from: number, limit: number): number | undefined {
    for (let at = from + 1; at < limit; at += 1)
      if (!isSpace(this.text[at]) && this.mayBegin(at) && this.phraseAt(at, this.begins.has(at))) return at;
    return undefined;
  }

  /** « …pour comprendre| Preuve, selon le journal… »: a capital that no name explains. */
  private capitalSeam(from: number, to: number): number | undefined {
    const { text } = this;
    let seam: number | undefined;
    const words = [...text.slice(from, to).matchAll(/\S+/g)];
    for (let index = TITLE_WORDS; index < words.length - RESUMED_WORDS + 1; index += 1) {
      const word = words[index]![0];
      const before = words[index - 1]![0];
      // « …et Alami| Alami a salué », « …au Maroc| Renault a signé »: behind a name, a name that does something.
      const acts = /^\p{Lu}/u.test(before) && ACTS.test(words[index + 1]?.[0] ?? '');
      if (/^\p{Lu}/u.test(word) && /[\p{L}\d»”%)?!]$/u.test(before) && (acts || word === before)) {
        return from + words[index]!.index;
      }
      if (!/^["«“]?\p{Lu}\p{Ll}/u.test(word) || !/[\p{Ll}\d»”%)?!]$/u.test(before)) continue;
      if (FUNCTION_WORDS.has(before.toLowerCase()) || /^\p{Lu}/u.test(before)) continue;
      const bare = word.replace(/[^\p{L}-]/gu, '');
      const common = /,$/.test(word) || this.commonWords().has(bare.toLowerCase());
      if (common) seam = from + words[index]!.index;
    }
    return seam;
  }

  private common: ReadonlySet<string> | undefined;

  /** Words that the text prints without a capital. */
  private commonWords(): ReadonlySet<string> {
    this.common ??= new Set(this.text.match(/(?<![\p{L}])\p{Ll}[\p{L}-]+/gu) ?? []);
    return this.common;
  }

  /** A capital behind a word that names do not follow: the title may end there, or it may not. */
  private mayPart(from: number, to: number): boolean {
    const words = this.text.slice(from, to).match(/\S+/g) ?? [];
    return words.some(
      (word, index) =>
        index >= TITLE_WORDS &&
        /^["«“]?\p{Lu}/u.test(word) &&
        /[\p{L}\p{N}»”%)?!]$/u.test(words[index - 1]!) &&
        !FUNCTION_WORDS.has(words[index - 1]!.toLowerCase()),
    );
  }

  /** « DR », « AFP », « Jakub Porzycki / NurPhoto via AFP »: names behind the mark of a credit. */
  private namesEnd(from: number): number {
    const { text } = this;
    const part = new RegExp(NAME_PART, 'uy');
    let end = from;
    let run = 0;
    for (let guard = 0; guard < 9; guard += 1) {
      part.lastIndex = end;
      const match = part.exec(text);
      if (!match) break;
      const begin = end + (match[0].length - match[0].trimStart().length);
      const word = match[0].trim();
      if (run > 0 || end === from) {
        OPENER_AT.lastIndex = begin;
        if (OPENER_AT.test(text) && !isName(text, begin)) break;
      }
      if (run === 2) break;
      const agency = AGENCIES.has(word.toLowerCase().replace(/\.$/, ''));
      if (run === 1 && !agency && AGENCIES.has(text.slice(from, end).trim().toLowerCase())) break;
      end += match[0].length;
      run += 1;
      const joint = /[ \u00a0]?(?:\/|via|-|–|&|,(?= ?\p{Lu}))[ \u00a0]?/uy;
      joint.lastIndex = end;
      const joined = joint.exec(text);
      if (joined && /[\p{Lu}]/u.test(text[end + joined[0].length] ?? '')) {
        end += joined[0].length;
        run = 0;
      }
    }
    if (text[end] === ')') end += 1;
    return end;
  }
}

const AGENCIES = new Set(
  'dr d.r map afp reuters ap epa efe sipa xinhua anadolu getty shutterstock rea nurphoto'.split(' '),
);

/** Index of the first of rising `places` beyond `from`. */
function firstAfter(places: readonly number[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! > from) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Letters from a place on, folded; where words were fused, up to the next capital. */
function firstWord(text: string, key: string, at: number): string {
  const first = key[at]!;
  if (!/[a-z0-9]/.test(first)) return first;
  let end = at;
  while (end < key.length && end - at < 16 && key.charCodeAt(end) >= 97 && key.charCodeAt(end) <= 122) {
    if (end > at && UPPER.test(text[end]!) && !UPPER.test(text[end - 1]!)) break;
    end += 1;
  }
  return key.slice(at, end);
}
