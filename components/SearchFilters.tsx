import './controls.css';
import type { NoteState } from '../core/service';
import type { StoryName } from '../core/stories';
import { Choice } from './Choice';
import { NOTE_STATE_NAMES } from './note-states';
import { useStrings } from './strings';

export type Age = '' | 'day' | 'week' | 'month' | 'year';

/** What is chosen; empty where anything will do. */
export interface Filters {
  page: string;
  tag: string;
  story: string;
  state: NoteState | '';
  age: Age;
}

export const NO_FILTERS: Filters = { page: '', tag: '', story: '', state: '', age: '' };

/** What can be chosen among, as far as the library has it. */
export interface Facets {
  pages: { address: string; title: string }[];
  tags: string[];
  stories: StoryName[];
  states: NoteState[];
}

interface Props extends Facets {
  filters: Filters;
  /** Address of the page in front, where there is something of it. */
  here?: string;
  /** Shows the story that is chosen by itself. */
  onShowStory: (id: string) => void;
  onChange: (filters: Filters) => void;
}

/** Choose the page, tag, date, state and story of what is searched for. */
export function SearchFilters({ filters, pages, tags, stories, states, here, onShowStory, onChange }: Props) {
  const t = useStrings();
  const count = Object.values(filters).filter(value => value !== '').length;
  const choose = <Key extends keyof Filters>(key: Key) => ({
    value: filters[key],
    onChange: (value: Filters[Key]) => onChange({ ...filters, [key]: value }),
  });
  const others = pages.filter(({ address }) => address !== here);
  return (
    <details class="filters" open={count > 0}>
      <summary>
        {t('filterMore')}
        {count > 0 && <span class="chip-count"> {count}</span>}
      </summary>
      <div class="filters-choices">
        {pages.length > 0 && (
          <Choice
            label={t('filterPage')}
            {...choose('page')}
            options={[
              ['', t('filterAnyPage')],
              ...(here === undefined ? [] : [[here, t('filterThisPage')] as const]),
              ...others.map(({ address, title }) => [address, title] as const),
            ]}
          />
        )}
        {tags.length > 0 && (
          <Choice
            label={t('filterTag')}
            {...choose('tag')}
            options={[['', t('filterAnyTag')], ...tags.map(tag => [tag, tag] as const)]}
          />
        )}
        <Choice
          label={t('filterDate')}
          {...choose('age')}
          options={[
            ['', t('filterAnyDate')],
            ['day', t('filterDay')],
            ['week', t('filterWeek')],
            ['month', t('filterMonth')],
            ['year', t('filterYear')],
          ]}
        />
        {states.length > 0 && (
          <Choice
            label={t('filterState')}
            {...choose('state')}
            options={[['', t('filterAnyState')], ...states.map(state => [state, t(NOTE_STATE_NAMES[state])] as const)]}
          />
        )}
        {stories.length > 0 && (
          <Choice
            label={t('filterStory')}
            {...choose('story')}
            options={[['', t('filterAnyStory')], ...stories.map(({ id, label }) => [id, label] as const)]}
          />
        )}
        {filters.story !== '' && (
          <button type="button" class="is-quiet" onClick={() => onShowStory(filters.story)}>
            {t('storyOpen')}
          </button>
        )}
      </div>
    </details>
  );
}
