/** Words that multiply the number before them. */
const MULTIPLIERS: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** A number in digits with the word after it: "$1.25 million", "nearly 70,000". */
const PRINTED = /(\d[\d,]*(?:\.\d+)?)\s*([a-z]+)?/i;

/** Read the first number in digits of a printed text, or `undefined` if it has none: enough to draw a bar. */
export function readValue(printed: string): number | undefined {
  const match = PRINTED.exec(printed);
  if (!match?.[1]) {
    return undefined;
  }
  return Number(match[1].replaceAll(',', '')) * (MULTIPLIERS[match[2]?.toLowerCase() ?? ''] ?? 1);
}
