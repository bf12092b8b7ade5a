/** All trials, in the order in which they run. */
import { guessing, uuid } from './leaks/fingerprint';
import { hostile } from './leaks/hostile';
import { quiet } from './leaks/quiet';
import { session } from './leaks/session';
import type { Trial } from './trial';

export const TRIALS: Trial[] = [session, hostile, quiet, guessing, uuid];
