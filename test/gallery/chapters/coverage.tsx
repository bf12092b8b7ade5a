import { Coverage } from '../../../components/Coverage';
import { FULL, related, SENTENCES, SEVERAL } from '../../unit/components/coverage-samples';
import { type Chapter, nothing } from '../chapter';

const page = { datePublished: '2025-03-05', sentences: SENTENCES, onGo: nothing };

export const coverage: Chapter = {
  title: 'Other coverage',
  width: 300,
  states: [
    { name: 'Over years, partly copied', content: <Coverage {...page} related={SEVERAL} /> },
    { name: 'The same, wide', width: 600, content: <Coverage {...page} related={SEVERAL} /> },
    { name: 'One article', width: 400, content: <Coverage {...page} related={[FULL]} /> },
    {
      name: 'All on one day',
      width: 400,
      content: (
        <Coverage
          {...page}
          related={['The Crumb', 'Mill Street News'].map(outlet => related({ outlet, datePublished: '2025-03-05' }))}
        />
      ),
    },
    {
      name: 'From a publication',
      width: 300,
      content: <Coverage {...page} related={[related({ publication: 'Ten years of Port Larkin' })]} />,
    },
    {
      name: 'A page without a date',
      width: 400,
      content: <Coverage {...page} datePublished={undefined} related={[related()]} />,
    },
  ],
};
