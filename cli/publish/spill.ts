/**
 * Sort more filings than memory holds: each server's rows are spread over files by their key, and shards are
 * made from one slice of the keys at a time.
 */
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Slices of the keys of a week: memory holds about a thirtieth of its passages. */
export const SLICES = 32;
/** Characters gathered before they are written. */
const CHUNK = 1 << 18;

/** Where the filings of a week that come from one server lie. */
export interface SpillPlace {
  folder: string;
  week: number;
  server: number;
}

export interface Spill {
  add(key: number, filing: unknown): void;
  close(): void;
}

/** Begin the files of `place`, over those of an attempt before. */
export function openSpill(place: SpillPlace): Spill {
  const pieces: string[] = new Array(SLICES).fill('');
  const files: (number | undefined)[] = new Array(SLICES);
  for (let slice = 0; slice < SLICES; slice++) {
    rmSync(fileOf(place, slice), { force: true });
  }
  const flush = (slice: number) => {
    files[slice] ??= openSync(fileOf(place, slice), 'w');
    writeSync(files[slice], pieces[slice]);
    pieces[slice] = '';
  };
  return {
    add(key, filing) {
      const slice = key % SLICES;
      pieces[slice] += `${JSON.stringify([key, filing])}\n`;
      if (pieces[slice].length > CHUNK) {
        flush(slice);
      }
    },
    close() {
      for (let slice = 0; slice < SLICES; slice++) {
        if (pieces[slice] !== '') {
          flush(slice);
        }
        const file = files[slice];
        if (file !== undefined) {
          closeSync(file);
        }
      }
    },
  };
}

/** Take the filings of one slice of a week from all `servers`, by key; their files are gone then. */
export function takeSlice<Filing>(
  place: Omit<SpillPlace, 'server'>,
  servers: number,
  slice: number,
): Map<number, Filing[]> {
  const byKey = new Map<number, Filing[]>();
  for (let server = 0; server < servers; server++) {
    const file = fileOf({ ...place, server }, slice);
    for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
      if (line !== '') {
        const [key, filing] = JSON.parse(line) as [number, Filing];
        const filings = byKey.get(key);
        if (filings) {
          filings.push(filing);
        } else {
          byKey.set(key, [filing]);
        }
      }
    }
    rmSync(file, { force: true });
  }
  return byKey;
}

function fileOf({ folder, week, server }: SpillPlace, slice: number): string {
  return join(folder, `${week}-${slice}-${server}.jsonl`);
}
