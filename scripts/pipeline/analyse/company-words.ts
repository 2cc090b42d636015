/** The words that introduce a firm by its trade: « le groupe chinois Gotion », « l’opérateur Orange ». */
import { wordSet } from './word-set.ts';

/** Nouns that introduce a company by its name: « le groupe chinois Gotion », « la société Xlinks ». */
export const COMPANIES = wordSet(
  'groupe societe entreprise compagnie constructeur equipementier startup start-up cabinet laboratoire laboratoires fabricant firme holding geant industriel operateur avionneur developpeur banque fournisseur filiale major multinationale conglomerat energeticien editeur motoriste assureur cimentier siderurgiste armateur transporteur consortium fonds fondation association federation agence institut ong',
);

/** Endings of the adjectives that stand between a trade and its name: « chinois », « danoise », « islamique ». */
export const NATIONAL =
  /(?:automobile|een|eenne|ais|aise|ois|oise|ien|ienne|ain|aine|ol|ole|and|ande|iste|al|ale|ique|el|elle|if|ive|eur|ier|belge|suisse|russe|turc|turque|grec|grecque|i|ie)$/;
