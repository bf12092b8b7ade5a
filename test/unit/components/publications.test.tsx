// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { PublicationAdd } from '../../../components/PublicationAdd';
import { PublicationLearns } from '../../../components/PublicationLearns';
import { PublicationList } from '../../../components/PublicationList';
import type { PublicationView } from '../../../components/publication-view';
import { button, perform, show, textOf } from './show';

const PUBLICATION: PublicationView = {
  ...{ name: 'Ten years of Port Larkin', publisher: 'The Harbor Ledger', licence: 'CC0-1.0', language: 'en' },
  ...{ address: 'https://larkin.example/manifest.ndjson', version: '2026-11-28', isOn: false, crowd: 5_859 },
  ...{ fingerprint: '9F2C 61B0', checked: '2026-11-28T09:00:00Z', fetched: 0, kept: 0, claims: 0 },
};

function showList(change: Partial<PublicationView> = {}) {
  const actions = { onTurn: vi.fn(), onRemove: vi.fn() };
  const root = show(<PublicationList publications={[{ ...PUBLICATION, ...change }]} {...actions} />);
  return { root, ...actions };
}

describe('PublicationList', () => {
  it('says whose it is, where it comes from, who signs it, and how many articles hide one', () => {
    const text = textOf(showList().root);
    expect(text).toContain('The Harbor Ledger, edition of Nov 28, 2026');
    expect(text).toContain('From https://larkin.example/manifest.ndjson');
    expect(text).toContain('Signed with the key 9F2C 61B0');
    expect(text).toContain('About 5,859 articles share the numbers');
  });

  it('is switched on by the reader alone', () => {
    const { root, onTurn } = showList();
    const input = root.querySelector<HTMLInputElement>('input[type=checkbox]')!;
    expect(input.checked).toBe(false);
    perform(() => input.click());
    expect(onTurn).toHaveBeenCalledWith(expect.objectContaining({ name: PUBLICATION.name }), true);
  });

  it('says how much came of it, or that nothing did yet', () => {
    expect(textOf(showList({ isOn: true, fetched: 1_048, kept: 46 }).root)).toContain(
      'Pieces fetched in 30 days: 1,048; on this device: 46',
    );
    expect(textOf(showList({ isOn: true }).root)).toContain('Nothing was fetched yet');
    expect(textOf(showList().root)).not.toContain('fetched yet');
  });

  it('says what went wrong, and asks before it is removed', () => {
    const { root, onRemove } = showList({ trouble: 'larkin.example does not answer.' });
    expect(textOf(root.querySelector('[role=status]'))).toBe('larkin.example does not answer.');
    perform(() => button(root, 'Remove “Ten years of Port Larkin”').click());
    expect(onRemove).not.toHaveBeenCalled();
    perform(() => root.querySelector<HTMLButtonElement>('.is-danger')!.click());
    expect(onRemove).toHaveBeenCalledOnce();
  });
});

describe('PublicationAdd', () => {
  it('takes addresses over HTTPS alone', () => {
    const onAddress = vi.fn();
    const onTyping = vi.fn();
    const root = show(<PublicationAdd adding={undefined} onAddress={onAddress} onTyping={onTyping} />);
    const type = (value: string) => {
      const input = root.querySelector('input')!;
      perform(() => {
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
      perform(() => button(root, 'Add').click());
    };
    type('http://larkin.example/manifest.ndjson');
    expect(onAddress).not.toHaveBeenCalled();
    expect(onTyping).toHaveBeenCalledOnce();
    expect(textOf(root.querySelector('[role=alert]'))).toContain('is not an address that begins with https://');
    type('https://larkin.example/manifest.ndjson');
    expect(onAddress).toHaveBeenCalledWith('https://larkin.example/manifest.ndjson');
  });

  it('says why one was not added', () => {
    const adding = { at: 'refused' as const, host: 'larkin.example', why: 'It is not signed.' };
    const text = textOf(show(<PublicationAdd adding={adding} onAddress={vi.fn()} onTyping={vi.fn()} />));
    expect(text).toContain('“larkin.example” was not added');
    expect(text).toContain('It is not signed.');
  });
});

describe('PublicationLearns', () => {
  it('says what the server is told, what it is not, and when it is never asked', () => {
    const text = textOf(show(<PublicationLearns />));
    expect(text).toContain('pieces under two numbers');
    expect(text).toContain('nor any word of the page');
    expect(text).toContain('never asked from private windows');
  });
});
