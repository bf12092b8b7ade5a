/**
 * Make plain text of what a field holds: tags go, entities are decoded, blanks are joined.
 *
 * Nothing is parsed as HTML, so nothing can run. Only tags that text has are taken for tags: "x<y and z>w" stays.
 */
import { decodeEntities } from './entities';

/** Longer values are no claim, name or rating, and are not looked at. */
const MAX_SOURCE = 40_000;

const INLINE = 'a abbr b bdi cite code em font i img mark q s small span strike strong sub sup u wbr';
const BLOCK =
  'article aside blockquote br caption center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr iframe ' +
  'li main nav object ol p pre script section style svg table tbody td th thead tr ul video';
const BLOCKS = new Set(BLOCK.split(' '));

/** Their content is not text. */
const UNSPOKEN = new Set(['script', 'style', 'iframe', 'object', 'svg', 'video']);
const UNSPOKEN_END = /<\/(?:script|style|iframe|object|svg|video)/gi;

/** No `<` within, so that each character is looked at once, however many tags are not closed. */
const TAG = new RegExp(`<(/?)(${INLINE.replaceAll(' ', '|')}|${BLOCK.replaceAll(' ', '|')})(?:[\\s/][^<>]*)?>`, 'gi');

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/** Control and format characters, among them those that turn the direction of a text around; joiners are letters' business. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const LONE_SURROGATE = /\p{Cs}/gu;

/** Give `source` as one line of plain text, or `undefined` where nothing is left of it or it is far too long. */
export function plainText(source: string): string | undefined {
  if (source.length > MAX_SOURCE) {
    return undefined;
  }
  // Twice, for some escape their HTML before they write it.
  const text = /[<&]/.test(source) ? spoken(spoken(source)) : source;
  const line = text.replace(INVISIBLE, ' ').replace(LONE_SURROGATE, '\ufffd').replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

/** Cut a text that a card has no room for, and show that it is cut. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const cut = text.slice(0, most - 1);
  const blank = cut.lastIndexOf(' ');
  // A cut within a pair of surrogates would leave half a character.
  return `${(blank > most / 2 ? cut.slice(0, blank) : cut).replace(LONE_SURROGATE, '').trimEnd()}…`;
}

/** Give the words of `html`. */
function spoken(html: string): string {
  let text = '';
  let from = 0;
  const source = html.includes('<!--') ? html.replace(COMMENT, ' ') : html;
  for (const { index, 0: tag, 1: slash, 2: written } of source.matchAll(TAG)) {
    if (index < from) {
      continue;
    }
    const name = written.toLowerCase();
    text += source.slice(from, index) + (BLOCKS.has(name) ? ' ' : '');
    from = index + tag.length;
    if (UNSPOKEN.has(name) && slash === '') {
      UNSPOKEN_END.lastIndex = from;
      from = UNSPOKEN_END.exec(source)?.index ?? source.length;
    }
  }
  return decodeEntities(text + source.slice(from));
}
