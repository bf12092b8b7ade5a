// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { NotRead } from '../../../../entrypoints/shared/NotRead';
import { show, textOf } from '../../components/show';

describe('NotRead', () => {
  it('says what happened and leads to the settings, under the name of the page', () => {
    const root = show(<NotRead title="Saved articles" problem={new Error('DatabaseClosedError: UnknownError')} />);
    expect(textOf(root.querySelector('h1'))).toBe('Saved articles');
    expect(textOf(root.querySelector('[role=alert]'))).toMatch(/database.*nothing was changed.*restart.*settings/);
    expect(root.querySelector('a')?.getAttribute('href')).toBe('/options.html');
  });
});
