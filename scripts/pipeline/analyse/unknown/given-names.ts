/** First names, so that two capitals in a row are told apart: « Mehdi Bouamrani » is a person, « Jorf Lasfar » is not. */
import { wordSet } from '../text/word-set.ts';

/**
 * First names the press of Morocco and its partners prints, folded; the parts of a compound stand alone (« Jean-Luc »). Not here: those
 * that are as often a place, a firm or a word (« Sidi », « Florence », « Mercedes », « Victoria », « Nour »).
 */
const GIVEN_NAMES = wordSet(`
  abdallah abdelhadi abdelilah abdelkarim abdellah abderrazak abdesslam abdou abdelhak abdelhafid abdelhakim abdelhalim abdelhamid
  abdelaaziz abdelaziz abdelaali abdelali abdelfattah abdelghafour abdelghani abdeljalil abdeljebbar abdelkader abdelkrim abdellatif
  abdelmajid abdelmalek abdelmounaim abdelmoula abdelouahab abdelouahed abdelouafi abdelrahman abdelwahab abdelwahed abdelwahid abdeltif
  abderrafia abderrahim abderrahman abderrahmane abdessalam abdessamad abdou abdoulaye abdulaziz abdullah abdulrahman abed abla achraf adama
  adel adil adnane afaf ahlam ahmed ahmad aicha aida aimad aimane akram alaa alae ali alioune allal amadou amal amina aminata amine amir amira amr
  anas anass anis anissa annouar anouar anwar arwa asma asmae asmaa assia atika ayman aymane ayoub aziz aziza azzeddine azzedine azeddine azzouz
  bachir badr badreddine bahija bahia basma bassim bassirou bilal bouazza bouabid bouchaib bouchra boubker boubacar boutaina brahim btissam
  chafik chafiq chaimaa chaimae charaf cheikha chakib chakir cherif chouaib dalal dalila daoud dina dounia driss elhoussaine elmehdi
  fadela fadel fadi fadoua fahd fahim faical faisal faissal faiza fares farid farida fariss faouzi faouzia fathallah fathia fatiha
  fatim fatima fatimazahra fatou fatoumata fattah fawzi faycal fayza fettah fouad fouzi fouzia ghali ghassan ghislane ghita ghizlane habib
  habiba hafid hafida hafsa haitham hajar hakim hakima halima hamada hamid hamza hanae hanan hanane hasna hasnaa hassan hassane hatim hayat hicham
  hichem hilal hind houcine houda houria housni houssam houssine hussein hossam ibrahim ibrahima ibtissam idriss ikram ilham ilias ilyas iman imad
  imane imene inass issam ismael ismail issa jaafar jalal jalila jamal jamila jaouad jawad jihad jihane kamal kamel kamil karim karima kaoutar
  kawtar kenza khadija khalid khaled khalifa khalil khatib laila lahcen lahoucine lamia lamiaa lamine larbi latifa leila leyla lhoucine lina loubna
  lotfi louay lubna maha mahdi mahmoud mahmud majd majda majid malak malek malika mamadou mamoun manal mansour maria mariam mariem marouane maroun marwa
  marwan maryam maryem mbarek mbarka mehdi meriem meryem mehmet messaoud miloud mimoun mina mohammed mohamed mohammad mohcine mohsin mohsine
  monir moncef mouad mouhcine mouhssine mouna mouncif mounia mounir mounira mountassir mourad moussa moustapha moustafa mostafa mostapha muhammad
  muhammadu murad mustafa mustapha nabil nabila nabyl nacer nada nadia nadir nadira nadine naima najat najib najia najlaa najoua narjis narjiss
  nasser nassim nassima nassreddine nawal nawfal nezha nizar nora noufissa noura noureddine nourredine nouredine oussama othman othmane othmane ouafa
  ouafae ouadie ouiam oumaima oumnia oumaya ousmane othmane omar omer osama rabab rabia rachid rachida radouane rafik rahma raja rajaa rajae rania
  rayan redouane reda rhita rida rim rita riad ridha rkia rokia saad saadia sabah sabrina saber sadek sadiq safaa safae safia said saida salah salaheddine
  saleh salem salim salima salma salman salwa sami samia samih samir samira sanaa sanae sara sarah seddik selma siham simohamed simohammed slimane sofiane
  souad soufiane soukaina soumaya souhail soumia taha tahar taib taieb tamim taoufiq tariq tarik tareq taoufik tawfik tayeb toufiq toufik wafa
  wafaa wail walid wassim widad wissal yacine yahia yahya yasmina yasmine yasser yassin yassine yassir yazid younes youness younous younis youssef
  youssouf yousra yusuf zahra zakaria zakariae zaineb zainab zayd zineb zineddine zohra zouhair zouheir zoubida zouhir ziad ziyad

  adrien adrian agnes alain alban albert alessandro alex alexandra alexandre alexander alexei alexey alfonso alfredo alice alison alvaro amelie amandine
  ana anatole anders andre andrea andreas andrew andrey andrei andrzej angel angela angelo anja ann anna anne annalena annie anthony antoine anton antonio antony
  ariane arnaud arthur aude audrey augustin aurelie aurelien barbara bart bastien beatrice benedicte benjamin benoit bernard bernardo bertrand bill birgit bjorn bob boris
  brad brian brice brigitte bruno bryan camille carine carl carla carlo carlos carmen carol carole caroline catherine cecile cecilia cedric celine
  charles charlotte chloe chris christelle christian christiane christina christine christophe christopher claire clara claude claudia claudio clement
  colette corinne cristina cyril cyrille damien dan daniel daniela danielle danilo dario david deborah delphine denis dennis diane didier diego dieter dimitri dirk dmitri dmitry
  dominik dominique donald doug douglas edgar edith edmond edouard eduardo edward edwin elena eleonore elias elisa elisabeth elise elizabeth elke elodie
  emile emilia emilie emily emma emmanuel emmanuelle enrico enrique eric erik ernesto ernst esteban estelle esther etienne eugene eva evelyne fabien fabienne fabio fabrice
  fabrizio federico felipe felix fernando ferdinand filippo flavien flavio florent florian francesca francesco francine francisco franck francois francoise frank franz fred frederic
  frederik friedrich fritz gabriel gabriela gabriele gael gaelle gary gautier genevieve geoffrey geoffroy georg george georges gerald gerard gerhard germain ghislain gianluca gianni
  gilbert gilles giorgia giorgio giovanni giulia giulio giuseppe gonzalo gregoire gregory guido guillaume guillermo gunter gustavo guy hans harald harold heinrich heinz
  helen helena helene helmut henri henrik henry herbert herman hermann herve hilary hubert hugues ian ignacio igor ines inge ingrid irene irina isabel isabella isabelle ivan jack jacob jacques jake
  jakob jamie jan jane janet janez jason javier jean jeanne jeff jeffrey jennifer jens jeremy jerome jessica jim joachim joan joao joaquin jochen joe joel joelle johan johann johannes john johnny
  jon jonathan jordi jorg jorge jose josef josep joseph josh joshua josiane juan judith juergen jules julia julian juliana julie julien juliette jurgen justin justine kai
  karel karen karin karine karl karsten kate katharina katherine kathleen kathy katia kees keir keith ken kenneth kevin klaus konstantin kristalina kristian kristina kurt kyle lars larry laura laure laurence laurent
  lea leo leon leonard leonid lionel lisa lise loic lorenzo lothar louis louise luc luca lucas lucie lucien lucio ludovic luigi luis luiz lukas luke lydia lynn maarten magali magnus manfred manuel manuela marc marcel marcelo marco marcos
  marcus margaret margot margrethe marguerite mariano marie marielle marina mario marion marius mark marko markus marlene maros martha martial martina martine massimo mathias mathieu mathilde matt matteo matthew matthias matthieu maureen
  maurizio max maxime maximilian melanie michael michal michel michele micheline michelle miguel mihail mike mikhail miroslav monika monique muriel myriam nadege nadine nancy nathalie nathan neil nelly
  nelson niall nicholas nick nicola nicolas nicole niels nigel nikolai nikolaj nikolas nils noemie norbert octavio odile olaf oleg olga oliver olivia olivier oscar oskar otto pablo paola paolo pascal pascale pat patricia patrice patrick patrizia paul
  paula paulina pauline paulo pavel pedro peggy penny perrine peter petr petra philip philipp philippa philippe phil pier pierre pierrick pietro piotr priscilla quentin rachel rafael rainer ralf ralph ramon raoul raphael raul ray raymond regina regine
  regis reinhard reinhold remi remy renaud renate renato rene ricardo riccardo richard rick rob robert roberto robin rodolfo rodolphe rodrigo roger roland rolf romain romuald ron ronald rosa rosario ross roxane rudolf ruth ryan salvatore sam samantha samuel
  sandra sandrine sandro scott sean sebastian sebastien serge sergey sergei sergio serguei severine sheila silvia silvio simon simone sonia sophie soren stefan stefania stefano steffen stella stephan stephane stephanie stephen steve steven
  stuart susan susana susanne suzanne sven svetlana sylvain sylvie tatiana teresa terry theo theodore theresa therese thibault thibaut thierry thomas tiago tim timothy tobias todd tom tommaso tony torsten tristan ugo
  ulrich umberto ursula uwe valentin valentina valerie valery vanessa vasco veronique vicente victor viktor vincent vincenzo virginie vitor vladimir volodymyr walter warren wayne werner wilfried wilhelm willem william wolfgang xavier yael yann yannick yoann yohann yolande yuri yves yvette yvon yvonne zoe graham duncan makhtar bashir ihssane ihsane nadja abdeslam abdesslam tran nguyen
  narendra piyush rajesh sanjay sunil vikram anil ashok amit rahul ravi suresh vijay arun deepak subrahmanyam
  aliko akinwumi olusegun cyril kwame ngozi alassane macky faure ibrahima
  recep tayyip hakan cevdet ahmet murat mehmet fatih
  xiaoping
`);

/** Regnal numbers: « Mohammed VI » is no first name with a surname. */
const REGNAL = /^(?:i{1,3}|iv|v|vi{1,3}|ix|x{1,2}|xi{1,3}|xiv|xv|xvi)$/;

/** Is this folded word a first name? */
export const isGiven = (fold: string): boolean => GIVEN_NAMES.has(fold);
export const isRegnal = (fold: string): boolean => REGNAL.test(fold);
