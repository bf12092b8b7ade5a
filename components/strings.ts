/**
 * Every word that components show comes through this context.
 *
 * The keys are those of `locales/en.json`, so that a missing string is a type
 * error; entrypoints provide the browser's own lookup, tests a plain one.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../locales/en.json';
import { isolatedIn } from './isolate';

export type StringKey = keyof typeof messages;

/** Look up a string; an array fills `$1`, `$2` …, a number chooses the plural form and fills `$1`. */
export type Translate = (key: StringKey, ...details: (string[] | number)[]) => string;

export const StringsContext = createContext<Translate>(key => key);

/** Give the lookup of strings that the entrypoint provided. */
export function useStrings(): Translate {
  return useContext(StringsContext);
}

/** Make a lookup that writes counts as the language of `t` does: 12,500, 12.500, ١٢٬٥٠٠. */
export function withLocalCounts(t: Translate): Translate {
  const format = new Intl.NumberFormat(t('languageTag'));
  return (key, ...details) => {
    const count = details.find(detail => typeof detail === 'number');
    const isFilled = details.some(detail => typeof detail !== 'number');
    return count === undefined || isFilled ? t(key, ...details) : t(key, count, [format.format(count)]);
  };
}

/** Make a lookup that keeps together what it fills in, where the language of `t` is read from right to left. */
export function withIsolatedDetails(t: Translate): Translate {
  const language = t('languageTag');
  return (key, ...details) =>
    t(key, ...details.map(one => (Array.isArray(one) ? one.map(detail => isolatedIn(language, detail)) : one)));
}
