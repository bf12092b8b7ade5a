/**
 * Gather the licences of everything that is bundled: the texts must go with every copy.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENCODER_PACKAGE, packageFolder } from './encoder-source';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What `pack-encoder.ts` does to the weights. */
const ENCODER_CHANGES = `The weights in encoder/model.bin are those of this package, which are those of the Universal
Sentence Encoder Lite by Google, changed by the makers of Glossator: they were brought from 32-bit floats to 8-bit whole
numbers with a scale for each row, transposed, and laid out in one file; a layer was added that reduces a sentence's 512
numbers to 64.`;

interface Manifest {
  name: string;
  version: string;
  license?: string;
  homepage?: string;
  dependencies?: Record<string, string>;
}

/** The notices of all dependencies and of what those depend on, in the order of their names. */
export function thirdPartyNotices(): string {
  const notices = [...bundled(readManifest(ROOT)).keys()]
    .sort()
    .map(name => describe(join(ROOT, 'node_modules', name)));
  return `Glossator contains the following works of others.\n\n${[...notices, encoderNotice()].join('\n\n')}\n`;
}

/** The licence of the encoder's weights asks that changes be told. */
function encoderNotice(): string {
  return `${describe(packageFolder(ENCODER_PACKAGE))}\n\n${ENCODER_CHANGES}`;
}

/** Names of packages reached from `manifest`; what is not installed at the top is not bundled. */
function bundled({ dependencies = {} }: Manifest, found = new Map<string, Manifest>()): Map<string, Manifest> {
  for (const name of Object.keys(dependencies)) {
    const folder = join(ROOT, 'node_modules', name);
    if (!found.has(name) && existsSync(folder)) {
      const manifest = readManifest(folder);
      found.set(name, manifest);
      bundled(manifest, found);
    }
  }
  return found;
}

function describe(folder: string): string {
  const { name, version, license = 'see below' } = readManifest(folder);
  const texts = readdirSync(folder)
    .filter(file => /^(?:licen[cs]e|notice|copying)/i.test(file))
    .sort()
    .map(file => readFileSync(join(folder, file), 'utf8').trim());
  return [`==== ${name} ${version} (${license})`, ...texts].join('\n\n');
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
