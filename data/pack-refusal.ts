/** Why a pack is not taken. */
import type { Problem } from './pack-schema';

export type RefusalReason =
  /** Its bytes are no text, no gzip or no JSON. */
  | 'unreadable'
  /** What it says of itself is wrong or missing. */
  | 'head'
  /** It is longer, or has longer lines or deeper nesting, than a pack may. */
  | 'too-large'
  /** Unpacked it is as many times its size as no text is. */
  | 'swells'
  /** It ends before its last line. */
  | 'cut-short'
  /** Its bytes are not those that its maker summed up. */
  | 'digest'
  /** Its signature is not by the key that it names. */
  | 'signature'
  /** An edition before it was signed by another key. */
  | 'key-changed'
  /** An edition before it was signed, and this one is not. */
  | 'unsigned'
  /** It has the id of the pack that came with the extension. */
  | 'reserved'
  /** Its entries name others that are not there. */
  | 'references'
  /** None of its entries could be taken. */
  | 'nothing'
  /** The address has an edition older than the one that is there. */
  | 'older'
  /** This very edition is there already. */
  | 'same'
  /** No room is left on this machine. */
  | 'full'
  /** The rows of the import were taken away while it was at work. */
  | 'swept';

/** Thrown where a pack is not taken; nothing of it stays. The message is for authors, `reason` for what readers see. */
export class PackRefusal extends Error {
  override name = 'PackRefusal';

  constructor(
    readonly reason: RefusalReason,
    message: string,
    readonly problems: Problem[] = [],
  ) {
    super(message);
  }
}
