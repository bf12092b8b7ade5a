/** What background, panel and popup may ask of a page. */
import { i18n } from '#i18n';
import { positionOf } from '../../core/annotation';
import type { PageService } from '../../core/service';
import { draftOn } from '../../page/card-views';
import { selectedRange } from '../../page/follow-selection';
import { linkedReviews } from '../../page/linked-reviews';
import { canonicalOf } from '../../page/notes';
import type { Stages } from './session';

/** Longest title that is handed on. */
const MAX_TITLE = 500;
/** Longer sentences are lists of the page's, and are shown cut off. */
const MAX_SENTENCE = 600;

/** Make the service of a page over its `stages`. */
export function createService(document: Document, stages: Stages): PageService {
  const { matches, notes, passages, card, position, run } = stages;

  /** In quiet mode the page must not see that something stands at a place: it is only scrolled to. */
  function goTo(id: string | undefined, opensCard: boolean): boolean {
    const isThere = id !== undefined && passages.goTo(id);
    if (isThere && opensCard) {
      card.open([id], { takesFocus: true });
    }
    position.look();
    return isThere;
  }

  /** Who presses a shortcut on a page that waits to be asked has asked. */
  async function ask(): Promise<void> {
    await stages.settled();
    if (matches.status() === 'ask') {
      await run(() => stages.obey(true));
    }
  }

  return {
    async pageState() {
      const readings = matches.readings();
      const annotations = readings.flatMap(({ context }) => context.annotations);
      const [page] = readings;
      const sentences = page?.context.sentences ?? [];
      return {
        source: document.URL,
        title: (page?.article.headline || document.title).slice(0, MAX_TITLE),
        status: matches.status(),
        context: { annotations, related: page?.context.related ?? [], sentences },
        passages: readings.flatMap(({ article, context }) =>
          context.annotations.map(({ target }) => {
            const position = positionOf(target);
            return position ? article.text.slice(position.start, position.end) : '';
          }),
        ),
        sentences: sentences.map(({ start, end }) => ({
          start,
          text: page!.article.text.slice(start, Math.min(end, start + MAX_SENTENCE)),
        })),
        datePublished: page?.article.datePublished,
        ...(matches.isDense() &&
          !stages.isQuiet() && { shown: { count: matches.shown().length, total: annotations.length } }),
        notes: notes.states(),
      };
    },
    linkedReviews: async () =>
      matches.status() === 'off' || matches.status() === 'ask' ? [] : linkedReviews(document),
    async article() {
      await ask();
      const article = matches.readings()[0]?.article;
      return article && { article, canonical: canonicalOf(document) };
    },
    goTo: async id => goTo(id, !stages.isQuiet()),
    goToWords: async words => passages.goToWords(words),
    async step(direction) {
      await ask();
      goTo(passages.next(direction), true);
    },
    async openCard() {
      await ask();
      goTo(passages.here(), true);
    },
    noteSelection: async () => card.write(),
    notePage: async () => card.writeOnPage(),
    pageDraft: async () => draftOn([], document),
    checkSelection: () =>
      run(async () => {
        const range = selectedRange(document)?.cloneRange();
        if (!range) {
          return;
        }
        const [first] = await matches.checkSelection(range);
        if (first) {
          stages.follow();
          goTo(first.id, true);
        } else {
          stages.say(i18n.t('announceNothing'));
          card.openEmpty(range);
        }
      }),
    followPosition: async isFollowed => position.follow(isFollowed),
    async notesChanged() {
      await run(stages.findNotes);
      card.refreshNotes();
    },
    showAll: isAll => run(() => matches.showAll(isAll)),
    setOff: isOff => run(() => (isOff ? stages.rest('off') : stages.obey(true))),
    settingsChanged: () => run(() => stages.obey()),
  };
}
