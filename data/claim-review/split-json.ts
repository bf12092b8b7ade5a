/**
 * Find the elements of one great list in a stream of JSON, so that none but the one at hand is in memory.
 *
 *     {"@type": "DataFeed", "dataFeedElement": [ {...}, {...}, null, {...} ], ...}
 *                                                ^^^^^  ^^^^^  ^^^^  ^^^^^
 *
 * The list may also be the whole text, or the values may follow each other without one, a line each. Nothing is parsed
 * here: strings and brackets are told apart, by searches that run at the engine's own speed.
 */

/** An element as text, or why there is none. */
export type Element = { text: string } | { broken: 'too-large' | 'cut-off' };

/** Characters of an element; a review with all its text has some thousands. */
const MAX_ELEMENT = 1_000_000;

/** A key whose list holds the elements, and what may stand between the two. */
const LIST_KEY = /"(?:dataFeedElement|@graph)"\s*:\s*$/;
/** The longest stretch in which `LIST_KEY` is looked for. */
const KEY_REACH = 60;

const IN_STRING = /["\\]/g;
const IN_VALUE = /["{}[\]]/g;
const IN_WORD = /[\s,\]}]/g;
const BETWEEN = /[^\s,\ufeff]/g;

/** Takes chunks of text and gives the elements that end in each. */
export class JsonSplitter {
  /** Brackets that are open, and how many of them stand around the elements: the great list's, and its object's. */
  private depth = 0;
  private around = 0;
  private isInString = false;
  private isEscaped = false;
  /** Whether something has begun that has not ended: an element, or what follows the great list in its object. */
  private isOpen = false;
  private isRest = false;
  /** Whether the element is a number, `true`, `false` or `null`. */
  private isWord = false;
  /** What was read of the element in earlier chunks; `undefined` where it is too large. */
  private parts: string[] | undefined = [];
  private length = 0;
  /** The end of the chunks before. */
  private tail = '';

  constructor(private readonly maxElement = MAX_ELEMENT) {}

  push(chunk: string): Element[] {
    const found: Element[] = [];
    let start = 0;
    let at = 0;
    while (at < chunk.length) {
      if (this.isOpen) {
        const end = this.pass(chunk, at);
        if (this.isOpen && this.hasEnded(chunk, end)) {
          found.push(...this.close(chunk.slice(start, end)));
        }
        at = end;
      } else {
        start = seek(BETWEEN, chunk, at);
        at = start + this.open(chunk[start]);
      }
    }
    if (this.isOpen) {
      this.keep(chunk.slice(start));
    }
    this.tail = (this.tail + chunk.slice(-KEY_REACH)).slice(-KEY_REACH);
    return found;
  }

  /** Give the word that the text ends with, or that it was cut off. */
  end(): Element[] {
    if (this.depth > 0 || this.isInString) {
      return [{ broken: 'cut-off' }];
    }
    return this.isOpen ? this.close('') : [];
  }

  /** Begin an element, or step into or out of the great list, by a first character; gives how many that takes. */
  private open(first: string | undefined): number {
    if (first === '[' && this.around === 0) {
      this.depth = 1;
      this.around = 1;
    } else if (first === ']' && this.around > 0) {
      this.depth -= 1;
      this.around = 0;
      this.isRest = this.depth > 0;
      this.isOpen = this.isRest;
    } else if (first !== ']' && first !== '}' && first !== undefined) {
      this.isOpen = true;
      this.isInString = first === '"';
      this.isWord = !'"{['.includes(first);
      this.depth += first === '{' || first === '[' ? 1 : 0;
    }
    return first === undefined ? 0 : 1;
  }

  /** Go on within what is open to the next place that means something. */
  private pass(chunk: string, at: number): number {
    if (this.isInString) {
      return this.passString(chunk, at);
    }
    return this.depth > this.around ? this.passBracket(chunk, at) : seek(IN_WORD, chunk, at);
  }

  private passString(chunk: string, from: number): number {
    if (this.isEscaped) {
      this.isEscaped = false;
      return from + 1;
    }
    const at = seek(IN_STRING, chunk, from);
    this.isEscaped = chunk[at] === '\\';
    this.isInString = chunk[at] !== '"';
    return at + (at < chunk.length ? 1 : 0);
  }

  private passBracket(chunk: string, from: number): number {
    const at = seek(IN_VALUE, chunk, from);
    switch (chunk[at]) {
      case undefined:
        return at;
      case '"':
        this.isInString = true;
        break;
      case '{':
      case '[':
        this.depth += 1;
        if (chunk[at] === '[' && this.depth === 2 && this.around === 0 && this.isListKeyBefore(chunk, at)) {
          this.enterList();
        }
        break;
      default:
        this.depth -= 1;
    }
    return at + 1;
  }

  private isListKeyBefore(chunk: string, at: number): boolean {
    return LIST_KEY.test((this.tail + chunk.slice(Math.max(0, at - KEY_REACH), at)).slice(-KEY_REACH));
  }

  /** What was taken for an element is the object around the great list. */
  private enterList(): void {
    this.around = 2;
    this.forget();
  }

  /** A word ends where something else begins, all others with their own last character. */
  private hasEnded(chunk: string, at: number): boolean {
    return this.depth === this.around && !this.isInString && (!this.isWord || at < chunk.length);
  }

  private keep(piece: string): void {
    this.length += piece.length;
    if (this.length > this.maxElement || this.isRest) {
      this.parts = undefined;
    }
    this.parts?.push(piece);
  }

  private close(piece: string): Element[] {
    const { isRest } = this;
    this.keep(piece);
    const text = this.parts?.join('');
    this.forget();
    if (isRest) {
      return [];
    }
    return [text === undefined ? { broken: 'too-large' } : { text }];
  }

  private forget(): void {
    this.isOpen = false;
    this.isRest = false;
    this.parts = [];
    this.length = 0;
  }
}

function seek(what: RegExp, text: string, from: number): number {
  what.lastIndex = from;
  return what.exec(text)?.index ?? text.length;
}
