import { beforeEach, describe, expect, it } from 'vitest';
import type { ContextAnnotation } from '../../../core/annotation';
import type { Article, Span } from '../../../core/article';
import type { RelatedCoverage } from '../../../core/related-coverage';
import { viewOf } from '../../../page/card-views';
import { createMatches, type Matches, type Reading } from '../../../page/matches';
import { createPainter, type Painter } from '../../../page/paint';
import { articlePage, PARAGRAPHS, pageOf } from './page-of';

class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}

const WORDS = /million dollars|salt water/g;

let document: Document;
let asked: { article: Article; changed?: Span[] }[];
let painter: Painter;
let matches: Matches;
let published: (article: Article) => Promise<ContextAnnotation[] | undefined>;
let publishedClaims: typeof published;
let publishedRelated: RelatedCoverage[];
let deepFinds: (article: Article, within: Span[]) => Promise<ContextAnnotation[] | undefined>;

/** A corpus that knows something about two pairs of words. */
async function findContext(article: Article, changed?: Span[]) {
  asked.push({ article, changed });
  const annotations = [...article.text.matchAll(WORDS)].flatMap(({ index: start, 0: words }): ContextAnnotation[] => {
    const end = start + words.length;
    const isAsked = !changed || changed.some(span => span.start <= start && end <= span.end);
    const target = { source: '', selector: [{ type: 'TextPositionSelector' as const, start, end }] };
    const body = [{ type: 'claim' as const, id: words }];
    const glossator = { kind: 'claim' as const, score: 1, reasons: [] };
    return isAsked
      ? [{ id: `claim:${words}:${start}`, type: 'Annotation', motivation: 'assessing', target, body, glossator }]
      : [];
  });
  return { annotations, related: [], sentences: [{ start: 0, end: article.text.length }] };
}

beforeEach(() => {
  document = pageOf(articlePage());
  asked = [];
  const registry = new Map<string, Highlight>();
  painter = createPainter(registry, () => new FakeHighlight() as unknown as Highlight);
  deepFinds = async () => undefined;
  const findDeep: typeof deepFinds = (...args) => deepFinds(...args);
  published = async () => undefined;
  publishedRelated = [];
  const findPublished = async (article: Article) => {
    const annotations = await published(article);
    return annotations && { annotations, related: publishedRelated, sentences: [{ start: 0, end: 9 }] };
  };
  publishedClaims = async () => undefined;
  const findPublishedClaims: typeof published = (...args) => publishedClaims(...args);
  const finding = { findContext, findDeep, findPublishedClaims, findPublished };
  matches = createMatches(document, { painter, ...finding, pause: async () => undefined });
});

function coverageOf(id: string, score: number, url = `https://gazette.example/${id}`): RelatedCoverage {
  const [nothing, exclusive] = [
    { terms: [], quotations: [], numbers: [] },
    { quotations: [], numbers: [] },
  ];
  return {
    ...{ id, url, headline: `On ${id}`, outlet: 'The Gazette', datePublished: '2026-11-25', score },
    ...{ publication: 'Ten years', relation: 'event', onlyHere: exclusive, onlyThere: exclusive },
    shared: { ...nothing, sentences: [{ sentence: 0, words: 'x' }] },
  };
}

function annotationOn({ text }: Article, words: string): ContextAnnotation {
  const start = text.indexOf(words);
  const target = {
    source: '',
    selector: [{ type: 'TextPositionSelector' as const, start, end: start + words.length }],
  };
  const glossator = { kind: 'claim' as const, score: 1, reasons: [] };
  const body = [{ type: 'claim' as const, id: 'late' }];
  return { id: `claim:late:${start}`, type: 'Annotation', motivation: 'assessing', target, body, glossator };
}

function painted(): string[] {
  return matches
    .readings()
    .flatMap(({ context }) => context.annotations.flatMap(({ id }) => painter.rangesOf(id).map(String)));
}

