/**
 * Ask an address for a pack: no cookies, no referrer, no redirects, and each request written down.
 */
import type { GlossatorDatabase } from './db';
import { recordRequest } from './requests';
import type { RequestRow } from './rows';

/** Why an address gave no pack. */
export type AddressTrouble =
  /** It sends on to another address, which the reader has not agreed to. */
  | 'redirect'
  /** It answers with an error. */
  | 'status'
  /** It does not answer, or stops in the middle. */
  | 'network';

/** Thrown where an address gives no pack. */
export class AddressError extends Error {
  override name = 'AddressError';

  constructor(
    readonly trouble: AddressTrouble,
    readonly status = 0,
  ) {
    super(`${trouble} ${status}`);
  }
}

/** By what an address knows again what it gave. */
export interface Validators {
  etag?: string;
  modified?: string;
}

export interface Asking {
  why: RequestRow['why'];
  /** What was given the last time; unset to be given it in any case. */
  known?: Validators;
  fetch: typeof fetch;
  now: () => Date;
  signal?: AbortSignal;
}

export interface Answer extends Validators {
  body: ReadableStream<Uint8Array>;
}

/** Give what is at `address`, or `undefined` where that is known already. Throws an `AddressError`. */
export async function askAddress(db: GlossatorDatabase, address: string, asking: Asking): Promise<Answer | undefined> {
  const { why, known = {}, now, signal } = asking;
  const request = await recordRequest(db, address, why, now());
  const response = await asking
    .fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      headers: conditionsOf(known),
      signal,
    })
    .catch(error => {
      throw signal?.aborted ? error : new AddressError('network');
    });
  await request.answered(response.status, 0);
  if (response.status === 304) {
    return undefined;
  }
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    throw new AddressError('redirect', response.status);
  }
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new AddressError('status', response.status);
  }
  const body = counted(response.body, bytes => request.answered(response.status, bytes));
  return { body, ...validatorsOf(response.headers) };
}

function conditionsOf({ etag, modified }: Validators): Record<string, string> {
  return {
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(modified ? { 'if-modified-since': modified } : {}),
  };
}

function validatorsOf(headers: Headers): Validators {
  const etag = headers.get('etag');
  const modified = headers.get('last-modified');
  return { ...(etag ? { etag } : {}), ...(modified ? { modified } : {}) };
}

/** Pass `body` on, and tell how many bytes were read of it when it ends, however that comes. */
function counted(body: ReadableStream<Uint8Array>, tell: (bytes: number) => Promise<void>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      try {
        const { value, done } = await reader.read();
        if (done) {
          await tell(bytes);
          controller.close();
          return;
        }
        bytes += value.length;
        controller.enqueue(value);
      } catch {
        await tell(bytes);
        controller.error(new AddressError('network'));
      }
    },
    async cancel(reason) {
      await reader.cancel(reason);
      await tell(bytes);
    },
  };
  // Nothing is read before it is asked for: who only wants to know whether there is something new cancels at once.
  return new ReadableStream(source, { highWaterMark: 0 });
}
