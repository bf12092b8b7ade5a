export type BrowserName = 'chromium' | 'firefox';

export interface FoundBrowser {
  path: string;
  version: string;
  major: number;
  /** Branded Chrome ignores `--load-extension`. */
  isBranded: boolean;
  problem?: undefined;
}

/** Find a browser on this machine, or say in one sentence what is wrong. */
export function findBrowser(name: BrowserName): FoundBrowser | { problem: string };
