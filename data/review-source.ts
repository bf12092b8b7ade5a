/** The reviews of a file as a pack, entry by entry, for the one way in that all packs of the reader's own take. */
import type { Pack } from '../core/corpus';
import { Sha256 } from '../core/sha256';
import { hashWord } from '../core/tokenize';
import { readFeed } from './claim-review/read-feed';
import { unpackedBytes } from './pack-bytes';
import type { PackSource } from './read-pack';
import { isSince, MAX_REVIEWS } from './scan-reviews';

/** What the pack says of itself; the same name again is another edition of the same pack. */
export type ReviewPackHead = Pick<Pack, 'name' | 'publisher' | 'licence' | 'language'>;

interface Options {
  /** ISO date of today, which is the version. */
  today: string;
  /** Older reviews are left out. */
  since?: string;
}

/** Read the pack of reviews in the file that `open` gives; what cannot be kept was told before, and is passed over. */
export function reviewSource(
  open: () => ReadableStream<Uint8Array>,
  head: ReviewPackHead,
  { today, since }: Options,
): PackSource {
  return {
    async *[Symbol.asyncIterator]() {
      const id = `reviews-${hashWord(head.name).toString(36)}`;
      yield { part: 'head', head: { format: 1, id, version: today, ...head } };
      const hash = new Sha256();
      const encoder = new TextEncoder();
      let size = 0;
      let taken = 0;
      for await (const readings of readFeed(unpackedBytes(open()), { today })) {
        for (const reading of readings) {
          if ('refused' in reading || !isSince(reading.claim, since) || taken === MAX_REVIEWS) {
            continue;
          }
          taken += 1;
          const bytes = encoder.encode(JSON.stringify(reading.claim));
          hash.update(bytes);
          size += bytes.length;
          yield { part: 'entry', section: 'claims', entry: reading.claim };
        }
      }
      yield { part: 'end', size, digest: hash.hex() };
    },
  };
}
