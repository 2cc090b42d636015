/** Finds organisations the taxonomy does not know: a run of capitals, judged by what stands before it, in it, after it and beside it. */
import {
  CALLED_SO,
  COMMON_IN_NAMES,
  COMPANIES,
  EVENT_WORDS,
  FIRM_WORDS,
  HEADS_OF_FIRM,
  NATIONAL,
  PARTS_OF_FIRM,
  SEVERAL_COMPANIES,
  STRONG_FIRM_WORDS,
  TITLE_OF_FIRM,
} from './company-words.ts';
import { isGiven } from './given-names.ts';
import { institutionAt, isInstitutionNoun, OF_EVERY_FIRM } from './institutions.ts';
import type { Scan } from './matcher.ts';
import { type Cover, type Found, isName, isOf, near, opensSentence, printed } from './unknown-names.ts';
import { wordSet } from './word-set.ts';
import type { Word } from './words.ts';

/** Words `first`…`last` inclusive, capitals with what may stand between them. */
interface Run {
  first: number;
  last: number;
}

export function organisations(scanned: Scan, cover: Cover, surnames: ReadonlySet<string>): Found[] {
  const { text, words } = scanned;
  const found: Found[] = [...acronyms(scanned, cover)];
  const runs: Run[] = [];
  const ruleOf = new Map<Run, string>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    const institution =
      isInstitutionNoun(word) && !cover.has(index) ? institutionAt(text, words, index, cover) : undefined;
    if (institution !== undefined && isKnownByAcronym(scanned, institution, cover)) {
      index = institution;
      continue;
    }
    if (institution !== undefined) {
      found.push(organisationOf(scanned, index, institution, 'institution-name', cover));
      index = institution;
      continue;
    }
    if (!isName(word) || (index > 0 && word.gap === 'hyphen')) continue;
    const run = { first: index, last: endOfRun(words, index) };
    runs.push(run);
    const rule = judge(scanned, run, cover, surnames);
    if (rule !== undefined) ruleOf.set(run, rule);
    index = run.last;
  }
  spread(scanned, runs, ruleOf, cover, surnames);
  for (const [run, rule] of ruleOf) {
    const { first, last } = named(words, run);
    if (isKnownByAcronym(scanned, last, cover)) continue;
    found.push(organisationOf(scanned, first, last, rule, cover));
  }
  return found;
}

function organisationOf(
  { text, words }: Scan,
  first: number,
  last: number,
  rule: string,
  cover: Cover,
): Found {
  const country = countryBeside(words, first, last, cover);
  return {
    kind: 'organisation',
    name: printed(text, words, first, last),
    aliases: acronymAfter(text, words, last),
    ...(country === undefined ? {} : { country }),
    start: (words[first] as Word).start,
    end: (words[last] as Word).end,
    rule,
  };
}

/** « le Groupement des industries marocaines aéronautiques (GIMAS) »: however its name is spelt, the acronym is known. */
const isKnownByAcronym = ({ text, words }: Scan, last: number, cover: Cover): boolean =>
  isOf(cover, last + 1, 'organisation') &&
  text.slice((words[last] as Word).end, (words[last + 1] as Word).start).trim() === '(';

/** « Orvane Medical Devices (OMD) »: the acronym by which the name goes on. */
function acronymAfter(text: string, words: readonly Word[], last: number): string[] {
  const next = words[last + 1];
  if (next?.shape !== 'upper' || next.fold.length < 2 || text[next.end] !== ')') return [];
  return text.slice((words[last] as Word).end, next.start).trim() === '('
    ? [text.slice(next.start, next.end)]
    : [];
}

/** « le groupe chinois Midea », « l’Agence tunisienne du médicament »: the adjective just before or inside the name tells the country. */
function countryBeside(
  words: readonly Word[],
  first: number,
  last: number,
  cover: Cover,
): string | undefined {
  for (let index = first - 1; index >= first - 3 && near(words[index + 1]); index -= 1) {
    const mention = cover.get(index);
    if (mention?.kind === 'country' && mention.rule === 'demonym') return mention.id;
    if (words[index]?.shape !== 'lower' || !NATIONAL.test(words[index]?.fold ?? '')) break;
  }
  const inside = cover.get(first + 1);
  return last > first + 1 && inside?.kind === 'country' && inside.rule === 'demonym' ? inside.id : undefined;
}

