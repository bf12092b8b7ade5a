import { describe, expect, it } from 'vitest';
import { readSettings, type SettingsArea, writeKeepPrivateNotes, writeSiteOff } from '../../../data/settings';

function area(stored: Record<string, unknown> = {}): SettingsArea {
  return {
    get: async keys => Object.fromEntries(Object.entries(stored).filter(([key]) => keys.includes(key))),
    set: async items => {
      Object.assign(stored, items);
    },
  };
}

describe('readSettings', () => {
  it('is on everywhere and keeps nothing private before anything is set', async () => {
    expect(await readSettings(area())).toEqual({ sitesOff: [], keepPrivateNotes: false });
  });

  it('reads what is broken as not set, and the rest as it is', async () => {
    const broken = area({ sitesOff: 'news.example', keepPrivateNotes: true });
    expect(await readSettings(broken)).toEqual({ sitesOff: [], keepPrivateNotes: true });
  });
});

describe('writeSiteOff', () => {
  it('turns sites off and on again', async () => {
    const settings = area();
    await writeSiteOff(settings, 'b.example', true);
    await writeSiteOff(settings, 'a.example', true);
    await writeSiteOff(settings, 'b.example', true);
    expect((await readSettings(settings)).sitesOff).toEqual(['a.example', 'b.example']);
    await writeSiteOff(settings, 'a.example', false);
    expect((await readSettings(settings)).sitesOff).toEqual(['b.example']);
  });
});

describe('writeKeepPrivateNotes', () => {
  it('leaves the other settings alone', async () => {
    const settings = area();
    await writeSiteOff(settings, 'a.example', true);
    await writeKeepPrivateNotes(settings, true);
    expect(await readSettings(settings)).toEqual({ sitesOff: ['a.example'], keepPrivateNotes: true });
  });
});
