/** Names of a whole article: salience, sectors, offices as said, and what is suggested to the editor. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMatcher } from '../scripts/pipeline/analyse/names/matcher.ts';
import { readNames } from '../scripts/pipeline/analyse/names/names.ts';
import type { Passage } from '../scripts/pipeline/model.ts';
import { openTaxonomy } from '../src/library/index.ts';

const { value: taxonomy } = openTaxonomy(join(import.meta.dirname, '..'));
const matcher = createMatcher(taxonomy);

/** Lines of an article; `# ` opens its title, `> ` its standfirst, `## ` a heading. */
function passagesOf(article: string): Passage[] {
  const marks = { '# ': 'title', '> ': 'standfirst', '## ': 'heading' } as const;
  return article
    .trim()
    .split('\n')
    .map((line, index): Passage => {
      const mark = (Object.keys(marks) as (keyof typeof marks)[]).find((start) => line.startsWith(start));
      return mark
        ? { kind: marks[mark], text: line.slice(mark.length), line: index + 1 }
        : { kind: 'paragraph', text: line, line: index + 1 };
    });
}

const read = (article: string) => readNames(passagesOf(article), matcher);

describe('countries by salience', () => {
  test('a title weighs more than a passing mention', () => {
    const names = read(`
# Le Japon prépare un plan de soutien aux équipementiers
Le Maroc, l’Espagne et le Portugal ont été consultés. Le Maroc a répondu.
Tokyo confirmera au printemps.`);
    expect(names.countries).toEqual(['JP', 'MA', 'ES', 'PT']);
  });

  test('countries of equal weight come in the order of the text', () => {
    expect(read('La Pologne, la Turquie et le Brésil.').countries).toEqual(['PL', 'TR', 'BR']);
  });

  test('an organisation does not bring the country of its seat', () => {
    expect(read('Renault et Siemens recrutent à Kénitra.').countries).toEqual([]);
  });

  test('a title of the press brings neither its country nor that of its name', () => {
    expect(read('Jeune Afrique, Maroc Hebdo et The Korea Herald en parlent.').countries).toEqual([]);
  });
});

describe('names shared by several entries', () => {
  test('a surname goes to the person whom another passage names in full', () => {
    const names = read(`
# Digital : Mezzour présente la feuille de route
Ghita Mezzour, ministre déléguée chargée de la Transition numérique, a présenté le plan.`);
    expect(names.people).toEqual([
      { id: 'ghita-mezzour', role: 'ministre déléguée chargée de la Transition numérique' },
    ]);
  });

  test('« congolais » is of the Congo the article names', () => {
    expect(
      read('Le ministre congolais est arrivé.\nLe Congo-Brazzaville exporte du bois.').countries,
    ).toEqual(['CG']);
    expect(read('Le ministre congolais est arrivé.\nLa RDC exporte du cobalt.').countries).toEqual(['CD']);
  });

  test('« coréen » is of the North only where the North alone is named', () => {
    expect(read('Un tir nord-coréen. Le missile coréen est tombé en mer.').countries).toEqual(['KP']);
    expect(read('Le constructeur coréen s’installe.').countries).toEqual(['KR']);
  });

  test('an island that is also a first name counts beside its own people', () => {
    expect(
      read('Les exportateurs mauriciens arrivent.\nLe port de Maurice est prêt.').mentions[1],
    ).toMatchObject([{ id: 'MU', asWritten: 'Maurice' }]);
    expect(read('Le chantier de Maurice est prêt.').countries).toEqual([]);
  });
});

