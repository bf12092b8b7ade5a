/**
 * Words that say little of what an article is about: those that build sentences, and names that are in the news every day.
 *
 * The engine's own list (`common-words.ts`) is English. Keys are made of pages in any language, and a key that all pages of
 * a language had would be no key: so there are the sentence words of the extension's other languages, too. All are folded.
 */
import { isContentWord } from '../common-words';
import { stemOf } from '../words';

const SENTENCE_WORDS =
  // Spanish and Portuguese
  'ademas ahora ainda algo alguien algum alguma algunas algunos alli ambos ante antes aos apenas aqui aquel aquela aquele aquella aquello ' +
  'assim aun aunque cada casi com como con contra cosa cosas cual cuando cuanto das del delas deles dentro depois desde despues dice dijo ' +
  'disse diz donde dos durante eles ella ellas ellos embora enquanto entao entonces entre era eram eran essa essas esse esses esta estaba ' +
  'estan estao estar estas estava este estes esto estos estou fazer foi foram fora forma fue fueron gobierno governo gran grande grandes ' +
  'habia hace hacer hacia han hasta hay hizo hoje hoy isso isto las lhe los mais mas mayor medio meio mejor melhor menos mesma mesmo misma ' +
  'mismo muita muitas muito muitos mucha muchas mucho muchos muy nada nao nas nem nesta neste ningun nos nossa nosso nuestra nuestro nueva nuevo nunca ' +
  'otra otras otro otros ou outra outras outro outros para parte pela pelas pelo pelos pero pessoas personas pode podem poder podria porque ' +
  'porem pouco presidente primeira primeiro primer primera pues puede pueden qual quando quanto que quem quien sao segun segundo seja sem ' +
  'semana sempre sendo ser sera serao sete sido siempre sin sino sob sobre solo son sua suas sus tal tambem tambien tan tanto tem temos ' +
  'tener tenia ter teve tiempo tiene tienen tinha tipo toda todas todo todos tras tres tudo uma umas una unas uno unos usted varios vez veces ' +
  'vida voce anos ano dia dias ayer ontem mes meses pais afirmou segunda tarde algunos mientras ' +
  // French
  'afin ainsi alors apres assez aucun aucune aussi autre autres avant avec avoir ayant beaucoup bien car ceci cela celle celles celui cent cependant ces cet cette ' +
  'ceux chaque chez cinq comme comment contre dans depuis des deux devant deja dire dit dix doit donc dont elle elles encore entre est etait ' +
  'etaient etant ete etre eux faire fait fois font fut gouvernement grand grands hier hors ici ils jamais jour jours jusqu les leur leurs ' +
  'lors lorsque lui mais malgre meme memes mieux moins mois monde nos notre nous nouveau nouvelle par parce parmi pas pays pendant personnes ' +
  'peu peut peuvent plus plusieurs pour pourquoi pourrait premier premiere premiers pres presque puis quand quatre quel quelle quelles quelque quelques quels ' +
  'qui quoi rien sans selon ses seulement sera serait ses soit sont souvent sous sur surtout tandis tant tel telle tous tout toute toutes ' +
  'trois trop une vers voici voila vos votre vous annees annee semaine ' +
  // German
  'aber alle allem allen aller alles als also am ander andere anderen anderer ans auch auf aus bei beim bereits bin bis bisher bist dabei ' +
  'dadurch dafur dagegen daher damit danach dann daran darauf darf darum das dass davon dazu dein dem den denen denn der deren des deshalb ' +
  'dessen deutlich die dies diese diesem diesen dieser dieses doch dort drei durch durfen eben ein eine einem einen einer eines einige einigen ' +
  'einmal erst ersten erste etwa etwas euch fast fur ganz gar gegen gegenuber gehen geht gerade gestern gewesen gibt ging gut habe haben hat ' +
  'hatte hatten heute hier hinter ihm ihn ihnen ihr ihre ihrem ihren ihrer immer ins ist jahr jahre jahren jede jedem jeden jeder jedoch jetzt ' +
  'kann kein keine keinen kommen kommt konnen konnte konnten land lange lassen machen macht man mehr mehrere mein meist menschen mit montag ' +
  'muss mussen musste nach nachdem nachsten neben neue neuen neuer nicht nichts noch nun nur oder ohne prozent regierung sagt sagte schon ' +
  'sehr sein seine seinem seinen seiner seit seitdem selbst sich sie sind soll sollen sollte sollten sondern sowie spater statt tag tage uber ' +
  'uhr und uns unser unter viel viele vielen vom von vor war waren warum was weg wegen weil weiter weitere weiteren welche wenig weniger wenn ' +
  'wer werde werden wie wieder will wir wird wo woche wochen wohl wollen worden wurde wurden wurden zum zur zwar zwei zwischen zuvor ' +
  // Arabic
  'من في على إلى الى عن مع هذا هذه ذلك تلك التي الذي الذين كان كانت كما قد لقد قال قالت أن ان إن أنه انه أنها لا لم لن ما ماذا هو هي هم نحن ' +
  'كل بعض بين بعد قبل عند حيث حتى إذا اذا أو او ثم لكن منذ خلال حول ضد دون غير أي اي أيضا ايضا اليوم أمس امس عام سنة يوم أول اول وقد وكان وقال ' +
  'الى عليه عليها فيه فيها له لها منه منها به بها بأن يكون تكون ليس عدد أكثر اكثر نحو أمام امام وهو وهي ولا وفي ومن على';

