/**
 * Typed calls over an untyped message channel.
 *
 * An interface of async methods is the whole contract. `createCaller` turns a
 * call into a message on one side, `createListener` answers it on the other.
 * The channel is passed in, so nothing here needs a browser.
 */

// biome-ignore lint/suspicious/noExplicitAny: any argument list will do
export type Service<S> = { [K in keyof S]: (...args: any[]) => Promise<unknown> };

export interface Request {
  /** Which service is called; a listener ignores what is meant for another one. */
  to: string;
  call: string;
  args: unknown[];
}

type Reply = { ok: true; value: unknown } | { ok: false; error: string };

/** Make a function that runs methods of the service named `to` on the other side of `send`. */
export function createCaller<S extends Service<S>>(to: string, send: (request: Request) => Promise<unknown>) {
  return async <K extends keyof S & string>(call: K, ...args: Parameters<S[K]>): Promise<Awaited<ReturnType<S[K]>>> => {
    const reply = (await send({ to, call, args })) as Reply | undefined;
    if (!reply) {
      throw new Error(`${to}.${call}: nobody answered`);
    }
    if (!reply.ok) {
      throw new Error(`${to}.${call}: ${reply.error}`);
    }
    return reply.value as Awaited<ReturnType<S[K]>>;
  };
}

/** Hears of a call that was admitted and failed. */
type OnFault = (call: string, error: unknown) => void;

/**
 * Make a listener for `runtime.onMessage` that answers calls to the service named `to`.
 *
 * `admit` sees every call first and throws what is wrong with it; it returns the service to be called, which it
 * may make for that sender. The listener answers through `sendResponse` and returns `true`: the one form that
 * works in Chrome, in Firefox and under the polyfill.
 */
export function createListener<S extends Service<S>, Sender>(
  to: string,
  admit: (request: Request, sender: Sender) => S,
  onFault?: OnFault,
) {
  return (message: unknown, sender: Sender, sendResponse: (reply: Reply) => void): true | undefined => {
    if (!isRequest(message) || message.to !== to) {
      return undefined;
    }
    answer(message, sender, { admit, onFault }).then(
      value => sendResponse({ ok: true, value }),
      error => sendResponse({ ok: false, error: error instanceof Error ? error.message : String(error) }),
    );
    return true;
  };
}

async function answer<S extends Service<S>, Sender>(
  request: Request,
  sender: Sender,
  { admit, onFault }: { admit: (request: Request, sender: Sender) => S; onFault?: OnFault },
): Promise<unknown> {
  const service = admit(request, sender);
  if (!Object.hasOwn(service, request.call)) {
    throw new Error('no such call');
  }
  const answering = service[request.call as keyof S](...request.args);
  answering.catch(error => onFault?.(request.call, error));
  return answering;
}

function isRequest(message: unknown): message is Request {
  const request = message as Partial<Request> | null;
  return typeof request?.to === 'string' && typeof request.call === 'string' && Array.isArray(request.args);
}
