/** What a line is by its own words: furniture of Moroccan and French pages on one side, lines of articles that sound like it on the other. */
import { describe, expect, test } from 'vitest';
import { readLine } from '../scripts/pipeline/clean/furniture.ts';
import { foldInPlace } from '../scripts/pipeline/clean/shape.ts';

const ruleOf = (line: string): string | undefined => readLine(line, foldInPlace(line))?.rule;

/** One rule a line, then the lines that fall under it. */
const FURNITURE = `
ticker
Fajr 05:12 Dohr 12:35 Asr 15:48 Maghrib 18:20 Ichaa 19:40
Casablanca 22°C
MASI 18 204,51 +0,34 %
- 12:03KFC Maroc innove avec une nouvelle application mobile
11h30 Crash d’un avion sanitaire au Chili : six morts
- 19:00
advertisement
(Publicité)
Continue après la publicité
Advertisement
× Advertisement
- Advertisement -
PUBLICITÉ
La suite après cette publicité
Contenu sponsorisé
follow
Suivez-nous sur Facebook
Suivez Le360 sur WhatsApp et Telegram
Rejoignez notre chaîne WhatsApp
Suivez les dernières actualités de H24info sur Google News
Retrouvez-nous sur Instagram
Abonnez-vous à notre chaîne YouTube
newsletter
Newsletter « L’Économie du port » Chaque samedi, retrouvez les chantiers de la semaine S’inscrire
Chaque matin, recevez les dix informations du jour
whatsapp Recevez les nouvelles du port sur votre WhatsApp
Inscrivez-vous à notre newsletter
Recevez chaque matin l’essentiel de l’actualité dans votre boîte mail
Recevoir notre newsletter
Vous avez apprécié l’article ?
Vous souhaitez être informé en temps réel ?
Votre adresse e-mail
S’abonner
Je m’abonne
paywall
à partir de 40 dh par mois
(facturé annuellement)
Trouvez l’intégralité de l’article dans notre édition du 8 Avril 2024, disponible en kiosque.
Besoin de lire cet article réservé aux abonnés ?
Visionnez une courte vidéo publicitaire ou abonnez-vous !
Chère lectrice, cher lecteur,
L’article auquel vous tentez d’accéder est réservé à la communauté de nos lecteurs.
Si vous n’avez pas encore de compte, vous pouvez souscrire à un abonnement.
Vous avez déjà un compte ?
Déjà abonné ? Se connecter
Cet article est réservé aux abonnés.
Soutenez un média indépendant et exigeant
Il vous reste 65% de cet article à lire.
sharing
A- A A+
L’article a été ajouté à vos favoris
Ajouter à mes articles
Copier/coller le lien de la vidéo
Partager
Partager sur Facebook
Partager cet article
Facebook Twitter WhatsApp LinkedIn
Imprimer
Envoyer par e-mail
12 partages
Copier le lien
Copier dans le presse-papier
À lire plus tard
FacebookTwitterFlipboardMessenger
reading-time
⏱ 4 min de lecture
Temps de lecture : 3 min
3 min de lecture
Lecture : 2 minutes
8 min lues
view-count
👁 2 295 vues
1245 vues
Lu 342 fois
704
photo-credit
PHOTO/ARCHIVO - Le président du port, Omar Tazi, lors d’une visite à Nador
Photo iStock
Photo : Lina Sabri Archives Le Carnet Les quais neufs du port de Safi, où les grues attendent depuis un an
Photo : DR
© MAP
Ph. DR
Crédit photo : AFP
DR
Getty Images
caption
Une grue du port de Nador.. Omar Tazi
GRUE-DU-PORT-NADOR
grue-du-port-099.jpg
Image Une : Légende : Une grue sur le quai de Nador
Une grue du port de Nador sous la pluie de mars. Elle a coûté 130 millions de dirhams (Ph. Exposition)
Des dockers attendent devant la halle fermée depuis deux jours. Safi - 2 février 2019
Ryad Mezzour, ministre de l’Industrie. © MAP
Roman Prymula, photo: Archives du Gouvernement
Le piquet de grève dans le hall de l’université / (C) Kab Niang
Des ouvriers devant le port de Nador. [Jeanne DURAND / AFP]
Le ministre à son arrivée, le 4 mars. Jeanne Durand/REUTERS
Une rue de la capitale. [Image d’illustration] AFP - JEANNE DURAND
author-box
Ses derniers articles : Le quai neuf  Une grue à Nador
À propos de l’auteur
Du même auteur
Tous les articles de Nadia Berrada
related-links
المقال التالي
LIRE LA SUITE : Un quai neuf à Nador
En rapport
En lire plus
À lire Le port de Safi double sa capacité
👉 Découvrez le port de Safi en images
À lire aussiTanger : le port s’agrandit
Article suivantLe rail avance vers Agadir
Lire aussi : Gotion lance sa gigafactory à Kénitra
À LIRE AUSSI
>> Lire aussi | La météo du week-end
À lire également : Renault mise sur l’électrique
Sur le même sujet
Articles similaires
Vous aimerez aussi
Ces articles devraient vous intéresser :
Article précédent
Lire la suite »
vous pourriez aussi aimer
>> Une plate-forme pour aider les sinistrés à trouver un toit
» Découvrez la deuxième édition du salon
Sur le même sujetLe port de Nador double sa capacité
Et aussi
Un article à retrouver dans le magazine n° 12
headlines
Nouvelles en continu
Nos lecteurs ont lu aussi
Les plus lus
À la une
Fil info
Dernières actualités
comments
Commentaires récents
Nous souhaitons un espace de débat, d’échange et de dialogue. Nous vous invitons à consulter nos règles.
Pour participer aux discussions, identifiez-vous ou créez un compte
Un avis, un commentaire ?
Commentaires (0)
3 commentaires
Laisser un commentaire
Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *
Répondre
Soyez le premier à commenter
tags
#énergies renouvelables
Sujets
Sujets associés : ports, phosphate
Tags : Maroc, industrie, automobile
Mots-clés : hydrogène, OCP
#Maroc #Industrie
breadcrumb
Accueil  Économie  Le port de Safi double sa capacité
Accueil > Économie > Industrie
Accueil Région Éco Réseaux sociaux
Home / Actualités / Maroc
Vous êtes ici : Accueil » Économie
menu
Politique | Économie | Société | Sport
Aller au contenu principal
Page 1 sur 3
Aide (FAQ)
section-label
Économie
Faits divers
cookie-notice
Nous utilisons des cookies pour améliorer votre expérience sur notre site.
Tout accepter
copyright
© 2025 Le Matin. Tous droits réservés.
Copyright © 2025 Médias24 | Tous droits réservés
Mentions légales
Toute reproduction interdite sans autorisation écrite
Qui sommes-nous ?
byline
Posted by - Le Quotidien -
Un texte de Nadia Berrada
Par Khadija Skalli
Par : Rédaction
Par Khadija SKALLI | Edition N°:6762 Le 10/05/2024 | Partager
Par: Naji khaoula
Propos recueillis par Mohamed El Alaoui
Par LeBrief avec MAP
JD/Rédaction Nador
Par : Jeanne Durand | Le Quotidien de Nador | traduit par Paul Martin
Traduit de l’allemand
jeudi 13 juin 2019, par Attac France
publication-date
on - Tue at 8:05 PM -
Rédigé par le Mardi 12 Novembre 2024
Publié le
📅 4 mars 2025
27/08/2025, Le Quotidien
Publié il y a 3 heures, mis à jour à 09h42
Publié le 27 mar 20 à 9:21
jeudi 27 juin 2019, par lecarnet
Publié le 12/03/2025 à 14:05
mardi 4 mars 2025 - 10:12
Le 29 mai 2023 à 14h28
Modifié 29 mai 2023 à 14h28
Mis à jour le 17/07/2025 à 09:12
Jeudi 18 Septembre 2025 - 15:00
Jeanne Durand 07h06, le 31 mars 2025, modifié à 08h10, le 31 mars 2025
le 17/11/2025 à 16h00 par Afp - Lecture en 2 min
Publié le 23 mars 2025 à 16h16 Lecture 1 min.
il y a 3 heures
Depuis 8 heures
source-line
Source : presse.quotidien.org
sources : J. D.
MAP
(AFP)
Avec MAP
Source : MAP
web-address
https://www.lematin.ma/express/2025/usine/1234.html
site-banner
medias24.com
script
<image>data:image/s3,"s3://images/1" alt="Un train"</image>
googletag.cmd.push(function() { googletag.display('div-1'); });
(adsbygoogle = window.adsbygoogle || []).push({});
template
{{ item.title }}
form
Vous avez trouvé cet article utile ?
Notez cet article
Ne se prononce pas
Ce champ n’est utilisé qu’à des fins de validation et devrait rester inchangé.
page-footer
Contact presse : Jeanne Durand, presse@port.ma
redaction@quotidien-du-port.ma
Tél : 05 22 00 00 00
12, rue Ibn Sina, Rabat
separator
***
-----
,
`;

