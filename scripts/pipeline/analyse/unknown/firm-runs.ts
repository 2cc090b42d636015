/** Runs of capitals that could name a firm: how far they go, where the name begins in them, and what forbids them to be one. */

import type { Scan } from '../names/matcher.ts';
import { wordSet } from '../text/word-set.ts';
import type { Word } from '../text/words.ts';
import {
  CALLED_SO,
  COMMON_IN_NAMES,
  COMPANIES,
  EVENT_WORDS,
  FIRM_WORDS,
  NATIONAL,
  SEVERAL_COMPANIES,
  TITLE_OF_FIRM,
} from './company-words.ts';
import { isGiven } from './given-names.ts';
import { isInstitutionNoun } from './institutions.ts';
import { type Cover, isName, isOf, near } from './unknown-names.ts';

/** Words `first`…`last` inclusive, capitals with what may stand between them. */
export interface Run {
  first: number;
  last: number;
}

/** Last word of the run that opens at `first`: « Ahli United Bank », « Bank of Africa », « Ciments de l’Atlas » no farther than « Ciments ». */
export function endOfRun(words: readonly Word[], first: number): number {
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
export function named(words: readonly Word[], run: Run): Run {
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

/** Vetoes: covered by a known name, a person, an event, words that name nobody. */
export function couldBeFirm(
  { text, words }: Scan,
  run: Run,
  cover: Cover,
  surnames: ReadonlySet<string>,
): boolean {
  const { first, last } = named(words, run);
  const parts = words.slice(first, last + 1);
  if (parts.some(({ fold }) => EVENT_WORDS.has(fold))) return false;
  // « sa filiale International Power »: of common words, and a name all the same.
  const introduced =
    parts.length > 1 && OWNING.has(words[run.first - 1]?.fold ?? '') && isIntroduced(words, run);
  if (namesNobody(parts) && !introduced) return false;
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

/** Nouns after which any words with capitals are a name. */
const OWNING = wordSet('filiale groupe societe entreprise holding compagnie venture startup coentreprise');

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

export const namesNobody = (parts: readonly Word[]): boolean =>
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

export const startsKnown = ({ first }: Run, cover: Cover): boolean => isOf(cover, first, 'organisation');

/** « le groupe suisse Cavotec », « des sociétés Zelmar »: the noun of a trade, with its adjectives. */
export function isIntroduced(words: readonly Word[], { first, last }: Run, isAppositive = false): boolean {
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
