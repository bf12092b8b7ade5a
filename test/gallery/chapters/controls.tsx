import { FilterChips } from '../../../components/FilterChips';
import { NoteControls } from '../../../components/NoteControls';
import { Reports } from '../../../components/Reports';
import { Sheet } from '../../../components/Sheet';
import { ShowMore } from '../../../components/ShowMore';
import type { SheetRow } from '../../../components/sheet-rows';
import { CLAIM_SENTENCE, QUOTATION, storedNote } from '../../unit/components/samples';
import { type Chapter, nothing } from '../chapter';

const NOTES = [
  { stored: storedNote('One'), state: 'exact' as const },
  { stored: storedNote('Two', 'urn:uuid:2'), state: 'moved' as const },
];

const CHIPS = [
  { id: 'claim', label: 'Research', count: 9 },
  { id: 'number', label: 'Number', count: 1 },
];

const ROWS: SheetRow[] = [
  {
    number: 1,
    key: 'noted',
    passage: CLAIM_SENTENCE,
    note: 'Who asked them?',
    tags: ['bread'],
    finds: [
      {
        kind: 'claim',
        name: 'kindClaim',
        line: 'Research on: Bakers and sleep',
        finding: 'Two surveys found no difference.',
        sources: [{ name: 'Brot & Teig, 2019', url: 'https://crumb.example/sleep' }],
      },
    ],
  },
  { number: 2, key: 'open', passage: QUOTATION, note: '', tags: [], finds: [] },
];

export const controls: Chapter = {
  title: 'Filters, reports and the class sheet',
  width: 360,
  states: [
    { name: 'Kinds', content: <FilterChips label="Kinds" chips={CHIPS} chosen={['claim']} onChange={nothing} /> },
    {
      name: 'Notes',
      content: (
        <NoteControls
          notes={NOTES}
          order="place"
          filter={{ tag: '', state: '' }}
          onOrder={nothing}
          onFilter={nothing}
        />
      ),
    },
    { name: 'More', content: <ShowMore rest={1200} onMore={nothing} /> },
    { name: 'No reports', content: <Reports count={0} onExport={nothing} onClear={nothing} /> },
    { name: 'Reports', content: <Reports count={3} onExport={nothing} onClear={nothing} /> },
    {
      name: 'Class sheet',
      width: 720,
      content: <Sheet page={{ title: 'Early bread', source: 'https://crumb.example/early', rows: ROWS }} />,
    },
  ],
};
