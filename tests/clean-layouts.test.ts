/** One article, printed in every layout that pasting and scraping make of it: its words go the same ways. */
import { describe, expect, test } from 'vitest';
import { cleanClipping, ledgerOf } from '../scripts/pipeline/clean/index.ts';
import { plainText } from '../scripts/pipeline/clean/units.ts';
import { wordKey } from '../scripts/pipeline/read/fold.ts';
import { readClipping } from '../scripts/pipeline/read/index.ts';

/** Lines of an article; a line after « - » is the page's and must go. */
const ARTICLES: Record<string, string> = {
  signed: `
Nador West Med : la première grue est arrivée au port
- Par Jeanne Durand
- Publié le 4 mars 2025 à 10:12
- Temps de lecture : 3 min
Le bateau qui portait la grue a accosté lundi devant une centaine de dockers, sous une pluie fine.
La société du port attend sept autres portiques d’ici le mois de juin. Chacun pèse 1.800 tonnes et coûte 130 millions de dirhams.
- Lire aussi : Un quai neuf pour les pêcheurs d’Agadir
Le terminal doit recevoir ses premiers navires à la fin de 2026. Il emploiera 900 personnes, dont la moitié viendra de la région.
- Partager sur Facebook Twitter WhatsApp
- Commentaires (4)`,
  agency: `
Hydrogène : un quatrième projet est retenu dans la région de Laâyoune
LAÂYOUNE, 12 mars (MAP) – Le comité de pilotage a retenu mercredi un projet de 31 milliards de dirhams, porté par trois groupes européens.
- Crédit photo : DR
Les travaux doivent commencer à la fin de l’année prochaine, selon le directeur du consortium, qui promet 2.400 emplois.
- La suite après cette publicité
La centrale produira 200.000 tonnes d’ammoniac chaque année. « Les bateaux sont déjà réservés », a-t-il ajouté.
- Tags : hydrogène, ammoniac, Sud`,
  followed: `
- Suivez-nous sur Facebook
Le Maroc commande dix navires à un chantier coréen
La flotte publique renaît, trente ans après la vente de son dernier cargo.
- Par : La rédaction
L’armateur public a signé lundi avec un chantier de Busan. Le contrat porte sur 420 millions de dollars, payés en neuf ans.
- À lire aussi : Le port de Safi lève 200 millions de dirhams
Il prévoit également de former 600 marins dans ses deux écoles, à Agadir et à Casablanca, avant la première livraison.
Les premiers navires seront livrés en 2028. Deux autres pourraient suivre, selon la direction de l’armateur.
- © 2025 Le Quotidien du port. Tous droits réservés`,
};

const wrapped = (line: string, width = 72): string => {
  const rows = [''];
  for (const word of line.split(' ')) {
    const row = rows.at(-1)!;
    if (row !== '' && row.length + 1 + word.length > width) rows.push(word);
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
  }
  return rows.join('\n');
};
/** A long line broken around some of its words, as a link in it does. */
const brokenAtLink = (line: string): string => {
  const words = line.split(' ');
  if (line.startsWith('L') === false || words.length < 18) return line;
  const half = Math.floor(words.length / 2);
  return [words.slice(0, half), words.slice(half, half + 3), words.slice(half + 3)]
    .map((part) => part.join(' '))
    .join('\n');
};

const LAYOUTS: Record<string, (lines: string[]) => string> = {
  'a line each': (lines) => lines.join('\n'),
  'carriage returns': (lines) => lines.join('\r\n'),
  'doubled breaks': (lines) => lines.join('\n\n'),
  'broken at links': (lines) => lines.map(brokenAtLink).join('\n'),
  'wrapped at 72 columns': (lines) => lines.map((line) => wrapped(line)).join('\n\n'),
  'wrapped, and no blank line': (lines) => lines.map((line) => wrapped(line)).join('\n'),
  'one line': (lines) => lines.join(' '),
  'one line, two spaces': (lines) => lines.join('  '),
  'one line, no space': (lines) => lines.join(''),
};

const letters = (text: string): string => wordKey(text).replaceAll(' ', '');

describe.each(Object.keys(ARTICLES))('%s', (name) => {
  const printed = ARTICLES[name]!.trim().split('\n');
  const lines = printed.map((line) => line.replace(/^- /, ''));
  const gone = printed.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
  const kept = printed.filter((line) => !line.startsWith('- '));

  test.each(Object.keys(LAYOUTS))('%s', (layout) => {
    const text = LAYOUTS[layout]!(lines);
    const clipping = readClipping(Buffer.from(text), { file: 'a.txt', format: 'text' }).value!;
    const { value } = cleanClipping(clipping);
    const article = [value.title, value.standfirst, ...value.body.children.map(plainText)].join(' ');
    expect(value.titleDerived).toBe(false);
    expect(letters(value.title ?? '')).toBe(letters(kept[0]!));
    expect(letters(article)).toBe(letters(kept.join(' ')));
    expect(letters(value.removals.map(({ text: words }) => words).join(' '))).toBe(letters(gone.join(' ')));
    expect(ledgerOf(clipping, value).lost).toEqual([]);
  });
});
