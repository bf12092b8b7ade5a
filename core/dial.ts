/**
 * One dial for all thresholds: how sure a match must be before it is shown.
 *
 * A limit is a calibrated score: at .8 nothing is shown that is right less often than
 * four times in five. `balanced` keeps what is right clearly more often than not, and
 * quotations where chance ends; `cautious` gives up what is doubtful, `generous` shows it.
 */
export type Dial = 'cautious' | 'balanced' | 'generous';

export interface Limits {
  /** Least confidence of each kind. */
  claim: number;
  quotation: number;
  number: number;
  /** Times what articles must share to be related. */
  relation: number;
}

export const LIMITS: Record<Dial, Limits> = {
  cautious: { claim: 0.9, quotation: 0.92, number: 0.9, relation: 1.25 },
  balanced: { claim: 0.75, quotation: 0.86, number: 0.75, relation: 1 },
  generous: { claim: 0.5, quotation: 0.83, number: 0.5, relation: 0.85 },
};

/**
 * Share of what is shown at each stand of the dial that is right, as `npm run eval confidence` measures it;
 * that command says where a figure no longer holds.
 */
export const MEASURED_PRECISION: Record<Dial, Record<'claim' | 'quotation' | 'number', number>> = {
  cautious: { claim: 0.94, quotation: 0.99, number: 0.89 },
  balanced: { claim: 0.92, quotation: 0.99, number: 0.88 },
  generous: { claim: 0.91, quotation: 0.99, number: 0.87 },
};
