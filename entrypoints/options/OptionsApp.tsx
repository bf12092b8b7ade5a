import { useEffect, useState } from 'preact/hooks';
import { failureSentence } from '../../components/failure-sentence';
import { useStrings } from '../../components/strings';
import type { Settings } from '../../data/settings';
import type { CallBackground } from '../shared/call-background';
import { RescuePart } from '../shared/RescuePart';
import { useRescue } from '../shared/use-rescue';
import { type SetSetting, useSettings } from '../shared/use-settings';
import { useUncaught } from '../shared/use-uncaught';
import { AccessPart } from './AccessPart';
import { ColoursPart } from './ColoursPart';
import { DataPart } from './DataPart';
import { DeepPart } from './DeepPart';
import { FailuresPart } from './FailuresPart';
import { HowPart } from './HowPart';
import { PacksPart } from './PacksPart';
import { PrivatePart } from './PrivatePart';
import { PublicationsPart } from './PublicationsPart';
import { ReportsPart } from './ReportsPart';
import { RequestsPart } from './RequestsPart';
import { SettingsUnreadable } from './SettingsUnreadable';
import { ShortcutsPart } from './ShortcutsPart';
import { TeachingPart } from './TeachingPart';
import { WhatPart } from './WhatPart';
import { WherePart } from './WherePart';

export { Part } from '../shared/Part';

/** What a part of the settings works with. */
export interface PartProps {
  settings: Settings;
  set: SetSetting;
  call: CallBackground;
  /** Say that something was saved, or what went wrong, once `saving` is done. */
  onSaving: (saving: Promise<unknown>, told?: string) => void;
}

/** How long (ms) "Saved" stands. */
const SAID_FOR = 3_000;

/** The settings: each has a default, is saved at once, and reaches open pages at once. */
export function OptionsApp({ call }: { call: CallBackground }) {
  const t = useStrings();
  const { settings, set: write } = useSettings();
  const { told, onSaving } = useSaving();
  const rescue = useRescue(call);
  const isBroken = rescue.state !== undefined && rescue.state.reason !== 'emptied';
  // It stands above already, with what can be done.
  const isSaidAbove = isBroken && told?.text === t('failureDatabase');
  if (!settings) {
    return null;
  }
  const set: SetSetting = async (key, value) => onSaving(write(key, value));
  const props: PartProps = { settings, set, call, onSaving };
  return (
    <main class="options">
      <h1>{t('optionsTitle')}</h1>
      <p class="options-intro">{t('optionsIntro')}</p>
      <RescuePart {...rescue} />
      <SettingsUnreadable />
      <WherePart {...props} />
      <WhatPart {...props} />
      <DeepPart {...props} />
      <HowPart {...props} />
      <ColoursPart {...props} />
      {!isBroken && <PacksPart onSaving={onSaving} />}
      {!isBroken && <PublicationsPart {...props} />}
      <TeachingPart {...props} />
      <PrivatePart {...props} />
      {!isBroken && <ReportsPart />}
      <ShortcutsPart />
      <AccessPart />
      {!isBroken && (
        <>
          <DataPart settings={settings} call={call} onSaving={onSaving} />
          <RequestsPart />
          <FailuresPart onSaving={onSaving} />
        </>
      )}
      <p class="saved" role="status">
        {told && !isSaidAbove && <span class={told.isFailure ? 'problem' : undefined}>{told.text}</span>}
      </p>
    </main>
  );
}

/** Say that something was saved, for a moment, or what went wrong, until something else is done. */
function useSaving() {
  const t = useStrings();
  const [told, setTold] = useState<{ text: string; isFailure: boolean }>();
  useEffect(() => {
    if (!told || told.isFailure) {
      return undefined;
    }
    const timer = setTimeout(() => setTold(undefined), SAID_FOR);
    return () => clearTimeout(timer);
  }, [told]);
  const fail = (error: Error) => setTold({ text: failureSentence(error, t), isFailure: true });
  useUncaught(fail);
  const onSaving = (saving: Promise<unknown>, text = t('optionsSaved')) =>
    void saving.then(
      () => setTold({ text, isFailure: false }),
      (error: Error) => {
        reportError(error);
        fail(error);
      },
    );
  return { told, onSaving };
}
