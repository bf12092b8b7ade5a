import type { GlossatorDatabase } from '../../data/db';
import { recordFailure } from '../../data/failures';

/** Answers that ask the reader something: nothing went wrong. */
const QUESTIONS = /^(?:private|no article)$/;

/** Make what writes down which call failed and how. A list that cannot be written is none of the caller's business. */
export function recordFaults(db: GlossatorDatabase) {
  return (call: string, error: unknown): void => {
    if (!(error instanceof Error && QUESTIONS.test(error.message))) {
      recordFailure(db, { where: call, error }, new Date()).catch(problem =>
        console.error('Glossator: not recorded', problem),
      );
    }
  };
}
