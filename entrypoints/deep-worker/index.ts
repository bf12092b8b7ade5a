/** The worker of the deep check: it encodes, matches by meaning, and keeps the vectors of all claims. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { DeepService } from '../../core/deep-service';
import { createEncoder } from '../../core/encoder/encoder';
import { readModel } from '../../core/encoder/model';
import type { Kernel } from '../../core/encoder/products';
import { createListener } from '../../core/rpc';
import { GlossatorDatabase } from '../../data/db';
import { createDeepService, type OpenedEncoder } from './service';

/** Where the build puts what `cli/pack-encoder.ts` made; a worker's own address is that of its extension. */
const MODEL = '/encoder/model.bin';
const KERNEL = '/encoder/kernel.wasm';

export default defineUnlistedScript(() => {
  const service = createDeepService(new GlossatorDatabase(), openEncoder);
  const listener = createListener<DeepService, undefined>('deep', () => service);
  addEventListener('message', ({ data, ports: [port] }) =>
    listener(data, undefined, reply => port?.postMessage(reply)),
  );
});

async function openEncoder(): Promise<OpenedEncoder> {
  const [model, kernel] = await Promise.all([MODEL, KERNEL].map(fetchBytes));
  const { instance } = await WebAssembly.instantiate(kernel!);
  const exports = instance.exports as unknown as Kernel;
  const encoder = createEncoder(readModel(model!), exports);
  return { encoder, bytes: exports.memory.buffer.byteLength + model!.byteLength };
}

async function fetchBytes(path: string): Promise<ArrayBuffer> {
  const response = await fetch(new URL(path, location.origin));
  return response.arrayBuffer();
}
