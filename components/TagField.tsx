import { useRef, useState } from 'preact/hooks';
import { Suggestions } from './Suggestions';
import { useStrings } from './strings';
import { splitTags, suggestTags, tagAt } from './tags';
import { useListbox } from './use-listbox';

interface Props {
  id: string;
  value: string;
  /** Asks for the reader's own tags, the most used first. */
  loadTags: () => Promise<string[]>;
  onInput: (value: string) => void;
}

/** Write tags, separated by commas; those that the reader has used are offered while one is typed. */
export function TagField({ id, value, loadTags, onInput }: Props) {
  const t = useStrings();
  const input = useRef<HTMLInputElement>(null);
  const [known, setKnown] = useState<string[]>([]);
  const [offered, setOffered] = useState<string[]>([]);
  const close = () => setOffered([]);
  const choose = (place: number) => {
    const field = input.current!;
    const { start, end } = tagAt(value, field.selectionStart ?? value.length);
    const before = value.slice(0, start);
    const chosen = `${before}${before === '' || /\s$/.test(before) ? '' : ' '}${offered[place]}, `;
    onInput(chosen + value.slice(end).replace(/^\s*[,،、，]?\s*/, ''));
    close();
    field.focus();
    requestAnimationFrame(() => field.setSelectionRange(chosen.length, chosen.length));
  };
  const { onKeyDown, list, field } = useListbox({ count: offered.length, onChoose: choose, onClose: close });
  const offer = (line: string, isAsked: boolean) => {
    const { text } = tagAt(line, input.current?.selectionStart ?? line.length);
    setOffered(text === '' && !isAsked ? [] : suggestTags(known, text, splitTags(line)));
  };
  return (
    <div class="tag-field">
      <input
        ref={input}
        id={id}
        dir="auto"
        autocomplete="off"
        role="combobox"
        aria-expanded={offered.length > 0}
        {...field}
        value={value}
        onFocus={() => loadTags().then(setKnown, error => console.error('Glossator: no tags can be offered', error))}
        onBlur={close}
        onInput={event => {
          onInput(event.currentTarget.value);
          offer(event.currentTarget.value, false);
        }}
        onKeyDown={event => {
          if (!onKeyDown(event) && event.key === 'ArrowDown') {
            event.preventDefault();
            offer(value, true);
          }
        }}
      />
      <Suggestions
        {...list}
        label={t('noteTagged')}
        told={t('tagsOffered', offered.length)}
        options={offered.map(tag => ({ key: tag, content: <span dir="auto">{tag}</span> }))}
      />
    </div>
  );
}
