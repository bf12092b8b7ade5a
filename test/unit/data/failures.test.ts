import { describe, expect, it } from 'vitest';
import { allFailures, clearFailures, recordFailure, writeFailures } from '../../../data/failures';
import { freshDatabase } from './fresh-database';

const NOW = new Date('2024-03-02T10:00:00Z');

describe('recordFailure', () => {
  it('keeps the latest two hundred', async () => {
    const db = freshDatabase();
    for (let at = 0; at < 205; at++) {
      await recordFailure(db, { where: 'findContext', error: new RangeError(`Number ${at}`) }, NOW);
    }
    const all = await allFailures(db);
    expect(all).toHaveLength(200);
    expect(all[0]).toMatchObject({ where: 'findContext', name: 'RangeError', message: 'Number 204' });
    expect(all.at(-1)?.message).toBe('Number 5');
  });

  it('leaves out what a browser quotes, and addresses', async () => {
    const db = freshDatabase();
    const said = `Expected string but received "My own words" at https://news.example/a?b (moz-extension://x/y.js) ‘mine’`;
    await recordFailure(db, { where: 'saveNote', error: new TypeError(said) }, NOW);
    await recordFailure(db, { where: 'panel', error: `'secret' thing isn't` }, NOW);
    expect((await allFailures(db)).map(({ message }) => message)).toEqual([
      `… thing isn't`,
      'Expected string but received … at … (…) …',
    ]);
  });

  it('is forgotten when the reader clears the list', async () => {
    const db = freshDatabase();
    await recordFailure(db, { where: 'panel', error: new Error('gone') }, NOW);
    await clearFailures(db);
    expect(await allFailures(db)).toEqual([]);
  });
});

describe('writeFailures', () => {
  it('writes a line for each, under the version', () => {
    const row = { v: 1 as const, at: NOW.toISOString(), where: 'panel', name: 'Error', message: 'gone' };
    expect(writeFailures([row], '1.2')).toBe('Glossator 1.2\n2024-03-02T10:00:00.000Z panel: Error: gone\n');
  });
});
