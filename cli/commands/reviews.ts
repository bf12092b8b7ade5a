/** Print what reviews a file of ClaimReviews holds: each that can be kept, and each that cannot with the reason. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { readFeed } from '../../data/claim-review/read-feed';
import type { Reading, Reason } from '../../data/claim-review/read-review';
import { unpackedBytes } from '../../data/pack-bytes';
import { InputError, pathOf, UsageError } from '../read-input';
import { writeRow } from '../write-output';

const REASONS: Record<Reason, string> = {
  'no-claim': 'it does not say which claim it reviews',
  'claim-too-long': 'its claim is longer than a claim can be',
  'no-address': 'it gives no web address at which it can be read',
  'media-review': 'MediaReview is not read yet',
  'not-review': 'it is no ClaimReview',
  empty: 'it holds nothing',
  'not-json': 'it is no JSON',
  'too-large': 'it is larger than a review can be',
  'cut-off': 'the file ends in the midst of it',
  duplicate: 'the same review stood in the file before',
};

export async function reviews(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  if (positionals.length === 0) {
    throw new UsageError('no file of reviews');
  }
  for (const file of positionals) {
    await printReviews(file);
  }
}

async function printReviews(file: string): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  let accepted = 0;
  let refused = 0;
  try {
    const bytes = Readable.toWeb(createReadStream(pathOf(file))) as ReadableStream<Uint8Array>;
    for await (const readings of readFeed(unpackedBytes(bytes), { today })) {
      for (const reading of readings) {
        accepted += 'claim' in reading ? 1 : 0;
        refused += 'claim' in reading ? 0 : 1;
        await writeRow(rowOf(reading));
      }
    }
  } catch (error) {
    throw new InputError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
  console.error(`${file}: ${accepted} accepted, ${refused} refused`);
}

function rowOf(reading: Reading): object {
  if ('refused' in reading) {
    return { refused: reading.refused, because: REASONS[reading.refused], about: reading.about ?? null };
  }
  const { claim, language, omitted } = reading;
  const { url, reviewer, rating, published, claimant, claimed } = claim.review!;
  return {
    ...{ accepted: claim.id, claimReviewed: claim.claimReviewed, reviewer, rating: rating ?? null, url },
    ...{ published: published ?? null, claimant: claimant ?? null, claimed: claimed ?? null },
    ...{ language: language ?? null, omitted },
  };
}
