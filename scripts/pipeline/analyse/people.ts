/** Reads the office of a person in the words beside the name, verbatim. */
import type { Article } from '../../../src/domain/article.ts';
import type { Mention } from '../model.ts';
import type { Scan } from './matcher.ts';
import type { Word } from './words.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Nouns that open an office. */
const OFFICES = setOf(
  'ministre president presidente vice-president directeur directrice ambassadeur ambassadrice secretaire chef cheffe representant representante gouverneur gouverneure wali pdg dg ceo fondateur fondatrice cofondateur cofondatrice maire conseiller conseillere commissaire roi reine prince chancelier chanceliere porte-parole depute deputee senateur senatrice professeur professeure expert experte economiste analyste consultant consultante patron patronne responsable delegue deleguee coordinateur coordinatrice coordonnateur coordonnatrice consul attache attachee managing country general charge chargee haut-commissaire administrateur administratrice gerant gerante associe associee avocat avocate chercheur chercheuse membre rapporteur tresorier tresoriere doyen doyenne recteur inspecteur prefet premier premiere numero partner manager chairman envoye envoyee ingenieur politologue universitaire enseignant juriste specialiste vice-presidente souverain emir cheikh sheikh haut haute co-fondateur co-president directeur-general argentier homologue adjoint adjointe assistant assistante leader dirigeant dirigeante chief senior executive group head cfo coo cto dga drh president-directeur sg',
);
/** Words that open an office only before another office: « vice-président », « premier ministre », « haut-commissaire ». */
const HALF_OFFICES: Record<string, RegExp> = {
  vice: /^(?:presiden|ministre|gouverneu|recteu|premier|amiral|chancel)/,
  premier: /^ministre$/,
  premiere: /^(?:ministre|vice|secretaire|presidente)$/,
  haut: /^(?:commissaire|representant|responsable|fonctionnaire)/,
  haute: /^(?:commissaire|representante|responsable|fonctionnaire)/,
  managing: /^(?:director|partner)$/,
  country: /^manager$/,
  general: /^manager$/,
  porte: /^parole$/,
  co: /^(?:fondat|presid|direct)/,
  numero: /^(?:un|deux|1|2)$/,
  charge: /^(?:d|de|du)$/,
  chargee: /^(?:d|de|du)$/,
  membre: /^(?:d|de|du)$/,
  prince: /^(?:heritier)$/,
  chief:
    /^(?:executive|financial|operating|technology|technical|commercial|marketing|economist|investment|risk|information|digital|of)$/,
  senior: /^(?:vice|manager|director|partner|advisor|economist|analyst|executive)$/,
  executive: /^(?:director|vice|chairman|president)$/,
  group: /^(?:chief|ceo|president|managing|head|director)$/,
  head: /^of$/,
  investment: /^(?:director|manager|officer)$/,
  sales: /^(?:director|manager)$/,
  plant: /^(?:director|manager)$/,
  project: /^(?:director|manager)$/,
  regional: /^(?:director|manager|president|vice)$/,
  marketing: /^(?:director|manager)$/,
  operations: /^(?:director|manager)$/,
  commercial: /^(?:director|manager)$/,
  deputy: /^(?:director|ceo|general|managing|minister)$/,
};

const DETERMINERS = setOf(
  'le la l les du de d au aux un une son sa ses leur leurs notre ce cet cette par et des ancien ancienne actuel actuelle nouveau nouvelle feu ex futur future',
);

const CIVILITIES = setOf('m mm mr mme mlle monsieur madame dr pr sem se maitre me son excellence s e');

/** Of whom an office-holder is only the relative: « la sœur de l’émir, X » is not the emir. */
const KIN = setOf(
  'soeur frere fils fille epouse epoux femme mari pere mere neveu niece cousin cousine veuve gendre compagne compagnon cabinet entourage famille',
);

