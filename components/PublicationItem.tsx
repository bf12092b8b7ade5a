import './packs.css';
import { formatDate, formatMoment } from './format-date';
import { languageName } from './language-name';
import type { PublicationView } from './publication-view';
import { SureButton } from './SureButton';
import { Switch } from './Switch';
import { useStrings } from './strings';

interface Props {
  publication: PublicationView;
  /** From the click itself, since the browser may ask the reader for its host again. */
  onTurn: (isOn: boolean) => void;
  onRemove: () => void;
}

/** Show a publication: whose it is, where it comes from, whether it is asked, and what went wrong. */
export function PublicationItem({ publication, onTurn, onRemove }: Props) {
  const t = useStrings();
  const language = t('languageTag');
  const { name, publisher, version, address, trouble, isOn, fetched, kept, claims } = publication;
  const count = new Intl.NumberFormat(language);
  return (
    <li class="pack publication">
      <div class="pack-head">
        <h3 class="pack-name">
          <bdi lang={publication.language}>{name}</bdi>
        </h3>
      </div>
      <p class="aside">{t('packOf', [publisher, formatDate(version, language)])}</p>
      <ul class="pack-facts">
        <li>{languageName(publication.language, language)}</li>
        <li>{t('packLicence', [publication.licence])}</li>
        <li>
          {t('packFromAddress')} <span dir="ltr">{address}</span>
        </li>
        <li>
          {t('packSigned')} <code dir="ltr">{publication.fingerprint}</code>
        </li>
        <li>{t('packAsked', [formatMoment(publication.checked, language)])}</li>
        {fetched + kept > 0 && <li>{t('publicationFetched', [count.format(fetched), count.format(kept)])}</li>}
        {claims > 0 && <li>{t('publicationClaims', [count.format(claims)])}</li>}
        {isOn && fetched + kept === 0 && <li>{t('publicationFetchedNone')}</li>}
      </ul>
      {trouble && (
        <p class="pack-trouble" role="status">
          {trouble}
        </p>
      )}
      <Switch
        label={t('publicationOn', [name])}
        explained={t('publicationCrowd', [count.format(publication.crowd)])}
        isOn={isOn}
        onTurn={onTurn}
      />
      <div class="actions">
        <SureButton label={t('packRemove', [name])} question={t('publicationRemoveAsk', [name])} onSure={onRemove} />
      </div>
    </li>
  );
}
