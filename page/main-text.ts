/**
 * Find a page's main text with Readability.
 *
 * It works on the copy and hands back the copy's own text nodes, so each leads
 * straight to the live page. When it finds too little it begins again from
 * saved HTML, with new nodes: those are aligned with the copy's in order, by
 * equal text, in one forward pass.
 */
import { Readability } from '@mozilla/readability';
import type { PageCopy } from './page-copier';
import { TEXT_NODE } from './walk-page';

/**
 * What Readability may be given: it works in one go, and within these bounds
 * that took at most 50 ms.
 */
const MAX_ELEMENTS = 3000;
const MAX_LINKS = 1000;
const MAX_DEPTHS = 60_000;
const MAX_TEXT = 300_000;

/** Whether Readability will be done with `copy` within a slice. */
export function isWithinReach(copy: PageCopy): boolean {
  return (
    copy.elements <= MAX_ELEMENTS && copy.links <= MAX_LINKS && copy.depths <= MAX_DEPTHS && copy.textLength <= MAX_TEXT
  );
}

/** Give the live text nodes that Readability takes for the article; it uses up `copy`. */
export function findMainText(copy: PageCopy): Set<Text> {
  const result = new Readability<Node>(copy.document, { serializer: node => node, disableJSONLD: true }).parse();
  return result?.content ? liveNodes(result.content, copy.liveText) : new Set();
}

function liveNodes(content: Node, liveText: Map<Node, Text>): Set<Text> {
  const live = new Set<Text>();
  const inOrder = [...liveText.values()];
  let next = 0;
  for (const node of textNodes(content)) {
    const known = liveText.get(node);
    if (known) {
      live.add(known);
      continue;
    }
    let found = next;
    while (found < inOrder.length && inOrder[found]!.data !== node.data) {
      found += 1;
    }
    const aligned = inOrder[found];
    if (aligned) {
      live.add(aligned);
      next = found + 1;
    }
  }
  return live;
}

function textNodes(root: Node): Text[] {
  const nodes: Text[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeType === TEXT_NODE) {
      nodes.push(node as Text);
    }
    for (let child = node.lastChild; child; child = child.previousSibling) {
      waiting.push(child);
    }
  }
  return nodes;
}
