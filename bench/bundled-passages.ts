/** What the bundled corpus holds word for word: statements, claims and quotations of coverage. */
import { compileCorpus } from '../cli/compile-corpus';

/** The passages of the pack that ships with the extension. */
export function bundledPassages(): string[] {
  const pack = compileCorpus();
  return [
    ...pack.statements.map(statement => statement.text),
    ...pack.claims.flatMap(claim => [claim.claimReviewed, ...claim.variants]),
    ...pack.coverage.flatMap(coverage => coverage.fingerprint.quotations),
  ];
}
