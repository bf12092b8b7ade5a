import { Radios } from '../../components/Radios';
import { Switch } from '../../components/Switch';
import { useStrings } from '../../components/strings';
import { Part, type PartProps } from './OptionsApp';

/** How it looks and what opens a card. */
export function HowPart({ settings, set }: PartProps) {
  const t = useStrings();
  return (
    <Part title={t('optionsHow')}>
      <Radios
        legend={t('optionsTrigger')}
        look="list"
        value={settings.trigger}
        options={[
          { value: 'hover', label: t('triggerHover') },
          { value: 'click', label: t('triggerClick') },
          { value: 'alt', label: t('triggerAlt') },
          { value: 'off', label: t('triggerOff') },
        ]}
        onChoose={trigger => set('trigger', trigger)}
      />
      <Switch
        label={t('popupQuiet')}
        explained={t('popupQuietExplained')}
        isOn={settings.isQuiet}
        onTurn={isQuiet => set('isQuiet', isQuiet)}
      />
      <Radios
        legend={t('optionsTheme')}
        look="segments"
        value={settings.theme}
        options={[
          { value: 'system', label: t('themeSystem') },
          { value: 'light', label: t('themeLight') },
          { value: 'dark', label: t('themeDark') },
        ]}
        onChoose={theme => set('theme', theme)}
      />
      <Radios
        legend={t('optionsTextSize')}
        look="segments"
        value={settings.textSize}
        options={[
          { value: 'small', label: t('textSmall') },
          { value: 'medium', label: t('textMedium') },
          { value: 'large', label: t('textLarge') },
          { value: 'largest', label: t('textLargest') },
        ]}
        onChoose={size => set('textSize', size)}
      />
      <p class="aside">{t('optionsLanguage')}</p>
    </Part>
  );
}
