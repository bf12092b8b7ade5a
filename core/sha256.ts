/**
 * SHA-256 of what comes piece by piece (FIPS 180-4), since browsers only hash what is all in memory.
 *
 * The digest of what was read so far can be asked for at any time, and reading goes on.
 */

const BLOCK = 64;

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUNDS = fractions(64, Math.cbrt);
/** The same of the square roots of the first eight. */
const START = fractions(8, Math.sqrt);

export class Sha256 {
  private readonly state = START.slice();
  private readonly block = new Uint8Array(BLOCK);
  private readonly words = new Int32Array(BLOCK);
  private filled = 0;
  private length = 0;

  /** Read on. */
  update(bytes: Uint8Array): this {
    this.length += bytes.length;
    let at = 0;
    if (this.filled > 0) {
      at = Math.min(BLOCK - this.filled, bytes.length);
      this.block.set(bytes.subarray(0, at), this.filled);
      this.filled += at;
      if (this.filled < BLOCK) {
        return this;
      }
      this.mix(this.block, 0);
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) {
      this.mix(bytes, at);
    }
    this.block.set(bytes.subarray(at));
    this.filled = bytes.length - at;
    return this;
  }

  /** The digest of what was read so far, in hexadecimal. */
  hex(): string {
    const whole = new Sha256();
    whole.state.set(this.state);
    const padding = new Uint8Array(this.filled < 56 ? BLOCK : 2 * BLOCK);
    padding.set(this.block.subarray(0, this.filled));
    padding[this.filled] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.length - 8, Math.floor(this.length / 2 ** 29));
    view.setUint32(padding.length - 4, this.length << 3);
    for (let at = 0; at < padding.length; at += BLOCK) {
      whole.mix(padding, at);
    }
    return Array.from(whole.state, word => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  /** Mix the block of `bytes` at `from` into the state. */
  private mix(bytes: Uint8Array, from: number): void {
    const { words, state } = this;
    for (let i = 0, at = from; i < 16; i++, at += 4) {
      words[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
    }
    for (let i = 16; i < 64; i++) {
      const a = words[i - 15]!;
      const b = words[i - 2]!;
      const first = ((a >>> 7) | (a << 25)) ^ ((a >>> 18) | (a << 14)) ^ (a >>> 3);
      const second = ((b >>> 17) | (b << 15)) ^ ((b >>> 19) | (b << 13)) ^ (b >>> 10);
      words[i] = (words[i - 16]! + first + words[i - 7]! + second) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const ofE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const first = (h + ofE + ((e & f) ^ (~e & g)) + ROUNDS[i]! + words[i]!) | 0;
      const ofA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const second = (ofA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    state[0]! += a;
    state[1]! += b;
    state[2]! += c;
    state[3]! += d;
    state[4]! += e;
    state[5]! += f;
    state[6]! += g;
    state[7]! += h;
  }
}

function fractions(count: number, root: (prime: number) => number): Int32Array {
  const found: number[] = [];
  for (let prime = 2; found.length < count; prime++) {
    if (isPrime(prime)) {
      found.push((root(prime) % 1) * 2 ** 32);
    }
  }
  return Int32Array.from(found, Math.floor);
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor++) {
    if (number % divisor === 0) {
      return false;
    }
  }
  return true;
}
