/** What a page asks of its reader: to buy, to follow, to subscribe, to share. */
import { NETWORK, type Row, row } from './furniture-row.ts';

export const ASKING: readonly Row[] = [
  // « - Advertisement - », « Publicité », « La suite après cette publicité »; not « La publicité en ligne progresse au Maroc »
  row(
    'advertisement',
    90,
    /^\(?(?:advertisements?|advertising|publicites?|pub|ads?|annonces?|annonces? (?:sponsorisees?|google|publicitaires?)|sponsorises?|contenu (?:sponsorise|partenaire|de marque)|article (?:sponsorise|partenaire)|espace (?:publicitaire|annonceurs?)|sponsored(?: content| post)?|en partenariat avec|la suite (?:de (?:l'|votre )?(?:article|contenu) )?apres (?:cette|la) (?:publicite|pub|annonce)|(?:la )?suite apres la pub(?:licite)?|fermer la publicite|fermer cette annonce|passer la publicite|continue(?:r)? reading below advertisement|article continues below advertisement|powered by .{1,30}|ads by .{1,20}|skip ad|masquer la publicite|publi-?(?:communique|reportage|redactionnel)|cette publicite .{0,40}|votre publicite ici|publicite ici|emplacement publicitaire|promoted content|contenus? sponsorises?|continue(?:z)? apres la publicite|contenu partenaire)\)?(?: ?[:x×])?$/,
  ),

  // calls to follow
  row(
    'follow',
    170,
    new RegExp(
      `^(?:suivez|suivre|rejoignez|retrouvez|likez|aimez|follow|join|ajoutez|abonnez-vous a|connectez-vous a|restez connecte)(?:-nous| nous| nos| notre| la| le| les| l'| us| on)?.{0,110}\\b${NETWORK}\\b.{0,30}$`,
    ),
  ),
  row(
    'follow',
    120,
    /^(?:suivez-nous|suivez nous|nous suivre|suivre|follow us|suivez-nous (?:sur|ici|aussi).{0,80}|restez (?:informes?|connectes?|au courant).{0,80}|rejoignez(?:-nous| nous| la communaute| notre (?:chaine|canal|groupe|page|communaute)).{0,70}|(?:notre|nos) (?:chaine|page|canal|reseaux sociaux).{0,50}|telecharge[rz] (?:notre|l'|la|votre) ?(?:application|appli|app)\b.{0,80}|application mobile|disponible sur (?:google play|l'app store|app store).{0,30}|google play|app store|(?:\d+(?:[.,]\d+)?[km]? )?(?:fans|followers|abonnes|suiveurs|subscribers)(?: (?:j'aime|suivre|s'abonner|like|follow|subscribe))?|suivez (?:toute )?l'actualite.{0,80}|suivez-nous)$/,
  ),
  // « Cliquez ici pour rejoindre notre chaîne », « … pour ne rien manquer »
  row(
    'follow',
    200,
    /^(?:cliquez ici pour|pour ne rien (?:rater|manquer)|ne (?:ratez|manquez) (?:rien|plus rien|aucune)|pour suivre (?:toute )?l'actualite|pour recevoir).{0,170}$/,
  ),

  // « Publié dans Challenge le 09 - 01 - 2025 », as aggregators print it
  row(
    'publication-date',
    110,
    /^publiee? (?:par .{2,40} )?dans .{2,40} le \d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}$/,
  ),
  row('byline', 5, /^par$/),
  // standing promotions of outlets
  row('advertisement', 170, /^vous avez un projet (?:immobilier|d'achat|automobile)\b.{0,140}$/),
  // « Économie - Le Maroc et le Japon signent… », teasers of other articles behind the name of their section
  row(
    'headlines',
    400,
    /^(?:economie|politique|societe|sport|sports|monde|culture|international|actualite|actu maroc|justice|sante|diplomatie|afrique|faits divers|football) [-–] [^|]{25,370}$/,
    { weak: true },
  ),
  // « Hajar Toufik - 20 novembre 2025Économie - Au cœur de… »: the foot of one teaser glued to the next
  row(
    'headlines',
    600,
    /^[a-z' .-]{4,40} - \d{1,2} (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) \d{4}(?:\p{L}.{10,550})$/u,
    { ends: true },
  ),

  // newsletters, accounts, subscriptions
  row(
    'newsletter',
    200,
    /^(?:(?:la |notre |nos |votre |les )?newsletters?(?: .{0,60})?|lettres? d'information.{0,40}|inscrivez-vous.{0,150}|inscription a la newsletter.{0,60}|s'inscrire(?: a .{0,60}| gratuitement| maintenant)?|je m'inscris.{0,40}|recevez (?=.{0,140}\b(?:newsletters?|lettre|actus?|actualites?|infos?|informations?|e-?mails?|boite|essentiel|alertes?|articles?|notifications?|whatsapp|telegram)\b).{0,160}|recevoir (?=.{0,80}\b(?:newsletters?|lettre|actus?|actualites?|infos?|informations?|e-?mails?|boite|essentiel|alertes?|articles?|notifications?)\b).{0,100}|abonnez-vous.{0,150}|s'abonner.{0,60}|je m'abonne.{0,40}|m'abonner|abonnement|abonnements|souscrire.{0,40}|subscribe.{0,80}|sign up.{0,80}|(?:votre |entrez votre |saisissez votre |indiquez votre )(?:adresse )?(?:e-?mail|mail|courriel|email).{0,60}|(?:adresse )?(?:e-?mail|courriel) ?\*?|your e-?mail.{0,40}|en vous (?:inscrivant|abonnant).{0,160}|vous pouvez vous desinscrire.{0,120}|desabonne[zr].{0,60}|merci (?:de|pour) votre inscription.{0,60}|get the latest.{0,100}|restez informe.{0,80}|l'actu(?:alite)? .{0,60}(?:boite mail|par e-?mail|dans votre boite).{0,30}|valider|ok|m'inscrire|envoyer|adresse email|no spam.{0,60}|.{0,80}(?:dans votre boite (?:mail|email|de reception)|par e-?mail chaque \w+))$/,
    { weak: false },
  ),
  row(
    'paywall',
    260,
    /^(?:deja abonnee?s? ?\??.{0,60}|(?:cet |l')article (?:est )?(?:entierement )?reserve (?:a nos|aux) abonnes?.{0,120}|contenu reserve aux abonnes.{0,80}|reserve aux abonnes.{0,60}|article (?:reserve|premium|payant).{0,60}|(?:la suite|le reste|l'integralite|l'article complet) (?:de (?:cet|l') ?article )?(?:est )?(?:reserve|accessible|disponible).{0,120}|pour (?:lire|acceder|consulter) (?:la suite|l'article|cet article|a la suite|a l'article|a ce contenu|ce contenu|l'integralite).{0,140}|il vous reste .{0,20}% .{0,80}|connectez-vous(?: .{0,80})?|se connecter(?: .{0,40})?|connexion|creer un compte.{0,40}|je cree mon compte.{0,20}|(?:deja|vous (?:avez|possedez) deja) un compte ?\??.{0,30}|(?:cet |l')espace .{0,40}reserve aux abonnes.{0,20}|identifiez-vous.{0,60}|(?:re)?initialiser (?:votre|le) mot de passe|mot de passe(?: oublie)? ?\??|nom d'utilisateur.{0,30}|se souvenir de moi|login|log in|sign in|register|mon compte|vous pouvez consulter cette archive.{0,60}|profitez de .{0,80}abonne.{0,60}|offre (?:numerique|d'abonnement|decouverte).{0,60}|decouvrez nos offres.{0,60}|voir les offres.{0,30}|premium|abonne|vous avez atteint .{0,100}|1er mois .{0,60}|sans engagement|soutenez (?:un|le|notre|une) (?:media|journalisme|presse|redaction|journal).{0,60}|soutenez-nous.{0,40}|acceder? a tous les contenus.{0,60}|accedez a .{0,80}|cet article est reserve.{0,80})$/,
    { ends: true, opens: true },
  ),

  // sharing bars
  row(
    'sharing',
    120,
    new RegExp(
      `^(?:\\d+ )?(?:partager?|partagez|partages?|share|shares|tweet(?:er|ez)?|envoyer|epingler|pin it|imprimer|print|copier(?: le lien)?|copy(?: link)?|like|j'aime|telecharger(?: (?:le |en )?pdf)?|pdf)(?: ?:)?(?: (?:l'article|cet article|cette page|cette publication|sur|on|this|par|via|avec un ami|a un ami|with|le lien|l'adresse|article|maintenant|now|ca|cela|vos reactions))?(?: ?:)?(?: (?:sur )?${NETWORK}){0,12}(?: \\d+)?$`,
    ),
  ),
  row(
    'sharing',
    100,
    /^(?:partage(?:z|r) (?:via|cet article|l'article|l'info|avec vos (?:amis|proches)|sur).{0,60}|cliquez pour (?:partager|imprimer|envoyer).{0,80}|(?:lien|link) copie.{0,40}|copier (?:le lien|l'url|l'adresse).{0,30}|lien copie|(?:envoyer|recommander) (?:cet article |par |a un ami|a un proche).{0,50}|taille du texte.{0,20}|agrandir le texte|a[+-] a[+-]|a a a|\+ ?- ?|version imprimable|ajouter (?:cet article |l'article )?(?:aux|a mes|a vos|en) (?:favoris|articles|selections?|lectures?).{0,30}|pour ajouter l'article a .{0,30}|copier.coller .{0,60}|telecharger (?:l'article|au format \w{3,5}).{0,20}|commenter|sauvegarder(?: l'article)?|enregistrer(?: l'article)?|offrir(?: l'article| cet article)?|ouvre dans une nouvelle fenetre.{0,60}|facebook comments?|share this.{0,50}|share on .{0,40}|\d+ partages?|reagir ?(?:\d+)?|ecouter|ecouter (?:cet|l') ?article.{0,20}|google preferred source.{0,30}|favoris|bookmark|signet)$/,
  ),

  // reading time, views
  row(
    'reading-time',
    80,
    /^(?:(?:temps|duree)(?: estimee?)? de ?(?:lecture|ecoute)(?: estimee?)? ?:? ?.{0,25}|(?:lecture|lire en|ecoute|a lire en|lecture en) ?:? ?(?:de )?\d{1,2} ?(?:min|mn|minutes?|secondes?|s)\.?(?: de lecture)?|(?:environ |moins d'une |< ?)?\d{0,2} ?(?:min|mn|minutes?|minute)\.? (?:de lecture|read|reading|d'ecoute|to read)|reading time ?:? ?.{0,20}|\d{1,2} ?min(?:utes?)?|\d{1,2} (?:mn|min|minutes) (?:a lire|lues?)|(?:duree de l'audio|ecouter|audio|duree) ?:? ?\d{1,2}:\d{2}|\d{1,2}:\d{2} ?\/ ?\d{1,2}:\d{2})$/,
  ),
  row(
    'view-count',
    60,
    /^(?:(?:nombre de )?(?:vues?|lectures?|lu|views?|hits|visites?|clics) ?:? ?[\d .,]{1,9}[km]?(?: fois)?|[\d][\d .,]{0,8}[km]? ?(?:vues?|lectures?|views?|reads?|hits|visites?|personnes? (?:ont lu|lisent).{0,30}|fois lus?)|lu [\d .]{1,9} fois|post views ?:? ?[\d .,]{0,9}|total ?:? ?\d{1,6}(?: shares?)?)$/,
  ),
];