/** Last word of the run that opens at `first`: « Ahli United Bank », « Bank of Africa », « Ciments de l’Atlas » no farther than « Ciments ». */
function endOfRun(words: readonly Word[], first: number): number {
  let last = first;
  for (let at = first + 1; at <= first + 7; at += 1) {
    const word = words[at];
    const afterInitials = word?.gap === 'dot' && words[at - 1]?.dotted === true;
    if (word === undefined || !(near(word) || afterInitials)) break;
    // « PRÉVISIONS 2025 ZELMAR INDUSTRIES »: a year parts two runs.
    if (words[at - 1]?.shape === 'digits' && YEAR.test(words[at - 1]?.fold ?? '') && word.gap === 'space')
      break;
    if (
      isName(word) ||
      word.gap === 'hyphen' ||
      (word.fold === 'sa' && word.shape === 'upper') ||
      (word.shape === 'digits' && word.fold.length < 5 && word.fold !== '&')
    )
      last = at;
    else if (!(JOINING.has(word.fold) && isName(words[at + 1]) && near(words[at + 1]))) break;
  }
  // « Saham bank », « Zelmar group »: the trade may be written small.
  const small = words[last + 1];
  if (small?.gap === 'space' && /^(?:bank|group|holding)$/.test(small.fold)) last += 1;
  // « Zelmar Club S.A. »: the dotted form of law is left out.
  if (last > first && words[last]?.dotted === true && LEGAL_FORMS.has(words[last]?.fold ?? '')) last -= 1;
  while (
    last > first &&
    words[last]?.shape === 'digits' &&
    words[last]?.gap === 'space' &&
    (words[last]?.fold.length ?? 0) > 2
  )
    last -= 1;
  return last;
}

/** A year of ours: `2025`, not `1337`. */
const YEAR = /^20\d\d$/;

/** Small words inside the names of firms. */
const JOINING = wordSet('& of and for the by y e');

/** « la Fondation Ellen Ridge » is called so, « le Groupe Zelmar » is not; a firm’s noun opens no name of its own. */
function named(words: readonly Word[], run: Run): Run {
  const before = words[run.first - 1];
  if (
    before !== undefined &&
    near(words[run.first]) &&
    before.shape === 'capital' &&
    CALLED_SO.has(before.fold)
  )
    return { first: run.first - 1, last: run.last };
  const opening = words[run.first] as Word;
  const opens = run.last > run.first && words[run.first + 1]?.gap === 'space';
  if (opens && TITLE_OF_FIRM.has(opening.fold)) return { first: run.first + 1, last: run.last };
  // « Investment Director ZELMAR Capital »: the office is no part of the name.
  for (let index = run.first; index < run.last; index += 1)
    if (OFFICE_WORDS.has(words[index]?.fold ?? '')) return named(words, { first: index + 1, last: run.last });
  return run;
}

/** Offices that may run into the name of a firm. */
const OFFICE_WORDS = wordSet(
  'director manager officer president chairman ceo cfo coo cto pdg dg directeur directrice presidente fondateur',
);

/** The rule by which a run is the name of an organisation; nothing when none tells so. */
function judge(scanned: Scan, run: Run, cover: Cover, surnames: ReadonlySet<string>): string | undefined {
  const { words } = scanned;
  if (!couldBeFirm(scanned, run, cover, surnames)) return undefined;
  if (
    isIntroduced(words, run) ||
    isIntroduced(words, run, isBetweenCommas(scanned.text, words, run)) ||
    isListed(scanned.text, words, run)
  )
    return 'company-apposition';
  if (ownsNationality(words, run, cover)) return 'national-apposition';
  if (isGovernedBy(words, run)) return 'head-or-part-of-firm';
  const known = startsKnown(run, cover);
  if (!known && isExplained(scanned, run)) return 'company-after';
  if (holdsFirmWord(scanned, run)) return known ? 'branch-of-known' : 'firm-word';
  if (known) return undefined;
  if (isDoneBy(words, run)) return 'signed-with';
  if (acts(scanned, run)) return 'acts-as-firm';
  return undefined;
}

