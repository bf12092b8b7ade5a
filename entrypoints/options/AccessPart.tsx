import { joinList } from '../../components/join-list';
import { useStrings } from '../../components/strings';
import { useGranted } from '../shared/use-granted';
import { Part } from './OptionsApp';

/** Which sites may be read, and the way to change that. */
export function AccessPart() {
  const t = useStrings();
  const { hasEverySite, hosts } = useGranted();
  const chosen =
    hosts.length > 0 ? t('welcomeGrantedChosen', [joinList(hosts, t('languageTag'))]) : t('optionsNoAccess');
  return (
    <Part title={t('optionsAccess')}>
      <p>{hasEverySite ? t('optionsAccessEvery') : chosen}</p>
      <p>
        <a href="/welcome.html#access">{t('optionsWelcome')}</a>
      </p>
    </Part>
  );
}
