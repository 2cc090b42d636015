/** The words that pages print around articles, as one table: which rule a line falls under when its own words tell it. */
import { fold } from '../read/fold.ts';
import { printedDay } from '../read/printed-date.ts';
import type { RemovalRule } from './rules.ts';
import { functionShare } from './shape.ts';

/** How much a line that matches says about what follows it. */
export interface Furniture {
  rule: RemovalRule;
  /** The article is over here, when it has been seen before. */
  ends?: boolean;
  /** Links, names or a form follow: short lines after this one belong to it. */
  opens?: boolean;
  /** The words alone do not settle it: place must agree. */
  weak?: boolean;
}

interface Row extends Furniture {
  /** Matched against the whole folded line, decoration trimmed. */
  line: RegExp;
  /** Longest line, in characters, that this row may take. */
  longest: number;
}

const row = (rule: RemovalRule, longest: number, line: RegExp, more: Partial<Furniture> = {}): Row => ({
  rule,
  longest,
  line,
  ...more,
});

const NETWORK =
  '(?:facebook|twitter|x|instagram|linkedin|youtube|whatsapp|telegram|tiktok|google(?: news| actualites| ?\\+| plus)?|messenger|pinterest|snapchat|viber|reddit|threads|bluesky|mastodon|dailymotion|rss|flipboard|skype|tumblr|vkontakte|vk|email|e-mail|mail|courriel|sms)';

