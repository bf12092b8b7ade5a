/** What a stage looks an article up in, and how sure it must be. */
import type { ContextBody } from './annotation';
import type { Limits } from './dial';
import type { Corpus } from './open-corpus';

export interface Scope {
  corpus: Corpus;
  limits: Limits;
  /** Whether an entry is the article itself. */
  isOwn(body: ContextBody): boolean;
  /** Whether an entry is of the article's own site, whose standing phrases it repeats. */
  isOfSite(body: ContextBody): boolean;
}
