/**
 * The few signs of the interface, drawn for it on a grid of 16.
 *
 * They are strokes in the colour of the text, so that they survive forced
 * colours, and silent: the words beside them say the same.
 */
const DRAWINGS = {
  claim: 'M8 4.2C6.6 3 4.6 2.7 2 2.8v9.6c2.6-.1 4.6.2 6 1.4 1.4-1.2 3.4-1.5 6-1.4V2.8c-2.6-.1-4.6.2-6 1.4zM8 4.2v9.6',
  quotation: 'M6.8 4C4.5 4.8 3 6.7 3 9.3V12h3.8V8.3H4.9M13 4c-2.3.8-3.8 2.7-3.8 5.3V12H13V8.3h-1.9',
  number: 'M2.5 13.5h11M4 11V7.5M8 11V2.5M12 11V5.5',
  note: 'M3 13l.7-3L10.8 2.9a1.4 1.4 0 0 1 2 0l.3.3a1.4 1.4 0 0 1 0 2L6 12.3 3 13zM9.5 4.2l2.3 2.3',
  coverage:
    'M2.5 3h8.5v10H4A1.5 1.5 0 0 1 2.5 11.5zM11 6h2.5v5.5a1.5 1.5 0 0 1-1.5 1.5h-1M5 5.8h3.5M5 8.2h3.5M5 10.6h3.5',
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.4 10.4L14 14',
  panel: 'M2 3h12v10H2zM9.5 3v10',
  settings: 'M2 4.5h7M13 4.5h1M9 4.5a2 2 0 1 0 4 0 2 2 0 1 0-4 0M2 11.5h1M7 11.5h7M3 11.5a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  again: 'M13 8a5 5 0 1 1-1.5-3.5L13 6M13 2.5V6H9.5',
  sheet: 'M3.5 2h9v12h-9zM6 5.5h4M6 8.5h4M6 11.5h2',
  more: 'M3.4 8h.2M7.9 8h.2M12.4 8h.2',
  save: 'M4 2.5h8v11L8 10.8 4 13.5z',
  saved: 'M4 2.5h8v11L8 10.8 4 13.5zM6 6.4l1.5 1.5L10.2 5',
  bold: 'M4.5 3h4a2.5 2.5 0 0 1 0 5h-4zM4.5 8h4.8a2.6 2.6 0 0 1 0 5.2H4.5z',
  italic: 'M6.5 3h5M4.5 13h5M9.3 3L6.7 13',
  list: 'M3 4.2h.2M3 8h.2M3 11.8h.2M6 4.2h7.5M6 8h7.5M6 11.8h7.5',
  link: 'M6.7 9.3a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7L8 4.3M9.3 6.7a2.6 2.6 0 0 0-3.7 0L3.4 8.9a2.6 2.6 0 0 0 3.7 3.7l.9-.9',
  'note-link': 'M2.5 2.5h7v7h-7zM6.5 12v1.5h7v-7H12M5 5h2M5 7h2',
  bin: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.2 4.5l.6 9h6.4l.6-9M6.8 7v4M9.2 7v4',
  back: 'M13 8H4M7.5 4.5L4 8l3.5 3.5',
  go: 'M3 8h9M8.5 4.5L12 8l-3.5 3.5',
  up: 'M8 13V3.5M4.5 7L8 3.5 11.5 7',
  down: 'M8 3v9.5M4.5 9L8 12.5 11.5 9',
  add: 'M8 3v10M3 8h10',
} as const;

export type IconName = keyof typeof DRAWINGS;

/** Show a small drawing that says nothing to screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
