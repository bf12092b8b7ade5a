/**
 * `npm run encoder`: pack the encoder's weights and compile its kernel, for the build to take along.
 *
 * The package's weights are floats of 28 MB; ours are whole numbers of 7. What is there already is kept as long as
 * nothing that it is made from has changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEncoder, type Encoder, VECTOR_LENGTH } from '../core/encoder/encoder';
import { MODEL_VERSION, readModel, writeModel } from '../core/encoder/model';
import { compileKernel, KERNEL_SOURCE, openKernel } from './compile-kernel';
import { ENCODER_PACKAGE, packageFolder, readEncoderSource } from './encoder-source';
import { principalDirections } from './principal-directions';
import { alongAxes, quantise } from './quantise-encoder';
import { randomSentences } from './random-sentences';

const TARGET = fileURLToPath(new URL('../public/encoder/', import.meta.url));
const MODEL = join(TARGET, 'model.bin');
const KERNEL = join(TARGET, 'kernel.wasm');
/** Says what the files were made from. */
const STAMP = join(TARGET, 'stamp.txt');

/** Numbers that the network gives of a sentence. */
const SENTENCE_WIDTH = 512;
/** Sentences to find directions from: more turn them no further. */
const SENTENCES = 1000;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main();
}

async function main(): Promise<void> {
  await packEncoder();
  const { model, kernel } = packedSizes();
  process.stdout.write(`encoder: ${model} bytes of weights, ${kernel} of kernel\n`);
}

/** Open the packed encoder in Node; it is packed first where it is not there. */
export async function openPackedEncoder(): Promise<Encoder> {
  await packEncoder();
  const kernel = await openKernel(Uint8Array.from(readFileSync(KERNEL)));
  return createEncoder(readModel(Uint8Array.from(readFileSync(MODEL)).buffer), kernel);
}

/** Bytes of what is packed. */
export function packedSizes(): { model: number; kernel: number } {
  return { model: statSync(MODEL).size, kernel: statSync(KERNEL).size };
}

async function packEncoder(): Promise<void> {
  const stamp = await stampOf();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) {
    return;
  }
  const kernel = await compileKernel();
  mkdirSync(TARGET, { recursive: true });
  writeFileSync(KERNEL, kernel);
  writeFileSync(MODEL, new Uint8Array(await packModel(kernel)));
  writeFileSync(STAMP, stamp);
}

/** The weights, with the last layer, for which the others must be at work already. */
export async function packModel(kernel: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const source = readEncoderSource();
  const unreduced = quantise(source, alongAxes([new Float64Array(SENTENCE_WIDTH), new Float64Array(SENTENCE_WIDTH)]));
  const encoder = createEncoder(unreduced, await openKernel(kernel));
  const vectors = randomSentences(unreduced.vocabulary, SENTENCES).map(encoder.embed);
  return writeModel({ ...unreduced, reduced: alongAxes(principalDirections(vectors, VECTOR_LENGTH)) });
}

async function stampOf(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(packageFolder(ENCODER_PACKAGE), 'package.json'), 'utf8'));
  const kernel = createHash('sha256').update(readFileSync(KERNEL_SOURCE)).digest('hex');
  return `${ENCODER_PACKAGE} ${version}, model ${MODEL_VERSION}, kernel ${kernel}\n`;
}
