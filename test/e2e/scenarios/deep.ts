import assert from 'node:assert/strict';
import { pause, until } from '../driver/wait-for';
import { domChange, openCard, paintedOf, textOf } from '../on-page';
import type { Scenario } from '../stage';

/** Our own: it says what a claim of the bundled pack says, and shares too few words with it to be found by them. */
const ARTICLE = '/other-words.html';
const SENTENCE = 'end up in jail at a fraction';

/** Far longer than the deep check takes once it is ready. */
const TIME_TO_FIND_NOTHING = 1500;

/** Encoding the bundled pack's claims, which is done once. */
const TIME_TO_GET_READY = 60_000;

/** Pages looked up by their meaning, which happens late and only where it is wanted. */
export const deep: Scenario[] = [
  {
    name: 'finds late what is said in other words, and says in the card that it was found by its meaning',
    async run(stage) {
      await stage.set({ deep: 'gated', dial: 'generous' });
      const page = await stage.open(ARTICLE);
      const found = async () => (await paintedOf(page, 'claim')).some(text => text.includes(SENTENCE));
      await until('the paraphrase', found, TIME_TO_GET_READY);
      const card = await openCard(page, 'claim', SENTENCE, 'mmigrants');
      await card.evaluate(() => document.querySelector<HTMLElement>('.why summary')?.click());
      assert.match(await card.evaluate(textOf), /Found by its meaning/);
      const { context } = await stage.ask(stage.site.url(ARTICLE), 'pageState');
      assert.deepEqual(
        context.annotations.map(({ glossator }) => glossator.isByMeaning),
        [true],
      );
      assert.equal(await domChange(page), '');
      assert.deepEqual(page.problems(), []);
    },
  },
  {
    name: 'does not look a page up by its meaning unless that was chosen',
    async run(stage) {
      await stage.set({ dial: 'generous' });
      const page = await stage.open(ARTICLE);
      await pause(TIME_TO_FIND_NOTHING);
      assert.deepEqual(await paintedOf(page, 'claim'), []);
      await stage.set({ deep: 'all' });
      const found = async () => (await paintedOf(page, 'claim')).length;
      await until('the paraphrase, once it was chosen', found);
      await stage.set({ deep: 'off' });
      await until('a page without it', async () => (await found()) === 0);
    },
  },
];
