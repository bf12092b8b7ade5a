import type { Reason, Variant } from '../core/annotation';
import { type CardItem, type EntryOf, entriesOf, entryId, type Passage } from './card-item';
import { ExternalLink } from './ExternalLink';
import { formatDate } from './format-date';
import { Runs } from './Runs';
import { mergedRuns, type WordRelation } from './runs';
import { Section } from './Section';
import { StatementView } from './StatementView';
import { type StringKey, useStrings } from './strings';
import { variantOf } from './variant-of';

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
              <Printing key={entryId(entry)} entry={entry} reason={reasonFor(item, entry)} passage={passage} />
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
}

function Printing({ entry, reason, passage }: PrintingProps) {
  const t = useStrings();
  const { coverage } = entry;
  const variant = reason && variantOf(reason);
  return (
    <li class="printing">
      <p class="printing-head">
        <strong dir="auto">{coverage.outlet}</strong>
        <time dateTime={coverage.datePublished}>{formatDate(coverage.datePublished, t('languageTag'))}</time>
        {variant && <span class={`badge is-${variant}`}>{t(VARIANT_NAMES[variant])}</span>}
      </p>
      <p class="printing-title" dir="auto">
        <ExternalLink url={coverage.url}>{coverage.headline}</ExternalLink>
      </p>
      {reason && variant !== 'verbatim' && (
        <blockquote class="words" dir="auto">
          <Runs runs={mergedRuns(reason, passage)} marked={MARKED} />
        </blockquote>
      )}
      {coverage.headlineIsOurs && <small class="aside">{t('headlineIsOurs')}</small>}
      {!coverage.url && <small class="aside">{t('addressUnknown')}</small>}
      {coverage.note && (
        <small class="aside" dir="auto">
          {coverage.note}
        </small>
      )}
    </li>
  );
}

function reasonFor({ annotation }: CardItem, entry: EntryOf<'coverage'>): Reason | undefined {
  const { reasons } = annotation.glossator;
  return reasons.find(({ body }) => body.type === 'coverage' && body.id === entryId(entry));
}
