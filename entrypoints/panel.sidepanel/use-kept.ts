import { useState } from 'preact/hooks';

const kept = new Map<string, unknown>();

/** Keep a choice for as long as the panel is open, also while the part that asked for it is not shown. */
export function useKept<Value>(name: string, initial: Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState(kept.has(name) ? (kept.get(name) as Value) : initial);
  const keep = (next: Value) => {
    kept.set(name, next);
    setValue(next);
  };
  return [value, keep];
}
