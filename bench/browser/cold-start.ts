/**
 * From a content script's question to the answer, when the service worker or event
 * page has to be started for it and the database holds a hundred thousand passages.
 */
import type { BrowserName } from '../../cli/browsers.mjs';
import { pause } from '../../test/e2e/driver/wait-for';
import { largePack } from './large-pack';
import { callFrom, onStage } from './on-stage';
import type { Row } from './rows';

const PASSAGES = 100_000;
const COLD_STARTS = 12;
const WARM_CALLS = 20;
/** Time to open the packs and to get up to speed, while nobody asks. */
const AWAKE = 2500;
const GOAL = 150;

/** An article of ours, whose content script asks. */
const PAGE = '/garden.html';

/** Measure cold starts. */
export async function benchColdStart(name: BrowserName, print: (row: Row) => void): Promise<void> {
  const { pack, article } = largePack(PASSAGES);
  await onStage(name, { pack }, async ({ browser, desk, open, site }) => {
    await open(PAGE);
    const ask = async () => {
      const { time, value } = await callFrom(desk, site.url(PAGE), 'findContext', [{ ...article }]);
      const { annotations } = value as { annotations: unknown[] };
      if (annotations.length === 0) {
        throw new Error('the article quotes passages, and none was found');
      }
      return time;
    };
    const cold: number[] = [];
    const prepared: number[] = [];
    const warm: number[] = [];
    for (let i = 0; i < COLD_STARTS; i++) {
      await browser.stopBackground();
      cold.push(await ask());
    }
    for (let i = 0; i < COLD_STARTS / 2; i++) {
      await browser.stopBackground();
      await callFrom(desk, site.url(PAGE), 'noteTargets', []);
      await pause(AWAKE);
      prepared.push(await ask());
    }
    for (let i = 0; i < WARM_CALLS; i++) {
      warm.push(await ask());
    }
    print({ what: `cold start to first answer, ${PASSAGES} passages`, values: cold, goal: { p50: GOAL } });
    print({ what: `first answer of a background that has been awake for ${AWAKE} ms`, values: prepared, goal: {} });
    print({ what: 'the same question once the background runs', values: warm, goal: {} });
  });
}
