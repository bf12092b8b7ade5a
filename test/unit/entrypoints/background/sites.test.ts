import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { modeOf, readSite, setSiteMode, toggleSite } from '../../../../entrypoints/background/sites';

/** Open the browser with tabs that show `urls`, in a private window or not. */
function withTabs(urls: string[], incognito: boolean) {
  const tabs = urls.map((url, id) => ({ id, url, incognito }));
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async (id: number) => tabs[id]) as never);
  fakeBrowser.permissions.contains = (async () => true) as never;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('setSiteMode', () => {
  it('remembers it for that site alone', async () => {
    withTabs(['https://news.example/a', 'https://other.example/', 'http://news.example/b'], false);
    await setSiteMode('news.example', 'off');
    expect(await modeOf('news.example')).toBe('off');
    expect(await modeOf('other.example')).toBe('on');
    expect(await fakeBrowser.storage.local.get()).toEqual({ siteModes: { 'news.example': 'off' } });
  });

  it('means a site with and without www, and what is under it, but no other that ends like it', async () => {
    withTabs([], false);
    await setSiteMode('www.news.example', 'off');
    await setSiteMode('live.news.example', 'ask');
    const hosts = ['news.example', 'www.news.example', 'a.live.news.example', 'oldnews.example'];
    expect(await Promise.all(hosts.map(modeOf))).toEqual(['off', 'off', 'ask', 'on']);
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
});

describe('toggleSite', () => {
  it('turns the site of a tab off, and leaves it to the default again', async () => {
    await fakeBrowser.storage.local.set({ defaultMode: 'ask' });
    withTabs(['https://news.example/a'], false);
    await toggleSite(0);
    expect(await modeOf('news.example')).toBe('off');
    await toggleSite(0);
    expect(await modeOf('news.example')).toBe('ask');
  });

  it('does nothing on a page that has no site', async () => {
    withTabs(['chrome://settings'], false);
    await toggleSite(0);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
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
      chosenMode: 'on',
      pausedUntil: 0,
      hasAccess: true,
      isPrivate: false,
    });
    expect(asked).toEqual([{ origins: ['https://news.example/*'] }]);
    expect(await readSite(1)).toEqual({
      site: '',
      mode: 'on',
      chosenMode: 'on',
      pausedUntil: 0,
      hasAccess: false,
      isPrivate: false,
    });
  });

  it('says what the site goes back to after a pause', async () => {
    const pausedUntil = Date.now() + 60_000;
    await fakeBrowser.storage.local.set({ pausedUntil, siteModes: { 'news.example': 'ask' } });
    withTabs(['https://news.example/a'], false);
    expect(await readSite(0)).toMatchObject({ mode: 'off', chosenMode: 'ask', pausedUntil });
  });
});
