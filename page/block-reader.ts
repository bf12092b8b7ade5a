/**
 * Read a page as blocks: the text of its paragraphs, headings and list items,
 * with white space collapsed as it is rendered, each character still knowing
 * its place in the page.
 *
 *     <p>Two <b>words</b>      block.text  T w o _ w o r d s
 *        here</p>              runs        "Two "  "words"  " "  "here"
 */
import type { PageVisitor } from './walk-page';

/** A stretch of a block's text that stands unbroken in one text node. */
export interface Run {
  /** Offset in the block's text. */
  at: number;
  length: number;
  node: Text;
  /** Offset in the node. */
  offset: number;
  /** Whether a range that led here from the run before would read other text than the block has. */
  isApart: boolean;
}

export interface Block {
  /** The block-level element around the text. */
  element: Element;
  text: string;
  runs: Run[];
  /** Characters of `text` that are links. */
  linked: number;
}

/** A part of a text node, for reading a selection. */
type Clip = (node: Text) => readonly [from: number, to: number];

/** Elements that stand in a line of text. All others, but custom ones, begin a block. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR OUTPUT Q RUBY RB RP RT ' +
    'S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);

/** A line break after it begins a block; one within a sentence is a space, as it is rendered. */
const ENDS_SENTENCE = /[.!?:…]['"’”)\]]*$/;

const WORDS_AND_SPACE = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g;

const WHOLE: Clip = node => [0, node.length];

/** Make a visitor that collects the blocks of a page in `blocks`; call `end` after the walk. */
export function createBlockReader(root: Element, clip = WHOLE): PageVisitor & { blocks: Block[]; end(): void } {
  const blocks: Block[] = [];
  const parents: Element[] = [root];
  let block = emptyBlock(root);
  /** White space that is rendered only if text follows; the node is missing where a line break stands for it. */
  let space: { node?: Text; offset: number } | undefined;
  let isApart = false;
  let breaks = 0;
  let links = 0;
  let lastWord = '';

  function end(): void {
    if (block.text) {
      blocks.push(block);
    }
    block = emptyBlock(parents.at(-1) ?? root);
    space = undefined;
    isApart = false;
    breaks = 0;
  }

  function add(node: Text, offset: number, length: number): void {
    const at = block.text.length;
    const last = block.runs.at(-1);
    block.text += node.data.slice(offset, offset + length);
    block.linked += links > 0 ? length : 0;
    if (last?.node === node && last.offset + last.length === offset && last.at + last.length === at) {
      last.length += length;
    } else {
      block.runs.push({ at, length, node, offset, isApart });
      isApart = false;
    }
  }

  function addSpace(): void {
    if (space?.node) {
      block.text += ' ';
      const at = block.text.length - 1;
      const last = block.runs.at(-1);
      if (last?.node === space.node && last.offset + last.length === space.offset && last.at + last.length === at) {
        last.length += 1;
      } else {
        block.runs.push({ at, length: 1, node: space.node, offset: space.offset, isApart });
        isApart = false;
      }
    } else if (space) {
      block.text += ' ';
    }
    space = undefined;
  }

  return {
    blocks,
    end,
    open(element) {
      const tag = element.tagName;
      if (tag === 'A') {
        links += 1;
      }
      if (tag === 'BR') {
        breaks += 1;
        if (breaks > 1 || ENDS_SENTENCE.test(lastWord)) {
          end();
        } else if (block.text) {
          space = { offset: 0 };
          isApart = true;
        }
      } else if (isBlock(tag)) {
        parents.push(element);
        end();
      }
    },
    close(element) {
      const tag = element.tagName;
      if (tag === 'A') {
        links -= 1;
      }
      if (tag !== 'BR' && isBlock(tag)) {
        parents.pop();
        end();
      }
    },
    skip(element) {
      isApart ||= block.text !== '' && element.firstChild !== null;
    },
    text(node) {
      const [from, to] = clip(node);
      for (const match of node.data.slice(from, to).matchAll(WORDS_AND_SPACE)) {
        const word = match[0];
        if (isSpace(word)) {
          space ??= block.text ? { node, offset: from + match.index } : undefined;
        } else {
          addSpace();
          lastWord = word;
          add(node, from + match.index, word.length);
          breaks = 0;
        }
      }
    },
  };
}

function emptyBlock(element: Element): Block {
  return { element, text: '', runs: [], linked: 0 };
}

/** Custom elements are inline unless the site says otherwise; what they wrap breaks the line by itself. */
function isBlock(tag: string): boolean {
  return !INLINE.has(tag) && !tag.includes('-');
}

function isSpace(word: string): boolean {
  return ' \t\n\r\f'.includes(word.charAt(0));
}
