import { describe, expect, it, vi } from 'vitest';
import {
  changeSetting,
  readSettings,
  requireSettings,
  type SettingsArea,
  writeSetting,
  writeSiteMode,
} from '../../../data/settings';

function area(stored: Record<string, unknown> = {}): SettingsArea {
  return {
    get: async keys => Object.fromEntries(Object.entries(stored).filter(([key]) => keys.includes(key))),
    set: async items => {
      Object.assign(stored, items);
    },
  };
}

/** As Firefox answers where its file is damaged. */
function damagedArea(): SettingsArea {
  const refuse = () => Promise.reject(new Error('An unexpected error occurred'));
  return { get: refuse, set: refuse };
}

describe('readSettings', () => {
  it('leaves every site alone until the reader asks where the file is damaged', async () => {
    const { defaultMode, keepPrivateNotes } = await readSettings(damagedArea());
    expect({ defaultMode, keepPrivateNotes }).toEqual({ defaultMode: 'ask', keepPrivateNotes: false });
    await expect(requireSettings(damagedArea())).rejects.toThrow('unexpected');
  });

  it('is on everywhere and keeps nothing private before anything is set', async () => {
    expect(await readSettings(area())).toEqual({
      siteModes: {},
      defaultMode: 'on',
      pausedUntil: 0,
      publicationRoom: '64',
      remindsToExport: true,
      exportedAt: 0,
      reminderPutOffAt: 0,
      dial: 'balanced',
      deep: 'off',
      kindsOff: [],
      mutedClaims: [],
      isQuiet: false,
      trigger: 'hover',
      theme: 'system',
      textSize: 'medium',
      isTeacherMode: false,
      keepPrivateNotes: false,
      colourNames: {},
    });
  });

  it.each([
    ['siteModes', { 'news.example': 'sometimes' }, {}],
    ['siteModes', 'news.example', {}],
    ['defaultMode', 'off', 'on'],
    ['pausedUntil', Number.POSITIVE_INFINITY, 0],
    ['dial', 'reckless', 'balanced'],
    ['kindsOff', ['gossip'], []],
    ['mutedClaims', [1], []],
  ] as const)('reads a broken %s (%j) as not set, and the rest as it is', async (key, broken, expected) => {
    const settings = await readSettings(area({ [key]: broken, keepPrivateNotes: true }));
    expect(settings[key]).toEqual(expected);
    expect(settings.keepPrivateNotes).toBe(true);
  });
});

describe('writeSiteMode', () => {
  it('says what to do on a site, and leaves it to the default again', async () => {
    const settings = area();
    await writeSiteMode(settings, 'b.example', 'off');
    await writeSiteMode(settings, 'a.example', 'ask');
    await writeSiteMode(settings, 'b.example', 'on');
    expect((await readSettings(settings)).siteModes).toEqual({ 'a.example': 'ask', 'b.example': 'on' });
    await writeSiteMode(settings, 'b.example', undefined);
    expect((await readSettings(settings)).siteModes).toEqual({ 'a.example': 'ask' });
  });
});

describe('changeSetting', () => {
  it('loses none of several changes at once', async () => {
    const settings = area();
    const ids = ['a', 'b', 'c'];
    await Promise.all(ids.map(id => changeSetting(settings, 'mutedClaims', muted => [...muted, id])));
    expect((await readSettings(settings)).mutedClaims).toEqual(ids);
  });

  it('changes nothing where what is set cannot be read', async () => {
    const set = vi.fn();
    const damaged = { ...damagedArea(), set };
    await expect(changeSetting(damaged, 'mutedClaims', () => ['a'])).rejects.toThrow('unexpected');
    expect(set).not.toHaveBeenCalled();
  });

  it('goes on after a change that failed', async () => {
    const full = { ...area(), set: () => Promise.reject(new Error('The disk is full')) };
    await expect(changeSetting(full, 'mutedClaims', () => ['a'])).rejects.toThrow('full');
    const settings = area();
    await changeSetting(settings, 'mutedClaims', () => ['b']);
    expect((await readSettings(settings)).mutedClaims).toEqual(['b']);
  });
});

describe('writeSetting', () => {
  it('leaves the other settings alone', async () => {
    const settings = area();
    await writeSiteMode(settings, 'a.example', 'off');
    await writeSetting(settings, 'isQuiet', true);
    expect(await readSettings(settings)).toMatchObject({ siteModes: { 'a.example': 'off' }, isQuiet: true });
  });
});
