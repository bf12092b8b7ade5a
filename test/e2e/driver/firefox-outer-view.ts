/**
 * Documents outside of any tab (popup, sidebar), which BiDi cannot address: code
 * is sent to them as a frame script, and the answer comes back as a message.
 */
import type { View } from './browser';
import { callExpression } from './call-expression';
import type { InWindow } from './firefox-window';

interface Answer {
  value?: unknown;
  error?: string;
}

/** Drive the document of the browser element that the expression `browser` names. */
export function outerView(inWindow: InWindow, browser: string): View {
  const run = async (expression: string): Promise<unknown> => {
    const answer: Answer = JSON.parse(String(await inWindow(roundTrip(browser, frameScript(expression)))));
    if (answer.error) {
      throw new Error(answer.error);
    }
    return answer.value;
  };
  const evaluate: View['evaluate'] = async (call, ...args) => (await run(callExpression(call, args))) as never;
  return {
    evaluate,
    inject: async script => void (await run(`(() => { ${script} })()`)),
    // The pointer belongs to tabs; to the page a click made while input is handled is the reader's all the same.
    click: selector => evaluate(name => document.querySelector<HTMLElement>(name)!.click(), selector),
    screenshot: async () => Buffer.from(String(await inWindow(snapshot(browser))), 'base64'),
  };
}

function frameScript(expression: string): string {
  return `{
    const input = content.windowUtils.setHandlingUserInput(true);
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    const answer = (name, value) => sendAsyncMessage('glossator-test', JSON.stringify({ [name]: value }));
    const run = async () => Cu.evalInSandbox(${JSON.stringify(expression)}, sandbox);
    run().then(value => answer('value', value), error => answer('error', String(error)));
    input.destruct();
  }`;
}

function roundTrip(browser: string, script: string): string {
  const address = `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`;
  return `new Promise(resolve => {
    const { messageManager } = ${browser};
    const listener = ({ data }) => {
      messageManager.removeMessageListener('glossator-test', listener);
      resolve(data);
    };
    messageManager.addMessageListener('glossator-test', listener);
    messageManager.loadFrameScript(${JSON.stringify(address)}, false);
  })`;
}

function snapshot(browser: string): string {
  return `(async () => {
    const image = await ${browser}.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    const blob = await canvas.convertToBlob();
    const { promise, resolve } = Promise.withResolvers();
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(',')[1]);
    reader.readAsDataURL(blob);
    return promise;
  })()`;
}
