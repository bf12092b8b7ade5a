import { Switch } from '../../components/Switch';
import { useStrings } from '../../components/strings';
import { Part, type PartProps } from './OptionsApp';

/** For classes: write first, compare then. */
export function TeachingPart({ settings, set }: PartProps) {
  const t = useStrings();
  return (
    <Part title={t('optionsTeaching')}>
      <Switch
        label={t('optionsTeacherMode')}
        explained={t('optionsTeacherModeExplained')}
        isOn={settings.isTeacherMode}
        onTurn={isOn => set('isTeacherMode', isOn)}
      />
      <p>
        <a href="/sheet.html">{t('optionsSheet')}</a>
        {settings.isTeacherMode && <span class="aside"> {t('optionsSheetExplained')}</span>}
      </p>
    </Part>
  );
}