/** Vetoes: covered by a known name, a person, an event, words that name nobody. */
function couldBeFirm({ text, words }: Scan, run: Run, cover: Cover, surnames: ReadonlySet<string>): boolean {
  const { first, last } = named(words, run);
  const parts = words.slice(first, last + 1);
  if (parts.some(({ fold }) => EVENT_WORDS.has(fold))) return false;
  if (namesNobody(parts)) return false;
  // « l’Agence Zelmar » of a Zelmar that is known is that one; « la Fondation Zelmar » is another.
  const called =
    last > first && CALLED_SO.has(words[first]?.fold ?? '') && words[first]?.fold !== 'fondation';
  if (isWhollyKnown(called ? first + 1 : first, last, cover)) return false;
  const opening = words[first] as Word;
  // « Stellantis Moyen-Orient » is Stellantis; « Fonds Commun de … » is cut short.
  const added = words.slice(first, last + 1).filter((_, index) => !cover.has(first + index));
  if (
    added.length < parts.length &&
    called === false &&
    startsKnown({ first, last }, cover) &&
    added.every(({ fold }) => COMMON_IN_NAMES.has(fold) || LEGAL_FORMS.has(fold))
  )
    return false;
  if (
    isInstitutionNoun(opening) &&
    near(words[last + 1]) &&
    /^(?:de|d|du|des)$/.test(words[last + 1]?.fold ?? '')
  )
    return false;
  if (QUARTER.test(opening.fold) || NO_FIRMS.has(opening.fold) || NO_FIRMS.has(words[last]?.fold ?? ''))
    return false;
  if (first === last) {
    if (opening.shape === 'upper' && ACRONYMS_OF_THINGS.has(opening.fold)) return false;
    if (isGiven(opening.fold) || surnames.has(opening.fold)) return false;
    // « l’accord Article 5 », « Lot 3 »: a number goes on with it.
    if (words[last + 1]?.shape === 'digits' && near(words[last + 1])) return false;
  } else if (
    isGiven(opening.fold) &&
    !parts.some(({ fold }) => FIRM_WORDS.has(fold)) &&
    !isIntroduced(words, run)
  )
    return false;
  else if (surnames.has(words[last]?.fold ?? '') && surnames.has(opening.fold)) return false;
  // « Tanger–Casablanca », « A. Zelmar »: an initial is of a person.
  return text[(words[last] as Word).end] !== '’' || !/\p{L}/u.test(text[(words[last] as Word).end + 1] ?? '');
}

/** « Zelmar SA » is Zelmar. */
const LEGAL_FORMS = wordSet(
  'sa sas sarl ag gmbh spa ltd limited inc llc plc co company corp corporation nv bv se',
);

/** « T1 », « S2 », « Q3 »: a quarter or a half-year; not `h2o`. */
const QUARTER = /^[tshq][1-4]$/;

/** « Africa Business Chamber »: the last word makes a body of common ones. */
const ENGLISH_BODIES = wordSet(
  'chamber council agency authority association foundation federation institute',
);

const namesNobody = (parts: readonly Word[]): boolean =>
  !(parts.length > 2 && ENGLISH_BODIES.has(parts.at(-1)?.fold ?? '') && parts.at(-1)?.shape === 'capital') &&
  parts.every(({ fold, shape }) => COMMON_IN_NAMES.has(fold) || FIRM_WORDS.has(fold) || shape === 'digits');

/** Nothing of the run is left beyond names that the taxonomy knows. */
function isWhollyKnown(first: number, last: number, cover: Cover): boolean {
  let free = 0;
  for (let index = first; index <= last; index += 1) {
    const mention = cover.get(index);
    if (mention === undefined) free += 1;
    else if (mention.kind === 'person' || mention.kind === 'outlet') return true;
  }
  return free === 0;
}

const startsKnown = ({ first }: Run, cover: Cover): boolean => isOf(cover, first, 'organisation');

/** « le groupe suisse Cavotec », « des sociétés Zelmar »: the noun of a trade, with its adjectives. */
function isIntroduced(words: readonly Word[], { first, last }: Run, isAppositive = false): boolean {
  const opening = words[first] as Word;
  if (
    last > first &&
    COMPANIES.has(opening.fold) &&
    opening.shape === 'capital' &&
    words[first + 1]?.gap === 'space'
  )
    return true;
  if (opening.gap !== 'space' && !isAppositive) return false;
  for (let index = first - 1; index >= Math.max(0, first - 4); index -= 1) {
    const word = words[index] as Word;
    // « le parc industriel Zelmar »: an adjective after its noun is no trade.
    if (
      ADJECTIVE_TRADES.has(word.fold) &&
      !/^(?:le|la|l|un|une|du|d|cet|ce|au|les|des)$/.test(words[index - 1]?.fold ?? '')
    )
      continue;
    if (COMPANIES.has(word.fold) || SEVERAL_COMPANIES.has(word.fold)) {
      if (
        word.shape === 'upper' ||
        (opening.shape === 'upper' && word.shape === 'capital' && index < first - 1)
      )
        return false;
      // « l’agence Corporate », « la filiale Maroc »: a word of trade names no firm.
      return !(first === last && (FIRM_WORDS.has(opening.fold) || COMMON_IN_NAMES.has(opening.fold)));
    }
    if (word.shape !== 'lower' || !near(word) || !NATIONAL.test(word.fold)) return false;
  }
  return false;
}

