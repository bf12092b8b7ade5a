/**
 * What the end-to-end tests ask of a browser, the same for Chromium and Firefox.
 */

export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

/** A document in which tests run code and press buttons: a page, the card in it, the real popup or side panel. */
export interface View {
  /** Run `call` in the document's own world. It sees its arguments and the document, nothing of the test. */
  evaluate<A extends Json[], R>(call: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Run a script in the document; its policy does not apply. */
  inject(script: string): Promise<void>;
  /** Press the middle of the first element that `selector` names, with a real pointer. */
  click(selector: string): Promise<void>;
  screenshot(): Promise<Buffer>;
}

export interface Page extends View {
  /** Go to `url` and wait until it is loaded. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  hover(x: number, y: number): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  /** Touch a point with a finger. */
  tap(x: number, y: number): Promise<void>;
  /** Move the pointer while a key is held down. */
  hoverHolding(key: 'Alt', x: number, y: number): Promise<void>;
  /** Press one key where the focus is: a character, or a name such as `Escape` and `Enter`. */
  press(key: string): Promise<void>;
  /** Paste what is on the clipboard where the focus is. */
  paste(): Promise<void>;
  /** Type where the focus is. */
  type(text: string): Promise<void>;
  /** The first frame in this page whose address has `part` in it, also in a closed shadow root. */
  frame(part: string): Promise<View | undefined>;
  emulate(look: Look): Promise<void>;
  /** Errors in the console and uncaught exceptions since the last `goto`. */
  problems(): string[];
  close(): Promise<void>;
}

export interface Look {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
  /** Whether the reader's system chooses the colours; unset: it does not. */
  forcedColors?: boolean;
}

export interface Browser {
  name: 'chromium' | 'firefox';
  version: string;
  newPage(): Promise<Page>;
  /** Address of a page of the extension. */
  extensionUrl(path: string): string;
  /** Addresses of all open tabs. */
  tabs(): Promise<string[]>;
  /** Open the toolbar popup over the page in front, as it really is. */
  openPopup(): Promise<View>;
  /** The side panel or sidebar; `open` is what a reader presses to get it. */
  panel(open: () => Promise<void>): Promise<View>;
  /** Consent to the browser's question whether the extension may read `host`, before it is asked. */
  consent(host: string): Promise<void>;
  /** Let the extension into private windows, from the next start on. */
  allowPrivate(): Promise<void>;
  /** Kill the service worker or event page and wait until it is gone. */
  stopBackground(): Promise<void>;
  /** Close the browser and start it again with the same profile; `between` is run while it is closed. */
  restart(between?: () => void): Promise<void>;
  /** Kill the browser with everything that it is doing, and start it again with the same profile. */
  kill(): Promise<void>;
  /** Folder of the profile. */
  profile: string;
  /** Settles when somebody has closed it. */
  isClosed: Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  executable: string;
  /** Branded Chrome takes no extension from the command line. */
  isBranded: boolean;
  /** Folder of the built extension. */
  extension: string;
  /** Port of the server that plays the whole web: every request goes to it. Unset: the real network. */
  proxyPort?: number;
  /** Language of the browser, where it is installed; unset: the machine's. */
  language?: string;
  /** Whether a reader is to see the window. */
  isVisible: boolean;
  /** More words for the command line of Chromium. */
  flags?: string[];
}

/** The page's own document as it was before any content script ran, kept there by `keepSource`. */
export interface WithSource {
  glossatorTestSource?: string;
}

/** Runs in every page before its own scripts: keep what the document was when it had been parsed. */
export function keepSource(): void {
  document.addEventListener('DOMContentLoaded', () => {
    (globalThis as WithSource).glossatorTestSource = document.documentElement.outerHTML;
  });
}
