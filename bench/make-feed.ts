/**
 * Make a feed of ClaimReviews of any size, in the shape of Data Commons' and with its faults: items that are null or no
 * list, ratings without words, reviewers without names, the same review twice, HTML in claims.
 *
 * All words are our own; the same seed makes the same feed.
 */
import { between, pick, type Random, randomFrom } from './random';

/** Items in one piece of text. */
const ITEMS = 200;

const SUBJECTS = [
  ...['The bridge over the Ansel', 'The new harbour wall', 'A third of all schools', 'The council of Port Ansel'],
  ...['The ferry to the islands', 'A vaccine for sheep', 'The tax on salt', 'The library of the old town'],
];
const VERBS = ['cost', 'saved', 'lost', 'has closed after', 'was built with', 'will need', 'never had', 'hid'];
const OBJECTS = [
  ...['million crowns in a single year', 'of its workers since the flood', 'times what was promised to the voters'],
  ...['days without power last winter', 'per cent of the fish in the bay', 'letters from the ministry of roads'],
];
const CAUSES = [
  'because of the storm',
  'says the mayor',
  'a video claims',
  'according to a post',
  'as a memo shows',
  '',
];
const RATINGS = ['False', 'Mostly false', 'Half true', 'True', 'Misleading', 'Three herrings', 'Missing context', ''];
const REVIEWERS = ['Check Example', 'The Desk for Facts', 'Ansel Truth Watch', 'Harbour Verify', 'Salt & Fact', ''];

/** Give the text of a feed of about `size` characters, piece by piece. */
export function* makeFeed(size: number, seed: number): Generator<string> {
  const random = randomFrom(seed);
  yield '{"@context":"https://schema.org","@type":"DataFeed","dateModified":"2026-11-20","dataFeedElement":[\n';
  for (let length = 0, at = 0; length < size; ) {
    const items = Array.from({ length: ITEMS }, () => JSON.stringify(item(random, at++)));
    const piece = `${length === 0 ? '' : ',\n'}${items.join(',\n')}`;
    length += piece.length;
    yield piece;
  }
  yield '\n]}\n';
}

function item(random: Random, at: number): object {
  const dateCreated = '2026-11-19T08:00:00Z';
  if (between(random, 1, 40) === 1) {
    return { '@type': 'DataFeedItem', dateCreated, item: null };
  }
  const url = `https://check${between(random, 1, 60)}.example/reviews/${at % 9973 === 0 ? 0 : at}`;
  const one = review(random, url);
  return { '@type': 'DataFeedItem', dateCreated, url, item: between(random, 1, 9) === 1 ? one : [one] };
}

function review(random: Random, url: string): object {
  const claim = [pick(random, SUBJECTS), pick(random, VERBS), between(random, 2, 9000), pick(random, OBJECTS)].join(
    ' ',
  );
  const cause = pick(random, CAUSES);
  const reviewer = pick(random, REVIEWERS);
  return {
    '@context': 'http://schema.org',
    '@type': 'ClaimReview',
    url,
    datePublished: pick(random, ['2026-11-19', 'November 3, 2025', '3 novembre 2025', '2024-01-31T00:00:00+01:00']),
    claimReviewed: between(random, 1, 9) === 1 ? `<p>${claim} &amp; ${cause}</p>` : `${claim} ${cause}`,
    author:
      reviewer === '' ? { '@type': 'Organization' } : { '@type': 'Organization', name: reviewer, url: `${url}#us` },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: pick(random, ['1', '2', '-1', 3]),
      bestRating: '5',
      worstRating: '1',
      alternateName: pick(random, RATINGS),
      image: { '@type': 'ImageObject', url: 'https://check.example/scale.png', width: 600, height: 315 },
    },
    itemReviewed: {
      '@type': between(random, 1, 3) === 1 ? 'CreativeWork' : 'Claim',
      author: { '@type': 'Person', name: `Speaker ${between(random, 1, 5000)}`, jobTitle: 'Member of the council' },
      datePublished: '2026-11-12',
      appearance: [{ '@type': 'CreativeWork', url: `https://video.example/v/${between(random, 1, 1_000_000)}` }],
    },
  };
}
