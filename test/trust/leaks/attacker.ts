/**
 * Whoever runs the server, has its log, knows our code and has every article that a reader may have read.
 *
 * For each page of the log it weighs every article by how probable the page's requests are if that article was read. It
 * does not know the secret of the machine, so of an article's three terms each is as probable to have been drawn.
 */

import { digest48 } from '../../../core/shards/digest';
import { keyOf } from '../../../core/shards/page-keys';

/** What the attacker comes to for one page. */
export interface Verdict {
  /** Articles that could have been read at all. */
  possible: number;
  /** As many equally probable articles would leave the attacker as unsure: 2 to the power of the entropy. */
  equallyProbable: number;
  /** How probable it is that the first guess, one of the most probable articles, is right. */
  firstGuess: number;
}

/** The articles that may have been read, by the keys under which they can be asked for. */
export class Candidates {
  private readonly byKey: number[][];
  private readonly terms: number[] = [];

  constructor(private readonly keyBits: number) {
    this.byKey = Array.from({ length: 2 ** keyBits }, () => []);
  }

  /** Add the next article, which has these salient terms. */
  add(terms: readonly string[]): void {
    const number = this.terms.push(terms.length) - 1;
    for (const term of terms) {
      this.byKey[keyOf(digest48(term), this.keyBits)]!.push(number);
    }
  }

  /** Judge a page that asked for shards of `keys`; `read` is the article that it was. */
  judge(keys: readonly number[], read: number): Verdict {
    const matching = new Map<number, number>();
    for (const key of keys) {
      for (const article of this.byKey[key]!) {
        matching.set(article, (matching.get(article) ?? 0) + 1);
      }
    }
    let sum = 0;
    let most = 0;
    let atMost = 0;
    let logs = 0;
    const weightOf = (article: number) => (matching.get(article) ?? 0) / this.terms[article]!;
    for (const article of matching.keys()) {
      const weight = weightOf(article);
      sum += weight;
      logs += weight * Math.log2(weight);
      atMost = weight > most ? 1 : atMost + Number(weight === most);
      most = Math.max(most, weight);
    }
    return {
      possible: matching.size,
      equallyProbable: sum === 0 ? 0 : 2 ** (Math.log2(sum) - logs / sum),
      firstGuess: weightOf(read) === most && most > 0 ? 1 / atMost : 0,
    };
  }
}
