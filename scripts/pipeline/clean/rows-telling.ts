/** What a page says of its article, of others, and of itself. */
import { type Row, row } from './furniture-row.ts';

export const TELLING: readonly Row[] = [
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
    240,
    /^(?:(?:©|\(c\)|® ?)(?: ?(?:dr|d\.r\.?|ph\.?|photo|afp|map|reuters|ap|le360|.{2,60}))|(?:credits?|legende)(?: ?:? ?(?:photos?|images?|photographiques?|illustration))(?: ?[:©/-] ?| )?.{0,70}|(?:credits?|legende) ?(?:[©/]|:(?! ?(?:l[aeu]s? |l'|un |une |des? |du |d'|plus |\d))) ?[^.:]{2,50}|credits?|(?:photos?|ph|phs|images?|illustration|photographie|visuel|cliche|photo credit|video) ?(?:[:©/]|credit|d'archives?|d'illustration|dr\b|par ).{0,80}|(?:photo|image) (?:d'|a titre d')?(?:illustration|archives?)\.?|(?:d\.?r\.?|ph\.? ?dr|photo dr|ph\. ?.{1,30})|\(?(?:photo|ph|image|credit|dr|source photo)\b ?[:/.-]? ?.{0,50}\)|(?:afp|reuters|ap|map|epa|getty(?: images)?|shutterstock|istock|dpa|sipa|unsplash|pixabay|pexels|freepik)(?: ?[/|©-] ?[^.]{2,50})|(?:getty images|shutterstock|istock|unsplash|pixabay|pexels|freepik|adobe stock|istockphoto)(?: .{0,40})?|photo_camera.{0,220})$/,
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

  // « Et aussi », « À suivre aussi », « Nos articles », « Un article à retrouver dans le magazine n° 12 »
  row(
    'related-links',
    60,
    /^(?:et aussi|a suivre aussi|a lire ensuite|nos articles|dossiers? lies?|a voir en video)$/,
    { opens: true },
  ),
  row('related-links', 110, /^(?:un |cet )?article a (?:lire|retrouver) dans .{3,80}$/),
  row('related-links', 30, /^(?:en rapport|en lire plus|dans l'actualite)$/, { opens: true }),
  row('author-box', 140, /^(?:ses|leurs) derniers articles(?: ?:.{0,110})?$/, { ends: true, opens: true }),
  row('photo-credit', 240, /^photo ?\/ ?[a-z]{2,20} ?- ?.{3,210}$/),
  // « المقال التالي », « اقرأ أيضا »: the next article, read also
  row(
    'related-links',
    160,
    /^(?:المقال (?:التالي|السابق)|مقالات ذات صلة|اقر[أا] (?:أيضا|ايضا|أيضاً).{0,130})$/,
    { opens: true },
  ),
  // « port-de-nador-grue »: the name of a picture
  row('caption', 90, /^[a-z0-9]{2,20}(?:-[a-z0-9]{2,20}){2,8}$/),
  row('related-links', 200, /^lire la suite ?: .{3,180}$/),
  row('comments', 40, /^(?:derniers commentaires|commentaires (?:recents|recentes))$/, {
    ends: true,
    opens: true,
  }),
  row(
    'paywall',
    160,
    /^(?:(?:re)?trouvez|lisez|decouvrez) l'integralite de (?:l'|cet )? ?article.{0,110}$|^l'article complet .{0,90}\b(?:kiosque|edition)\b.{0,50}$/,
  ),
  row('copyright', 160, /^heberge par .{2,30}\. visitez .{5,110}$/),
  // « aeropostale-099.jpg », « Image Une : Légende : … »
  row('caption', 90, /^[\w%()+ -]{3,80}\.(?:jpe?g|png|gif|webp|svg|mp4)$/),
  row('caption', 800, /^(?:image (?:a la )?une|legende|photo de (?:une|couverture)) ?: .{3,780}$/),
  // « Posted by - Le Quotidien - », « on - Tue at 8:05 PM - »
  row('byline', 70, /^posted by\b.{0,50}$/),
  row('publication-date', 40, /^on -? ?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6} at \d.{0,20}$/),
  // « Publié le » whose day was lost
  row(
    'publication-date',
    60,
    /^(?:redige|publie|ecrit)e? par,? (?:le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)? ?\d{1,2} [a-z]{3,9} \d{4}$/,
  ),
  row('publication-date', 20, /^(?:publie|mis a jour|modifie|mis en ligne)e?(?: le| par)?$/),
  row('page-footer', 180, /^contacts? (?:presse|medias?) ?: .{3,160}$/),
  row(
    'paywall',
    140,
    /^(?:besoin de lire cet article.{0,60}|a partir de \d[\d.,]{0,6} ?(?:dh|mad|€|euros?|dirhams?) (?:par|\/) ?(?:mois|an)|\(?factur[ée]e? (?:annuellement|mensuellement)\)?|choisir une (?:offre|formule).{0,60}|visionnez une (?:courte )?video publicitaire.{0,60}|vos codes d'acces sont errones.{0,90}|fonctionnalite audio .{0,30})$/,
  ),
  // « Vous avez trouvé cet article utile ? », « Cet article vous a plu ? », « Notez cet article »
  row(
    'form',
    90,
    /^(?:(?:vous avez|avez-vous) trouve (?:cet|ce|l'|notre) ?(?:article|contenu)\b.{0,40}|(?:cet article|ce contenu) vous a(?:-t-il)? (?:plu|ete utile|interesse|aide).{0,20}|notez (?:cet|l') ?article.{0,20}|ce champ n'est utilise qu'a des fins de validation.{0,60})$/,
  ),
  row('form', 40, /^(?:oui|non|voter|voir les resultats|ne se prononce(?:nt)? pas|sans opinion)$/, {
    weak: true,
  }),
  // « Newsletter « Le Quotidien » Chaque samedi, retrouvez… S’inscrire », « Chaque matin, recevez… », « whatsapp Recevez… »
  row(
    'newsletter',
    320,
    /^newsletters?\b.{0,280}\b(?:s'inscrire|je m'inscris|s'abonner|je m'abonne|inscrivez-vous)$/,
  ),
  row(
    'newsletter',
    200,
    /^(?:(?:chaque|tous les) (?:matins?|soirs?|midis?|jours?|semaines?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|mois)\b.{0,60}\b(?:recevez|retrouvez)\b.{0,110}|(?:whatsapp|telegram|e-?mail|facebook) recevez .{5,120}|lisez nos e-?papers?)$/,
  ),
  // « Chère lectrice, cher lecteur, », « L’article auquel vous tentez d’accéder est réservé… »
  row(
    'paywall',
    300,
    /^(?:chere?s? lect(?:rice|eur)s?, chere?s? lect(?:rice|eur)s? ?,?|(?:l'|cet )article auquel vous (?:tentez|essayez|souhaitez) d?'?acceder .{0,240}|si vous (?:n'avez pas (?:encore )?(?:de )?compte|avez deja un compte|etes deja abonnee?)\b.{0,220})$/,
    { ends: true, opens: true },
  ),
  // « Nous souhaitons un espace de débat… nous vous invitons à consulter nos règles d’utilisation »
  row(
    'comments',
    420,
    /^(?:nous souhaitons un espace de (?:debat|dialogue|discussion)\b.{0,380}|.{0,200}\bvotre experience de contribution\b.{0,200}|pour (?:participer|commenter|reagir|contribuer)\b.{0,60}(?:identifiez|connectez|inscrivez|enregistrez)\b.{0,80}|l'espace (?:des contributions|commentaires?) est .{0,60})$/,
    { ends: true, opens: true },
  ),
  row(
    'sharing',
    60,
    /^(?:l'|cet )article (?:a ete |est )?ajoute (?:a|aux) (?:vos |mes )?(?:favoris|selections?|lectures?).{0,20}$/,
  ),
  row('sharing', 20, /^(?:a ?[+-] ?){0,2}a(?: ?a)? ?[+-]$/),
  // « Fajr 05:12 Dohr 12:35 Asr 15:48 », « Casablanca 22°C », « MASI 18 204,51 +0,34 % »
  row(
    'ticker',
    160,
    /^(?:(?:fajr|sobh|subh|chourouk|lever|dohr|dhuhr|dhohr|asr|al asr|maghrib|ichaa?|isha)[ :]{1,3}\d{1,2} ?[:h] ?\d{2}[ |,·-]{0,3}){3,8}$/,
  ),
  row('ticker', 40, /^(?:meteo )?[a-z' -]{3,25},? ?:? ?-?\d{1,2} ?°c?$/, { weak: true }),
  row(
    'ticker',
    60,
    /^(?:masi(?: ?20| esg)?|madex|msi ?20|cac ?40|(?:eur|usd|euro|dollar) ?\/ ?(?:mad|dh|usd)|brent|nasdaq|dow jones|bitcoin) ?:? ?[+-]?\d[\d .,]{0,12}(?: ?(?:pts|points|dh|mad|\$))?(?: ?\(?[+-]? ?\d{1,3}[.,]\d{1,3} ?%\)?)?$/,
    { weak: true },
  ),
  // where the paper is: « redaction@journal.ma », « Tél : 05 22 00 00 00 », « 12, rue Ibn Sina, Rabat »
  row(
    'page-footer',
    120,
    /^(?:(?:tel(?:ephone)?|fax|gsm|standard|e-?mail|mail|courriel|contact|adresse)s?\.? ?:? ?)?(?:[\w.+-]{2,40}@[\w-]{2,40}(?:\.[a-z]{2,10}){1,3}|\+?\(?\d{2,3}\)?(?:[ .-]?\d{2,3}){3,5})$/,
    { weak: true },
  ),
  row(
    'page-footer',
    110,
    /^(?:adresse ?: ?)?(?:n° ?)?\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|ave?\.?|bd\.?|boulevard|place|angle|route|lot(?:issement)?|residence|imm(?:euble)?)\b[^.!?]{3,90}$/,
    { weak: true },
  ),
  // « Vous avez apprécié l’article ? », « Vous souhaitez être informé en temps réel ? »
  row(
    'newsletter',
    120,
    /^vous (?:avez (?:aime|apprecie) (?:cet |l'|notre )?(?:article|contenu)|(?:souhaitez|voulez) (?:etre informe|recevoir nos|recevoir l'actu|soutenir (?:notre|la redaction))).{0,60}$/,
  ),
  // buttons and counters of pages: « À lire plus tard », « Copier dans le presse-papier », « Page 1 sur 3 »
  row('sharing', 60, /^(?:a lire plus tard|lire plus tard|copier dans le presse-papiers?|partager la page)$/),
  row(
    'menu',
    40,
    /^(?:page \d{1,2} (?:sur|de) \d{1,2}|aide(?: ?\(faq\))?|faq|foire aux questions|previous slide|next slide|synthese vocale|voir sur la carte)$/,
  ),
  row('breadcrumb', 60, /^accueil(?: (?!d[eu]s? |a |au |en |pour )[a-z&-]{3,16}){1,6}$/, { weak: true }),
  row('byline', 40, /^[a-z.]{1,5} ?\/ ?(?:la )?redaction(?: [a-z]{2,20})?$/),
  row('button', 12, /^(?:avatar|typography|loader|chat)$/),
  row('menu', 160, /^cette image sera automatiquement bloquee .{0,100}$/),
  row('copyright', 700, /^seulement une partie des depeches,? que l'agence .{10,650}$/),
  row('byline', 60, /^traduit (?:de l'|du )[a-z]{3,14}(?: par [a-z' .-]{3,40})?$/, { weak: true }),

  // « Nos lecteurs ont lu aussi », « Source de l’article », « Nos services », « En ce moment »
  row(
    'headlines',
    60,
    /^(?:nos lecteurs (?:ont|lisent) .{2,30}|(?:les )?internautes ont (?:aussi |egalement )?(?:lu|aime).{0,20}|articles? correspondants?|dernieres diffusions|nouvelles en continu|l'actu(?:alite)? en continu|(?:nos|autres) services|les services .{2,30})$/,
    { ends: true, opens: true },
  ),
  row('author-box', 40, /^source de l'article$/, { ends: true, opens: true }),
  row('headlines', 30, /^(?:en ce moment|nos videos|dans l'actu|les dossiers|voir aussi)$/, {
    opens: true,
    weak: true,
  }),
  row(
    'newsletter',
    160,
    /^(?:votre inscription a bien ete prise en compte.{0,60}|pour decouvrir toutes nos (?:autres )?newsletters.{0,60}|le journal du (?:soir|matin)|veuillez renseigner votre (?:adresse )?e-?mail.{0,20})$/,
  ),
  row(
    'comments',
    160,
    /^(?:un avis, un commentaire ?\??|partagez votre opinion.{0,80}|ce service est reserve aux abonnes.{0,40}|vous ne pouvez plus reagir aux articles.{0,120}|vos commentaires|complements? d'infos? a l'article)$/,
    { ends: true, opens: true },
  ),
  row('photo-credit', 140, /^[^.]{0,110}capture d'ecran[^.]{0,30}$/),
  row('publication-date', 10, /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/, { weak: true }),
  // « Photo : Jeanne Durand Archives Le Quotidien La halle, où… »
  row('photo-credit', 320, /^(?:photos?|ph|credits? photos?) ?: .{0,300}$/),
  row(
    'photo-credit',
    60,
    /^photos? (?:istock|getty|shutterstock|afp|reuters|map|dr|unsplash|pexels|pixabay|freepik|adobe stock)(?: .{0,30})?$/,
  ),
  // who writes: the box behind an article
  row(
    'author-box',
    90,
    /^(?:l'auteure?|les auteurs|a propos de (?:l'auteure?|l'auteur\(e\)|la redaction)(?: .{0,40})?|biographie de l'auteure?|du meme auteur|a propos du blog|(?:voir )?(?:tous|toutes) (?:les|ses) (?:articles|publications) (?:de|du|par) .{2,40}|(?:plus d'articles|du meme auteur|plus par) (?:de|par) .{2,40}|plus par .{2,40}|(?:journaliste|redactrice?|redacteur|correspondante?)(?: (?:a|au|chez|pour|de) .{2,40})?)$/,
    { ends: true, opens: true },
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
    /^(?:(?:tags?|mots[- ]cles?|mots clefs?|etiquettes?|etiquete|filed under|classe dans|rubriques?|categories?|hashtags?|keywords?|sur les sujets|sujets? associes?|themes? associes?|#tags?) ?[:|»-] ?.{0,230}|(?:tags?|mots[- ]cles?|etiquettes?|etiquete|hashtags?|mots clefs?|sujets|filed under:?))$/,
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
    /^(?:menu|sommaire|play|go ?!|a decouvrir|fermer|close|ouvrir le menu|toggle navigation|basculer .{0,20}|aller au contenu(?: principal)?|skip to (?:main )?content|passer au contenu.{0,20}|rechercher?(?: .{0,20})?|search(?: .{0,20})?|recherche(?:r)? ?[:.]{0,3}|accueil|home|homepage|page d'accueil|changer de langue|francais|english|espanol|العربية|عربي|fr|ar|en|es|fr ar|ar fr|مرحبا|plus|more|suite|×|x|rubriques|toutes les rubriques|nos rubriques|newsletter|mode sombre|dark mode|s'identifier|deconnexion|profil|ceci se fermera dans .{0,20}|short url|captcha.{0,30}|votre navigateur .{0,40}|please enable javascript.{0,30}|chargement.{0,10}|loading.{0,10}|edition (?:du|abonnes|n).{0,40}|edition n.{0,40})$/,
    { weak: true },
  ),
];
