/** What can be done with a find beside reading it. */
import type { Kind } from '../core/annotation';
import type { Muting } from '../core/service';
import type { CardItem } from './card-item';
import { worksOf } from './citable';
import { CITATION_FORMATS, type CitationFormat } from './citation-formats';
import type { MenuGroup } from './Menu';
import type { StringKey, Translate } from './strings';

export interface CardActions {
  onCopy(text: string): void;
  onMute(muting: Muting, done: StringKey): void;
  onReport(item: CardItem): void;
  onOpenPanel(): void;
}

/** What muting a kind is called. */
const MUTE_KIND: Record<Kind, StringKey> = {
  claim: 'muteKindClaim',
  quotation: 'muteKindQuotation',
  number: 'muteKindNumber',
};

/** Give the menu of rare actions for `item`. */
export function menuOf(item: CardItem, { onCopy, onMute, onReport }: CardActions, t: Translate): MenuGroup[] {
  const { body, glossator } = item.annotation;
  const { kind } = glossator;
  const works = worksOf(item.entries);
  const claim = body[0]?.type === 'claim' ? body[0] : undefined;
  const copy = ({ name, write }: CitationFormat) => ({ label: t(name), onChoose: () => onCopy(write(works)) });
  const mute = (label: StringKey, muting: Muting, done: StringKey) => ({
    label: t(label),
    onChoose: () => onMute(muting, done),
  });
  return [
    ...(works.length > 0
      ? [{ id: 'copy', title: t('copySources', works.length), items: CITATION_FORMATS.map(copy) }]
      : []),
    {
      id: 'mute',
      title: t('showLess'),
      items: [
        ...(claim ? [mute('muteClaim', { type: 'claim', id: claim.id, isMuted: true }, 'mutedClaim')] : []),
        mute(MUTE_KIND[kind], { type: 'kind', kind, isMuted: true }, 'mutedKind'),
        mute('muteSite', { type: 'site', mode: 'off' }, 'mutedSite'),
      ],
    },
    { id: 'report', items: [{ label: t('reportWrong'), onChoose: () => onReport(item) }] },
  ];
}
