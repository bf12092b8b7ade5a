// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { ConflictView, Decision } from '../../../components/ConflictItem';
import { ExportForm } from '../../../components/ExportForm';
import { ImportPreview } from '../../../components/ImportPreview';
import { SnapshotList } from '../../../components/SnapshotList';
import { SourcesForm } from '../../../components/SourcesForm';
import { button, perform, show, textOf } from './show';

function conflict(id: string): ConflictView {
  const side = { tags: [], modified: '2026-11-21T10:15:00Z', isInTrash: false };
  return { id, page: `Page ${id}`, quote: '', mine: { ...side, text: 'Mine' }, theirs: { ...side, text: 'Theirs' } };
}

function preview(conflicts: ConflictView[]) {
  const onImport = vi.fn<(decide: (id: string) => Decision) => void>();
  const root = show(
    <ImportPreview
      file="notes.json"
      format="hypothesis"
      fresh={2}
      same={1}
      conflicts={conflicts}
      refused={[{ place: { kind: 'line', number: 4 }, reason: 'noAddress' }]}
      onImport={onImport}
      onCancel={vi.fn()}
    />,
  );
  const decided = () => conflicts.map(({ id }) => onImport.mock.lastCall![0](id));
  return { root, decided };
}

const press = (root: Element, selector: string) => perform(() => root.querySelector<HTMLElement>(selector)!.click());

function choose(select: HTMLSelectElement, value: string) {
  perform(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('ImportPreview', () => {
  it('says how many notes are new, the same, in conflict and refused, and why', () => {
    const { root } = preview([conflict('a')]);
    expect([...root.querySelectorAll('.import-counts > div')].map(textOf)).toEqual([
      'new2',
      'same as here1',
      'in conflict1',
      'refused1',
    ]);
    expect(textOf(root.querySelector('.import-refused li'))).toBe('Line 4 It does not say on which page it stands.');
  });

  it('keeps what is here unless the reader decides otherwise', () => {
    const { root, decided } = preview([conflict('a'), conflict('b')]);
    perform(() => button(root, 'Import 2 notes').click());
    expect(decided()).toEqual(['mine', 'mine']);
  });

  it('lets one decision stand for all, and another for a single note', () => {
    const { root, decided } = preview([conflict('a'), conflict('b')]);
    press(root, 'input[value=theirs]');
    choose(root.querySelectorAll('select')[1]!, 'both');
    perform(() => button(root, 'Import 4 notes').click());
    expect(decided()).toEqual(['theirs', 'both']);
    press(root, 'input[value=mine]');
    perform(() => button(root, 'Import 2 notes').click());
    expect(decided()).toEqual(['mine', 'mine']);
  });

  it('shows where nothing but the colour is another', () => {
    const [mine, theirs] = [{ ...conflict('a').mine, colour: 'yellow' } as const, conflict('a').mine];
    const { root } = preview([{ ...conflict('a'), mine, theirs }]);
    expect([...root.querySelectorAll('.conflict-side')].map(textOf)).toEqual([
      'HereMineYellowChanged Nov 21, 2026',
      'In the fileMineChanged Nov 21, 2026',
    ]);
  });

  it('shows a long list of conflicts a part at a time', () => {
    const { root } = preview(Array.from({ length: 70 }, (_, index) => conflict(String(index))));
    expect(root.querySelectorAll('.conflict')).toHaveLength(10);
    perform(() => button(root, 'Show 60 more').click());
    expect(root.querySelectorAll('.conflict')).toHaveLength(60);
  });
});

describe('ExportForm', () => {
  it('offers the trash only to formats that have a place for it', () => {
    const onExport = vi.fn();
    const root = show(<ExportForm notes={5} trash={2} onExport={onExport} />);
    press(root, 'input[type=checkbox]');
    perform(() => button(root, 'Save 7 notes as a file').click());
    expect(onExport).toHaveBeenLastCalledWith('webAnnotation', true);
    press(root, 'input[value=csv]');
    expect(root.querySelector('input[type=checkbox]')).toBeNull();
    perform(() => button(root, 'Save 5 notes as a file').click());
    expect(onExport).toHaveBeenLastCalledWith('csv', false);
  });

  it('has nothing to press where there are no notes', () => {
    const root = show(<ExportForm notes={0} trash={0} onExport={vi.fn()} />);
    expect(button(root, 'There are no notes yet').disabled).toBe(true);
  });
});

describe('SourcesForm', () => {
  it('saves the chosen sources in each format of reference managers', () => {
    const onExport = vi.fn();
    const root = show(<SourcesForm pages={3} works={40} onExport={onExport} />);
    expect([...root.querySelectorAll('button')].map(textOf)).toEqual(['As BibTeX', 'As CSL-JSON', 'As RIS']);
    press(root, 'input[value=research]');
    perform(() => button(root, 'As RIS').click());
    expect(onExport).toHaveBeenLastCalledWith('research', expect.objectContaining({ extension: 'ris' }));
  });
});

describe('SnapshotList', () => {
  it('lists date, notes and size, and describes each button by its date', () => {
    const onRestore = vi.fn();
    const made = new Date(2026, 10, 28, 9, 30);
    const snapshots = [{ name: 's1', made, notes: 12, size: 3_400 }];
    const root = show(<SnapshotList snapshots={snapshots} isBusy={false} onRestore={onRestore} onSave={vi.fn()} />);
    expect(textOf(root.querySelector('li'))).toContain('12 notes · 3 kB');
    const restore = [...root.querySelectorAll('button')][0]!;
    const description = document.getElementById(restore.getAttribute('aria-describedby')!);
    expect(textOf(description)).toMatch(/^Nov 28, 2026, 9:30/);
    perform(() => restore.click());
    expect(onRestore).toHaveBeenCalledWith('s1');
  });
});
