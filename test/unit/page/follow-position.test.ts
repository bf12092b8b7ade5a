import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPosition, type Position } from '../../../page/follow-position';
import { pageOf } from './page-of';

let window: NonNullable<Document['defaultView']>;
let at: string | undefined;
let told: string[];
let isHeard: boolean;
let position: Position;

beforeEach(() => {
  vi.useFakeTimers();
  const document = pageOf('<p>Text</p>');
  window = document.defaultView!;
  window.setTimeout = setTimeout as unknown as typeof window.setTimeout;
  window.clearTimeout = clearTimeout as unknown as typeof window.clearTimeout;
  at = 'first';
  told = [];
  isHeard = true;
  position = createPosition(document, {
    nearest: () => at,
    tell: async (id, isAsked) => {
      told.push(isAsked ? `${id}!` : id);
      return isHeard;
    },
  });
});

afterEach(() => {
  position.follow(false);
  vi.useRealTimers();
});

async function scroll(times = 1): Promise<void> {
  for (let time = 0; time < times; time++) {
    window.dispatchEvent(new window.Event('scroll'));
    await vi.advanceTimersByTimeAsync(20);
  }
  await vi.advanceTimersByTimeAsync(1000);
}

describe('createPosition', () => {
  it('tells nothing before it is asked to', async () => {
    await scroll();
    expect(told).toEqual([]);
  });

  it('tells where the reader is, and each passage that they scroll to once', async () => {
    position.follow(true);
    await vi.advanceTimersByTimeAsync(1000);
    await scroll();
    at = 'second';
    await scroll();
    expect(told).toEqual(['first', 'second']);
  });

  it('tells a few times a second however much the page scrolls', async () => {
    position.follow(true);
    for (let step = 0; step < 100; step++) {
      at = String(step);
      window.dispatchEvent(new window.Event('scroll'));
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(told.length).toBeGreaterThan(3);
    expect(told.length).toBeLessThan(8);
  });

  it('ends when nobody listens any more', async () => {
    position.follow(true);
    isHeard = false;
    await scroll();
    at = 'second';
    await scroll();
    expect(told).toEqual(['first']);
  });

  it('tells what the reader wants to see, and tells it again to a panel that opens for it', async () => {
    isHeard = false;
    await position.ask('wanted');
    position.follow(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual(['wanted!', 'wanted!']);
  });

  it('forgets what the reader wanted to see a while ago', async () => {
    await position.ask('wanted');
    await vi.advanceTimersByTimeAsync(60_000);
    position.follow(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual(['wanted!', 'first']);
  });
});
