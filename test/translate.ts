/** Look strings up as the browser and WXT's plural forms do, without a browser. */
import type { Translate } from '../components/strings';

/** Make the lookup of one language's `messages`. */
export function translator(messages: Record<string, string | Record<string, string>>): Translate {
  return (key, ...details) => {
    const count = details.find(detail => typeof detail === 'number');
    const filled = details.find(detail => Array.isArray(detail)) ?? (count === undefined ? [] : [String(count)]);
    const message = messages[key] ?? key;
    const text = typeof message === 'string' ? message : (message[String(count)] ?? message.n ?? '');
    return text.replace(/\$(\d)/g, (_, place: string) => filled[Number(place) - 1] ?? '');
  };
}
