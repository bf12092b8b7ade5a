import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AccessChoice } from '../../components/AccessChoice';
import { EVERY_SITE, siteOrigins } from '../../components/site-origins';

/** Scheme, an optional "any subdomain" and the path of a match pattern, around its host. */
const AROUND_HOST = /^[a-z*]+:\/\/(?:\*\.)?|\/\*$/g;

/** Ask for access, within the reader's click as browsers demand, and show what is granted. */
export function AccessPart() {
  const [granted, setGranted] = useState<string[]>([]);
  const [isRefused, setIsRefused] = useState(false);
  const load = () => browser.permissions.getAll().then(({ origins = [] }) => setGranted(origins));
  useEffect(() => {
    load();
  }, []);
  const request = (origins: string[]) =>
    browser.permissions.request({ origins }).then(
      isGranted => {
        setIsRefused(!isGranted);
        return load();
      },
      (error: Error) => {
        console.error('Glossator: access could not be asked for', error);
        setIsRefused(true);
      },
    );
  const hosts = [...new Set(granted.map(origin => origin.replace(AROUND_HOST, '')))];
  return (
    <AccessChoice
      hasEverySite={EVERY_SITE.every(origin => granted.includes(origin)) || granted.includes('<all_urls>')}
      hosts={hosts.filter(host => host !== '*')}
      isRefused={isRefused}
      onEverySite={() => request(EVERY_SITE)}
      onSites={sites => request(sites.flatMap(siteOrigins))}
    />
  );
}
