import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { UNTIL_RESUMED } from '../../../../core/pause';
import { followAlarm, followPause, followSettings } from '../../../../entrypoints/background/follow-settings';

const HOUR = 3_600_000;

/** What tabs and open pages of ours were told. */
const told: unknown[] = [];
/** What the toolbar button says where no page says anything. */
const button = { text: '', title: '' };

beforeEach(() => {
  fakeBrowser.reset();
  told.length = 0;
  const tabs = ['https://www.news.example/a', 'https://other.example/'].map((url, id) => ({ id, url }));
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
  fakeBrowser.tabs.sendMessage = (async (id: number, { call }: { call: string }) => {
    told.push([id, call]);
    return { ok: true };
  }) as never;
  fakeBrowser.runtime.onMessage.addListener(({ event }: { event: string }) => void told.push(event));
  fakeBrowser.i18n.getMessage = ((key: string) => key) as never;
  const setText = async ({ text }: { text: string }) => {
    button.text = text;
  };
  const setTitle = async ({ title }: { title: string }) => {
    button.title = title;
  };
  const setColour = async () => undefined;
  const colours = { setBadgeBackgroundColor: setColour, setBadgeTextColor: setColour };
  Object.assign(fakeBrowser.action, { setBadgeText: setText, setTitle, ...colours });
});

describe('followSettings', () => {
  it('tells every tab what changes every page', async () => {
    await followSettings({ dial: { newValue: 'generous' } });
    expect(told).toEqual([[0, 'settingsChanged'], [1, 'settingsChanged'], 'site-changed']);
  });

  it('tells the tabs of a site alone what changes there', async () => {
    const before = { 'other.example': 'off', 'third.example': 'ask' };
    await followSettings({ siteModes: { oldValue: before, newValue: { ...before, 'news.example': 'off' } } });
    expect(told).toEqual([[0, 'settingsChanged'], 'site-changed']);
  });

  it('leaves pages alone where only our own look changes', async () => {
    await followSettings({ theme: { newValue: 'dark' } });
    expect(told).toEqual([]);
  });

  it('stands a tab that has no content script', async () => {
    fakeBrowser.tabs.sendMessage = (async () => {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    }) as never;
    await followSettings({ isQuiet: { newValue: true } });
    expect(told).toEqual(['site-changed']);
  });

  it('tells the panel of it although a page fails, and says that it failed', async () => {
    fakeBrowser.tabs.sendMessage = (async () => ({ ok: false, error: 'broken page' })) as never;
    await expect(followSettings({ isQuiet: { newValue: true } })).rejects.toThrow('broken page');
    expect(told).toEqual(['site-changed']);
  });
});

describe('a pause', () => {
  it('is shown on the button and ends by itself', async () => {
    const until = Date.now() + HOUR;
    await fakeBrowser.storage.local.set({ pausedUntil: until });
    await followPause();
    expect(button.text).not.toBe('');
    expect(button.title).toContain('badgePaused');
    const [alarm] = await fakeBrowser.alarms.getAll();
    expect(alarm?.scheduledTime).toBe(until);
    await followAlarm(alarm!);
    expect(await fakeBrowser.storage.local.get('pausedUntil')).toEqual({ pausedUntil: 0 });
    await followPause();
    expect(button.text).toBe('');
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });

  it('waits for the reader where that was asked for', async () => {
    await fakeBrowser.storage.local.set({ pausedUntil: UNTIL_RESUMED });
    await followPause();
    expect(button.text).not.toBe('');
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });
});
