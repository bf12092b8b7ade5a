/** Write a pack as lines with a signature by which readers know its publisher again. */
import { parseArgs } from 'node:util';
import { fingerprintOf } from '../../data/pack-signature';
import { packLines, publicKeyOf } from '../pack-lines';
import { UsageError } from '../read-input';
import { readKey } from '../read-key';
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
    throw new UsageError('a FILE, --key and --out are needed');
  }
  const key = readKey(values.key);
  writeFile(values.out, packLines(await readPackFile(file), key));
  await writeRow({ file: values.out, signed: await fingerprintOf(publicKeyOf(key)) });
}
