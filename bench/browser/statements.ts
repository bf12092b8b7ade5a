import type { Pack } from '../../core/corpus';

/** Add `texts` to `pack` as public statements, which belong to its first event. */
export function withStatements(pack: Pack, texts: readonly string[]): Pack {
  const [event] = pack.events;
  const statements = texts.map((text, i) => ({
    id: `measured-${i}`,
    speaker: 'A speaker',
    date: '2020-01-01',
    occasion: 'The benchmark',
    event: event.id,
    text,
    claims: [],
    sources: [],
  }));
  return { ...pack, statements: [...pack.statements, ...statements] };
}
