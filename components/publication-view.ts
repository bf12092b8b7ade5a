/** Publications as their list shows them. */

export interface PublicationView {
  /** Of its manifest. */
  address: string;
  name: string;
  publisher: string;
  language: string;
  licence: string;
  /** ISO date of its newest edition. */
  version: string;
  isOn: boolean;
  /** The fingerprint of the key by which it is signed. */
  fingerprint: string;
  /** About how many articles share the numbers by which one of them is asked for. */
  crowd: number;
  /** Pieces of it that came in the last thirty days, and those that are on this device. */
  fetched: number;
  kept: number;
  /** Claims that are on this device as a whole. */
  claims: number;
  /** When its address was last asked (ISO). */
  checked: string;
  /** What went wrong the last time, in words. */
  trouble?: string;
}

/** What goes on with one that is to be added, or how it ended. */
export type PublicationAdding =
  | { at: 'asking'; host: string }
  | { at: 'added'; name: string; isOn: boolean }
  | { at: 'refused'; host: string; why: string };
