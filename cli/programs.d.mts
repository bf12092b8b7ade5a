export type ServerProgram = 'postgres' | 'nginx' | 'haproxy';

/** The path of a server program, or a sentence that says what to install. */
export function findProgram(
  name: ServerProgram,
): { path: string; problem?: undefined } | { path?: undefined; problem: string };
