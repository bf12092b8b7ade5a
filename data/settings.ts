/**
 * What the reader has set, in `browser.storage.local`.
 *
 * Each setting has its own key, so that two writers never overwrite each other's.
 * What was stored by another version or edited by hand reads as the default.
 */
import * as v from 'valibot';
import { COLOURS, type Kind } from '../core/annotation';
import type { Dial } from '../core/dial';
import type { Depth } from '../core/match-deep';
import type { ColourNames, SiteMode, TextSize, Theme, Trigger } from '../core/service';

export interface Settings {
  /** What to do on the sites that the reader has named, by host. */
  siteModes: Record<string, SiteMode>;
  /** What to do on all others. */
  defaultMode: Exclude<SiteMode, 'off'>;
  /** Nothing is read before this time, in milliseconds since 1970. */
  pausedUntil: number;
  dial: Dial;
  /** Which sentences are also looked up by their meaning, after the others were found. */
  deep: 'off' | Depth;
  /** Kinds of annotation that are not looked for. */
  kindsOff: Kind[];
  /** Ids of claims that are not shown any more. */
  mutedClaims: string[];
  /** Whether nothing is painted, so that finds stand in the panel alone. */
  isQuiet: boolean;
  trigger: Trigger;
  theme: Theme;
  textSize: TextSize;
  /** Whether a card stays closed until the reader has written what they think of its passage. */
  isTeacherMode: boolean;
  /** Whether notes written in private windows are kept without asking each time. */
  keepPrivateNotes: boolean;
  colourNames: ColourNames;
  /** Megabytes that what was fetched of publications may take. */
  publicationRoom: PublicationRoom;
  /** Whether the panel says when there are notes in no file yet. */
  remindsToExport: boolean;
  /** When the notes were last saved as a file, and when the reader last put off doing so; in milliseconds since 1970. */
  exportedAt: number;
  reminderPutOffAt: number;
}

export const PUBLICATION_ROOMS = ['16', '64', '256'] as const;
export type PublicationRoom = (typeof PUBLICATION_ROOMS)[number];

/** Beside the settings: when the packs last changed, so that open pages hear of it as of a setting. */
export const PACKS_CHANGED = 'packsChanged';

/** The part of a browser's storage area that is used here. */
export interface SettingsArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** A storage area that says when something in it is another. */
export interface WatchedArea extends SettingsArea {
  onChanged: { addListener(listener: () => void): void; removeListener(listener: () => void): void };
}

const mode = v.picklist(['on', 'ask', 'off'] as const satisfies SiteMode[]);

const schema = v.object({
  siteModes: v.fallback(v.record(v.string(), mode), {}),
  defaultMode: v.fallback(v.picklist(['on', 'ask']), 'on'),
  pausedUntil: v.fallback(v.pipe(v.number(), v.finite()), 0),
  dial: v.fallback(v.picklist(['cautious', 'balanced', 'generous'] as const satisfies Dial[]), 'balanced'),
  deep: v.fallback(v.picklist(['off', 'gated', 'all'] as const satisfies Settings['deep'][]), 'off'),
  kindsOff: v.fallback(v.array(v.picklist(['claim', 'quotation', 'number'] as const satisfies Kind[])), []),
  mutedClaims: v.fallback(v.array(v.string()), []),
  isQuiet: v.fallback(v.boolean(), false),
  trigger: v.fallback(v.picklist(['hover', 'click', 'alt', 'off'] as const satisfies Trigger[]), 'hover'),
  theme: v.fallback(v.picklist(['system', 'light', 'dark'] as const satisfies Theme[]), 'system'),
  textSize: v.fallback(v.picklist(['small', 'medium', 'large', 'largest'] as const satisfies TextSize[]), 'medium'),
  isTeacherMode: v.fallback(v.boolean(), false),
  keepPrivateNotes: v.fallback(v.boolean(), false),
  colourNames: v.fallback(v.object(v.entriesFromList(COLOURS, v.optional(v.string()))), {}),
  publicationRoom: v.fallback(v.picklist(PUBLICATION_ROOMS), '64'),
  remindsToExport: v.fallback(v.boolean(), true),
  exportedAt: v.fallback(v.pipe(v.number(), v.finite()), 0),
  reminderPutOffAt: v.fallback(v.pipe(v.number(), v.finite()), 0),
}) satisfies v.GenericSchema<unknown, Settings>;

/** What holds where the file of the settings is damaged: which sites are to be left alone nobody knows, so each is. */
const UNREADABLE: Settings = { ...v.parse(schema, {}), defaultMode: 'ask' };

/** Read the settings, each by its default where it is not set. Throws where the browser cannot read its file of them. */
export async function requireSettings(area: SettingsArea): Promise<Settings> {
  return v.parse(schema, await area.get(Object.keys(schema.entries)));
}

/** Read the settings; where that cannot be done, those with which pages are read only when the reader asks. */
export function readSettings(area: SettingsArea): Promise<Settings> {
  return requireSettings(area).catch(error => {
    console.error('Glossator: the settings cannot be read', error);
    return UNREADABLE;
  });
}

/** Tell the settings now and whenever they change; resolves once they were told the first time, to what ends it. */
export async function watchSettings(area: WatchedArea, tell: (settings: Settings) => void): Promise<() => void> {
  const listener = async () => tell(await readSettings(area));
  area.onChanged.addListener(listener);
  await listener();
  return () => area.onChanged.removeListener(listener);
}

/** Set one setting and leave the others alone. */
export async function writeSetting<Key extends keyof Settings>(
  area: SettingsArea,
  key: Key,
  value: Settings[Key],
): Promise<void> {
  await area.set({ [key]: value });
}

/** Set all settings to those of a backup; what is missing or odd in it becomes the default. */
export async function writeSettings(area: SettingsArea, settings: Record<string, unknown>): Promise<void> {
  await area.set({ ...v.parse(schema, settings) });
}

/** Changes wait for each other, so that none is made from what was read before the last one. */
let changing: Promise<void> = Promise.resolve();

/** Make of one setting what `change` makes of it as it is now. */
export function changeSetting<Key extends keyof Settings>(
  area: SettingsArea,
  key: Key,
  change: (value: Settings[Key]) => Settings[Key],
): Promise<void> {
  const changed = changing.then(async () => writeSetting(area, key, change((await requireSettings(area))[key])));
  changing = changed.catch(() => undefined);
  return changed;
}

/** Say what to do on the host `site`; `undefined` leaves it to the default again. */
export function writeSiteMode(area: SettingsArea, site: string, mode: SiteMode | undefined): Promise<void> {
  return changeSetting(area, 'siteModes', ({ [site]: _, ...others }) =>
    mode === undefined ? others : { ...others, [site]: mode },
  );
}
