import { useStrings } from './strings';

interface Props {
  sites: readonly string[];
  onTurnOn: (site: string) => void;
}

/** List the sites that are off; each can be turned on again. */
export function SitesOff({ sites, onTurnOn }: Props) {
  const t = useStrings();
  if (sites.length === 0) {
    return <p class="aside">{t('optionsNoSitesOff')}</p>;
  }
  return (
    <ul class="sites-off">
      {sites.map(site => (
        <li key={site}>
          <span dir="auto">{site}</span>
          <button type="button" aria-label={t('removeSite', [site])} onClick={() => onTurnOn(site)}>
            {t('remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