/** Trades that are adjectives too. */
const ADJECTIVE_TRADES = wordSet(
  'industriel minier petrolier gazier foncier fonciere telecom sucrier hotelier chimiste industriels textilien leader',
);

/** « une nouvelle coentreprise, Zelmar, chargée de … ». */
function isBetweenCommas(text: string, words: readonly Word[], { first, last }: Run): boolean {
  const before = text.slice(words[first - 1]?.end ?? 0, (words[first] as Word).start).trim();
  return before === ',' && /^\s*,/.test(text.slice((words[last] as Word).end, (words[last] as Word).end + 2));
}

/** « Zelmar, la fintech marocaine », « Orvane, filiale de … », « Kemitech est une société … »: what the name is comes after it. */
function isExplained({ text, words }: Scan, { first, last }: Run): boolean {
  let index = last + 1;
  const next = words[index];
  if (next === undefined || words[last]?.shape === 'lower') return false;
  // « Parallèlement, le groupe … »: the capital of the first word tells nothing.
  const article = EXPLAINING.test(next.fold) || next.fold === 'est';
  if (article && first === last && words[first]?.shape === 'capital' && opensSentence(text, words, first))
    return false;
  const comma = text.slice((words[last] as Word).end, next.start).trim() === ',';
  if (next.fold === 'est' && near(next)) {
    if (!/^(?:une?|la|le|l)$/.test(words[index + 1]?.fold ?? '')) return false;
    index += 2;
  } else if (!comma) return false;
  else if (EXPLAINING.test(next.fold)) index += 1;
  const noun = words[index];
  return noun?.shape === 'lower' && COMPANIES.has(noun.fold) && !EXPLAINS_NOTHING.has(noun.fold);
}

/** Before the noun that explains: « la fintech », « seul fabricant », « premier opérateur ». */
const EXPLAINING = /^(?:le|la|l|une?|seule?|premiere?|son|sa|ex|ancienne?|grande?)$/;
/** Nouns of trade that are said of people and things as well: « X, leader », « X, action phare », « X, industriel ». */
const EXPLAINS_NOTHING = wordSet(
  'leader actions action titre titres industriel specialiste developpeur editeur fournisseur promoteur gestionnaire exploitant courtier chimiste hotelier minotier confiseur brasseur armateur transporteur assureur distributeur importateur concessionnaire fonciere foncier minier petrolier gazier telecom major groupement',
);

/** « six filiales spécialisées — Zelmar, Orvane et Kemitech », « les sociétés : Zelmar … », « des groupes comme Orvane ». */
function isListed(text: string, words: readonly Word[], { first, last }: Run): boolean {
  let index = first - 1;
  const mark = text.slice(words[index]?.end ?? 0, words[first]?.start ?? 0);
  // « des incubateurs tels qu’Orvane »
  const suchAs =
    /^qu?e?$/.test(words[index]?.fold ?? '') && /^tel(?:le)?s?$/.test(words[index - 1]?.fold ?? '');
  if (suchAs) index -= 1;
  const byWord = suchAs || /^(?:comme|dont|notamment)$/.test(words[index]?.fold ?? '');
  if (!byWord && !LIST_OPENING.test(mark)) return false;
  // « les opérateurs virtuels (MVNO) »: an acronym of the words before it.
  if (mark.includes('(') && text[(words[last] as Word).end] === ')') return false;
  if (byWord) index -= 1;
  for (let steps = 0; steps < 3; steps += 1, index -= 1) {
    const word = words[index];
    if (word?.shape !== 'lower') return false;
    if (SEVERAL_COMPANIES.has(word.fold)) return true;
    if (!ADJECTIVE_OF_FIRMS.test(word.fold)) return false;
  }
  return false;
}

