import './packs.css';
import { AddressForm } from './AddressForm';
import type { PublicationAdding } from './publication-view';
import { useStrings } from './strings';

interface Props {
  adding: PublicationAdding | undefined;
  /** From the click itself, since the browser asks the reader for its host. */
  onAddress: (address: string) => void;
  /** When another address is begun. */
  onTyping: () => void;
}

/** Add a publication by its address, and say how that went. */
export function PublicationAdd({ adding, onAddress, onTyping }: Props) {
  const t = useStrings();
  return (
    <div class="pack-add publication-add">
      <AddressForm
        label={t('publicationAddress')}
        example={t('publicationAddressExample')}
        explained={t('publicationAddressExplained')}
        isBusy={adding?.at === 'asking'}
        onAddress={onAddress}
        onTyping={onTyping}
      />
      <div role="status">{adding && <Outcome adding={adding} />}</div>
    </div>
  );
}

function Outcome({ adding }: { adding: PublicationAdding }) {
  const t = useStrings();
  switch (adding.at) {
    case 'asking':
      return <p>{t('publicationAsking', [adding.host])}</p>;
    case 'added':
      return <p>{t(adding.isOn ? 'publicationRenewed' : 'publicationAdded', [adding.name])}</p>;
    case 'refused':
      return (
        <div class="pack-import">
          <h3>{t('packNotAdded', [adding.host])}</h3>
          <p>{adding.why}</p>
        </div>
      );
  }
}
