import { useId, useState } from 'preact/hooks';
import type { SiteMode } from '../core/service';
import './form.css';
import { siteModes } from './site-modes';
import { readHost } from './site-origins';
import { useStrings } from './strings';

interface Props {
  /** What to do on each site, by host. */
  modes: Readonly<Record<string, SiteMode>>;
  /** `undefined` leaves the site to the default again. */
  onSet: (site: string, mode: SiteMode | undefined) => void;
}

/** List the sites that the reader has named, each with what to do there; others can be added. */
export function SiteList({ modes, onSet }: Props) {
  const t = useStrings();
  const sites = Object.keys(modes).sort((a, b) => a.localeCompare(b, t('languageTag')));
  return (
    <>
      {sites.length === 0 && <p class="aside">{t('optionsNoSites')}</p>}
      {sites.length > 0 && (
        <ul class="sites">
          {sites.map(site => (
            <li key={site}>
              <span dir="auto">{site}</span>
              <ModeSelect label={t('optionsModeOf', [site])} mode={modes[site]!} onSet={mode => onSet(site, mode)} />
              <button
                type="button"
                class="is-quiet"
                aria-label={t('removeSite', [site])}
                onClick={() => onSet(site, undefined)}
              >
                {t('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddSite onAdd={onSet} />
    </>
  );
}

function ModeSelect({ label, mode, onSet }: { label: string; mode: SiteMode; onSet: (mode: SiteMode) => void }) {
  const t = useStrings();
  return (
    <select aria-label={label} value={mode} onChange={event => onSet(event.currentTarget.value as SiteMode)}>
      {siteModes(t).map(({ value, label: name }) => (
        <option key={value} value={value} selected={value === mode}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Most who name a site want it left alone. */
const FIRST_MODE: SiteMode = 'off';

function AddSite({ onAdd }: { onAdd: (site: string, mode: SiteMode) => void }) {
  const t = useStrings();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [mode, setMode] = useState(FIRST_MODE);
  const [problem, setProblem] = useState('');
  const add = () => {
    const host = readHost(typed.trim());
    setProblem(host ? '' : t(typed.trim() ? 'welcomeChosenBad' : 'welcomeChosenNone', [typed.trim()]));
    if (host) {
      onAdd(host, mode);
      setTyped('');
    }
  };
  return (
    <form
      class="add-site"
      onSubmit={event => {
        event.preventDefault();
        add();
      }}
    >
      <label for={id}>{t('optionsAddSite')}</label>
      <div class="add-site-fields">
        <input
          id={id}
          value={typed}
          placeholder={t('optionsSiteExample')}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-problem`}
          onInput={event => setTyped(event.currentTarget.value)}
        />
        <ModeSelect label={t('optionsModeNew')} mode={mode} onSet={setMode} />
        <button type="submit">{t('optionsAdd')}</button>
      </div>
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem}
      </p>
    </form>
  );
}
