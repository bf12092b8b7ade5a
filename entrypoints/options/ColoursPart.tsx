import { useId } from 'preact/hooks';
import { Swatch } from '../../components/ColourChoice';
import '../../components/note.css';
import { PLAIN_NAMES } from '../../components/colours';
import { useStrings } from '../../components/strings';
import { COLOURS } from '../../core/annotation';
import { Part, type PartProps } from './OptionsApp';

/** Longest name of a colour: it stands beside four others. */
const MAX_NAME = 40;

/** What the reader calls the colours of notes. */
export function ColoursPart({ settings, set }: PartProps) {
  const t = useStrings();
  const id = useId();
  const names = settings.colourNames;
  return (
    <Part title={t('optionsColours')}>
      <p class="aside">{t('optionsColoursExplained')}</p>
      <ul class="colour-names">
        {COLOURS.map(colour => (
          <li key={colour}>
            <label for={`${id}-${colour}`}>
              <Swatch colour={colour} />
              {t(PLAIN_NAMES[colour])}
            </label>
            <input
              id={`${id}-${colour}`}
              dir="auto"
              autocomplete="off"
              maxLength={MAX_NAME}
              value={names[colour] ?? ''}
              placeholder={t(PLAIN_NAMES[colour])}
              onChange={event => set('colourNames', { ...names, [colour]: event.currentTarget.value.trim() })}
            />
          </li>
        ))}
      </ul>
    </Part>
  );
}
