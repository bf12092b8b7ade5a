import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { EVERY_SITE } from '../../components/site-origins';

/** Scheme, an optional "any subdomain" and the path of a match pattern, around its host. */
const AROUND_HOST = /^[a-z*]+:\/\/(?:\*\.)?|\/\*$/g;

export interface Granted {
  hasEverySite: boolean;
  /** Hosts that may be read, where not all may. */
  hosts: string[];
}

/** Know which sites the reader lets us read, also when that changes in the browser's own settings. */
export function useGranted(): Granted {
  const [origins, setOrigins] = useState<string[]>([]);
  useEffect(() => {
    const load = () => browser.permissions.getAll().then(all => setOrigins(all.origins ?? []));
    load();
    browser.permissions.onAdded.addListener(load);
    browser.permissions.onRemoved.addListener(load);
    return () => {
      browser.permissions.onAdded.removeListener(load);
      browser.permissions.onRemoved.removeListener(load);
    };
  }, []);
  const hosts = [...new Set(origins.map(origin => origin.replace(AROUND_HOST, '')))];
  return {
    hasEverySite: EVERY_SITE.every(origin => origins.includes(origin)) || origins.includes('<all_urls>'),
    hosts: hosts.filter(host => host !== '*'),
  };
}
