/**
 * The content script: what Glossator does on a news page.
 *
 * It is registered at run time, for the sites that the reader granted, and put
 * into a page when the reader asks. In frames it stays only where the frame is
 * an article itself; the top frame alone reports and answers for the tab.
 */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createCaller } from '../../core/rpc';
import type { BackgroundService } from '../../core/service';
import { enterOnce, untilLarge, untilShown } from './enter';
import { listenTo } from './listen';
import { createSession } from './session';
import './style.css';

export default defineContentScript({
  registration: 'runtime',
  allFrames: true,
  runAt: 'document_idle',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    await untilLarge(window);
    if (!enterOnce(() => session.service.setOff(false))) {
      return;
    }
    const session = createSession(document, {
      call: createCaller<BackgroundService>('background', request => browser.runtime.sendMessage(request)),
      isAlive: () => browser.runtime?.id !== undefined,
      isTop: window === window.top,
    });
    const stopListening = listenTo(session);
    ctx.onInvalidated(() => session.isAlive() || session.stop());
    session.onStop(stopListening);

    await session.run(async () => {
      await untilShown(document);
      await session.obey();
    });
  },
});
