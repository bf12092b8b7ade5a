/**
 * Whoever runs the server, has its log, knows our code, and has every article that a reader may have read.
 *
 * It reads each of them as the reader's browser does and notes the keys that are its own. A page that asked for some keys
 * is one of the articles whose own keys are all among them. Of these it cannot tell one from another: all that the
 * requests depend on besides is the secret of the machine, and that comes to the same for each. So the number of these
 * articles is all there is to say: the first guess is right once in as many times.
 */
export class Attacker {
  /** Articles by their own keys. */
  private readonly articles = new Map<string, number>();

  /** Note an article that asks for these keys of its own. */
  note(own: readonly number[]): void {
    const name = nameOf(own);
    this.articles.set(name, (this.articles.get(name) ?? 0) + 1);
  }

  /** How many articles a page may be that asked for `keys`. */
  candidates(keys: readonly number[]): number {
    return subsetsOf(keys).reduce((sum, own) => sum + (this.articles.get(nameOf(own)) ?? 0), 0);
  }
}

function nameOf(own: readonly number[]): string {
  return [...own].sort((a, b) => a - b).join(' ');
}

/** All choices of one or more of `keys`. */
function subsetsOf(keys: readonly number[]): number[][] {
  return Array.from({ length: 2 ** keys.length - 1 }, (_, choice) =>
    keys.filter((_key, place) => ((choice + 1) >> place) % 2 === 1),
  );
}
