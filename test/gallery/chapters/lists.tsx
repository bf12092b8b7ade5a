import { MatchList } from '../../../components/MatchList';
import { type Result, ResultList } from '../../../components/ResultList';
import { ReviewOffer } from '../../../components/ReviewOffer';
import { ShownCount } from '../../../components/ShownCount';
import { Toast } from '../../../components/Toast';
import {
  CLAIM_SENTENCE,
  claim,
  claimItem,
  NUMBER_SENTENCE,
  numberItem,
  QUOTATION,
  quotationItem,
  review,
} from '../../unit/components/samples';
import { type Chapter, nothing } from '../chapter';

const MATCHES = [
  { item: claimItem(), passage: CLAIM_SENTENCE },
  { item: quotationItem(QUOTATION), passage: QUOTATION },
  { item: numberItem(), passage: NUMBER_SENTENCE },
];

const REVIEWED = [1, 2].map(n => ({ ...claim, id: `r${n}`, finding: '', review }));
const OFFER = { refused: 1, kept: ['r2'], onKeep: nothing, onDrop: nothing };

const plain = (text: string) => ({ text, marks: [] });

const RESULTS: Result[] = [
  {
    kind: 'claim',
    id: 'c1',
    title: { text: 'Bakers and sleep', marks: [[0, 6]] },
    detail: { text: 'Bakers are said to sleep less.', marks: [[0, 6]] },
    date: '2026-01-31',
  },
  { kind: 'coverage', id: 'a1', title: plain('Early bread'), detail: plain('The Crumb'), date: '2025-03-04' },
  { kind: 'note', id: 'n1', title: plain('Bread'), detail: plain('Who counted them?'), date: '2026-01-02' },
];

export const lists: Chapter = {
  title: 'Lists',
  width: 360,
  states: [
    {
      name: 'A page that reviews claims, one of which is kept',
      content: <ReviewOffer claims={REVIEWED} site="check.example" {...OFFER} />,
    },
    {
      name: 'A page that repeats the review of another site',
      content: <ReviewOffer claims={REVIEWED.slice(0, 1)} site="elsewhere.example" {...OFFER} refused={0} />,
    },
    { name: 'Matches', content: <MatchList matches={MATCHES} onGo={nothing} /> },
    {
      name: 'Matches in teacher mode, with a note on one passage',
      content: <MatchList matches={MATCHES} noted={[QUOTATION]} onGo={nothing} />,
    },
    { name: 'A dense page', content: <ShownCount count={25} total={45} onShowAll={nothing} /> },
    {
      name: 'Matches by kind, the reader at one',
      content: <MatchList matches={MATCHES} order="kind" currentId="quotation:1" onGo={nothing} />,
    },
    { name: 'Results of a search', content: <ResultList results={RESULTS} isByKind={false} Opened={Opened} /> },
    {
      name: 'Results by kind',
      content: <ResultList results={RESULTS} isByKind={true} Opened={Opened} />,
    },
    {
      name: 'What can be undone',
      content: <Toast message="Note deleted" action={{ label: 'Undo', onAction: nothing }} onGone={nothing} />,
    },
  ],
};

function Opened() {
  return <p>All of the entry</p>;
}
