import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { KeptKey } from '../../components/PackList';
import type { InterruptedView, PackView } from '../../components/pack-view';
import type { GlossatorDatabase } from '../../data/db';
import { openImports } from '../../data/import-pack';
import { keptKeys } from '../../data/manage-packs';
import { fingerprintOf } from '../../data/pack-signature';
import { readyPacks } from '../../data/packs';
import type { PackOrigin, PackRow } from '../../data/rows';
import { PACKS_CHANGED } from '../../data/settings';

export interface KnownPacks {
  rows: PackRow[];
  views: PackView[];
  interrupted: InterruptedView[];
  keys: KeptKey[];
}

/** Know the packs, the imports that were cut off, and the keys that are kept; `changed` after each change of them. */
export function usePacks(db: GlossatorDatabase): { known: KnownPacks | undefined; changed: () => Promise<void> } {
  const [known, setKnown] = useState<KnownPacks>();
  const load = async () => setKnown(await readPacks(db));
  useEffect(() => {
    load();
    // Another window may have changed them.
    window.addEventListener('focus', load);
    return () => window.removeEventListener('focus', load);
  }, []);
  const changed = async () => {
    await load();
    // Pages that are open hear of it as of a setting.
    await browser.storage.local.set({ [PACKS_CHANGED]: Date.now() });
  };
  return { known, changed };
}

async function readPacks(db: GlossatorDatabase): Promise<KnownPacks> {
  const [rows, open, keys] = await Promise.all([readyPacks(db), openImports(db), keptKeys(db)]);
  return {
    rows,
    keys,
    views: await Promise.all(rows.map(viewOf)),
    interrupted: open.map(({ row: { id, phase, done, total, origin }, pack: { meta } }) => ({
      ...{ id, name: meta.name, done },
      ...(total === undefined ? {} : { total }),
      ...(phase === 'reading' ? restOf(origin) : {}),
    })),
  };
}

/** Where the rest of a pack is to be read from. */
function restOf(origin: PackOrigin): Pick<InterruptedView, 'address' | 'file'> {
  return {
    ...(origin.kind === 'file' ? { file: origin.name } : {}),
    ...(origin.kind === 'address' ? { address: origin.address } : {}),
  };
}

async function viewOf({ meta, origin, key, ...row }: PackRow): Promise<PackView> {
  const { id, name, publisher, licence, language, version } = meta;
  return {
    ...{ id, name, publisher, licence, language, version },
    isOn: row.enabled,
    isBundled: origin === undefined,
    refused: row.refused ?? 0,
    isChecked: row.isChecked ?? false,
    hasUpdate: row.hasUpdate ?? false,
    ...(row.counts ? { counts: row.counts } : {}),
    ...(row.size === undefined ? {} : { size: row.size }),
    ...(row.checked ? { checked: row.checked } : {}),
    ...(key ? { fingerprint: await fingerprintOf(key) } : {}),
    ...(origin?.kind === 'file' ? { file: origin.name } : {}),
    ...(origin?.kind === 'address' ? { address: origin.address } : {}),
  };
}
