// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { PackAdd } from '../../../components/PackAdd';
import { PackImport } from '../../../components/PackImport';
import type { PackActions } from '../../../components/PackItem';
import { PackList } from '../../../components/PackList';
import type { ImportView, PackView } from '../../../components/pack-view';
import { button, perform, show, textOf } from './show';

const PACK: PackView = {
  ...{ id: 'harbour', name: 'Harbour matters', publisher: 'The tests', licence: 'CC0-1.0', language: 'en' },
  ...{ version: '2024-03-01', isOn: true, isBundled: false, refused: 0, isChecked: false, hasUpdate: false },
};
const BUNDLED: PackView = { ...PACK, id: 'bundled', name: 'The first', isBundled: true };

function showPacks(packs: PackView[]) {
  const actions = { onTurn: vi.fn(), onMove: vi.fn(), onDaily: vi.fn(), onUpdate: vi.fn(), onRemove: vi.fn() };
  const root = show(
    <PackList
      packs={packs}
      keys={[]}
      isBusy={false}
      actionsOf={() => actions satisfies PackActions}
      onForget={vi.fn()}
    />,
  );
  return { root, actions };
}

describe('PackList', () => {
  it('says whose a pack is, what it holds, and how it came', () => {
    const counts = { claims: 2, works: 1, statements: 0 };
    const { root } = showPacks([
      { ...PACK, counts, refused: 1, fingerprint: '4BB0 6F8E', address: 'https://packs.example/h', size: 1_500_000 },
    ]);
    const text = textOf(root);
    expect(text).toContain('The tests, edition of Mar 1, 2024');
    expect(text).toContain('2 claims and 1 source');
    expect(text).toContain('Signed with the key 4BB0 6F8E');
    expect(text).toContain('From https://packs.example/h');
    expect(text).toContain('1 entry was left out');
  });

  it('moves a pack by buttons that do nothing at either end', () => {
    const { root, actions } = showPacks([BUNDLED, PACK]);
    perform(() => button(root, 'Move “The first” up').click());
    expect(actions.onMove).not.toHaveBeenCalled();
    perform(() => button(root, 'Move “Harbour matters” up').click());
    expect(actions.onMove).toHaveBeenCalledWith(-1);
  });

  it('asks before it removes a pack, and never offers that for the bundled one', () => {
    const { root, actions } = showPacks([BUNDLED, { ...PACK, fingerprint: '4BB0 6F8E' }]);
    expect(() => button(root, 'Remove “The first”')).toThrow();
    perform(() => button(root, 'Remove “Harbour matters”').click());
    expect(actions.onRemove).not.toHaveBeenCalled();
    perform(() => root.querySelector<HTMLInputElement>('.pack-check input')!.click());
    perform(() => button(root, 'Remove').click());
    expect(actions.onRemove).toHaveBeenCalledWith(true);
  });

  it('offers to look at an address only where there is one', () => {
    expect(textOf(showPacks([PACK]).root)).not.toContain('Look for a newer edition');
    const { root } = showPacks([{ ...PACK, address: 'https://packs.example/h', hasUpdate: true }]);
    expect(textOf(root)).toContain('There is a newer edition.');
  });
});

describe('PackAdd', () => {
  it('takes addresses over HTTPS alone', () => {
    const onAddress = vi.fn();
    const root = show(<PackAdd isBusy={false} onFile={vi.fn()} onAddress={onAddress} />);
    const type = (typed: string) => {
      const field = root.querySelector<HTMLInputElement>('input[type=url]')!;
      perform(() => {
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      perform(() => button(root, 'Add').click());
    };
    for (const typed of ['http://packs.example/a', 'packs.example', 'javascript:alert(1)', '']) {
      type(typed);
      expect(textOf(root.querySelector('[role=alert]'))).toContain('is not an address');
    }
    expect(onAddress).not.toHaveBeenCalled();
    type(' https://packs.example/a ');
    expect(onAddress).toHaveBeenCalledWith('https://packs.example/a');
  });
});

describe('PackImport', () => {
  const showState = (state: ImportView) => {
    const onCancel = vi.fn();
    const onAccept = vi.fn();
    const root = show(
      <PackImport state={state} onCancel={onCancel} onAccept={onAccept} onDiscard={vi.fn()} onClose={vi.fn()} />,
    );
    return { root, onCancel, onAccept };
  };

  it('shows how far it is and what is to come, and can be cancelled', () => {
    const { root, onCancel } = showState({ at: 'reading', name: 'Harbour', done: 1_500, total: 4_000, refused: 0 });
    expect(textOf(root)).toContain('1,500 of 4,000 entries, 2,500 to go');
    expect(root.querySelector('progress')).toMatchObject({ value: 1_500, max: 4_000 });
    perform(() => button(root, 'Cancel').click());
    expect(onCancel).toHaveBeenCalled();
  });

  it('says what a new edition changes, by name', () => {
    const first = [{ section: 'claims' as const, id: 'a', title: 'Tides' }];
    const none = { count: 0, first: [] };
    const { root, onAccept } = showState({
      ...{ at: 'staged', name: 'Harbour', from: '2024-03-01', to: '2024-04-01', refused: 0, problems: [] },
      changes: { added: { count: 3, first }, changed: none, removed: none },
    });
    expect(textOf(root)).toContain('You have the one of Mar 1, 2024; this one is of Apr 1, 2024.');
    expect(textOf(root)).toContain('3 entries are new');
    expect(textOf(root)).toContain('Tides and 2 more'.replace(' and', 'and'));
    expect(textOf(root)).not.toContain('gone');
    perform(() => button(root, 'Use the new edition').click());
    expect(onAccept).toHaveBeenCalled();
  });

  it('tells at once why a pack was refused, with entry and field', () => {
    const problems = [{ where: 'claims[1] "a": field checked', message: 'must be a date' }];
    const { root } = showState({ at: 'refused', name: 'h.json', why: 'It ends too early.', problems });
    expect(textOf(root.querySelector('[role=alert]'))).toBe('“h.json” was not addedIt ends too early.');
    expect(textOf(root)).toContain('claims[1] "a": field checked must be a date');
  });
});
