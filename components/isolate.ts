/**
 * Keep words of one direction together among words of the other. The bidirectional algorithm joins a number or a question
 * mark to whatever stands beside it: "23" of a date to an English name before it. Marks of isolation forbid that
 * (UAX #9, 2.4); only languages that are read from right to left get them, where names and titles are mostly Latin.
 */
const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/;

/** Set `text` apart from what it will stand among, in a language that is read from right to left. */
export function isolatedIn(language: string, text: string): string {
  return RIGHT_TO_LEFT.test(language) ? `\u2068${text}\u2069` : text;
}
