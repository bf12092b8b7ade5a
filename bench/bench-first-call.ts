/** The first call after the index is loaded, in a process that has done nothing else. */
import { readFileSync } from 'node:fs';
import { findPassages } from '../core/find';
import { readIndex } from '../core/index-file';
import { fromSections } from '../core/passage-index';
import { warmUp } from '../core/warm-up';
import type { Figures } from './bench-engine';
import { timeOnce } from './timing';

const VERSION = 1;

/** Load the index in `file` and match its article once, after `warmUp` if `isWarmed`. */
export async function benchFirstCall(file: string, isWarmed: boolean): Promise<Figures> {
  const { passages, article } = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as {
    passages: string[];
    article: string;
  };
  const before = memory();
  const bytes = readFileSync(file);
  // A large file is read into a buffer of its own, which is then the index.
  const isWhole = bytes.byteLength === bytes.buffer.byteLength;
  const buffer = (isWhole ? bytes.buffer : Uint8Array.from(bytes).buffer) as ArrayBuffer;
  const index = fromSections(readIndex(VERSION, buffer));
  const loaded = memory() - before;
  if (isWarmed) {
    const before = performance.now();
    await warmUp(passages, text => findPassages(text, index, passages));
    const warming = performance.now() - before;
    return {
      'first call after warm-up': timeOnce(() => findPassages(article, index, passages)),
      'warm-up ms': warming,
    };
  }
  return {
    'first call': timeOnce(() => findPassages(article, index, passages)),
    'memory bytes a passage': loaded / passages.length,
  };
}

/** What typed arrays hold; the passages' own text is not the index's. */
function memory(): number {
  return process.memoryUsage().arrayBuffers;
}
