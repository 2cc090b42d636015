/** Problems as an editor reads them: each name with the details that the program gives it, and nothing left blank. */
import { expect, it } from 'vitest';
import type { Problem } from '../src/domain/problem.ts';
import { formatMessage, formatProblems } from '../src/locale/problems.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const problem = (name: Problem['name'], details: Problem['details']): Problem => ({
  name,
  severity: 'error',
  file: 'content/a.mdx',
  details,
});

it.each([
  [
    'FileTooLarge',
    { bytes: 52_500_000, limit: 8_000_000 },
    'Fichier trop gros (52,5 Mo, limite 8 Mo). Gardez le seul article.',
  ],
  ['NestingTooDeep', { depth: 401, limit: 400 }, 'Page imbriquée sur 401 niveaux (limite 400).'],
  ['TooManyElements', { limit: 20_000 }, 'Page de plus de 20 000 éléments.'],
  ['CrowdedWord', { limit: 4000 }, 'Suite de plus de 4 000 signes de mise en forme sans une espace : '],
  [
    'IdTaken',
    { value: 'a', other: 'b.txt', given: 'a-1234' },
    'est pris par une autre coupure (b.txt) : cet article s’appelle « a-1234 ».',
  ],
  [
    'BrokenLink',
    { value: 'javascript:x', reason: 'scheme' },
    'Adresse refusée (seules https:, http:, mailto: et les pages du site sont admises) : « javascript:x ».',
  ],
  ['BrokenLink', { value: '/x.png', reason: 'image-alt' }, 'Image sans texte de remplacement : « /x.png ».'],
  ['BrokenLink', { value: '/articles/x/' }, 'Lien vers une page qui n’existe pas : « /articles/x/ ».'],
  [
    'DoubtfulPassage',
    { rule: 'headlines', text: 'Le Raja gagne' },
    'Passage retiré sans certitude (headlines) : « Le Raja gagne ».',
  ],
  [
    'DoubtfulPassage',
    { rule: 'restored', text: 'Une phrase.' },
    'Passage gardé par précaution, à la fin : « Une phrase. ».',
  ],
] as const)('%s with %o', (name, details, said) => {
  const message = plain(formatMessage(problem(name, details)));
  expect(message).toContain(said);
  expect(message).not.toContain('undefined');
});

it('stand file by file in the order of lines, with their names and the nearest value below', () => {
  const problems: Problem[] = [
    { ...problem('UnknownCountry', { value: 'CHN' }), line: 12, column: 5, suggestion: 'CN (Chine)' },
    { ...problem('MissingFrontmatter', {}), line: 1, column: 1 },
  ];
  expect(plain(formatProblems(problems)).split('\n')).toEqual([
    'content/a.mdx',
    '   1:1  En-tête absent. Le fichier doit commencer par une ligne « --- », puis le titre, puis « --- ».   MissingFrontmatter',
    '  12:5  Pays inconnu : « CHN ». Écrivez un code à deux lettres de content/taxonomy/countries.yaml.   UnknownCountry',
    '        Vouliez-vous dire CN (Chine) ?',
  ]);
});
