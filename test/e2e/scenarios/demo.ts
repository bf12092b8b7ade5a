import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { PICTURE, pictureCard, tellFound } from '../../../cli/demo-report';
import type { Scenario } from '../stage';

/** What `npm run demo` does where there is no display. */
export const demo: Scenario[] = [
  {
    name: 'tells in the demo what was found, and pictures a card',
    async run(stage) {
      const told = await tellFound(stage);
      for (const kind of ['claim', 'quotation', 'number', 'story']) {
        assert.match(told, new RegExp(`^${kind} `, 'm'));
      }
      rmSync(PICTURE, { force: true });
      await pictureCard(stage);
      assert.ok(existsSync(PICTURE));
    },
  },
];
