import type { ComponentProps } from 'preact';
import { Picture } from '../../components/Picture';
import { ShortcutList } from '../../components/ShortcutList';
import { useStrings } from '../../components/strings';
import { useCommands } from '../shared/use-commands';
import { AccessPart } from './AccessPart';
import { TryPart } from './TryPart';

/** Set in the build for tests and the demo, which has access to every site from the start. */
const HAS_ACCESS_GRANTED = import.meta.env.MODE === 'demo';

/** The page that opens on install: what it does, what stays here, where it may read. */
export function WelcomeApp({ call }: ComponentProps<typeof TryPart>) {
  const t = useStrings();
  return (
    <main class="welcome">
      <header>
        <p class="welcome-name">{t('extensionName')}</p>
        <h1>{t('welcomeTitle')}</h1>
        <p class="welcome-intro">{t('welcomeIntro')}</p>
      </header>
      <ul class="pictures">
        <li>
          <Picture name="mark" label={t('welcomePictureMark')} />
          <p>{t('welcomeCaptionMark')}</p>
        </li>
        <li>
          <Picture name="card" label={t('welcomePictureCard')} />
          <p>{t('welcomeCaptionCard')}</p>
        </li>
        <li>
          <Picture name="note" label={t('welcomePictureNote')} />
          <p>{t('welcomeCaptionNote')}</p>
        </li>
      </ul>
      <section class="welcome-wide">
        <h2>{t('welcomeTryTitle')}</h2>
        <p>{t('welcomeTryExplained')}</p>
        <TryPart call={call} />
      </section>
      <section>
        <h2>{t('welcomeDeviceTitle')}</h2>
        <p>{t('welcomeDeviceAll')}</p>
        <p>{t('welcomeDeviceNotes')}</p>
        <p>{t('welcomeDeviceVisible')}</p>
      </section>
      <section id="access" class="welcome-wide">
        <h2>{t('welcomeAccessTitle')}</h2>
        {HAS_ACCESS_GRANTED ? <p class="welcome-demo">{t('welcomeDemo')}</p> : <AccessPart />}
      </section>
      <section>
        <h2>{t('welcomePinTitle')}</h2>
        <p>{t(import.meta.env.FIREFOX ? 'welcomePinFirefox' : 'welcomePinChrome')}</p>
        <p>{t('welcomePinCount')}</p>
      </section>
      <section>
        <h2>{t('welcomeShortcutsTitle')}</h2>
        <Shortcuts />
      </section>
    </main>
  );
}

function Shortcuts() {
  const t = useStrings();
  const commands = useCommands();
  return (
    <>
      <ShortcutList commands={commands ?? []} />
      {commands && commands.length > 0 && commands.every(({ shortcut }) => !shortcut) && (
        <p>{t('welcomeShortcutsNone')}</p>
      )}
    </>
  );
}
