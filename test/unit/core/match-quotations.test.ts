import { describe, expect, it } from 'vitest';
import { findContext } from '../../../core/find-context';
import { reduce } from '../../../core/reduce';
import { articleOf, open, PACK } from './small-pack';

/** Quotations of `text` that other coverage, whose text is `elsewhere`, prints. */
function quotationsIn(text: string, elsewhere: string): number {
  const coverage = { ...PACK.coverage[0], id: 'tidings', fingerprint: reduce({ text: elsewhere }) };
  const corpus = open({ ...PACK, statements: [], coverage: [coverage] });
  return findContext(articleOf(text), [corpus]).annotations.filter(({ glossator }) => glossator.kind === 'quotation')
    .length;
}

describe('a quotation', () => {
  const elsewhere = (quoted: string) =>
    `The board met at Port Ellis on Tuesday, and “${quoted}” was all that anybody would say on the way out to the boats, which lay there with their lamps on until the tide had turned.`;
  const here = (quoted: string) => `On the quay it was said that “${quoted}” had come up once more.`;

  it('is found word for word', () => {
    const words = 'dredgers bury young lobsters under metres of silt';
    expect(quotationsIn(here(words), elsewhere(words))).toBe(1);
  });

  it('is no name, though one stands in quotation marks', () => {
    const name = 'Standing Commission for Lobster Grounds and Inner Channel Dredging Permits';
    expect(quotationsIn(here(name), elsewhere(name))).toBe(0);
  });
});
