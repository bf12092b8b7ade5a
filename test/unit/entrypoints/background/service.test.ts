import { describe, expect, it } from 'vitest';
import type { DeepService } from '../../../../core/deep-service';
import { createCaller } from '../../../../core/rpc';
import type { NoteDraft } from '../../../../core/service';
import { readSettings, type Settings } from '../../../../data/settings';
import { openLibrary } from '../../../../entrypoints/background/library';
import type { Sender, Zone } from '../../../../entrypoints/background/sender';
import { createService, type Surroundings } from '../../../../entrypoints/background/service';
import { aPack } from '../../data/a-pack';
import { freshDatabase } from '../../data/fresh-database';

const URL = 'https://news.example/harbour';
const PAGE: Sender = { id: 'me', url: URL, frameId: 0, tab: { id: 7, url: URL, incognito: false } };
const CARD: Sender = { ...PAGE, url: 'chrome-extension://me/card.html', frameId: 3 };
const PRIVATE_PAGE: Sender = { ...PAGE, tab: { id: 8, url: URL, incognito: true } };
const PRIVATE_CARD: Sender = { ...CARD, tab: { id: 8, url: URL, incognito: true } };
const PANEL: Sender = { id: 'me', url: 'chrome-extension://me/panel.html' };

const ARTICLE = {
  source: 'https://lies.example/',
  headline: 'The harbour again',
  text: 'The harbour again\n\nThe mayor said: “We will not leave the silt of three decades to our grandchildren.”',
};
const DRAFT: NoteDraft = {
  id: 'urn:uuid:1',
  selector: [{ type: 'TextQuoteSelector', exact: 'three decades', prefix: '', suffix: '' }],
  text: 'Since when?',
  tags: [],
  title: 'The harbour again',
  source: 'https://lies.example/',
};

/** A background with nothing in it but the bundled pack, and a list of what it told the browser. */
function background(set: Partial<Settings> = {}, pack = aPack()) {
  const library = openLibrary(freshDatabase(), async () => pack);
  const told: unknown[][] = [];
  const around: Surroundings = {
    now: () => new Date('2024-03-04T08:00:00Z'),
    modeOf: async site => set.siteModes?.[site] ?? 'on',
    settings: () => readSettings({ get: async () => ({ ...set }), set: async () => undefined }),
    changeSetting: async key => void told.push(['changeSetting', key]),
    namedMode: async site => set.siteModes?.[site],
    callDeep: createCaller<DeepService>('deep', async ({ call, args }) => {
      told.push(['callDeep', call, ...args]);
      return { ok: false, error: 'no worker here' };
    }),
    lookUp: async (article, { dial }) => {
      told.push(['lookUp', article.source, dial]);
      return { annotations: [], related: [], sentences: [] };
    },
    findClaims: async (article, { dial }) => {
      told.push(['findClaims', article.source, dial]);
      return [];
    },
    panelState: async () => ({ isOpen: false, shortcut: '' }),
    readSite: async () => ({
      site: '',
      mode: 'on',
      chosenMode: 'on',
      pausedUntil: 0,
      hasAccess: false,
      isPrivate: false,
    }),
    setSiteMode: async (...args) => void told.push(['setSiteMode', ...args]),
    notePage: async (...args) => void told.push(['notePage', ...args]),
    showNote: async (...args) => void told.push(['showNote', ...args]),
    checkTab: async (...args) => void told.push(['checkTab', ...args]),
    showBadge: async (...args) => void told.push(['showBadge', ...args]),
    turnOff: async (...args) => told.push(['turnOff', ...args]),
    tellNotesChanged: ({ note }, ...args) => void told.push(['notesChanged', note.target.source, ...args]),
    tellPageChanged: () => undefined,
    tellPosition: async (...args) => told.push(['position', ...args]) > 0,
    readArticle: async tabId =>
      tabId < 9 ? { id: 'urn:uuid:a', article: { ...ARTICLE, source: URL }, isPrivate: tabId === 8 } : undefined,
    tellSavedChanged: (...args) => void told.push(['savedChanged', ...args]),
    showSaved: async (...args) => void told.push(['showSaved', ...args]),
  };
  const as = (sender: Sender, zone: Zone) => createService(library, around, sender, zone);
  return { told, db: library.db, page: as(PAGE, 'page'), card: as(CARD, 'extension'), as };
}

describe('findContext', () => {
  it("matches against the packs, under the tab's own address", async () => {
    const { annotations } = await background().page.findContext(ARTICLE);
    expect(annotations.flatMap(each => each.body)).toContainEqual({ type: 'statement', id: 'mayor-silt' });
    expect(annotations[0]?.target.source).toBe(URL);
  });

  it('gives nothing where the reader turned it off, and takes it off the page', async () => {
    const { page, told } = background({ siteModes: { 'news.example': 'off' } });
    expect(await page.findContext(ARTICLE)).toEqual({ annotations: [], related: [], sentences: [] });
    expect(told).toEqual([['turnOff', 7]]);
  });
});

