import { Radios } from '../../components/Radios';
import { SiteList } from '../../components/SiteList';
import { useStrings } from '../../components/strings';
import { Part, type PartProps } from './OptionsApp';

/** Where to read along: everywhere or when asked, and the sites with a rule of their own. */
export function WherePart({ settings, set, call, onSaving }: PartProps) {
  const t = useStrings();
  return (
    <Part title={t('optionsWhere')}>
      <Radios
        legend={t('optionsDefaultMode')}
        look="list"
        value={settings.defaultMode}
        options={[
          { value: 'on', label: t('optionsDefaultOn') },
          { value: 'ask', label: t('optionsDefaultAsk'), explained: t('optionsDefaultAskExplained') },
        ]}
        onChoose={mode => set('defaultMode', mode)}
      />
      <div>
        <h3>{t('optionsSites')}</h3>
        <SiteList modes={settings.siteModes} onSet={(site, mode) => onSaving(call('setSiteMode', site, mode))} />
      </div>
    </Part>
  );
}
