/** Publish a made-up world, timed. */
import { generateKeyPairSync } from 'node:crypto';
import { type About, type Published, publish } from '../../cli/publish/publish';

/** One key for a run: a reader refuses an edition that another signed. */
const { privateKey: key } = generateKeyPairSync('ed25519');

/**
 * Readers of this publication choose among 10^8 articles in the weeks that are read: some three million a day are printed
 * (`docs/publishing.md`). It is what keys of 14 bits need.
 */
const ABOUT: About = {
  id: 'made-up-world',
  name: 'News of a made-up world',
  publisher: 'The Glossator authors',
  licence: 'CC0-1.0',
  language: 'en',
  readersChooseAmong: 100_000_000,
  keyBits: 14,
};

export interface TimedEdition extends Published {
  seconds: number;
}

/** Publish what `addresses` hold into `folder`; `tell` hears how it goes. */
export async function makeEdition(
  addresses: string[],
  folder: string,
  tell: (message: string) => void = () => {},
): Promise<TimedEdition> {
  const start = performance.now();
  const edition = await publish({
    addresses,
    folder,
    about: ABOUT,
    key,
    keep: 3,
    today: '2026-11-29',
    listBad: () => {},
    tell,
  });
  return { ...edition, seconds: (performance.now() - start) / 1000 };
}