describe('matchText', () => {
  it('matches a text of ours, whatever is off or paused', async () => {
    const { as } = background({ siteModes: { '': 'off' } });
    const { annotations } = await as(PANEL, 'extension').matchText(ARTICLE);
    expect(annotations.flatMap(each => each.body)).toContainEqual({ type: 'statement', id: 'mayor-silt' });
  });
});

describe('findContext with settings', () => {
  it('leaves out a kind that the reader does not want', async () => {
    const { annotations } = await background({ kindsOff: ['quotation'] }).page.findContext(ARTICLE);
    expect(annotations.filter(each => each.glossator.kind === 'quotation')).toEqual([]);
  });
});

describe('pageSettings', () => {
  it('tells a page what to do and no more', async () => {
    const { page } = background({ isQuiet: true, mutedClaims: ['secret'] });
    expect(await page.pageSettings()).toEqual({ mode: 'on', isQuiet: true, trigger: 'hover' });
  });
});

describe('positionChanged', () => {
  it('says in which tab the reader has come to a passage', async () => {
    const { page, told } = background();
    expect(await page.positionChanged('claim:crime:120')).toBe(true);
    expect(await page.positionChanged('claim:crime:120', true)).toBe(true);
    expect(told).toEqual([
      ['position', 7, 'claim:crime:120', undefined],
      ['position', 7, 'claim:crime:120', true],
    ]);
  });
});

describe('saveNote', () => {
  it("keeps the note under the tab's address, whatever the message says", async () => {
    const { card, page } = background();
    const { note } = await card.saveNote(DRAFT);
    expect(note.target.source).toBe(URL);
    expect(await page.noteTargets()).toEqual([{ id: 'urn:uuid:1', target: note.target }]);
  });

  it('tells the page after the note is safe', async () => {
    const { card, told, db } = background();
    await card.saveNote(DRAFT);
    expect(told).toEqual([['notesChanged', URL, 7]]);
    expect(await db.notes.count()).toBe(1);
  });

  it('keeps nothing from a private window', async () => {
    const { as, db, told } = background();
    await expect(as(PRIVATE_CARD, 'extension').saveNote(DRAFT)).rejects.toThrow('private');
    expect([await db.notes.count(), told]).toEqual([0, []]);
  });

  it('keeps nothing that the panel says to be of a private window', async () => {
    const { card, db } = background();
    await expect(card.saveNote({ ...DRAFT, isPrivate: true })).rejects.toThrow('private');
    expect(await db.notes.count()).toBe(0);
  });

  it.each([
    ['the reader asks for it', { ...DRAFT, evenIfPrivate: true }, false],
    ['the reader has set so', DRAFT, true],
  ])('keeps a note from a private window when %s', async (_when, draft, keepPrivateNotes) => {
    const { as, db } = background({ keepPrivateNotes });
    await as(PRIVATE_CARD, 'extension').saveNote(draft);
    expect(await db.notes.count()).toBe(1);
  });
});

describe('keepDraft', () => {
  it("keeps what is typed under the tab's address, where it is found again", async () => {
    const { card } = background();
    await card.keepDraft('editor', DRAFT);
    const query = { source: 'https://lies.example/', selector: DRAFT.selector };
    expect((await card.drafts(query)).map(({ draft }) => draft.source)).toEqual([URL]);
    await card.dropDraft('editor');
    expect(await card.drafts(query)).toEqual([]);
  });

  it('writes nothing down that is typed in a private window', async () => {
    const { as, db } = background();
    await expect(as(PRIVATE_CARD, 'extension').keepDraft('editor', DRAFT)).rejects.toThrow('private');
    expect(await db.drafts.count()).toBe(0);
  });
});

describe('findNotes and tags', () => {
  it('give what the reader has written', async () => {
    const { card } = background();
    await card.saveNote({ ...DRAFT, tags: ['silt'] });
    expect(await card.tags()).toEqual(['silt']);
    expect((await card.findNotes('since')).map(({ id }) => id)).toEqual([DRAFT.id]);
  });
});

