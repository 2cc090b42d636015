/** The vocabulary of offices: the nouns that open one, the words that go on with it and those that end it. */
import { wordSet } from '../text/word-set.ts';
import type { Word } from '../text/words.ts';

/** Nouns that open an office. */
export const OFFICES = wordSet(
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

export const DETERMINERS = wordSet(
  'le la l les du de d au aux un une son sa ses leur leurs notre ce cet cette par et des ancien ancienne actuel actuelle nouveau nouvelle feu ex futur future',
);

export const CIVILITIES = wordSet(
  'm mm mr mme mlle monsieur madame dr pr sem se maitre me son excellence s e',
);

/** Words of a clause, which no office contains. */
export const CLAUSE = wordSet(
  'presence compter a ont avait avaient aura est sont etait etaient sera seront fut qui que qu dont où lorsque quand selon ainsi aussi mais afin lors apres avant depuis pendant niveau notamment avec ayant etant',
);

export const opensOffice = (words: readonly Word[], index: number): boolean => {
  const word = words[index];
  if (!word) return false;
  const half = HALF_OFFICES[word.fold];
  if (half) return half.test(words[index + 1]?.fold ?? '') && words[index + 1]?.gap !== 'other';
  return OFFICES.has(word.fold);
};

export const between = (text: string, from: Word | undefined, to: Word | undefined): string =>
  from && to ? text.slice(from.end, to.start) : '';

/** What cannot end an office: the words that follow belong to it, or to another clause. */
export const LINKING = wordSet(
  'de du des d la le les l chez et ou pour a au aux en par avec sous sur dans que un une son sa ses',
);

/** Between an office and a name without a comma, these open something else: « premier ministre pour remplacer X ». */
export const DIVERTING = wordSet('pour contre vers chez afin sans avec dans par sur');

export const isComma = (gap: string): boolean => gap.trim() === ',';

export const NONE: ReadonlySet<number> = new Set();

/** Longest office, in words: « ministre délégué auprès de la ministre de l’Économie et des Finances, chargé du Budget ». */
export const LONGEST_OFFICE = 34;

export const isBalanced = (text: string): boolean =>
  count(text, '(') === count(text, ')') && count(text, '«') === count(text, '»');
export const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** Verbs with which the press goes on after a name: « directeur général de Zelmar ajoute ». */
export const SAYING = wordSet(
  'ajoute declare souligne affirme explique precise indique estime rappelle releve insiste confie annonce assure commente poursuit conclut resume detaille observe salue considere signale reconnait espere appelle plaide promet defend prevoit constate remarque deplore regrette temoigne revele confirme',
);
export const isSaying = (words: readonly Word[], index: number): boolean => {
  const word = words[index];
  return word?.shape === 'lower' && SAYING.has(word.fold) && !LINKING.has(words[index - 1]?.fold ?? '');
};

/** « Président : », « Secrétaire Générale Adjointe : »: a colon closes the office that opens at `index`. */
export function leadsToColon(text: string, words: readonly Word[], index: number): boolean {
  for (let at = index + 1; at <= index + 4; at += 1) {
    const mark = between(text, words[at - 1], words[at]).trim();
    if (mark !== '' && mark !== '-') return mark === ':';
  }
  return false;
}
