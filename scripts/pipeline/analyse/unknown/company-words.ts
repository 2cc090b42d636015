/** The words that introduce a firm or an institution, and those that make up its name. */
import { wordSet } from '../text/word-set.ts';

/** Nouns that introduce a company by its name: « le groupe chinois Gotion », « la société Xlinks ». */
export const COMPANIES = wordSet(`
  groupe societe entreprise compagnie constructeur equipementier startup start-up cabinet laboratoire laboratoires fabricant firme holding geant
  industriel operateur avionneur developpeur banque fournisseur filiale major multinationale conglomerat energeticien editeur motoriste assureur
  cimentier siderurgiste armateur transporteur consortium fonds fondation association federation agence institut ong
  venture up fintech licorne groupement cluster coentreprise promoteur distributeur importateur concessionnaire integrateur logisticien croisieriste
  reassureur courtier foncier fonciere gestionnaire exploitant enseigne cooperative mutuelle syndicat gazier petrolier minier brasseur chimiste
  bancassureur telecom hotelier voyagiste sous-traitant equipementiere operatrice cartonnier textilien sucrier semencier
  maroquinier joaillier confiseur minotier specialiste
  actions action titre titres
`);

/** Endings of the adjectives that stand between a trade and its name: « chinois », « danoise », « islamique ». */
export const NATIONAL =
  /(?:automobile|een|eenne|ais|aise|ois|oise|ien|ienne|ain|aine|ol|ole|and|ande|iste|al|ale|ique|el|elle|if|ive|eur|ier|belge|suisse|russe|turc|turque|grec|grecque|i|ie)$/;

/** Those that a firm may have in its name, with a capital: « le Groupe Zelmar » is Zelmar. */
export const TITLE_OF_FIRM = wordSet(
  'groupe societe entreprise compagnie cabinet laboratoire laboratoires filiale operateur startup',
);

/** The same for several firms: « les groupes LG et Yahua », « des sociétés Zelmar, Kemitech et Orvane ». */
export const SEVERAL_COMPANIES = wordSet(`
  groupes societes entreprises compagnies constructeurs equipementiers startups start-ups cabinets fabricants firmes holdings geants industriels
  operateurs avionneurs developpeurs banques fournisseurs filiales majors multinationales energeticiens assureurs cimentiers armateurs
  transporteurs fondations associations federations agences instituts ong incubateurs accelerateurs brasseurs cimenteries laboratoires acteurs
`);

/** These stand inside the name they introduce: « la Fondation Ellen Ridge »; « l’agence Efe » is not called so. */
export const CALLED_SO = wordSet(
  'fondation institut association federation fonds banque agence cabinet consortium laboratoires cluster',
);

/** What belongs to a firm and nothing else: « filiale de Midea », « le capital d’Eqdom ». */
export const PARTS_OF_FIRM = wordSet(`
  filiale filiales capital actionnaire actionnaires actions action titre titres dirigeants salaries maison-mere mere benefice benefices
  obligations succursale succursales
`);

/** Who stands at the head of a firm: « le PDG de Cavotec », « directeur général d’Otoclic ». */
export const HEADS_OF_FIRM = wordSet(`
  pdg dg ceo cfo coo cto president presidente directeur directrice fondateur fondatrice cofondateur cofondatrice patron patronne gerant gerante
  administrateur administratrice dirigeant dirigeante manager partner chairman vice-president vice-presidente dga economiste analyste associe associee
  general generale executif executive financier financiere commercial commerciale delegue deleguee adjoint adjointe regional regionale technique
  operations exploitation marketing chef porte-parole responsable
`);

