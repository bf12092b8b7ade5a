import { PlainText } from '../../../components/PlainText';
import { NO_FILTERS, SearchFilters } from '../../../components/SearchFilters';
import { StoryList } from '../../../components/StoryList';
import { StoryView } from '../../../components/StoryView';
import type { Coverage } from '../../../core/corpus';
import { claimItem, storedNote } from '../../unit/components/samples';
import { type Chapter, nothing } from '../chapter';

const STORIES = [
  { id: 'bread', label: 'The two loaves of Mill Street' },
  { id: 'story:ovens', label: 'Ovens' },
];

const FINGERPRINT = { algorithm: 1 as const, hashes: [], length: 0, terms: {}, quotations: [], numbers: [] };

const COVERAGE: Coverage[] = (
  [
    ['The Crumb', '2025-03-02', 'Early bread'],
    ['Mill Street News', '2025-03-05', 'Who burns the loaves?'],
  ] as const
).map(([outlet, datePublished, headline], place) => ({
  ...{ id: String(place), headline, outlet, datePublished, url: 'https://crumb.example/', stories: ['bread'] },
  fingerprint: FINGERPRINT,
  ...(place === 1 && { saved: '2026-02-03T08:00:00Z' }),
}));

const EVENT = {
  id: 'e',
  date: '2025-03-01',
  place: 'Mill Street',
  description: 'The baker rises at two and burns two loaves.',
  stories: ['bread'],
  claims: [],
  sources: [],
};

const facets = {
  pages: [{ address: 'https://crumb.example/', title: 'Early bread' }],
  tags: ['bread', 'oven'],
  stories: STORIES,
  states: ['exact' as const, 'gone' as const],
  here: 'https://crumb.example/',
  onShowStory: nothing,
  onChange: nothing,
};

const story = { label: STORIES[0]!.label, Text: PlainText, onPrint: nothing };

export const stories: Chapter = {
  title: 'Stories',
  width: 600,
  states: [
    { name: 'Filters, folded', width: 360, content: <SearchFilters {...facets} filters={NO_FILTERS} /> },
    {
      name: 'Filters, some chosen',
      width: 360,
      content: <SearchFilters {...facets} filters={{ ...NO_FILTERS, story: 'bread', age: 'week' }} />,
    },
    { name: 'All stories', content: <StoryList stories={STORIES} addressOf={() => '#'} /> },
    { name: 'No story', content: <StoryList stories={[]} addressOf={() => '#'} /> },
    {
      name: 'A story',
      content: (
        <StoryView
          {...story}
          events={[EVENT]}
          coverage={COVERAGE}
          chosen={[storedNote('Who counted them?')]}
          found={[storedNote('Ask Ada.')]}
          entries={claimItem().entries}
        />
      ),
    },
    {
      name: 'A story without notes, narrow',
      width: 320,
      content: <StoryView {...story} events={[EVENT]} coverage={[]} chosen={[]} found={[]} entries={[]} />,
    },
  ],
};
