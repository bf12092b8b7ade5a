/** Fetch files that a publication names: no cookies, no referrer, no redirects, and each request written down. */
import type { GlossatorDatabase } from '../db';
import { AddressError } from '../fetch-pack';
import { recordRequests } from '../requests';
import type { RequestRow } from '../rows';

/** Milliseconds after which nobody waits for a file any more. */
const PATIENCE = 20_000;

/** A file that is wanted; no more of it is read than one byte too many, by which it is known to be another. */
export interface WantedFile {
  address: string;
  bytes: number;
}

export interface Network {
  fetch: typeof fetch;
  now: () => Date;
}

/** What came of asking for one file. */
type Answer = { status?: number; bytes: Uint8Array<ArrayBuffer> } | { status?: number; trouble: AddressError };

/** Fetch `files` side by side; gives the bytes of each, or why there are none, in their order. */
export async function fetchFiles(
  db: GlossatorDatabase,
  files: readonly WantedFile[],
  why: RequestRow['why'],
  { fetch, now }: Network,
): Promise<(Uint8Array<ArrayBuffer> | AddressError)[]> {
  const addresses = files.map(({ address }) => address);
  const answered = await recordRequests(db, addresses, why, now());
  const answers = await Promise.all(files.map(file => ask(file, fetch)));
  await answered(answers.map(each => ({ status: each.status, bytes: 'bytes' in each ? each.bytes.length : 0 })));
  return answers.map(each => ('bytes' in each ? each.bytes : each.trouble));
}

async function ask({ address, bytes: most }: WantedFile, fetch: Network['fetch']): Promise<Answer> {
  let status: number | undefined;
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      // What is fetched is kept here, under the reader's own limit, and nowhere else.
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
    status = response.status;
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      return { status, trouble: new AddressError('status', status) };
    }
    return { status, bytes: await readUpTo(response.body, most + 1) };
  } catch {
    return { status, trouble: new AddressError('network') };
  }
}

/** Read a body to its end, or until there are `most` bytes. */
export async function readUpTo(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(most);
  const reader = body.getReader();
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const piece = next.value.subarray(0, most - length);
    bytes.set(piece, length);
    length += piece.length;
    if (length === most) {
      await reader.cancel();
      break;
    }
  }
  return bytes.slice(0, length);
}
