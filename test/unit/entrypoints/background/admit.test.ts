import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '../../../../core/rpc';
import type { BackgroundService, NoteDraft } from '../../../../core/service';
import { createAdmit } from '../../../../entrypoints/background/admit';
import { MAX_CALLS } from '../../../../entrypoints/background/rate-limit';
import type { Sender } from '../../../../entrypoints/background/sender';

const OWN = 'chrome-extension://glossator/';
const SERVICE = {} as BackgroundService;

const PAGE: Sender = {
  id: 'glossator',
  url: 'https://news.example/a',
  frameId: 0,
  tab: { id: 7, url: 'https://news.example/a', incognito: false },
};
const PANEL: Sender = { id: 'glossator', url: `${OWN}panel.html` };
const CARD: Sender = { ...PAGE, url: `${OWN}card.html#1`, frameId: 3 };

const ARTICLE = { source: 'https://news.example/a', headline: 'A', text: 'A\n\nB' };
const DRAFT: NoteDraft = {
  id: 'urn:uuid:0190c7a2-1f00-7abc-8def-000000000001',
  selector: [{ type: 'TextQuoteSelector', exact: 'b', prefix: '', suffix: '' }],
  text: 'So?',
  tags: ['why'],
  title: 'A',
  source: 'https://news.example/a',
};

let now = 0;
let admit: ReturnType<typeof createAdmit>;

beforeEach(() => {
  now = 0;
  admit = createAdmit({ ownId: 'glossator', ownUrl: OWN, serve: () => SERVICE, clock: () => now });
});

function request(call: string, ...args: unknown[]): Request {
  return { to: 'background', call, args };
}

describe('admit', () => {
  it.each([
    ['an article from a page', PAGE, request('findContext', ARTICLE)],
    ['changed stretches', PAGE, request('findContext', ARTICLE, [{ start: 0, end: 3 }])],
    ['an argument left out, as Chrome sends it', PAGE, request('findContext', ARTICLE, null)],
    ['the notes of a page', PAGE, request('noteTargets')],
    ['the state of a page', PAGE, request('pageChanged', 3, 'checked')],
    ['a note from the card', CARD, request('saveNote', DRAFT)],
    ['a note from the panel', PANEL, request('saveNote', DRAFT)],
    ['a note on the whole page', PANEL, request('saveNote', { ...DRAFT, selector: [], colour: 'blue' })],
    ['a note that brings versions together', PANEL, request('saveNote', { ...DRAFT, basedOn: 'a', merges: ['b'] })],
    ['entries for the card', CARD, request('entries', [{ type: 'claim', id: 'x' }])],
    ['a draft', CARD, request('keepDraft', 'editor', DRAFT, null)],
    ['a question for drafts of a page', CARD, request('drafts', { source: 'https://news.example/a', selector: [] })],
    ['a question for drafts of a note', PANEL, request('drafts', { noteId: DRAFT.id })],
    ['a site turned off', PANEL, request('setSiteMode', 'news.example', 'off')],
  ])('lets through %s', (_what, sender, call) => {
    expect(admit(call, sender)).toBe(SERVICE);
  });

  it.each([
    ['another extension', { ...PAGE, id: 'other' }],
    ['a sender without an id', { ...PAGE, id: undefined }],
    ['a page without a tab', { ...PAGE, tab: undefined }],
    ['a page of another extension', { ...PAGE, url: 'chrome-extension://other/card.html' }],
    ['an address that only begins like ours', { ...PANEL, url: 'chrome-extension://glossator.evil/panel.html' }],
    ['a file', { ...PAGE, url: 'file:///etc/passwd' }],
  ])('refuses %s', (_who, sender) => {
    expect(() => admit(request('noteTargets'), sender)).toThrow('unknown sender');
  });

  it.each([
    'entries',
    'note',
    'notesOf',
    'saveNote',
    'keepDraft',
    'drafts',
    'tags',
    'findNotes',
    'placeNote',
    'deleteNote',
    'site',
  ])('does not let a page call %s', call => {
    expect(() => admit(request(call, DRAFT), PAGE)).toThrow('no such call');
  });

  it.each(['findContext', 'noteTargets', 'pageChanged'])('does not let our own pages call %s', call => {
    expect(() => admit(request(call, ARTICLE), CARD)).toThrow('no such call');
  });

  it.each(['deleteEverything', 'toString', '__proto__', 'constructor', ''])('knows no call "%s"', call => {
    expect(() => admit(request(call), PANEL)).toThrow('no such call');
  });

  it.each([
    ['a text that is too long', PAGE, request('findContext', { ...ARTICLE, text: 'a'.repeat(400_001) })],
    ['an article without text', PAGE, request('findContext', { source: 'x', headline: 'y' })],
    ['a place that is no number', PAGE, request('findContext', ARTICLE, [{ start: '0', end: 1 }])],
    ['a place before the text', PAGE, request('findContext', ARTICLE, [{ start: -1, end: 1 }])],
    ['a state that is none', PAGE, request('pageChanged', 1, 'wonderful')],
    ['a count that is none', PAGE, request('pageChanged', Number.NaN, 'checked')],
    ['no argument', PANEL, request('note')],
    ['an id that is none', PANEL, request('note', '../../etc')],
    ['a note that is too long', CARD, request('saveNote', { ...DRAFT, text: 'a'.repeat(100_001) })],
    ['a quotation that is too long', CARD, request('saveNote', withQuote('a'.repeat(10_001)))],
    ['a colour that is none', CARD, request('saveNote', { ...DRAFT, colour: 'red; background: url(//x)' })],
    ['a selector of another kind', CARD, request('saveNote', { ...DRAFT, selector: [{ type: 'XPathSelector' }] })],
    ['a body of another kind', CARD, request('entries', [{ type: 'works', id: 'x' }])],
    ['too many bodies', CARD, request('entries', Array(5_001).fill({ type: 'claim', id: 'x' }))],
  ])('refuses %s', (_what, sender, call) => {
    expect(() => admit(call, sender)).toThrow('wrong argument');
  });

  it('drops fields that nobody asked for', () => {
    const call = request('saveNote', { ...DRAFT, v: 7, deleted: 'yesterday' }, 'more');
    admit(call, CARD);
    expect(call.args).toEqual([DRAFT]);
  });

  it('refuses a page that calls too often, and only that one', () => {
    const other = { ...PAGE, tab: { id: 8, incognito: false } };
    for (let i = 0; i < MAX_CALLS; i++) {
      admit(request('noteTargets'), PAGE);
    }
    expect(() => admit(request('noteTargets'), PAGE)).toThrow('too many calls');
    expect(admit(request('noteTargets'), other)).toBe(SERVICE);
    now = 1_000;
    expect(admit(request('noteTargets'), PAGE)).toBe(SERVICE);
  });
});

function withQuote(exact: string) {
  return { ...DRAFT, selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] };
}
