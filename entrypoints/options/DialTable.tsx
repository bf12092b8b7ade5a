import { KIND_NAMES } from '../../components/kind-names';
import { useStrings } from '../../components/strings';
import type { Kind } from '../../core/annotation';
import { type Dial, MEASURED } from '../../core/dial';

interface Props {
  kinds: readonly Kind[];
  dials: readonly { value: Dial; label: string }[];
}

/** Set side by side what each stand of the dial found, and how much of that was right, where it was measured. */
export function DialTable({ kinds, dials }: Props) {
  const t = useStrings();
  const format = new Intl.NumberFormat(t('languageTag'), { style: 'percent' });
  return (
    <table class="dial-table">
      <caption>{t('dialMeasured')}</caption>
      <thead>
        <tr>
          <td />
          {dials.map(({ value, label }) => (
            <th key={value} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map(kind => (
          <tr key={kind}>
            <th scope="row">{t(KIND_NAMES[kind])}</th>
            {dials.map(({ value }) => (
              <td key={value}>
                <span>{t('dialFound', [format.format(MEASURED[value][kind].recall)])}</span>
                <span>{t('dialRight', [format.format(MEASURED[value][kind].precision)])}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
