/** Small texts in which words come again, for property tests of the stages. */
import fc from 'fast-check';

const WORDS = 'harbour silt lobster crate ferry trawler mayor dredge tide the of and to was said'.split(' ');

/** A text of `least` to `most` of few words. */
export function fewWords(least: number, most: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most }).map(words => words.join(' '));
}
