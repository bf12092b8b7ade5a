/** Write a pack as lines with a signature by which readers know its publisher again. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fingerprintOf } from '../../data/pack-signature';
import { packLines, publicKeyOf } from '../pack-lines';
import { InputError, pathOf } from '../read-input';
import { readPackFile } from '../read-pack-file';
import { writeFile, writeRow } from '../write-output';

export async function sign(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { key: { type: 'string' }, out: { type: 'string' } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0 || !values.key || !values.out) {
    throw new InputError('a FILE, --key and --out are needed');
  }
  const key = readKey(values.key);
  writeFile(values.out, packLines(await readPackFile(file), key));
  await writeRow({ file: values.out, signed: await fingerprintOf(publicKeyOf(key)) });
}

function readKey(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(pathOf(file)));
    if (key.asymmetricKeyType === 'ed25519') {
      return key;
    }
  } catch (error) {
    throw new InputError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
  throw new InputError(`${file}: is no Ed25519 key; \`glossator keygen\` makes one`);
}
