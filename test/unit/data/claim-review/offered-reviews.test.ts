import { describe, expect, it } from 'vitest';
import { offeredReviews } from '../../../../data/claim-review/offered-reviews';
import { aReview } from './a-review';

const PAGE = 'https://check.example/r/9';

function offer(...scripts: unknown[]) {
  const texts = scripts.map(script => (typeof script === 'string' ? script : JSON.stringify(script)));
  return offeredReviews(texts, PAGE, '2026-11-28');
}

const claimsOf = ({ claims }: ReturnType<typeof offer>) => claims.map(claim => claim.claimReviewed);

describe('offeredReviews', () => {
  it('gives the reviews of all scripts once, each with the page that it is from', () => {
    const article = { '@graph': [{ '@type': 'NewsArticle' }, aReview({ claimReviewed: 'B' })] };
    const offered = offer(aReview(), article, aReview());
    expect(claimsOf(offered)).toEqual(['The bridge cost twice its budget', 'B']);
    expect(offered.claims.map(claim => claim.review?.keptFrom)).toEqual([PAGE, PAGE]);
    expect(offered.refused).toBe(0);
  });

  it('takes addresses from the page on', () => {
    expect(offer(aReview({ url: '/r/10' })).claims[0]?.review?.url).toBe('https://check.example/r/10');
  });

  it('counts what cannot be kept, and reads no script that is none', () => {
    const offered = offer(aReview({ claimReviewed: '' }), { '@type': 'MediaReview' }, '{"@type":', 'alert(1)');
    expect(offered).toEqual({ claims: [], refused: 2 });
  });

  it('reads a script in the dress of XHTML', () => {
    expect(claimsOf(offer(`//<![CDATA[\n${JSON.stringify(aReview())}\n//]]>`))).toHaveLength(1);
  });

  it('offers no more than a reader looks through, however many a page has', () => {
    const many = Array.from({ length: 500 }, (_, i) => aReview({ claimReviewed: `Claim ${i}` }));
    expect(offer(many).claims).toHaveLength(20);
    expect(offer(...many).claims).toHaveLength(5);
  });

  it.each<[string, unknown, string]>([
    ['no list', 'x', PAGE],
    ['nothing', undefined, PAGE],
    ['things that are no text', [7, null, {}, [aReview()]], PAGE],
    ['a script that is too long', [JSON.stringify([aReview(), 'x'.repeat(400_000)])], PAGE],
    ['a page that is none of the web', [JSON.stringify(aReview())], 'chrome://settings'],
  ])('offers nothing for %s', (_, scripts, address) => {
    expect(offeredReviews(scripts, address, '2026-11-28')).toEqual({ claims: [], refused: 0 });
  });
});
