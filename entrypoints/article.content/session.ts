/**
 * All that stands on one page: matches, notes, card, and who follows what.
 *
 * Each stage is one call of what `page/` does; they are run by `index.ts` and by
 * the calls of `service.ts`, all through `run`, which catches what went wrong.
 */
import { i18n } from '#i18n';
import type { createCaller } from '../../core/rpc';
import type { BackgroundService, PageService, PageSettings } from '../../core/service';
import { createPosition, type Position } from '../../page/follow-position';
import { createMatches, type Matches } from '../../page/matches';
import { createNotes, type Notes } from '../../page/notes';
import type { PageChange } from '../../page/observe';
import { createPainter } from '../../page/paint';
import { createPassages, type Passages } from '../../page/passages';
import { type CardControl, createCardControl } from './card-control';
import { followReader } from './follow-reader';
import { createService } from './service';

export interface Surroundings {
  call: ReturnType<typeof createCaller<BackgroundService>>;
  /** `false` once the extension was updated or removed under the page. */
  isAlive(): boolean;
  isTop: boolean;
}

/** What the calls of `service.ts` work with. */
export interface Stages {
  matches: Matches;
  notes: Notes;
  passages: Passages;
  card: CardControl;
  position: Position;
  /** Run a stage, report the page's state, and survive. */
  run(stage: () => unknown): Promise<void>;
  /** Do on the page what the settings say; `isAsked` says that the reader wants this page read. */
  obey(isAsked?: boolean): Promise<void>;
  findNotes(): Promise<void>;
  follow(): void;
  rest(why: 'off' | 'ask'): Promise<void>;
  isQuiet(): boolean;
  say(message: string): void;
  /** Resolves when the stage that runs has come to its end. */
  settled(): Promise<void>;
}

export interface Session extends Pick<Stages, 'run' | 'obey'> {
  service: PageService;
  isTop: boolean;
  isAlive(): boolean;
  stop(): void;
  onStop(stop: () => void): void;
}

/** Milliseconds after which a page that never rests is told what was found. */
const MAX_WAIT = 2000;

/** Before the background has told. */
const UNTOLD: PageSettings = { mode: 'ask', isQuiet: true, trigger: 'off' };

