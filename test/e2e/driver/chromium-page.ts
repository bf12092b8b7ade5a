import type { Frame, Page as PlaywrightPage } from 'playwright-core';
import type { Page, View } from './browser';
import { callExpression } from './call-expression';

/** A tab of Chromium as tests see it. */
export function chromiumPage(page: PlaywrightPage): Page {
  let problems: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') {
      problems.push(`${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', error => problems.push(error.stack ?? error.message));
  return {
    ...frameView(page.mainFrame()),
    goto: async url => {
      problems = [];
      await page.goto(url);
    },
    reload: async () => {
      // A page behind another one is drawn once a second.
      await page.bringToFront();
      await page.reload();
    },
    hover: (x, y) => page.mouse.move(x, y),
    clickAt: (x, y) => page.mouse.click(x, y),
    tap: async (x, y) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await session.detach();
    },
    hoverHolding: async (key, x, y) => {
      await page.keyboard.down(key);
      await page.mouse.move(x, y);
      await page.keyboard.up(key);
    },
    press: key => page.keyboard.press(key),
    paste: () => page.keyboard.press('ControlOrMeta+v'),
    type: text => page.keyboard.type(text),
    screenshot: () => page.screenshot(),
    frame: async part => {
      const frame = page.frames().find(candidate => candidate !== page.mainFrame() && candidate.url().includes(part));
      return frame && frameView(frame);
    },
    emulate: async ({ width, height, colorScheme, forcedColors }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, forcedColors: forcedColors ? 'active' : 'none' });
    },
    problems: () => problems,
    close: () => page.close(),
  };
}

function frameView(frame: Frame): View {
  return {
    evaluate: (call, ...args) => frame.evaluate(callExpression(call, args)),
    inject: async script => void (await frame.evaluate(`${script};undefined`)),
    click: selector => frame.click(selector),
    screenshot: () => frame.page().screenshot(),
  };
}
