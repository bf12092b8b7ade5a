import { PageStatus } from '../../../components/PageStatus';
import type { Situation } from '../../../components/page-situation';
import { type Chapter, nothing } from '../chapter';

const SITUATIONS: Exclude<Situation, 'found'>[] = [
  'nothing',
  'checking',
  'not-article',
  'language',
  'off',
  'failed',
  'no-access',
  'restricted',
  'unread',
];

export const status: Chapter = {
  title: 'Why there is nothing',
  width: 320,
  states: SITUATIONS.map(situation => ({
    name: situation,
    content: (
      <PageStatus
        situation={situation}
        site="news.example"
        onTurnOn={nothing}
        onCheck={nothing}
        onAllowSite={nothing}
        onChooseSites={nothing}
        onSearch={nothing}
      />
    ),
  })),
};
