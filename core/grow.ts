/** Columns that are kept between calls and grow when a call needs more: allocating anew would cost more than filling. */

/** `column`, or a longer copy of it where it has fewer than `needed` places. */
export function grown<T extends Uint16Array | Uint32Array | Int32Array | Float64Array>(column: T, needed: number): T {
  if (column.length >= needed) {
    return column;
  }
  const Column = column.constructor as new (length: number) => T;
  const longer = new Column(Math.max(needed, 2 * column.length));
  longer.set(column);
  return longer;
}
