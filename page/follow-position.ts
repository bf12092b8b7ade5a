/** Tell which passage the reader has come to, as long as somebody listens. */

/** Milliseconds between two looks while the page scrolls: a list can follow, and neither thread notices. */
const INTERVAL = 300;

/** Milliseconds for which a panel that opens is told what the reader wanted to see in it. */
const ASKED_FOR = 10_000;

export interface PositionOptions {
  /** Give the id of the passage where the reader is. */
  nearest(): string | undefined;
  /** `isAsked` where the reader wants to see it in the panel; resolves to whether anybody listens. */
  tell(id: string, isAsked?: boolean): Promise<boolean>;
}

export interface Position {
  /** Begin or end. */
  follow(isFollowed: boolean): void;
  /** See where the reader is now, for they were led there without a scroll. */
  look(): void;
  /** Show a passage in the panel, also in one that opens only now. */
  ask(id: string): Promise<void>;
}

/** Make the follower of a page's position; it does nothing before it is asked to. */
export function createPosition(document: Document, { nearest, tell }: PositionOptions): Position {
  const window = document.defaultView!;
  let following: AbortController | undefined;
  let timer: number | undefined;
  let told: string | undefined;
  let asked: { id: string; at: number } | undefined;

  async function look(): Promise<void> {
    timer = undefined;
    const id = following && nearest();
    if (id !== undefined && id !== told) {
      told = id;
      if (!(await tell(id))) {
        follow(false);
      }
    }
  }

  async function ask(id: string): Promise<void> {
    told = id;
    asked = following ? undefined : { id, at: Date.now() };
    await tell(id, true);
  }

  function schedule(): void {
    timer ??= window.setTimeout(look, INTERVAL);
  }

  function follow(isFollowed: boolean): void {
    following?.abort();
    window.clearTimeout(timer);
    timer = undefined;
    told = undefined;
    following = isFollowed ? new window.AbortController() : undefined;
    if (following) {
      window.addEventListener('scroll', schedule, { capture: true, passive: true, signal: following.signal });
      if (asked && Date.now() - asked.at < ASKED_FOR) {
        ask(asked.id);
      } else {
        schedule();
      }
    }
  }

  return { follow, look: () => following && schedule(), ask };
}
