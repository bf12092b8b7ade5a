import { AccessChoice } from '../../../components/AccessChoice';
import { Failures } from '../../../components/Failures';
import { PauseButtons } from '../../../components/PauseButtons';
import { Radios } from '../../../components/Radios';
import { Requests } from '../../../components/Requests';
import { ReviewFile, type ReviewFileState } from '../../../components/ReviewFile';
import { SearchBox } from '../../../components/SearchBox';
import { ShortcutList } from '../../../components/ShortcutList';
import { SiteList } from '../../../components/SiteList';
import { Switch } from '../../../components/Switch';
import { claim, review } from '../../unit/components/samples';
import { type Chapter, nothing } from '../chapter';
import '../../../entrypoints/welcome/welcome.css';

const ASKING = { hasEverySite: false, hosts: [], isRefused: false, onEverySite: nothing, onSites: nothing };

const CHOICE = [
  { value: 'light', label: 'Light', explained: 'As paper.' },
  { value: 'dark', label: 'Dark', explained: 'As the night.' },
];

const REVIEWS: ReviewFileState = {
  at: 'found',
  name: 'feed.json.gz',
  found: {
    accepted: 412_067,
    kept: 49_871,
    since: '2023-03',
    refused: [
      ['reviewEmpty', 10_243],
      ['reviewMedia', 211],
    ],
    examples: ['r1', 'r2', 'r3'].map(id => ({ ...claim, id, title: claim.claimReviewed, finding: '', review })),
  },
};
const REQUESTS = [
  { at: '2026-03-02T10:00:00Z', address: 'https://packs.example/bakers.json', why: 'check-pack' as const, status: 304 },
  { at: '2026-03-01T10:00:00Z', address: 'https://packs.example/bakers.json', why: 'add-pack' as const },
];

const FAILURES = [
  { at: '2026-03-02T10:00:00Z', where: 'findContext', name: 'RangeError', message: 'Offset 9 exceeds text length 5' },
  { at: '2026-03-01T10:00:00Z', where: 'panel', name: 'DatabaseClosedError', message: 'Database has been closed' },
];

export const forms: Chapter = {
  title: 'Forms',
  width: 480,
  states: [
    { name: 'Asking for access', width: 900, content: <AccessChoice {...ASKING} /> },
    { name: 'Access refused', width: 900, content: <AccessChoice {...ASKING} isRefused /> },
    {
      name: 'Access to two sites',
      width: 900,
      content: <AccessChoice {...ASKING} hosts={['a.example', 'b.example']} />,
    },
    { name: 'Access everywhere', width: 900, content: <AccessChoice {...ASKING} hasEverySite /> },
    {
      name: 'Search',
      content: <SearchBox label="Search" value="oven" inputRef={{ current: null }} onInput={nothing} />,
    },
    {
      name: 'Sites with a rule',
      content: <SiteList modes={{ 'news.example': 'off', 'a.example': 'ask' }} onSet={nothing} />,
    },
    { name: 'No site with a rule', content: <SiteList modes={{}} onSet={nothing} /> },
    {
      name: 'Choice, side by side',
      content: <Radios legend="Colours" look="segments" options={CHOICE} value="dark" onChoose={nothing} />,
    },
    {
      name: 'Choice, explained',
      content: <Radios legend="Colours" look="list" options={CHOICE} value="light" onChoose={nothing} />,
    },
    {
      name: 'Switch',
      content: (
        <>
          <Switch label="Quiet mode" explained="Marks nothing." isOn onTurn={nothing} />
          <Switch label="Quiet mode" isOn={false} onTurn={nothing} />
        </>
      ),
    },
    { name: 'Fact-checks from a file', content: fromFile({ at: 'idle' }) },
    {
      name: 'Fact-checks from a file, while it is read',
      content: fromFile({ at: 'reading', name: 'feed.json.gz', done: 61, total: 500 }),
    },
    { name: 'Fact-checks from a file, before they are added', content: fromFile(REVIEWS) },
    { name: 'No request', content: <Requests requests={[]} /> },
    { name: 'Requests', content: <Requests requests={REQUESTS} /> },
    { name: 'No failure', content: <Failures failures={[]} onCopy={nothing} onClear={nothing} /> },
    { name: 'Failures', content: <Failures failures={FAILURES} onCopy={nothing} onClear={nothing} /> },
    { name: 'Pause', content: <PauseButtons onPause={nothing} /> },
    {
      name: 'Shortcuts',
      content: (
        <ShortcutList commands={[{ description: 'Next passage', shortcut: 'Alt+Shift+J' }, { description: 'Card' }]} />
      ),
    },
  ],
};

function fromFile(state: ReviewFileState) {
  return (
    <div class="options-body">
      <ReviewFile state={state} isBusy={false} onFile={nothing} onAdd={nothing} onClose={nothing} />
    </div>
  );
}
