/** Calls from the extension's pages to its background. */
import { browser } from 'wxt/browser';
import { createCaller } from '../../core/rpc';
import type { BackgroundService } from '../../core/service';

export type CallBackground = ReturnType<typeof createCaller<BackgroundService>>;

export const callBackground: CallBackground = createCaller('background', request =>
  browser.runtime.sendMessage(request),
);
