/** All trials, in the order in which they run. */
import { same } from './breaks/same';
import { guessing, uuid } from './leaks/fingerprint';
import { hostile } from './leaks/hostile';
import { narrowing } from './leaks/narrowing';
import { quiet } from './leaks/quiet';
import { session } from './leaks/session';
import { damaged } from './loses/damaged';
import { fullDisk } from './loses/full-disk';
import { killedBackground, killedBrowser } from './loses/killed';
import { windows } from './loses/windows';
import { manifests } from './privilege/manifests';
import { clickjacking } from './runs/clickjacking';
import { expressions } from './runs/expressions';
import { fuzz } from './runs/fuzz';
import { components } from './runs/gallery';
import { bundle } from './store/bundle';
import { licences } from './store/licences';
import { reproducible } from './store/reproducible';
import type { Trial } from './trial';

export const TRIALS: Trial[] = [
  session,
  hostile,
  quiet,
  guessing,
  uuid,
  narrowing,
  expressions,
  fuzz,
  components,
  clickjacking,
  fullDisk,
  windows,
  killedBackground,
  killedBrowser,
  damaged,
  same,
  manifests,
  bundle,
  licences,
  reproducible,
];
