/** The contract between the background and the worker that encodes sentences; only types stand here. */
import type { ContextAnnotation } from './annotation';
import type { Article, Span } from './article';
import type { Dial } from './dial';
import type { Depth } from './match-deep';

/** What the deep check needs of a machine, and how far it is with the claims. */
export interface DeepState {
  /** Wordings of claims that are encoded, and all there are. */
  done: number;
  total: number;
  /** Milliseconds that a sentence takes here; 0 before the first. */
  milliseconds: number;
  /** Bytes of memory held while it works. */
  bytes: number;
}

export interface DeepService {
  /** Find claims in other words within these stretches of an article. */
  find(article: Article, within: Span[], options: { dial: Dial; depth: Depth }): Promise<ContextAnnotation[]>;
  /** Begin to encode the claims of all packs, where they are not, and tell how far that is. */
  state(): Promise<DeepState>;
}
