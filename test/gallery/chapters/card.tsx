import { Card } from '../../../components/Card';
import type { CardItem } from '../../../components/card-item';
import { NoteView } from '../../../components/NoteView';
import type { Review } from '../../../core/corpus';
import {
  claimItem,
  numberItem,
  passage,
  QUOTATION,
  quotationItem,
  review,
  reviewItem,
  storedNote,
  work,
} from '../../unit/components/samples';
import { type Chapter, nothing } from '../chapter';

const ANOTHER_WORK = {
  ...work,
  id: 'w2',
  title: 'The tired trade: a review of forty studies of work before dawn, and of those who do it',
  genre: 'think tank',
  unverified: undefined,
};

const LONG =
  'Two surveys found no difference, in any age group, in either of the two years that they looked at. '.repeat(5);

const SHORTENED = `${QUOTATION} And then we sleep until the bells ring.`;
const ALTERED = 'We never rise at three but we bake until noon in the new oven.';

const ACTIONS = { onCopy: nothing, onMute: nothing, onReport: nothing, onOpenPanel: nothing };

const NUMBERED: Partial<Review> = {
  rating: { value: 2, worst: 1, best: 5 },
  reviewer: { name: 'check.example', basis: 'address' },
  claimant: undefined,
};

const WORDY: Partial<Review> = {
  rating: { text: 'Partly right, but what is left out would give another impression altogether', explanation: LONG },
  reviewer: { name: 'The Desk for Facts of the Morning Crumb and its eleven sister papers', basis: 'publisher' },
  claimant: 'Posts that were shared many thousand times, among them those of two members of the council',
  keptFrom: 'https://crumb.example/desk/bakers',
};

const YEARS = ['1991', '2007', '2016'];

/** Figures of one thing in several years, and what two say of one thing. */
const TREND = ['758.2', '471.8', '386.3'].map((value, at) => ({ ...figure(value), year: YEARS[at]! }));
const RANGES = ['about 70,000', '30,000-50,000'].map(figure);

function figure(value: string) {
  return { value, unit: 'ovens', year: '2018', population: '', source: 'w1' };
}

function show(...items: CardItem[]) {
  return <Card items={items} passage={passage} actions={ACTIONS} onWrite={nothing} onClose={nothing} />;
}

function disputed(): CardItem {
  const item = claimItem();
  const { annotation } = item;
  return { ...item, annotation: { ...annotation, glossator: { ...annotation.glossator, stance: 'disputes' } } };
}

function byMeaning(): CardItem {
  const item = claimItem();
  const { annotation } = item;
  return { ...item, annotation: { ...annotation, glossator: { ...annotation.glossator, isByMeaning: true } } };
}

function varied(printed: string, variant: 'shortened' | 'altered'): CardItem {
  const item = quotationItem(printed);
  const { annotation } = item;
  return { ...item, annotation: { ...annotation, glossator: { ...annotation.glossator, variant } } };
}

function withId(item: CardItem, id: string): CardItem {
  return { ...item, annotation: { ...item.annotation, id } };
}

export const card: Chapter = {
  title: 'Card',
  width: 380,
  states: [
    { name: 'Research', content: show(claimItem()) },
    { name: 'Research on a claim that the passage disputes', content: show(disputed()) },
    { name: 'Research found by its meaning', content: show(byMeaning()) },
    {
      name: 'Research with a long finding and several sources',
      content: show(claimItem({ finding: LONG, limits: LONG, figures: [] }, [work, ANOTHER_WORK])),
    },
    { name: 'Research with numbers of several years', content: show(claimItem({ figures: TREND })) },
    { name: 'Research with numbers that compare', content: show(claimItem({ figures: RANGES })) },
    { name: 'A fact-check', content: show(reviewItem()) },
    { name: 'A fact-check with a number for a rating', content: show(reviewItem(NUMBERED)) },
    { name: 'A fact-check with long words, kept from a page', content: show(reviewItem(WORDY)) },
    { name: 'A fact-check beside research', content: show(claimItem({ review })) },
    {
      name: 'Teacher mode, before the reader has written',
      content: <Card items={[claimItem()]} passage={passage} isTeacherMode onWrite={nothing} onClose={nothing} />,
    },
    {
      name: 'Teacher mode, after it',
      content: (
        <Card
          items={[claimItem()]}
          passage={passage}
          isTeacherMode
          notes={<NoteView stored={storedNote('I had thought the contrary.')} onEdit={nothing} onDelete={nothing} />}
          actions={ACTIONS}
          onWrite={nothing}
          onClose={nothing}
        />
      ),
    },
    { name: 'Two claims at one place', content: show(claimItem(), withId(claimItem({ title: 'Ovens' }), 'claim:2')) },
    { name: 'A quotation, word for word', content: show(quotationItem(QUOTATION)) },
    { name: 'A quotation, shortened', content: show(varied(SHORTENED, 'shortened')) },
    { name: 'A quotation, altered', content: show(varied(ALTERED, 'altered')) },
    { name: 'A quotation from a page without an address', content: show(quotationItem(QUOTATION, { url: null })) },
    { name: 'A number', content: show(numberItem()) },
    { name: 'All three at one place', content: show(claimItem(), quotationItem(QUOTATION), numberItem()) },
    { name: 'An entry that is gone', content: show({ ...claimItem(), entries: [] }) },
    { name: 'Nothing', content: show() },
    { name: 'On a narrow screen', width: 304, content: show(claimItem(), numberItem()) },
  ],
};
