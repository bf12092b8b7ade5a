import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findDamage } from '../../../data/damage';
import { freshDatabase } from './fresh-database';

const fail = () => Dexie.Promise.reject(new Dexie.UnknownError('The operation failed.')) as never;
const well = async () => undefined;

afterEach(() => vi.restoreAllMocks());

describe('findDamage', () => {
  it('finds nothing wrong with a database that opens and is read', async () => {
    expect(await findDamage(freshDatabase(), well)).toBeUndefined();
  });

  it('tells one that does not open from one that cannot be read', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const closed = freshDatabase();
    closed.open = fail;
    expect(await findDamage(closed, well)).toBe('unopened');
    const torn = freshDatabase();
    torn.notes.where = () => fail();
    expect(await findDamage(torn, well)).toBe('unreadable');
    expect(await findDamage(freshDatabase(), fail)).toBe('unreadable');
    // In the browser's own words, for a report.
    expect(said).toHaveBeenCalledTimes(3);
  });

  it('tells one that another page holds', async () => {
    vi.useFakeTimers();
    vi.spyOn(console, 'error').mockReturnValue();
    const held = freshDatabase();
    held.open = () => new Dexie.Promise(() => undefined) as never;
    const found = findDamage(held, well);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await found).toBe('held');
    vi.useRealTimers();
  });
});
