import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AccessChoice } from '../../components/AccessChoice';
import { EVERY_SITE, siteOrigins } from '../../components/site-origins';
import { useGranted } from '../shared/use-granted';

/** Ask for access, within the reader's click as browsers demand, and show what is granted. */
export function AccessPart() {
  const granted = useGranted();
  const [isRefused, setIsRefused] = useState(false);
  const request = (origins: string[]) =>
    browser.permissions.request({ origins }).then(
      isGranted => setIsRefused(!isGranted),
      (error: Error) => {
        console.error('Glossator: access could not be asked for', error);
        setIsRefused(true);
      },
    );
  return (
    <AccessChoice
      {...granted}
      isRefused={isRefused}
      onEverySite={() => request(EVERY_SITE)}
      onSites={sites => request(sites.flatMap(siteOrigins))}
    />
  );
}
