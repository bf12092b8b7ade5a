import './coverage.css';
import type { RelatedCoverage, SharedQuotation } from '../core/related-coverage';
import type { PageWords } from '../core/service';
import { ExternalLink } from './ExternalLink';
import { OnlyIn } from './OnlyIn';
import { Quoted } from './Quoted';
import { Runs } from './Runs';
import { articleRuns, corpusRuns, type WordRelation } from './runs';
import { Sides } from './Sides';
import { useStrings } from './strings';
import { atPassage } from './text-fragment';

const MARKED: WordRelation[] = ['changed', 'added', 'missing', 'related'];

interface Props {
  coverage: RelatedCoverage;
  onGo: (words: PageWords) => void;
}

/** Whether there is anything to lay side by side. */
export function hasComparison({ shared, onlyHere, onlyThere }: RelatedCoverage): boolean {
  const { numbers, quotations } = shared;
  return [numbers, quotations, ...[onlyHere, onlyThere].flatMap(Object.values)].some(list => list.length > 0);
}

/** Whether both print a quotation in different words. */
export function isAltered({ words }: SharedQuotation): boolean {
  return words.length > 0;
}

/** Lay other coverage beside this page: where both differ, what both print, and what only one has. */
export function Comparison({ coverage, onGo }: Props) {
  const t = useStrings();
  const { outlet, url, shared, onlyHere, onlyThere } = coverage;
  const differing = shared.quotations.filter(isAltered);
  const same = shared.quotations.filter(quotation => !isAltered(quotation));
  return (
    <details class="comparison">
      <summary>{t('compare')}</summary>
      {(shared.numbers.length > 0 || differing.length > 0) && (
        <section>
          <h3>{t('compareDiffer')}</h3>
          <div class="sides sides-head" aria-hidden="true">
            <span>{t('thisPage')}</span>
            <span>
              <bdi>{outlet}</bdi>
            </span>
          </div>
          {shared.numbers.map(({ label, here, there }) => (
            <Sides
              key={label}
              label={label}
              outlet={outlet}
              here={<strong>{here}</strong>}
              there={<strong>{there}</strong>}
            />
          ))}
          {differing.map(quotation => (
            <DifferingQuotation key={quotation.here} quotation={quotation} outlet={outlet} />
          ))}
        </section>
      )}
      {same.length > 0 && (
        <section>
          <h3>{t('compareSame')}</h3>
          <ul class="shared-quotations">
            {same.map(({ here, there }) => (
              <li key={here} class="quoted">
                <Quoted text={here} />
                <p class="quoted-actions">
                  <button type="button" onClick={() => onGo({ start: 0, text: here })}>
                    {t('compareGoHere')}
                  </button>
                  {url && <ExternalLink url={atPassage(url, there)}>{t('compareOpenThere')}</ExternalLink>}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <OnlyIn title={t('onlyHere')} only={onlyHere} />
      <OnlyIn title={t('onlyThere', [outlet])} only={onlyThere} />
      <p class="aside">{t('compareLimits')}</p>
    </details>
  );
}

function DifferingQuotation({
  quotation: { here, there, words },
  outlet,
}: {
  quotation: SharedQuotation;
  outlet: string;
}) {
  const aligned = { text: there, words };
  return (
    <Sides
      outlet={outlet}
      here={
        <Quoted text={here}>
          <Runs runs={articleRuns(aligned, { start: 0, text: here }, { start: 0, end: here.length })} marked={MARKED} />
        </Quoted>
      }
      there={
        <Quoted text={there}>
          <Runs runs={corpusRuns(aligned)} marked={MARKED} />
        </Quoted>
      }
    />
  );
}
