import { describe, expect, it } from 'vitest';
import { findBrokenReferences } from '../../../../data/pack-references';
import { SECTIONS } from '../../../../data/rows';
import { type ShardEntry, shardLayer } from '../../../../data/shards/shard-layer';
import { aPack } from '../a-pack';

const MANIFEST = {
  ...{ format: 1 as const, layout: 'shards' as const, id: 'archive', name: 'Archive', publisher: 'The tests' },
  ...{ licence: 'CC0-1.0', language: 'en', version: '2026-11-28' },
  ...{ edition: 1, readersChooseAmong: 1_000_000, keyBits: 10, weeks: [] },
};
const PACK = aPack();
const ENTRIES = SECTIONS.flatMap(section => PACK[section].map(entry => ({ section, entry }) as ShardEntry));

describe('shardLayer', () => {
  it('makes one pack of what several shards gave, each entry once', () => {
    const layer = shardLayer(MANIFEST, [...ENTRIES, ...ENTRIES.toReversed()]);
    expect(layer).toMatchObject({ id: 'archive', publisher: 'The tests', version: '2026-11-28' });
    expect(SECTIONS.map(section => layer[section].length)).toEqual(SECTIONS.map(section => PACK[section].length));
  });

  it('leaves out what names something that did not come, and what names that', () => {
    for (const missing of ENTRIES) {
      const layer = shardLayer(
        MANIFEST,
        ENTRIES.filter(one => one !== missing),
      );
      expect(findBrokenReferences(layer, 10)).toEqual([]);
    }
    const layer = shardLayer(
      MANIFEST,
      ENTRIES.filter(({ section }) => section !== 'works'),
    );
    expect([layer.claims, layer.events, layer.statements]).toEqual([[], [], []]);
  });
});
