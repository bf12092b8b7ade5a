/** One PostgreSQL server: ask it, in a transaction or without, in rows at once or as they come. */
import { Pool, type PoolClient } from 'pg';

/** What looks like another opening is a near-duplicate from here on: a changed word or two in a headline and a first sentence. */
const SIMILARITY = 0.8;

/** Ask for all rows of a query at once. */
export type Ask = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

export interface Server {
  /** Its address as people may read it. */
  name: string;
  ask: Ask;
  /** Do `work` in one transaction, whose rows are those of one instant. */
  transact<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface Transaction {
  ask: Ask;
  /** Ask for the rows of a query, so many at a time. */
  stream<Row extends object>(text: string, values: readonly unknown[], batch: number): AsyncGenerator<Row[]>;
}

/** Know the server at `address`; it is connected to once it is asked, by one connection, and again where that is lost. */
export function connectTo(address: string): Server {
  const pool = new Pool({
    connectionString: address,
    max: 1,
    application_name: 'glossator',
    options: `-c search_path=glossator,public -c pg_trgm.similarity_threshold=${SIMILARITY}`,
  });
  // A connection that is lost while nothing is asked matters to nobody; what is asked rejects by itself.
  pool.on('error', () => {});
  pool.on('connect', client => client.on('error', () => {}));
  return {
    name: nameOf(address),
    ask: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await pool.query(text, [...values])).rows as Row[],
    transact: work => transact(pool, work),
    close: () => pool.end(),
  };
}

/** An address without its user, password and options. */
function nameOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && /^postgres(?:ql)?:$/.test(url.protocol) ? `${url.protocol}//${url.host}${url.pathname}` : 'a database';
}

async function transact<Result>(pool: Pool, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    const result = await work(transactionOf(client));
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // Closing the connection undoes the transaction, whatever became of it.
    client.release(true);
    throw error;
  }
}

function transactionOf(client: PoolClient): Transaction {
  const ask: Ask = async <Row>(text: string, values: readonly unknown[] = []) =>
    (await client.query(text, [...values])).rows as Row[];
  return {
    ask,
    async *stream<Row extends object>(text: string, values: readonly unknown[], batch: number) {
      await ask(`DECLARE rows NO SCROLL CURSOR FOR ${text}`, values);
      for (let rows = await ask<Row>(`FETCH ${batch} FROM rows`); rows.length > 0; ) {
        yield rows;
        rows = await ask<Row>(`FETCH ${batch} FROM rows`);
      }
      await ask('CLOSE rows');
    },
  };
}
