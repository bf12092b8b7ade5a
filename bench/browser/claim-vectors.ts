/**
 * How long the claims of a large pack take to be encoded, in the background, and what is told of it meanwhile.
 *
 * Twenty thousand claims of a wording each, which are sentences of news as long as claims are.
 */
import type { BrowserName } from '../../cli/browsers.mjs';
import { compileCorpus } from '../../cli/compile-corpus';
import type { Pack } from '../../core/corpus';
import { until } from '../../test/e2e/driver/wait-for';
import { openPassageSource } from '../passage-source';
import { deepState } from './deep-state';
import { onStage } from './on-stage';
import type { Row } from './rows';

const CLAIMS = 20_000;
/** Characters that a claim has at most. */
const LONGEST = 160;
/** Seconds after which the measurement is content with how far it is. */
const PATIENCE = 400;

/** Encode the claims once: it takes minutes. */
export async function benchClaimVectors(name: BrowserName, print: (row: Row) => void): Promise<void> {
  await onStage(name, { pack: twentyThousand() }, async stage => {
    await stage.set({ deep: 'gated' });
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1000;
    const told = new Set<number>();
    const state = await until(
      'the claims to be encoded',
      async () => {
        const now = await deepState(stage);
        told.add(now?.done ?? 0);
        return now && (now.done === now.total || seconds() > PATIENCE) ? now : undefined;
      },
      2 * PATIENCE * 1000,
    );
    const [done, total] = [state.done, state.total].map(count => count.toLocaleString('en'));
    print({
      what: `${done} of ${total} claims encoded, told ${told.size} times how far`,
      values: [1000 * seconds()],
      goal: {},
    });
  });
}

function twentyThousand(): Pack {
  const bundled = compileCorpus();
  const [claim] = bundled.claims;
  const claims = openPassageSource()
    .passages(3 * CLAIMS)
    .filter(text => text.length <= LONGEST)
    .slice(0, CLAIMS)
    .map((text, i) => ({
      ...claim!,
      id: `measured-${i}`,
      title: text.slice(0, 80),
      claimReviewed: text,
      variants: [],
    }));
  return { ...bundled, claims: [...bundled.claims, ...claims] };
}
