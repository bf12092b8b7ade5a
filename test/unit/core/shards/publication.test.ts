import { describe, expect, it } from 'vitest';
import { claimText, statementText } from '../../../../core/shards/filing-text';
import { pageKeys } from '../../../../core/shards/page-keys';
import { listPath, MANIFEST_FILE, shardPath } from '../../../../core/shards/publication';
import { aPack } from '../../data/a-pack';

describe('a publication', () => {
  it('has its files where docs/shard-format.md says', () => {
    const name = '3f9c41aa80d7e26b5c1f09e4d2b7a613';
    expect([MANIFEST_FILE, listPath(name), shardPath(name)]).toEqual([
      'manifest.ndjson',
      's/3f/3f9c41aa80d7e26b5c1f09e4d2b7a613.list',
      's/3f/3f9c41aa80d7e26b5c1f09e4d2b7a613.shard',
    ]);
  });

  it('files claims and statements under a key of a page that speaks of them', () => {
    const { claims, statements, events } = aPack();
    const page =
      'Dredging harms the fish of the harbour\n\nThe dredging of silt harms fish, the council of Ansel heard.';
    const keys = pageKeys(page, 14);
    expect(pageKeys(claimText(claims[0]!), 14).some(key => keys.includes(key))).toBe(true);
    expect(pageKeys(statementText(statements[0]!, events[0]), 14)).toHaveLength(3);
  });
});
