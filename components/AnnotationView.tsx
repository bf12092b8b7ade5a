import { ClaimEntry } from './ClaimEntry';
import { ClaimView } from './ClaimView';
import { type CardItem, type EntryOf, entriesOf, entryId, type Passage } from './card-item';
import { foundLine } from './found-line';
import { Icon } from './Icon';
import { kindName } from './kind-names';
import { NumberView } from './NumberView';
import { QuotationView } from './QuotationView';
import { Section } from './Section';
import { useStrings } from './strings';
import { WhyMatched } from './WhyMatched';

interface Props {
  item: CardItem;
  passage: Passage;
}

/** Show what was found for one annotation: a line that says what, why it matched, and the content of its kind. */
export function AnnotationView({ item, passage }: Props) {
  const t = useStrings();
  const { kind } = item.annotation.glossator;
  if (item.entries.length === 0) {
    return <p class="aside">{t('cardEmpty')}</p>;
  }
  return (
    <article class={`annotation is-${kind}`}>
      <header>
        <p class="kind">
          <Icon name={kind} />
          {t(kindName(item))}
        </p>
        <h1 tabIndex={-1} dir="auto">
          {foundLine(item, t)}
        </h1>
      </header>
      <WhyMatched item={item} passage={passage} />
      <Content item={item} passage={passage} />
    </article>
  );
}

/** Show an annotation as its line alone, which opens to all of it. */
export function FoldedAnnotation({ item, passage }: Props) {
  const t = useStrings();
  return (
    <details class={`annotation folded is-${item.annotation.glossator.kind}`}>
      <summary dir="auto">{foundLine(item, t)}</summary>
      <WhyMatched item={item} passage={passage} />
      <Content item={item} passage={passage} />
    </details>
  );
}

function Content({ item, passage }: Props) {
  const { kind } = item.annotation.glossator;
  const claims = entriesOf(item.entries, 'claim');
  if (kind === 'claim') {
    const [best, ...others] = claims;
    return (
      <>
        {best && <ClaimView entry={best} />}
        <OtherClaims claims={others} />
      </>
    );
  }
  if (kind === 'quotation') {
    return <QuotationView item={item} passage={passage} />;
  }
  return (
    <>
      {entriesOf(item.entries, 'number').map(entry => (
        <NumberView key={entryId(entry)} entry={entry} item={item} />
      ))}
      <OtherClaims claims={claims} />
    </>
  );
}

function OtherClaims({ claims }: { claims: readonly EntryOf<'claim'>[] }) {
  const t = useStrings();
  if (claims.length === 0) {
    return null;
  }
  return (
    <Section title={t('alsoAbout')}>
      {claims.map(entry => (
        <details key={entryId(entry)} class="other-claim">
          <summary dir="auto">{entry.claim.title}</summary>
          <ClaimEntry entry={entry} />
        </details>
      ))}
    </Section>
  );
}
