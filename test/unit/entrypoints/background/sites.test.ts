import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isSiteOff, readSite, setSiteOff } from '../../../../entrypoints/background/sites';

const TOLD: unknown[] = [];

/** Open the browser with tabs that show `urls`, in a private window or not. */
function withTabs(urls: string[], incognito: boolean) {
  const tabs = urls.map((url, id) => ({ id, url, incognito }));
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async (id: number) => tabs[id]) as never);
  fakeBrowser.tabs.sendMessage = (async (id: number, message: { call: string; args: unknown[] }) => {
    TOLD.push([id, message.call, ...message.args]);
    return { ok: true };
  }) as never;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  TOLD.length = 0;
  // An open panel, which hears what the background tells all pages.
  fakeBrowser.runtime.onMessage.addListener((message: { event: string }) => {
    TOLD.push(message.event);
  });
});

describe('setSiteOff', () => {
  it('turns a site off in its open tabs, and remembers it', async () => {
    withTabs(['https://news.example/a', 'https://other.example/', 'http://news.example/b'], false);
    await setSiteOff('news.example', true);
    expect(TOLD).toEqual([[0, 'setOff', true], [2, 'setOff', true], 'site-changed']);
    expect(await isSiteOff('news.example')).toBe(true);
    expect(await isSiteOff('other.example')).toBe(false);
    expect(await fakeBrowser.storage.local.get()).toEqual({ sitesOff: ['news.example'] });
  });

  it('writes nothing down about a site that is open in a private window alone', async () => {
    withTabs(['https://news.example/a'], true);
    await setSiteOff('news.example', true);
    expect(await isSiteOff('news.example')).toBe(true);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it.each([true, false])('turns a site on again (in a private window: %s)', async incognito => {
    withTabs(['https://news.example/a'], incognito);
    await setSiteOff('news.example', true);
    await setSiteOff('news.example', false);
    expect(await isSiteOff('news.example')).toBe(false);
    expect(TOLD.at(-2)).toEqual([0, 'setOff', false]);
  });

  it('stands a tab that has no content script', async () => {
    withTabs(['https://news.example/a'], false);
    fakeBrowser.tabs.sendMessage = (async () => {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    }) as never;
    await setSiteOff('news.example', true);
    expect(await isSiteOff('news.example')).toBe(true);
  });
});

describe('readSite', () => {
  it('says what may be done on a page', async () => {
    withTabs(['https://news.example:8080/a', 'chrome://settings'], false);
    const asked: unknown[] = [];
    fakeBrowser.permissions.contains = (async (permissions: unknown) => {
      asked.push(permissions);
      return true;
    }) as never;
    expect(await readSite(0)).toEqual({ site: 'news.example', isOff: false, hasAccess: true, isPrivate: false });
    expect(asked).toEqual([{ origins: ['https://news.example/*'] }]);
    expect(await readSite(1)).toEqual({ site: '', isOff: false, hasAccess: false, isPrivate: false });
  });
});