/** Does « de l’ », « du » tie the office at `index` to a relative? */
function isOfKin(words: readonly Word[], index: number): boolean {
  const article = words[index - 1]?.fold ?? '';
  if (article === 'du' || article === 'd') return KIN.has(words[index - 2]?.fold ?? '');
  return (
    (article === 'l' || article === 'la') &&
    words[index - 2]?.fold === 'de' &&
    KIN.has(words[index - 3]?.fold ?? '')
  );
}

/** Words of a clause, which no office contains. */
const CLAUSE = setOf(
  'presence compter a ont avait avaient aura est sont etait etaient sera seront fut qui que qu dont où lorsque quand selon ainsi aussi mais afin lors apres avant depuis pendant niveau notamment avec ayant etant',
);

const opensOffice = (words: readonly Word[], index: number): boolean => {
  const word = words[index];
  if (!word) return false;
  const half = HALF_OFFICES[word.fold];
  if (half) return half.test(words[index + 1]?.fold ?? '') && words[index + 1]?.gap !== 'other';
  return OFFICES.has(word.fold);
};

const between = (text: string, from: Word | undefined, to: Word | undefined): string =>
  from && to ? text.slice(from.end, to.start) : '';

/** What cannot end an office: the words that follow belong to it, or to another clause. */
const LINKING = setOf(
  'de du des d la le les l chez et ou pour a au aux en par avec sous sur dans que un une son sa ses',
);

/** Between an office and a name without a comma, these open something else: « premier ministre pour remplacer X ». */
const DIVERTING = setOf('pour contre vers chez afin sans avec dans par sur');

const isComma = (gap: string): boolean => gap.trim() === ',';

const NONE: ReadonlySet<number> = new Set();

/** « son homologue, Jozef Síkela »: tells who it is, not what he is. */
export const isCounterpart = (role: string): boolean => /^homologue/.test(role);

/** Words inside a known name of a body or a place, but its first: a comma before one of them belongs to the name. */
export function innerWords(words: readonly Word[], mentions: readonly Mention[]): ReadonlySet<number> {
  const inner = new Set<number>();
  let index = 0;
  for (const { kind, start, end } of mentions) {
    if (kind === 'person') continue;
    while (index > 0 && (words[index - 1] as Word).start >= start) index -= 1;
    while (index < words.length && (words[index] as Word).start <= start) index += 1;
    for (let at = index; at < words.length && (words[at] as Word).start < end; at += 1) inner.add(at);
  }
  return inner;
}

/** Longest office, in words: « ministre délégué auprès de la ministre de l’Économie et des Finances, chargé du Budget ». */
const LONGEST_OFFICE = 34;

/**
 * The office printed before the name whose first word is `first`: « le ministre de l’Industrie, Ryad Mezzour ». Without the article,
 * as printed. Nothing when no office leads to the name without a verb between.
 */
