/** Manifests of our own: what the last edition said, and what it leads to. */
import type { Manifest } from '../../core/shards/publication';
import { decodeList } from '../../core/shards/shard-list';
import { readNamed } from './folder';

/** What the text of a manifest says. */
export function readManifestLine(text: string): Manifest {
  return JSON.parse(text.slice(0, text.indexOf('\n'))) as Manifest;
}

/** The manifest with its fields in the order in which they are written: a database keeps none. */
export function inOrder(manifest: Manifest): Manifest {
  const { format, layout, id, name, publisher, licence, language, version, edition } = manifest;
  const { readersChooseAmong, keyBits } = manifest;
  const weeks = manifest.weeks.map(({ week, list, bytes, entries }) => ({ week, list, bytes, entries }));
  const head = { format, layout, id, name, publisher, licence, language, version, edition };
  return { ...head, readersChooseAmong, keyBits, weeks };
}

/** Whether two manifests differ by nothing but their date and number. */
export function saysTheSame(a: Manifest, b: Manifest): boolean {
  const [first, second] = [a, b].map(manifest => JSON.stringify(inOrder({ ...manifest, version: '', edition: 0 })));
  return first === second;
}

/** The names of all lists and shards that a manifest leads to. */
export function* namesOfManifest(folder: string, text: string): Generator<string> {
  const { keyBits, weeks } = readManifestLine(text);
  for (const { list } of weeks) {
    yield list;
    for (const { name } of decodeList(keyBits, readNamed(folder, list, 'list')).values()) {
      yield name;
    }
  }
}
