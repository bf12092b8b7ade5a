// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { CardItem } from '../../../components/card-item';
import { Imprint } from '../../../components/Imprint';
import { Provenance } from '../../../components/Provenance';
import type { Entry } from '../../../core/service';
import { show, textOf } from './show';

const PACK = { id: 'tides', name: 'Tides', publisher: 'Coast Desk', version: '2026-02-14' };
const COVERAGE = { id: 'a', headline: 'Lamps', outlet: 'The Ledger', datePublished: '2026-02-14', url: null };

const entry = (pack: object, saved?: string) =>
  ({ pack, type: 'coverage', coverage: { ...COVERAGE, ...(saved && { saved }) } }) as unknown as Entry;

const OWN = entry({ id: 'saved', name: '', publisher: '', version: '' }, '2026-02-15T08:00:00Z');
const FROM_PACK = entry(PACK);

describe('Imprint and Provenance', () => {
  it('name pack, publisher and edition', () => {
    expect(textOf(show(<Imprint entry={FROM_PACK} />))).toMatch(/Tides.*Coast Desk.*2026/);
    expect(textOf(show(<Provenance items={[{ entries: [FROM_PACK] } as unknown as CardItem]} />))).toMatch(/Tides/);
  });

  it('say nothing of a pack for an article that the reader saved', () => {
    expect(textOf(show(<Imprint entry={OWN} />))).toBe('');
    expect(textOf(show(<Provenance items={[{ entries: [OWN] } as unknown as CardItem]} />))).toBe('');
    const both = [{ entries: [OWN, FROM_PACK] } as unknown as CardItem];
    expect(textOf(show(<Provenance items={both} />))).not.toMatch(/^ ·/);
  });
});
