/**
 * Encode a sentence: sentences that say the same in other words have vectors that point alike.
 *
 * The network is Google's Universal Sentence Encoder, lite (Cer et al., 2018): pieces of words, a
 * transformer of two layers (Vaswani et al., 2017), the mean of all pieces, one more layer. English only.
 * Nearly all time goes into products of matrices, which the kernel does; the rest is written plainly.
 */
import { type Block, type Linear, type Model, type Norm, WIDTH } from './model';
import { piecesOf } from './pieces';
import { type Kernel, openProducts, type PlacedLinear, type Products } from './products';

/** Bytes of a vector. */
export const VECTOR_LENGTH = 64;
/** Longer texts are cut: the network has seen no longer ones. */
export const MOST_PIECES = 128;
const HEADS = 4;
/** Keeps a row of equal numbers from being divided by nothing. */
const EPSILON = 1e-6;
/** The largest number of a vector's eight bits. */
const LARGEST = 127;

export interface Encoder {
  /** The vector of `text`, of `VECTOR_LENGTH` bytes. */
  encode(text: string): Int8Array;
  /** All that the network says of `text`, before it is reduced: 512 numbers, of length 1. */
  embed(text: string): Float32Array;
}

/** Rows of numbers, one for each piece. */
interface Rows {
  count: number;
  width: number;
  values: Float32Array;
}

type Placed = Omit<Block, 'attention' | 'attended' | 'widen' | 'forward' | 'back'> &
  Record<'attention' | 'attended' | 'forward' | 'back', PlacedLinear> & { widen?: PlacedLinear };

/** Make an encoder of `model`; its weights are copied into the memory of `kernel`. */
export function createEncoder(model: Model, kernel: Kernel): Encoder {
  const widest = Math.max(...model.blocks.map(block => block.forward.columns));
  const products = openProducts(kernel, MOST_PIECES, widest);
  const blocks = model.blocks.map((block): Placed => {
    const place = (linear: Linear) => products.place(linear);
    return {
      ...block,
      attention: place(block.attention),
      attended: place(block.attended),
      widen: block.widen && place(block.widen),
      forward: place(block.forward),
      back: place(block.back),
    };
  });
  const sentence = products.place(model.sentence);
  const reduced = products.place(model.reduced);
  const enter = opener(model);

  const embed = (text: string) => {
    let rows = enter(text);
    for (const block of blocks) {
      rows = through(block, rows, products);
    }
    return normalised(products.apply(sentence, meanOf(rows), 1).map(Math.tanh));
  };
  return { embed, encode: text => toBytes(products.apply(reduced, embed(text), 1)) };
}

/** Read texts into rows: the embedding of each piece, and its place as the phases of waves. */
function opener(model: Model): (text: string) => Rows {
  const { vocabulary } = model;
  // Copied, so that the file's buffer, which holds the weights too, can be let go.
  const [embedding, scales, waves] = [
    model.embedding.slice(),
    model.embeddingScales.slice(),
    model.frequencies.slice(),
  ];
  return text => {
    const pieces = piecesOf(text, vocabulary).slice(0, MOST_PIECES);
    const values = new Float32Array(pieces.length * WIDTH);
    for (const [place, piece] of pieces.entries()) {
      const at = place * WIDTH;
      for (let i = 0; i < WIDTH; i++) {
        // Twice: the network's first layer adds what enters to itself and the waves.
        values[at + i] = 2 * embedding[piece * WIDTH + i] * scales[piece];
      }
      for (let i = 0; i < waves.length; i++) {
        values[at + i] += Math.sin(place * waves[i]);
        values[at + waves.length + i] += Math.cos(place * waves[i]);
      }
    }
    return { count: pieces.length, width: WIDTH, values };
  };
}

