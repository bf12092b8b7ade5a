import { describe, expect, it } from 'vitest';
import type { Muting, SiteMode } from '../../../../core/service';
import { changeSetting, readSettings, type Settings } from '../../../../data/settings';
import { mute } from '../../../../entrypoints/background/mute';

/** Settings in memory, and the modes of sites. */
function settings(set: Partial<Settings> = {}) {
  const kept: Record<string, unknown> = { ...set };
  const modes: Record<string, SiteMode | undefined> = { ...set.siteModes };
  const area = { get: async () => kept, set: async (items: object) => void Object.assign(kept, items) };
  const around = {
    changeSetting: <Key extends keyof Settings>(key: Key, change: (value: Settings[Key]) => Settings[Key]) =>
      changeSetting(area, key, change),
    namedMode: async (site: string) => modes[site],
    setSiteMode: async (site: string, mode: SiteMode | undefined) => void Object.assign(modes, { [site]: mode }),
  };
  return { around, modes, read: () => readSettings(area) };
}

describe('mute', () => {
  it.each<[Muting, Partial<Settings>]>([
    [{ type: 'claim', id: 'c2', isMuted: true }, { mutedClaims: ['c1', 'c2'] }],
    [{ type: 'kind', kind: 'number', isMuted: true }, { kindsOff: ['number'] }],
  ])('does %j and gives what undoes it', async (muting, changed) => {
    const { around, read } = settings({ mutedClaims: ['c1'] });
    const before = await read();
    const back = await mute(muting, 'news.example', around);
    expect(await read()).toEqual({ ...before, ...changed });
    await mute(back, 'news.example', around);
    expect(await read()).toEqual(before);
  });

  it('does what two windows say at once', async () => {
    const { around, read } = settings();
    const say = (id: string) => mute({ type: 'claim', id, isMuted: true }, 'news.example', around);
    await Promise.all([say('c1'), say('c2')]);
    expect((await read()).mutedClaims).toEqual(['c1', 'c2']);
  });

  it('names nothing twice', async () => {
    const { around, read } = settings({ mutedClaims: ['c1'] });
    await mute({ type: 'claim', id: 'c1', isMuted: true }, 'news.example', around);
    expect((await read()).mutedClaims).toEqual(['c1']);
  });

  it.each<SiteMode | undefined>(['on', 'ask', undefined])('turns a site off and back to %s', async mode => {
    const { around, modes } = settings({ siteModes: mode ? { 'news.example': mode } : {} });
    const back = await mute({ type: 'site', mode: 'off' }, 'news.example', around);
    expect(modes['news.example']).toBe('off');
    await mute(back, 'news.example', around);
    expect(modes['news.example']).toBe(mode);
  });
});
