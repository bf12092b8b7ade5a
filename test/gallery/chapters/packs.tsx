import { PackAdd } from '../../../components/PackAdd';
import { InterruptedImport, PackImport } from '../../../components/PackImport';
import type { PackActions } from '../../../components/PackItem';
import { PackList } from '../../../components/PackList';
import type { ChangeView, ImportView, PackView } from '../../../components/pack-view';
import { type Chapter, nothing } from '../chapter';
import '../../../entrypoints/options/options.css';

const ACTIONS: PackActions = {
  onTurn: nothing,
  onMove: nothing,
  onDaily: nothing,
  onUpdate: nothing,
  onRemove: nothing,
};

const BUNDLED: PackView = {
  ...{ id: 'bundled', name: 'Immigration, sanctuary cities and crime policy, United States 2017' },
  ...{ publisher: 'The Glossator authors', licence: 'MIT', language: 'en', version: '2026-11-20' },
  ...{ isOn: true, isBundled: true, refused: 0, isChecked: false, hasUpdate: false },
  counts: { claims: 41, statements: 22, coverage: 27, quantities: 12, works: 96 },
};

const SIGNED: PackView = {
  ...{ id: 'harbour', name: 'The harbour of Port Larkin, looked up', publisher: 'Port Larkin Public Library' },
  ...{ licence: 'CC0-1.0', language: 'en', version: '2026-02-28', isOn: true, isBundled: false, refused: 3 },
  ...{ isChecked: true, hasUpdate: true, checked: '2026-11-27T10:00:00Z', size: 24_300_000 },
  counts: { claims: 1_204, statements: 88_120, coverage: 10_300, works: 376 },
  fingerprint: '9F2C 61B0 7A11 03DE 58C4',
  address: 'https://library.example/packs/harbour.ndjson.gz',
};

const ARABIC: PackView = {
  ...{ id: 'class', name: 'مصابيح الرصيف الشرقي', publisher: 'الصف 8ب', licence: 'CC-BY-4.0', language: 'ar' },
  ...{ version: '2026-03-05', isOn: false, isBundled: false, refused: 0, isChecked: false, hasUpdate: false },
  ...{ counts: { claims: 1 }, size: 4_100, file: 'lamps.ndjson' },
};

const change = (id: string, title: string): ChangeView => ({ section: 'claims', id, title });

const CHANGES = {
  added: { count: 1, first: [change('lamps', 'The lamps on the east pier')] },
  changed: { count: 2, first: [change('tides', 'Tides in the harbour'), change('mud', 'Tonnes of mud')] },
  removed: { count: 304, first: [change('old', 'What the old breakwater cost')] },
};

const PROBLEMS = [{ where: 'claims[12] "tides-higher": field checked', message: 'must be a date like 2017-09-21' }];

const NAME = 'The harbour of Port Larkin, looked up';

const show = (state: ImportView) => (
  <div class="options-body">
    <PackImport state={state} onCancel={nothing} onAccept={nothing} onDiscard={nothing} onClose={nothing} />
  </div>
);

export const packs: Chapter = {
  title: 'Packs',
  width: 540,
  states: [
    {
      name: 'Packs and a key that is kept',
      content: (
        <div class="options-body">
          <div>
            <PackList
              packs={[BUNDLED, SIGNED, ARABIC]}
              keys={[{ id: 'gone', name: 'The market, looked up', publisher: 'Port Larkin Public Library' }]}
              isBusy={false}
              actionsOf={() => ACTIONS}
              onForget={nothing}
            />
          </div>
        </div>
      ),
    },
    { name: 'Adding one', content: <PackAdd isBusy={false} onFile={nothing} onAddress={nothing} /> },
    {
      name: 'Reading',
      content: show({ at: 'reading', name: NAME, done: 43_500, total: 100_000, refused: 2 }),
    },
    {
      name: 'Reading what does not say how much it is',
      content: show({ at: 'reading', name: NAME, done: 500, refused: 0 }),
    },
    {
      name: 'A new edition',
      content: show({
        ...{ at: 'staged', name: NAME, from: '2026-02-28', to: '2026-03-31' },
        ...{ changes: CHANGES, refused: 1, problems: PROBLEMS },
      }),
    },
    { name: 'Added', content: show({ at: 'done', name: NAME, isUpdate: false, refused: 1, problems: PROBLEMS }) },
    {
      name: 'Refused',
      content: show({
        ...{ at: 'refused', name: NAME, problems: PROBLEMS },
        why: 'Its entries name others that are not in it, so that cards would have gaps. Its publisher has to mend this:',
      }),
    },
    {
      name: 'Cut off',
      content: (
        <div class="options-body">
          <InterruptedImport
            state={{ id: 'harbour', name: NAME, done: 43_500, total: 100_000, file: 'harbour.ndjson' }}
            isBusy={false}
            onResume={nothing}
            onGiveUp={nothing}
          />
        </div>
      ),
    },
  ],
};
