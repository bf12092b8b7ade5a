/** Keep the worker of the deep check: it is made when it is first asked, and ended once nobody has asked for a while. */
import type { Request } from '../../core/rpc';

/** Milliseconds; encoding a large pack takes longer than a reader looks at one article. */
const IDLE = 300_000;

/** Make a function that sends requests to the worker at `url`; `onIdle` is told when the worker was ended. */
export function createDeepHost(url: string, onIdle: () => void): (request: Request) => Promise<unknown> {
  let worker: Worker | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    worker?.terminate();
    worker = undefined;
    onIdle();
  }

  return request => {
    clearTimeout(timer);
    timer = setTimeout(end, IDLE);
    worker ??= new Worker(url);
    const asked = worker;
    return new Promise((resolve, reject) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', ({ data }) => {
        port1.close();
        resolve(data);
      });
      port1.start();
      asked.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
      asked.postMessage(request, [port2]);
    });
  };
}