/** One layer of the transformer. */
function through(block: Placed, rows: Rows, products: Products): Rows {
  const { count } = rows;
  const apply = (linear: PlacedLinear, values: Float32Array) => products.apply(linear, values, count);
  const width = block.attended.columns;
  const attended = attend(apply(block.attention, norm(rows, block.attentionNorm)), count, block.attention.columns / 3);
  const kept = block.widen ? apply(block.widen, rows.values) : rows.values;
  const values = add(apply(block.attended, attended), kept);
  const forward = apply(block.forward, norm({ count, width, values }, block.forwardNorm));
  return { count, width, values: add(apply(block.back, positive(forward)), values) };
}

/** Let each piece look at all others, in each head: `asked` holds queries, keys and values, each `width` wide. */
function attend(asked: Float32Array, count: number, width: number): Float32Array {
  const head = width / HEADS;
  const step = 3 * width;
  const scale = 1 / Math.sqrt(head);
  const output = new Float32Array(count * width);
  const weights = new Float32Array(count);
  for (let from = 0; from < width; from += head) {
    for (let piece = 0; piece < count; piece++) {
      for (let other = 0; other < count; other++) {
        const query = piece * step + from;
        const key = other * step + width + from;
        // Four sums, for one would wait for itself at each step.
        let [a, b, c, d] = [0, 0, 0, 0];
        for (let i = 0; i < head; i += 4) {
          a += asked[query + i] * asked[key + i];
          b += asked[query + i + 1] * asked[key + i + 1];
          c += asked[query + i + 2] * asked[key + i + 2];
          d += asked[query + i + 3] * asked[key + i + 3];
        }
        weights[other] = (a + b + c + d) * scale;
      }
      softmax(weights);
      const into = piece * width + from;
      for (let other = 0; other < count; other++) {
        const value = other * step + 2 * width + from;
        const weight = weights[other];
        for (let i = 0; i < head; i++) {
          output[into + i] += weight * asked[value + i];
        }
      }
    }
  }
  return output;
}

function softmax(values: Float32Array): void {
  const most = values.reduce((a, b) => Math.max(a, b));
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    values[i] = Math.exp(values[i] - most);
    sum += values[i];
  }
  for (let i = 0; i < values.length; i++) {
    values[i] /= sum;
  }
}

/** Bring each row to mean 0 and variance 1, then to the scales and biases that were learned. */
function norm({ count, width, values }: Rows, { scales, biases }: Norm): Float32Array {
  const output = new Float32Array(values.length);
  for (let at = 0; at < count * width; at += width) {
    let sum = 0;
    for (let i = 0; i < width; i++) {
      sum += values[at + i];
    }
    const mean = sum / width;
    let squares = 0;
    for (let i = 0; i < width; i++) {
      const distance = values[at + i] - mean;
      squares += distance * distance;
    }
    const factor = 1 / Math.sqrt(squares / width + EPSILON);
    for (let i = 0; i < width; i++) {
      output[at + i] = (values[at + i] - mean) * factor * scales[i] + biases[i];
    }
  }
  return output;
}

function meanOf({ count, width, values }: Rows): Float32Array {
  const mean = new Float32Array(width);
  for (let at = 0; at < values.length; at += width) {
    for (let i = 0; i < width; i++) {
      mean[i] += values[at + i] / count;
    }
  }
  return mean;
}

/** Add `b` to `a`. */
function add(a: Float32Array, b: Float32Array): Float32Array {
  for (let i = 0; i < a.length; i++) {
    a[i] += b[i];
  }
  return a;
}

/** Make what is negative in `values` zero. */
function positive(values: Float32Array): Float32Array {
  for (let i = 0; i < values.length; i++) {
    values[i] = Math.max(0, values[i]);
  }
  return values;
}

function normalised(values: Float32Array): Float32Array {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return values.map(value => value / length);
}

function toBytes(values: Float32Array): Int8Array {
  const most = values.reduce((a, b) => Math.max(a, Math.abs(b)), 0) || 1;
  return Int8Array.from(values, value => Math.round((value / most) * LARGEST));
}
