import { PublicationAdd } from '../../../components/PublicationAdd';
import { PublicationLearns } from '../../../components/PublicationLearns';
import { PublicationList } from '../../../components/PublicationList';
import type { PublicationAdding, PublicationView } from '../../../components/publication-view';
import { type Chapter, nothing } from '../chapter';
import '../../../entrypoints/options/options.css';

const ON: PublicationView = {
  ...{ name: 'Ten years of Port Larkin, looked up', publisher: 'Port Larkin Public Library', licence: 'CC0-1.0' },
  ...{ address: 'https://library.example/larkin/manifest.ndjson', language: 'en', version: '2026-11-27' },
  ...{
    isOn: true,
    fingerprint: '9F2C 61B0 7A11 03DE 58C4',
    crowd: 5_859,
    checked: '2026-11-28T09:10:00Z',
    fetched: 48,
    kept: 46,
    claims: 3_120,
  },
};

const IN_TROUBLE: PublicationView = {
  ...{ name: 'صحافة المرافئ', publisher: 'أرشيف المرفأ', licence: 'CC-BY-4.0', isOn: false, crowd: 11_718 },
  ...{ address: 'https://archive.example/a/very/long/path/to/the/harbour/press/manifest.ndjson', language: 'ar' },
  ...{
    version: '2026-11-20',
    fingerprint: '03DE 58C4 9F2C 61B0 7A11',
    checked: '2026-11-21T18:45:00Z',
    fetched: 0,
    kept: 0,
    claims: 0,
  },
  trouble:
    'A piece from archive.example is not the one that its publisher signed, and was not used; everything else goes on. If this stays, tell the publisher.',
};

const add = (adding?: PublicationAdding) => (
  <div class="options-body">
    <PublicationAdd adding={adding} onAddress={nothing} onTyping={nothing} />
  </div>
);

export const publications: Chapter = {
  title: 'Publications',
  width: 540,
  states: [
    {
      name: 'What a server can learn',
      content: (
        <div class="options-body">
          <PublicationLearns />
        </div>
      ),
    },
    {
      name: 'One that is on, and one in trouble',
      content: (
        <div class="options-body">
          <div>
            <PublicationList publications={[ON, IN_TROUBLE]} onTurn={nothing} onRemove={nothing} />
          </div>
        </div>
      ),
    },
    { name: 'Adding one', content: add() },
    { name: 'Asking', content: add({ at: 'asking', host: 'library.example' }) },
    { name: 'Added', content: add({ at: 'added', name: ON.name, isOn: false }) },
    {
      name: 'Not added',
      content: add({
        ...{ at: 'refused', host: 'library.example' },
        why: 'The signature of the list from library.example does not fit, so nobody can tell who made it. It was not used. If this stays, tell the publisher.',
      }),
    },
  ],
};
