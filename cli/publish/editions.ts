/** Manifests of our own: what the last edition said, and what it leads to. */
import type { Manifest, ManifestClaims, ManifestWeek } from '../../core/shards/publication';
import { decodeList } from '../../core/shards/shard-list';
import { isThere, readNamed } from './folder';

/** What one week adds to a manifest; claims come with the week of what stands. */
export interface Part {
  week?: ManifestWeek;
  claims?: ManifestClaims;
}

/** Whether the folder has what a part names first, whole: another folder's run may have recorded what was cut off in this one. */
export function isPartThere(folder: string, { week, claims }: Part): boolean {
  const areThere = (claims?.parts ?? []).every(({ shard, bytes }) => isThere(folder, { name: shard, bytes }, 'shard'));
  return areThere && (week === undefined || isThere(folder, { name: week.list, bytes: week.bytes }, 'list'));
}

/** What the text of a manifest says. */
export function readManifestLine(text: string): Manifest {
  return JSON.parse(text.slice(0, text.indexOf('\n'))) as Manifest;
}

/** The manifest with its fields in the order in which they are written: a database keeps none. */
export function inOrder(manifest: Manifest): Manifest {
  const { format, layout, id, name, publisher, licence, language, version, edition } = manifest;
  const { readersChooseAmong, keyBits, claims } = manifest;
  const weeks = manifest.weeks.map(({ week, list, bytes, entries }) => ({ week, list, bytes, entries }));
  const head = { format, layout, id, name, publisher, licence, language, version, edition };
  return { ...head, readersChooseAmong, keyBits, ...(claims && { claims: claimsInOrder(claims) }), weeks };
}

function claimsInOrder({ entries, parts }: ManifestClaims): ManifestClaims {
  return { entries, parts: parts.map(({ shard, bytes }) => ({ shard, bytes })) };
}

/** Whether two manifests differ by nothing but their date and number. */
export function saysTheSame(a: Manifest, b: Manifest): boolean {
  const [first, second] = [a, b].map(manifest => JSON.stringify(inOrder({ ...manifest, version: '', edition: 0 })));
  return first === second;
}

/** The names of all lists, shards and parts of claims that a manifest leads to. */
export function* namesOfManifest(folder: string, text: string): Generator<string> {
  const { keyBits, weeks, claims } = readManifestLine(text);
  for (const { shard } of claims?.parts ?? []) {
    yield shard;
  }
  for (const { list } of weeks) {
    yield list;
    for (const { name } of decodeList(keyBits, readNamed(folder, list, 'list')).values()) {
      yield name;
    }
  }
}
