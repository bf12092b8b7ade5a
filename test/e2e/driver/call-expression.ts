import type { Json } from './browser';

/**
 * Write the call of a function as an expression that can be sent to a browser.
 *
 * The TypeScript runner marks the names of inner functions by calls of `__name`, which the page does not know.
 */
export function callExpression(call: (...args: never[]) => unknown, args: readonly Json[] = []): string {
  const values = args.map(value => JSON.stringify(value) ?? 'undefined').join(', ');
  return `(__name => (${call})(${values}))(named => named)`;
}
