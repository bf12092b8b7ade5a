import { describe, expect, it } from 'vitest';
import { addressOf, siteOf } from '../../../../entrypoints/background/sender';

const TAB = { id: 1, url: 'https://news.example/new', incognito: false };

describe('addressOf', () => {
  it.each([
    [
      "the tab's address for a page that has navigated",
      { url: 'https://news.example/old', frameId: 0, tab: TAB },
      'page',
      TAB.url,
    ],
    [
      'its own address for a frame',
      { url: 'https://frame.example/', frameId: 4, tab: TAB },
      'page',
      'https://frame.example/',
    ],
    [
      'its own address where the tab is not told',
      { url: 'https://news.example/old', frameId: 0, tab: { id: 1, incognito: false } },
      'page',
      'https://news.example/old',
    ],
    [
      'nothing for a panel in a tab of its own, which is about another page',
      {
        url: 'chrome-extension://x/panel.html',
        tab: { id: 2, url: 'chrome-extension://x/panel.html', incognito: false },
      },
      'extension',
      undefined,
    ],
    [
      "the tab's address for the card",
      { url: 'chrome-extension://x/card.html', frameId: 4, tab: TAB },
      'extension',
      TAB.url,
    ],
    ['nothing for the panel', { url: 'chrome-extension://x/panel.html' }, 'extension', undefined],
  ] as const)('gives %s', (_what, sender, zone, expected) => {
    expect(addressOf(sender, zone)).toBe(expected);
  });
});

describe('siteOf', () => {
  it.each([
    ['https://News.example:8443/a?b', 'news.example'],
    ['http://127.0.0.1:80/', '127.0.0.1'],
    ['chrome-extension://abc/panel.html', ''],
    ['about:blank', ''],
    ['', ''],
    [undefined, ''],
  ])('reads %s as "%s"', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});