export function officeBefore(
  text: string,
  words: readonly Word[],
  first: number,
  inner: ReadonlySet<number> = NONE,
): string | undefined {
  let end = first - 1;
  let opening = text.slice(words[end]?.end ?? 0, words[first]?.start ?? 0);
  // « le ministre de l’Industrie, M. Ryad Mezzour »
  while (end >= 0 && CIVILITIES.has(words[end]?.fold ?? '') && /^[\s.]*$/.test(opening)) {
    opening = between(text, words[end - 1], words[end]);
    end -= 1;
  }
  if (end < 0) return undefined;
  const afterComma = isComma(opening) || opening.trim() === '),' || opening.trim() === '»,';
  // « Trésorier : Jane Doe », as a list of officers is printed.
  const listed = opening.trim() === ':' && isListedOffice(words, end);
  if (!afterComma && !listed && opening.trim() !== '' && opening.trim() !== ')') return undefined;
  // « le directeur de cabinet de Ryad Mezzour » is somebody else.
  if (LINKING.has(words[end]?.fold ?? '') && words[end]?.accented !== 'général') return undefined;
  let best: number | undefined;
  let segments = 0;
  for (let index = end; index >= Math.max(0, end - LONGEST_OFFICE); index -= 1) {
    const word = words[index] as Word;
    if (CLAUSE.has(word.fold) && word.accented !== 'à') break;
    if (!afterComma && DIVERTING.has(word.fold)) break;
    const previous = words[index - 1];
    const gap = between(text, previous, word);
    const enters = previous === undefined || /[,.;:!?«»()–—]/.test(gap);
    const heads = enters || DETERMINERS.has(previous?.fold ?? '') || (listed && word.shape === 'capital');
    if (opensOffice(words, index) && heads) {
      best = index;
      // « le ministre … et directeur … »: a determined office ends the search, one after « et » may go on.
      const goesOn =
        /^(?:et|de|d)$/.test(previous?.fold ?? '') || /^charge/.test(word.fold) || /^adjoint/.test(word.fold);
      if (!goesOn && !isOfOffice(words, index)) break;
    }
    if (/[.;:!?«–—]/.test(gap)) break;
    if (gap.includes(',') && !inner.has(index)) {
      // Beyond a comma only if what follows goes on with the office: « de l’Industrie, du Commerce et … ».
      if (!/^(?:de|du|des|d|et|charge|chargee|en)$/.test(word.fold)) break;
      segments += 1;
      if (segments > 4) break;
    }
    if (!afterComma && end - index > 16) break;
  }
  if (
    best === undefined ||
    isOfKin(words, best) ||
    isOfPost(words, best) ||
    isOfEarlierName(text, words, best)
  )
    return undefined;
  const start = (words[best] as Word).start;
  const stop = (words[end] as Word).end;
  const closing = opening.trimStart().startsWith(')')
    ? 1
    : opening.trimStart().startsWith('»')
      ? opening.indexOf('»') + 1
      : 0;
  const office = text.slice(start, stop + closing).trim();
  return isBalanced(office) ? office : text.slice(start, stop).trim();
}

/** A short office with its capital, alone before a colon: « Secrétaire Générale Adjointe : ». */
function isListedOffice(words: readonly Word[], end: number): boolean {
  for (let index = end; index >= end - 3; index -= 1) {
    const word = words[index];
    if (word === undefined || (word.shape === 'lower' && word.gap !== 'hyphen')) return false;
    if (word.shape !== 'lower' && opensOffice(words, index)) return true;
  }
  return false;
}

/** « Président : », « Secrétaire Générale Adjointe : »: a colon closes the office that opens at `index`. */
function leadsToColon(text: string, words: readonly Word[], index: number): boolean {
  for (let at = index + 1; at <= index + 4; at += 1) {
    const mark = between(text, words[at - 1], words[at]).trim();
    if (mark !== '' && mark !== '-') return mark === ':';
  }
  return false;
}

/** « après avoir occupé les postes de directeur technique, puis de directeur délégué, M. X »: offices of before. */
const isOfPost = (words: readonly Word[], index: number): boolean =>
  /^(?:de|d)$/.test(words[index - 1]?.fold ?? '') &&
  /^(?:puis|postes?|fonctions?|qualite)$/.test(words[index - 2]?.fold ?? '');

/** « Nadia Drissi, ministre de l’Intérieur, Karim Tazi »: with no article and after a name, the office is that name's. */
function isOfEarlierName(text: string, words: readonly Word[], index: number): boolean {
  const [given, surname] = [words[index - 2], words[index - 1]];
  return (
    isComma(between(text, surname, words[index])) &&
    given?.shape === 'capital' &&
    surname?.shape === 'capital' &&
    (surname.gap === 'space' || surname.gap === 'hyphen')
  );
}

/** « le porte-parole du président », « le chef de cabinet de la ministre »: the office belongs to the one who has the other. */
function isOfOffice(words: readonly Word[], index: number): boolean {
  const article = words[index - 1]?.fold ?? '';
  const head = article === 'du' ? index - 2 : words[index - 2]?.fold === 'de' ? index - 3 : -1;
  if (head < 0 || (article !== 'du' && article !== 'la' && article !== 'l')) return false;
  const { fold } = words[head] as Word;
  return (
    OFFICES.has(fold) || fold === 'aupres' || fold === 'parole' || fold === 'cabinet' || fold === 'adjoint'
  );
}

