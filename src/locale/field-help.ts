/** One sentence and one example for every field an editor may fill in: the manual, and the text of the JSON Schemas. */

export interface FieldHelp {
  help: string;
  example: string;
}

const field = (help: string, example: string): FieldHelp => ({ help, example });

/** By schema, then by path; `[]` stands for « each element of the list ». */
export const fieldHelp: Record<'article' | 'theme' | 'publication' | 'prose', Record<string, FieldHelp>> = {
  article: {
    title: field(
      'Le titre, tel que la coupure l’imprime.',
      'Renault renforce son partenariat industriel avec le Maroc',
    ),
    titleDerived: field(
      'true quand la coupure n’avait pas de titre et que celui-ci a été tiré de sa première phrase.',
      'true',
    ),
    standfirst: field(
      'Le chapô imprimé sous le titre, mot pour mot.',
      'Deux conventions ont été signées à Tanger.',
    ),
    lang: field('La langue de l’article, en deux lettres.', 'fr'),
    publishedOn: field('Le jour de parution, seulement s’il est connu ; jamais deviné.', '"2025-10-11"'),
    eventOn: field(
      'La date de ce que l’article raconte, avec les mots qui la donnent.',
      'date: "2025-10-10"',
    ),
    'eventOn.date': field('Le jour, le mois, le trimestre, le semestre ou l’année.', '"2025-10-10"'),
    'eventOn.asWritten': field('Les mots qui donnent la date.', 'vendredi 10 octobre'),
    'eventOn.quote': field(
      'La phrase entière qui porte ces mots, telle qu’elle figure dans l’article.',
      'La commission s’est réunie vendredi 10 octobre.',
    ),
    'eventOn.reasoning': field(
      'Comment la date a été établie : imprimée en entier, par le jour de la semaine, ou d’après la parution.',
      'weekday',
    ),
    origin: field('D’où vient l’article.', 'clipping: renault-partenariat-industriel.txt'),
    'origin.outlet': field(
      'Le titre de presse, par son identifiant dans content/taxonomy/outlets.yaml.',
      'le-matin',
    ),
    'origin.author': field('La signature, telle qu’elle est imprimée.', 'Rédaction'),
    'origin.url': field('L’adresse de l’article d’origine.', 'https://exemple.ma/article'),
    'origin.clipping': field(
      'Le fichier de la coupure dans content/clippings/.',
      'renault-partenariat-industriel.txt',
    ),
    'origin.sha256': field(
      'L’empreinte des octets de la coupure ; écrite par l’import, ne se modifie pas.',
      'a3f0…',
    ),
    'origin.retrievedOn': field('Le jour où la coupure a été recueillie, s’il est connu.', '"2025-10-12"'),
    countries: field(
      'Les pays dont parle l’article, le plus important d’abord, par leur code à deux lettres.',
      '[MA, FR]',
    ),
    sectors: field(
      'Les secteurs, par leur identifiant dans content/taxonomy/sectors.yaml.',
      '[automobile, batteries]',
    ),
    organisations: field('Les organisations nommées, par leur identifiant.', '[renault]'),
    people: field(
      'Les personnes nommées, avec leur fonction telle que cet article la dit.',
      '- id: ryad-mezzour',
    ),
    'people[].id': field('L’identifiant de la personne dans content/taxonomy/people.yaml.', 'ryad-mezzour'),
    'people[].role': field(
      'Sa fonction, avec les mots de l’article.',
      'ministre de l’Industrie et du Commerce',
    ),
    places: field('Les lieux nommés, par leur identifiant dans content/taxonomy/places.yaml.', '[tanger]'),
    figures: field('Les chiffres de l’article, chacun avec la phrase qui l’a imprimé.', '- id: emplois'),
    'figures[].id': field(
      'Un nom court, unique dans l’article ; il fait l’adresse du chiffre.',
      'emplois-directs-et-indirects',
    ),
    'figures[].label': field('Ce qui est mesuré, en quelques mots.', 'emplois directs et indirects'),
    'figures[].value': field(
      'Le nombre, dans l’unité, sans espace ; absent si le texte reste vague.',
      '157000000000',
    ),
    'figures[].min': field('Le bas d’une fourchette.', '10'),
    'figures[].max': field('Le haut d’une fourchette.', '15'),
    'figures[].unit': field(
      'L’unité, par son identifiant dans content/taxonomy/units.yaml ; pour une monnaie, son code ISO.',
      'MAD',
    ),
    'figures[].per': field('L’unité au dénominateur, s’il s’agit d’un taux.', 'an'),
    'figures[].counted': field('Ce qui est compté, quand il n’y a pas d’unité.', 'autobus'),
    'figures[].qualifier': field('La nuance : environ, plus de, moins de, jusqu’à, au moins.', 'about'),
    'figures[].kind': field('La sorte de grandeur.', 'jobs'),
    'figures[].period': field('La période mesurée.', '"2025-S1"'),
    'figures[].baseline': field('La période à laquelle on compare.', '"2024-S1"'),
    'figures[].status': field('Annoncé, constaté ou visé.', 'observed'),
    'figures[].due': field('La date à laquelle le chiffre doit être atteint.', '"2030"'),
    'figures[].countries': field('Les pays que ce chiffre concerne.', '[CN]'),
    'figures[].organisations': field('Les organisations que ce chiffre concerne.', '[catl]'),
    'figures[].attributedTo': field(
      'Qui le dit, avec les mots de l’article.',
      'la représentation commerciale russe',
    ),
    'figures[].asWritten': field('Le nombre tel qu’il est imprimé.', '7 500 emplois'),
    'figures[].quote': field(
      'La phrase entière, telle qu’elle figure dans l’article.',
      'Le partenariat prévoit la création de 7 500 emplois.',
    ),
    deadlines: field('Les promesses datées.', '- id: centre-r-d'),
    'deadlines[].id': field('Un nom court, unique dans l’article.', 'centre-r-d'),
    'deadlines[].label': field('Ce qui est promis.', 'ouverture d’un centre de recherche à Rabat'),
    'deadlines[].due': field('La date promise, avec la précision du texte.', '"2025"'),
    'deadlines[].asWritten': field('Les mots qui donnent la date.', 'avant fin 2025'),
    'deadlines[].quote': field(
      'La phrase entière, telle qu’elle figure dans l’article.',
      'Un centre verra le jour avant fin 2025.',
    ),
    'deadlines[].countries': field('Les pays concernés.', '[MA]'),
    'deadlines[].organisations': field('Les organisations qui promettent.', '[renault]'),
    'deadlines[].outcome': field(
      'Ce qu’il en est advenu, écrit par la rédaction.',
      'Inauguré le 3 mars 2026.',
    ),
    removed: field('Ce que le nettoyage a retiré de la coupure ; écrit par l’import.', '- rule: ticker'),
    'removed[].rule': field('La règle qui a joué.', 'ticker'),
    'removed[].count': field('Le nombre de passages retirés.', '9'),
    'removed[].lines': field('Les lignes de la coupure.', '1-9'),
    reviewed: field('true quand une personne a relu l’article en entier.', 'true'),
  },
  theme: {
    title: field('Le titre du dossier.', 'Électromobilité'),
    summary: field(
      'Une phrase de présentation, pour les listes et les moteurs.',
      'Qui investit, combien, et pour quand.',
    ),
    order: field('Le rang du dossier dans les menus.', '1'),
    select: field(
      'La règle qui choisit les articles ; le dossier se tient à jour tout seul.',
      'anyOf: { sectors: [batteries] }',
    ),
    'select.anyOf': field(
      'L’article est choisi s’il nomme au moins un de ces identifiants.',
      'countries: [RU]',
    ),
    'select.allOf': field(
      'Il doit en outre nommer au moins un identifiant de chacune de ces listes.',
      'sectors: [automobile]',
    ),
    'select.noneOf': field('Il ne doit nommer aucun de ceux-ci.', 'sectors: [tourisme]'),
  },
  publication: {
    title: field('Le nom de la publication.', 'Trait d’union'),
    tagline: field('La ligne sous le nom.', 'Le briefing de la coopération industrielle du Maroc'),
    description: field('Deux phrases pour les moteurs et les flux.', 'Chaque chiffre ramène à sa phrase.'),
    url: field(
      'L’adresse de publication, avec son chemin ; toutes les adresses en découlent.',
      'https://exemple.org/briefing/',
    ),
    contact: field('Où signaler une erreur : mailto: ou https:.', 'mailto:redaction@exemple.org'),
    publisher: field('Qui publie.', 'La rédaction de Trait d’union'),
  },
  prose: {
    title: field('Le titre de la page.', 'Méthode'),
    summary: field('Une phrase de présentation.', 'Comment les chiffres sont lus.'),
  },
};
