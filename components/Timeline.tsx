import './coverage.css';
import type { RelatedCoverage } from '../core/related-coverage';
import { formatDate, formatDates } from './format-date';
import { dayOf, layOutTimeline } from './lay-out-timeline';
import { RELATION_NAMES } from './relation-names';
import { useStrings } from './strings';
import { TimelineLane } from './TimelineLane';
import { TimelineTable } from './TimelineTable';
import { useRoving } from './use-roving';

/** More rows than this are no picture any more: the nearest coverage is drawn, all of it stands in the table. */
const MOST_ROWS = 12;

/** A report on the line: this page, or other coverage. */
export interface Moment {
  coverage?: RelatedCoverage;
  name: string;
  date: string | undefined;
}

interface Props {
  /** When this page was published, as far as it says. */
  datePublished?: string;
  /** The nearest first. */
  related: readonly RelatedCoverage[];
  onChoose: (coverage: RelatedCoverage) => void;
  /** Unset where there is no page beside which this stands. */
  onGoToPage?: () => void;
}

/** Draw who reported when, this page among them where there is one, one row each. */
export function Timeline({ datePublished, related, onChoose, onGoToPage }: Props) {
  const t = useStrings();
  const roving = useRoving('column');
  const here: Moment = { name: t('thisPage'), date: datePublished };
  const all = inOrder([...(onGoToPage ? [here] : []), ...related.map(momentOf)]);
  const nearest = new Set(related.slice(0, MOST_ROWS));
  const moments = all.filter(({ coverage }) => !coverage || nearest.has(coverage));
  const { places, cuts } = layOutTimeline(moments.map(({ date }) => date));
  return (
    <section class="timeline">
      <h2>
        {t('timelineTitle')}
        <span class="aside">{spanOf(all, t('languageTag'))}</span>
      </h2>
      <ol {...roving.list}>
        {moments.map(({ coverage, name, date }, index) => (
          <li key={index} class="timeline-row">
            <button
              type="button"
              class={coverage ? 'moment' : 'moment is-here'}
              title={t(coverage ? 'timelineShow' : 'timelineGoToPage')}
              {...roving.button(index, moments.length)}
              onClick={coverage ? () => onChoose(coverage) : onGoToPage}
            >
              <time dateTime={date}>{date ? formatDate(date, t('languageTag')) : t('dateUnknown')}</time>
              <TimelineLane
                place={places[index]}
                pagePlace={onGoToPage && places[moments.indexOf(here)]}
                cuts={cuts}
                isHere={!coverage}
              />
              <span class="moment-name" dir="auto">
                {name}
              </span>
              {coverage && <span class="visually-hidden">{t(RELATION_NAMES[coverage.relation])}</span>}
            </button>
          </li>
        ))}
      </ol>
      {cuts.length > 0 && <p class="aside">{t('timelineCut')}</p>}
      {moments.length < all.length && <p class="aside">{t('timelineMore', all.length - moments.length)}</p>}
      <TimelineTable moments={all} />
    </section>
  );
}

function momentOf(coverage: RelatedCoverage): Moment {
  return { coverage, name: coverage.outlet, date: coverage.datePublished };
}

/** The earliest first; what has no date comes last. */
function inOrder(moments: readonly Moment[]): Moment[] {
  const dayOrLast = ({ date }: Moment) => dayOf(date) ?? Number.POSITIVE_INFINITY;
  return moments.toSorted((a, b) => (dayOrLast(a) === dayOrLast(b) ? 0 : dayOrLast(a) - dayOrLast(b)));
}

function spanOf(moments: readonly Moment[], language: string): string {
  const dates = moments.flatMap(({ date }) => (date !== undefined && dayOf(date) !== undefined ? [date] : []));
  const [first] = dates;
  return first ? formatDates(first, dates.at(-1) ?? first, language) : '';
}
