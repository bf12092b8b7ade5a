import { type Bar, BarList } from './BarList';
import type { CardItem, EntryOf } from './card-item';
import { ExternalLink } from './ExternalLink';
import { formatDate } from './format-date';
import { NumberTable } from './NumberTable';
import { type NumberElsewhere, numberHere, numbersAgreeing, numbersElsewhere } from './numbers-elsewhere';
import { Section } from './Section';
import { type Translate, useStrings } from './strings';

interface Props {
  entry: EntryOf<'number'>;
  item: CardItem;
}

/** Show the number of this page, then those of others that differ, then those that agree, all to one scale. */
export function NumberView({ entry, item }: Props) {
  const t = useStrings();
  const { quantity } = entry;
  const here = numberHere(item.annotation);
  const differing = numbersElsewhere(entry, item, t).sort(byValue);
  const agreeing = numbersAgreeing(entry, item, t).sort(byValue);
  const others = [...differing, ...agreeing];
  // A number of this page that cannot be read has no value to draw.
  const longest = here.range ? Math.max(here.range[1], ...others.map(({ range }) => range[1])) : 0;
  return (
    <div class="number">
      <p class="number-label">
        <bdi>{quantity.label}</bdi>
      </p>
      <BarList longest={longest} bars={[barHere(here, t)]} />
      <Section title={t('othersDiffer')}>
        <BarList longest={longest} bars={differing.map(other => barOf(other, t))} />
      </Section>
      {agreeing.length > 0 && (
        <Section title={t('othersAgree')}>
          <BarList longest={longest} bars={agreeing.map(other => barOf(other, t))} />
        </Section>
      )}
      <NumberTable rows={[{ printed: here.printed, where: t('thisPage'), date: '' }, ...others]} />
      {quantity.note && (
        <p class="aside" dir="auto">
          {quantity.note}
        </p>
      )}
    </div>
  );
}

function byValue(a: NumberElsewhere, b: NumberElsewhere): number {
  return b.value - a.value;
}

function barHere({ printed, range }: ReturnType<typeof numberHere>, t: Translate): Bar {
  return { key: 'here', printed, range, label: t('thisPage'), isHere: true };
}

function barOf({ printed, range, where, date, url }: NumberElsewhere, t: Translate): Bar {
  return {
    key: `${where} ${printed}`,
    printed,
    range,
    label: (
      <>
        <ExternalLink url={url}>{where}</ExternalLink>
        {date && ` · ${formatDate(date, t('languageTag'))}`}
      </>
    ),
  };
}
