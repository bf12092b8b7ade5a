import { Switch } from '../../components/Switch';
import { useStrings } from '../../components/strings';
import { Part, type PartProps } from './OptionsApp';

/** What is kept from private windows. */
export function PrivatePart({ settings, set }: PartProps) {
  const t = useStrings();
  return (
    <Part title={t('optionsPrivate')}>
      <Switch
        label={t('optionsPrivateKeep')}
        explained={t('optionsPrivateExplained')}
        isOn={settings.keepPrivateNotes}
        onTurn={isOn => set('keepPrivateNotes', isOn)}
      />
    </Part>
  );
}
