/** What a line is when its own words tell it: which rule it falls under. */
import { printedDay } from '../read/printed-date.ts';
import { readByline } from './bylines.ts';
import { MONTH, readDateLine } from './date-lines.ts';
import type { Furniture } from './furniture-row.ts';
import { ROWS } from './furniture-rows.ts';
import { functionShare } from './shape.ts';

/** Signs that lines of furniture wear: « × Advertisement », « — Publicité — », « [Lire aussi] », « >> ». */
const DECORATION = new Set('×✕✖*•·|-=_<>«»"\'[]#►▶▸→➜➤✓☰⬇⬆↓👇👈👉📲🔴🔔📩📰▪■●◆◇★☆⭐'.split(/(?:)/u));
/** « 👁 », « ✍️ », « 📅 », « ➤ »: pictures and arrows; not « © », « ® ». */
const PICTURE =
  /[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff]|\ufe0f|\p{Extended_Pictographic}/u;
const isDecoration = (char: string): boolean =>
  char === ' ' || DECORATION.has(char) || (char >= '\u2190' && PICTURE.test(char));

/** Folded line without its decoration; the whole line when nothing else is left. */
export function undecorated(key: string): string {
  if (key.length > 400) return key.trim();
  let from = 0;
  let to = key.length;
  while (from < to) {
    const char = String.fromCodePoint(key.codePointAt(from)!);
    if (!isDecoration(char)) break;
    from += char.length;
  }
  while (to > from) {
    const unit = key.charCodeAt(to - 1);
    const char = unit >= 0xdc00 && unit <= 0xdfff ? key.slice(Math.max(from, to - 2), to) : key[to - 1]!;
    if (!isDecoration(char) && char !== ':') break;
    to -= char.length;
  }
  if (from >= to) return key.trim();
  const bare = key.slice(from, to);
  return bare.includes('  ') ? bare.replace(/ {2,}/g, ' ') : bare;
}

