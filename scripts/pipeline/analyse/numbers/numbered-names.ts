/** Numbers that are part of a name: « article 8 », « phase 2 », « Noor 2 », « Boeing 737 ». */

import { isShouted } from '../text/shouting.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { isFunctionWord } from './counted-nouns.ts';
import type { Numeral } from './numerals.ts';
import type { View } from './view.ts';

/** Nouns that carry a number as their name: « article 8 », « phase 2 », « Boeing 737 ». */
const LABELS: ReadonlySet<string> = wordSet(`
  article articles tier core art loi lois decret dahir arrete circulaire resolution page pages numero numeros no ° n
  phase phases lot lots tranche chapitre section axe zone ligne lignes route rn terminal quai etape groupe
  niveau norme iso type classe categorie boeing airbus version vol chambre salle stand hall code serie
  episode tome top noor euro cac nasdaq forbes fortune global windows ariane peugeot bac unite bloc annexe
  alinea paragraphe tableau figure graphique porte voie bp pk tel fax gsm immeuble etage apt appt titre
  option canal chaine journee j industrie industry web isin rc ice cp scope bale solvabilite secteur
  district stoxx ftse russell topix nikkei s&p p dow convention modele galaxy iphone point objectif odd
  journal magazine scenario volet pilier programme edition formule ligue rang place medz port saison levier grade indice masi
  taux appel jour decennie
`);

/** Does a noun before make the number its name: « article 8 », « phase 2 », « A 320 »? */
export function isLabelled(view: View, i: number, numeral: Numeral): boolean {
  let at = i - 1;
  let before = view.tokens[at];
  if (before === undefined) return false;
  if (before.text === '°' || before.text === 'n°' || before.text === '#' || before.text === '№') return true;
  if (
    (before.text === '.' || before.text === ':') &&
    view.tokens[at - 1]?.kind === 'word' &&
    before.gap === 'glued'
  ) {
    at -= 1;
    before = view.tokens[at] as Token;
    if (before.text.length > 5) return false;
  }
  if (before.text === '-' && before.gap === 'glued') {
    at -= 1;
    before = view.tokens[at] as Token;
    if (before?.kind === 'word' && (view.tokens[i] as Token).gap === 'glued') return true;
  }
  if (before?.kind !== 'word' || (view.tokens[i] as Token).gap === 'break') return false;
  if (numeral.multiplied) return false;
  if (LABELS.has(before.key)) return true;
  // A capital before a bare number is a name: « Noor 2 », « Forbes 500 ».
  const first = before.text[0] as string;
  const capital = first !== first.toLowerCase() && !before.key.endsWith("'");
  const opening =
    view.tokens[at - 1] === undefined ||
    before.gap === 'break' ||
    (view.tokens[at - 1]?.kind === 'mark' && '.!?:«"•-'.includes(view.tokens[at - 1]?.text as string));
  return (
    capital &&
    (!opening || before.text === before.text.toUpperCase()) &&
    before.text.length > 1 &&
    !isFunctionWord(before.key) &&
    !isShouted(view.tokens, i)
  );
}

/** Does this word name its number instead of counting: « article 8 »? */
export const isLabel = (key: string): boolean => LABELS.has(key);
