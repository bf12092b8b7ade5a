import assert from 'node:assert/strict';
import type { Scenario } from '../stage';

/**
 * What Chromium itself asks its maker for, with or without an extension: signing in, updates, forms, the dictionary of
 * its spelling checker. Firefox asks for nothing, so that what the extension asked for would show there in any case.
 */
const OWN = /^(CONNECT|GET|POST|HEAD) (http:\/\/)?[\w.-]+\.(google|googleapis|gvt1)\.com[:/]/;

/** Whether a request is one that the browser makes for itself. */
export function isBrowsersOwn(request: string): boolean {
  return OWN.test(request);
}

/** Runs after the others: all requests of both the pages and the extension went through the site's proxy. */
export const network: Scenario[] = [
  {
    name: 'has asked the network for nothing but the pages',
    async run({ browser, site }) {
      const isOwn = (request: string) => browser.name === 'chromium' && isBrowsersOwn(request);
      assert.deepEqual(
        site.foreign().filter(request => !isOwn(request)),
        [],
      );
    },
  },
];
