/**
 * A publication of shards: a folder of static files.
 *
 *     manifest.ndjson      what it is, and the list of each week; signed, and written last
 *     s/3f/3f9c….list      the shards of one week, by key
 *     s/a0/a07e….shard     what it has under one key of one week, or a part of its claims
 *
 * Lists and shards are named by what is in them and never change. The manifest has two lines, as signed packs have theirs:
 * what is below, and `{"sha256": …, "signature": …, "key": …}` over the bytes of the first line.
 */

export const MANIFEST_FILE = 'manifest.ndjson';

/** The first line of a manifest; its first seven fields are those of a pack. */
export interface Manifest {
  format: 1;
  layout: 'shards';
  /** The publication's own name among all, forever. */
  id: string;
  name: string;
  publisher: string;
  licence: string;
  /** BCP 47. */
  language: string;
  /** ISO date of this edition. */
  version: string;
  /** Counts the editions; a reader who has seen one takes none with a smaller number. */
  edition: number;
  /** How many articles its readers choose among in the weeks that are read; it decides how many bits keys may have. */
  readersChooseAmong: number;
  keyBits: number;
  /** Unset where there are none, or more than every reader should take: those lie under keys, in the week of what stands. */
  claims?: ManifestClaims;
  weeks: ManifestWeek[];
}

/** The claims that every reader takes whole, with what they name (`whole-claims.ts`). */
export interface ManifestClaims {
  /** Claims in all parts. */
  entries: number;
  parts: ManifestPart[];
}

/** A part of the claims: a shard whose entries have no fingerprints. */
export interface ManifestPart {
  /** Its name: 32 hexadecimal digits, the beginning of the SHA-256 of its bytes. */
  shard: string;
  /** Bytes of it, which are those of a size class. */
  bytes: number;
}

/** One week of a manifest. */
export interface ManifestWeek {
  /** ISO week, or `STANDING`. */
  week: string;
  /** Name of its list: 32 hexadecimal digits, the beginning of the SHA-256 of its bytes. */
  list: string;
  /** Bytes of the list. */
  bytes: number;
  /** Entries in the shards of the week, each counted once. */
  entries: number;
}

/** Where the list with this name is, below the address of the publication. */
export function listPath(name: string): string {
  return `s/${name.slice(0, 2)}/${name}.list`;
}

/** Where the shard with this name is, below the address of the publication. */
export function shardPath(name: string): string {
  return `s/${name.slice(0, 2)}/${name}.shard`;
}