/** Begin on `document`; nothing is done before the stages are run. */
export function createSession(document: Document, { call, isAlive, isTop }: Surroundings): Session {
  const painter = createPainter(CSS.highlights, () => new Highlight());
  const matches = createMatches(document, {
    painter,
    findContext: (...args) => call('findContext', ...args),
    findDeep: (...args) => call('findDeep', ...args),
    findPublishedClaims: (...args) => call('findPublishedClaims', ...args),
    // It may take longer than the background lives; the page is read without.
    findPublished: (...args) => call('findPublished', ...args).catch(() => undefined),
  });
  const notes = createNotes(document, { painter, noteTargets: canonical => call('noteTargets', canonical) });
  const passages = createPassages(document, painter, { matches, notes });
  const position = createPosition(document, {
    nearest: passages.nearest,
    // A background that is being replaced hears nothing, as one that is gone.
    tell: async (id, isAsked) => isAlive() && call('positionChanged', id, isAsked).catch(() => false),
  });
  const card = createCardControl(document, {
    matches,
    passages,
    places: notes.states,
    onNotesChanged: () => run(findNotes),
    onReported: (id, isWrong) => run(() => matches.setWrong(id, isWrong)),
    onLocate(id) {
      passages.lead(id);
      position.ask(id);
    },
  });
  const isQuiet = () => settings.isQuiet;
  const settled = () => running;
  const stages: Stages = {
    ...{ matches, notes, passages, card, position },
    ...{ run, obey, findNotes, follow, rest, isQuiet, say, settled },
  };
  let running = Promise.resolve();
  let settings = UNTOLD;
  let wasAsked = false;
  let announced = '';
  let stops: (() => void)[] = [];
  let stopFollowing: (() => void) | undefined;
  let hasFailed = false;

  function run(stage: () => unknown): Promise<void> {
    running = survive(stage);
    return running;
  }

  async function survive(stage: () => unknown): Promise<void> {
    try {
      await stage();
    } catch (error) {
      if (!isAlive()) {
        stop();
        return;
      }
      matches.fail();
      if (!hasFailed) {
        hasFailed = true;
        console.error('Glossator: this page could not be checked', error);
      }
    }
    report();
  }

  function report(): void {
    if (isTop && isAlive()) {
      const count = matches.readings().reduce((sum, { context }) => sum + context.annotations.length, 0);
      // The background may be starting or gone; the state is asked for again by whoever shows it.
      call('pageChanged', count, matches.status(), notes.states()).catch(() => undefined);
    }
  }

  async function obey(isAsked = wasAsked): Promise<void> {
    wasAsked = isAsked;
    settings = await call('pageSettings');
    painter.setQuiet(settings.isQuiet);
    if (settings.mode === 'off' || (settings.mode === 'ask' && !wasAsked)) {
      await rest(settings.mode);
    } else {
      await read();
    }
  }

  async function read(): Promise<void> {
    await matches.check(wasAsked);
    await findNotes();
    follow();
    whenIdle();
    // Not awaited: they take a second or more, and the page is read.
    survive(matches.deepen);
    survive(matches.widen);
  }

  async function findNotes(): Promise<void> {
    if (isAtRest()) {
      notes.clear();
    } else {
      await notes.refresh();
    }
  }

  function isAtRest(): boolean {
    return matches.status() === 'off' || matches.status() === 'ask';
  }

  /** A frame that is no article is left alone. */
  function follow(): void {
    if (stopFollowing || isAtRest() || (!isTop && matches.readings().length === 0)) {
      return;
    }
    stopFollowing = followReader(document, {
      painter,
      card,
      settings: () => settings,
      beforeFind: () => isAlive() || stop(),
      isWhole: matches.isWhole,
      hasArticle: () => matches.readings().length > 0,
      onChange,
    });
  }

  async function onChange({ isNavigation }: PageChange): Promise<boolean> {
    let isNew = isNavigation;
    await run(async () => {
      if (isNavigation) {
        card.close();
        await obey(false);
      } else {
        isNew = await matches.recheck();
        await notes.anchor();
        painter.restore();
      }
    });
    return isNew;
  }

  /** Stay on the page, and leave it as it is. */
  async function rest(why: 'off' | 'ask'): Promise<void> {
    stopFollowing?.();
    stopFollowing = undefined;
    // What is being written, or can still be undone, is not taken away.
    if (!card.pointer.isHeld()) {
      card.close();
      card.remove();
    }
    notes.clear();
    await matches.rest(why);
  }

  function stop(): void {
    rest('off');
    position.follow(false);
    card.remove();
    for (const end of stops.splice(0)) {
      end();
    }
  }

  /** Say once for each article how much was found, and how much of it is marked where that is less. */
  function announce(): void {
    const count = matches.readings()[0]?.context.annotations.length ?? 0;
    const marked = isQuiet() ? count : matches.shown().length;
    const found = `${count} ${document.URL}`;
    if (isTop && count > 0 && found !== announced) {
      announced = found;
      say(marked < count ? i18n.t('announceMarked', [String(count), String(marked)]) : i18n.t('announceFound', count));
    }
  }

  /** While the page rests, say what was found and make the card's frame, if there is something to show in it. */
  function whenIdle(): void {
    const prepare = () => {
      announce();
      if (!painter.isEmpty()) {
        card.preload();
      }
    };
    requestIdleCallback(() => isAlive() && prepare(), { timeout: MAX_WAIT });
  }

  function say(message: string): void {
    (document as { ariaNotify?: (message: string) => void }).ariaNotify?.(message);
  }

  return {
    service: createService(document, stages),
    isTop,
    isAlive,
    run,
    obey,
    stop,
    onStop: end => {
      stops = [...stops, end];
    },
  };
}