const isBalanced = (text: string): boolean =>
  count(text, '(') === count(text, ')') && count(text, '«') === count(text, '»');
const count = (text: string, mark: string): number => text.split(mark).length - 1;

const APPOINTED =
  /^(?:nomme|nommee|elu|elue|reelu|reelue|designe|designee|promu|promue|reconduit|reconduite)$/;

/** Words of « X, pour sa part, est … », « X, de son côté, est … » between the name and the verb. */
function asideAfter(words: readonly Word[], name: number): number {
  const aside = [1, 2, 3].map((step) => words[name + step]?.fold ?? '').join(' ');
  return aside === 'pour sa part' || aside === 'de son cote' ? 3 : 0;
}

/** « la nomination de X au poste de », « X en qualité de », « X en tant que ». */
function isLedToPost(words: readonly Word[], last: number): boolean {
  const [first, second] = [words[last + 1], words[last + 2]];
  if (first?.gap !== 'space') return false;
  if (first.fold === 'au') return second?.fold === 'poste';
  return (
    first.fold === 'en' &&
    (second?.fold === 'qualite' || (second?.fold === 'tant' && words[last + 3]?.fold === 'que'))
  );
}

/** Where the office begins after « X a été nommé », « X est élue au poste de », « la nomination de X au poste de »; nothing without such a verb. */
function afterAppointment(words: readonly Word[], name: number): number | undefined {
  const last = name + asideAfter(words, name);
  let index = last + 1;
  while (index < last + 4 && /^(?:a|est|ete|vient|d|etre|sera|qui)$/.test(words[index]?.fold ?? ''))
    index += 1;
  const toPost = isLedToPost(words, last);
  // « X, pour sa part, est avocat au barreau », « X est président de l’association »: what he is, said as such.
  const being =
    words[index - 1]?.fold === 'est' &&
    index === last + 2 &&
    words[index]?.gap === 'space' &&
    opensOffice(words, index);
  if (being) return index;
  if (!toPost && !APPOINTED.test(words[index]?.fold ?? '')) return undefined;
  // « X nommé directeur »; « X, nommé directeur », not « X. Élu président ».
  if (index === last + 1 && words[index]?.gap !== 'space') return undefined;
  index += 1;
  // « nommé par le conseil d’administration, directeur général »
  if (words[index]?.fold === 'par') while (index < last + 12 && words[index]?.gap !== 'other') index += 1;
  while (
    index < last + 12 &&
    /^(?:au|aux|poste|fonctions|de|d|en|qualite|tant|que|comme|a|la|nouveau|nouvelle)$/.test(
      words[index]?.fold ?? '',
    )
  )
    index += 1;
  return opensOffice(words, index) ? index : undefined;
}

/** « Moulay Hafid Zeltani ministre de l’Industrie »: an office in small letters, its complement, and the comma forgotten. */
const isGluedOffice = (words: readonly Word[], index: number): boolean =>
  words[index]?.gap === 'space' &&
  words[index]?.shape === 'lower' &&
  opensOffice(words, index) &&
  words[index + 1]?.gap === 'space' &&
  /^(?:de|du|d|delegue|deleguee|general|generale|executif|des)$/.test(words[index + 1]?.fold ?? '');

/** Verbs with which the press goes on after a name: « directeur général de Zelmar ajoute ». */
const SAYING = setOf(
  'ajoute declare souligne affirme explique precise indique estime rappelle releve insiste confie annonce assure commente poursuit conclut resume detaille observe salue considere signale reconnait espere appelle plaide promet defend prevoit constate remarque deplore regrette temoigne revele confirme',
);
const isSaying = (words: readonly Word[], index: number): boolean => {
  const word = words[index];
  return word?.shape === 'lower' && SAYING.has(word.fold) && !LINKING.has(words[index - 1]?.fold ?? '');
};