describe('offices as said', () => {
  const roleOf = (text: string): string | undefined => read(text).people[0]?.role;

  test.each([
    [
      'Le ministre de l’Industrie et du Commerce, Ryad Mezzour, a signé.',
      'ministre de l’Industrie et du Commerce',
    ],
    [
      'Ryad Mezzour, ministre de l’Industrie et du Commerce, a signé.',
      'ministre de l’Industrie et du Commerce',
    ],
    ['Le ministre de l’Industrie Ryad Mezzour a signé.', 'ministre de l’Industrie'],
    ['Le ministre Mezzour a signé.', 'ministre'],
    ['En présence du ministre de l’Industrie, M. Ryad Mezzour, et du wali.', 'ministre de l’Industrie'],
    [
      'Nasser Bourita, ministre des Affaires étrangères, de la Coopération africaine et des Marocains résidant à l’étranger, a reçu une délégation.',
      'ministre des Affaires étrangères, de la Coopération africaine et des Marocains résidant à l’étranger',
    ],
    [
      'La ministre de la Transition énergétique et du Développement durable, Leila Benali, s’est exprimée.',
      'ministre de la Transition énergétique et du Développement durable',
    ],
    ['Aziz Akhannouch (chef du gouvernement) a présidé la séance.', 'chef du gouvernement'],
    ['Le chef du gouvernement, Aziz Akhannouch, a présidé la séance.', 'chef du gouvernement'],
    ['Le Premier ministre espagnol, Pedro Sánchez, est attendu.', 'Premier ministre espagnol'],
    [
      'Les travaux ont été présidés par le directeur de la coopération du ministère (Minpromtorg), Mikhaïl Anissimov.',
      'directeur de la coopération du ministère (Minpromtorg)',
    ],
    ['Mostafa Terrab, PDG du Groupe OCP, a présenté les comptes.', 'PDG du Groupe OCP'],
    [
      'En présence de Mostafa Terrab, le PDG d’OCP, d’Andreas Weber, directeur du site, et du wali.',
      'PDG d’OCP',
    ],
    [
      'En présence du ministre de l’Industrie, du Commerce et de l’Économie numérique, Moulay Hafid Elalamy, du wali et de l’ambassadeur.',
      'ministre de l’Industrie, du Commerce et de l’Économie numérique',
    ],
    ['Le vice-président de la CGEM, Mehdi Tazi, a ouvert la séance.', 'vice-président de la CGEM'],
    [
      'Fouzi Lekjaa, ministre délégué auprès de la ministre de l’Économie et des Finances, chargé du Budget, a répondu.',
      'ministre délégué auprès de la ministre de l’Économie et des Finances, chargé du Budget',
    ],
    [
      'Younes Sekkouri, ministre de l’Emploi, qui a pris part à la rencontre, a signé.',
      'ministre de l’Emploi',
    ],
  ])('%s', (text, role) => expect(roleOf(text)).toBe(role));

  test.each([
    'Ryad Mezzour a signé.',
    'Les ministres ont signé, Ryad Mezzour a applaudi.',
    'Le ministre a signé. Ryad Mezzour est parti.',
    'Selon Ryad Mezzour, le directeur est parti hier.',
    'Le directeur qui a reçu Ryad Mezzour est parti.',
    'Le directeur de cabinet de Ryad Mezzour est parti.',
    'Le ministre pour lequel travaille Ryad Mezzour est parti.',
  ])('no office: %s', (text) => expect(roleOf(text)).toBeUndefined());

  test('in a list each name has its own office', () => {
    const names = read(
      'Ont signé Nadia Fettah, ministre de l’Économie, Ryad Mezzour, Karim Zidane, ministre délégué, et le wali.',
    );
    expect(names.people).toEqual([
      { id: 'nadia-fettah', role: 'ministre de l’Économie' },
      { id: 'ryad-mezzour' },
      { id: 'karim-zidane', role: 'ministre délégué' },
    ]);
    const before = read(
      'Paraphé par le ministre de l’Industrie, Ryad Mezzour, le directeur général de l’agence, Ali Seddiki, et le wali.',
    );
    expect(before.people).toEqual([
      { id: 'ryad-mezzour', role: 'ministre de l’Industrie' },
      { id: 'ali-seddiki', role: 'directeur général de l’agence' },
    ]);
  });

  test('the fullest office of the article is kept', () => {
    const names = read(
      'Le ministre Mezzour a parlé.\nRyad Mezzour, ministre de l’Industrie et du Commerce, a signé.',
    );
    expect(names.people).toEqual([{ id: 'ryad-mezzour', role: 'ministre de l’Industrie et du Commerce' }]);
  });
});

