import type { Ref } from 'preact';
import './lists.css';
import { Icon } from './Icon';

interface Props {
  label: string;
  value: string;
  inputRef?: Ref<HTMLInputElement>;
  onInput: (value: string) => void;
}

/** Ask for words to search; its label stands in it until the reader types. */
export function SearchBox({ label, value, inputRef, onInput }: Props) {
  return (
    <search class="search-box">
      <Icon name="search" />
      <input
        ref={inputRef}
        type="search"
        dir="auto"
        value={value}
        placeholder={label}
        aria-label={label}
        onInput={event => onInput(event.currentTarget.value)}
      />
    </search>
  );
}
