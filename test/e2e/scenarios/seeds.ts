import assert from 'node:assert/strict';
import type { ContextAnnotation } from '../../../core/annotation';
import type { PageState } from '../../../core/service';
import { domChange, openCard, paintedOf } from '../on-page';
import { type Scenario, type Stage, untilChecked } from '../stage';

const SEEDS = ['000', '001', '002', '003', '004'];

/** The five articles that the corpus holds as coverage, each as a page: what one says of the others. */
export const seeds: Scenario[] = [
  {
    name: 'finds in every seed the other four and not itself',
    needsShared: true,
    async run(stage) {
      for (const seed of SEEDS) {
        const { state, problems } = await stateOf(stage, seed);
        const related = others(state)
          .map(({ id }) => id)
          .sort();
        assert.deepEqual(
          related,
          SEEDS.filter(other => other !== seed),
          `related to ${seed}`,
        );
        const own = state.context.annotations.flatMap(({ body }) => body).filter(({ id }) => id === seed);
        assert.deepEqual(own, [], `${seed} as its own source`);
        assert.deepEqual(problems, []);
      }
    },
  },
  {
    name: 'shows the Harboring sentence of 000 as a quotation of 001 and 002, with context on sanctuary policies',
    needsShared: true,
    async run(stage) {
      const { state, page } = await stateOf(stage, '000');
      const found = touching(state, /^Harboring criminal aliens/);
      const coverage = found.filter(({ glossator }) => glossator.kind === 'quotation').flatMap(idsOf);
      assert.ok(coverage.includes('001') && coverage.includes('002'), String(coverage));
      const claims = found.filter(({ glossator }) => glossator.kind === 'claim').flatMap(idsOf);
      assert.ok(
        claims.some(id => id.startsWith('sanctuary-')),
        String(claims),
      );
      const [first] = others(state);
      assert.deepEqual([first?.id, first?.relation], ['001', 'event']);
      await openCard(page, 'quotation', 'Harboring criminal aliens', 'Washington Examiner');
    },
  },
  {
    name: 'puts the UMass Boston study on the sentences of 001 about immigrants and crime',
    needsShared: true,
    async run(stage) {
      const { state } = await stateOf(stage, '001');
      for (const sentence of [/criminal immigrant/, /^Bersani published a study in 2012/]) {
        const claims = touching(state, sentence).flatMap(idsOf);
        assert.ok(claims.includes('bersani-life-course'), `${sentence}: ${claims}`);
      }
    },
  },
  {
    name: 'sets the numbers of 002 and 004 beside each other',
    needsShared: true,
    async run(stage) {
      for (const [seed, here, there] of [
        ['002', '70,000', '40,000'],
        ['004', '40,000', '70,000'],
      ] as const) {
        const { page } = await stateOf(stage, seed);
        const numbers = await paintedOf(page, 'number');
        assert.ok(
          numbers.some(text => text.includes(here)),
          `${seed}: ${numbers}`,
        );
        await openCard(page, 'number', here, there);
      }
    },
  },
];

async function stateOf(stage: Stage, seed: string) {
  const page = await stage.open(`/seeds/${seed}`);
  const state = await untilChecked(stage, stage.site.url(`/seeds/${seed}`));
  assert.equal(state.status, 'checked');
  assert.equal(await domChange(page), '');
  return { page, state, problems: page.problems() };
}

/** Related coverage but for the article itself, which these pages show under another address. */
function others({ context }: PageState) {
  return context.related.filter(({ relation }) => relation !== 'same-text');
}

/** Annotations whose passage reads like this. */
function touching(state: PageState, pattern: RegExp): ContextAnnotation[] {
  return state.context.annotations.filter((_, index) => {
    const passage = state.passages[index] ?? '';
    return pattern.test(passage.replace(/^[“"]/, ''));
  });
}

function idsOf({ body }: ContextAnnotation): string[] {
  return body.map(({ id }) => id);
}
