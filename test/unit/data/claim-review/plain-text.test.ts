import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, shorten } from '../../../../data/claim-review/plain-text';

describe('plainText', () => {
  it.each([
    ['tags', '<p>It <em>cost</em> twice</p><p>as much</p>', 'It cost twice as much'],
    ['line breaks', 'It cost<br/>twice\n\n as much', 'It cost twice as much'],
    ['entities', 'Caf&eacute; &amp; bar &#8211; &#x2014; &laquo;so&raquo; &hellip;', 'Café & bar – — «so» …'],
    ['escaped tags', '&lt;p&gt;It cost &lt;b&gt;twice&lt;/b&gt;&lt;/p&gt;', 'It cost twice'],
    ['scripts', 'It<script>alert("<b>")</script> cost', 'It cost'],
    ['a script without an end', 'It cost <script>alert(1)', 'It cost'],
    ['pictures that run', 'It<img src=x onerror="alert(1)"> cost', 'It cost'],
    ['comments', 'It <!-- <b> --> cost', 'It cost'],
    ['control characters', 'It\u0000 \u0007cost\u2028twice', 'It cost twice'],
    ['a turned direction', 'It \u202etsoc\u202c', 'It tsoc'],
    ['half a character', 'It \ud83d cost', 'It \ufffd cost'],
  ])('takes out %s', (_, source, text) => {
    expect(plainText(source)).toBe(text);
  });

  it.each(['3 < 5 and 7 > 6', 'x<y and z>w', 'AT&T & R&D', '&unknown; &#0; &#xd800;', 'I <3 it', '👨‍👩‍👧 می‌خواهم'])(
    'leaves alone what is no markup: %s',
    text => {
      expect(plainText(text)).toBe(text);
    },
  );

  it.each(['', ' \n', '<p></p>', '&nbsp;', 'x'.repeat(50_000)])('gives nothing for %.10j', source => {
    expect(plainText(source)).toBeUndefined();
  });

  it('takes no longer than its length asks for, however it is written', () => {
    for (const piece of ['<a ', '<script>', '<!--', '&amp;lt;', '</script', '<b ><']) {
      const start = performance.now();
      plainText(piece.repeat(40_000 / piece.length));
      expect(performance.now() - start, piece).toBeLessThan(1000);
    }
  });
});

describe('shorten', () => {
  it('cuts between words, never within a character, and shows it', () => {
    expect(shorten('It cost twice as much', 12)).toBe('It cost…');
    expect(shorten('It cost', 7)).toBe('It cost');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 10, maxLength: 80 }),
        fc.integer({ min: 5, max: 60 }),
        (text, most) => {
          const short = shorten(text, most);
          expect(short.length).toBeLessThanOrEqual(Math.max(most, 1));
          expect(/\p{Cs}/u.test(short)).toBe(false);
        },
      ),
    );
  });
});
