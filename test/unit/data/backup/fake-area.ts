import type { SettingsArea } from '../../../../data/settings';

/** A storage area in memory. */
export function fakeArea(items: Record<string, unknown> = {}): SettingsArea & { items: Record<string, unknown> } {
  return {
    items,
    get: async keys => Object.fromEntries(keys.filter(key => key in items).map(key => [key, items[key]])),
    async set(changed) {
      Object.assign(items, structuredClone(changed));
    },
  };
}
