import type { Bidi } from './bidi';
import type { Json, View } from './browser';
import { callExpression } from './call-expression';

interface Evaluated {
  type: 'success' | 'exception';
  result: { value?: string };
  exceptionDetails: { text: string };
}

/** Run an expression in a browsing context. Its value comes back as JSON, for BiDi leaves out what it has written once. */
export async function evaluateIn(bidi: Bidi, context: string, expression: string): Promise<unknown> {
  const answer = await bidi.send<Evaluated>('script.evaluate', {
    expression: `(async () => JSON.stringify(await ${expression}))()`,
    target: { context },
    awaitPromise: true,
    resultOwnership: 'none',
    userActivation: true,
  });
  if (answer.type === 'exception') {
    throw new Error(answer.exceptionDetails.text);
  }
  return answer.result.value === undefined ? undefined : JSON.parse(answer.result.value);
}

/** One document of Firefox as tests see it. */
export function firefoxView(bidi: Bidi, context: string): View {
  const evaluate = async <A extends Json[], R>(call: (...args: A) => R, ...args: A): Promise<Awaited<R>> =>
    (await evaluateIn(bidi, context, callExpression(call, args))) as Awaited<R>;
  return {
    evaluate,
    inject: async script => void (await evaluateIn(bidi, context, `(() => { ${script} })()`)),
    click: async selector => {
      const [x, y] = await evaluate(middleOf, selector);
      await clickAt(bidi, context, x, y);
    },
    screenshot: async () => {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
  };
}

/** Move the pointer to a point of the viewport. */
export async function hover(bidi: Bidi, context: string, x: number, y: number): Promise<void> {
  await point(bidi, context, [move(x, y)]);
}

/** Press the main button at a point of the viewport. */
export async function clickAt(bidi: Bidi, context: string, x: number, y: number): Promise<void> {
  await point(bidi, context, [move(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
}

/** Touch a point of the viewport with a finger. */
export async function tap(bidi: Bidi, context: string, x: number, y: number): Promise<void> {
  const actions = [move(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
  const finger = { type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions };
  await bidi.send('input.performActions', { context, actions: [finger] });
}

/** Move the pointer to a point of the viewport while the key with this code is down. */
export async function hoverHolding(bidi: Bidi, context: string, key: string, to: { x: number; y: number }) {
  const wait = { type: 'pause' };
  const keys = [{ type: 'keyDown', value: key }, wait, { type: 'keyUp', value: key }];
  const mouse = { type: 'pointer', id: 'mouse', actions: [wait, move(to.x, to.y), wait] };
  await bidi.send('input.performActions', {
    context,
    actions: [{ type: 'key', id: 'keyboard', actions: keys }, mouse],
  });
}

function move(x: number, y: number) {
  return { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
}

async function point(bidi: Bidi, context: string, actions: object[]): Promise<void> {
  await bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
}

function middleOf(selector: string): [number, number] {
  const element = document.querySelector(selector);
  if (!element) {
    throw new Error(`no ${selector}`);
  }
  element.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}
