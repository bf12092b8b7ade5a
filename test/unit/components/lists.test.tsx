// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { MatchList } from '../../../components/MatchList';
import { PageStatus } from '../../../components/PageStatus';
import { pageSituation } from '../../../components/page-situation';
import type { PageState, SiteState } from '../../../core/service';
import {
  CLAIM_SENTENCE,
  claimEntry,
  claimItem,
  itemOf,
  NUMBER_SENTENCE,
  numberItem,
  QUOTATION,
  quotationItem,
  reviewItem,
} from './samples';
import { button, perform, show, textOf } from './show';

describe('MatchList', () => {
  it('lists passages, and under each what was found, as buttons that lead there', () => {
    const onGo = vi.fn();
    const matches = [
      { item: claimItem(), passage: CLAIM_SENTENCE },
      { item: quotationItem(QUOTATION), passage: QUOTATION },
    ];
    const root = show(<MatchList matches={matches} onGo={onGo} />);
    expect([...root.querySelectorAll('.match-passage')].map(textOf)).toEqual([CLAIM_SENTENCE, QUOTATION]);
    const buttons = [...root.querySelectorAll('button')];
    expect(buttons.map(textOf)).toEqual([
      'Research: Bakers and sleep',
      'Quotation: These words are also printed by The Crumb',
    ]);
    perform(() => buttons[1]!.click());
    expect(onGo).toHaveBeenCalledWith('quotation:1');
  });

  it('names the publication that a find comes from', () => {
    const item = claimItem();
    const [entry] = item.entries;
    const pack = { ...entry!.pack, name: 'Ten years of Port Larkin', publication: 'https://larkin.example/' };
    const matches = [{ item: { ...item, entries: [{ ...entry!, pack }] }, passage: CLAIM_SENTENCE }];
    const root = show(<MatchList matches={matches} onGo={() => undefined} />);
    expect(textOf(root.querySelector('button'))).toBe('Research: Bakers and sleep from “Ten years of Port Larkin”');
  });

  it('tells in teacher mode only what was found on passages with a note, and leads to the others', () => {
    const onGo = vi.fn();
    const matches = [
      { item: reviewItem(), passage: CLAIM_SENTENCE },
      { item: quotationItem(QUOTATION), passage: QUOTATION },
    ];
    const root = show(<MatchList matches={matches} noted={['', QUOTATION.slice(3, 30)]} onGo={onGo} />);
    const buttons = [...root.querySelectorAll('button')];
    expect(buttons.map(textOf)).toEqual([
      'Research: Write your note on this passage first; then compare.',
      'Quotation: These words are also printed by The Crumb',
    ]);
    perform(() => buttons[0]!.click());
    expect(onGo).toHaveBeenCalledWith('claim:1');
  });

  it('shows the passage of several finds once, and which part of it a find is about', () => {
    const { reasons } = claimItem().annotation.glossator;
    const wide = itemOf({ kind: 'claim', exact: NUMBER_SENTENCE, entries: [claimEntry()], reasons });
    const matches = [
      { item: wide, passage: NUMBER_SENTENCE },
      { item: numberItem(), passage: '7,000' },
    ];
    const root = show(<MatchList matches={matches} onGo={() => undefined} />);
    expect([...root.querySelectorAll('.match-passage')].map(textOf)).toEqual([NUMBER_SENTENCE]);
    expect([...root.querySelectorAll('button')].map(textOf)).toEqual([
      'Research: Bakers and sleep',
      'Number: The Crumb gives another number: 4,000 7,000',
    ]);
  });
});

describe('PageStatus', () => {
  const site = (changes: Partial<SiteState> = {}): SiteState => ({
    site: 'news.example',
    mode: 'on',
    chosenMode: 'on',
    pausedUntil: 0,
    hasAccess: true,
    isPrivate: false,
    ...changes,
  });
  const state = (status: PageState['status']): PageState => ({
    source: '',
    title: '',
    status,
    context: { annotations: [], related: [], sentences: [] },
    passages: [],
    sentences: [],
    notes: [],
  });

  it.each([
    [site({ mode: 'off' }), state('checked'), false, 'Glossator is off on news.example.', 'Turn on here'],
    [
      site({ hasAccess: false }),
      undefined,
      false,
      'Glossator may not read news.example until you allow it.',
      'Allow on news.example',
    ],
    [
      site({ hasAccess: false, site: '' }),
      undefined,
      false,
      'Glossator may not read this page until you allow it.',
      'Check this page',
    ],
    [
      site({ hasAccess: false, site: '' }),
      undefined,
      true,
      'The browser lets no extension read this page.',
      'Search the library',
    ],
    [site({ mode: 'off', pausedUntil: 9 }), state('off'), false, 'Glossator is paused until you resume.', 'Resume'],
    [site({ mode: 'ask' }), state('ask'), true, 'This page is read when you ask.', 'Check this page'],
    [site(), undefined, true, 'This page has not been read yet.', 'Check this page'],
    [site(), state('checked'), true, 'Nothing in the library speaks to this page.', 'Search the library'],
    [site(), state('not-article'), true, 'This page does not read as an article.', 'Check this page'],
    [site(), state('language'), true, 'The library has nothing in this page’s language yet.', 'Search the library'],
    [
      site(),
      state('failed'),
      true,
      'Something went wrong, and the page was left as it was. Try again; if it stays so, open the settings, which say what is the matter.',
      'Try again',
    ],
  ])('says why there is nothing and offers what helps (%#)', (given, page, seesEverySite, sentence, label) => {
    const situation = pageSituation(given, page, seesEverySite);
    if (situation === 'found') {
      throw new Error('nothing was found');
    }
    const act = vi.fn();
    const root = show(
      <PageStatus
        situation={situation}
        site={given.site}
        onTurnOn={act}
        onResume={act}
        onCheck={act}
        onAllowSite={act}
        onChooseSites={act}
        onSearch={act}
      />,
    );
    expect(textOf(root.querySelector('p'))).toBe(sentence);
    perform(() => button(root, label).click());
    expect(act).toHaveBeenCalledOnce();
  });

  it('says when a pause ends', () => {
    const until = new Date(2025, 4, 6, 15, 40).getTime();
    const root = show(<PageStatus situation="paused" site="" pausedUntil={until} />);
    expect(textOf(root)).toMatch(/paused until \S*3:40/);
  });

  it('sends the reader to choose sites where a click gives no access', () => {
    const onChooseSites = vi.fn();
    const root = show(<PageStatus situation="no-access" site="" onChooseSites={onChooseSites} />);
    perform(() => button(root, 'Choose sites').click());
    expect(onChooseSites).toHaveBeenCalledOnce();
  });
});
