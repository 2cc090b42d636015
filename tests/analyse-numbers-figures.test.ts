/** What becomes of quantities in an article: which are kept as figures, what they measure, when, how sure; and the promises with a date. */
import { describe, expect, it } from 'vitest';
import { readNumbers } from '../scripts/pipeline/analyse/figures/numbers.ts';
import { splitSentences } from '../scripts/pipeline/analyse/text/sentences.ts';
import type { Mention, Passage, PassageKind } from '../scripts/pipeline/model.ts';
import { unitReader } from './numbers-room.ts';

const read = (
  texts: (string | [PassageKind, string])[],
  publishedOn?: string,
  mentions: Mention[][] = texts.map(() => []),
) => {
  const passages: Passage[] = texts.map((text) =>
    typeof text === 'string' ? { kind: 'paragraph', text } : { kind: text[0], text: text[1] },
  );
  return readNumbers(passages, unitReader, mentions, { publishedOn });
};
const figure = (text: string, publishedOn?: string) => {
  const { figures } = read([text], publishedOn);
  expect(figures).toHaveLength(1);
  return figures[0];
};
const labels = (text: string) => read([text]).figures.map(({ label }) => label);

describe('a figure', () => {
  it('measures the noun that governs it', () => {
    expect(labels('Le site aura une capacité de production annuelle de 100 GWh.')).toEqual([
      'capacité de production annuelle',
    ]);
    expect(
      labels(
        'Le secteur a franchi un cap, avec un chiffre d’affaires à l’export atteignant 157 milliards de dirhams.',
      ),
    ).toEqual(['chiffre d’affaires à l’export']);
    expect(labels('Le volume des échanges entre Moscou et le Maroc a progressé de 73 %.')).toEqual([
      'volume des échanges entre Moscou et le Maroc',
    ]);
  });

  it('measures the subject of its verb, and its growth measures the same', () => {
    expect(
      labels(
        'Les exportations du secteur se sont élevées à plus de 80,6 milliards de dirhams, en hausse de 16,7 %.',
      ),
    ).toEqual(['exportations du secteur', 'exportations du secteur']);
    expect(labels('Le déficit commercial s’est creusé de 17,7 % à 259 milliards de dirhams.')).toEqual([
      'déficit commercial',
      'déficit commercial',
    ]);
  });

  it('measures what stands before its bracket', () => {
    expect(
      labels('La hausse touche « Phosphates » (+34 %) et « Engrais naturels et chimiques » (+15,5 %).'),
    ).toEqual(['phosphates', 'engrais naturels et chimiques']);
  });

  it.each([
    // What was done with the money, not who did it.
    ['Le groupe chinois Gotion va investir 12,8 MMDH à Kénitra.', ['investissement']],
    ['La banque va débloquer près de 4 milliards d’euros d’ici à 2028.', ['montant débloqué']],
    ['L’usine emploiera 2.300 personnes.', ['personnes employées']],
    // A rate by its whole name, whoever sets it.
    [
      'La banque a décidé de réduire le taux directeur de 25 points à 3,75%.',
      ['taux directeur', 'taux directeur'],
    ],
    ['La banque table sur un taux de croissance du PIB de 3,4%.', ['taux de croissance du PIB']],
    // What characterises is measured.
    ['Le chantier du parc éolien d’une capacité de 180 MW est achevé.', ['capacité']],
    ['L’emprunt obligataire sur 12 ans de 2,5 milliards de DH est placé.', ['emprunt obligataire']],
    ['Le stade de Benslimane, à 40 km de Casablanca, sera prêt.', ['distance de Casablanca']],
    // A participle after a comma goes on with the clause before.
    ['L’EBITDA a plus que doublé, atteignant 9 milliards de DH.', ['EBITDA']],
    ['La part baisse : 80% des 5 millions de jantes seront exportées.', ['part des jantes', 'jantes']],
    // Adjectives, ages and changes around the noun.
    [
      'Les ventes progressent : engrais naturels et chimiques (21,4 MMDH).',
      ['engrais naturels et chimiques'],
    ],
    ['Ce taux est élevé parmi les jeunes âgés de 15 à 24 ans (31,5%).', ['jeunes']],
    ['Cela résulte de l’augmentation des impôts directs (+14,2%).', ['impôts directs']],
    // Alone in a table nothing can be pointed at.
    ['La valeur de cette récolte s’élève à 118 milliards de dirhams.', ['valeur de la récolte']],
    [
      'Le pays exporte des batteries lithium-ion. Il assure 70% de la production de ces batteries.',
      ['part de la production de batteries lithium-ion'],
    ],
    ['Il assure 70% de la production de ces batteries.', ['part de la production de batteries']],
    // A noun group is read whole, past its prepositions.
    ['Le choc a eu un impact sur les réserves de 120 millions de dirhams.', ['impact sur les réserves']],
    ['Le groupe a passé une provision pour risques de 30 millions de dirhams.', ['provision pour risques']],
    [
      'Le taux de couverture des créances en souffrance a atteint 64 %.',
      ['taux de couverture des créances en souffrance'],
    ],
    [
      'L’écart de salaire entre hommes et femmes, qui est de 12 points, se réduit.',
      ['écart de salaire entre hommes et femmes'],
    ],
    // « en hausse de » is said of the noun before it, or of the subject.
    ['La banque publie un bénéfice en nette hausse de 7 %.', ['bénéfice']],
    ['Les dépôts ressortent en baisse de 3 % à 40 milliards de dirhams.', ['dépôts', 'dépôts']],
    ['Le trafic fret a connu une légère hausse de 2 %.', ['trafic fret']],
    // The same thing at another time.
    [
      'La récolte d’orge a atteint 9 millions de quintaux au lieu de 6 millions de quintaux.',
      ['récolte d’orge', 'récolte d’orge'],
    ],
    ['La marge atteint 36 %, contre 38 % un an plus tôt.', ['marge', 'marge']],
    // What stands aside parts nothing: a date, a bracket, « quant à elles », « en effet ».
    ['Les charges se situent, quant à elles, à 563 millions de dirhams.', ['charges']],
    ['Son bénéfice a en effet chuté de 28 %.', ['bénéfice']],
    [
      'Les réserves des vingt barrages (hors Souss) étaient, au 3 décembre, de 11 milliards de m3.',
      ['barrages', 'réserves des vingt barrages'],
    ],
    // The noun before a name, and the new noun after one.
    ['Selon le Haut-Commissariat le taux d’activité a reculé de 2 %.', ['taux d’activité']],
    // What was done is less than what was done with.
    ['La région vise la réalisation de 3 milliards de dirhams de ventes à l’export.', ['ventes à l’export']],
    ['Le fonds a engagé un montant de 133 millions de dirhams d’investissements.', ['investissements']],
    ['Le déficit est de 2 milliards de dirhams de plus.', ['déficit']],
    // A participle alone is no noun.
    ['Un effectif composé d’environ 80 % de femmes.', ['part de femmes']],
    ['Quant aux recettes de la pêche, elles ont augmenté de 12 %.', ['recettes de la pêche']],
    ['Ce taux reste élevé ; la branche enregistre le score le plus bas (55 %).', ['score']],
    [
      'La facture énergétique a pesé sur les comptes. Elle était de 71 milliards de dirhams en 2008.',
      ['facture énergétique'],
    ],
    // « Ils » does not agree with « la facture ».
    ['La facture énergétique a pesé sur les comptes. Ils ont perdu 3 %.', ['part']],
  ])('names what it measures as an editor would: %s', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it('counts people employed as jobs', () => {
    expect(figure('L’usine emploiera 2.300 personnes.')).toMatchObject({ kind: 'jobs', value: 2300 });
    expect(figure('Le stade accueille 2.300 personnes.')).toMatchObject({ kind: 'count' });
  });

  it('is a share when it is so much of something', () => {
    expect(
      figure('En 2021, la Chine représentait environ 70% de la production mondiale de batteries.'),
    ).toMatchObject({
      label: 'part de la production mondiale de batteries',
      kind: 'share',
      value: 70,
      qualifier: 'about',
      period: '2021',
      status: 'observed',
    });
  });

  it('keeps the direction of growth and what it is compared with', () => {
    expect(
      figure(
        'Les échanges ont progressé de 73 % au premier semestre 2025 par rapport à la même période de 2024.',
      ),
    ).toMatchObject({
      kind: 'growth',
      value: 73,
      period: '2025-S1',
      baseline: '2024-S1',
    });
    expect(figure('Les ventes ont reculé de 2,1 % en 2024.')).toMatchObject({
      kind: 'growth',
      value: -2.1,
      period: '2024',
    });
    expect(figure('Le trafic affiche une baisse de 3 à 5 %.')).toMatchObject({
      kind: 'growth',
      min: -5,
      max: -3,
    });
  });

  it.each([
    ['Les ventes des trois marques ont accusé des baisses respectives de 16 %, 10 % et 1 %.', [-16, -10, -1]],
    ['L’indice des mines avance de 3,8 % et celui des banques lâche 0,4 %.', [3.8, -0.4]],
    ['La récolte vaut 481 millions d’euros, soit 20 % de plus que la précédente.', [481e6, 20]],
    ['Le trafic est de 300 000 passagers, soit 12 % de moins qu’en 2023.', [300_000, -12]],
    // A share of something goes nowhere.
    ['Les composants locaux représentent respectivement 16 % et 10 % du prix.', [16, 10]],
  ])('goes up or down as its words say: %s', (text, expected) => {
    expect(read([text]).figures.map(({ value }) => value)).toEqual(expected);
  });

  it('takes neither the time before nor the term of a trade for its own', () => {
    expect(
      read(['Après un net repli en 2023, les dépôts ont atteint 895 millions de dirhams.']).figures[0]
        ?.period,
    ).toBeUndefined();
    expect(
      read(['Les dépôts pèsent 69 % du bilan, après 67 % en 2023.']).figures.map(({ period }) => period),
    ).toEqual([undefined, '2023']);
    expect(
      read(['Après l’adoption de la loi en 2023, les dépôts ont atteint 895 millions de dirhams.']).figures[0]
        ?.period,
    ).toBe('2023');
    expect(
      read(['Le gaz pour livraison en août 2025 a perdu 12 dollars.']).figures[0]?.period,
    ).toBeUndefined();
    expect(read(['Le gaz livré en août 2025 a coûté 12 dollars.']).figures[0]?.period).toBe('2025-08');
  });

  it('is a level where a thing settles, not a change', () => {
    expect(figure('L’inflation a reculé pour s’établir en moyenne à 0,9 %.')).toMatchObject({
      value: 0.9,
      kind: 'rate',
    });
    expect(figure('L’inflation a reculé de 0,9 %.')).toMatchObject({ value: -0.9, kind: 'growth' });
  });

  it('is compared with what it is more or less than', () => {
    expect(figure('Le taux ressort à 43 % en 2017, plus haut qu’attendu.')).toMatchObject({ period: '2017' });
    expect(
      read(['Le taux d’occupation est de 43 %, soit trois points de plus qu’en 2016.']).figures,
    ).toMatchObject([{ value: 43 }, { value: 3, kind: 'growth', baseline: '2016' }]);
  });

  it('tells what is promised from what was seen', () => {
    expect(figure('Le groupe prévoit la création de 7 500 emplois directs et indirects.')).toMatchObject({
      kind: 'jobs',
      status: 'announced',
      counted: 'emplois directs et indirects',
    });
    expect(figure('L’usine produira 100 GWh d’ici 2025.')).toMatchObject({ status: 'target', due: '2025' });
    expect(figure('L’usine a produit 100 GWh en 2024.')).toMatchObject({
      status: 'observed',
      period: '2024',
    });
  });

  it.each([
    // Aims told in the present are due when they say; told in the past they were aims.
    ['Nous voulons porter la part du solaire à 80 % en 2030.', [['target', '2030']]],
    ['Le groupe veut assembler 80 000 camions en 2028.', [['target', '2028']]],
    ['Le royaume ambitionne d’installer 10 GW.', [['target', undefined]]],
    ['Le plan visait 17 millions de touristes.', [['target', undefined]]],
    ['La banque table sur une croissance de 4,6 %.', [['target', undefined]]],
    // What is to come, in every person and mood.
    ['Nous assemblerons 350 moteurs à Nouaceur.', [['announced', undefined]]],
    ['La centrale aura une capacité de 500 MW.', [['announced', undefined]]],
    ['L’atelier emploierait 400 ouvriers.', [['announced', undefined]]],
    ['La société compte recruter 1 200 soudeurs.', [['announced', undefined]]],
    ['L’office a commandé 110 trains.', [['announced', undefined]]],
    ['Le groupe a annoncé un investissement de 3 milliards de dirhams.', [['announced', undefined]]],
    ['Le pays met le cap sur l’objectif de 26 millions de visiteurs en 2030.', [['target', '2030']]],
    // Where a way begins, and what a promise is compared with, was seen.
    [
      'Le groupe vise à faire passer ses ventes de 12 millions de tonnes, en 2021, à 20 millions de tonnes en 2027.',
      [
        ['observed', undefined],
        ['target', '2027'],
      ],
    ],
    [
      'Le déficit devrait atteindre 3,6 % du PIB, au lieu de 4,4 % en 2016.',
      [
        ['announced', undefined],
        ['observed', undefined],
      ],
    ],
    // What was done, whatever the rest of the sentence promises.
    ['La PME (60 salariés) va construire un atelier.', [['observed', undefined]]],
    ['Le fonds a bouclé un tour de table de 250 millions d’euros.', [['observed', undefined]]],
    [
      'Le projet créera 1 000 postes sur le site, qui en compte déjà 4 700.',
      [
        ['announced', undefined],
        ['observed', undefined],
      ],
    ],
    ['La société compte 1 200 soudeurs.', [['observed', undefined]]],
    ['Le programme a permis de former 3 000 jeunes.', [['observed', undefined]]],
    ['Le projet a coûté 3 milliards de dirhams.', [['observed', undefined]]],
    [
      'Le site emploie 2 300 personnes et en emploiera 3 000 en 2027.',
      [
        ['observed', undefined],
        ['target', '2027'],
      ],
    ],
    [
      'Les ventes ont progressé de 12 % et devraient atteindre 500 000 unités.',
      [
        ['observed', undefined],
        ['announced', undefined],
      ],
    ],
    ['Le fonds a par ailleurs accordé 3 milliards de dirhams.', [['observed', undefined]]],
    ['La hausse est significative : 300 tonnes.', [['observed', undefined]]],
    ['Le contrat de gaz s’échangeait à 66 dollars.', [['observed', undefined]]],
    ['Le contrat de gaz porte sur 66 tonnes.', [['announced', undefined]]],
    ['Le souhait : un contrat de 66 tonnes.', [['announced', undefined]]],
    ['Les citrons et les environs pèsent 300 tonnes.', [['observed', undefined]]],
    [
      'La coopérative opérait 40 stations et attirait 900 clients.',
      [
        ['observed', undefined],
        ['observed', undefined],
      ],
    ],
  ])('stands as its verb says: %s', (text, expected) => {
    expect(read([text]).figures.map(({ status, due }) => [status, due])).toEqual(expected);
  });

  it('says who says it', () => {
    expect(
      figure('Le secteur emploie 220.000 personnes, selon le ministère de l’Industrie.')?.attributedTo,
    ).toBe('le ministère de l’Industrie');
    expect(
      figure('Le secteur emploie 220.000 personnes, a indiqué la représentation commerciale russe.')
        ?.attributedTo,
    ).toBe('la représentation commerciale russe');
    expect(figure('Le secteur emploie 220.000 personnes.')?.attributedTo).toBeUndefined();
    // An intention is no speech.
    expect(
      figure('Le groupe, associé à un voisin, prévoit de livrer 40.000 tonnes par an.')?.attributedTo,
    ).toBeUndefined();
  });

  it.each([
    [
      'La filière emploie 9.000 personnes, a indiqué mardi la fédération des tanneurs.',
      'la fédération des tanneurs',
    ],
    [
      'La filière emploie 9.000 personnes, a annoncé, jeudi à Settat, le wali de la région.',
      'le wali de la région',
    ],
    [
      '« La filière emploie 9.000 personnes », précisent les responsables de la fédération.',
      'les responsables de la fédération',
    ],
    ['La fédération souligne en outre que la filière emploie 9.000 personnes.', 'La fédération'],
    [
      'Le ministère de la Pêche a indiqué dans un communiqué que la filière emploie 9.000 personnes.',
      'le ministère de la Pêche',
    ],
    [
      'Le ministère des Mines et de l’Énergie a précisé que la filière emploie 9.000 personnes.',
      'Le ministère des Mines et de l’Énergie',
    ],
    ['La fédération prévoit que la filière emploiera 9.000 personnes.', 'La fédération'],
    [
      'La région a annoncé qu’elle accueillera 9.000 personnes, a indiqué l’agence du littoral.',
      'l’agence du littoral',
    ],
    [
      'La ministre des Mines, Salma Idrissi, a indiqué, lundi à la Chambre haute, que la filière emploie 9.000 personnes.',
      'Salma Idrissi',
    ],
    ['La banque a annoncé un prêt de 9 millions de dirhams.', 'La banque'],
    ['La banque a accordé un prêt de 9 millions de dirhams.', undefined],
    // A heading that ran into its sentence.
    [
      'Un pas de plus pour les mines Deux délégués ont indiqué que la filière emploie 9.000 personnes.',
      'Deux délégués',
    ],
    // Nobody is named, or nothing is said.
    ['La filière emploie 9.000 personnes, selon les conditions du contrat.', undefined],
    ['Les relevés, couvrant un an, confirment cette progression : 9.000 personnes.', undefined],
    ['La filière emploie 9.000 personnes, indique la même source.', undefined],
    ['La filière emploie 9.000 personnes, d’après la même source.', undefined],
    ['La filière emploie 9.000 personnes selon les régions.', undefined],
    ['La production locale n’assure que 40 % des besoins.', undefined],
    ['Le groupe a poursuivi son développement, avec 9.000 personnes.', undefined],
    ['Il a ajouté que la filière emploie 9.000 personnes.', undefined],
  ])('names its speaker, or nobody: %s', (text, speaker) => {
    expect(figure(text)?.attributedTo?.toLowerCase()).toBe(speaker?.toLowerCase());
  });

  it('is the price of a unit when it has one', () => {
    expect(figure('Le DAP s’est négocié à 715 dollars la tonne.')).toMatchObject({
      kind: 'price',
      value: 715,
      unit: 'USD',
      per: 't',
    });
  });

  it('belongs to the actors of its own part of the sentence', () => {
    const text = 'La Chine a exporté 5 millions de tonnes et le Japon 2 millions de tonnes.';
    const mention = (id: string, asWritten: string): Mention => ({
      kind: 'country',
      id,
      start: text.indexOf(asWritten),
      end: text.indexOf(asWritten) + asWritten.length,
      asWritten,
      rule: 'name',
    });
    const { figures } = read([text], undefined, [[mention('CN', 'Chine'), mention('JP', 'Japon')]]);
    expect(figures.map(({ countries }) => countries)).toEqual([['CN'], ['JP']]);
  });
});

describe('an editor would not keep', () => {
  it.each([
    'Deux conventions majeures ont été signées à Tanger.',
    'Le groupe est présent dans le Royaume depuis plus de deux décennies.',
    'Les deux pays explorent des opportunités.',
    'La réunion a duré trois heures.',
    'Il est âgé de 52 ans.',
  ])('%s', (text) => {
    expect(read([text]).figures).toEqual([]);
  });

  it('an amount given again in another currency', () => {
    expect(figure('Le coût est de 30 milliards de dirhams (3,1 milliards de dollars).')?.unit).toBe('MAD');
  });

  it('a fact twice: the paragraph is quoted, not the heading', () => {
    const body = 'Le partenariat prévoit la création de 7 500 emplois directs et indirects.';
    const { figures } = read([
      ['title', '7 500 emplois à la clé'],
      ['heading', 'Création de 7 500 emplois'],
      body,
    ]);
    expect(figures.map(({ quote }) => quote)).toEqual([body]);
  });

  it('but keeps a vague amount of money, without a value', () => {
    const found = figure('Le projet représente un investissement de plusieurs milliards de dollars.');
    expect(found).toMatchObject({
      label: 'investissement',
      unit: 'USD',
      asWritten: 'plusieurs milliards de dollars',
    });
    expect(found).not.toHaveProperty('value');
  });
});

describe('a deadline', () => {
  const deadlines = (text: string, publishedOn?: string) =>
    read([text], publishedOn).deadlines.map(({ due, label, asWritten }) => [due, label, asWritten]);

  it('is a promise with a date', () => {
    expect(
      deadlines('Renault prévoit le lancement d’une nouvelle gamme de véhicules électriques d’ici 2030.'),
    ).toEqual([['2030', 'lancement d’une nouvelle gamme de véhicules électriques', 'd’ici 2030']]);
    expect(deadlines('Un centre de recherche verra le jour à Rabat avant fin 2025.')).toEqual([
      ['2025', 'un centre de recherche verra le jour à Rabat', 'avant fin 2025'],
    ]);
    expect(
      deadlines('La première usine, d’une capacité de 200.000 tonnes, entrera en service en 2026.'),
    ).toEqual([['2026', 'la première usine entrera en service', 'en 2026']]);
    expect(
      deadlines(
        '« Nous voulons couvrir 80 % des besoins en 2030 », a déclaré le directeur.',
        '2025-03-05',
      )[0]?.[1],
    ).toBe('couvrir 80 % des besoins');
    expect(deadlines('La convention sera mise en œuvre au plus tard en juin 2026.')).toEqual([
      ['2026-06', 'la convention sera mise en œuvre', 'au plus tard en juin 2026'],
    ]);
  });

  it('is what had not come when the clipping was printed', () => {
    const printed = '2024-03-05';
    expect(deadlines('La laiterie, opérationnelle fin 2026, servira le Saïss.', printed)).toMatchObject([
      ['2026', expect.any(String), 'fin 2026'],
    ]);
    expect(deadlines('Les liaisons vers Porto reprennent le 10 octobre 2024.', printed)).toEqual([
      ['2024-10-10', 'les liaisons vers Porto reprennent', 'le 10 octobre 2024'],
    ]);
    expect(deadlines('La régie va débuter les travaux en 2025.', printed)).toEqual([
      ['2025', 'la régie va débuter les travaux', 'en 2025'],
    ]);
    expect(deadlines('Le fournisseur s’engage à livrer la grue avant la fin de l’année.', printed)).toEqual([
      ['2024', 'le fournisseur s’engage à livrer la grue', 'avant la fin de l’année'],
    ]);
    expect(deadlines('Le quai sera achevé dans deux ans.', printed)).toEqual([
      ['2026', 'le quai sera achevé', 'dans deux ans'],
    ]);
    expect(deadlines('Le quai sera achevé dans deux ans.')).toEqual([]);
  });

  it('is labelled with its subject and its object, without the day it was announced on', () => {
    expect(deadlines('La ville inaugurera fin 2026 son troisième musée.')).toEqual([
      ['2026', 'la ville inaugurera son troisième musée', 'fin 2026'],
    ]);
    expect(deadlines('Le tramway, qui devrait être livré en mai 2027, longera la côte.')).toEqual([
      ['2027-05', 'le tramway devrait être livré', 'en mai 2027'],
    ]);
    expect(
      deadlines('Le groupe a annoncé le 16 octobre la fermeture du dépôt d’ici juin 2025.', '2024-11-02'),
    ).toEqual([['2025-06', 'fermeture du dépôt', 'd’ici juin 2025']]);
    expect(
      deadlines('Elle a annoncé ce mercredi la vente d’un dépôt, qui sera livré fin 2026.', '2024-11-02'),
    ).toEqual([['2026', 'la vente d’un dépôt sera livré', 'fin 2026']]);
    expect(
      deadlines('Le groupe a annoncé, mercredi, sa volonté de quitter le charbon d’ici 2035.', '2024-11-02'),
    ).toEqual([['2035', 'volonté de quitter le charbon', 'd’ici 2035']]);
  });

  it('is not a promise that was put off, nor a bound', () => {
    const printed = '2024-03-05';
    expect(deadlines('Initialement attendu pour 2025, le pont reste un projet.', printed)).toEqual([]);
    expect(deadlines('Le bail court jusqu’en 2030.', printed)).toEqual([]);
    expect(deadlines('Le chantier, lancé en 2019, devait s’achever en 2022.', printed)).toEqual([]);
  });

  it.each([
    [
      'Le plan table sur une production de 5 millions de tonnes d’ici 2030.',
      'production de 5 millions de tonnes',
    ],
    // What is reported, not that it is; « il » is written out.
    [
      'Les experts estiment que le pays accueillera un million d’élèves en 2030.',
      'le pays accueillera un million d’élèves',
    ],
    ['La régie a annoncé qu’elle achèvera le quai d’ici 2030.', 'la régie achèvera le quai'],
    // A cut does not end on a preposition.
    [
      'L’objectif est d’accroître la part de la laine peignée dans la production des ateliers de la vallée du Dadès, pour atteindre un niveau de 52 % d’ici 2030.',
      'l’objectif est d’accroître la part de la laine peignée dans la production des ateliers de la vallée du Dadès…',
    ],
  ])('is named by what is promised: %s', (text, label) => {
    expect(deadlines(text).map(([, named]) => named)).toEqual([label]);
  });

  it('is not a date that tells of the past', () => {
    expect(deadlines('L’usine a ouvert en 2019.')).toEqual([]);
    expect(deadlines('Avant 2020, le Maroc importait ses rames.')).toEqual([]);
    expect(deadlines('Les ventes ont progressé de 5 % en 2024.')).toEqual([]);
  });
});

describe('the event', () => {
  it('is dated by its weekday when the year is not printed', () => {
    const { eventOn } = read([
      'La commission s’est réunie, vendredi 10 octobre, à Rabat.',
      'Les échanges ont progressé en 2025 par rapport à 2024.',
    ]);
    expect(eventOn).toMatchObject({
      date: '2025-10-10',
      asWritten: 'vendredi 10 octobre',
      reasoning: 'weekday',
    });
  });

  it('leans on the day of publication when it is known', () => {
    expect(read(['Le ministre a reçu mercredi une délégation.'], '2025-10-12').eventOn).toMatchObject({
      date: '2025-10-08',
      reasoning: 'relative-to-publication',
    });
  });

  it('leans on the dateline, which is no event itself', () => {
    expect(read(['OUJDA, 12 nov. 2025 (MAP) – Le jury a reçu mardi trois dossiers.']).eventOn).toMatchObject({
      date: '2025-11-11',
      asWritten: 'mardi',
      reasoning: 'relative-to-publication',
    });
    expect(
      read(['Safi (Maroc), 3 mars (AFP) – Le chantier a ouvert jeudi, selon la régie.']).eventOn,
    ).toBeUndefined();
    expect(
      read(['La régie, le 12 novembre 2025 – jour de grève – a reçu trois dossiers.']).eventOn,
    ).toMatchObject({ date: '2025-11-12' });
  });

  it('is left out when nothing settles it', () => {
    expect(read(['La commission s’est réunie vendredi 10 octobre à Rabat.']).eventOn).toBeUndefined();
    expect(read(['Le ministre a reçu mercredi une délégation.']).eventOn).toBeUndefined();
    expect(read(['L’usine sera inaugurée le 3 mars 2027.'], '2025-10-12').eventOn).toBeUndefined();
  });
});

describe('a sentence', () => {
  const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['M. Mezzour a reçu Mme. Alami. Ils ont signé.', ['M. Mezzour a reçu Mme. Alami.', 'Ils ont signé.']],
    [
      'Contemporary Amperex Technology Co. Limited (CATL) investit. BYD aussi.',
      ['Contemporary Amperex Technology Co. Limited (CATL) investit.', 'BYD aussi.'],
    ],
    ['Il a dit : « C’est bien. » Puis il est parti.', ['Il a dit : « C’est bien. »', 'Puis il est parti.']],
    ['« Est-ce sûr ? », a-t-il demandé.', ['« Est-ce sûr ? », a-t-il demandé.']],
    ['Le coût est de 7.500 DH. Le prix de 2.5 euros.', ['Le coût est de 7.500 DH.', 'Le prix de 2.5 euros.']],
    ['Le 12 nov. 2025, l’art. 4 a changé. Fin.', ['Le 12 nov. 2025, l’art. 4 a changé.', 'Fin.']],
    [
      'Publié le 3 déc. 2025 par la M.A.P. Le texte suit.',
      ['Publié le 3 déc. 2025 par la M.A.P.', 'Le texte suit.'],
    ],
    ['Le trajet dure 30 min. Le train repart.', ['Le trajet dure 30 min.', 'Le train repart.']],
    ['Il hésite… Puis il signe.', ['Il hésite…', 'Puis il signe.']],
    ['Voir lematin.ma et J. Dupont. Merci !', ['Voir lematin.ma et J. Dupont.', 'Merci !']],
    [
      'Les prix, les salaires, etc. Le ministre a conclu.',
      ['Les prix, les salaires, etc.', 'Le ministre a conclu.'],
    ],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});
