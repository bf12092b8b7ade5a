// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { linkedReviews } from '../../../page/linked-reviews';

function scripts(...texts: string[]): string[] {
  document.head.replaceChildren();
  for (const text of texts) {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = text;
    document.head.append(script);
  }
  return linkedReviews(document);
}

describe('linkedReviews', () => {
  it('gives the scripts that speak of a ClaimReview, as they are written', () => {
    expect(
      scripts('{"@type":"NewsArticle"}', '{"@type":"ClaimReview"', '{"@type":"http://schema.org/ClaimReview"}'),
    ).toEqual(['{"@type":"ClaimReview"', '{"@type":"http://schema.org/ClaimReview"}']);
  });

  it('leaves out what is longer, and more, than any fact-check has', () => {
    expect(scripts(`ClaimReview ${'x'.repeat(300_000)}`)).toEqual([]);
    expect(scripts(...Array.from({ length: 50 }, () => 'ClaimReview'))).toHaveLength(5);
  });
});
