import type { Colour } from '../core/annotation';
import { Choice } from './Choice';
import { formatDate } from './format-date';
import { NoteMarks } from './NoteMarks';
import { PlainText } from './PlainText';
import { type StringKey, useStrings } from './strings';

export const DECISIONS = [
  { value: 'mine', label: 'decisionMine' },
  { value: 'theirs', label: 'decisionTheirs' },
  { value: 'both', label: 'decisionBoth' },
] as const satisfies { value: string; label: StringKey }[];

export type Decision = (typeof DECISIONS)[number]['value'];

/** One side of a conflict, as it is shown. */
interface Side {
  text: string;
  tags: string[];
  colour?: Colour;
  /** ISO date of the last change. */
  modified: string;
  isInTrash: boolean;
}

export interface ConflictView {
  id: string;
  /** Title of the page, or its address. */
  page: string;
  quote: string;
  mine: Side;
  theirs: Side;
}

interface Props {
  conflict: ConflictView;
  decision: Decision;
  onDecide: (decision: Decision) => void;
}

/** Show what two notes of one id say, side by side, and what is to be done with them. */
export function ConflictItem({ conflict: { page, quote, mine, theirs }, decision, onDecide }: Props) {
  const t = useStrings();
  const options = DECISIONS.map(({ value, label }) => [value, t(label)] as const);
  return (
    <li class="conflict">
      <div class="conflict-head">
        <span class="conflict-page" dir="auto">
          {page}
        </span>
        <Choice label={t('decisionOf', [page])} options={options} value={decision} onChange={onDecide} />
      </div>
      {quote && (
        <blockquote class="words note-quote" dir="auto">
          {quote}
        </blockquote>
      )}
      <div class="conflict-sides">
        <SideView name={t('conflictMine')} side={mine} isTaken={decision !== 'theirs'} />
        <SideView name={t('conflictTheirs')} side={theirs} isTaken={decision !== 'mine'} />
      </div>
    </li>
  );
}

function SideView({ name, side, isTaken }: { name: string; side: Side; isTaken: boolean }) {
  const t = useStrings();
  const date = t('noteChangedOn', [formatDate(side.modified, t('languageTag'))]);
  return (
    <section class={isTaken ? 'conflict-side is-taken' : 'conflict-side'}>
      <h4>{name}</h4>
      {side.text && <PlainText text={side.text} />}
      <NoteMarks tags={side.tags} colour={side.colour} />
      <p class="aside">{[date, side.isInTrash && t('conflictTrash')].filter(Boolean).join(' · ')}</p>
    </section>
  );
}
