/**
 * What the corpus has to say on a page: the article as it was read last, the
 * selection that the reader had checked, and the passages painted for both.
 */
import { type ContextAnnotation, positionOf } from '../core/annotation';
import { type Article, BLOCK_SEPARATOR, type Span } from '../core/article';
import type { PageContext, PageStatus } from '../core/service';
import { changedBlocks, shiftKept } from './changed-blocks';
import { type Extraction, extractArticle } from './extract-article';
import { joinRelated, keptRelated } from './join-related';
import { createMarking } from './marking';
import { type Pause, yieldToPage } from './pacer';
import type { Painter } from './paint';
import { readSelection } from './read-selection';

/** Languages of the bundled corpus: an article in another one would only be matched by chance. */
const LANGUAGES = ['en'];

/**
 * A text from this length on (characters; some 5,000 words) is matched twice: its beginning first, which is what the
 * reader sees and takes a moment, then all of it.
 */
const LONG_TEXT = 30_000;
const BEGINNING = 12_000;

/**
 * Characters that are looked up by their meaning in one go, or this share of a long text; a page that goes is rid of the
 * rest. Between two goes other calls have their turn (ms).
 */
const SLICE = 4_000;
const SLICE_SHARE = 0.05;
const REST = 50;

const NOTHING: PageContext = { annotations: [], related: [], sentences: [] };

export interface Reading extends Extraction {
  context: PageContext;
}

export interface MatchesOptions {
  painter: Painter;
  findContext(article: Article, changed?: Span[]): Promise<PageContext>;
  /** Find more, by meaning, within stretches of the article; `undefined` where that is not wanted. */
  findDeep(article: Article, within: Span[]): Promise<ContextAnnotation[] | undefined>;
  /** Find the claims of publications that are on this machine; `undefined` where there are none. */
  findPublishedClaims(article: Article): Promise<ContextAnnotation[] | undefined>;
  /** Find more in the publications that the reader subscribed to; `undefined` where none is to be asked. */
  findPublished(article: Article): Promise<PageContext | undefined>;
  pause?: Pause;
}

export interface Matches {
  /** Read and match the page from the beginning. */
  check(isAsked: boolean): Promise<void>;
  /** Read the page again and match what is new; resolves to whether anything was. */
  recheck(): Promise<boolean>;
  /** Look the page up by its meaning, from top to bottom; what is found joins what is painted. */
  deepen(): Promise<void>;
  /** Ask publications about the page, once as it is now; what is found joins what is painted. */
  widen(): Promise<void>;
  /** Match a selection alone; gives the annotations on it. */
  checkSelection(range: Range): Promise<ContextAnnotation[]>;
  /** Take an annotation off the page because the reader says that it is wrong, or put it back. */
  setWrong(id: string, isWrong: boolean): Promise<void>;
  /** Paint all, or what a page can carry. */
  showAll(isAll: boolean): Promise<void>;
  /** Those that are painted, or would be if the reader wanted it. */
  shown(): readonly ContextAnnotation[];
  /** Whether the page has more than it can carry. */
  isDense(): boolean;
  /** Forget all and take it off the page; `why` is the new status. */
  rest(why: 'off' | 'ask'): Promise<void>;
  fail(): void;
  status(): PageStatus;
  /** The page's article first, then the selection. */
  readings(): Reading[];
  /** Whether the page still holds the text as it was read. */
  isWhole(): boolean;
}

