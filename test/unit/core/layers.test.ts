import { describe, expect, it } from 'vitest';
import { findPassages } from '../../../core/find';
import { findInLayers } from '../../../core/layers';
import { buildPassageIndex } from '../../../core/passage-index';
import { warmUp } from '../../../core/warm-up';

const BUNDLED = [
  'Councillors postponed the harbour dredging contract until surveyors measured the silt.',
  'Ferry passengers complained about turnstiles that swallowed tickets and never opened.',
];
const SAVED = 'Smugglers loaded crates of contraband lobster onto unmarked trawlers near the breakwater.';
const TEXT = `It began quietly. ${SAVED} ${BUNDLED[1]}`;

const ALL = [...BUNDLED, SAVED];

describe('findInLayers', () => {
  it('finds what was there and what was added, numbered one after the other', () => {
    const layers = { index: buildPassageIndex(BUNDLED), added: buildPassageIndex([SAVED]), texts: ALL };
    const found = findInLayers(TEXT, layers);
    expect(found.map(match => match.passage).sort()).toEqual([1, 2]);
    expect(found.map(match => match.variant)).toEqual(['verbatim', 'verbatim']);
  });

  it('finds after merging what one index over all finds', () => {
    const index = buildPassageIndex(ALL);
    const merged = { index, added: buildPassageIndex([]), texts: ALL };
    expect(findInLayers(TEXT, merged)).toEqual(findPassages(TEXT, index, ALL));
  });

  it('asks as much of what was added as if it lay among the others', () => {
    const [passage, others] = ['the ferry to the island was late again', 2 ** 14];
    const index = { ...buildPassageIndex([]), passages: others };
    const texts = { length: others + 1, at: (place: number) => (place === others ? passage : undefined) };
    const altered = 'the ferry to the islet was late today';
    const added = buildPassageIndex([passage]);
    const alone = findInLayers(altered, { index: buildPassageIndex([]), added, texts: [passage] });
    expect(alone.length).toBeGreaterThan(findInLayers(altered, { index, added, texts }).length);
  });
});

describe('warmUp', () => {
  it('matches texts from all over the list, resting in between, and changes nothing that is found', async () => {
    const index = buildPassageIndex(BUNDLED);
    const before = findPassages(TEXT, index, BUNDLED);
    const seen: string[] = [];
    let rests = 0;
    const match = (text: string) => {
      expect(rests).toBe(seen.length);
      seen.push(text);
      findPassages(text, index, BUNDLED);
    };
    await warmUp(BUNDLED, match, async () => {
      rests += 1;
    });
    expect(findPassages(TEXT, index, BUNDLED)).toEqual(before);
    const all = seen.join('\n');
    for (const text of [BUNDLED[0]!, BUNDLED[Math.floor(BUNDLED.length / 2)]!]) {
      expect(all).toContain(text);
    }
  });

  it('has nothing to do with an empty list', async () => {
    const seen = new Set<string>();
    await warmUp([], text => seen.add(text.trim()));
    expect([...seen]).toEqual(['']);
  });
});
