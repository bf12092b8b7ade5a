/**
 * What the reader has set, in `browser.storage.local`.
 *
 * Each setting has its own key, so that two writers never overwrite each other's.
 * What was stored by another version or edited by hand reads as the default.
 */
import * as v from 'valibot';

export interface Settings {
  /** Hosts on which nothing is read or painted, in order. */
  sitesOff: string[];
  /** Whether notes written in private windows are kept without asking each time. */
  keepPrivateNotes: boolean;
}

/** The part of a browser's storage area that is used here. */
export interface SettingsArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const schema = v.object({
  sitesOff: v.fallback(v.array(v.string()), []),
  keepPrivateNotes: v.fallback(v.boolean(), false),
});

/** Read the settings, each by its default where it is not set. */
export async function readSettings(area: SettingsArea): Promise<Settings> {
  return v.parse(schema, await area.get(Object.keys(schema.entries)));
}

/** Turn Glossator off or on again for the host `site`. */
export async function writeSiteOff(area: SettingsArea, site: string, isOff: boolean): Promise<void> {
  const { sitesOff } = await readSettings(area);
  const others = sitesOff.filter(each => each !== site);
  await area.set({ sitesOff: isOff ? [...others, site].sort() : others });
}

/** Say whether notes written in private windows are kept. */
export async function writeKeepPrivateNotes(area: SettingsArea, keepPrivateNotes: boolean): Promise<void> {
  await area.set({ keepPrivateNotes });
}
