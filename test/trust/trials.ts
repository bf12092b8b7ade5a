/** All trials, in the order in which they run. */
import { guessing, uuid } from './leaks/fingerprint';
import { hostile } from './leaks/hostile';
import { quiet } from './leaks/quiet';
import { session } from './leaks/session';
import { clickjacking } from './runs/clickjacking';
import { expressions } from './runs/expressions';
import { fuzz } from './runs/fuzz';
import { components } from './runs/gallery';
import type { Trial } from './trial';

export const TRIALS: Trial[] = [session, hostile, quiet, guessing, uuid, expressions, fuzz, components, clickjacking];
