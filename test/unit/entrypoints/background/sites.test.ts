import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { modeOf, readSite, setSiteMode } from '../../../../entrypoints/background/sites';

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

describe('setSiteMode', () => {
  it('tells the open tabs of the site, and remembers it', async () => {
    withTabs(['https://news.example/a', 'https://other.example/', 'http://news.example/b'], false);
    await setSiteMode('news.example', 'off');
    expect(TOLD).toEqual([[0, 'settingsChanged'], [2, 'settingsChanged'], 'site-changed']);
    expect(await modeOf('news.example')).toBe('off');
    expect(await modeOf('other.example')).toBe('on');
    expect(await fakeBrowser.storage.local.get()).toEqual({ siteModes: { 'news.example': 'off' } });
  });

  it('writes nothing down about a site that is open in a private window alone', async () => {
    withTabs(['https://news.example/a'], true);
    await setSiteMode('news.example', 'off');
    expect(await modeOf('news.example')).toBe('off');
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it.each([true, false])('leaves a site to the default again (in a private window: %s)', async incognito => {
    withTabs(['https://news.example/a'], incognito);
    await setSiteMode('news.example', 'ask');
    await setSiteMode('news.example', undefined);
    expect(await modeOf('news.example')).toBe('on');
  });

  it('stands a tab that has no content script', async () => {
    withTabs(['https://news.example/a'], false);
    fakeBrowser.tabs.sendMessage = (async () => {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    }) as never;
    await setSiteMode('news.example', 'off');
    expect(await modeOf('news.example')).toBe('off');
  });
});

describe('modeOf', () => {
  it('takes a host for a host, whatever it is called', async () => {
    await fakeBrowser.storage.local.set({ siteModes: { 'news.example': 'off' } });
    expect(await modeOf('constructor')).toBe('on');
  });

  it('is off everywhere while paused, and as before after that', async () => {
    await fakeBrowser.storage.local.set({ pausedUntil: Date.now() + 60_000, siteModes: { 'news.example': 'ask' } });
    expect(await modeOf('news.example')).toBe('off');
    await fakeBrowser.storage.local.set({ pausedUntil: Date.now() - 1 });
    expect(await modeOf('news.example')).toBe('ask');
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
    expect(await readSite(0)).toEqual({
      site: 'news.example',
      mode: 'on',
      pausedUntil: 0,
      hasAccess: true,
      isPrivate: false,
    });
    expect(asked).toEqual([{ origins: ['https://news.example/*'] }]);
    expect(await readSite(1)).toEqual({
      site: '',
      mode: 'on',
      pausedUntil: 0,
      hasAccess: false,
      isPrivate: false,
    });
  });
});