describe('suggestions for the editor', () => {
  const suggested = (text: string) =>
    read(text).suggestions.map(({ kind, name, role }) => [kind, name, ...(role ? [role] : [])].join(' | '));

  test.each<[string, string[]]>([
    [
      'L’Agence nationale des ateliers publics (ANAP) lance un appel d’offres.',
      ['organisation | Agence nationale des ateliers publics'],
    ],
    ['Le groupe chinois Xinwanda Battery investit.', ['organisation | Xinwanda Battery']],
    [
      'La société Kemitech et le cabinet Marlow Brandt signent.',
      ['organisation | Kemitech', 'organisation | Marlow Brandt'],
    ],
    [
      'Selon Karim Tadlaoui, directeur général de la zone, le terrain est prêt.',
      ['person | Karim Tadlaoui | directeur général de la zone'],
    ],
    [
      'Le ministre tchèque de l’Industrie, Jozef Havránek, est attendu.',
      ['person | Jozef Havránek | ministre tchèque de l’Industrie'],
    ],
    [
      'Selon Ann Drew, responsable de la fraude à la Northern Trade Agency du royaume, le dossier avance.',
      [
        'person | Ann Drew | responsable de la fraude à la Northern Trade Agency du royaume',
        'organisation | Northern Trade Agency',
      ],
    ],
    [
      'Maître Sylvie Noharet, avocate du groupe Zelmar, a plaidé.',
      ['person | Sylvie Noharet | avocate du groupe Zelmar', 'organisation | Zelmar'],
    ],
    [
      'Selon le mari de Ghita Marchal, l’avocate Sabine Granrut, la preuve manque.',
      ['person | Ghita Marchal', 'person | Sabine Granrut | avocate'],
    ],
    ['Le président coréen, Lee Jong-su, est attendu.', ['person | Lee Jong-su | président coréen']],
    [
      'Rachid Tazlani a été nommé directeur général de l’Office des semences, a indiqué le communiqué.',
      [
        'person | Rachid Tazlani | directeur général de l’Office des semences',
        'organisation | Office des semences',
      ],
    ],
    [
      'La porte-parole du président de la région, Mina Ouardaf, a confirmé.',
      ['person | Mina Ouardaf | porte-parole du président de la région'],
    ],
    [
      'Faten Suri, vice-présidente de la chambre et Mme Jane Orly, présidente du port, ont signé.',
      ['person | Faten Suri | vice-présidente de la chambre', 'person | Jane Orly | présidente du port'],
    ],
    [
      'La nomination de Nadia Berrani au poste de directrice des routes est confirmée.',
      ['person | Nadia Berrani | directrice des routes'],
    ],
    [
      'Le vice-ministre japonais du Commerce, Yoji Mura, a répondu.',
      ['person | Yoji Mura | vice-ministre japonais du Commerce'],
    ],
    [
      'Le ministre délégué auprès du chef du gouvernement, chargé des Ports, Samir Ouald, a répondu.',
      ['person | Samir Ouald | ministre délégué auprès du chef du gouvernement, chargé des Ports'],
    ],
    [
      'Le PDG de Bombardier Industrie Guy Harlan est satisfait.',
      ['person | Guy Harlan | PDG de Bombardier Industrie'],
    ],
    ['La société Structural Metal Works (SMW) recrute.', ['organisation | Structural Metal Works']],
    [
      'La ministre du Plan, Ana Drew, et son adjoint, Zac Orly, ont signé.',
      ['person | Ana Drew | ministre du Plan', 'person | Zac Orly | adjoint'],
    ],
    ['La Fondation Ellen Ridge a signé.', ['organisation | Fondation Ellen Ridge']],
    [
      'Le ministre des Finances Jane Ann Drew est arrivé.',
      ['person | Jane Ann Drew | ministre des Finances'],
    ],
    ['Le ministre du Budget Michel Lefort est arrivé.', ['person | Michel Lefort | ministre du Budget']],
    ['Le ministre a rencontré son homologue, Lana Nusseibeh.', ['person | Lana Nusseibeh']],
    ['Hier, Jean Dupont a mangé à Casablanca.', ['person | Jean Dupont']],
    ['Le directeur de cabinet de Karim Lefort est parti.', ['person | Karim Lefort']],
    ['Karim Tadlaoui a été nommé hier à Casablanca.', ['person | Karim Tadlaoui']],
    [
      'Abdelhamid Souiri, président de la Fédération des industries métallurgiques, mécaniques et électromécaniques (FIMME), a plaidé.',
      [
        'person | Abdelhamid Souiri | président de la Fédération des industries métallurgiques, mécaniques et électromécaniques (FIMME)',
      ],
    ],
  ])('%s', (text, expected) => expect(suggested(text)).toEqual(expected));

  test.each([
    'La société civile et le groupe de travail ont salué l’accord.',
    'Le groupe Renault et la société Maroc Telecom sont connus.',
    'L’Agence Nationale de Promotion de l’Emploi et des Compétences (ANAPEC) est connue.',
    'Ryad Mezzour, ministre de l’Industrie, est connu.',
    'Les véhicules électriques (VE) et la recherche (R&D) progressent.',
    'Le Maroc, premier producteur, et la Chine, directrice du fonds, ont signé.',
    'Le président de la Commission européenne est attendu à Rabat.',
    'Un avocat de Las Vegas et le directeur du Grand Hôtel sont arrivés.',
    'Le chef du parti réformiste Nouvel Élan a démissionné.',
    'Il a été reçu avec la sœur de l’émir, Aldana Mayassi.',
    'Le recteur de l’université Campbell Ridge est attendu.',
  ])('nothing: %s', (text) => expect(suggested(text)).toEqual([]));

  test('carries the line to add, the sentence and the line of the clipping', () => {
    const [suggestion] = read(
      '# Titre\nUne phrase. Le groupe coréen Dongil Metal s’installe. Une autre.',
    ).suggestions;
    expect(suggestion).toMatchObject({
      name: 'Dongil Metal',
      quote: 'Le groupe coréen Dongil Metal s’installe.',
      line: 2,
      rule: 'company-apposition',
      file: 'content/taxonomy/organisations.yaml',
      yaml: '- id: dongil-metal\n  name: Dongil Metal\n  country: KR\n',
      passage: 1,
      start: 29,
      end: 41,
    });
  });

  test('one suggestion per name', () => {
    expect(suggested('Le groupe Xinwanda arrive.\nLe groupe Xinwanda recrute.')).toEqual([
      'organisation | Xinwanda',
    ]);
  });
});