/** The office printed after the name whose last word is `last`: « Christophe Lecourtier, ambassadeur de France au Maroc ». */
export function officeAfter(
  text: string,
  words: readonly Word[],
  last: number,
  inner: ReadonlySet<number> = NONE,
): string | undefined {
  const appointed = afterAppointment(words, last);
  const gap =
    appointed === undefined && !isGluedOffice(words, last + 1)
      ? between(text, words[last], words[last + 1])
      : ',';
  if (!isComma(gap) && gap.trim() !== '(' && gap.trim() !== '–' && gap.trim() !== '—') return undefined;
  let first = appointed ?? last + 1;
  const opening = first;
  while (
    first < opening + 3 &&
    /^(?:le|la|l|un|une|ancien|ancienne|nouveau|nouvelle|actuel|actuelle|son|leur|alors|egalement|aussi|par|ailleurs|ex|jusque|la)$/.test(
      words[first]?.fold ?? '',
    )
  )
    first += 1;
  if (!opensOffice(words, first)) return undefined;
  const determined =
    appointed === undefined && /^(?:le|la|l)$/.test(words[first - 1]?.fold ?? '') && first > opening;
  // « X, l’avocate Jane Doe » is somebody else beside X.
  if (determined && isNameAhead(words, first + 1)) return undefined;
  let stop = first;
  for (let index = first + 1; index <= first + LONGEST_OFFICE; index += 1) {
    const word = words[index];
    if (!word) break;
    const mark = between(text, words[index - 1], word);
    // « CEO de Zelmar S.p.A. »: the dots of an abbreviation end nothing.
    const dotted = mark === '.' && words[index - 1]?.fold.length === 1;
    if (!dotted && /[.;:!?–—)]/.test(mark.replace(/^\./, '')) && !/^\s?\(|\)\s*$/.test(mark)) break;
    if (!dotted && /^[.!?]/.test(mark.trim())) break;
    // « patronne de Zelmar « Il faut oser … »: a quotation begins, not a name between quotation marks.
    if (mark.includes('«') && !closesQuote(text, word.start)) break;
    // « CEO du groupe « Zelmar » spécialisé dans … »: what follows the name describes it.
    if (mark.includes('»') && !LINKING.has(word.fold)) break;
    if (mark.includes(',') && !inner.has(index)) {
      const second = words[index + 1]?.fold ?? '';
      const charged = /^charge/.test(word.fold) && /^(?:de|du|des|d)$/.test(second);
      // « , de l’Investissement » goes on with the office; « , d’Andreas di Vece » names the next guest.
      const article = /^(?:du|des)$/.test(word.fold) || (word.fold === 'de' && /^(?:la|l)$/.test(second));
      // « fondateur, président directeur général de … »: a bare office and the one that completes it.
      const completes = index === first + 1 && word.shape === 'lower' && opensOffice(words, index);
      const goesOn = charged || article || completes;
      if (!goesOn) break;
      // « directeur, du projet … » is still the office only when a later comma closes it, or « et de » a list.
      if (!completes && !closes(text, words, index) && !endsList(words, index)) break;
    }
    if ((CLAUSE.has(word.fold) && word.accented !== 'à' && !dotted) || isSaying(words, index)) break;
    // « Ambassadeur de Belgique Président : … »: the next line of a list.
    if (
      word.shape === 'capital' &&
      mark.trim() === '' &&
      OFFICES.has(word.fold) &&
      leadsToColon(text, words, index)
    )
      break;
    if (word.fold === 'et' && isNextGuest(words, index + 1, inner)) break;
    if (mark.includes(')') && !mark.includes('(') && gap.trim() === '(') break;
    stop = index;
  }
  // « X, le directeur, a dit » is an apposition; « selon X, le directeur est parti » is another clause.
  if (determined && words[stop + 1] && !/^\s*[,.;:)»–—]/.test(between(text, words[stop], words[stop + 1])))
    return undefined;
  while (stop > first && words[stop]?.shape === 'lower' && LINKING.has(words[stop]?.fold ?? '')) stop -= 1;
  let end = (words[stop] as Word).end;
  if (text[end] === '.' && words[stop]?.shape === 'upper' && text[end - 2] === '.') end += 1;
  const tail = text.slice(end, end + 3);
  const quote = /^\s?»/.exec(tail);
  const office = text.slice((words[first] as Word).start, end);
  if (!isBalanced(office)) {
    if (quote) end += quote[0].length;
    else if (tail.startsWith(')') && count(office, '(') > count(office, ')')) end += 1;
  }
  return text.slice((words[first] as Word).start, end).trim();
}

