import assert from 'node:assert/strict';
import type { Scenario } from '../stage';

/** What Chromium itself asks for, with or without an extension: its sign-in, update and form services. */
const OWN =
  /^(CONNECT (accounts\.google|update\.googleapis|content-autofill\.googleapis)\.com:443|POST http:\/\/update\.googleapis\.com\/)/;

/** Runs after the others: all requests of both the pages and the extension went through the site's proxy. */
export const network: Scenario[] = [
  {
    name: 'has asked the network for nothing but the pages',
    async run({ site }) {
      assert.deepEqual(
        site.foreign().filter(request => !OWN.test(request)),
        [],
      );
    },
  },
];
