import { describe, expect, it } from 'vitest';
import { failureSentence } from '../../../components/failure-sentence';
import english from '../../../locales/en.json';
import { translator } from '../../translate';

const t = translator(english);

describe('failureSentence', () => {
  it.each([
    ['background.saveNote: full', /no room left.*free some room/],
    ['QuotaExceededError: The quota has been exceeded.', /no room left/],
    ['background.saveNote: private', /private window.*settings/],
    ['background.deleteNote: nobody answered', /did not answer.*try again/],
    ['Could not establish connection. Receiving end does not exist.', /did not answer.*reload the page/],
    ['background.findContext: too many calls', /asked at once.*Wait/],
    ['DatabaseClosedError: Database has been closed', /database.*nothing was changed.*restart/],
  ])('says of "%s" what happened, why, and what to do', (message, sentence) => {
    expect(failureSentence({ message }, t)).toMatch(sentence);
  });

  it('gives what it does not know beside where to find more', () => {
    expect(failureSentence({ message: 'odd' }, t)).toMatch(/What went wrong”: odd$/);
  });
});
