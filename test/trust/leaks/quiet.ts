import { until } from '../../e2e/driver/wait-for';
import { painted } from '../../e2e/on-page';
import { dropNotes, keep, openInside } from '../kept';
import type { BrowserTrial } from '../trial';
import { SPY } from './hostile-pages';
import type { Spy } from './spy';

/** Longer (ms) than a page takes from being checked to its marks. */
const MARKED = 1_500;

/** That a passage is marked is for the page to see, unless the reader wants it otherwise. */
export const quiet: BrowserTrial = {
  part: 'leaks',
  name: 'shows a page in quiet mode not even that a passage is marked',
  where: 'browser',
  guards: ['quiet mode paints nothing'],
  async run(stage) {
    const path = '/hostile/registry-read';
    const inside = await openInside(stage);
    const quote = 'immigrants commit fewer crimes than native-born Americans';
    await keep(inside, [
      { id: 'urn:uuid:quiet', source: stage.site.url(path), title: 'Quiet', quote, text: 'Mine.', tags: [] },
    ]);
    const loud = await stage.open(path);
    const marked = await until('marks', async () => (await painted(loud)).length).catch(() => 0);
    await stage.set({ isQuiet: true });
    const page = await stage.open(path);
    const look = () =>
      page.evaluate(where => (globalThis as unknown as Record<string, Spy>)[where]!.look(['glossator-']), SPY);
    const violations = await until('a mark', async () => (await look()).length > 0, MARKED).then(look, () => []);
    const elements = await page.evaluate(() => document.querySelectorAll('html > :not(head, body)').length);
    await dropNotes(inside);
    await inside.close();
    return {
      tried: 2,
      violations: [
        ...violations.map(hit => `the page saw ${hit}`),
        ...(elements > 0 ? ['the page has an element of ours'] : []),
        ...(marked > 0 ? [] : ['without quiet mode nothing was marked either, so that this shows nothing']),
      ],
    };
  },
};