const ARTICLE = `
Un texte de loi sur les ports attendu en mars
Rabat et Madrid signent un accord sur le rail le 2 février 2019
Le rapport du 2 février 2019
L’auteur du rapport sur les ports
Nos services de l’État en région
Les auteurs de l’étude ont compté 40 ateliers
Un compte en dirhams convertibles
Commenter la loi de finances
La publicité en ligne progresse au Maroc
Publicité : un marché en hausse de 12 %
Contact avec les investisseurs
Les commentaires du ministre
Partager la valeur avec les fournisseurs
Recevoir les investisseurs dans de bonnes conditions
Retour à la croissance
Retour au Maroc
Votre site de Kénitra emploie combien de personnes ?
Sans engagement de l’État, rien ne se fera
L’essentiel en cinq points
Suivre l’exemple chinois
Répondre à la demande européenne
Voir plus loin que le câblage
Par ailleurs, le ministre a annoncé un programme de formation.
Par rapport à 2024, la hausse atteint 12 %
Le 12 mars, le ministre a reçu les industriels du secteur.
Selon un rapport publié le 12 mars 2025, la production augmente.
Source de croissance pour la région
Lire l’avenir dans les chiffres du commerce extérieur
Abonnement au réseau : les tarifs industriels baissent
Les cookies marocains séduisent l’Europe
La lettre du ministre aux industriels
Un accueil réservé aux investisseurs
Thème : « L’industrie de demain »
Photovoltaïque : un parc de 300 MW à Noor
Image de marque : le Made in Morocco
Le temps de lecture des bilans
Renault renforce son partenariat industriel avec le Maroc
Création de 7 500 emplois et un centre R&D à Rabat
12 véhicules par heure
2024, une année record
3 commentaires du ministre sur la filière
Des droits de douane réservés aux intrants
Article 5 de la Charte de l’investissement
Politique industrielle et commerce extérieur
Industrie automobile : le cap des 700.000 véhicules
Les plus grands groupes mondiaux
Tanger Med, premier port de la Méditerranée
À la une des journaux, l’accord fait l’unanimité
Direct : les emplois créés par la filière
Maroc-Russie : une commission mixte à Rabat
import de composants : le déficit se réduit
Une « marge de manœuvre réduite »
Maroc/UE : ce que dit l’accord sur la pêche
Maroc : un projet public/privé de 300 MW
Une "marge de manœuvre réduite"
» a ajouté le ministre.
Accueil des investisseurs à Tanger
Vous avez des usines dans trois pays
Un article à deux millions de dirhams
Page d’histoire industrielle
Le ministre reçoit l’AFP et Reuters
Un accord Renault / Nissan
Sur le même sujet brûlant, les avis divergent entre Rabat et Madrid
Signature à Rabat le 12 mars 2025 à 14h30 entre les deux ministres
La centrale (photovoltaïque)
Le musée expose ses photos (jusqu’au 3 mars)
En rapport avec la sécheresse, les ventes baissent
Le porte-à-porte
L’intégralité de l’article 12 est abrogée
À partir de 40 dirhams la caisse, la sardine se vend mal
Crédit du Nord : le bénéfice progresse de 4 %
Crédits bancaires : la demande repart
Crédit : les taux baissent au troisième trimestre
Organismes de crédit : un secteur solide
À lire Balzac, on comprend l’argent de son siècle.
#1 des ventes, la citadine de Tanger
Chaque matin, trois cents camions passent le port
Le thermomètre a affiché 45 °C à Marrakech
Le MASI gagne 0,34 % à 18.204 points
12 rues du centre seront fermées dimanche
2025, l’année des ports
Chers lecteurs, notre journal a cinquante ans
Le chantier de 2025, Le Quotidien l’avait annoncé
Publiée le 12 mars 2025 au Bulletin officiel
`;

const lines = (block: string): string[] => block.split('\n').filter((line) => line !== '');
const named = (): [line: string, rule: string][] => {
  const table: [string, string][] = [];
  let rule = '';
  for (const line of lines(FURNITURE)) {
    if (/^[a-z]+(?:-[a-z]+)*$/.test(line)) rule = line;
    else table.push([line, rule]);
  }
  return table;
};

describe('furniture', () => {
  test.each(named())('%s → %s', (line, rule) => {
    expect(ruleOf(line)).toBe(rule);
  });
});

describe('lines of articles', () => {
  test.each(lines(ARTICLE))('%s', (line) => {
    expect(ruleOf(line)).toBeUndefined();
  });
});

describe('whatever the typography', () => {
  test.each(named().filter(([line]) => /[’éèàÀÉ]/.test(line)))('%s', (line, rule) => {
    expect(ruleOf(line.replaceAll('’', "'"))).toBe(rule);
    if (rule !== 'photo-credit' && rule !== 'byline') expect(ruleOf(line.toUpperCase())).toBe(rule);
  });
});
