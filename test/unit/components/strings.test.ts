import { describe, expect, it } from 'vitest';
import { type Translate, withLocalCounts } from '../../../components/strings';

/** A lookup that says what it was asked, in German. */
const german: Translate = (key, ...details) => (key === 'languageTag' ? 'de' : JSON.stringify(details));

describe('withLocalCounts', () => {
  const t = withLocalCounts(german);

  it('writes a count as the language does and still chooses the plural form by it', () => {
    expect(t('searchFound', 12_500)).toBe('[12500,["12.500"]]');
  });

  it('leaves alone what is filled in already', () => {
    expect(t('searchFound', 12_500, ['many'])).toBe('[12500,["many"]]');
    expect(t('close')).toBe('[]');
    expect(t('removeSite', ['news.example'])).toBe('[["news.example"]]');
  });
});
