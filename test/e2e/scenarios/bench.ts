import assert from 'node:assert/strict';
import { domChange, painted } from '../on-page';
import { benchPages, hasShared } from '../site-pages';
import { type Scenario, untilChecked } from '../stage';

/** What browsers say of the files that the pages name and that are not here. */
const OF_THE_PAGE =
  /Failed to load resource|Content[- ]Security[- ]Policy|violates the following|Not allowed to load|may not load data/i;

/** News pages as served, without their scripts: nothing of them breaks. */
export const bench: Scenario[] = (hasShared() ? benchPages() : ['the news pages of the benchmark']).map(name => ({
  name: `leaves ${name} whole and paints what it quotes`,
  needsShared: true,
  async run(stage) {
    const page = await stage.open(`/bench/${name}`);
    const state = await untilChecked(stage, stage.site.url(`/bench/${name}`));
    assert.notEqual(state.status, 'failed');
    const texts = (await painted(page)).map(({ text }) => squeeze(text));
    // A passage may be painted in several ranges, one for each of its blocks.
    for (const passage of state.passages) {
      assert.ok(
        texts.some(text => squeeze(passage).includes(text) && text !== ''),
        `not painted: ${passage}`,
      );
    }
    for (const text of texts) {
      assert.ok(
        state.passages.some(passage => squeeze(passage).includes(text)),
        `painted: ${text}`,
      );
    }
    assert.equal(await domChange(page), '');
    assert.deepEqual(
      page.problems().filter(problem => !OF_THE_PAGE.test(problem)),
      [],
    );
  },
}));

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
