/** The network as publications are asked over it. */
import { browser } from 'wxt/browser';
import { readSettings } from '../../data/settings';
import type { Around } from '../../data/subscriptions/publications';
import { DEMO_MODE } from './demo-mode';
import { lookUpPermissions } from './pack-addresses';

/** Milliseconds at most between the page and its requests; tests would wait in vain. */
const LONGEST_PAUSE = import.meta.env.MODE === DEMO_MODE ? 300 : 5_000;

const MEGABYTE = 1_000_000;

/** Give publications their network, and what the reader has set about it. */
export function publicationNetwork(): Around {
  return {
    fetch: (...args) => fetch(...args),
    now: () => new Date(),
    mayAsk: address => browser.permissions.contains(lookUpPermissions(address)),
    pause: () => new Promise(resolve => setTimeout(resolve, Math.random() * LONGEST_PAUSE)),
    room: async () => Number((await readSettings(browser.storage.local)).publicationRoom) * MEGABYTE,
  };
}
