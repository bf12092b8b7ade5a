/** Read a selection as an article of its own, to be matched alone. */
import { createBlockReader } from './block-reader';
import type { Extraction } from './extract-article';
import { readMetadata } from './read-metadata';
import { createTextMap } from './text-map';
import { ELEMENT_NODE, walkAtOnce } from './walk-page';

/** Longest selection, in characters, that is read: it is read in one go. */
const MAX_TEXT = 100_000;

/** Give the text of `range`, or `undefined` where it holds none or too much. */
export function readSelection(range: Range, document: Document): Extraction | undefined {
  const around = range.commonAncestorContainer;
  const root = around.nodeType === ELEMENT_NODE ? (around as Element) : around.parentElement;
  if (!root || range.toString().length > MAX_TEXT) {
    return undefined;
  }
  const reader = createBlockReader(root, node => [
    node === range.startContainer ? range.startOffset : range.intersectsNode(node) ? 0 : node.length,
    node === range.endContainer ? range.endOffset : range.intersectsNode(node) ? node.length : 0,
  ]);
  walkAtOnce(root, [reader]);
  reader.end();
  const textMap = createTextMap(document, reader.blocks);
  const { outlet, datePublished, language } = readMetadata(document);
  const article = {
    source: document.URL.replace(/#.*$/s, ''),
    headline: '',
    ...(outlet && { outlet }),
    ...(datePublished && { datePublished }),
    ...(language && { language }),
    text: textMap.text,
  };
  return textMap.text === '' ? undefined : { article, textMap };
}
