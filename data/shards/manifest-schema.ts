/** What a manifest of shards must look like. */
import * as v from 'valibot';
import { keyBitsFor, LEAST_KEY_BITS, MOST_KEY_BITS } from '../../core/shards/key-bits';
import type { Manifest } from '../../core/shards/publication';
import { CLAIM_PARTS, MOST_CLAIM_BYTES } from '../../core/shards/whole-claims';
import { count, entry, headEntries, list } from '../entry-schemas';

/** Twenty years, and what stands. */
const MOST_WEEKS = 1_041;
/** A list with all keys of 14 bits has 278,533. */
const MOST_LIST_BYTES = 300_000;
const WEEK = /^(0000|\d{4}-W(0[1-9]|[1-4]\d|5[0-3]))$/;
const NAME = /^[0-9a-f]{32}$/;

const fileName = v.pipe(v.string('expected string'), v.regex(NAME, 'must be 32 hexadecimal digits'));

const weekSchema = entry({
  week: v.pipe(v.string('expected string'), v.regex(WEEK, 'must be an ISO week like 2026-W48, or 0000')),
  list: fileName,
  bytes: v.pipe(count, v.maxValue(MOST_LIST_BYTES, `must be at most ${MOST_LIST_BYTES}`)),
  entries: count,
});

const claimsSchema = entry({
  entries: count,
  parts: v.pipe(
    list(entry({ shard: fileName, bytes: count }), CLAIM_PARTS),
    v.check(parts => new Set(parts.map(({ shard }) => shard)).size === parts.length, 'has a part twice'),
    v.check(
      parts => parts.reduce((sum, { bytes }) => sum + bytes, 0) <= MOST_CLAIM_BYTES,
      `must have at most ${MOST_CLAIM_BYTES} bytes together`,
    ),
  ),
});

/** The first line of a manifest, as it is written; what follows from its fields together is checked beside it. */
export const manifestSchema = entry({
  ...headEntries,
  layout: v.literal('shards', 'must be "shards"'),
  edition: v.pipe(count, v.minValue(1, 'must be at least 1')),
  readersChooseAmong: count,
  keyBits: v.pipe(
    count,
    v.minValue(LEAST_KEY_BITS, `must be at least ${LEAST_KEY_BITS}`),
    v.maxValue(MOST_KEY_BITS, `must be at most ${MOST_KEY_BITS}`),
  ),
  claims: v.optional(claimsSchema),
  weeks: v.pipe(
    list(weekSchema, MOST_WEEKS),
    v.check(weeks => new Set(weeks.map(({ week }) => week)).size === weeks.length, 'has a week twice'),
  ),
});

/** Whether so many articles hide a page behind keys of so many bits. */
export function hidesEnough({
  keyBits,
  readersChooseAmong,
}: Pick<Manifest, 'keyBits' | 'readersChooseAmong'>): boolean {
  return keyBits <= (keyBitsFor(readersChooseAmong) ?? 0);
}
