import { useState } from 'preact/hooks';
import './settings.css';
import { formatMoment } from './format-date';
import { ShowMore } from './ShowMore';
import { type StringKey, useStrings } from './strings';

/** Requests that are shown at first; a page looked up in a publication takes up to ten. */
const PAGE = 50;

/** A request as it is shown. */
export interface ShownRequest {
  /** ISO time. */
  at: string;
  address: string;
  why: 'add-pack' | 'update-pack' | 'check-pack' | 'subscribe' | 'read-list' | 'read-claims' | 'read-shard';
  /** HTTP status; unset where no answer came. */
  status?: number;
}

const REASONS: Record<ShownRequest['why'], StringKey> = {
  'add-pack': 'requestAddPack',
  'update-pack': 'requestUpdatePack',
  'check-pack': 'requestCheckPack',
  subscribe: 'requestSubscribe',
  'read-list': 'requestReadList',
  'read-claims': 'requestReadClaims',
  'read-shard': 'requestReadShard',
};

/** List every request over the network that was ever made, the latest first. */
export function Requests({ requests }: { requests: readonly ShownRequest[] }) {
  const t = useStrings();
  const [limit, setLimit] = useState(PAGE);
  if (requests.length === 0) {
    return <p>{t('optionsRequestsNone')}</p>;
  }
  return (
    <>
      <p>{t('optionsRequestsExplained')}</p>
      <ul class="record">
        {requests.slice(0, limit).map(({ at, address, why, status }, place) => (
          <li key={`${at} ${place}`}>
            <time dateTime={at}>{formatMoment(at, t('languageTag'))}</time>
            <code dir="ltr">{address}</code>
            <span>
              {t(REASONS[why])} · {status === undefined ? t('requestNoAnswer') : t('requestAnswer', [String(status)])}
            </span>
          </li>
        ))}
      </ul>
      <ShowMore rest={requests.length - limit} onMore={() => setLimit(limit + PAGE)} />
    </>
  );
}
