import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../components/format-date';
import { joinList } from '../../../components/join-list';
import { type Translate, withIsolatedDetails, withLocalCounts } from '../../../components/strings';

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

describe('a language that is read from right to left', () => {
  const arabic: Translate = (key, ...details) => (key === 'languageTag' ? 'ar' : JSON.stringify(details));

  it('keeps together what is filled in, and leaves counts alone', () => {
    const t = withIsolatedDetails(arabic);
    expect(t('foundClaim', ['Are they binding?'])).toBe('[["\u2068Are they binding?\u2069"]]');
    expect(t('searchFound', 3)).toBe('[3]');
    expect(withIsolatedDetails(german)('foundClaim', ['Are they binding?'])).toBe('[["Are they binding?"]]');
  });

  it('keeps a date and each part of a list apart from the words around it', () => {
    expect(formatDate('2017-10-23', 'ar')).toMatch(/^\u2068.+\u2069$/);
    expect(formatDate('2017-10-23', 'en')).toBe('Oct 23, 2017');
    expect(joinList(['The Crumb', 'The Loaf'], 'ar')).toBe('\u2068The Crumb\u2069 و\u2068The Loaf\u2069');
  });
});