/** Rows are tried in order; the first that matches wins. Every expression is anchored at both ends and has no nested repetition. */
const ROWS: readonly Row[] = [
  // « - Advertisement - », « Publicité », « La suite après cette publicité »; not « La publicité en ligne progresse au Maroc »
  row(
    'advertisement',
    90,
    /^(?:advertisements?|advertising|publicites?|pub|ads?|annonces?|annonces? (?:sponsorisees?|google|publicitaires?)|sponsorises?|contenu (?:sponsorise|partenaire|de marque)|article (?:sponsorise|partenaire)|espace (?:publicitaire|annonceurs?)|sponsored(?: content| post)?|en partenariat avec|la suite (?:de (?:l'|votre )?(?:article|contenu) )?apres (?:cette|la) (?:publicite|pub|annonce)|(?:la )?suite apres la pub(?:licite)?|fermer la publicite|fermer cette annonce|passer la publicite|continue(?:r)? reading below advertisement|article continues below advertisement|powered by .{1,30}|ads by .{1,20}|skip ad|masquer la publicite|publi-?(?:communique|reportage|redactionnel)|cette publicite .{0,40}|votre publicite ici|publicite ici|emplacement publicitaire|promoted content|contenus? sponsorises?)(?: ?[:x×])?$/,
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
    /^(?:(?:la |notre |nos |votre |les )?newsletters?(?: .{0,60})?|lettres? d'information.{0,40}|inscrivez-vous.{0,150}|inscription a la newsletter.{0,60}|s'inscrire(?: a .{0,60}| gratuitement| maintenant)?|je m'inscris.{0,40}|recevez (?=.{0,140}\b(?:newsletters?|lettre|actus?|actualites?|infos?|informations?|e-?mails?|boite|essentiel|alertes?|articles?|notifications?)\b).{0,160}|recevoir (?=.{0,80}\b(?:newsletters?|lettre|actus?|actualites?|infos?|informations?|e-?mails?|boite|essentiel|alertes?|articles?|notifications?)\b).{0,100}|abonnez-vous.{0,150}|s'abonner.{0,60}|je m'abonne.{0,40}|m'abonner|abonnement|abonnements|souscrire.{0,40}|subscribe.{0,80}|sign up.{0,80}|(?:votre |entrez votre |saisissez votre |indiquez votre )(?:adresse )?(?:e-?mail|mail|courriel|email).{0,60}|(?:adresse )?(?:e-?mail|courriel) ?\*?|your e-?mail.{0,40}|en vous (?:inscrivant|abonnant).{0,160}|vous pouvez vous desinscrire.{0,120}|desabonne[zr].{0,60}|merci (?:de|pour) votre inscription.{0,60}|get the latest.{0,100}|restez informe.{0,80}|l'actu(?:alite)? .{0,60}(?:boite mail|par e-?mail|dans votre boite).{0,30}|valider|ok|m'inscrire|envoyer|adresse email|no spam.{0,60}|.{0,80}(?:dans votre boite (?:mail|email|de reception)|par e-?mail chaque \w+))$/,
    { weak: false },
  ),
  row(
    'paywall',
    260,
    /^(?:deja abonnee?s? ?\??.{0,60}|(?:cet |l')article (?:est )?(?:entierement )?reserve (?:a nos|aux) abonnes?.{0,120}|contenu reserve aux abonnes.{0,80}|reserve aux abonnes.{0,60}|article (?:reserve|premium|payant).{0,60}|(?:la suite|le reste|l'integralite|l'article complet) (?:de (?:cet|l') ?article )?(?:est )?(?:reserve|accessible|disponible).{0,120}|pour (?:lire|acceder|consulter) (?:la suite|l'article|cet article|a la suite|a l'article|a ce contenu|ce contenu|l'integralite).{0,140}|il vous reste .{0,20}% .{0,80}|connectez-vous(?: .{0,80})?|se connecter(?: .{0,40})?|connexion|creer un compte.{0,40}|identifiez-vous.{0,60}|mot de passe(?: oublie)? ?\??|nom d'utilisateur.{0,30}|se souvenir de moi|login|log in|sign in|register|mon compte|vous pouvez consulter cette archive.{0,60}|profitez de .{0,80}abonne.{0,60}|offre (?:numerique|d'abonnement|decouverte).{0,60}|decouvrez nos offres.{0,60}|voir les offres.{0,30}|premium|abonne|vous avez atteint .{0,100}|1er mois .{0,60}|sans engagement|soutenez (?:un|le|notre|une) (?:media|journalisme|presse|redaction|journal).{0,60}|soutenez-nous.{0,40}|acceder? a tous les contenus.{0,60}|accedez a .{0,80}|cet article est reserve.{0,80})$/,
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
    /^(?:partage(?:z|r) (?:cet article|l'article|l'info|avec vos (?:amis|proches)|sur).{0,60}|cliquez pour (?:partager|imprimer|envoyer).{0,80}|(?:lien|link) copie.{0,40}|copier (?:le lien|l'url|l'adresse).{0,30}|lien copie|(?:envoyer|recommander) (?:cet article |par |a un ami|a un proche).{0,50}|taille du texte.{0,20}|agrandir le texte|a[+-] a[+-]|a a a|\+ ?- ?|version imprimable|ajouter (?:aux|a mes|a vos|en) favoris.{0,30}|sauvegarder|enregistrer(?: l'article)?|offrir(?: l'article| cet article)?|ouvre dans une nouvelle fenetre.{0,60}|facebook comments?|share this.{0,50}|share on .{0,40}|\d+ partages?|reagir ?(?:\d+)?|ecouter|ecouter (?:cet|l') ?article.{0,20}|google preferred source.{0,30}|favoris|bookmark|signet)$/,
  ),

  // reading time, views
  row(
    'reading-time',
    80,
    /^(?:(?:temps|duree)(?: estimee?)? de (?:lecture|ecoute)(?: estimee?)? ?:? ?.{0,25}|(?:lecture|lire en|ecoute|a lire en|lecture en) ?:? ?(?:de )?\d{1,2} ?(?:min|mn|minutes?|secondes?|s)\.?(?: de lecture)?|(?:environ |moins d'une |< ?)?\d{0,2} ?(?:min|mn|minutes?|minute)\.? (?:de lecture|read|reading|d'ecoute|to read)|reading time ?:? ?.{0,20}|\d{1,2} ?min(?:utes?)?|\d{1,2} (?:mn|min|minutes) (?:a lire|lues?)|(?:duree de l'audio|ecouter|audio|duree) ?:? ?\d{1,2}:\d{2}|\d{1,2}:\d{2} ?\/ ?\d{1,2}:\d{2})$/,
  ),
  row(
    'view-count',
    60,
    /^(?:(?:nombre de )?(?:vues?|lectures?|lu|views?|hits|visites?|clics) ?:? ?[\d .,]{1,9}[km]?(?: fois)?|[\d][\d .,]{0,8}[km]? ?(?:vues?|lectures?|views?|reads?|hits|visites?|personnes? (?:ont lu|lisent).{0,30}|fois lus?)|lu [\d .]{1,9} fois|post views ?:? ?[\d .,]{0,9}|total ?:? ?\d{1,6}(?: shares?)?)$/,
  ),

  // rights, before photographs: « © 2025 Le Quotidien. Tous droits réservés »
  row(
    'copyright',
    700,
    /^(?:(?:(?:©|\(c\)|copyright)(?: ?©)? ?(?:copyright ?)?(?:19|20)\d{2}|copyright|tous droits|all rights|droits? (?:reserves?|de reproduction)).{0,650}|.{0,160}(?:tous (?:les )?droits (?:de reproduction |sont )?(?:et de diffusion )?reserves|all rights reserved|reproduction (?:totale ou partielle |partielle ou totale )?(?:est )?(?:strictement )?interdite).{0,550}|(?:reproduction|toute reproduction).{0,60}interdite?.{0,80}|mentions legales.{0,160}|conditions generales.{0,140}|(?:cgu|cgv|cgu - cgv)|charte (?:ethique|d'utilisation|editoriale).{0,80}|conditions d'utilisation.{0,80}|(?:site )?(?:realise|developpe|concu|cree|heberge|propulse|designe) par .{1,50}|(?:fierement )?propulse par .{1,40}|plan du site|issn .{0,30}|(?:directeur|directrice) (?:de (?:la )?publication|de la redaction) ?: ?.{0,60}|depot legal.{0,40}|un site (?:du groupe|de) .{0,60}|edite par .{0,60}|contact(?:ez-nous|er la redaction)?|nous contacter|qui sommes[- ]nous ?\??|a propos(?: de nous| d'.{1,30})?|about us|contact us|terms of (?:use|service).{0,60})$/,
    { ends: true },
  ),

  // photographs
  row(
    'photo-credit',
    140,
    /^(?:(?:©|\(c\)|® ?)(?: ?(?:dr|d\.r\.?|ph\.?|photo|afp|map|reuters|ap|le360|.{2,60}))|(?:credits?|legende)(?: ?:? ?(?:photos?|images?|photographiques?|illustration))? ?[:©/-]? ?.{0,70}|(?:photos?|ph|phs|images?|illustration|photographie|visuel|cliche|photo credit|video) ?(?:[:©/]|credit|d'archives?|d'illustration|dr\b|par ).{0,80}|(?:photo|image) (?:d'|a titre d')?(?:illustration|archives?)\.?|(?:d\.?r\.?|ph\.? ?dr|photo dr|ph\. ?.{1,30})|\(?(?:photo|ph|image|credit|dr|source photo)\b ?[:/.-]? ?.{0,50}\)|(?:afp|reuters|ap|map|epa|getty(?: images)?|shutterstock|istock|dpa|sipa|unsplash|pixabay|pexels|freepik)(?: ?[/|©-] ?[^.]{2,50})|(?:getty images|shutterstock|istock|unsplash|pixabay|pexels|freepik|adobe stock|istockphoto)(?: .{0,40})?|photo_camera.{0,80})$/,
  ),

  // related reading; « Lire aussi » alone announces the links that follow
  row(
    'related-links',
    60,
    /^(?:a )?(?:lire|voir|ecouter|relire|decouvrir|decouvrez) (?:aussi|egalement|encore|ensuite)$/,
    { opens: true },
  ),
  row(
    'related-links',
    60,
    /^(?:article|post|billet|actualite|publication)s? (?:precedente?|suivante?)s?$|^(?:previous|next) (?:article|post|story)$/,
    { opens: true },
  ),
  row(
    'related-links',
    260,
    /^(?:(?:>>? ?|\+ |- |> ?> ?)?(?:a |et )?(?:lire|voir|ecouter|relire|revoir|decouvrir|regarder|regardez|decouvrez|lisez|ecoutez|consulter|(?:re)?lisez)(?: ou (?:re)?(?:lire|voir|ecouter))? ?(?:aussi|egalement|encore|en plus|ensuite)\b ?[:|>»-]? ?.{0,220})$/,
  ),
  // « À lire : Renault… », « LIRE : … », « Voir : … », « Lire l’article : … », « A ne pas rater : … »; not « À lire les chiffres… »
  row(
    'related-links',
    260,
    /^(?:(?:>>? ?|> ?> ?)?(?:a )?(?:lire|voir|relire|ecouter|ne pas (?:rater|manquer)|decouvrir)(?: l'article| notre article| notre dossier| notre enquete| notre analyse| la video| plus| sur ce sujet| dans le360| sur medias24| et a relire| les articles)? ?[:|»>] ?.{0,220})$/,
  ),
  row(
    'related-links',
    110,
    /^(?:(?:sur|autour de|dans|voir|dans la) (?:le|du|la|ce|ces|cette|les)? ?(?:meme|memes) (?:sujets?|themes?|thematique|rubrique|categorie|dossier|sujet)s?.{0,30}|dans (?:le meme|la meme|cette|ce) (?:sujet|rubrique|categorie|dossier|thematique)|(?:autres? |nos |les |plus d')?(?:articles?|contenus?|actualites?|infos?|sujets?|publications?|billets?|news|posts?) ?(?:similaires?|lies?|liees?|connexes?|associes?|recommandes?|recommandees?|relatifs?|relies?|suggeres?|qui pourraient .{0,40}|susceptibles .{0,40}|en relation|en lien|complementaires?)|(?:ces|cet|voici|les|nos) (?:articles?|contenus?|sujets?|infos?) (?:pourrai(?:en)?t|peu(?:ven)?t|devrai(?:en)?t) (?:aussi |egalement )?vous (?:interesser|plaire).{0,10}|vous (?:aimerez|aimeriez|apprecierez|pourriez|devriez) (?:aussi|egalement|peut-etre|aimer|etre).{0,60}|vous pourriez aussi aimer.{0,10}|(?:cela|ceci|ca) (?:peut|pourrait|peuvent) (?:aussi |egalement )?vous interesser.{0,10}|(?:a )?lire (?:aussi|egalement|plus|encore)|pour aller plus loin|pour approfondir|plus d'(?:articles?|actualites?|infos?|informations)(?: .{0,40})?|autres? (?:articles?|actualites?|infos|sujets|titres|nouvelles)(?: .{0,40})?|related (?:posts?|articles?|topics|stories|news)|you (?:may|might) also like|more from .{1,30}|read more|read also|recommended(?: for you)?|recommande(?:s|es)?(?: pour vous)?|recommandations?|notre selection|nos recommandations|la redaction vous (?:recommande|conseille)|a lire|a voir|a (?:ne pas )?(?:manquer|rater)|en lien|articles? lies?|dossiers? lies?|nos articles|suggestions?|en relation)$/,
    { ends: true, opens: true },
  ),
  row(
    'headlines',
    90,
    /^(?:(?:les |articles? |l'|infos? |sujets? )?(?:plus|les plus|le plus) (?:lus?|lues?|populaires?|vus?|vues?|recents?|recentes?|commentes?|partages?|consultes?)(?: .{0,40})?|(?:les )?(?:derniers?|dernieres?) (?:articles?|actualites?|infos?|news|nouvelles?|minutes?|titres?|publications?|depeches?|videos?|actus?|heures?|posts?|infos en .{0,20})(?: .{0,40})?|derniere (?:heure|minute)|fil (?:d')?(?:info|infos|actu|actualites?|info .{0,12})|le fil(?: info| actu| .{0,12})?|flash(?: info| actualite| eco| news)?|en continu|en direct|direct|live|l'info en continu|toute l'(?:info|actu|actualite)(?: .{0,40})?|toutes les (?:actualites|infos|videos|news|depeches)(?: .{0,30})?|a la une|la une|une|les unes|top (?:news|articles|stories|\d+)|trending(?: now| .{0,15})?|tendances?|populaires?|most (?:read|popular|viewed)|latest (?:news|posts|articles)|breaking(?: news)?|voir (?:tous?|toutes?|plus)(?: (?:les?|la|d'|de|des|nos) ?.{0,50})?|voir tout|view all|load more|charger plus|plus de (?:resultats|videos|contenus?|news)|afficher plus.{0,30}|les articles? les plus lus.{0,20}|nos (?:videos|dossiers|podcasts|emissions|chroniques)|videos?|le choix de la redaction|choix de la redaction|focus|l'actu en (?:bref|continu|images?)|edition du jour|agenda|meteo|horaires? (?:de|des) prieres?|quiz|sondage|bourse en direct|la bourse)$/,
    { ends: true, opens: true, weak: true },
  ),
  row(
    'related-links',
    220,
    /^(?:(?:<|«|←|‹|<<)? ?(?:article|post|billet|page|previous|prev|next|actualite|publication|sujet)s? ?(?:precedente?|suivante?|article|post|story|plus anciens?|plus recents?)s? ?(?:>|»|→|›|:)? ?.{0,160}|(?:precedent|suivant|previous|next|retour|back)(?: ?[:|>»] ?.{0,160})?|navigation (?:de l'article|des articles|de commentaire)|(?:navigation )?d'articles?|retour (?:a l'accueil|au sommaire|en haut|a la liste|a la page|aux articles|aux actualites|vers (?:l'accueil|toutes).{0,30}|en haut de page)|haut de page|back to top|(?:lire|voir|decouvrir) (?:la suite|l'article|le dossier|l'integralite|tout)(?: .{0,30})?|(?:lire|voir|decouvrir) plus(?: (?:d'|de |sur ).{0,30})?|continuer la lecture.{0,30}|continue reading.{0,30}|en savoir plus.{0,30}|\+ ?lire la suite.{0,6}|lire la suite.{0,6}|plus de details|plus d'infos|details ?(?:>|»)?|cliquez ici.{0,60})$/,
  ),

  // comments
  row(
    'comments',
    220,
    /^(?:(?:\(?\d{1,5}\)? )?(?:commentaires?|comments?)(?: ?\(? ?\d{0,5} ?\)?)?|(?:reactions?|avis) ?\( ?\d{1,5} ?\)|\d{1,5} (?:reactions?|avis)|(?:vos|les) reactions(?: ?\(\d{1,5}\))?|(?:aucun|pas de|pas encore de|zero|no|0) (?:commentaires?|comments?|reactions?)(?: .{0,40})?|(?:laisse[zr]|ajoute[zr]|poste[zr]|ecri(?:re|vez)|publie[rz]|redige[rz]|faire|ouvrir|repondre|laisser|leave|add|post|write)(?:-nous| nous)? (?:un |une |votre |vos |a |le |your |a comment)?(?:nouveau )?(?:commentaires?|reponses?|reactions?|avis|reply|comment|premier commentaire|message)(?: .{0,60})?|(?:soyez|soit) le premier .{0,60}|be the first .{0,40}|votre (?:adresse (?:e-?mail|mail|de messagerie|electronique)|e-?mail|email|nom|commentaire|message)(?: (?:ne sera|est obligatoire|ici).{0,100}| ?[*:]{1,3})?|les champs .{0,60}obligatoires.{0,40}|(?:nom|name|e-?mail|email|site web|site internet|website|commentaire|comment|message|pseudo|votre nom) ?[:*]{1,3}|enregistrer mon nom.{0,140}|save my name.{0,120}|ce site utilise akismet.{0,160}|prevenez-moi.{0,100}|notifiez-moi.{0,100}|annuler la reponse|cancel reply|(?:vous devez|you must|veuillez) (?:etre|vous|be|log).{0,80}comment.{0,30}|connectez-vous pour (?:commenter|repondre|laisser).{0,40}|repondre|reply|signaler(?: (?:un abus|ce commentaire|un contenu|une erreur).{0,20})?|charte (?:des commentaires|de moderation).{0,40}|les commentaires sont (?:fermes|moderes|desactives).{0,60}|comments are closed.{0,30}|(?:tous|voir|lire|afficher) (?:les |tous les )?(?:\d{1,4} )?commentaires.{0,20}|trier par.{0,30}|moderation .{0,60}|l'article est ouvert aux commentaires.{0,60}|article ferme aux commentaires|reagir a cet article.{0,20}|votre (?:reaction|avis)(?: .{0,30})?|donnez votre avis.{0,40}|(?:espace|zone) (?:de )?commentaires?|commenter(?: (?:cet|l') ?article)?|please enter your .{0,30}|leave a reply.{0,30}|post comment|publier le commentaire|submit)$/,
    { ends: true, opens: true },
  ),

  // « Réactions » alone may be a heading of the article
  row('comments', 20, /^(?:reactions?|avis)$/, { weak: true }),

  // cookies and law
  row(
    'cookie-notice',
    500,
    /^(?:.{0,160}\b(?:cookies?)\b.{0,300}|(?:accepter|tout accepter|tout refuser|refuser|j'accepte|je refuse|accepter et (?:fermer|continuer)|continuer sans accepter.{0,10}|parametrer.{0,30}|personnaliser.{0,30}|gerer (?:mes|les|le) (?:choix|preferences|consentement|cookies).{0,30}|politique de confidentialite.{0,60}|nous respectons votre vie privee.{0,100}|consentement.{0,40}|got it|accept(?: all)?|reject all|privacy policy.{0,40}|en poursuivant (?:votre|sur|la).{0,200}|nos partenaires et nous.{0,300}))$/,
  ),

  // tags
  row(
    'tags',
    260,
    /^(?:(?:tags?|mots[- ]cles?|mots clefs?|etiquettes?|etiquete|filed under|classe dans|rubriques?|categories?|hashtags?|keywords?|sur les sujets|#tags?) ?[:|»-] ?.{0,230}|(?:tags?|mots[- ]cles?|etiquettes?|etiquete|hashtags?|mots clefs?|filed under:?))$/,
    { opens: true },
  ),

  // templates
  row(
    'template',
    120,
    /^(?:\{\{ ?[a-z_$][\w$]{0,30}(?:\.[a-z_$][\w$]{0,30}){1,4} ?(?:\| ?[\w:' -]{1,40})?\}\} ?){1,3}$/,
  ),

  // what the page says of the article
  row(
    'related-links',
    60,
    /^(?:voir la video|regarder la video|lire la video|video ?:|diaporama.{0,20}|galerie photos?.{0,20}|en images?|en video|infographie|podcast)$/,
    { weak: true },
  ),
  row(
    'menu',
    60,
    /^(?:menu|fermer|close|ouvrir le menu|toggle navigation|basculer .{0,20}|aller au contenu(?: principal)?|skip to (?:main )?content|passer au contenu.{0,20}|rechercher?(?: .{0,20})?|search(?: .{0,20})?|recherche(?:r)? ?[:.]{0,3}|accueil|home|homepage|page d'accueil|changer de langue|francais|english|espanol|العربية|عربي|fr|ar|en|es|fr ar|ar fr|مرحبا|plus|more|suite|×|x|rubriques|toutes les rubriques|nos rubriques|newsletter|mode sombre|dark mode|s'identifier|deconnexion|profil|ceci se fermera dans .{0,20}|short url|captcha.{0,30}|votre navigateur .{0,40}|please enable javascript.{0,30}|chargement.{0,10}|loading.{0,10}|edition (?:du|abonnes|n).{0,40}|edition n.{0,40})$/,
    { weak: true },
  ),
];

/** Signs that lines of furniture wear: « × Advertisement », « — Publicité — », « [Lire aussi] », « >> ». */
const DECORATION = new Set('×✕✖*•·|-=_<>«»"\'[]#►▶▸→➜➤✓☰⬇⬆↓👇👈👉📲🔴🔔📩📰▪■●◆◇★☆⭐'.split(/(?:)/u));
const isDecoration = (char: string): boolean => char === ' ' || DECORATION.has(char);

/** Folded line without its decoration; the whole line when nothing else is left. */
export function undecorated(key: string): string {
  if (key.length > 400) return key.trim();
  let from = 0;
  let to = key.length;
  while (from < to) {
    const char = String.fromCodePoint(key.codePointAt(from)!);
    if (!isDecoration(char)) break;
    from += char.length;
  }
  while (to > from) {
    const unit = key.charCodeAt(to - 1);
    const char = unit >= 0xdc00 && unit <= 0xdfff ? key.slice(Math.max(from, to - 2), to) : key[to - 1]!;
    if (!isDecoration(char) && char !== ':') break;
    to -= char.length;
  }
  if (from >= to) return key.trim();
  const bare = key.slice(from, to);
  return bare.includes('  ') ? bare.replace(/ {2,}/g, ' ') : bare;
}

/** « *** », « ----- », « ___ », « - », « , »: marks and no word. */
const SEPARATOR = /^[\s*\-_=~•·.—–+|#<>/\\:;,×✕]+$/;

/** « googletag.cmd.push(function() {… », « (adsbygoogle = window… », « var x = », « .td_uid_12 { … », « @media … »: how code of pages begins. */
const SCRIPT_START =
  /^(?:(?:window|document|jquery|googletag|googlefc|adsbygoogle|datalayer|gtag|fbq|_gaq)\s?[.(=[]|(?:var|let|const) [a-z_$][\w$]{0,40} ?=|\(adsbygoogle|!function|\(function|\$\(|function [a-z_$][\w$]{0,40}\(|\/\*|@media|@import|\.td_uid|\.tdi_\d|\.wp-block|\.elementor|\/\/ ?<!\[cdata|<!--)/;

/** Code begins like code and ends like it; both looks are short, whatever the length of the line. */
const isScript = (key: string): boolean => SCRIPT_START.test(key) && /[;)}\]>/]$/.test(key);

/** « 12:03 », « - 19h00 »: a ticker whose titles were lost. */
const CLOCK_LINE = /^[-–•·\s]{0,4}(?:[01]?\d|2[0-3])[:h][0-5]\d(?::[0-5]\d)?$/;

/** « 704 », « 1,2K », « 0 », « + » : a counter with its label lost; not « 2024 : » in prose. */
const COUNTER = /^[+]?\d{1,3}(?:[ .,]\d{1,3}){0,2} ?[km]?$/;

/** Words that end with the name of a photographer or an agency: « Roman Prymula, photo: Archives du Gouvernement », « Le hall / (C) Kab Niang », « … • Crédits : Getty ». */
const CREDITED =
  /^.{0,220}?(?:[,.•|(/-] ?|\s)(?:photos?|images?|credits?(?: photos?)?|illustration|copyright|ph) ?[:/©] ?[^.:]{2,60}\)?\.?$|^.{3,220}[\s/|(](?:©|\(c\)) ?[^.]{2,60}\)?$|^.{3,220}\((?:photos?|images?|credits?|ph)\b[^()]{1,40}\)\.?$|^[^.]{3,160} \/ (?:[^./]{2,40} \/ )?(?:afp|reuters|map|ap|epa|dr|sipa|getty(?: images)?)\)?$/;

/** A clock time then a headline: « - 12:03KFC Maroc… », « 11h30 Crash d’un avion »; not « 10 h, début de la séance ». */
export const TICKER = /^[-–—•*·\s]{0,4}(?:[01]?\d|2[0-3])[:hH][0-5]\d(?:\s?[-–|:•])?\s?(?=[\p{Lu}«"“'‘\d])/u;

/** « Accueil > Économie > Industrie », « Home / Actualités / Maroc », « Accueil » alone is a menu. */
const BREADCRUMB =
  /^(?:(?:vous etes ici|you are here) ?:? ?)?(?:accueil|home|actualites?|une|index|maroc)\s{0,3}(?:[>›»"/|→•·:-]|&gt;)\s{0,3}\S.{0,240}$/;

/** Sections that news sites name in their menus. A line made of these alone, in a row of others, is a menu. */
export const SECTION_NAMES = new Set(
  (
    'accueil|actualite|actualites|actu|actus|news|economie|eco|politique|politiques|societe|sport|sports|sports-loisirs|culture|cultures|culture & loisirs|monde|maroc|international|internationale|national|nation|nationale|' +
    'regions|region|regional|afrique|europe|medias|media|videos|video|tv|web tv|webtv|le360 tv|high-tech|high tech|tech|technologie|technologies|techno|sciences|science|sante|sante & bien-etre|lifestyle|life style|' +
    'people|opinions|opinion|idees|debats|tribune|tribunes|chroniques|chronique|editorial|edito|editos|analyse|analyses|enquete|enquetes|reportage|reportages|interview|interviews|entretien|entretiens|dossier|dossiers|' +
    'finance|finances|bourse|marches|marche|entreprise|entreprises|business|industrie|industries|energie|automobile|auto|immobilier|agriculture|tourisme|emploi|education|environnement|faits divers|faits-divers|justice|' +
    'diplomatie|defense|securite|mre|diaspora|monde arabe|moyen-orient|maghreb|football|foot|botola|tennis|cinema|musique|litterature|arts|livres|cuisine|mode|beaute|psycho|loisirs|evasion|voyage|voyages|insolite|' +
    'photos|photo|photorama|galerie|podcasts|podcast|magazine|hebdo|archives|pdf|kiosque|e-paper|abonnement|abonnements|se connecter|connexion|inscription|contact|contacts|a propos|qui sommes-nous|qui sommes nous|publicite|annonces|annonces legales|' +
    "legales|appels d'offres|carrieres|mentions legales|cgu|newsletter|rss|recherche|rechercher|menu|plus|autres|divers|factuel|fact-checking|fact checking|fact check|desintox|le mag|mag|style|grand angle|en direct|direct|live|" +
    'nos emissions|emissions|replay|radio|ramadan|coronavirus|covid-19|covid|elections|mondial 2030|mondial 2026|can 2025|coupe du monde|jeux|horoscope|meteo|prieres|services|communiques|communique|communique de presse|communiques de presse|evenements|evenement|agenda|' +
    'start-up|startups|startup|innovation|digital|numerique|telecoms|banques|banque|banque & assurance|assurance|assurances|transport|transports|logistique|btp|mines|commerce|consommation|fiscalite|droit|rh|management|strategie|' +
    "a la une|la une|une|dernieres infos|derniere minute|flash|fil info|fil d'actu|le fil|francais|english|arabe|espanol|actualites maroc|maroc actualites|economie maroc|royales|activites royales|activite royale|le roi|palais royal"
  ).split('|'),
);

/** Words of a share bar; a line of these only, with at least one name of network, is one. */
const SHARE_WORDS = new Set(
  'facebook twitter x instagram linkedin youtube whatsapp telegram tiktok pinterest messenger email e-mail mail sms rss google + partager partage partages partagez sur par share tweet tweeter tweetez envoyer imprimer print copier lien link le la cet article et ou copy viber reddit tumblr print skype flipboard gmail snapchat threads suivre suivez nous abonnez-vous follow us on plus like pocket line : | - / · • , & via'.split(
    ' ',
  ),
);
const NETWORKS = new Set(
  'facebook twitter instagram linkedin youtube whatsapp telegram tiktok pinterest messenger email e-mail partager share imprimer tweet tweeter print viber reddit'.split(
    ' ',
  ),
);

const WEEKDAY =
  '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun\\.?|mar\\.?|mer\\.?|jeu\\.?|ven\\.?|sam\\.?|dim\\.?|monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const MONTH =
  '(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|janv\\.?|fevr?\\.?|avr\\.?|juil\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?|january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?)';
const DAY = `(?:${WEEKDAY},? ?)?(?:le )?(?:\\d{1,2}(?:er)?[ -]${MONTH},?(?:[ -]\\d{4})?|${MONTH} \\d{1,2},? \\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}[/-]\\d{1,2}[/-]\\d{1,2})`;
const CLOCK =
  '(?:(?:a|at|-|,|\\||,? ?vers|t|@|·|•|–)? ?\\d{1,2} ?(?:[:h]|heures?) ?\\d{0,2}(?::\\d{2})?(?: ?(?:min|mn|am|pm|gmt|utc|gmt\\+1))?)';
const DATED_BY =
  '(?:(?:article |info |depeche )?(?:publie[es]?|mis(?:e)? (?:a jour|en ligne)|maj|modifie[e]?|actualise[e]?|poste[e]?|posted|published|updated|last updated|ecrit|redige|cree|ajoute[e]?|derniere (?:mise a jour|modification)|date(?: de (?:publication|parution))?|publication|parution|paru|edition du|derniere mise a jour|update)(?: ?:| le| on| ce| depuis| a jour)?(?: ?:| le)? ?)';

/** « Publié le 12/03/2025 à 14:05 », « mardi 4 mars 2025 - 10:12 », « Le 29 mai 2023 à 14h28 », « Mis à jour le … »; not « Le 12 mars, le ministre… ». */
const DATE_LINE = new RegExp(
  `^(?:${DATED_BY})?(?:le |ce |du )?${DAY}(?: ?${CLOCK})?(?: ?[|,;·•\\/(-]? ?(?:${DATED_BY})(?:le |a )?(?:${DAY})?(?: ?${CLOCK})?\\)?)?\\.?$`,
);
/** « il y a 3 heures », « Publié il y a 2 jours », « Hier à 10h » and bare « 14:05 ». */
const RELATIVE_DATE_LINE = new RegExp(
  `^(?:${DATED_BY})?(?:il y a (?:environ )?(?:\\d{1,3}|un|une) ?(?:secondes?|minutes?|min|h|heures?|jours?|j|semaines?|mois|ans?|annees?)|\\d{1,3} (?:minutes?|hours?|days?|weeks?|months?|years?) ago|(?:hier|aujourd'hui) ?${CLOCK}|depuis \\d{1,3} (?:minutes?|heures?|jours?|semaines?|mois|ans?))$`,
);

const CAPITALISED = "(?:\\p{Lu}[\\p{L}'’.-]*|de|du|d'|el|al|ben|bin|la|le|ait|aït|et|&|avec|pour|,)";
/** « Par Khadija Skalli », « Par : Rédaction », « PAR LA RÉDACTION », « Propos recueillis par A. B. »; not « Par ailleurs, le ministre… » nor « Par Toutatis le groupe a… ». */
const BYLINE = new RegExp(
  `^(?:[-–—•|]\\s*)?(?:par|by|de notre (?:correspondante?|envoyée? spéciale?)(?: à| au| en)?|propos recueillis par|réalisé par|écrit par|rédigé par|publié par|posté par|posted by|written by|auteur|author|reportage de|texte|interview réalisée par|entretien réalisé par|dnes à \\p{L}+|signé)\\s*:?\\s+(?:la |le |l'|l’)?(?:${CAPITALISED}\\s*){1,8}(?:\\([^()]{1,40}\\))?\\s*$`,
  'iu',
);
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}'’.-]*|de|du|d['’]\p{Lu}\p{L}*|el|al|ben|bin|et|&|la|le|l['’]\p{L}+|avec|pour|aït|ait|,|\(\p{L}+\)|\d{0})$/u;

/** The agency or desk alone: « MAP », « (AFP) », « Avec MAP », « Le Matin avec MAP », « Source : Reuters », « La rédaction », « Agences ». */
const SOURCE_LINE =
  /^(?:\(?(?:(?:source|sources)s? ?:? ?)?(?:avec |par |d'apres |selon )?(?:l'|la |le )?(?:agence )?(?:map|afp|reuters|ap|apa|apanews|aps|efe|xinhua|anadolu|aa|tass|sputnik|bloomberg|agences?|redaction|redaction web|map ecologie|mapnews|map express|ecofin|apo|panapress|agence ecofin|rt|dpa)(?: ?(?:[,/&+-]|et|avec) ?(?:l'|la |le )?(?:map|afp|reuters|ap|agences?|redaction|efe|xinhua))?\)?\.?|(?:source|sources) ?: ?[^.]{2,60}|[a-z0-9' .]{2,25} (?:\(avec (?:map|afp|agences?)\)|avec (?:la )?(?:map|l'afp|afp|agences?|reuters)))$/;

/** « https://www.lematin.ma/express/… », « www.media24.com »; not a sentence that holds an address. */
const ADDRESS_LINE =
  /^(?:(?:url|lien|source|permalien|adresse|link) ?: ?)?(?:https?:\/\/|www\.)[^\s<>"]{3,600}$/i;

/** « medias24.com », « Le360.ma »: the name of a site alone. */
const SITE_LINE = /^[a-z0-9][a-z0-9-]{1,40}\.(?:ma|com|net|fr|info|org|press|africa|news|be|ch|eu)$/;

export interface Reading extends Furniture {
  /** ISO day, when the line is a publication date with a year. */
  day?: string;
  /** Words of the signature. */
  name?: string;
  /** Address alone on the line. */
  address?: string;
}

const MAX_LINE = 4000;

/**
 * What a line of text is by its own words, or `undefined` for words that could be an article's.
 * @param text the line, NFC; @param key the same folded in place.
 */
export function readLine(text: string, key: string): Reading | undefined {
  if (text.length > MAX_LINE) return undefined;
  const trimmed = text.trim();
  const folded = key.trim();
  if (SEPARATOR.test(folded)) return { rule: 'separator' };
  if (
    folded.startsWith('#') &&
    folded.length <= 300 &&
    folded.split(/[ ,;]+/).every((word) => word === '' || /^#[^#]{2,40}$/.test(word))
  ) {
    return { rule: 'tags' };
  }
  if (isScript(folded)) return { rule: 'script' };
  if (folded.length === 1) return { rule: 'button', weak: true };
  if (CLOCK_LINE.test(folded)) return { rule: 'ticker' };
  if (COUNTER.test(folded)) return { rule: 'view-count', weak: true };
  if (TICKER.test(trimmed) && folded.length < 260) return { rule: 'ticker', weak: true };
  if (ADDRESS_LINE.test(folded)) {
    const address = trimmed.slice(Math.max(0, trimmed.search(/https?:|www\./i)));
    return { rule: 'web-address', ...(address ? { address } : {}) };
  }
  if (folded.length <= 45 && SITE_LINE.test(folded)) return { rule: 'site-banner' };
  const bare = undecorated(folded);
  if (bare.length <= 260) {
    const date = readDateLine(bare);
    if (date) return date;
    if (bare.length <= 120) {
      const byline = readByline(trimmed);
      if (byline) return byline;
      if (SOURCE_LINE.test(bare)) return { rule: 'source-line' };
    }
    if (BREADCRUMB.test(folded) && /[>›»"/|→]|&gt;/.test(folded)) {
      const parts = folded.split(/\s{0,3}(?:[>›»"/|→]|&gt;)\s{0,3}/);
      if (parts.length >= 2 && parts[0]!.length < 30) return { rule: 'breadcrumb' };
    }
    const share = shareBar(bare);
    if (share) return share;
  }
  for (const candidate of ROWS) {
    if (bare.length <= candidate.longest && candidate.line.test(bare)) {
      if (candidate.rule === 'cookie-notice' && !aboutThisSite(bare)) continue;
      if (candidate.rule === 'publication-date') {
        const day = printedDay(bare);
        return day ? { ...candidate, day } : candidate;
      }
      return candidate;
    }
  }
  if (
    bare.length <= 300 &&
    /photo|image|credit|illustration|copyright|\bph\b|©|\(c\)| \/ /.test(bare) &&
    CREDITED.test(bare)
  ) {
    if (functionShare(bare) < 0.42 || bare.length < 160) return { rule: 'caption' };
  }
  if (bare.length <= 200) {
    const sections = sectionLine(folded);
    if (sections) return sections;
    const parts = metaParts(trimmed, folded);
    if (parts) return parts;
  }
  return undefined;
}

/** An article about cookies talks of them in general; a notice talks to the visitor. */
const aboutThisSite = (key: string): boolean =>
  (key.length < 60 && !/\bcookies?\b/.test(key)) ||
  /\b(?:accepter|gerer|parametrer|politique|vous|votre|vos|nos partenaires|notre site|ce site|nous utilisons|we use)\b/.test(
    key,
  );

function readDateLine(bare: string): Reading | undefined {
  if (bare.length > 140 || !/\d/.test(bare)) return undefined;
  if (DATE_LINE.test(bare)) {
    const day = printedDay(bare);
    // A day alone may head a part of a chronology; with a clock time or « publié » it is the page's.
    const plain = !/[:h]\d{2}|[a-z]{3} le |publi|mis|maj|modif|post|updat|actualis/.test(bare);
    return { rule: 'publication-date', ...(day ? { day } : {}), ...(plain ? { weak: true } : {}) };
  }
  return RELATIVE_DATE_LINE.test(bare) ? { rule: 'publication-date' } : undefined;
}

/** « Par Khadija Skalli 12 mars 2025 », « … le 12/03/2025 à 14:05 »: the day behind a name; not « Par 12 voix ». */
const DAY_BEHIND =
  /\s(?:le\s|\p{L}{5,8}di\s|dimanche\s)?\d{1,2}(?:er)?[ /.-](?:\p{L}{3,9}\.?|\d{1,2})[ /.-](?:19|20)\d{2}\b.{0,20}$/iu;

function readByline(text: string): Reading | undefined {
  const words = text.split(/\s+/);
  const behind = words.length <= 14 && /^(?:par|by)\b/i.test(text) ? DAY_BEHIND.exec(text) : null;
  if (behind) {
    const signed = readByline(text.slice(0, behind.index).trim());
    const day = printedDay(fold(behind[0]));
    return signed && day ? { ...signed, day } : undefined;
  }
  // « Par: Naji khaoula »: the colon tells, the second name may lack its capital.
  const after = /^par\s?:\s?(\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,3})$/iu.exec(text);
  if (after && words.length <= 6) return { rule: 'byline', name: after[1]! };
  if (words.length > 14 || !BYLINE.test(text)) return undefined;
  const rest = text.replace(/^[-–—•|\s]*/, '').split(/\s*:\s*|\s+/);
  const lead = text.replace(
    /^[-–—•|\s]*(?:propos recueillis par|de notre [^\s]+(?: spéciale?)?(?: à| au| en)?|(?:entretien|interview) réalisée? par|(?:écrit|rédigé|publié|posté|réalisé) par|(?:posted|written) by|par|by|auteur|author|reportage de|texte|signé)\s*:?\s+/iu,
    '',
  );
  if (lead === text || rest.length < 2) return undefined;
  const names = lead.split(/\s+/).filter((word) => word !== '');
  const proper = names.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (proper === 0 || names.some((word) => !NAME_WORD.test(word.replace(/,$/, '')))) {
    return /^(?:la |le )?(?:r[ée]daction|rédac)/iu.test(lead) && names.length <= 4
      ? { rule: 'byline', name: lead }
      : undefined;
  }
  return {
    rule: 'byline',
    name: lead
      .replace(/\s*\([^()]*\)\s*$/, '')
      .replace(/[|,–-]\s*$/, '')
      .trim(),
  };
}

function shareBar(bare: string): Reading | undefined {
  if (bare.length > 140) return undefined;
  const words = bare.split(/[\s,|·•/]+/).filter((word) => word !== '' && !/^\d+[km]?$/.test(word));
  if (words.length === 0) return undefined;
  let names = 0;
  for (const word of words) {
    if (!SHARE_WORDS.has(word)) return undefined;
    if (NETWORKS.has(word)) names += 1;
  }
  return names > 0 ? { rule: 'sharing' } : undefined;
}

/** « Par X | Publié le … | Lecture 3 min », « L’Economiste | Edition N°:6762 Le 10/05/2024 | Partager »: every part is furniture. */
function metaParts(text: string, key: string): Reading | undefined {
  const cuts = [...key.matchAll(/\s*(?:[|•·]|\s[-–—/]\s|\s,\s)\s*/g)];
  if (cuts.length === 0) {
    // « jeudi 17 juillet 2025, par Khadija Skalli »: the date, then the signature.
    const par = key.search(/,? par /);
    if (par > 4) {
      const dated = readDateLine(undecorated(key.slice(0, par)));
      const signed = readByline(text.slice(par).replace(/^[,\s]+/, ''));
      if (dated && signed) return { ...signed, ...(dated.day ? { day: dated.day } : {}) };
    }
    // « Par Khadija Skalli le 12/03/2025 à 14h05 »: the signature, then a date.
    const date = /\s(?:le|publie|-|,)\s.*$/.exec(key);
    if (date && date.index > 4) {
      const dated = readDateLine(undecorated(key.slice(date.index + 1)));
      const signed = readByline(text.slice(0, date.index));
      if (dated && signed) return { ...signed, ...(dated.day ? { day: dated.day } : {}) };
    }
    return undefined;
  }
  if (cuts.length > 8) return undefined;
  const parts: [string, string][] = [];
  let from = 0;
  for (const cut of cuts) {
    parts.push([text.slice(from, cut.index), key.slice(from, cut.index)]);
    from = cut.index + cut[0].length;
  }
  parts.push([text.slice(from), key.slice(from)]);
  let reading: Reading | undefined;
  let known = 0;
  for (const [partText, partKey] of parts) {
    if (partKey.trim() === '') continue;
    const read = readPart(partText, partKey);
    const day = read && !read.day ? printedDay(partKey) : undefined;
    const part = read && day ? { ...read, day } : read;
    if (!part) {
      const short = partKey.trim().split(' ').length <= 4;
      if (!short) return undefined;
      continue;
    }
    known += 1;
    if (!reading || (part.rule === 'byline' && reading.rule !== 'byline')) reading = { ...reading, ...part };
    else reading = { ...part, ...reading };
  }
  if (!reading || known * 2 < parts.filter(([, partKey]) => partKey.trim() !== '').length) return undefined;
  return {
    rule: reading.rule,
    ...(reading.day ? { day: reading.day } : {}),
    ...(reading.name ? { name: reading.name } : {}),
  };
}

function readPart(text: string, key: string): Reading | undefined {
  const bare = undecorated(key.trim());
  const date = readDateLine(bare);
  if (date) return date;
  const byline = readByline(text.trim());
  if (byline) return byline;
  if (SOURCE_LINE.test(bare)) return { rule: 'source-line' };
  const share = shareBar(bare);
  if (share) return share;
  for (const candidate of ROWS) {
    if (bare.length <= candidate.longest && candidate.line.test(bare)) return candidate;
  }
  return SECTION_NAMES.has(bare) ? { rule: 'section-label' } : undefined;
}

/** « Économie », « Politique Société Sport Culture », « Accueil | Maroc | Monde »: names of sections only. */
function sectionLine(key: string): Reading | undefined {
  const bare = undecorated(key);
  if (SECTION_NAMES.has(bare)) return { rule: 'section-label', weak: true };
  const parts = bare.split(/\s*[|•·,/>›»\t]\s*|\s{2,}|\s[-–—]\s/).filter((part) => part !== '');
  if (parts.length >= 2 && parts.every((part) => SECTION_NAMES.has(part))) return { rule: 'menu' };
  const words = bare.split(' ');
  if (words.length >= 3 && functionShare(bare) < 0.15) {
    const known = words.filter((word) => SECTION_NAMES.has(word)).length;
    if (known >= 3 && known >= words.length * 0.75) return { rule: 'menu' };
  }
  return undefined;
}

/** Phrases of furniture that can be cut out of the middle of a glued line, on folded text. They are longer and surer than lines need to be. */
const GLUED_PHRASES: readonly (readonly [rule: RemovalRule, phrase: RegExp])[] = [
  // « Suivez-nous sur Facebook et Twitter »
  [
    'follow',
    new RegExp(
      `(?:suivez|rejoignez|retrouvez)[- ]nous sur ${NETWORK}(?:(?:,| et| ou|,? sur)? ${NETWORK}){0,6}`,
      'g',
    ),
  ],
  // « Suivez Le360 sur WhatsApp et Telegram », « Rejoignez notre chaîne WhatsApp », « Abonnez-vous à notre chaîne YouTube »
  [
    'follow',
    new RegExp(
      `(?:suivez|rejoignez|retrouvez|abonnez-vous a) (?:notre |nos |la |le |les |l'|toute l')?[a-z0-9.' ]{2,30}? (?:sur )?(?:la chaine )?(?:${NETWORK}|notre application(?: mobile)?)(?:(?:,| et| ou|,? sur)? ${NETWORK}){0,4}\\b`,
      'g',
    ),
  ],
  // « Partager cet article »
  ['sharing', /\bpartager cet article\b|\bpartager par e-?mail\b/g],
  // « Partager sur Facebook Twitter WhatsApp »
  [
    'sharing',
    new RegExp(
      `\\b(?:partagez?r?|share|tweeter)(?: cet article| l'article)? ?:? ?(?:sur |on )?${NETWORK}(?:(?:,| et|,? sur)? (?:partager sur )?${NETWORK}){0,8}`,
      'g',
    ),
  ],
  // « Commentaires (0) », « Laisser un commentaire »
  [
    'comments',
    /\bcommentaires? ?\(\d{1,5}\)|\b(?:laisser|ajouter) un commentaire\b(?: annuler la reponse)?|\baucun commentaire\b|\b\d{1,4} commentaires?\b(?= (?:partager|publie|par |laisser|facebook))/g,
  ],
  // « - Advertisement - », « La suite après cette publicité »
  ['advertisement', /(?:[-–—×x] )?\b(?:advertisement|la suite apres cette publicite)\b(?: [-–—×](?= ))?/g],
  // « Temps de lecture : 3 min », « 3 min de lecture »
  [
    'reading-time',
    /\b(?:temps de lecture(?: estime)? ?:? ?(?:environ )?\d{1,2} ?(?:min(?:utes?)?|mn)|lecture ?:? ?\d{1,2} ?(?:min(?:utes?)?|mn)|\d{1,2} ?(?:min|mn|minutes) (?:de lecture|read))\b\.?/g,
  ],
  // « Publié le 12/03/2025 à 14:05 », « Mis à jour le 3 mars 2025 »
  [
    'publication-date',
    new RegExp(
      `\\b(?:publie|mis a jour|modifie|mis en ligne)e? (?:le |: ?)(?:le )?(?:${DAY})(?: ?(?:a|-|,|\\|)? ?\\d{1,2} ?[:h] ?\\d{2})?(?: ?[|·•-](?= ))?`,
      'g',
    ),
  ],
  // « Par Khadija Skalli » is found by its capitals; « Par la rédaction » here
  ['byline', /\bpar (?:la )?redaction(?: du \w{2,15}| de \w{2,15})?(?: avec (?:map|afp))?\b/g],
  [
    'newsletter',
    /\b(?:inscrivez-vous|abonnez-vous) (?:gratuitement )?a (?:notre|la) newsletter\b(?: (?:pour|et) [^.!?]{0,140}[.!]?)?/g,
  ],
  [
    'copyright',
    /(?:©|\bcopyright\b) ?(?:©? ?\d{4})?[^.]{0,60}?\btous droits reserves\b\.?|\btous droits reserves\b\.?/g,
  ],
  [
    'photo-credit',
    /\b(?:credits? photos?|photo|ph) ?[:.] ?(?:dr|map|afp|reuters|ap)\b|© ?(?:dr|map|afp|reuters)\b/g,
  ],
  // « Lire aussi : », « Sur le même sujet »: what follows goes with it, up to the next seam
  [
    'related-links',
    /\b(?:a lire aussi|lire aussi|lire egalement|a lire egalement|voir aussi|sur le meme sujet|articles? similaires|vous aimerez aussi|dans la meme rubrique|articles? lies|a lire ?:)(?: ?:)?/g,
  ],
  ['tags', /\b(?:tags|mots[- ]cles|etiquettes) ?:/g],
  // « Accueil > Économie > »
  ['breadcrumb', /(?:^|(?<= ))accueil(?: ?[>›»/] ?[a-z&-]{2,20}(?: (?:et|&|de|en) [a-z]{2,15})?){1,4}/g],
];

/** One cheap look before thirteen dear ones. */
const ANY_PHRASE =
  /suivez|rejoignez|retrouvez|partage|share|tweeter|commentaire|advertisement|publicite|lecture|\bread\b|publie|mis a jour|modifie|mis en ligne|redaction|newsletter|reserves|credit|photo|\bph\b|©|lire |voir aussi|meme sujet|articles? (?:similaires|lies)|aimerez|meme rubrique|tags|mots.cles|etiquettes|accueil/;

export interface GluedPhrase {
  rule: RemovalRule;
  start: number;
  end: number;
}

/**
 * Furniture inside a line, in order, without overlaps. A phrase begins with a capital or a sign: « le rapport publié le 12 mars 2025 » is prose.
 * With `edges`, only what stands at the beginning or the end of the line counts.
 */
export function phrasesIn(text: string, key: string, edges: boolean): GluedPhrase[] {
  if (!ANY_PHRASE.test(key)) return [];
  const found: GluedPhrase[] = [];
  for (const [rule, phrase] of GLUED_PHRASES) {
    phrase.lastIndex = 0;
    for (const match of key.matchAll(phrase)) {
      const start = match.index;
      const end = start + match[0].length;
      if (match[0] === '' || /\p{Ll}/u.test(text[start]!)) continue;
      if (edges && (rule === 'related-links' || rule === 'tags' || (start > 0 && end < text.length - 1)))
        continue;
      found.push({ rule, start, end });
    }
  }
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: GluedPhrase[] = [];
  for (const phrase of found) if (phrase.start >= (apart.at(-1)?.end ?? 0)) apart.push(phrase);
  return apart;
}
