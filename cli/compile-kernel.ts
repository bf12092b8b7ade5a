/** The encoder's kernel, compiled from its source, and opened in Node. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openWabt from 'wabt';
import type { Kernel } from '../core/encoder/products';

export const KERNEL_SOURCE = fileURLToPath(new URL('../core/encoder/kernel.wat', import.meta.url));

/** Compile the kernel: the bytes of a WebAssembly module. */
export async function compileKernel(): Promise<Uint8Array<ArrayBuffer>> {
  const { parseWat } = await openWabt();
  const { buffer } = parseWat(KERNEL_SOURCE, readFileSync(KERNEL_SOURCE, 'utf8'), { simd: true }).toBinary({});
  return Uint8Array.from(buffer);
}

/** Open a compiled kernel, with a memory of its own. */
export async function openKernel(bytes: Uint8Array<ArrayBuffer>): Promise<Kernel> {
  const { instance } = await WebAssembly.instantiate(bytes);
  return instance.exports as unknown as Kernel;
}
