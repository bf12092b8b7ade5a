import { beforeAll, describe, expect, it } from 'vitest';
import { openOriginalEncoder } from '../../../../bench/original-encoder';
import { openPackedEncoder } from '../../../../cli/pack-encoder';
import { type Encoder, VECTOR_LENGTH } from '../../../../core/encoder/encoder';
import { cosineOf } from '../../../../core/encoder/vectors';

const SENTENCES = [
  'Immigrants are less likely to commit crimes than people who were born here.',
  'The foreign-born end up in jail at a fraction of the rate of natives.',
  'The bakery on the corner has sold the same bread for forty years.',
  'No.',
];

let encoder: Encoder;
beforeAll(async () => {
  encoder = await openPackedEncoder();
}, 120_000);

describe('createEncoder', () => {
  it('says what the package says in floats', async () => {
    const original = await openOriginalEncoder();
    for (const sentence of SENTENCES) {
      const [ours, theirs] = [encoder.embed(sentence), Float32Array.from(await original(sentence))];
      expect(cosineOf(ours, theirs), sentence).toBeGreaterThan(0.999);
    }
  }, 120_000);

  it('gives sentences that say the same vectors that point alike, though they share few words', () => {
    const [first, paraphrase, other] = SENTENCES.map(encoder.encode);
    expect(first).toHaveLength(VECTOR_LENGTH);
    expect(cosineOf(first, paraphrase)).toBeGreaterThan(cosineOf(first, other) + 0.2);
  });

  it('gives the same vector each time, whatever it encoded before', () => {
    const first = encoder.encode(SENTENCES[0]);
    encoder.encode('word '.repeat(1000));
    expect(encoder.encode(SENTENCES[0])).toEqual(first);
  });

  it('encodes what holds no words', () => {
    expect(encoder.encode('')).toHaveLength(VECTOR_LENGTH);
    expect(encoder.encode('犯罪')).toHaveLength(VECTOR_LENGTH);
  });
});
