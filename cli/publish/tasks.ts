/** The two things that a worker does, and what comes back. */
import type { ListedShard } from '../../core/shards/shard-list';

/** What all workers of a run know. */
export interface Settings {
  addresses: string[];
  /** The server whose rows this worker reads. */
  server: number;
  /** The publication's folder. */
  folder: string;
  /** Where filings are sorted. */
  work: string;
  keyBits: number;
}

/** Read a week of the worker's server, and file what it has by key. */
export interface MapWeek {
  task: 'map';
  week: number;
  /** Whether claims are filed for all readers, and not under keys; it matters for the week of what stands. */
  areClaimsWhole: boolean;
}

/** Make the shards of some slices of a week, from what all servers filed. */
export interface MakeShards {
  task: 'shards';
  week: number;
  slices: number[];
}

/** A row that is left out, and why. */
export interface BadRow {
  table: string;
  id: string;
  reason: string;
}

export interface MappedWeek {
  /** Of the week on this server, in the same instant in which it was read. */
  revision: number;
  entries: number;
  /** Of these, claims that all readers get. */
  claims: number;
  passages: number;
  /** Articles that their outlet printed again. */
  reprinted: number;
  bad: BadRow[];
}

export interface MadeShards {
  shards: [key: number, shard: ListedShard][];
  /** Of the shards, those that were not there before. */
  written: number;
  bytes: number;
  /** Filings that full shards have no room for. */
  leftOut: number;
}
