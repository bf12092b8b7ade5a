import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Failures } from '../../components/Failures';
import { useStrings } from '../../components/strings';
import { GlossatorDatabase } from '../../data/db';
import { allFailures, clearFailures, writeFailures } from '../../data/failures';
import { Part, type PartProps } from './OptionsApp';

const db = new GlossatorDatabase();

/** What went wrong since the reader last looked. */
export function FailuresPart({ onSaving }: Pick<PartProps, 'onSaving'>) {
  const t = useStrings();
  const [failures, setFailures] = useState<Awaited<ReturnType<typeof allFailures>>>([]);
  const load = () => allFailures(db).then(setFailures);
  useEffect(() => void load(), []);
  const { version } = browser.runtime.getManifest();
  return (
    <Part title={t('optionsFailures')}>
      <Failures
        failures={failures}
        onCopy={() => onSaving(navigator.clipboard.writeText(writeFailures(failures, version)), t('copied'))}
        onClear={() => onSaving(clearFailures(db).then(load))}
      />
    </Part>
  );
}
