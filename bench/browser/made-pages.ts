/** Pages that are made while they are served: long ones, and one that grows while it is read. */
import type { SitePage } from '../../test/e2e/site-pages';
import { openPassageSource } from '../passage-source';

export const LONG_PAGE = '/made/long';
export const NOTED_PAGE = '/made/noted';
export const GROWING_PAGE = '/made/growing';

const LONG_WORDS = 50_000;
const NOTED_WORDS = 20_000;
const GROWING_WORDS = 3000;

/** What public officials said, as the bundled pack has it. */
const QUOTED =
  'Harboring criminal aliens only helps violent gangs like MS-13. Sanctuary cities are a threat to public safety.';
/** A quotation stands in one paragraph of so many. */
const QUOTED_EVERY = 40;

/** The page at `path`, if it is one of these. */
export function madePage(path: string): SitePage | undefined {
  const words = { [LONG_PAGE]: LONG_WORDS, [NOTED_PAGE]: NOTED_WORDS, [GROWING_PAGE]: GROWING_WORDS }[path];
  return words === undefined ? undefined : { body: pageOf(words) };
}

function pageOf(words: number): string {
  const { pages } = openPassageSource();
  const paragraphs: string[] = [];
  for (let count = 0, next = 0; count < words; next++) {
    for (const paragraph of pages[next % pages.length].split('\n')) {
      paragraphs.push(paragraphs.length % QUOTED_EVERY === 2 ? `“${QUOTED}” he said.` : paragraph);
      count += paragraph.split(' ').length;
    }
  }
  const body = paragraphs.map(text => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long read</title></head>
<body><main><article><h1>A long read</h1>\n${body}\n</article></main></body></html>`;
}

/** Runs in the growing page: put ten paragraphs at its end, the last with a quotation; gives the time until that is painted. */
export async function appendToPage(growth: number): Promise<number> {
  const article = document.querySelector('article')!;
  const paragraphs = [...article.querySelectorAll('p')].slice(5, 15).map(one => one.cloneNode(true) as HTMLElement);
  const last = document.createElement('p');
  last.textContent = `Asked for the ${growth + 1}. time he said: “Harboring criminal aliens only helps violent gangs like MS-13.”`;
  const before = performance.now();
  article.append(...paragraphs, last);
  const isPainted = () =>
    [...CSS.highlights].some(
      ([name, ranges]) =>
        name.startsWith('glossator-') && [...ranges].some(range => last.contains((range as Range).startContainer)),
    );
  while (!isPainted()) {
    await new Promise(resolve => setTimeout(resolve, 4));
  }
  return performance.now() - before;
}
