/** All trials, in the order in which they run. */
import { same } from './breaks/same';
import { guessing, uuid } from './leaks/fingerprint';
import { hostile } from './leaks/hostile';
import { narrowing } from './leaks/narrowing';
import { quiet } from './leaks/quiet';
import { session } from './leaks/session';
import { damaged } from './loses/damaged';
import { damagedSettings } from './loses/damaged-settings';
import { fullDisk } from './loses/full-disk';
import { killedBackground, killedBrowser } from './loses/killed';
import { killedPacks } from './loses/killed-packs';
import { killedTransfer } from './loses/killed-transfer';
import { upgraded } from './loses/upgraded';
import { windows } from './loses/windows';
import { manifests } from './privilege/manifests';
import { clickjacking } from './runs/clickjacking';
import { decompression } from './runs/decompression';
import { expressions } from './runs/expressions';
import { fuzz } from './runs/fuzz';
import { components } from './runs/gallery';
import { imports } from './runs/imports';
import { inside } from './runs/inside';
import { matcher } from './runs/matcher';
import { pageImports } from './runs/page-imports';
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
  matcher,
  fuzz,
  imports,
  decompression,
  pageImports,
  components,
  inside,
  clickjacking,
  fullDisk,
  windows,
  killedBackground,
  killedTransfer,
  killedBrowser,
  killedPacks,
  upgraded,
  damaged,
  damagedSettings,
  same,
  manifests,
  bundle,
  licences,
  reproducible,
];
