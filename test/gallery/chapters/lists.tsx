import { CoverageList } from '../../../components/CoverageList';
import { MatchList } from '../../../components/MatchList';
import { type Result, ResultList } from '../../../components/ResultList';
import { Toast } from '../../../components/Toast';
import type { RelatedCoverage } from '../../../core/service';
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

const RELATED: RelatedCoverage[] = (['event', 'story', 'topic', 'same-text'] as const).map((relation, index) => ({
  id: relation,
  headline: 'Early bread, and those who bake it',
  outlet: 'The Crumb',
  url: index === 1 ? null : 'https://crumb.example/early',
  datePublished: `2025-03-0${index + 1}`,
  relation,
  score: 0.9,
  shared: {
    terms: ['oven', 'guild'],
    quotations: index === 0 ? [{ here: QUOTATION, there: QUOTATION, words: [] }] : [],
    numbers: index === 0 ? [{ label: 'Ovens in the town', here: '7,000', there: '4,000' }] : [],
    sentences: [],
  },
  onlyHere: { quotations: [], numbers: [] },
  onlyThere: { quotations: [], numbers: [] },
}));

export const lists: Chapter = {
  title: 'Lists',
  width: 360,
  states: [
    { name: 'Matches', content: <MatchList matches={MATCHES} onGo={nothing} /> },
    { name: 'Related coverage', content: <CoverageList related={RELATED} /> },
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
