import type { Bidi, BidiEvent } from './bidi';
import type { Look, Page } from './browser';
import { clickAt, firefoxView, hover, hoverHolding, tap } from './firefox-view';

/** WebDriver names keys by code points of the private use area (https://w3c.github.io/webdriver/#keyboard-actions). */
const KEYS: Record<string, string> = {
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  Backspace: '\uE003',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Alt: '\uE00A',
};

const CONTROL = '\uE009';

/** A context of `browsingContext.getTree`. */
export interface ContextInfo {
  context: string;
  url: string;
  children: ContextInfo[] | null;
}

interface LogEntry {
  level: string;
  text: string | null;
  source: { context?: string };
  stackTrace?: { callFrames: { url: string }[] };
}

/** A tab of Firefox as tests see it; `paint` sets the colours of all tabs. */
export function firefoxPage(bidi: Bidi, context: string, paint: (look: Look) => Promise<void>): Page {
  let problems: string[] = [];
  bidi.onEvent((event: BidiEvent) => {
    const entry = event.params as unknown as LogEntry;
    if (event.method === 'log.entryAdded' && entry.level === 'error' && entry.source.context === context) {
      problems.push(`${entry.text} (${entry.stackTrace?.callFrames[0]?.url ?? ''})`);
    }
  });
  return {
    ...firefoxView(bidi, context),
    goto: async url => {
      problems = [];
      // The end of the loading of an extension's page is never told.
      const wait = url.startsWith('moz-extension:') ? 'none' : 'complete';
      await bidi.send('browsingContext.navigate', { context, url, wait });
    },
    reload: async () => {
      await bidi.send('browsingContext.reload', { context, wait: 'complete' });
    },
    hover: (x, y) => hover(bidi, context, x, y),
    clickAt: (x, y) => clickAt(bidi, context, x, y),
    tap: (x, y) => tap(bidi, context, x, y),
    hoverHolding: (key, x, y) => hoverHolding(bidi, context, KEYS[key] ?? key, { x, y }),
    press: key => press(bidi, context, [KEYS[key] ?? key]),
    paste: () => paste(bidi, context),
    type: text => press(bidi, context, [...text]),
    frame: async part => {
      const frame = (await framesOf(bidi, context)).find(({ url }) => url.includes(part));
      return frame && firefoxView(bidi, frame.context);
    },
    emulate: async look => {
      const { width, height } = look;
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
      await paint(look);
    },
    problems: () => problems,
    close: async () => {
      await bidi.send('browsingContext.close', { context });
    },
  };
}

async function press(bidi: Bidi, context: string, keys: readonly string[]): Promise<void> {
  const actions = keys.flatMap(value => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
}

async function paste(bidi: Bidi, context: string): Promise<void> {
  const actions = [
    { type: 'keyDown', value: CONTROL },
    { type: 'keyDown', value: 'v' },
    { type: 'keyUp', value: 'v' },
    { type: 'keyUp', value: CONTROL },
  ];
  await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
}

async function framesOf(bidi: Bidi, root: string): Promise<ContextInfo[]> {
  const { contexts } = await bidi.send<{ contexts: ContextInfo[] }>('browsingContext.getTree', { root });
  const inside = (info: ContextInfo): ContextInfo[] =>
    (info.children ?? []).flatMap(child => [child, ...inside(child)]);
  return contexts.flatMap(inside);
}
