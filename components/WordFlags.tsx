import type { Reason } from '../core/annotation';
import type { Passage } from './card-item';
import { type Translate, useStrings } from './strings';
import { type WordFlag, wordFlags } from './word-flags';

interface Props {
  reasons: readonly Reason[];
  passage: Passage;
}

/** Say in words which differences change the sense. */
export function WordFlags({ reasons, passage }: Props) {
  const t = useStrings();
  const flags = reasons.flatMap(reason => wordFlags(reason, passage));
  if (flags.length === 0) {
    return null;
  }
  return (
    <ul class="flags">
      {flags.map((flag, index) => (
        <li class="flag" key={index} dir="auto">
          {textOf(flag, t)}
        </li>
      ))}
    </ul>
  );
}

function textOf(flag: WordFlag, t: Translate): string {
  switch (flag.type) {
    case 'only-here':
      return t('flagOnlyHere', [flag.word]);
    case 'only-there':
      return t('flagOnlyThere', [flag.word]);
    case 'number':
      return t('flagNumber', [flag.there, flag.here]);
  }
}
