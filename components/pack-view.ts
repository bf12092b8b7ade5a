/** Packs as their list shows them. */
import type { StringKey } from './strings';

export type PackSection = 'works' | 'stories' | 'events' | 'claims' | 'statements' | 'quantities' | 'coverage';

export interface PackView {
  id: string;
  name: string;
  publisher: string;
  licence: string;
  language: string;
  version: string;
  isOn: boolean;
  /** It came with the extension: it can be turned off and not removed. */
  isBundled: boolean;
  counts?: Partial<Record<PackSection, number>>;
  /** Entries that were left out. */
  refused: number;
  /** Bytes. */
  size?: number;
  /** The fingerprint of the key by which it is signed. */
  fingerprint?: string;
  file?: string;
  address?: string;
  isChecked: boolean;
  /** When its address was last asked (ISO). */
  checked?: string;
  hasUpdate: boolean;
}

/** The sections that a reader meets, in the order of interest; the others only hold these together. */
export const COUNTED: readonly [section: PackSection, key: StringKey][] = [
  ['claims', 'packClaims'],
  ['statements', 'packStatements'],
  ['coverage', 'packCoverage'],
  ['quantities', 'packQuantities'],
  ['works', 'packWorks'],
];

/** One change that an edition makes. */
export interface ChangeView {
  section: PackSection;
  id: string;
  title: string;
}

export type ChangesView = Record<'added' | 'changed' | 'removed', { count: number; first: readonly ChangeView[] }>;

/** What was wrong with an entry: `where` names it, with the field. */
export interface ProblemView {
  where: string;
  message: string;
}

/** What goes on with the import of a pack, or how it ended. */
export type ImportView =
  | { at: 'starting'; name: string }
  | { at: 'reading' | 'indexing'; name: string; done: number; total?: number; refused: number }
  | {
      at: 'staged';
      name: string;
      from: string;
      to: string;
      changes: ChangesView;
      refused: number;
      problems: readonly ProblemView[];
    }
  | { at: 'done'; name: string; isUpdate: boolean; refused: number; problems: readonly ProblemView[] }
  | { at: 'unchanged'; name: string }
  | { at: 'cancelled' }
  | { at: 'refused'; name: string; why: string; problems: readonly ProblemView[] };

/** An import that was cut off. */
export interface InterruptedView {
  id: string;
  name: string;
  done: number;
  total?: number;
  /** The address or the file from which the rest is to be read; neither where all was read. */
  address?: string;
  file?: string;
}
