// @vitest-environment jsdom
import type { ComponentProps } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { Rescue } from '../../../components/Rescue';
import { button, perform, show, textOf } from './show';

const SNAPSHOT = { name: 'newest', made: new Date('2026-11-28T08:15:00Z'), notes: 3, size: 1_000 };

function shown(props: Partial<ComponentProps<typeof Rescue>>) {
  const on = { onRestore: vi.fn(), onSave: vi.fn(), onAnew: vi.fn(), onReload: vi.fn() };
  const still = { readable: 2, snapshots: [SNAPSHOT], isBusy: false, told: '', isDone: false };
  return { root: show(<Rescue reason="unreadable" {...still} {...on} {...props} />), on };
}

const names = (root: Element) => [...root.querySelectorAll('button')].map(textOf);

describe('Rescue', () => {
  it('says what is wrong, what can still be read and what may be missing, and offers the snapshot', () => {
    const { root, on } = shown({});
    expect(textOf(root)).toMatch(/damaged.*2 notes could still be read.*snapshot is of .*may be missing/);
    perform(() => button(root, 'Restore').click());
    expect(on.onRestore).toHaveBeenCalledWith('newest');
  });

  it('offers nothing but to look again where another page holds the database', () => {
    const { root, on } = shown({ reason: 'held' });
    expect(names(root)).toEqual(['Reload']);
    perform(() => button(root, 'Reload').click());
    expect(on.onReload).toHaveBeenCalledOnce();
  });

  it('does not offer to begin anew where the browser has done so', () => {
    expect(names(shown({ reason: 'emptied' }).root)).toEqual(['Restore', 'Save as a file']);
  });

  it('says where there is no snapshot how notes come back', () => {
    const { root } = shown({ reason: 'unopened', snapshots: [] });
    expect(textOf(root)).toMatch(/no snapshot.*import it/);
    expect(names(root)).toEqual(['Begin anew without a snapshot']);
  });

  it('says what came of it, and nothing more of the damage', () => {
    const { root } = shown({ isDone: true, told: 'The database was begun anew, with 3 notes.' });
    expect(textOf(root)).toBe('The database was begun anew, with 3 notes.Reload');
  });
});
