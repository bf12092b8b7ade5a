import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../../data/claim-review/read-feed';
import type { Reading } from '../../../../data/claim-review/read-review';
import { unpackedBytes } from '../../../../data/pack-bytes';
import { aReview, streamOf } from './a-review';

async function read(content: string | Uint8Array, size?: number): Promise<string[]> {
  const readings: Reading[] = [];
  for await (const some of readFeed(unpackedBytes(streamOf(content, size)), { today: '2026-11-28' })) {
    readings.push(...some);
  }
  return readings.map(each => ('claim' in each ? each.claim.claimReviewed : `(${each.refused})`));
}

const A = aReview({ claimReviewed: 'A' });
const B = aReview({ claimReviewed: 'B' });

const FEED = {
  '@context': 'https://schema.org',
  '@type': 'DataFeed',
  dateModified: '2026-11-20',
  dataFeedElement: [
    { '@type': 'DataFeedItem', dateCreated: '2026-11-19T08:00:00Z', url: 'https://check.example/r/9', item: [A] },
    { '@type': 'DataFeedItem', item: null },
    null,
    { '@type': 'DataFeedItem', item: [B, A] },
  ],
};

describe('readFeed', () => {
  it.each<[string, unknown]>([
    ['one review', A],
    ['a list of one', [A]],
    ['a graph', { '@graph': [{ '@type': 'WebSite' }, A] }],
  ])('reads %s', async (_, document) => {
    expect(await read(JSON.stringify(document, null, 2))).toEqual(['A']);
  });

  it('reads a feed, and says what of it is empty and what comes twice', async () => {
    expect(await read(JSON.stringify(FEED))).toEqual(['A', '(empty)', '(empty)', 'B', '(duplicate)']);
  });

  it.each<[string, Uint8Array]>([
    ['gzip', gzipSync(JSON.stringify(FEED))],
    ['UTF-16', Buffer.from(`\ufeff${JSON.stringify(FEED)}`, 'utf16le')],
    ['a byte order mark', Buffer.from(`\ufeff${JSON.stringify(FEED)}`)],
  ])('reads a feed in %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual(['A', '(empty)', '(empty)', 'B', '(duplicate)']);
  });

  it('reads JSON Lines, and goes on after one that is none', async () => {
    expect(await read(`${JSON.stringify(A)}\n{"a":}\n7\n${JSON.stringify(B)}\n`)).toEqual([
      'A',
      '(not-json)',
      '(not-review)',
      'B',
    ]);
  });

  it('gives the same for a feed that is too large to be parsed whole', async () => {
    const padding = {
      '@type': 'DataFeedItem',
      item: [aReview({ url: 'https://check.example/long', text: 'x'.repeat(600_000) })],
    };
    const feed = { ...FEED, dataFeedElement: [padding, padding, ...FEED.dataFeedElement] };
    const found = await read(JSON.stringify(feed), 65_536);
    expect(found.slice(0, 2)).toEqual(['The bridge cost twice its budget', '(duplicate)']);
    expect(found.slice(2)).toEqual(['A', '(empty)', '(empty)', 'B', '(duplicate)']);
  });

  it.each<[string, string, string[]]>([
    ['is empty', '', []],
    ['is a page', '<html><body>Not found</body></html>', ['(not-json)', '(not-json)']],
    ['was cut off', JSON.stringify([A, B]).slice(0, -20), ['A', '(cut-off)']],
    ['holds something else', '{"@type":"Recipe"}', ['(not-review)']],
    ['is nested as deep as it is long', '['.repeat(100_000), ['(cut-off)']],
    ['is nested in one element', `[${'['.repeat(50_000)}${']'.repeat(50_000)}]`, ['(not-review)']],
  ])('refuses what %s', async (_, content, expected) => {
    expect((await read(content, 4096)).slice(0, 3)).toEqual(expected);
  });

  it('follows lists within lists only so far', async () => {
    const deep = `${'['.repeat(9_000)}${']'.repeat(9_000)}`;
    const [review] = await read(JSON.stringify([{ ...A, author: 'DEEP' }]).replace('"DEEP"', deep));
    expect(review).toBe('A');
  });

  it('lets go of the file when nobody wants more', async () => {
    let isCancelled = false;
    const bytes = new ReadableStream<Uint8Array>({
      pull: controller => controller.enqueue(new TextEncoder().encode(`${JSON.stringify(A)}\n`.repeat(500))),
      cancel: () => {
        isCancelled = true;
      },
    });
    for await (const some of readFeed(bytes, { today: '2026-11-28' })) {
      if (some.length > 0) {
        break;
      }
    }
    expect(isCancelled).toBe(true);
  });
});