/** « *** », « ----- », « ___ », « - », « , »: marks and no word. */
const SEPARATOR = /^[\s*\-_=~•·.—–+|#<>/\\:;,×✕]+$/;

/** « googletag.cmd.push(function() {… », « (adsbygoogle = window… », « var x = », « .td_uid_12 { … », « @media … »: how code of pages begins. */
const SCRIPT_START =
  /^(?:(?:window|document|jquery|googletag|googlefc|adsbygoogle|datalayer|gtag|fbq|_gaq)\s?[.(=[]|(?:var|let|const) [a-z_$][\w$]{0,40} ?=|\(adsbygoogle|!function|\(function|\$\(|function [a-z_$][\w$]{0,40}\(|\/\*|@media|@import|\.td_uid|\.tdi_\d|\.wp-block|\.elementor|\/\/ ?<!\[cdata|<!--|<image>data:)/;

/** Code begins like code and ends like it; both looks are short, whatever the length of the line. */
const isScript = (key: string): boolean => SCRIPT_START.test(key) && /[;)}\]>/]$/.test(key);

/** « 12:03 », « - 19h00 »: a ticker whose titles were lost. */
const CLOCK_LINE = /^[-–•·\s]{0,4}(?:[01]?\d|2[0-3])[:h][0-5]\d(?::[0-5]\d)?$/;

/** « 704 », « 1,2K », « 0 », « + » : a counter with its label lost; not « 2024 : » in prose. */
const COUNTER = /^[+]?\d{1,3}(?:[ .,]\d{1,3}){0,2} ?[km]?$/;

/** Words that end with the name of a photographer or an agency: « Roman Prymula, photo: Archives du Gouvernement », « Le hall / (C) Kab Niang », « … • Crédits : Getty ». */
const CREDITED =
  /^.{0,220}?(?:[,.•|(/-] ?(?:photos?|images?|credits?(?: photos?)?|illustration|copyright|ph)|\s(?:photos?|images?|credits? photos?|copyright|ph)) ?[:/©] ?[^.:]{2,60}\)?\.?$|^.{3,220}[\s/|(](?:©|\(c\)) ?(?:[^.]|(?<=\b[a-z])\.){2,60}\)?$|^.{3,220}\((?:photos?|images?|credits?|ph)\b[^()]{1,40}\)\.?$|^[^.]{3,160} \/ (?:[^./]{2,40} \/ )?(?:afp|reuters|map|ap|epa|dr|sipa|getty(?: images)?)\)?$/;

/** « Un Breguet 14 dans les années 1920… (Ph. Exposition) »; not « …(photovoltaïque) ». */
const CREDIT_IN_BRACKETS = /\((?:ph|phs|photos?|credits?|images?)(?:[ .:]{1,3}|, )[^()]{1,40}\)\.?$/;

/** « Une grue du port de Nador.. Omar Tazi »: the photographer behind two full stops. */
const CREDIT_AFTER_DOTS = /[\p{L})]\.\. \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,3}$/u;

/** A clock time then a headline: « - 12:03KFC Maroc… », « 11h30 Crash d’un avion »; not « 10 h, début de la séance ». */
export const TICKER = /^[-–—•*·\s]{0,4}(?:[01]?\d|2[0-3])[:hH][0-5]\d(?:\s?[-–|:•])?\s?(?=[\p{Lu}«"“'‘\d])/u;

/** « Accueil > Économie > Industrie », « Home / Actualités / Maroc »; « Accueil » alone is a menu, « Maroc/UE : l’accord… » a title. */
const BREADCRUMB =
  /^(?:(?:vous etes ici|you are here) ?:? ?)?(?:(?:accueil(?: du site)?|home|actualites?|une|index|maroc)(?:\s{0,3}(?:[>›»"|→]|&gt;)\s{0,3}|\s\/\s)|(?:accueil|home)\s{2,4})\S.{0,240}$/;

/** « Des grévistes devant la halle. Safi - 2 février 2019 »: where and when a picture was taken, with no final mark. */
const PLACED_AND_DATED = new RegExp(
  `^.{30,200}[ .,-] ?[a-z'-]{3,25}(?: [a-z'-]{2,25})? - \\d{1,2}(?:er)? ${MONTH} \\d{4}\\)?$`,
);

/** « À lire aussiTempête sur la côte », « Article précédentLe port… »: the words of a link glued to its title; not « À lire aussi ailleurs ». */
const GLUED_LINK =
  /^(?:[AÀaà] )?(?:(?:[LlVv](?:ire|oir)|[ÉEé]couter|[Dd]écouvrir) (?:aussi|également)|[Aa]rticle (?:[Pp]réc[ée]dent|[Ss]uivant)|[Ss]ur le même sujet)(?=\p{Lu}|«)/u;
/** « À lire Le port double sa capacité »: a call and the title behind it; not « À lire Balzac, on comprend l’époque. ». */
const CALLED_LINK = /^[AÀ] (?:lire|LIRE|voir|VOIR|écouter) [\p{Lu}«][^.]{15,220}$/u;

/** Sections that news sites name in their menus. A line made of these alone, in a row of others, is a menu. */
export const SECTION_NAMES = new Set(
  (
    'accueil|actualite|actualites|actu|actus|news|economie|eco|politique|politiques|societe|sport|sports|sports-loisirs|culture|cultures|culture & loisirs|monde|maroc|international|internationale|national|nation|nationale|' +
    'regions|region|regional|afrique|europe|medias|media|videos|video|tv|web tv|webtv|le360 tv|high-tech|high tech|tech|technologie|technologies|techno|sciences|science|sante|sante & bien-etre|lifestyle|life style|' +
    'people|opinions|opinion|idees|debats|tribune|tribunes|chroniques|chronique|editorial|edito|editos|analyse|analyses|enquete|enquetes|reportage|reportages|interview|interviews|entretien|entretiens|dossier|dossiers|' +
    'finance|finances|bourse|marches|marche|entreprise|entreprises|business|industrie|industries|energie|automobile|auto|immobilier|agriculture|tourisme|emploi|education|environnement|faits divers|faits-divers|justice|' +
    'diplomatie|defense|securite|mre|diaspora|monde arabe|moyen-orient|maghreb|football|foot|botola|tennis|cinema|musique|litterature|arts|livres|cuisine|mode|beaute|psycho|loisirs|evasion|voyage|voyages|insolite|' +
    'photos|photo|photorama|galerie|podcasts|podcast|magazine|hebdo|archives|pdf|kiosque|e-paper|abonnement|abonnements|se connecter|connexion|inscription|contact|contacts|a propos|qui sommes-nous|qui sommes nous|publicite|annonces|annonces legales|' +
    "legales|appels d'offres|carrieres|mentions legales|cgu|newsletter|rss|recherche|rechercher|menu|plus|autres|divers|factuel|fact-checking|fact checking|fact check|desintox|le mag|mag|style|grand angle|en direct|direct|live|" +
    'nos emissions|emissions|replay|radio|ramadan|coronavirus|covid-19|covid|elections|mondial 2030|mondial 2026|can 2025|coupe du monde|jeux|horoscope|meteo|prieres|services|communiques|communique|communique de presse|communiques de presse|evenements|evenement|agenda|' +
    'start-up|startups|startup|innovation|digital|numerique|telecoms|banques|banque|banque & assurance|assurance|assurances|transport|transports|logistique|btp|mines|commerce|consommation|fiscalite|droit|rh|management|strategie|' +
    "a la une|la une|une|dernieres infos|derniere minute|flash|fil info|fil d'actu|le fil|francais|english|arabe|espanol|actualites maroc|maroc actualites|economie maroc|royales|activites royales|activite royale|le roi|palais royal"
  ).split('|'),
);

/** Sections that are places: a title may well begin with one. */
export const PLACES = new Set(['maroc', 'afrique', 'europe', 'monde', 'maghreb', 'international']);

/** Words of a share bar; a line of these only, with at least one name of network, is one. */
const SHARE_WORDS = new Set(
  'facebook twitter x instagram linkedin youtube whatsapp telegram tiktok pinterest messenger email e-mail mail sms rss google + partager partage partages partagez sur par share tweet tweeter tweetez envoyer imprimer print copier lien link le la cet article et ou copy viber reddit tumblr print skype flipboard gmail snapchat threads bluesky mastodon discussion send copie suivre suivez nous abonnez-vous follow us on plus like pocket line : | - / · • , & via'.split(
    ' ',
  ),
);
const NETWORKS = new Set(
  'facebook twitter instagram linkedin youtube whatsapp telegram tiktok pinterest messenger email e-mail partager share imprimer tweet tweeter print viber reddit'.split(
    ' ',
  ),
);

/** « >> Une plate-forme pour les sinistrés », « 👉 Découvrez la deuxième édition »: a link behind its arrow; not « » a-t-il dit. ». */
const ARROWED = /^(?:>>|»(?= ?\p{Lu})|👉|➡\ufe0f?)[^«>]{10,230}[^.«>]$/u;

/** « Sur le même sujetLe port double sa capacité »: a call and the title behind it, with no space between them. */
const FUSED_CALL = /^(?:sur le meme sujet|(?:a )?lire aussi|(?:a )?voir aussi|a lire egalement)(?=[a-z])/;
function isFusedCall(text: string, key: string): boolean {
  const call = FUSED_CALL.exec(key);
  return call !== null && /\p{Lu}/u.test(text[call[0].length] ?? '');
}

const AGENCY =
  '(?:AFP|Reuters|REUTERS|EPA(?:-EFE)?|EFE|Sipa(?: USA)?|SIPA(?: USA)?|REA|NurPhoto|NURPHOTO|AP|MAP|TASS|Xinhua|ANP|Getty(?: Images)?|GETTY(?: IMAGES)?|Shutterstock|SHUTTERSTOCK|Hans Lucas|Abaca|ABACA|Maxppp|MAXPPP)';
const NAMED = "\\p{Lu}[\\p{L}.'’-]*";
/** « …le 4 mars. Jeanne Durand/REUTERS », « … [Ali AMARI / AFP] »: words that end with who took the picture; not « l’accord conclu avec l’AFP ». */
const CREDIT_END = new RegExp(
  `(?:^|[\\s([—–])(?:${NAMED} ){0,3}${NAMED} ?/ ?(?:${NAMED}(?: ${NAMED}){0,3} ?/ ?)?${AGENCY}(?: ?/ ?${NAMED}(?: ${NAMED}){0,3}(?: ?/ ?${NAMED})?)?[\\])]?$|(?:^|[\\s([—–])${AGENCY}(?:\\.com)? ?/ ?${NAMED}(?: ${NAMED}){1,3}[\\])]?$|afp\\.com/${NAMED}(?: ${NAMED}){1,3}$`,
  'u',
);
/** « … de la capitale. [Image d’illustration] AFP - JEANNE DURAND ». */
const AGENCY_END = new RegExp(`(?:[.\\])»] ?|^)${AGENCY} [-–] ${NAMED}(?: ${NAMED}){1,3}$`, 'u');

/** The agency or desk alone: « MAP », « (AFP) », « Avec MAP », « Le Matin avec MAP », « Source : Reuters », « La rédaction », « Agences ». */
const SOURCE_LINE =
  /^(?:\(?(?:(?:source|sources)s? ?:? ?)?(?:avec |par |d'apres |selon )?(?:l'|la |le )?(?:agence )?(?:map|afp|reuters|ap|apa|apanews|aps|efe|xinhua|anadolu|aa|tass|sputnik|bloomberg|agences?|redaction|redaction web|map ecologie|mapnews|map express|ecofin|apo|panapress|agence ecofin|rt|dpa)(?: ?(?:[,/&+-]|et|avec) ?(?:l'|la |le )?(?:map|afp|reuters|ap|agences?|redaction|efe|xinhua))?\)?\.?|(?:source|sources) ?: ?(?:[^.]|(?<=\b[a-z])\.){2,60}|(?:source|sources) ?: ?(?:https?:\/\/)?[a-z0-9.-]{3,50}\.[a-z]{2,5}(?:\/\S{0,120})?|[a-z0-9' .]{2,25} (?:\(avec (?:map|afp|agences?)\)|avec (?:la )?(?:map|l'afp|afp|agences?|reuters)))$/;

/** « https://www.lematin.ma/express/… », « www.media24.com »; not a sentence that holds an address. */
const ADDRESS_LINE =
  /^(?:(?:url|lien|source|permalien|adresse|link) ?: ?)?(?:https?:\/\/|www\.)[^\s<>"]{3,600}$/i;

/** « medias24.com », « Le360.ma »: the name of a site alone. */
const SITE_LINE = /^[a-z0-9][a-z0-9-]{1,40}\.(?:ma|com|net|fr|info|org|press|africa|news|be|ch|eu)$/;

export interface Reading extends Furniture {
  /** ISO day, when the line is a publication date with a year. */
  day?: string;
  /** Words of the signature. */
  name?: string;
  /** Address alone on the line. */
  address?: string;
}

const MAX_LINE = 4000;

/**
 * What a line of text is by its own words, or `undefined` for words that could be an article's.
 * @param text the line, NFC; @param key the same folded in place.
 */
export function readLine(text: string, key: string): Reading | undefined {
  if (text.length > MAX_LINE) return undefined;
  const trimmed = text.trim();
  const folded = key.trim();
  if (SEPARATOR.test(folded)) return { rule: 'separator' };
  if (folded.startsWith('#') && folded.length <= 300 && isHashed(folded)) return { rule: 'tags' };
  if (isScript(folded)) return { rule: 'script' };
  if (folded.length === 1) return { rule: 'button', weak: true };
  if (CLOCK_LINE.test(folded)) return { rule: 'ticker' };
  if (COUNTER.test(folded)) return { rule: 'view-count', weak: true };
  if (TICKER.test(trimmed) && folded.length < 260) return { rule: 'ticker', weak: true };
  if (ADDRESS_LINE.test(folded)) {
    const address = trimmed.slice(Math.max(0, trimmed.search(/https?:|www\./i)));
    return { rule: 'web-address', ...(address ? { address } : {}) };
  }
  if (folded.length <= 45 && SITE_LINE.test(folded)) return { rule: 'site-banner' };
  if (folded.length <= 240 && (ARROWED.test(trimmed) || isFusedCall(trimmed, folded)))
    return { rule: 'related-links' };
  const bare = undecorated(folded);
  if (bare.length <= 260) {
    const date = readDateLine(bare);
    if (date) return date;
    if (bare.length <= 120) {
      const byline = readByline(trimmed);
      if (byline) return byline;
      if (SOURCE_LINE.test(bare)) return { rule: 'source-line' };
    }
    // « Une «marge» étroite » is no path: what is quoted opens and closes.
    if (/[>›»/|→]|&gt;| {2}/.test(trimmed) && !/[«"“]/.test(trimmed) && BREADCRUMB.test(folded)) {
      const parts = folded.split(/\s{0,3}(?:[>›»"/|→]|&gt;)\s{0,3}|\s{2,4}/);
      if (parts.length >= 2 && parts[0]!.length < 30) return { rule: 'breadcrumb' };
    }
    const share = shareBar(bare) ?? (/\s/.test(trimmed) ? undefined : shareBar(parted(trimmed)));
    if (share) return share;
  }
  for (const candidate of ROWS) {
    if (bare.length <= candidate.longest && candidate.line.test(bare)) {
      if (candidate.rule === 'cookie-notice' && !aboutThisSite(bare)) continue;
      if (candidate.rule === 'publication-date') {
        const day = printedDay(bare);
        return day ? { ...candidate, day } : candidate;
      }
      return candidate;
    }
  }
  if (
    bare.length <= 300 &&
    /photo|image|credit|illustration|copyright|\bph\b|©|\(c\)| \/ /.test(bare) &&
    CREDITED.test(bare)
  ) {
    if (functionShare(bare) < 0.42 || bare.length < 160) return { rule: 'caption' };
  }
  if (
    bare.length <= 520 &&
    (CREDIT_IN_BRACKETS.test(bare.slice(-60)) || CREDIT_AFTER_DOTS.test(trimmed.slice(-60)))
  )
    return { rule: 'caption' };
  if (
    bare.length <= 400 && trimmed.includes('/')
      ? CREDIT_END.test(trimmed.slice(-110))
      : AGENCY_END.test(trimmed.slice(-110))
  ) {
    return { rule: 'caption' };
  }
  if (bare.length <= 260 && PLACED_AND_DATED.test(bare)) return { rule: 'caption' };
  if (bare.length <= 260 && (GLUED_LINK.test(trimmed) || CALLED_LINK.test(trimmed)))
    return { rule: 'related-links' };
  if (bare.length <= 200) {
    const sections = sectionLine(folded);
    if (sections) return sections;
    const parts = metaParts(trimmed, folded) ?? datedWords(trimmed, folded);
    if (parts) return parts;
  }
  return undefined;
}

/** « #Maroc #Industrie », « #énergies renouvelables »; not « # Titre », « #1 des ventes au Maroc depuis dix ans ». */
const isHashed = (key: string): boolean =>
  key.split(/[ ,;]+/).every((word) => word === '' || /^#[^#]{2,40}$/.test(word)) ||
  /^#[a-z][a-z0-9'-]{1,24}(?: [a-z0-9'-]{1,20}){0,3}$/.test(key);

/** An article about cookies talks of them in general; a notice talks to the visitor. */
const aboutThisSite = (key: string): boolean =>
  (key.length < 60 && !/\bcookies?\b/.test(key)) ||
  /\b(?:accepter|gerer|parametrer|politique|vous|votre|vos|nos partenaires|notre site|ce site|nous utilisons|we use)\b/.test(
    key,
  );

/** « FacebookTwitterWhatsApp »: buttons that lost their spaces. */
const parted = (text: string): string => text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();

function shareBar(bare: string): Reading | undefined {
  if (bare.length > 140) return undefined;
  const words = bare.split(/[\s,|·•/]+/).filter((word) => word !== '' && !/^\d+[km]?$/.test(word));
  if (words.length === 0) return undefined;
  let names = 0;
  for (const word of words) {
    if (!SHARE_WORDS.has(word)) return undefined;
    if (NETWORKS.has(word)) names += 1;
  }
  return names > 0 ? { rule: 'sharing' } : undefined;
}

/** « Par X | Publié le … | Lecture 3 min », « L’Economiste | Edition N°:6762 Le 10/05/2024 | Partager »: every part is furniture. */
function metaParts(text: string, key: string): Reading | undefined {
  const cuts = [...key.matchAll(/(?<!\s)\s*(?:[|•·]|\s[-–—/]\s|\s,\s)\s*/g)];
  if (cuts.length === 0) {
    // « jeudi 17 juillet 2025, par Khadija Skalli »: the date, then the signature.
    const par = key.search(/,? par /);
    if (par > 4) {
      const dated = readDateLine(undecorated(key.slice(0, par)));
      const signed = dated && readByline(text.slice(par).replace(/^[,\s]+/, ''));
      if (dated && signed) return { ...signed, ...(dated.day ? { day: dated.day } : {}) };
      // « jeudi 27 juin 2019, par lecarnet »: a pseudonym of one word.
      if (dated && /^,? par [a-z0-9_.-]{2,24}$/.test(key.slice(par))) return dated;
    }
    // « Par Khadija Skalli le 12/03/2025 à 14h05 »: the signature, then a date.
    const date = /\s(?:le|publie|-|,)\s/.exec(key);
    if (date && date.index > 4) {
      const dated = readDateLine(undecorated(key.slice(date.index + 1)));
      const signed = dated && readByline(text.slice(0, date.index));
      if (dated && signed) return { ...signed, ...(dated.day ? { day: dated.day } : {}) };
    }
    return undefined;
  }
  if (cuts.length > 8) return undefined;
  const parts: [string, string][] = [];
  let from = 0;
  for (const cut of cuts) {
    parts.push([text.slice(from, cut.index), key.slice(from, cut.index)]);
    from = cut.index + cut[0].length;
  }
  parts.push([text.slice(from), key.slice(from)]);
  let reading: Reading | undefined;
  let known = 0;
  for (const [partText, partKey] of parts) {
    if (partKey.trim() === '') continue;
    const read = readPart(partText, partKey);
    const day = read && !read.day ? printedDay(partKey) : undefined;
    const part = read && day ? { ...read, day } : read;
    if (!part) {
      const short = partKey.trim().split(' ').length <= 4;
      if (!short) return undefined;
      continue;
    }
    known += 1;
    if (!reading || (part.rule === 'byline' && reading.rule !== 'byline')) reading = { ...reading, ...part };
    else reading = { ...part, ...reading };
  }
  const signed = reading?.rule === 'byline' && /^\W{0,3}par\b/.test(key);
  if (!reading || (!signed && known * 2 < parts.filter(([, partKey]) => partKey.trim() !== '').length))
    return undefined;
  return {
    rule: reading.rule,
    ...(reading.day ? { day: reading.day } : {}),
    ...(reading.name ? { name: reading.name } : {}),
  };
}

/** What the line of a page says of a day beside it, folded: verbs, hours, reading times, marks. */
const AROUND_DAY =
  /(?<![a-z])(?:publiee?|mise? (?:a jour|en ligne)|maj|modifiee?|actualisee?|postee?|temps de lecture|lecture|ecrit|redige|le|a|par|et|avec|en|min|minutes?|mn|gmt|utc)(?![a-z])|\d{1,2} ?[:h] ?\d{2}|\d{1,2} ?min|[|,;:·•()+–—.-]/g;
const WHOLE_DAY =
  /(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?(?:\d{1,2}(?:er)? [a-zé]{3,9}\.? (?:19|20)\d{2}|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2})/g;

/** « Jeanne Durand 07h06, le 31 mars 2025, modifié à 08h10 », « le 17/11/2025 à 16h00 par Afp - Lecture en 2 min »: a day, and at most names beside it. */
function datedWords(text: string, key: string): Reading | undefined {
  if (key.length > 160) return undefined;
  const day = printedDay(key);
  if (!day) return undefined;
  const timed = /\d ?[:h] ?\d{2}|publi|mis a jour|modifi|lecture/.test(key);
  // « 27/08/2025, Le Quotidien »: a day and a name behind it.
  if (!timed && !/^[\d /.-]{8,12}[,|–-]|^\d{1,2} [a-z]{3,9} \d{4} ?[,|–-]/.test(key)) return undefined;
  let rest = key.replace(WHOLE_DAY, (found) => '|'.repeat(found.length));
  rest = rest
    .replace(AROUND_DAY, (found) => '|'.repeat(found.length))
    .replace(/\|+/g, (found) => ' '.repeat(found.length));
  let words = 0;
  for (const word of rest.matchAll(/\S+/g)) {
    words += 1;
    if (words > 4 || !/[\p{Lu}\d]/u.test(text[word.index]!)) return undefined;
  }
  return { rule: 'publication-date', day, ...(/publi|mis a jour|modifi/.test(key) ? {} : { weak: true }) };
}

function readPart(text: string, key: string): Reading | undefined {
  const bare = undecorated(key.trim());
  const date = readDateLine(bare);
  if (date) return date;
  const byline = readByline(text.trim());
  if (byline) return byline;
  if (SOURCE_LINE.test(bare)) return { rule: 'source-line' };
  const share = shareBar(bare);
  if (share) return share;
  for (const candidate of ROWS) {
    if (bare.length <= candidate.longest && candidate.line.test(bare)) return candidate;
  }
  return SECTION_NAMES.has(bare) ? { rule: 'section-label' } : undefined;
}

/** « Économie », « Politique Société Sport Culture », « Accueil | Maroc | Monde »: names of sections only. */
function sectionLine(key: string): Reading | undefined {
  const bare = undecorated(key);
  if (SECTION_NAMES.has(bare)) return { rule: 'section-label', weak: true };
  const parts = bare.split(/\s*[|•·,/>›»\t]\s*|\s{2,}|\s[-–—]\s/).filter((part) => part !== '');
  if (parts.length >= 2 && parts.every((part) => SECTION_NAMES.has(part))) return { rule: 'menu' };
  const words = bare.split(' ');
  if (words.length >= 3 && functionShare(bare) < 0.15) {
    const known = words.filter((word) => SECTION_NAMES.has(word)).length;
    if (known >= 3 && known >= words.length * 0.75) return { rule: 'menu' };
  }
  return undefined;
}
