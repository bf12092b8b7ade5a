import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observePage, type PageChange } from '../../../page/observe';
import { pageOf } from './page-of';

const PARAGRAPH = 'A paragraph that is put in later, and is long enough to be read as one.';

let document: Document;
let changes: PageChange[];
let isWhole: boolean;
let isNew: boolean;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  document = pageOf('<p>Text</p><ours-host></ours-host>', 'https://news.example/one');
  // jsdom has its own timers; the page's are the fake ones here.
  document.defaultView!.setTimeout = setTimeout as unknown as typeof window.setTimeout;
  document.defaultView!.clearTimeout = clearTimeout as unknown as typeof window.clearTimeout;
  changes = [];
  isWhole = true;
  isNew = true;
  stop = observePage(document, {
    isWhole: () => isWhole,
    isUnsure: false,
    isOurs: node => node.nodeName === 'OURS-HOST',
    onChange: async change => {
      changes.push(change);
      return isNew;
    },
  });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function addParagraph(): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = PARAGRAPH;
  document.body.append(paragraph);
}

describe('observePage', () => {
  it('tells once of paragraphs that were added together, after the page is quiet', async () => {
    addParagraph();
    await wait(300);
    addParagraph();
    expect(changes).toEqual([]);
    await wait(900);
    expect(changes).toEqual([{ isNavigation: false }]);
  });

  it('tells when text that was read is no longer there', async () => {
    isWhole = false;
    document.querySelector('p')!.firstChild!.nodeValue = 'Texts';
    await wait(900);
    expect(changes).toHaveLength(1);
  });

  it('does not tell of clocks, of scripts, and of our own element', async () => {
    document.querySelector('p')!.firstChild!.nodeValue = '12:01';
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.textContent = PARAGRAPH;
    document.body.append(script);
    document.documentElement.append(document.querySelector('ours-host')!);
    await wait(900);
    expect(changes).toEqual([]);
  });

  it('tells of another address, but not of another fragment', async () => {
    document.defaultView!.history.pushState({}, '', '/one#part');
    document.defaultView!.dispatchEvent(new document.defaultView!.Event('popstate'));
    await wait(900);
    expect(changes).toEqual([]);
    document.defaultView!.history.pushState({}, '', '/two');
    document.querySelector('p')!.textContent = 'Short';
    await wait(900);
    expect(changes).toEqual([{ isNavigation: true }]);
  });

  it('waits longer when nothing new was found', async () => {
    isNew = false;
    addParagraph();
    await wait(900);
    addParagraph();
    await wait(900);
    expect(changes).toHaveLength(1);
    await wait(700);
    expect(changes).toHaveLength(2);
  });

  it('tells nothing after it was stopped', async () => {
    addParagraph();
    stop();
    await wait(900);
    expect(changes).toEqual([]);
  });
});
