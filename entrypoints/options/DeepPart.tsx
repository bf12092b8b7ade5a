import { useEffect, useState } from 'preact/hooks';
import { Radios } from '../../components/Radios';
import { useStrings } from '../../components/strings';
import type { DeepState } from '../../core/deep-service';
import type { CallBackground } from '../shared/call-background';
import { Part, type PartProps } from './OptionsApp';

const MEGABYTE = 1_000_000;
/** Milliseconds between two looks at how far the claims are. */
const LOOK = 1_000;

/** Whether pages are also looked up by their meaning, and what that takes. */
export function DeepPart({ settings: { deep }, set, call }: PartProps) {
  const t = useStrings();
  return (
    <Part title={t('optionsDeep')}>
      <p>{t('optionsDeepIntro')}</p>
      <Radios
        legend={t('optionsDeepWhich')}
        look="list"
        value={deep}
        options={[
          { value: 'off', label: t('deepOff') },
          { value: 'gated', label: t('deepGated'), explained: t('deepGatedExplained') },
          { value: 'all', label: t('deepAll'), explained: t('deepAllExplained') },
        ]}
        onChoose={value => set('deep', value)}
      />
      {deep !== 'off' && <Needs call={call} />}
    </Part>
  );
}

function Needs({ call }: { call: CallBackground }) {
  const t = useStrings();
  const state = useDeepState(call);
  if (state === 'asked') {
    return null;
  }
  if (!state) {
    return <p class="flag">{t('deepUnable')}</p>;
  }
  const format = (value: number, unit: string) =>
    new Intl.NumberFormat(t('languageTag'), { style: 'unit', unit, maximumFractionDigits: 0 }).format(value);
  const count = (value: number) => new Intl.NumberFormat(t('languageTag')).format(value);
  return (
    <>
      {state.done < state.total && (
        <p>
          <progress value={state.done} max={state.total} aria-label={t('optionsDeep')} />{' '}
          {t('deepProgress', [count(state.done), count(state.total)])}
        </p>
      )}
      {state.milliseconds > 0 && (
        <p class="aside">
          {t('deepNeeds', [format(state.bytes / MEGABYTE, 'megabyte'), format(state.milliseconds, 'millisecond')])}
        </p>
      )}
    </>
  );
}

/** What the deep check tells of itself, until all is ready; asking gets it ready. */
function useDeepState(call: CallBackground): DeepState | undefined | 'asked' {
  const [state, setState] = useState<DeepState | undefined | 'asked'>('asked');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const told = await call('deepState');
      setState(told);
      if (told && told.done < told.total) {
        timer = setTimeout(look, LOOK);
      }
    };
    look();
    return () => clearTimeout(timer);
  }, [call]);
  return state;
}
