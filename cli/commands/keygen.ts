/** Make the key with which a publisher signs its packs. */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fingerprintOf } from '../../data/pack-signature';
import { publicKeyOf } from '../pack-lines';
import { InputError, pathOf, UsageError } from '../read-input';
import { writeRow } from '../write-output';

/** For its owner alone. */
const PRIVATE = 0o600;

export async function keygen(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
  if (!values.out) {
    throw new UsageError('--out is needed');
  }
  if (existsSync(pathOf(values.out))) {
    throw new InputError(`${values.out}: is there already; a key that is lost cannot be made again`);
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(pathOf(values.out), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: PRIVATE });
  await writeRow({ file: values.out, fingerprint: await fingerprintOf(publicKeyOf(privateKey)) });
}
