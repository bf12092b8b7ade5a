/**
 * One dial for all thresholds: how sure a match must be before it is shown.
 *
 * `balanced` is what the thresholds say where they stand. The others were set by
 * what `npm run eval claims-in-news` measures: `cautious` gives up finds that are doubtful,
 * `generous` shows more and is wrong more often.
 */
export type Dial = 'cautious' | 'balanced' | 'generous';

export interface Limits {
  /** Times the bits that quotations and shared wording must earn. */
  bits: number;
  /** Least confidence of a claim, and the share of a wording that a sentence must say. */
  claimScore: number;
  claimCover: number;
  /** Least confidence of a number. */
  numberScore: number;
  /** Times what articles must share to be related. */
  relation: number;
}

export const LIMITS: Record<Dial, Limits> = {
  cautious: { bits: 1.25, claimScore: 0.87, claimCover: 0.9, numberScore: 0.9, relation: 1.25 },
  balanced: { bits: 1, claimScore: 0.65, claimCover: 0.8, numberScore: 0.7, relation: 1 },
  generous: { bits: 0.85, claimScore: 0.5, claimCover: 0.65, numberScore: 0.5, relation: 0.85 },
};