describe('noteTargets', () => {
  it('tells a page where its notes stand, and nothing of what they say', async () => {
    const { card, page } = background();
    await card.saveNote({ ...DRAFT, tags: ['secret'] });
    expect(JSON.stringify(await page.noteTargets())).not.toMatch(/Since when|secret/);
  });

  it('finds in a frame what was written there', async () => {
    const { as, card } = background();
    await card.saveNote(DRAFT);
    const frame: Sender = { ...PAGE, url: 'https://frame.example/article', frameId: 5 };
    expect(await as(frame, 'page').noteTargets()).toHaveLength(1);
  });

  it('gives a page no notes of other pages, though it names them as canonical', async () => {
    const { as, card } = background();
    await card.saveNote(DRAFT);
    const other: Sender = { id: 'me', url: 'https://evil.example/', frameId: 0, tab: { id: 9, incognito: false } };
    expect(await as(other, 'page').noteTargets(URL)).toEqual([]);
  });

  it('gives nothing where the reader turned it off', async () => {
    const { card, page } = background({ siteModes: { 'news.example': 'off' } });
    await card.saveNote(DRAFT);
    expect(await page.noteTargets()).toEqual([]);
  });
});

describe('deleteNote', () => {
  it('takes a note off its page, and restoreNote brings it back', async () => {
    const { as, page, told } = background();
    const panel = as(PANEL, 'extension');
    await panel.saveNote({ ...DRAFT, source: URL });
    await panel.deleteNote(DRAFT.id);
    expect(await page.noteTargets()).toEqual([]);
    await panel.restoreNote(DRAFT.id);
    expect(await page.noteTargets()).toHaveLength(1);
    expect(told).toEqual(Array(3).fill(['notesChanged', URL, undefined]));
  });
});

describe('placeNote', () => {
  it('tells the page where the reader said no, and that the note may stand elsewhere', async () => {
    const { card, page, told } = background();
    await card.saveNote(DRAFT);
    const refused = [{ type: 'TextQuoteSelector' as const, exact: 'three years', prefix: '', suffix: '' }];
    const before = await card.placeNote(DRAFT.id, { selector: DRAFT.selector, refused });
    expect(before).toEqual({ selector: DRAFT.selector, refused: [] });
    const [target] = await page.noteTargets();
    expect(target).toMatchObject({ id: DRAFT.id, refused });
    expect(JSON.stringify(target)).not.toContain('Since when');
    expect(told.at(-1)).toEqual(['notesChanged', URL, 7]);
  });
});

describe('pageChanged', () => {
  it('shows the count of a page', async () => {
    const { page, told } = background();
    await page.pageChanged(3, 'checked');
    expect(told).toEqual([['showBadge', 7, 3, 'checked']]);
  });

  it('does not let an empty frame wipe out the count of its page', async () => {
    const { as, told } = background();
    await as({ ...PAGE, frameId: 5 }, 'page').pageChanged(0, 'not-article');
    expect(told).toEqual([]);
  });

  /** A page that makes two claims of one story, and so belongs to it. */
  const ofStory = () => {
    const [claim] = aPack().claims;
    const birds = {
      ...claim!,
      id: 'silt-kills-birds',
      claimReviewed: 'Silt of the harbour kills the birds of the marsh.',
    };
    const claims = [
      claim!,
      { ...birds, variants: [], opposites: [], concepts: [{ ideas: [['silt'], ['birds', 'bird']] }] },
    ];
    const text = `The harbour again\n\n${claims.map(({ claimReviewed }) => claimReviewed).join('\n\n')}`;
    return { article: { ...ARTICLE, text }, ...background({}, aPack('2024-03-01', { claims })) };
  };

  it('keeps where the notes of a page were, and to which stories it belongs', async () => {
    const { card, page, article } = ofStory();
    await card.saveNote(DRAFT);
    await page.findContext(article);
    await page.pageChanged(1, 'checked', [{ id: DRAFT.id, state: 'moved' }]);
    await expect.poll(() => card.note(DRAFT.id)).toMatchObject({ state: 'moved', stories: ['dredging'] });
  });

  it('writes nothing beside a note when its page is opened in a private window', async () => {
    const { as, card, page, db, article } = ofStory();
    await card.saveNote(DRAFT);
    await page.pageChanged(1, 'checked', [{ id: DRAFT.id, state: 'exact' }]);
    const before = await card.note(DRAFT.id);
    const writes: unknown[] = [];
    db.notes.hook('updating', changes => void writes.push(changes));
    const privatePage = as(PRIVATE_PAGE, 'page');
    expect((await privatePage.findContext(article)).annotations).toHaveLength(2);
    await privatePage.pageChanged(2, 'checked', [{ id: DRAFT.id, state: 'gone' }]);
    await privatePage.pageChanged(0, 'failed');
    // The page need not wait for what is written of it, so this test does.
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(await card.note(DRAFT.id)).toEqual(before);
    expect([writes, await db.failures.count()]).toEqual([[], 0]);
  });
});

