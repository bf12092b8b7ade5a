/** Put what was taken from several shards together, as a pack of its own. */
import type { Pack } from '../../core/corpus';
import type { Manifest } from '../../core/shards/publication';
import { brokenReferences } from '../pack-references';
import { SECTIONS, type Section } from '../rows';

/** An entry of a pack with its section. */
export type ShardEntry = { [S in Section]: { section: S; entry: Pack[S][number] } }[Section];

/** The pack of `entries`, each once, without those that name what is not there. */
export function shardLayer(manifest: Manifest, entries: readonly ShardEntry[]): Pack {
  const { format, id, name, publisher, licence, language, version } = manifest;
  const byId = new Map(entries.map(one => [`${one.section} ${one.entry.id}`, one]));
  dropBroken(byId);
  const sections = Object.fromEntries(SECTIONS.map(section => [section, [] as unknown[]]));
  for (const { section, entry } of byId.values()) {
    sections[section]!.push(entry);
  }
  return { format, id, name, publisher, licence, language, version, ...sections } as unknown as Pack;
}

/** Drop entries until each names what is there: what goes may be named by another. */
function dropBroken(byId: Map<string, ShardEntry>): void {
  const isKnown = (section: Section, id: string) => byId.has(`${section} ${id}`);
  for (let before = -1; before !== byId.size; ) {
    before = byId.size;
    for (const [key, { section, entry }] of byId) {
      if (brokenReferences(section, entry, isKnown).length > 0) {
        byId.delete(key);
      }
    }
  }
}
