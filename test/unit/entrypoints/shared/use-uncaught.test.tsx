// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { useUncaught } from '../../../../entrypoints/shared/use-uncaught';
import { show } from '../../components/show';

/** As browsers do when nobody has caught what a promise was refused with. */
function refuse(reason: unknown): void {
  dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
}

describe('useUncaught', () => {
  it('tells what nobody has caught, whatever it is', () => {
    const told: string[] = [];
    const Page = () => {
      useUncaught(error => told.push(error.message));
      return null;
    };
    show(<Page />);
    refuse(new Error('nobody answered'));
    refuse('odd');
    expect(told).toEqual(['nobody answered', 'odd']);
  });
});
