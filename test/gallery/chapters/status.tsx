import { OutdatedNotice } from '../../../components/Outdated';
import { PageStatus } from '../../../components/PageStatus';
import type { Situation } from '../../../components/page-situation';
import { Rescue, type RescueReason } from '../../../components/Rescue';
import { type Chapter, nothing } from '../chapter';

const SITUATIONS: Exclude<Situation, 'found'>[] = [
  'nothing',
  'checking',
  'not-article',
  'language',
  'off',
  'failed',
  'no-access',
  'restricted',
  'unread',
];

const REASONS: RescueReason[] = ['unopened', 'held', 'unreadable', 'emptied'];

const SNAPSHOTS = [28, 27].map(day => ({
  name: `of ${day}`,
  made: new Date(`2026-11-${day}T08:15:00Z`),
  notes: 12 * day,
  size: 1_234 * day,
}));

const RESCUE = {
  ...{ readable: 17, snapshots: SNAPSHOTS, isBusy: false, told: '', isDone: false },
  ...{ onRestore: nothing, onSave: nothing, onAnew: nothing, onReload: nothing },
};

export const status: Chapter = {
  title: 'Why there is nothing',
  width: 320,
  states: [
    ...REASONS.map(reason => ({ name: `database ${reason}`, content: <Rescue {...RESCUE} reason={reason} /> })),
    {
      name: 'database put back',
      content: <Rescue {...RESCUE} reason="unreadable" isDone told="The database was begun anew, with 336 notes." />,
    },
    { name: 'page of an older version', content: <OutdatedNotice /> },
    ...SITUATIONS.map(situation => ({
      name: situation,
      content: (
        <PageStatus
          situation={situation}
          site="news.example"
          onTurnOn={nothing}
          onCheck={nothing}
          onAllowSite={nothing}
          onChooseSites={nothing}
          onSearch={nothing}
        />
      ),
    })),
  ],
};