/** A name between quotation marks is short: « directeur du journal « L’Avenir » ». */
const LONGEST_QUOTED_NAME = 40;
const closesQuote = (text: string, start: number): boolean =>
  text.slice(start, start + LONGEST_QUOTED_NAME).includes('»');

/** « , de la communication et des partenariats »: the last items of a list. */
function endsList(words: readonly Word[], index: number): boolean {
  for (let at = index + 2; at <= index + 6 && words[at]?.gap !== 'other'; at += 1)
    if (words[at]?.fold === 'et') return /^(?:du|des|de|d)$/.test(words[at + 1]?.fold ?? '');
  return false;
}

/** Two words with a capital of their own, side by side. */
const isNameAhead = (words: readonly Word[], index: number): boolean =>
  [words[index], words[index + 1]].every(
    (word) => word?.shape === 'capital' && (word.gap === 'space' || word.gap === 'hyphen'),
  );

/** « … et Mme Jane Doe », « … et de M. John Doe », « … et John Doe »: the office ends before somebody else. */
function isNextGuest(words: readonly Word[], index: number, inner: ReadonlySet<number>): boolean {
  const at = words[index]?.fold === 'de' ? index + 1 : index;
  if (/^(?:m|mm|mme|mlle)$/.test(words[at]?.fold ?? '') && words[at]?.shape !== 'lower') return true;
  return at === index && isNameAhead(words, index) && !inner.has(index + 1);
}

/**
 * The office of the name over words `first`…`last`, and whether it stands after it. Of « le ministre, X, le directeur, Y » each has the
 * office before the name.
 */
export function officeOf(
  text: string,
  words: readonly Word[],
  first: number,
  last: number,
  inner: ReadonlySet<number> = NONE,
): { role: string; after: boolean } | undefined {
  const after = officeAfter(text, words, last, inner);
  if (after !== undefined && !/^(?:le|la|l)$/.test(words[last + 1]?.fold ?? ''))
    return { role: after, after: true };
  const before = officeBefore(text, words, first, inner);
  if (before !== undefined) return { role: before, after: false };
  return after === undefined ? undefined : { role: after, after: true };
}

/** Is there a comma, a verb of saying or the end soon after word `index`? */
function closes(text: string, words: readonly Word[], index: number): boolean {
  for (let next = index + 1; next <= index + 14; next += 1) {
    if (!words[next]) return true;
    if (/[,.;:)]/.test(between(text, words[next - 1], words[next]))) return true;
  }
  return false;
}

/** People in the given order, each with the fullest role the text gives (verbatim), when it gives one. */
export function rolesOf(
  scans: readonly Scan[],
  mentions: readonly Mention[][],
  ids: readonly string[],
): Article['people'] {
  const roles = new Map<string, string>();
  for (const [index, { text, words }] of scans.entries()) {
    const people = (mentions[index] ?? []).filter((mention) => mention.kind === 'person');
    if (people.length === 0) continue;
    const inner = innerWords(words, mentions[index] ?? []);
    const byStart = new Map(words.map((word, at) => [word.start, at]));
    const byEnd = new Map(words.map((word, at) => [word.end, at]));
    for (const { id, start, end } of people) {
      const first = byStart.get(start);
      const last = byEnd.get(end);
      if (first === undefined || last === undefined) continue;
      // « le wali de Bank Al-Maghrib »: the name itself is the office.
      const isOffice = last > first && opensOffice(words, first);
      const role = isOffice ? text.slice(start, end) : officeOf(text, words, first, last, inner)?.role;
      if (role && !isCounterpart(role) && role.length > (roles.get(id)?.length ?? 0)) roles.set(id, role);
    }
  }
  return ids.map((id) => {
    const role = roles.get(id);
    return role ? { id, role } : { id };
  });
}
