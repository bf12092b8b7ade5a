// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ReviewOffer } from '../../../components/ReviewOffer';
import type { Claim } from '../../../core/corpus';
import { claim, review } from './samples';
import { button, perform, show, textOf } from './show';

const REVIEWED: Claim = { ...claim, finding: '', review };

function offer({ claims = [REVIEWED], refused = 0, kept = [] as string[], site = 'www.check.example' } = {}) {
  const onKeep = vi.fn();
  const onDrop = vi.fn();
  const root = show(<ReviewOffer {...{ claims, refused, kept, site, onKeep, onDrop }} />);
  return { root, text: textOf(root), onKeep, onDrop };
}

describe('ReviewOffer', () => {
  it('asks whether to keep a review, whose it is, what it says, and on whose word', () => {
    const { text } = offer();
    expect(text).toContain('This page reviews a claim: keep it in your library?');
    expect(text).toContain('So says www.check.example itself');
    expect(text).toContain('Bakers are said to sleep less than others.');
    expect(text).toContain('Check Example: “Mostly false”');
    expect(text).not.toContain('The review stands at');
  });

  it('says where a review stands that is of another site than the page', () => {
    const { root } = offer({ site: 'elsewhere.example' });
    expect(textOf(root.querySelector('.offered a'))).toBe('The review stands at check.example (opens in a new tab)');
  });

  it('keeps it on demand, and lets go of it again', () => {
    const first = offer();
    perform(() => button(first.root, 'Keep: Bakers and sleep').click());
    expect(first.onKeep).toHaveBeenCalledExactlyOnceWith(REVIEWED);
    const second = offer({ kept: ['c1'] });
    expect(second.text).toContain('Kept in your library.');
    perform(() => button(second.root, 'Remove: Bakers and sleep').click());
    expect(second.onDrop).toHaveBeenCalledExactlyOnceWith(REVIEWED);
  });

  it('says that there are reviews which it could not read, and nothing where there is none', () => {
    expect(offer({ claims: [], refused: 2 }).text).toBe('2 reviews on this page could not be read.');
    expect(offer({ refused: 1 }).text).toContain('1 review on this page could not be read.');
    expect(offer({ claims: [] }).text).toBe('');
  });
});
