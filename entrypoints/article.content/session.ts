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
import { followSelection } from '../../page/follow-selection';
import { hitTest } from '../../page/hit-test';
import { followPointer } from '../../page/hover';
import { createMatches, type Matches } from '../../page/matches';
import { createNotes, type Notes } from '../../page/notes';
import { observePage } from '../../page/observe';
import { createPainter } from '../../page/paint';
import { createPassages, type Passages } from '../../page/passages';
import { type CardControl, createCardControl } from './card-control';
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
  match(isAsked: boolean): Promise<void>;
  findNotes(): Promise<void>;
  follow(): void;
  setOff(): void;
  settings(): Promise<PageSettings>;
  say(message: string): void;
}

export interface Session extends Pick<Stages, 'run' | 'match' | 'findNotes' | 'follow'> {
  service: PageService;
  isTop: boolean;
  isAlive(): boolean;
  /** Say once how much was found. */
  announce(): void;
  /** Make the card's frame while the page is idle, if there is something to show in it. */
  preload(): void;
  stop(): void;
  onStop(stop: () => void): void;
}

/** Begin on `document`; nothing is done before the stages are run. */
export function createSession(document: Document, { call, isAlive, isTop }: Surroundings): Session {
  const painter = createPainter(CSS.highlights, () => new Highlight());
  const matches = createMatches(document, { painter, findContext: (...args) => call('findContext', ...args) });
  const notes = createNotes(document, { painter, noteTargets: canonical => call('noteTargets', canonical) });
  const passages = createPassages(document, painter, { matches, notes });
  const card = createCardControl(document, { matches, passages, onNotesChanged: () => run(findNotes) });
  const position = createPosition(document, {
    nearest: passages.nearest,
    tell: async id => isAlive() && call('positionChanged', id),
  });
  const settings = () => call('pageSettings');
  const stages: Stages = {
    matches,
    notes,
    passages,
    card,
    position,
    run,
    match,
    findNotes,
    follow,
    setOff,
    settings,
    say,
  };
  let stops: (() => void)[] = [];
  let following: (() => void)[] = [];
  let hasFailed = false;

  async function run(stage: () => unknown): Promise<void> {
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
      call('pageChanged', count, matches.status()).catch(() => undefined);
    }
  }

  function match(isAsked: boolean): Promise<void> {
    return matches.check(isAsked);
  }

  async function findNotes(): Promise<void> {
    if (matches.status() === 'off') {
      notes.clear();
    } else {
      await notes.refresh();
    }
  }

  /** A frame that is no article is left alone. */
  function follow(): void {
    if (following.length > 0 || (!isTop && matches.readings().length === 0)) {
      return;
    }
    following = [
      observePage(document, { isWhole: matches.isWhole, isOurs: card.isOurs, onChange }),
      followPointer(document, {
        find: ({ x, y }) => {
          if (!isAlive()) {
            stop();
          }
          painter.restore();
          return painter.isEmpty() ? [] : hitTest(painter, CSS.highlights, x, y);
        },
        ...card.pointer,
      }),
      followSelection(document, {
        onSelected: range => matches.readings().length > 0 && card.offerNote(range),
        onGone: card.withdrawNote,
      }),
    ];
  }

  async function onChange({ isNavigation }: { isNavigation: boolean }): Promise<boolean> {
    let isNew = isNavigation;
    await run(async () => {
      if (isNavigation) {
        card.close();
        await match(false);
        await findNotes();
      } else {
        isNew = await matches.recheck();
        await notes.anchor();
        painter.restore();
      }
    });
    return isNew;
  }

  function setOff(): void {
    for (const end of following.splice(0)) {
      end();
    }
    card.close();
    notes.clear();
    matches.setOff();
  }

  function stop(): void {
    setOff();
    position.follow(false);
    card.remove();
    for (const end of stops.splice(0)) {
      end();
    }
  }

  function say(message: string): void {
    (document as { ariaNotify?: (message: string) => void }).ariaNotify?.(message);
  }

  return {
    service: createService(document, stages),
    isTop,
    isAlive,
    run,
    match,
    findNotes,
    follow,
    stop,
    onStop: end => {
      stops = [...stops, end];
    },
    announce() {
      const count = matches.readings()[0]?.context.annotations.length ?? 0;
      if (isTop && count > 0) {
        say(i18n.t('announceFound', count));
      }
    },
    preload() {
      if (!painter.isEmpty()) {
        requestIdleCallback(() => isAlive() && card.preload(), { timeout: 5000 });
      }
    },
  };
}
