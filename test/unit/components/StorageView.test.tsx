// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { formatSize } from '../../../components/format-size';
import { StorageView } from '../../../components/StorageView';
import { show, textOf } from './show';

const HELD = [
  { id: 'notes' as const, count: 1200, size: 900_000 },
  { id: 'trash' as const, count: 0, size: 0, action: <button type="button">Empty</button> },
  { id: 'articles' as const, count: 3, size: 45_000, action: <button type="button">Remove all</button> },
];

describe('StorageView', () => {
  it('says how much is used and left in words, and by what', () => {
    const text = textOf(show(<StorageView usage={12_300_000} quota={4_000_000_000} held={HELD} />));
    expect(text).toContain('Glossator uses 12 MB of about 4 GB.');
    expect(text).toContain('Notes1,200900 kB');
    expect(text).not.toContain('little room left');
  });

  it('says how much room a thing may take where the oldest of it goes', () => {
    const held = [{ id: 'shards' as const, count: 40, size: 300_000, most: 64_000_000 }];
    expect(textOf(show(<StorageView usage={1} quota={4e9} held={held} />))).toContain(
      'Pieces of publications (at most 64 MB)40300 kB',
    );
  });

  it('offers to free what can be freed, and never the notes', () => {
    const root = show(<StorageView usage={1} quota={4e9} held={HELD} />);
    expect([...root.querySelectorAll('button')].map(button => button.textContent)).toEqual(['Remove all']);
  });

  it('says so where there is little room left', () => {
    const root = show(<StorageView usage={3.95e9} quota={4e9} held={HELD} />);
    expect(textOf(root.querySelector('[role=alert]'))).toContain('There is little room left: about 50 MB. Your notes');
  });
});

describe('formatSize', () => {
  it.each([
    [0, '0 kB'],
    [1, '1 kB'],
    [999, '1 kB'],
    [45_400, '45 kB'],
    [1_240_000, '1.2 MB'],
    [12_300_000, '12 MB'],
    [4e9, '4 GB'],
    [2e16, '20,000 TB'],
  ])('writes %d bytes as %s', (bytes, written) => {
    expect(formatSize(bytes, 'en')).toBe(written);
  });

  it("writes in the reader's language", () => {
    expect(formatSize(1_240_000, 'de')).toBe('1,2 MB');
  });
});