const EVERYDAY_NAMES =
  // Whoever leads, or would lead
  'trump obama biden clinton bush harris romney sanders mccain pence cheney mcconnell pelosi boehner putin netanyahu johnson cameron merkel macron ' +
  'scholz sarkozy hollande zelensky erdogan modi lula bolsonaro sanchez rajoy xi donald hillary barack joe ' +
  // Parties, and what one says of them
  'gop dems party partido parti partei rnc dnc tea labour labor tory tories conservative conservatives liberal liberals progressive progressives ' +
  'populist left right centrist socialist socialists ' +
  // Countries, and those who live there
  'america usa britain british england english france french germany german europe european russia russian china chinese india indian japan japanese ' +
  'canada canadian mexico mexican iran iranian iraq iraqi israel israeli syria syrian turkey turkish ukraine ukrainian korea korean afghanistan saudi ' +
  'spain spanish italy italian brazil brazilian portugal portuguese egypt african africa asia asian australia australian espana francia alemania estados ' +
  'unidos brasil deutschland frankreich europa allemagne espagne ' +
  // Powers and places of power
  'fbi cia doj nato cnn fox msnbc nbc abc cbs npr reuters associated congressional congressman congresswoman rep sen gov mayor governors parliament ' +
  'justice treasury pentagon capitol supreme constitution constitutional amendment embassy commissioner kremlin brussels ' +
  'texas florida california ohio iowa pennsylvania michigan wisconsin georgia virginia arizona carolina nevada hampshire jersey massachusetts illinois ' +
  // What news do
  'poll polls polling primary primaries caucus caucuses debates convention ballot ballots delegates electoral turnout nominee nomination candidates ' +
  'ads advertisement video photo photos image images getty email tweet tweeted tweets facebook google youtube instagram click subscribe newsletter copyright opinion analysis exclusive breaking update live';

const sentenceWords = new Set(SENTENCE_WORDS.split(' '));
const everydayStems = new Set(EVERYDAY_NAMES.split(' ').map(stemOf));

/** Whether a folded word can be what an article is about. */
export function canBeSalient(word: string): boolean {
  return word.length >= MIN_LETTERS && isContentWord(word) && !sentenceWords.has(word) && !NUMBER.test(word);
}

/** Whether a stem is that of a name or word which is in the news every day. */
export function isEveryday(stem: string): boolean {
  return everydayStems.has(stem);
}

/** Two letters are an abbreviation at best, and one of many. */
const MIN_LETTERS = 3;
const NUMBER = /^\d/;