describe('sectors', () => {
  test('a list of named subjects in a short dispatch all count', () => {
    const names = read(
      'Les discussions ont porté sur la pharmacie, la construction automobile, la chimie, les technologies numériques, la métallurgie, le matériel ferroviaire et les énergies renouvelables.',
    );
    expect(names.sectors).toEqual([
      'pharmacie',
      'automobile',
      'chimie',
      'numerique',
      'metallurgie',
      'ferroviaire',
      'energies-renouvelables',
    ]);
  });

  test('in a long article a passing mention does not', () => {
    const filler =
      'La filière des engrais progresse et les phosphates se vendent bien sur tous les marchés. '.repeat(50);
    expect(read(`${filler}Le tourisme a été évoqué.`).sectors).toEqual(['phosphates-engrais']);
  });

  test('a sector in a minister’s title is not what the article is about', () => {
    expect(
      read(
        'Le ministre de l’Agriculture, de la Pêche maritime et des Eaux et Forêts, a reçu une délégation sur l’hydrogène.',
      ).sectors,
    ).toEqual(['hydrogene']);
    expect(read('Le ministre a annoncé un plan pour l’agriculture et le textile.').sectors).toEqual([
      'agriculture',
      'textile-habillement',
    ]);
  });

  test('what is told in passing beside a subject named much oftener is none', () => {
    const body = 'Les engrais se vendent bien. '.repeat(40);
    const passing = 'La logistique a été citée. '.repeat(3);
    expect(read(`${'Le bilan est publié ce jour. '.repeat(30)}${body}${passing}`).sectors).toEqual([
      'phosphates-engrais',
    ]);
    expect(
      read(
        `${'Le bilan est publié ce jour. '.repeat(60)}Les engrais. La logistique. Les engrais. La logistique.`,
      ).sectors,
    ).toEqual(['phosphates-engrais', 'ports-logistique']);
  });

  test('a list of four sectors or more is a list of subjects, three in passing are not', () => {
    const filler = 'Les délégués se sont retrouvés mardi dans la capitale pour deux jours. '.repeat(30);
    expect(read(`${filler}Restent la chimie, le textile, le tourisme et la pharmacie.`).sectors).toEqual([
      'chimie',
      'textile-habillement',
      'tourisme',
      'pharmacie',
    ]);
    expect(read(`${filler}Restent la chimie, le textile et le tourisme.`).sectors).toEqual([]);
  });

  test('the trade of a firm in the title is a subject, that of a firm in the text is not', () => {
    const filler = 'Le groupe publie ses comptes et réunit ses actionnaires à la fin du mois. '.repeat(30);
    expect(read(`# Renault publie ses comptes\n${filler}`).sectors).toEqual(['automobile']);
    expect(read(`# Les comptes sont publiés\n${filler}Renault n’a pas répondu.`).sectors).toEqual([]);
  });

  test('one mention of a narrower trade refines its trade, not its section', () => {
    const filler = 'L’automobile avance, l’industrie aussi, et les délégués en ont longuement parlé. '.repeat(
      30,
    );
    expect(read(`${filler}Une voiture électrique était là, et du textile.`).sectors).toEqual([
      'automobile',
      'electromobilite',
    ]);
  });

  test('a broad sector gives way to the narrow one', () => {
    expect(read('# Le parc éolien de Tarfaya\nL’électricité de l’éolienne.').sectors).toEqual(['eolien']);
  });
});

describe('the outlet that signs', () => {
  test.each<[string, string | undefined]>([
    ['RABAT (MAP) – Le ministre a reçu une délégation.', 'map'],
    ['Le projet avance.\nSource : Le Matin', 'le-matin'],
    ['Le projet avance (avec AFP).', 'afp'],
    ['Médias24\nLe projet avance.', 'medias24'],
    ['Finances News Hebdo : Que change ce plan pour le secteur ?', 'finances-news'],
    ['Médias24 : un accord est signé. Que change-t-il ?', undefined],
    ['« C’est signé », a-t-il confié à Reuters.', undefined],
    ['Selon Le Monde, l’accord est signé.', undefined],
    ['Le projet avance.', undefined],
  ])('%s', (text, outlet) => expect(read(text).outlet).toBe(outlet));
});
