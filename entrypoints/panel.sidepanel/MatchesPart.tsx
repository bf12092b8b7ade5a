import { Choice } from '../../components/Choice';
import { FilterChips } from '../../components/FilterChips';
import { KINDS, kindOf, type MatchOrder } from '../../components/group-matches';
import { Icon } from '../../components/Icon';
import { KIND_NAMES } from '../../components/kind-names';
import { MatchList } from '../../components/MatchList';
import { noteParts } from '../../components/note-parts';
import { ShownCount } from '../../components/ShownCount';
import { useStrings } from '../../components/strings';
import type { Kind } from '../../core/annotation';
import type { GlossatorDatabase } from '../../data/db';
import { OfferPart } from './OfferPart';
import { PageReason } from './PageReason';
import type { PartProps } from './PanelApp';
import { useKept } from './use-kept';
import { callerOf } from './use-page';

/** Show what was found on the page, or why there is nothing; above it what the page itself offers. */
export function MatchesPart({ db, ...props }: PartProps & { db: GlossatorDatabase }) {
  return (
    <>
      <OfferPart {...props} db={db} />
      <Found {...props} />
    </>
  );
}

function Found(props: PartProps) {
  const t = useStrings();
  const [order, setOrder] = useKept<MatchOrder>('match order', 'place');
  const [kinds, setKinds] = useKept<Kind[]>('match kinds', []);
  const { page, isTeacherMode, currentId, reload, onFail, onGo, onShow } = props;
  if (!page || page.matches.length === 0) {
    const action = { label: t('showCoverage'), onAction: () => onShow('coverage') };
    return <PageReason {...props} otherwise={{ sentence: t('noMatches'), action }} />;
  }
  const { matches } = page;
  const counted = KINDS.map(kind => ({ kind, count: matches.filter(match => kindOf(match) === kind).length }));
  const chips = counted.flatMap(({ kind, count }) => {
    const label = (
      <>
        <Icon name={kind} /> {t(KIND_NAMES[kind])}
      </>
    );
    return count > 0 ? { id: kind, label, count } : [];
  });
  const isShown = (kind: Kind) => kinds.includes(kind) || !chips.some(({ id }) => kinds.includes(id));
  const shown = matches.filter(match => isShown(kindOf(match)));
  return (
    <>
      {matches.length > 1 && (
        <div class="controls">
          <FilterChips chips={chips} chosen={kinds} label={t('filterKinds')} onChange={setKinds} />
          <div class="controls-line">
            <p class="aside">{t('panelFound', shown.length)}</p>
            <Choice
              label={t('sortBy')}
              value={order}
              options={[
                ['place', t('sortByPlace')],
                ['score', t('sortByScore')],
                ['kind', t('sortByKind')],
              ]}
              onChange={setOrder}
            />
          </div>
        </div>
      )}
      {page.state?.shown && (
        <ShownCount
          {...page.state.shown}
          onShowAll={isAll => callerOf(page.tabId)('showAll', isAll).then(reload, onFail)}
        />
      )}
      <MatchList
        matches={shown}
        order={order}
        currentId={currentId}
        noted={isTeacherMode ? page.notes.map(({ stored }) => noteParts(stored.note).quote) : undefined}
        onGo={onGo}
      />
    </>
  );
}
