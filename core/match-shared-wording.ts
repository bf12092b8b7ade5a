/**
 * Find wording outside quotations that other coverage prints too: wire copy, press releases.
 *
 * Of other coverage only some six-word hashes are known, so what is found are the
 * words around at least two of them, standing close together.
 */
import type { ContextBody } from './annotation';
import type { Span } from './article';
import { priorBits } from './common-words';
import { bitsBetween, confidenceOfPassage } from './confidence';
import { LIMITS } from './dial';
import { overlap, type QuotationMatch } from './match-quotations';
import { hashSet } from './same-article';
import type { Scope } from './scope';
import { SHINGLE_WORDS, sixWordKey } from './shingle';
import { type Tokens, tokenize } from './tokenize';

/** One hash may be a set phrase; two close together are copied. */
const MIN_HASHES = 2;
/** Hashes further apart than this, in words, do not vouch for the words between them. */
const MAX_GAP = 24;
/** Bits of the words under the hashes: names and titles in a row reach about 100. */
const MIN_BITS = 125;
/** Words between the hashes are not known, so each bit counts only so much. */
const HASHED_WORTH = 0.5;

/** Wording of the `block` that coverage shares, unless `known` matches already cover it. */
export function matchWordingElsewhere(
  text: string,
  block: Span,
  { corpus, limits, isOwn }: Scope,
  known: readonly Span[],
): QuotationMatch[] {
  if (corpus.isWhole) {
    return [];
  }
  const blockText = text.slice(block.start, block.end);
  const tokens = tokenize(blockText);
  const matches: QuotationMatch[] = [];
  const minBits = MIN_BITS + bitsBetween(limits.quotation, LIMITS.balanced.quotation) / HASHED_WORTH;
  for (const { id, fingerprint } of corpus.pack.coverage) {
    const body: ContextBody = { type: 'coverage', id };
    if (isOwn(body)) {
      continue;
    }
    for (const run of runsOf(tokens, hashSet(fingerprint.hashes), minBits)) {
      const start = block.start + tokens.start[run.first];
      const end = block.start + tokens.end[run.last];
      if (!known.some(span => overlap(span, { start, end }) > 0)) {
        matches.push(describeRun(text, { start, end, bits: run.bits }, body));
      }
    }
  }
  return matches;
}

function runsOf(
  tokens: Tokens,
  hashes: ReadonlySet<number>,
  minBits: number,
): { first: number; last: number; bits: number }[] {
  const runs: { first: number; last: number; hashes: number; bits: number }[] = [];
  for (let at = 0; at + SHINGLE_WORDS <= tokens.length; at++) {
    if (!hashes.has(sixWordKey(tokens.hash, at))) {
      continue;
    }
    const bits = bitsOf(tokens, at);
    const run = runs.at(-1);
    if (run && at - run.last <= MAX_GAP) {
      run.last = at + SHINGLE_WORDS - 1;
      run.hashes += 1;
      run.bits += bits;
    } else {
      runs.push({ first: at, last: at + SHINGLE_WORDS - 1, hashes: 1, bits });
    }
  }
  return runs.filter(run => run.hashes >= MIN_HASHES && run.bits >= minBits);
}

function bitsOf(tokens: Tokens, at: number): number {
  let bits = 0;
  for (let i = at; i < at + SHINGLE_WORDS; i++) {
    bits += priorBits(tokens.hash[i]);
  }
  return bits;
}

/** The other side's words are not kept, so the reason shows this side's. */
function describeRun(text: string, { start, end, bits }: Span & { bits: number }, body: ContextBody): QuotationMatch {
  const shown = text.slice(start, end);
  const words: QuotationMatch['words'] = [{ article: [start, end], corpus: [0, end - start], relation: 'same' }];
  return { start, end, body, text: shown, variant: 'verbatim', score: confidenceOfPassage(bits * HASHED_WORTH), words };
}
