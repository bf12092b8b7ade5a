import fc from 'fast-check';
import { micromark } from 'micromark';
import { describe, expect, it } from 'vitest';
import { markdownHtml } from '../../../components/markdown-html';

const plain = (html: string) => html.replaceAll(/\s+/g, ' ');

describe('markdownHtml', () => {
  it('is what the parser makes of a text as long as notes are', () => {
    const line = fc.constantFrom(
      '- a',
      '  - b',
      '> c',
      '1. d',
      '# e',
      'words *and* [more](http://a.example/)',
      '',
      '```',
      '---',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), lines => {
        const text = lines.join('\n');
        expect(markdownHtml(text)).toBe(micromark(text, { allowDangerousProtocol: true }));
      }),
    );
  });

  it('loses no paragraph of a longer one', () => {
    const paragraphs = Array.from({ length: 2_000 }, (_, at) => `Paragraph ${at} of *many*.`);
    const html = plain(markdownHtml(paragraphs.join('\n\n')));
    expect(html).toBe(plain(micromark(paragraphs.join('\n\n'))));
  });

  it('loses no character where there is neither paragraph nor line', () => {
    const text = Array.from({ length: 9_000 }, (_, at) => `w${at}`).join(' ');
    expect(
      markdownHtml(text)
        .replaceAll(/<\/?p>|\n/g, '')
        .replaceAll(' ', ''),
    ).toBe(text.replaceAll(' ', ''));
  });

  it.each(['> ', '- ', '1. ', '* - > '])('nests %j a dozen deep and no deeper', sign => {
    const html = markdownHtml(`${sign.repeat(60)}end`);
    const depth = html.split(/<(?:blockquote|ul|ol)/).length - 1;
    expect(depth).toBe(12);
    expect(html).toContain('end');
  });
});
