import { useEffect, useState } from 'preact/hooks';
import { KIND_NAMES } from '../../components/kind-names';
import { Radios } from '../../components/Radios';
import { Switch } from '../../components/Switch';
import { type StringKey, useStrings } from '../../components/strings';
import type { Kind } from '../../core/annotation';
import type { Dial } from '../../core/dial';
import { DialTable } from './DialTable';
import { Part, type PartProps } from './OptionsApp';

const KINDS: readonly Kind[] = ['claim', 'quotation', 'number'];

const KINDS_EXPLAINED: Record<Kind, StringKey> = {
  claim: 'optionsKindClaim',
  quotation: 'optionsKindQuotation',
  number: 'optionsKindNumber',
};

const DIALS: readonly [value: Dial, label: StringKey, explained: StringKey][] = [
  ['cautious', 'dialCautious', 'dialCautiousExplained'],
  ['balanced', 'dialBalanced', 'dialBalancedExplained'],
  ['generous', 'dialGenerous', 'dialGenerousExplained'],
];

/** What to show: how sure a match must be, which kinds, and claims that are not wanted any more. */
export function WhatPart(props: PartProps) {
  const { settings, set } = props;
  const t = useStrings();
  const turn = (kind: Kind, isOn: boolean) =>
    set('kindsOff', isOn ? settings.kindsOff.filter(off => off !== kind) : [...settings.kindsOff, kind]);
  return (
    <Part title={t('optionsWhat')}>
      <div>
        <Radios
          legend={t('optionsDial')}
          look="list"
          value={settings.dial}
          options={DIALS.map(([value, label, explained]) => ({ value, label: t(label), explained: t(explained) }))}
          onChoose={dial => set('dial', dial)}
        />
        <DialTable kinds={KINDS} dials={DIALS.map(([value, label]) => ({ value, label: t(label) }))} />
      </div>
      <fieldset class="options-group">
        <legend>{t('optionsKinds')}</legend>
        {KINDS.map(kind => (
          <Switch
            key={kind}
            label={t(KIND_NAMES[kind])}
            explained={t(KINDS_EXPLAINED[kind])}
            isOn={!settings.kindsOff.includes(kind)}
            onTurn={isOn => turn(kind, isOn)}
          />
        ))}
      </fieldset>
      <div>
        <h3>{t('optionsMuted')}</h3>
        <MutedClaims {...props} />
      </div>
    </Part>
  );
}

function MutedClaims({ settings: { mutedClaims }, set, call }: PartProps) {
  const t = useStrings();
  const [titles, setTitles] = useState<Record<string, string>>({});
  useEffect(() => {
    call(
      'entries',
      mutedClaims.map(id => ({ type: 'claim' as const, id })),
    ).then(
      entries =>
        setTitles(
          Object.fromEntries(
            entries.flatMap(entry => (entry.type === 'claim' ? [[entry.claim.id, entry.claim.title]] : [])),
          ),
        ),
      error => console.error('Glossator: the muted claims could not be looked up', error),
    );
  }, [mutedClaims, call]);
  if (mutedClaims.length === 0) {
    return <p class="aside">{t('optionsNoMuted')}</p>;
  }
  return (
    <ul class="sites">
      {mutedClaims.map(id => (
        <li key={id}>
          <span dir="auto">{titles[id] ?? id}</span>
          <button
            type="button"
            class="is-quiet"
            aria-label={t('optionsUnmuteClaim', [titles[id] ?? id])}
            onClick={() =>
              set(
                'mutedClaims',
                mutedClaims.filter(muted => muted !== id),
              )
            }
          >
            {t('optionsUnmute')}
          </button>
        </li>
      ))}
    </ul>
  );
}
