/** One part of the benchmark in a process of its own: `engine`, `first-call`, `libraries`, `quality`, `search` or `feed`; the answer is JSON. */
import { benchEngine } from './bench-engine';
import { benchFeed } from './bench-feed';
import { benchFirstCall } from './bench-first-call';
import { benchLibraries } from './bench-libraries';
import { benchQuality } from './bench-quality';
import { benchSearch } from './bench-search';
import { mutationSeed } from './mutation-seed';
import { openPassageSource } from './passage-source';

const [part, size, file] = process.argv.slice(2);

const PARTS: Record<string, () => unknown> = {
  origin: () => openPassageSource().origin(Number(size)),
  engine: () => benchEngine(Number(size), file),
  'first-call': () => benchFirstCall(file, false),
  'warmed-call': () => benchFirstCall(file, true),
  libraries: () => benchLibraries(Number(size)),
  search: () => benchSearch(Number(size)),
  feed: () => benchFeed(file),
  quality: () => benchQuality(Number(size), mutationSeed()),
};

process.stdout.write(JSON.stringify(await PARTS[part]()));
