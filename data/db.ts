/**
 * The database: everything that the reader keeps, and the packs.
 *
 * An extension page of an older version may stay open during an upgrade and
 * write rows of its own shape afterwards. So every row carries `v`, and `read`
 * skips what is not of this shape; the schema of each row stands in `rows.ts`.
 */
import { Dexie, type Table } from 'dexie';
import { OUTDATED } from '../core/outdated';
import type {
  ArticleRow,
  DraftRow,
  EntryRow,
  FailureRow,
  FoundRow,
  ImportRow,
  IndexRow,
  LayerRow,
  NoteRow,
  PackRow,
  PassagesRow,
  PublisherRow,
  ReportRow,
  RequestRow,
  ShardRow,
  SubscriptionRow,
  VectorsRow,
} from './rows';

const DATABASE_NAME = 'glossator';

export class GlossatorDatabase extends Dexie {
  declare packs: Table<PackRow, number, Omit<PackRow, 'edition'>>;
  declare entries: Table<EntryRow, [edition: number, type: string, id: string]>;
  declare indexes: Table<IndexRow, number>;
  declare passages: Table<PassagesRow, [edition: number, chunk: number]>;
  declare notes: Table<NoteRow, string>;
  declare drafts: Table<DraftRow, string>;
  declare reports: Table<ReportRow, string>;
  declare publishers: Table<PublisherRow, string>;
  declare imports: Table<ImportRow, string>;
  declare failures: Table<FailureRow, number>;
  declare requests: Table<RequestRow, number>;
  declare articles: Table<ArticleRow, string>;
  declare vectors: Table<VectorsRow, number>;
  declare layers: Table<LayerRow, LayerRow['id']>;
  declare subscriptions: Table<SubscriptionRow, string>;
  declare shards: Table<ShardRow, string>;
  declare found: Table<FoundRow, [type: string, id: string]>;

  constructor(name = DATABASE_NAME) {
    // Chrome may otherwise report a note as saved that a power cut still loses.
    super(name, { chromeTransactionDurability: 'strict' });
    // Dexie would open it again at the next word, and rows of this shape would be written into one of another.
    this.on('versionchange', ({ newVersion }) => {
      if (newVersion === null) {
        return undefined;
      }
      this.close();
      globalThis.dispatchEvent?.(new Event(OUTDATED));
      return false;
    });
    this.version(1).stores({
      packs: '++edition, id',
      entries: '[edition+type+id], edition',
      indexes: 'edition',
      notes: 'id, *sources, deleted',
    });
    this.version(2).stores({ passages: '[edition+chunk], edition' });
    this.version(3).stores({ reports: 'id, created' });
    // Editions are dropped by the beginning of their keys, which needs no index of its own.
    this.version(4).stores({
      entries: '[edition+type+id]',
      passages: '[edition+chunk]',
      notes: 'id, *sources, deleted, *links, note.modified',
      drafts: 'key, noteId, *sources',
      articles: 'id, saved, *sources',
      layers: 'id',
      vectors: 'edition',
      publishers: 'id',
      imports: 'id',
      failures: '++id, at',
      requests: '++id, at',
    });
    // By `[used+size]` the oldest are found, and what all take is summed up, without reading a single shard.
    this.version(5).stores({
      subscriptions: 'address',
      shards: 'name, subscription, [used+size]',
      found: '[type+id], subscription, used',
    });
  }
}
