import { useId, useState } from 'preact/hooks';
import { joinList } from './join-list';
import { readHost } from './site-origins';
import { useStrings } from './strings';

interface Props {
  hasEverySite: boolean;
  /** Hosts to which access is granted now. */
  hosts: readonly string[];
  /** The reader has just refused. */
  isRefused: boolean;
  onEverySite: () => void;
  onSites: (hosts: string[]) => void;
}

/** Ask where Glossator may read: everywhere, on named sites, or only where it is told to. */
export function AccessChoice({ hasEverySite, hosts, isRefused, onEverySite, onSites }: Props) {
  const t = useStrings();
  return (
    <>
      <p>{t('welcomeAccessIntro')}</p>
      <p class="access-state" role="status">
        {hasEverySite && t('welcomeGrantedEvery')}
        {!hasEverySite && hosts.length > 0 && t('welcomeGrantedChosen', [joinList(hosts, t('languageTag'))])}
        {!hasEverySite && hosts.length === 0 && isRefused && t('welcomeRefused')}
      </p>
      <div class="access">
        <section>
          <h3>{t('welcomeEvery')}</h3>
          <p>{t('welcomeEveryExplained')}</p>
          <button type="button" class="is-main" disabled={hasEverySite} onClick={onEverySite}>
            {t('welcomeEveryButton')}
          </button>
        </section>
        <section>
          <h3>{t('welcomeChosen')}</h3>
          <p>{t('welcomeChosenExplained')}</p>
          <ChosenSites onSites={onSites} />
        </section>
        <section>
          <h3>{t('welcomeClick')}</h3>
          <p>{t('welcomeClickExplained')}</p>
        </section>
      </div>
    </>
  );
}

function ChosenSites({ onSites }: Pick<Props, 'onSites'>) {
  const t = useStrings();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const submit = () => {
    const names = typed.split(/[\s,;]+/).filter(Boolean);
    const bad = names.find(name => !readHost(name));
    if (bad || names.length === 0) {
      setProblem(bad ? t('welcomeChosenBad', [bad]) : t('welcomeChosenNone'));
      return;
    }
    setProblem('');
    onSites(names.map(name => readHost(name)!));
  };
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        submit();
      }}
    >
      <label for={id}>{t('welcomeChosenLabel')}</label>
      <input
        id={id}
        value={typed}
        placeholder={t('welcomeChosenExample')}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-problem`}
        onInput={event => setTyped(event.currentTarget.value)}
      />
      <p id={`${id}-problem`} class="access-problem" role="alert">
        {problem}
      </p>
      <button type="submit">{t('welcomeChosenButton')}</button>
    </form>
  );
}