/** Words that name a firm when they stand in a run of capitals: « Ahli United Bank », « Dislog Medical Devices ». */
export const FIRM_WORDS = wordSet(`
  bank banque banca banco group groupe holding holdings corporation corp company co ltd limited inc llc gmbh ag spa sarl plc sas motors motor airlines airways
  pharma pharmaceuticals pharmaceutical laboratories laboratoires industries industry technologies technology energy energies renewables petroleum oil gas
  resources mining minerals metals cement ciments assurance assurances insurance capital partners ventures invest investment investments securities
  asset management advisors advisory consulting solutions systems services logistics shipping lines engineering construction
  electronics semiconductor semiconductors chemicals chemical fertilizers foods automotive aerospace aviation defence defense telecom telecommunications mobile
  studios hotels resorts properties university foundation institute council association federation agency authority ministry
  center chamber exchange research devices bourse leasing finance finances credit factoring immobilier maroc morocco africa international global
  steel wood power solar wind hydrogen water pharm medical healthcare health clinic tech digital software networks network cloud data
  trade trading export development fund funds growth equity express cargo transport transports mobility mobilite enterprises organisation organization
  &
`);

/** Those of the firm words that make a firm by themselves. */
export const STRONG_FIRM_WORDS = wordSet(`
  bank banque group groupe holding holdings corporation corp company co ltd limited inc llc gmbh ag spa sarl plc sas motors airlines airways
  pharma pharmaceuticals laboratories industries technologies energies petroleum assurance assurances insurance capital partners ventures invest
  investments securities advisors consulting shipping semiconductor semiconductors chemicals fertilizers aerospace telecom hotels resorts properties
  university foundation institute council association federation agency authority chamber bourse leasing devices steel factoring
  electronics fund funds lab labs technology systems solutions services energy engineering logistics logistique automotive consulting mining minerals metals cement enterprises organization organisation finances mobilite center
`);

/** Words of which a run alone names nobody: « Asset Management », « Morocco Mobile Services » would need a word of its own. */
export const COMMON_IN_NAMES = wordSet(`
  private corporate retail public clean green smart social supply chain human big open buy now pay later real estate high online travel tourism moyen orient proche europe commun souverain the of and for new best first
  global international national regional world africa african morocco maroc moroccan north south east west middle customer product business
  free low cost cross border artificial intelligence machine learning internet things made in investor relations private general life rural urban
  net produit bancaire banque privee centrale digital digitale commerciale cash flow equity market markets
  financial islamic sustainable blue carbon zero event events sport sports
`);

/** What is no firm, though it is called like one: « Africa Energy Forum », « Casablanca Tech Week ». */
export const EVENT_WORDS = wordSet(`
  forum summit sommet conference conferences congress congres week day days awards award prize prix salon expo fair festival open cup coupe challenge hackathon
  program programme project projet plan strategy strategie vision initiative act index indice indices tour trophy tournament marathon report rapport
  shopping mall accord agreement pact protocol convention charte charter edition roadmap masterclass webinar symposium colloque rencontres assises
  class series model pro max plus ultra mini review times news magazine post today tribune
`);

/** Nouns that open the name of an institution: « l’Office national des sports », « la Fédération des minotiers ». */
export const INSTITUTIONS = wordSet(`
  agence association autorite banque caisse chambre compagnie confederation conseil cooperative federation fondation fonds groupement
  haut-commissariat institut instance ligue observatoire office ordre organisation regie reseau societe syndicat union universite
  academie alliance consortium cluster mutuelle laboratoire club
  comite commission centre bureau direction cour ecole ministere
`);

/** Of these the state has many without a name of their own: they count with « national », « marocain » and the like only. */
export const COMMON_INSTITUTIONS = wordSet(
  'comite commission centre bureau direction cour ecole ministere conseil societe banque chambre caisse fonds union compagnie organisation',
);

/** Endings of the adjectives inside the name of an institution: « nationale », « marocain », « interprofessionnelle », « supérieur ». */
export const INSTITUTION_ADJECTIVE =
  /(?:al|ale|ales|aux|ain|aine|ains|aines|ais|aise|aises|ois|oise|oises|ien|ienne|iens|iennes|een|eenne|eens|eennes|ique|iques|if|ive|ifs|ives|aire|aires|ier|iere|iers|ieres|ieur|ieure|el|elle|els|elles|ol|ole|ols|oles|and|ande|ands|andes|arabe|arabes|libre|rural|royal|vert|verte|verts|vertes|specialise|specialisee|specialises|specialisees|mixte|able|ables)$/;
