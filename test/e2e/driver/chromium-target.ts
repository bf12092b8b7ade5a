/**
 * What Playwright does not list, over a CDP session of the whole browser: the
 * real popup and side panel (to be driven) and the service worker (to be killed).
 */
import type { BrowserContext, CDPSession } from 'playwright-core';
import type { View } from './browser';
import { callExpression } from './call-expression';
import { until } from './wait-for';

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

interface Evaluated {
  result: { value: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

type Send = (method: string, parameters?: object) => Promise<unknown>;

/** Wait for the page at `url` that stands outside of any tab, and drive it. */
export async function attachTo(context: BrowserContext, url: string): Promise<View> {
  const session = await browserSession(context);
  const target = await until(`a window with ${url}`, () => findTarget(session, url, 'page', context));
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  return targetView(channel(session, sessionId));
}

/** Close the target at `url` and wait until it is gone. */
export async function closeTarget(context: BrowserContext, url: string): Promise<void> {
  const session = await browserSession(context);
  const first = await findTarget(session, url, 'service_worker');
  // One that is just starting does not hear it; and another one may begin at once, for somebody waits for it.
  await until(`the end of ${url}`, async () => {
    const now = await findTarget(session, url, 'service_worker');
    const isThere = now !== undefined && now.targetId === first?.targetId;
    if (isThere) {
      await session.send('Target.closeTarget', { targetId: now.targetId });
    }
    return !isThere;
  });
  await session.detach();
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) {
    throw new Error('the browser is closed');
  }
  return browser.newBrowserCDPSession();
}

async function findTarget(session: CDPSession, url: string, type: string, context?: BrowserContext) {
  const { targetInfos } = await session.send('Target.getTargets');
  const isTab = context?.pages().some(page => page.url().startsWith(url));
  const fitting = targetInfos.filter(target => target.type === type && target.url.startsWith(url));
  return isTab ? fitting[1] : fitting[0];
}

/** Speak with one target over the browser's session, each command by its number. */
function channel(session: CDPSession, sessionId: string): Send {
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  session.on('Target.receivedMessageFromTarget', event => {
    const answer: Answer = JSON.parse(event.message);
    const asked = event.sessionId === sessionId ? waiting.get(answer.id ?? -1) : undefined;
    if (answer.error) {
      asked?.reject(new Error(answer.error.message));
    } else {
      asked?.resolve(answer.result);
    }
  });
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const message = JSON.stringify({ id: last, method, params });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
}

function targetView(send: Send): View {
  const run = async (expression: string): Promise<unknown> => {
    const options = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = (await send('Runtime.evaluate', options)) as Evaluated;
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  };
  const evaluate: View['evaluate'] = async (call, ...args) => (await run(callExpression(call, args))) as never;
  return {
    evaluate,
    inject: async script => void (await run(`${script};undefined`)),
    // A click by script here counts as the reader's, and the popup may close before a pointer's second half.
    click: selector => evaluate(name => document.querySelector<HTMLElement>(name)!.click(), selector),
    screenshot: async () => {
      const { data } = (await send('Page.captureScreenshot', { format: 'png' })) as { data: string };
      return Buffer.from(data, 'base64');
    },
  };
}
