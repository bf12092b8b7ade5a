import { positionOf, type Reason, type Variant } from '../core/annotation';
import type { Span } from '../core/article';
import { type CardItem, type EntryOf, entriesOf, entryId, type Passage } from './card-item';
import { ExternalLink } from './ExternalLink';
import { formatDate } from './format-date';
import { Runs } from './Runs';
import { articleRuns, corpusRuns, type WordRelation } from './runs';
import { SavedSource } from './SavedSource';
import { Section } from './Section';
import { StatementView } from './StatementView';
import { type StringKey, useStrings } from './strings';
import { atPassage } from './text-fragment';
import { variantOf } from './variant-of';
import { WordFlags } from './WordFlags';
import { wordFlags } from './word-flags';

const VARIANT_NAMES: Record<Variant, StringKey> = {
  verbatim: 'variantVerbatim',
  altered: 'variantAltered',
  shortened: 'variantShortened',
};

const MARKED: WordRelation[] = ['changed', 'added', 'missing', 'related'];

interface Props {
  item: CardItem;
  passage: Passage;
}

/** Show where else the words are printed, how they differ there, and the statement that they come from. */
export function QuotationView({ item, passage }: Props) {
  const t = useStrings();
  const printed = entriesOf(item.entries, 'coverage');
  return (
    <div class="quotation">
      {entriesOf(item.entries, 'statement').map(entry => (
        <StatementView key={entryId(entry)} entry={entry} />
      ))}
      {printed.length > 0 && (
        <Section title={t('printedBy')}>
          <ul class="printings">
            {printed.map(entry => (
              <Printing
                key={entryId(entry)}
                {...{ entry, passage }}
                reason={reasonFor(item, entry)}
                here={positionOf(item.annotation.target)}
              />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

interface PrintingProps {
  entry: EntryOf<'coverage'>;
  reason: Reason | undefined;
  passage: Passage;
  /** Where the quotation stands in the article. */
  here: Span | undefined;
}

function Printing({ entry, reason, passage, here }: PrintingProps) {
  const t = useStrings();
  const { coverage } = entry;
  const variant = reason && variantOf(reason, wordFlags(reason, passage));
  return (
    <li class="printing">
      <p class="printing-head">
        <strong dir="auto">{coverage.outlet}</strong>
        <time dateTime={coverage.datePublished}>{formatDate(coverage.datePublished, t('languageTag'))}</time>
        {variant && <span class={`badge is-${variant}`}>{t(VARIANT_NAMES[variant])}</span>}
      </p>
      <p class="printing-title" dir="auto">
        <ExternalLink url={coverage.url && atPassage(coverage.url, reason?.text ?? '')}>
          {coverage.headline}
        </ExternalLink>
      </p>
      {coverage.saved && <SavedSource id={coverage.id} saved={coverage.saved} words={reason?.text ?? ''} />}
      {reason && variant !== 'verbatim' && (
        <>
          <WordFlags reasons={[reason]} passage={passage} />
          <blockquote class="words" dir="auto">
            <Runs runs={corpusRuns(reason)} marked={MARKED} />
          </blockquote>
          {here && (
            <div class="printing-here">
              <p>{t('inTheArticle')}</p>
              <blockquote class="words" dir="auto">
                <Runs runs={articleRuns(reason, passage, here)} marked={MARKED} />
              </blockquote>
            </div>
          )}
        </>
      )}
      <Caveats coverage={coverage} />
    </li>
  );
}

/** What of a reference is not verified: one line, which opens to all of it. */
function Caveats({ coverage }: { coverage: EntryOf<'coverage'>['coverage'] }) {
  const t = useStrings();
  const caveats = [
    coverage.headlineIsOurs && t('headlineIsOurs'),
    !coverage.url && t('addressUnknown'),
    coverage.note,
  ].filter(caveat => typeof caveat === 'string');
  if (caveats.length === 0) {
    return null;
  }
  return (
    <details class="caveats">
      <summary>{t('referenceUnverified')}</summary>
      <ul>
        {caveats.map(caveat => (
          <li key={caveat} dir="auto">
            {caveat}
          </li>
        ))}
      </ul>
    </details>
  );
}

function reasonFor({ annotation }: CardItem, entry: EntryOf<'coverage'>): Reason | undefined {
  const { reasons } = annotation.glossator;
  return reasons.find(({ body }) => body.type === 'coverage' && body.id === entryId(entry));
}
