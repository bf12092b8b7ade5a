import { useId } from 'preact/hooks';
import { COLOURS, type Colour } from '../core/annotation';
import { useColourName } from './colours';
import { useStrings } from './strings';

interface Props {
  value: Colour | undefined;
  onChoose: (colour: Colour | undefined) => void;
}

/** Choose the colour of a note by its name. */
export function ColourChoice({ value, onChoose }: Props) {
  const t = useStrings();
  const nameOf = useColourName();
  const id = useId();
  return (
    <fieldset class="colours">
      <legend>{t('noteColour')}</legend>
      {[undefined, ...COLOURS].map(colour => (
        <label key={colour} class="colour-option">
          <input
            type="radio"
            name={id}
            value={colour ?? ''}
            checked={colour === value}
            onChange={() => onChoose(colour)}
          />
          <Swatch colour={colour} />
          <span dir="auto">{colour ? nameOf(colour) : t('colourNone')}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Show a colour; its name stands beside it. */
export function Swatch({ colour }: { colour: Colour | undefined }) {
  return <span class={`swatch ${colour ? `is-${colour}` : ''}`} aria-hidden="true" />;
}
