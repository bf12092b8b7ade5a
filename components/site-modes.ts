import type { SiteMode } from '../core/service';
import type { Translate } from './strings';

/** Give the modes that a site can have, in words. */
export function siteModes(t: Translate): { value: SiteMode; label: string }[] {
  return [
    { value: 'on', label: t('modeOn') },
    { value: 'ask', label: t('modeAsk') },
    { value: 'off', label: t('modeOff') },
  ];
}
