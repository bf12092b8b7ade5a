import { useEffect, useState } from 'preact/hooks';
import { Requests } from '../../components/Requests';
import { useStrings } from '../../components/strings';
import { GlossatorDatabase } from '../../data/db';
import { allRequests } from '../../data/requests';
import { Part } from './OptionsApp';

/** Every request that was ever made: for most readers none. */
export function RequestsPart() {
  const t = useStrings();
  const [requests, setRequests] = useState<Awaited<ReturnType<typeof allRequests>>>([]);
  useEffect(() => void allRequests(new GlossatorDatabase()).then(setRequests), []);
  return (
    <Part title={t('optionsRequests')}>
      <Requests requests={requests} />
    </Part>
  );
}