/** Keep the matches of `document`. */
export function createMatches(document: Document, options: MatchesOptions): Matches {
  const { painter, findContext, findDeep, findPublishedClaims, findPublished, pause = yieldToPage } = options;
  const marking = createMarking(painter, pause);
  let status: PageStatus = 'checking';
  let page: Reading | undefined;
  let selection: Reading | undefined;
  /** Counts beginnings, so that what an older one finds out later is dropped. */
  let turn = 0;

  function readings(): Reading[] {
    return [page, selection].filter(reading => reading !== undefined);
  }

  async function settle(reading: Reading | undefined, result: PageStatus, kept?: ReadonlySet<string>): Promise<void> {
    page = reading;
    status = result;
    await marking.paint(page, selection, kept);
  }

  async function check(isAsked: boolean): Promise<void> {
    turn += 1;
    const mine = turn;
    status = 'checking';
    selection = undefined;
    const extraction = await extractArticle(document, { pause, isAsked });
    if (mine !== turn) {
      return;
    }
    if (!extraction) {
      await settle(undefined, 'not-article');
    } else if (!isReadable(document, extraction.article)) {
      await settle({ ...extraction, context: NOTHING }, 'language');
    } else {
      await match(extraction, mine);
    }
  }

  async function match(extraction: Extraction, mine: number): Promise<void> {
    const { article } = extraction;
    let kept: ReadonlySet<string> | undefined;
    if (article.text.length > LONG_TEXT) {
      const { annotations } = await findContext(beginningOf(article));
      if (mine !== turn) {
        return;
      }
      await settle({ ...extraction, context: { ...NOTHING, annotations } }, 'checking');
      kept = new Set(marking.shown().map(({ id }) => id));
    }
    const context = await findContext(article);
    if (mine === turn) {
      await settle({ ...extraction, context }, 'checked', kept);
    }
  }

  async function recheck(): Promise<boolean> {
    if (status !== 'checked' || !page) {
      const before = status;
      if (status === 'not-article') {
        await check(false);
      }
      return status !== before;
    }
    const mine = turn;
    const before = page;
    const extraction = await extractArticle(document, { pause, isAsked: true });
    if (mine !== turn) {
      return false;
    }
    if (!extraction) {
      await settle(undefined, 'not-article');
      return true;
    }
    const changes = changedBlocks(before.article.text, extraction.article.text);
    const kept = shiftKept(before.context.annotations, changes);
    const isNew = changes.changed.length > 0;
    // What was only taken away still moves the sentences.
    const isSame = before.article.text === extraction.article.text;
    const found = isSame ? before.context : await findContext(extraction.article, changes.changed);
    if (mine === turn) {
      const annotations = isNew ? merge(kept, found.annotations) : kept;
      const stillShown = new Set(shiftKept(marking.shown(), changes).map(({ id }) => id));
      const context = joinRelated(found, isSame ? NOTHING : keptRelated(before.context, false));
      await settle({ ...extraction, context: { ...context, annotations } }, 'checked', stillShown);
    }
    return isNew;
  }

  async function deepen(): Promise<void> {
    const mine = turn;
    for (let start = 0; page && status === 'checked' && start < page.article.text.length; ) {
      const asked = page;
      const { text } = asked.article;
      const stop = text.indexOf(BLOCK_SEPARATOR, start + Math.max(SLICE, SLICE_SHARE * text.length));
      const end = stop < 0 ? text.length : stop;
      const found = await findDeep(asked.article, [{ start, end }]);
      if (mine !== turn || !found) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, REST));
      // On a page that has changed meanwhile the stretch is looked up once more.
      if (page === asked) {
        start = end + 1;
        await join(asked, found);
      }
    }
  }

  async function widen(): Promise<void> {
    const mine = turn;
    // First what is here, since servers are asked after a pause.
    for (const find of [findClaims, findPublished]) {
      const asked = status === 'checked' ? page : undefined;
      const found = asked && mine === turn ? await find(asked.article) : undefined;
      if (asked && found && page && mine === turn) {
        // The page may have changed while it was waited for.
        const { text } = page.article;
        const annotations = shiftKept(found.annotations, changedBlocks(asked.article.text, text));
        await join(page, annotations, keptRelated(found, text === asked.article.text));
      }
    }
  }

  /** Paint what was found late beside what is there, which stays where it is. */
  async function join(
    reading: Reading,
    found: readonly ContextAnnotation[],
    coverage: Pick<PageContext, 'related' | 'sentences'> = NOTHING,
  ): Promise<void> {
    if (found.length + coverage.related.length > 0) {
      const annotations = merge(reading.context.annotations, found);
      const shown = new Set(marking.shown().map(({ id }) => id));
      await settle({ ...reading, context: { ...joinRelated(reading.context, coverage), annotations } }, status, shown);
    }
  }

  async function findClaims(article: Article): Promise<PageContext | undefined> {
    const annotations = await findPublishedClaims(article);
    return annotations && { ...NOTHING, annotations };
  }

  return {
    check,
    recheck,
    deepen,
    widen,
    async checkSelection(range) {
      const extraction = readSelection(range, document);
      const context = extraction ? await findContext(extraction.article) : NOTHING;
      selection = extraction && { ...extraction, context };
      await marking.paint(page, selection);
      return context.annotations;
    },
    setWrong(id, isWrong) {
      marking.setWrong(id, isWrong);
      return marking.paint(page, selection, new Set(marking.shown().map(one => one.id)));
    },
    showAll(wanted) {
      marking.setAll(wanted);
      return marking.paint(page, selection);
    },
    shown: marking.shown,
    isDense: marking.isDense,
    async rest(why) {
      turn += 1;
      selection = undefined;
      marking.setAll(false);
      await settle(undefined, why);
    },
    fail() {
      status = 'failed';
    },
    status: () => status,
    readings,
    isWhole: () => page?.textMap.isWhole() ?? true,
  };
}

/** The blocks of `article` that end within its first characters. */
function beginningOf(article: Article): Article {
  const end = article.text.lastIndexOf(BLOCK_SEPARATOR, BEGINNING);
  return { ...article, text: article.text.slice(0, Math.max(0, end)) };
}

/** Join annotations that were kept with new ones; a new one replaces an old one of the same id. */
function merge(kept: readonly ContextAnnotation[], found: readonly ContextAnnotation[]): ContextAnnotation[] {
  const ids = new Set(found.map(({ id }) => id));
  const startOf = ({ target }: ContextAnnotation) => positionOf(target)?.start ?? 0;
  return [...kept.filter(({ id }) => !ids.has(id)), ...found].sort((a, b) => startOf(a) - startOf(b));
}

/** Whether the article is in a language of the corpus; pages that name none are taken to be. */
function isReadable(document: Document, article: Article): boolean {
  const language = document.documentElement.lang || article.language;
  return !language || LANGUAGES.includes(language.toLowerCase().split(/[-_]/)[0] ?? '');
}
