import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { enterGranted, registerForGranted } from '../../../../entrypoints/background/access';

interface Script {
  id: string;
  matches: string[];
  allFrames: boolean;
}

let granted: string[];
let registered: Script[];
let entered: number[];

/** A browser that registers scripts as browsers do: an id that is taken or unknown is an error. */
beforeEach(() => {
  fakeBrowser.reset();
  granted = [];
  registered = [];
  entered = [];
  const needs = (isThere: boolean, scripts: Script[]) => {
    for (const { id } of scripts) {
      if (registered.some(script => script.id === id) !== isThere) {
        throw new Error(isThere ? `Nonexistent script ID '${id}'` : `Duplicate script ID '${id}'`);
      }
    }
  };
  Object.assign(fakeBrowser.permissions, { getAll: async () => ({ origins: granted, permissions: [] }) });
  Object.assign(fakeBrowser.tabs, {
    query: async ({ url }: { url: string[] }) => (url.length > 0 ? [{ id: 4 }, { id: 5, discarded: true }] : []),
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => registered,
    registerContentScripts: async (scripts: Script[]) => {
      needs(false, scripts);
      registered = scripts;
    },
    updateContentScripts: async (scripts: Script[]) => {
      needs(true, scripts);
      registered = scripts;
    },
    unregisterContentScripts: async () => {
      registered = [];
    },
    insertCSS: async () => undefined,
    executeScript: async ({ target }: { target: { tabId: number } }) => {
      entered.push(target.tabId);
    },
  });
});

describe('registerForGranted', () => {
  it('registers for granted web sites and nothing else', async () => {
    granted = ['https://news.example/*', 'file:///*', '*://other.example/*', 'ftp://x.example/*'];
    await registerForGranted();
    expect(registered).toMatchObject([
      { id: 'article', matches: ['https://news.example/*', '*://other.example/*'], allFrames: true },
    ]);
  });

  it('registers nothing where nothing is granted', async () => {
    await registerForGranted();
    expect(registered).toEqual([]);
  });

  it('follows what is granted and taken back', async () => {
    granted = ['https://a.example/*'];
    await registerForGranted();
    granted = ['https://a.example/*', 'https://b.example/*'];
    await registerForGranted();
    expect(registered[0]?.matches).toEqual(granted);
    granted = [];
    await registerForGranted();
    expect(registered).toEqual([]);
  });

  it('stands several calls at once, as after an update that starts the browser', async () => {
    granted = ['https://a.example/*'];
    await Promise.all([registerForGranted(), registerForGranted(), registerForGranted()]);
    expect(registered).toHaveLength(1);
  });
});

describe('enterGranted', () => {
  it('begins in open tabs that are awake, without a reload', async () => {
    granted = ['https://news.example/*'];
    await enterGranted(granted);
    expect(entered).toEqual([4]);
  });

  it('stands a page that no extension may enter', async () => {
    granted = ['https://news.example/*'];
    Object.assign(fakeBrowser.scripting, {
      executeScript: async () => {
        throw new Error('The extensions gallery cannot be scripted.');
      },
    });
    await enterGranted(granted);
    expect(registered).toHaveLength(1);
  });

  it('enters no tab when only another permission was granted', async () => {
    await enterGranted(undefined);
    expect(entered).toEqual([]);
  });
});