describe('createMatches', () => {
  it('paints what the corpus knows, where it stands', async () => {
    await matches.check(false);
    expect(matches.status()).toBe('checked');
    expect(painted()).toEqual(['salt water', 'million dollars']);
  });

  it('joins to what is painted what is found later by meaning', async () => {
    await matches.check(false);
    const spans: Span[] = [];
    deepFinds = async ({ text }, within) => {
      spans.push(...within);
      const start = text.indexOf('harbour');
      const { annotations } = await findContext({ ...asked[0]!.article, text: 'salt water' });
      const [found] = annotations;
      const target = { source: '', selector: [{ type: 'TextPositionSelector' as const, start, end: start + 7 }] };
      return [{ ...found!, id: 'claim:late', body: [{ type: 'claim', id: 'late' }], target }];
    };
    await matches.deepen();
    expect(spans[0]).toMatchObject({ start: 0 });
    expect(spans.at(-1)!.end).toBe(asked[0]!.article.text.length);
    expect(painted()).toEqual(expect.arrayContaining(['salt water', 'million dollars', 'harbour']));
    expect(painted()).toHaveLength(3);
  });

  it('asks for no more by meaning once that is not wanted, or the page is at rest', async () => {
    await matches.check(false);
    let calls = 0;
    deepFinds = async () => {
      calls += 1;
      return undefined;
    };
    await matches.deepen();
    expect(calls).toBe(1);
    await matches.rest('off');
    await matches.deepen();
    expect(calls).toBe(1);
  });

  it('joins to what is painted what a publication has to say, where the page stands by then', async () => {
    await matches.check(false);
    published = async article => {
      const late = annotationOn(article, 'harbour');
      document
        .querySelector('.story-body')!
        .insertAdjacentHTML('afterbegin', '<p>Put in before all that was read.</p>');
      await matches.recheck();
      return [late];
    };
    await matches.widen();
    expect(painted()).toEqual(expect.arrayContaining(['salt water', 'million dollars', 'harbour']));
    expect(painted()).toHaveLength(3);
  });

  it('paints the claims of publications while their servers are waited for', async () => {
    publishedClaims = async article => [annotationOn(article, 'harbour')];
    let before: string[] = [];
    published = async () => {
      before = painted();
      return undefined;
    };
    await matches.check(false);
    await matches.widen();
    expect(before).toContain('harbour');
    expect(painted()).toEqual(before);
  });

  it('lists related coverage of publications beside that of packs, each article once, and keeps it when the page changes', async () => {
    publishedRelated = [
      coverageOf('lamps', 0.6),
      coverageOf('pier', 0.9),
      coverageOf('again', 0.5, 'https://gazette.example/pier'),
    ];
    published = async () => [];
    await matches.check(false);
    await matches.widen();
    const idsOf = () => matches.readings()[0]!.context.related.map(({ id }) => id);
    expect(idsOf()).toEqual(['pier', 'lamps']);
    await matches.widen();
    expect(idsOf()).toEqual(['pier', 'lamps']);
    document.querySelector('.story-body p')!.remove();
    await matches.recheck();
    expect(idsOf()).toEqual(['pier', 'lamps']);
    // Its sentences have other numbers now.
    expect(matches.readings()[0]!.context.related[0]!.shared.sentences).toEqual([]);
  });

  it('asks no publication about what was not read, and drops what comes after the page was left', async () => {
    let calls = 0;
    published = async article => {
      calls += 1;
      await matches.rest('off');
      return [annotationOn(article, 'harbour')];
    };
    await matches.widen();
    expect(calls).toBe(0);
    await matches.check(false);
    await matches.widen();
    expect([calls, painted()]).toEqual([1, []]);
  });

  it('asks only for paragraphs that were put in, and keeps the rest', async () => {
    await matches.check(false);
    document
      .querySelector('.story-body p')!
      .insertAdjacentHTML(
        'beforebegin',
        '<p>In the end it was the salt water, said the engineers, that did it, and time.</p>',
      );
    expect(await matches.recheck()).toBe(true);
    const { article, changed } = asked[1]!;
    expect(changed!.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      'In the end it was the salt water, said the engineers, that did it, and time.',
    ]);
    expect(painted()).toEqual(['salt water', 'salt water', 'million dollars']);
  });

  it('asks where the sentences stand now when a paragraph was only taken away', async () => {
    await matches.check(false);
    document.querySelector('.story-body p')!.remove();
    expect(await matches.recheck()).toBe(false);
    const [{ article, context }] = matches.readings() as [Reading];
    const [start] = context.sentences.map(sentence => article.text.slice(sentence.start));
    expect(start).toBe(article.text);
    expect(context.sentences.at(-1)!.end).toBe(article.text.length);
    expect(painted()).toEqual(['salt water', 'million dollars']);
  });

  it('paints again without asking when the page only made new nodes of the same text', async () => {
    await matches.check(false);
    const body = document.querySelector('.story-body')!;
    body.replaceWith(body.cloneNode(true));
    expect(matches.isWhole()).toBe(false);
    expect(await matches.recheck()).toBe(false);
    expect(asked).toHaveLength(1);
    expect(painted()).toEqual(['salt water', 'million dollars']);
    expect(matches.isWhole()).toBe(true);
  });

  it.each([
    ['de', 'language'],
    ['en-GB', 'checked'],
    ['', 'checked'],
  ])('gives status for a page in "%s": %s', async (language, status) => {
    document.documentElement.lang = language;
    await matches.check(false);
    expect(matches.status()).toBe(status);
    expect(asked.length).toBe(status === 'checked' ? 1 : 0);
  });

  it('says that a page is no article, and looks again when text comes', async () => {
    const story = document.querySelector('.story-body')!;
    story.remove();
    await matches.check(false);
    expect(matches.status()).toBe('not-article');
    document.querySelector('article')!.append(story);
    expect(await matches.recheck()).toBe(true);
    expect(matches.status()).toBe('checked');
  });

  it('matches a selection alone, beside the page', async () => {
    await matches.check(false);
    const range = document.createRange();
    const paragraph = [...document.querySelectorAll('p')].find(one => one.textContent === PARAGRAPHS[3])!;
    range.setStart(paragraph.firstChild!, PARAGRAPHS[3]!.indexOf('40'));
    range.setEnd(paragraph.firstChild!, PARAGRAPHS[3]!.indexOf(','));
    const found = await matches.checkSelection(range);
    expect(asked[1]!.article.text).toBe('40 million dollars');
    expect(painter.rangesOf(found[0]!.id).map(String)).toEqual(['million dollars']);
  });

  describe('on a long page', () => {
    /** Some 42,000 characters, known words in every fifth paragraph. */
    const LONG = Array.from(
      { length: 400 },
      (_, i) => `<p>${PARAGRAPHS[i % 5]!.replace('salt', i < 5 ? 'salt' : 'sea')}</p>`,
    );

    beforeEach(() => {
      document = pageOf(articlePage({ body: LONG.join('\n') }));
    });

    function checkWhile(answering: (article: Article) => void): Promise<void> {
      matches = createMatches(document, {
        painter,
        pause: async () => undefined,
        findDeep: async () => undefined,
        findPublishedClaims: async () => undefined,
        findPublished: async () => undefined,
        findContext: async article => {
          answering(article);
          return findContext(article);
        },
      });
      return matches.check(false);
    }

    it('paints the beginning before it has matched the rest', async () => {
      const before: number[] = [];
      await checkWhile(() => before.push(painted().length));
      const [beginning, whole] = asked.map(({ article }) => article.text) as [string, string];
      expect(before[0]).toBe(0);
      expect(before[1]).toBeGreaterThan(8);
      expect(whole.startsWith(`${beginning}\n`)).toBe(true);
      expect(beginning.length).toBeLessThan(whole.length / 2);
      expect(matches.status()).toBe('checked');
    });

    it('knows in the end what the whole text has, and still paints what it has painted', async () => {
      let first: string[] = [];
      await checkWhile(() => {
        first = matches.shown().map(({ id }) => id);
      });
      const { context, article } = matches.readings()[0]!;
      expect(context).toEqual(await findContext(article));
      expect(matches.shown().map(({ id }) => id)).toEqual(expect.arrayContaining(first));
    });

    it('leaves the rest when the page is turned off after the beginning', async () => {
      let resting: Promise<void> | undefined;
      await checkWhile(() => {
        resting ??= matches.rest('off');
      });
      await resting;
      expect([asked.length, matches.status(), painter.isEmpty()]).toEqual([1, 'off', true]);
    });
  });

  it('takes off the page what the reader calls wrong, keeps it off when the page grows, and puts it back', async () => {
    await matches.check(false);
    const wrong = matches.shown()[0]!.id;
    await matches.setWrong(wrong, true);
    expect(painted()).toEqual(['million dollars']);
    document.querySelector('.story-body p:last-of-type')!.insertAdjacentHTML('afterend', `<p>${PARAGRAPHS[0]}</p>`);
    await matches.recheck();
    expect(matches.shown().map(({ id }) => id)).not.toContain(wrong);
    await matches.setWrong(wrong, false);
    expect(matches.shown().map(({ id }) => id)).toContain(wrong);
  });

  it('drops what an older check finds out after the page was turned off', async () => {
    const checking = matches.check(false);
    await matches.rest('off');
    await checking;
    expect([matches.status(), painter.isEmpty()]).toEqual(['off', true]);
  });
});

describe('viewOf', () => {
  it('shows annotations in the order asked for, with the blocks around them, and notes beside', async () => {
    await matches.check(false);
    const [water] = matches.readings()[0]!.context.annotations;
    const view = viewOf(['urn:uuid:note', water!.id], matches.readings(), false);
    expect(view.annotations).toEqual([water]);
    expect(view.noteIds).toEqual(['urn:uuid:note']);
    expect(view.passage.text).toBe(PARAGRAPHS[1]);
    expect(matches.readings()[0]!.article.text.slice(view.passage.start)).toMatch(/^Engineers had warned/);
  });
});