/** What opens a list of names. Matches ` — `, ` : `, ` (`; not `, `. */
const LIST_OPENING = /^\s*[:(—–]\s*$/;
/** « spécialisées », « marocaines », « leaders »; not « sont ». */
const ADJECTIVE_OF_FIRMS = /(?:ees|es|s|x)$/;

/** « le suisse Cavotec », « l’indien Zelmar »: an article, a nationality in small letters, and the name. */
function ownsNationality(words: readonly Word[], { first }: Run, cover: Cover): boolean {
  const mention = cover.get(first - 1);
  return (
    words[first]?.gap === 'space' &&
    mention?.kind === 'country' &&
    mention.rule === 'demonym' &&
    words[first - 1]?.shape === 'lower' &&
    /^(?:le|la|l|les|du)$/.test(words[first - 2]?.fold ?? '')
  );
}

/** Words inside an office or a part of a firm, between its noun and « de »: « directeur général de la stratégie d’Orvane ». */
const WITHIN_OFFICE = wordSet(`
  general generale generaux executif executive delegue deleguee adjoint adjointe financier financiere commercial commerciale technique regional regionale associe associee
  marocain marocaine du de des d la le l et conseil administration surveillance directoire comite communication strategie operations marketing finances finance
  developpement recherche innovation exploitation ressources humaines achats ventes relations institutionnelles publiques affaires export digital transformation
  rse durabilite production logistique qualite honoraire durable industriel industrielle national nationale
`);

/** « PDG de Cavotec », « directeur général d’Otoclic », « filiale marocaine de Midea », « chez Zelmar ». */
function isGovernedBy(words: readonly Word[], run: Run): boolean {
  const { first } = run;
  const opening = words[first] as Word;
  const link = words[first - 1];
  if (link === undefined || !near(opening)) return false;
  if (link.fold === 'chez') return true;
  if (link.shape !== 'lower') return false;
  // « président de la BADC », « DG du CRZ »: with an article an acronym only.
  const acronym = first === run.last && opening.shape === 'upper' && opening.fold.length > 2;
  if (acronym && /^(?:la|l|du)$/.test(link.fold))
    return isHeadBefore(words, link.fold === 'du' ? first - 1 : first - 2);
  if (
    link.fold !== 'de' &&
    link.fold !== 'd' &&
    !(link.fold === 'du' && /^(?:groupe|holding|cabinet)$/.test(opening.fold))
  )
    return false;
  return isHeadBefore(words, first - 1);
}

/** Does a head or a part of a firm lead to the preposition at `link`? */
function isHeadBefore(words: readonly Word[], link: number): boolean {
  const acts = words[link]?.fold;
  if (acts !== 'de' && acts !== 'd' && acts !== 'du') return false;
  // « président de la Chambre de Commerce », « du Conseil d’Administration »: what completes an institution.
  if (isInstitutionNoun(words[link - 1] as Word)) return false;
  for (let index = link - 1; index >= Math.max(0, link - 8); index -= 1) {
    const word = words[index] as Word;
    if (!near(words[index + 1])) return false;
    if (HEADS_OF_FIRM.has(word.fold) && OFFICE_NOUNS.test(word.fold)) return true;
    if (index >= link - 2 && PARTS_OF_FIRM.has(word.fold)) return true;
    if (!WITHIN_OFFICE.has(word.fold) && word.shape === 'lower') return false;
  }
  return false;
}

/** The nouns among the heads of a firm, and not the adjectives that follow them: `directrice`, not `general`. */
const OFFICE_NOUNS =
  /^(?:pdg|dg|dga|ce?o|cfo|coo|cto|(?:vice-)?presidente?|direct(?:eur|rice)|(?:co)?fondat(?:eur|rice)|patronn?e?|gerante?|administrat(?:eur|rice)|dirigeante?|manager|partner|chairman)$/;

/** A word of firms in a run of two words or more, of which one is its own: « Ahli United Bank ». */
function holdsFirmWord({ text, words }: Scan, run: Run): boolean {
  const { first, last } = run;
  if (last === first) return false;
  const parts = words.slice(first, last + 1);
  if (!parts.some((part, index) => index > 0 && STRONG_FIRM_WORDS.has(part.fold) && part.shape !== 'lower'))
    return false;
  // At the head of a sentence the first capital tells nothing: « Certaines Banques ».
  return !(opensSentence(text, words, first) && last === first + 1 && words[last]?.shape === 'lower');
}

/** « un partenariat avec Cavotec », « racheté par Zelmar », « attribué à Orvane ». */
function isDoneBy(words: readonly Word[], { first }: Run): boolean {
  const link = words[first - 1];
  const word = words[first - 2];
  if (link === undefined || word === undefined || !near(words[first]) || !near(link)) return false;
  if (link.fold === 'entre') return PARTNERED.test(word.fold) || DECLARED.test(word.fold);
  if (link.fold === 'par') return BOUGHT.test(word.fold);
  if (link.fold === 'avec') return PARTNERED.test(word.fold);
  return link.fold === 'a' && AWARDED.test(word.fold);
}

/** What firms do to a thing: « développé par », « détenue par », « rachetées par »; not « signé par » (people sign too). */
const BOUGHT =
  /^(?:rachete|detenu|acquis|developpe|exploite|fabrique|produit|commercialise|distribue|edite|concu|opere|construit|livre|fourni|exporte|importe|assemble)(?:e|s|es)?$/;
/** « partenariat avec », « contrat avec », « coentreprise avec »; not « rencontre avec ». */
const PARTNERED = /^(?:partenariat|contrat|coentreprise|joint-venture|alliance|collaboration|fusion)s?$/;
/** The last word of « déclaration d’intention entre », « protocole d’entente entre », « accord de coopération entre »; not « écart entre ». */
const DECLARED =
  /^(?:intention|entente|cooperation|accord|protocole|convention|memorandum|mou|commune|joint-venture)$/;
/** « attribué à », « confiée à », « cédé à »; not « indiqué à ». */
const AWARDED = /^(?:attribue|confie|cede|vendu|adjuge)(?:e|s|es)?$/;

/** « Eqdom a émis », « Cavotec équipera »: a bare name does what firms do. */
function acts({ text, words }: Scan, { first, last }: Run): boolean {
  const before = words[first - 1];
  // « le Conseil a validé »: a noun with its article is no name, unless it is an acronym.
  const opens =
    opensSentence(text, words, first) ||
    /,\s*$/.test(text.slice(before?.end ?? 0, (words[first] as Word).start));
  if (
    !opens &&
    !(before?.shape === 'lower' && /^(?:que|et|ou|dont|mais|si|quand|lorsque)$/.test(before.fold))
  )
    return false;
  let index = last + 1;
  const next = words[index];
  if (next === undefined || !near(next) || next.shape !== 'lower') return false;
  if (ACTS.has(next.fold)) return true;
  if (!/^(?:a|vient|compte|prevoit|entend|devrait|va)$/.test(next.fold)) return false;
  index += 1;
  while (
    index <= last + 4 &&
    /^(?:d|de|ainsi|egalement|aussi|recemment|deja|ete|par|ailleurs|officiellement)$/.test(
      words[index]?.fold ?? '',
    )
  )
    index += 1;
  return next.fold === 'a' || next.fold === 'vient'
    ? DONE.test(words[index]?.fold ?? '')
    : DOES.test(words[index]?.fold ?? '');
}

const ACTS = wordSet(`
  annonce lance investit acquiert rachete recrute emploie detient distribue affiche cede conclut inaugure exploite fabrique commercialise ambitionne
  opere deploie implante produit fournit livre equipera construira investira fournira livrera produira implantera commercialisera emploiera
`);
/** What firms have done: « annoncé », « racheté », « signé un contrat »; not « déclaré ». */
const DONE =
  /^(?:annonce|lance|investi|acquis|rachete|recrute|publie|distribue|affiche|cede|leve|conclu|inaugure|decroche|remporte|finalise|realise|obtenu|mobilise|enregistre|emis|boucle|implante|deploye|installe|developpe|commercialise|equipe|construit|livre|fourni|ouvert|cree|racheter|lancer|annoncer|acquerir|signer|signe)$/;
const DOES =
  /^(?:investir|lancer|racheter|acquerir|recruter|ouvrir|distribuer|produire|fournir|livrer|implanter|deployer|construire|commercialiser|exploiter|lever|ceder)$/;

/** « Megaflex, Afrobiomedic et Scomedica »: what stands in a list of firms is a firm too. */
function spread(
  scanned: Scan,
  runs: readonly Run[],
  ruleOf: Map<Run, string>,
  cover: Cover,
  surnames: ReadonlySet<string>,
): void {
  const { text, words } = scanned;
  const isFirm = (run: Run): boolean =>
    ruleOf.has(run) || (isOf(cover, run.first, 'organisation') && isOf(cover, run.last, 'organisation'));
  const joined = (left: Run, right: Run): boolean =>
    LIST_MARK.test(text.slice((words[left.last] as Word).end, (words[right.first] as Word).start));
  const pass = (from: Run | undefined, to: Run | undefined): void => {
    if (from === undefined || to === undefined || isFirm(to) || !isFirm(from)) return;
    const [left, right] = from.first < to.first ? [from, to] : [to, from];
    if (!joined(left, right) || startsKnown(to, cover) || cover.has(to.first)) return;
    // « la mine de Zgounder, Aya souhaite »: a lone comma may part two clauses; a list has an « et » or a third name.
    if (isLoneComma(scanned, runs, left, right, joined)) return;
    // « Ensuite, Zelmar … »: the capital of the first word of a sentence tells nothing, but « Zelmar et Orvane lancent ».
    const single =
      words.slice(to.first + 1, to.last + 1).every(({ gap }) => gap === 'hyphen') &&
      words[to.first]?.shape === 'capital';
    if (
      single &&
      to === left &&
      opensSentence(text, words, to.first) &&
      words[right.first - 1]?.fold !== 'et'
    )
      return;
    if (couldBeFirm(scanned, to, cover, surnames) && !isCommonNoun(words, to)) ruleOf.set(to, 'listed-with');
  };
  for (let index = 1; index < runs.length; index += 1) pass(runs[index - 1], runs[index]);
  for (let index = runs.length - 1; index > 0; index -= 1) pass(runs[index], runs[index - 1]);
}

/** Between two names of a list: « , », « et », « / », « ainsi que », « , ou »; not « , le ». */
const LIST_MARK = /^\s*(?:,|\/|,?\s?(?:et|ou|ainsi que|&))\s*$/;

/** Are two runs joined by a comma alone, with no other name of the list on either side? */
function isLoneComma(
  { text, words }: Scan,
  runs: readonly Run[],
  left: Run,
  right: Run,
  joined: (left: Run, right: Run) => boolean,
): boolean {
  if (text.slice((words[left.last] as Word).end, (words[right.first] as Word).start).trim() !== ',')
    return false;
  const at = runs.indexOf(left);
  const [before, after] = [runs[at - 1], runs[at + 2]];
  return !(before !== undefined && joined(before, left)) && !(after !== undefined && joined(right, after));
}

/** One word that could be any word with a capital: « la Banque, l’Assurance ». */
const isCommonNoun = (words: readonly Word[], { first, last }: Run): boolean =>
  first === last && (isInstitutionNoun(words[first] as Word) || FIRM_WORDS.has(words[first]?.fold ?? ''));

/** What stands in capitals and is no organisation, as the first word or the last. */
const NO_FIRMS = wordSet(`
  zone port aeroport region province ville commune quartier parc direction departement division pole branche ministre ministere conseil comite commission assemblee
  chambre bureau cour tribunal loi article annexe decret dahir code chapitre tome titre lot phase axe volet session round cop coupe mondial can jo gitex
  etats unis royaume uni hexagone roi majeste altesse coran ramadan aid covid internet web smartphone iphone android whatsapp facebook
  twitter youtube tiktok linkedin instagram masi msi madex brent wti nasdaq dow cac dax nikkei ftse eurostoxx bitcoin ether
  marche vert verte sud-sud nord-sud sahel sahara atlas rif mediterranee atlantique europe afrique asie amerique
  bei ue onu ona president presidente vice-president directeur directrice chef general responsable
  objectif chiffre resultat produit net bancaire street actions obligations obligataires diversifies monetaires banques assurances
`);

/** Acronyms that stand for things, offices and measures. */
const ACRONYMS_OF_THINGS = wordSet(`
  tva pib pnb btp pme tpe tpme pmi rse esg usd eur mad dh mdh mmdh ia ai ve vo vn vp vul enr gnl gpl ipo opa ope opr opcvm etp rh it btob btoc ppp plf is ir irpp led co kwh mwh gwh
  mw gw kw twh kv ht bt mt tic ntic hcr odd cop can fifa uefa coupe ceo cfo coo pdg dg dga drh dsi daf ceo rd ide ied aes sav cna cni rnb imf rna qr pos gab tpe dab sms gsm
  bfr ebe ebitda ebit rbe roe roa per pea rnpg ca ag age ago agm agoe db api sdk iot llm rap nmd sdau sdrif zai zac ghg ges pv csp step sie hqe leed iso nm ce
  tgv lgv bhns rer ter vtc sdr sdl spl apd apu teu evp gmt utc est pm am nb ps ii iii iv vi vii viii ix xi xii xv xx xxi eau air mer
  ceo cta usp b2b b2c dth npl tmsa zlec ale alecca aleca tbi bts bac cap dut dea phd mba lmd cpge ofs
  fmcg ndlr mre us uk cdd cdi snbc cce dpt dep pcr arn adn vih ist avc irm scanner ong tarsheed oc ml msi
`);

const OPENS_INSTITUTION = wordSet(
  'agence association autorite banque bureau caisse centre chambre comite commission compagnie confederation conseil direction ecole federation fondation fonds groupement institut ministere office organisation societe union universite reseau observatoire syndicat cluster instance ordre ligue',
);

/** Small words that a name of an institution carries and its acronym skips. */
const SKIPPED = wordSet('de du des d la le les l et a au aux pour par en sur sous dans of for the and');

/** « l’Agence nationale des équipements publics (ANEP) »: the letters of the acronym open the words before it. */
function* acronyms({ text, words }: Scan, cover: Cover): Generator<Found> {
  for (let index = 2; index < words.length; index += 1) {
    const word = words[index] as Word;
    if (word.shape !== 'upper' || word.fold.length < 2 || word.fold.length > 8 || cover.has(index)) continue;
    if (text[word.start - 1] !== '(' || text[word.end] !== ')') continue;
    const first = expansionOf(words, index, cover);
    if (first === undefined || !isBodyName(words, first, index - 1)) continue;
    // « une société de développement local (SDL) »: any of its kind.
    if (ANY_OF_A_KIND.test(words[first - 1]?.fold ?? '')) continue;
    // « la société de développement local (SDL) Zelmar Mobilité »: a kind of body, whose name follows.
    if (isName(words[index + 1]) && text.slice(word.end, words[index + 1]?.start) === ') ') continue;
    const opening = words[first] as Word;
    const name = printed(text, words, first, index - 1);
    const country = countryBeside(words, first, index - 1, cover);
    yield {
      kind: 'organisation',
      name: name.charAt(0).toUpperCase() + name.slice(1),
      aliases: [text.slice(word.start, word.end)],
      ...(country === undefined ? {} : { country }),
      start: opening.start,
      end: (words[index - 1] as Word).end,
      rule: 'acronym-in-parentheses',
    };
  }
}

/** Before a common name these tell that it is nobody's own: « une », « ces »; not « la ». */
const ANY_OF_A_KIND = /^(?:une?|ces?|cette|cet|plusieurs|deux|trois|autres?|chaque)$/;

/** « Produit net bancaire (PNB) » and « Buy Now Pay Later (BNPL) » are spelt out like bodies, and are none. */
function isBodyName(words: readonly Word[], first: number, last: number): boolean {
  const opening = words[first] as Word;
  if (OPENS_INSTITUTION.has(opening.fold))
    return (
      !words.slice(first + 1, last + 1).some(({ fold }) => OF_EVERY_FIRM.has(fold)) &&
      !(opening.fold === 'societe' && words[first + 2]?.fold === 'developpement')
    );
  const parts = words.slice(first, last + 1);
  if (parts.some(({ fold }) => EVENT_WORDS.has(fold))) return false;
  if (
    parts.some(({ fold, shape }, at) => at > 0 && shape !== 'lower' && STRONG_FIRM_WORDS.has(fold)) &&
    !namesNobody(parts)
  )
    return true;
  return COMPANIES.has(words[first - 1]?.fold ?? '') && near(opening);
}

/** The word with which the expansion of the acronym at `index` begins: its letters are the initials, small words may be skipped. */
function expansionOf(words: readonly Word[], index: number, cover: Cover): number | undefined {
  const letters = (words[index] as Word).fold;
  let letter = letters.length - 1;
  let misses = 0;
  for (let at = index - 1; at >= Math.max(0, index - 18); at -= 1) {
    const word = words[at] as Word;
    if (word.fold[0] === letters[letter]) letter -= 1;
    else if (!SKIPPED.has(word.fold)) misses += 1;
    if (misses > 1) return undefined;
    if (letter < 0) {
      if (word.shape === 'lower' && !OPENS_INSTITUTION.has(word.fold)) return undefined;
      return isOf(cover, at, 'organisation') ? undefined : at;
    }
    if (word.gap === 'other' || word.gap === 'dot') return undefined;
  }
  return undefined;
}
