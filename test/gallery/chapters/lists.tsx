import { MatchList } from '../../../components/MatchList';
import { type Result, ResultList } from '../../../components/ResultList';
import { ShownCount } from '../../../components/ShownCount';
import { Toast } from '../../../components/Toast';
import {
  CLAIM_SENTENCE,
  claimItem,
  NUMBER_SENTENCE,
  numberItem,
  QUOTATION,
  quotationItem,
} from '../../unit/components/samples';
import { type Chapter, nothing } from '../chapter';

const MATCHES = [
  { item: claimItem(), passage: CLAIM_SENTENCE },
  { item: quotationItem(QUOTATION), passage: QUOTATION },
  { item: numberItem(), passage: NUMBER_SENTENCE },
];

const RESULTS: Result[] = [
  { kind: 'claim', id: 'c1', title: 'Bakers and sleep', detail: 'Bakers are said to sleep less.', marked: [[0, 6]] },
  { kind: 'coverage', id: 'a1', title: 'Early bread', detail: 'The Crumb', marked: [] },
  { kind: 'note', id: 'n1', title: 'Bread', detail: 'Who counted them?', marked: [] },
];

export const lists: Chapter = {
  title: 'Lists',
  width: 360,
  states: [
    { name: 'Matches', content: <MatchList matches={MATCHES} onGo={nothing} /> },
    { name: 'A dense page', content: <ShownCount count={25} total={45} onShowAll={nothing} /> },
    { name: 'Results of a search', content: <ResultList results={RESULTS} Opened={Opened} /> },
    {
      name: 'What can be undone',
      content: <Toast message="Note deleted" action={{ label: 'Undo', onAction: nothing }} onGone={nothing} />,
    },
  ],
};

function Opened() {
  return <p>All of the entry</p>;
}