describe('a disk without room', () => {
  it('is said as such, and nothing is told to others', async () => {
    const { card, db, told } = background();
    db.notes.hook('creating', () => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    await expect(card.saveNote(DRAFT)).rejects.toThrow(/^full$/);
    expect(told).toEqual([]);
  });
});

describe('saveArticle', () => {
  it('keeps the article of a tab for the pages after it, and tells the others', async () => {
    const { as, told } = background();
    const panel = as(PANEL, 'extension');
    const saved = await panel.saveArticle(7);
    expect(saved).toMatchObject({ headline: 'The harbour again', saved: '2024-03-04T08:00:00.000Z' });
    expect(await panel.savedOf(`${URL}?utm_source=mail`)).toEqual(saved);
    expect(told).toEqual([['savedChanged', 7]]);
    const other = { ...ARTICLE, text: `Elsewhere\n\n${ARTICLE.text.split('\n\n')[1]}` };
    const bodies = async () =>
      (await panel.matchText({ ...other, source: 'https://b.example/' })).annotations.flatMap(({ body }) => body);
    expect(await bodies()).toContainEqual({ type: 'coverage', id: saved.id });
    expect(await panel.entries([{ type: 'coverage', id: saved.id }])).toMatchObject([
      { coverage: { url: URL, outlet: 'news.example', saved: saved.saved } },
    ]);
    await panel.removeArticles([saved.id]);
    expect(await bodies()).not.toContainEqual({ type: 'coverage', id: saved.id });
    expect(await panel.entries([{ type: 'coverage', id: saved.id }])).toEqual([]);
  });

  it('keeps nothing of a private window unless the reader says so', async () => {
    const { as, db } = background();
    const panel = as(PANEL, 'extension');
    await expect(panel.saveArticle(8)).rejects.toThrow('private');
    expect(await db.articles.count()).toBe(0);
    await panel.saveArticle(8, true);
    expect(await db.articles.count()).toBe(1);
    await background({ keepPrivateNotes: true }).as(PANEL, 'extension').saveArticle(8);
  });

  it('says that a page has no article', async () => {
    await expect(background().as(PANEL, 'extension').saveArticle(9)).rejects.toThrow('no article');
  });
});

describe('findDeep', () => {
  it('looks nothing up by its meaning unless the reader chose that', async () => {
    for (const set of [
      {},
      { deep: 'all', kindsOff: ['claim'] },
      { deep: 'all', siteModes: { 'news.example': 'off' } },
    ]) {
      const { page, told } = background(set as Partial<Settings>);
      expect(await page.findDeep(ARTICLE, [])).toBeUndefined();
      expect(told.filter(([call]) => call === 'callDeep')).toEqual([]);
    }
  });

  it('goes without where a worker cannot run', async () => {
    const { page, as, told } = background({ deep: 'gated' });
    expect(await page.findDeep(ARTICLE, [{ start: 0, end: 5 }])).toBeUndefined();
    expect(await as(PANEL, 'extension').deepState()).toBeUndefined();
    const options = { dial: 'balanced', depth: 'gated' };
    expect(told).toEqual([
      ['callDeep', 'find', { ...ARTICLE, source: URL }, [{ start: 0, end: 5 }], options],
      ['callDeep', 'state'],
    ]);
  });
});

describe('findPublishedClaims', () => {
  it.each<[string, Partial<Settings>, Sender]>([
    ['of any page', {}, PAGE],
    ['in a private window, since nobody is asked', {}, PRIVATE_PAGE],
    ['in quiet mode', { isQuiet: true }, PAGE],
  ])('finds the claims %s', async (_where, set, sender) => {
    const { as, told } = background(set);
    expect(await as(sender, 'page').findPublishedClaims(ARTICLE)).toEqual([]);
    expect(told).toEqual([['findClaims', URL, 'balanced']]);
  });

  it.each<[string, Partial<Settings>]>([
    ['where the reader turned it off', { siteModes: { 'news.example': 'off' } }],
    ['where claims are not looked for', { kindsOff: ['claim'] }],
  ])('finds nothing %s', async (_where, set) => {
    const { page, told } = background(set);
    expect(await page.findPublishedClaims(ARTICLE)).toBeUndefined();
    expect(told).toEqual([]);
  });
});

describe('findPublished', () => {
  it("looks the page up under the tab's own address", async () => {
    const { page, told } = background();
    expect(await page.findPublished(ARTICLE)).toEqual({ annotations: [], related: [], sentences: [] });
    expect(told).toEqual([['lookUp', URL, 'balanced']]);
  });

  it.each<[string, Partial<Settings>, Sender]>([
    ['in a private window', {}, PRIVATE_PAGE],
    ['in quiet mode', { isQuiet: true }, PAGE],
    ['where the reader turned it off', { siteModes: { 'news.example': 'off' } }, PAGE],
    ['for a frame', {}, { ...PAGE, frameId: 5 }],
  ])('asks nobody %s', async (_where, set, sender) => {
    const { as, told } = background(set);
    expect(await as(sender, 'page').findPublished(ARTICLE)).toBeUndefined();
    expect(told).toEqual([]);
  });
});
