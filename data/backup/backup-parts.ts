/** What a backup is made of: see docs/note-formats.md. */

export const BACKUP_FORMAT = 'glossator-backup';
export const BACKUP_VERSION = 1;

/** The tables that hold what the reader has made or chosen; packs and indexes can be had again. */
export const BACKUP_TABLES = ['notes', 'drafts', 'reports', 'publishers', 'articles'] as const;
export type BackupTable = (typeof BACKUP_TABLES)[number];

/** The field by which the rows of a table are told apart. */
export const BACKUP_KEYS: Record<BackupTable, string> = {
  notes: 'id',
  drafts: 'key',
  reports: 'id',
  publishers: 'id',
  articles: 'id',
};

/** A pack that was there: enough to know it again and to fetch or ask for it. */
export interface BackupPack {
  id: string;
  name: string;
  version: string;
  enabled: boolean;
  order: number;
  /** Address or name of the file that it came from; unset for the one that comes with the extension. */
  from?: string;
}
