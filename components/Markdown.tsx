/**
 * Markdown as Preact nodes.
 *
 * micromark turns it into HTML text without raw HTML; that text is parsed in a
 * document that runs nothing, and only known elements are built anew. So no
 * HTML from a note ever enters this document, whatever a parser might miss. It
 * lets addresses of every kind through, for those of other notes are of one that
 * it does not know; what becomes a link is decided here.
 */
import type { ComponentChildren, VNode } from 'preact';
import { h } from 'preact';
import { isNoteId } from '../core/note-links';
import { ExternalLink } from './ExternalLink';
import { markdownHtml } from './markdown-html';
import { NoteLink } from './NoteLink';

/** Elements that are built anew, and as what: a note's headings stand below those of the page. */
const ELEMENTS: Record<string, string> = {
  P: 'p',
  EM: 'em',
  STRONG: 'strong',
  CODE: 'code',
  PRE: 'pre',
  UL: 'ul',
  OL: 'ol',
  LI: 'li',
  BLOCKQUOTE: 'blockquote',
  BR: 'br',
  HR: 'hr',
  H1: 'h4',
  H2: 'h5',
  H3: 'h6',
  H4: 'h6',
  H5: 'h6',
  H6: 'h6',
};

/** Show Markdown; raw HTML in it stays text, images show their description, links lead to web addresses and other notes only. */
export function Markdown({ text }: { text: string }) {
  const parsed = new DOMParser().parseFromString(markdownHtml(text), 'text/html');
  return (
    <div class="markdown" dir="auto">
      {build(parsed.body)}
    </div>
  );
}

function build(parent: Node): ComponentChildren[] {
  return [...parent.childNodes].map(node => (node instanceof Element ? buildElement(node) : node.textContent));
}

function buildElement(element: Element): VNode | ComponentChildren {
  if (element.tagName === 'A') {
    const address = element.getAttribute('href') ?? '';
    return isNoteId(address) ? (
      <NoteLink id={address.toLowerCase()}>{build(element)}</NoteLink>
    ) : (
      <ExternalLink url={address}>{build(element)}</ExternalLink>
    );
  }
  if (element.tagName === 'IMG') {
    return element.getAttribute('alt');
  }
  const name = ELEMENTS[element.tagName];
  return name ? h(name, null, ...build(element)) : build(element);
}
