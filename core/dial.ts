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

/** What each stand of the dial did where it was measured. */
export interface Measured {
  /** Share of what it shows that is right. */
  precision: number;
  /** Share of what there is that it shows. */
  recall: number;
}

/** As `npm run eval confidence` measures it, in hundredths, rather too low; that command says where a figure no longer holds. */
export const MEASURED: Record<Dial, Record<'claim' | 'quotation' | 'number', Measured>> = {
  cautious: {
    claim: { precision: 0.94, recall: 0.73 },
    quotation: { precision: 0.99, recall: 0.65 },
    number: { precision: 0.89, recall: 0.81 },
  },
  balanced: {
    claim: { precision: 0.92, recall: 0.88 },
    quotation: { precision: 0.99, recall: 0.73 },
    number: { precision: 0.88, recall: 0.9 },
  },
  generous: {
    claim: { precision: 0.91, recall: 0.91 },
    quotation: { precision: 0.99, recall: 0.75 },
    number: { precision: 0.87, recall: 0.9 },
  },
};
