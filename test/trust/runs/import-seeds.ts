/** Files as they ought to be, one of each format that can be imported: what is mutated. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { packLines } from '../../../cli/pack-lines';
import { BACKUP_FORMAT, BACKUP_TABLES, BACKUP_VERSION } from '../../../data/backup/backup-parts';
import { writeCsvNotes } from '../../../data/formats/csv-notes';
import { writeHypothesis } from '../../../data/formats/hypothesis';
import { writeWebAnnotations } from '../../../data/formats/web-annotation';
import { writeMarkdown } from '../../../data/formats/write-markdown';
import { writeZip } from '../../../data/formats/write-zip';
import type { NoteRow } from '../../../data/rows';
import { aPack } from '../../unit/data/a-pack';
import { aReview } from '../../unit/data/claim-review/a-review';
import { anyRows } from '../../unit/data/formats/any-note';
import type { FileFormat } from './mutate';

/** By which way a file comes in. */
export type Entrance = 'pack' | 'reviews' | 'notes' | 'backup';

/** A format, its text, and what makes a file of a text. */
export interface Seed {
  format: FileFormat;
  entrance: Entrance;
  text: string;
  /** Seal a changed text as its maker would have: sums and packing are right. */
  seal(text: string): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
}

const NOW = new Date('2026-11-28T12:00:00Z');

/** Always the same notes. */
const ROWS: NoteRow[] = fc.sample(anyRows, { numRuns: 12, seed: 11 }).flat().slice(0, 12);
const KEPT = ROWS.filter(({ deleted }) => deleted === undefined);

const bytesOf = (text: string) => new TextEncoder().encode(text);
const zipped = (text: string) => new Uint8Array(gzipSync(text));

/** One seed of each format. */
export function importSeeds(): Seed[] {
  const feed = {
    '@type': 'DataFeed',
    dataFeedElement: reviews().map(item => ({ '@type': 'DataFeedItem', item: [item] })),
  };
  const [first] = [...writeMarkdown(KEPT)];
  return [
    { format: 'json', entrance: 'pack', text: JSON.stringify(aPack()), seal: bytesOf },
    { format: 'json', entrance: 'pack', text: JSON.stringify(aPack()), seal: zipped },
    { format: 'lines', entrance: 'pack', text: packLines(aPack()), seal: text => bytesOf(resummed(text)) },
    { format: 'lines', entrance: 'pack', text: packLines(aPack()), seal: bytesOf },
    { format: 'json', entrance: 'reviews', text: JSON.stringify(feed), seal: bytesOf },
    {
      format: 'lines',
      entrance: 'reviews',
      text: reviews()
        .map(one => JSON.stringify(one))
        .join('\n'),
      seal: zipped,
    },
    { format: 'json', entrance: 'notes', text: writeWebAnnotations(ROWS), seal: bytesOf },
    { format: 'json', entrance: 'notes', text: writeHypothesis(ROWS, '1.0', NOW), seal: bytesOf },
    { format: 'text', entrance: 'notes', text: first!.text, seal: bytesOf },
    { format: 'text', entrance: 'notes', text: first!.text, seal: text => zipOf(first!.path, text) },
    { format: 'text', entrance: 'notes', text: writeCsvNotes(ROWS), seal: bytesOf },
    { format: 'lines', entrance: 'backup', text: backup(), seal: text => zipped(rechained(text)) },
    { format: 'lines', entrance: 'backup', text: backup(), seal: zipped },
  ];
}

function reviews(): object[] {
  return ['The bridge cost twice its budget', 'The harbour froze in June', 'Nobody counted the ships'].map(
    claimReviewed => aReview({ claimReviewed }),
  );
}

async function zipOf(path: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await writeZip([{ path, text }], NOW)).arrayBuffer());
}

/** The lines of a pack with a last one that sums up the others, whatever they have become. */
function resummed(text: string): string {
  const body = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);
  return `${body}${JSON.stringify({ sha256: createHash('sha256').update(body).digest('hex') })}\n`;
}

function backup(): string {
  const lines = [
    { format: BACKUP_FORMAT, version: BACKUP_VERSION, made: NOW.toISOString(), tables: BACKUP_TABLES },
    { settings: { theme: 'dark', mutedClaims: ['c1'], siteModes: { 'news.example': 'off' } } },
    { packs: [{ id: 'harbour', name: 'Harbour', version: '2024-03-01', enabled: true, order: 1 }] },
    { reviews: { head: { name: 'Kept', publisher: 'Pages', licence: 'Unknown', language: 'und' }, claims: [] } },
    { table: 'notes', rows: ROWS },
    {
      table: 'drafts',
      rows: [{ v: 1, key: 'k', sources: ['http://news.example/a'], saved: NOW.toISOString(), draft: {} }],
    },
    { table: 'reports', rows: [{ v: 1, id: 'r1', created: NOW.toISOString() }] },
    { end: true, counts: {}, content: '', sha256: '' },
  ];
  return rechained(lines.map(line => `${JSON.stringify(line)}\n`).join(''));
}

/** The lines of a backup with a last one whose sum is right. */
function rechained(text: string): string {
  const lines = text.split(/(?<=\n)/);
  const chained = (before: string, line: string) => createHash('sha256').update(before).update(line).digest('hex');
  const [head = '', ...parts] = lines.slice(0, -1);
  const content = parts.reduce(chained, '');
  const end = { end: true, counts: {}, content, sha256: chained(content, head) };
  return `${[head, ...parts].join('')}${JSON.stringify(end)}\n`;
}
