import { describe, expect, it } from 'vitest';
import { findPassages } from '../../../core/find';
import { addPassage, findInLayers, isFull, mergeLayers, openLayers } from '../../../core/layers';
import { buildPassageIndex, toSections } from '../../../core/passage-index';
import { warmUp } from '../../../core/warm-up';

const BUNDLED = [
  'Councillors postponed the harbour dredging contract until surveyors measured the silt.',
  'Ferry passengers complained about turnstiles that swallowed tickets and never opened.',
];
const SAVED = 'Smugglers loaded crates of contraband lobster onto unmarked trawlers near the breakwater.';
const TEXT = `It began quietly. ${SAVED} ${BUNDLED[1]}`;

function layers() {
  return addPassage(openLayers(buildPassageIndex(BUNDLED), BUNDLED), SAVED);
}

describe('layers', () => {
  it('find what was there and what was added, numbered one after the other', () => {
    const found = findInLayers(TEXT, layers());
    expect(found.map(match => match.passage).sort()).toEqual([1, 2]);
    expect(found.map(match => match.variant)).toEqual(['verbatim', 'verbatim']);
  });

  it('are the same bytes after merging as if all had been there from the beginning', () => {
    const merged = mergeLayers(layers());
    expect(toSections(merged.index)).toEqual(toSections(buildPassageIndex([...BUNDLED, SAVED])));
    expect(findInLayers(TEXT, merged)).toEqual(findPassages(TEXT, merged.index, merged.texts));
  });

  it('say when it is time to merge', () => {
    let filling = layers();
    expect(isFull(filling)).toBe(false);
    for (let i = 0; i < 64; i++) {
      filling = addPassage(filling, `${SAVED} ${i}`);
    }
    expect(isFull(filling)).toBe(true);
    expect(isFull(mergeLayers(filling))).toBe(false);
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
