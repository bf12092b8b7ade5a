/** The private key of a publisher. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { InputError, pathOf } from './read-input';

/** Read an Ed25519 key. Throws an `InputError` for any other. */
export function readKey(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(pathOf(file)));
    if (key.asymmetricKeyType === 'ed25519') {
      return key;
    }
  } catch (error) {
    throw new InputError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
  throw new InputError(`${file}: is no Ed25519 key; \`npm run -s glossator -- keygen\` makes one`);
}
