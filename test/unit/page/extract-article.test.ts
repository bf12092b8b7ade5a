import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../core/article';
import { extractArticle } from '../../../page/extract-article';
import { articlePage, collapsed, PARAGRAPHS, pageOf } from './page-of';

const atOnce = { pause: async () => undefined };

async function extract(html: string, url?: string) {
  const document = pageOf(html, url);
  const extraction = await extractArticle(document, atOnce);
  return { document, extraction, blocks: extraction?.article.text.split('\n\n') ?? [] };
}

describe('extractArticle', () => {
  it('gives headline and paragraphs, joined by blank lines', async () => {
    const { blocks } = await extract(articlePage());
    expect(blocks).toEqual(['Council votes to repair the harbour bridge', ...PARAGRAPHS]);
  });

  it('leaves out captions, bylines, dates, newsletter boxes, links to other stories, cookies and comments', async () => {
    const { extraction } = await extract(articlePage());
    expect(extraction?.article.text).not.toMatch(
      /Photo|Ann Writer|9:15|inbox|Read more|Ferry fares|Copyright|cookies|I said so/,
    );
  });

  it('maps every block, headline included, to live text that reads the same', async () => {
    const { extraction } = await extract(articlePage());
    const { text } = extraction!.article;
    for (const block of blocksOf(text)) {
      const range = extraction!.textMap.rangeOf(block);
      expect(collapsed(range?.toString() ?? '')).toBe(text.slice(block.start, block.end));
    }
  });

  it('changes nothing on the page', async () => {
    const document = pageOf(articlePage());
    const before = document.documentElement.outerHTML;
    await extractArticle(document, atOnce);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('takes posts in that are quoted between paragraphs', async () => {
    const post =
      '<div class="social-embed"><blockquote class="twitter-tweet"><p>The bridge is <a href="#">closed</a>.</p></blockquote></div>';
    const body = PARAGRAPHS.map((text, index) => `<p>${text}</p>${index === 2 ? post : ''}`).join('');
    const { blocks } = await extract(articlePage({ body }));
    expect(blocks[4]).toBe('The bridge is closed.');
  });

  it('reads paragraphs that are only separated by line breaks', async () => {
    const { blocks } = await extract(articlePage({ body: `<div>${PARAGRAPHS.join('<br><br>')}</div>` }));
    expect(blocks.slice(1)).toEqual(PARAGRAPHS);
  });

  it('reads an article that is too large for Readability', async () => {
    const many = Array.from({ length: 3500 }, (_, index) => `<p>${PARAGRAPHS[index % 5]} Part <b>${index}</b>.</p>`);
    const { blocks } = await extract(articlePage({ body: many.slice(0, 1200).join('') + many.slice(1200).join('') }));
    expect(blocks[0]).toBe('Council votes to repair the harbour bridge');
    expect(blocks[700]).toContain('Part 699.');
    expect(blocks.join(' ')).not.toContain('Ferry fares');
    // Most of the time is jsdom's, which builds the page and its copy.
  }, 20_000);

  it('gives way to the page between slices', async () => {
    let pauses = 0;
    await extractArticle(pageOf(articlePage()), { pause: async () => void pauses++ });
    expect(pauses).toBeGreaterThan(2);
  });

  it('gives up when the page takes the text away meanwhile', async () => {
    const document = pageOf(articlePage({ body: Array(4000).fill(`<p>${PARAGRAPHS[0]}</p>`).join('') }));
    const result = await extractArticle(document, { pause: async () => document.querySelector('main')?.remove() });
    expect(result).toBeUndefined();
  });

  it.each([
    ['a page without text', '<p>Nothing here.</p>', 'https://news.example/a'],
    ['a page of teasers', teasers(), 'https://news.example/politics'],
    ['a front page', teasers(), 'https://news.example/'],
  ])('gives nothing for %s', async (_name, html, url) => {
    expect((await extract(html, url)).extraction).toBeUndefined();
  });

  it('takes what there is where the reader asked for it', async () => {
    const document = pageOf(`<body><main><p>${PARAGRAPHS[0]}</p></main>`);
    expect((await extractArticle(document, { ...atOnce, isAsked: true }))?.article.text).toContain(PARAGRAPHS[0]);
  });
});

function teasers(): string {
  const teaser = (index: number) =>
    `<div class="teaser"><h3><a href="/${index}">Story number ${index} of the day has a long headline</a></h3><p>${PARAGRAPHS[index % 5]}</p></div>`;
  return `<title>Riverton Post</title><body><main>${Array.from({ length: 14 }, (_, index) => teaser(index)).join('')}</main>`;
}
