/** Calls to the worker of the deep check, wherever the browser lets it be. */
import { browser } from 'wxt/browser';
import type { DeepService } from '../../core/deep-service';
import { createCaller, type Request } from '../../core/rpc';
import { createDeepHost } from '../shared/deep-host';

const PAGE = '/offscreen.html';

let opening: Promise<void> | undefined;

/** Call the worker; rejects where it cannot run. */
export const callDeep = createCaller<DeepService>('deep', import.meta.env.FIREFOX ? hosted() : sendOffscreen);

/** Firefox' background is a page, and makes the worker itself. */
function hosted(): (request: Request) => Promise<unknown> {
  return createDeepHost('/deep-worker.js', () => undefined);
}

async function sendOffscreen(request: Request): Promise<unknown> {
  opening ??= openPage().finally(() => {
    opening = undefined;
  });
  await opening;
  return browser.runtime.sendMessage(request);
}

async function openPage(): Promise<void> {
  if (!(await browser.offscreen.hasDocument())) {
    await browser.offscreen.createDocument({
      url: PAGE,
      reasons: ['WORKERS'],
      justification: 'Sentences are compared with claims in a worker, which a service worker cannot make.',
    });
  }
}
