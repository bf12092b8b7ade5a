/** What nobody caught in a page of the extension goes into the list of failures. */
import { GlossatorDatabase } from '../../data/db';
import { recordFailure } from '../../data/failures';

/** Record from now on what goes wrong in the page called `where`. */
export function recordFailures(where: string): void {
  const db = new GlossatorDatabase();
  const record = (error: unknown) =>
    recordFailure(db, { where, error }, new Date()).catch(problem => console.error('Glossator: not recorded', problem));
  addEventListener('error', event => record(event.error ?? event.message));
  addEventListener('unhandledrejection', event => record(event.reason));
}
