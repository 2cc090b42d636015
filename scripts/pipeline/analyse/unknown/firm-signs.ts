/** What tells that a run of capitals is a firm: the words before it, in it and after it. */

import type { Scan } from '../names/matcher.ts';
import { wordSet } from '../text/word-set.ts';
import type { Word } from '../text/words.ts';
import {
  COMPANIES,
  HEADS_OF_FIRM,
  PARTS_OF_FIRM,
  SEVERAL_COMPANIES,
  STRONG_FIRM_WORDS,
} from './company-words.ts';
import { couldBeFirm, isIntroduced, type Run, startsKnown } from './firm-runs.ts';
import { isInstitutionNoun } from './institutions.ts';
import { type Cover, near, opensSentence } from './unknown-names.ts';

/** The rule by which a run is the name of an organisation; nothing when none tells so. */
export function judge(
  scanned: Scan,
  run: Run,
  cover: Cover,
  surnames: ReadonlySet<string>,
): string | undefined {
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
