import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isServerError, outlast, serverOf } from '../../../../cli/publish/servers';

describe('serverOf', () => {
  it('names the same server for an id each time, and none that is not there', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 9 }), (id, count) => {
        const server = serverOf(id, count);
        expect(server).toBe(serverOf(id, count));
        expect(server >= 0 && server < count).toBe(true);
      }),
    );
  });

  it('spreads ids evenly', () => {
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 4000; i++) {
      counts[serverOf(`a${i}`, 4)]! += 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(900);
  });

  it('moves half of the rows, and no others, when servers are doubled', () => {
    const ids = Array.from({ length: 2000 }, (_, i) => `a${i}`);
    for (const id of ids) {
      expect(serverOf(id, 4) % 2).toBe(serverOf(id, 2));
    }
    const moved = ids.filter(id => serverOf(id, 4) !== serverOf(id, 2));
    expect(moved.length / ids.length).toBeCloseTo(0.5, 1);
  });
});

describe('outlast', () => {
  const away = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });

  it('does the work again until the server is back, and says so once', async () => {
    const told: string[] = [];
    let tries = 0;
    const done = await outlast(
      async () => {
        tries += 1;
        if (tries < 3) {
          throw away;
        }
        return 'done';
      },
      message => told.push(message),
    );
    expect([done, tries, told]).toEqual(['done', 3, ['waiting for a server, at most 10 minutes: read ECONNRESET']]);
  });

  it('waits for a server that was lost between two questions, as for one that was lost in the middle of one', async () => {
    const lost = [
      'Connection terminated unexpectedly',
      'Client has encountered a connection error and is not queryable',
    ].map(message => new Error(message));
    const done = await outlast(
      () => (lost.length > 0 ? Promise.reject(lost.pop()) : Promise.resolve('done')),
      () => {},
    );
    expect(done).toBe('done');
  });

  it('gives up once it has waited as long as it may', async () => {
    const told: string[] = [];
    const work = () => Promise.reject(away);
    await expect(outlast(work, message => told.push(message), 200)).rejects.toBe(away);
    expect(told).toEqual(['waiting for a server, at most 0.2 seconds: read ECONNRESET']);
  });

  it('waits for nothing that waiting does not mend', async () => {
    const wrong = Object.assign(new Error('relation "articles" does not exist'), { code: '42P01' });
    await expect(
      outlast(
        () => Promise.reject(wrong),
        () => {},
      ),
    ).rejects.toBe(wrong);
    const nowhere = Object.assign(new Error('getaddrinfo ENOTFOUND a'), { code: 'ENOTFOUND' });
    await expect(
      outlast(
        () => Promise.reject(nowhere),
        () => {},
      ),
    ).rejects.toBe(nowhere);
    expect([wrong, away, nowhere, new Error('of ours')].map(isServerError)).toEqual([true, true, true, false]);
  });
});
