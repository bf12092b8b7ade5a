import { afterEach } from 'vitest';
import { GlossatorDatabase } from '../../../data/db';

let count = 0;
const open: GlossatorDatabase[] = [];

/** Open an empty database, which is deleted after the test. */
export function freshDatabase(): GlossatorDatabase {
  count += 1;
  const db = new GlossatorDatabase(`test-${count}`);
  open.push(db);
  return db;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map(db => db.delete()));
});
