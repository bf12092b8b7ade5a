/**
 * How surprising a word is before anything is known of the corpus.
 *
 * A bundled corpus is far too small to learn from it that "the" is frequent and
 * "said" is everywhere in news. Two hand-made lists say so: function words, and
 * words that any news article may use. Bits are rounded from what large English
 * news collections show: about 1 word in 30 to 500, in 1,000, and rarer.
 */
import { hashWord } from './tokenize';

const FUNCTION_WORDS =
  'a about after all also although am an and any are as at be because been before being both but by can could did do does doing done ' +
  'down each either else even ever every for from had has have having he her here hers him his how i if in into is it its itself just ' +
  'let like may me might more most much must my neither no nor not now of off on once one only or other others our out over own per ' +
  'perhaps rather s same shall she should since so some still such t than that the their them then there these they this those though ' +
  'through to too two under until up upon us very was we well were what when where whether which while who whom whose why will with ' +
  'within without would yes yet you your im ive id dont doesnt didnt isnt arent wasnt werent wont cant couldnt wouldnt shouldnt hes shes its theyre thats were youre theres';

const NEWS_WORDS =
  'according across act action added administration agency ago agreed again against ahead allow allowed almost already always american americans ' +
  'amid among announced another answer appear area around ask asked attorney back bad based became become began begin behind believe best better ' +
  'between big bill board bring brought build business call called calls came campaign candidate case cases center chairman change chief child children ' +
  'cities citizens city clear close come comes coming committee common community company congress continue control cost could council countries country ' +
  'county couple course court current day days deal debate decided decision democrat democratic democrats department despite different director district ' +
  'during early earlier economic economy effort efforts election elections end enough especially event executive expected face fact families family far ' +
  'federal feel few fight final find first five following force foreign former forward found four free friday full fund future gave general get ' +
  'getting give given go goes going good got government governor great group groups grow hand happen hard head health hear held help high him himself ' +
  'history hold home hope hours house however hundreds idea important include including increase information instead interest international interview ' +
  'issue issues job jobs join judge keep key kind know known large largest last late later law lawmakers laws lead leader leaders leading least leave led left ' +
  'less letter level life likely line little live lives local long look looking lost lot made major make makes making man many march matter ' +
  'mean means media meet meeting member members men million minister moment monday money month months morning move movement moving name nation national nations near ' +
  'nearly need needs never new news next night nothing number office officer officers official officials often old open order orders organization party ' +
  'part pass passed past pay people percent person plan plans play point police policies policy political politics position possible power president ' +
  'press problem process program protect public put question questions quickly race raised reached ready real really reason recent recently record remain report ' +
  'reported reporters reports republican republicans response result results return right rights rise rule run running said saturday saw say saying says school ' +
  'second secretary security see seem seen senate senator senior sent serve service services set several show showed side sign similar simply situation small ' +
  'social something special speak speaker speaking spokesman spokeswoman staff stand start started state statement states stay step stop story strong sunday ' +
  'support supporters sure system take taken taking talk talking tax team tell ten term terms thing things think third thousands three thursday thus time times ' +
  'today together told took top toward tried trump try trying tuesday turn twitter united used use using vice view vote voters voting wanted want wants ' +
  'war washington way ways wednesday week weeks went white whole win women word words work workers working world year years yesterday york young hundred thousand billion';

/** One in thirty to five hundred words of English news. */
const FUNCTION_BITS = 6;
/** About one in a thousand to two thousand. */
const NEWS_BITS = 10;
/** Everything else; names and terms are rarer still, but surprise is capped in the index. */
const OTHER_BITS = 13;

const bits = new Map<number, number>();
for (const word of NEWS_WORDS.split(' ')) {
  bits.set(hashWord(word), NEWS_BITS);
}
const functionWords = new Set(FUNCTION_WORDS.split(' '));
for (const word of functionWords) {
  bits.set(hashWord(word), FUNCTION_BITS);
}
const newsWords = new Set(NEWS_WORDS.split(' '));

/** Bits of surprise of a word hash in English news: 6, 10 or 13. */
export function priorBits(hash: number): number {
  return bits.get(hash) ?? OTHER_BITS;
}

/** Whether a folded word only builds sentences. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

/** Whether a folded word says what a text is about, as far as that can be told without a corpus. */
export function isContentWord(word: string): boolean {
  return !functionWords.has(word) && !newsWords.has(word);
}
