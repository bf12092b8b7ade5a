import { describe, expect, it } from 'vitest';
import { manifestAddress } from '../../../../data/subscriptions/manifest-address';

describe('manifestAddress', () => {
  it.each([
    ['https://larkin.example/news/', 'https://larkin.example/news/manifest.ndjson'],
    ['https://larkin.example/news', 'https://larkin.example/news/manifest.ndjson'],
    ['https://larkin.example', 'https://larkin.example/manifest.ndjson'],
    ['https://larkin.example/news?edition=1', 'https://larkin.example/news/manifest.ndjson?edition=1'],
    ['https://larkin.example/other.ndjson', 'https://larkin.example/other.ndjson'],
  ])('makes of %s %s', (given, address) => {
    expect(manifestAddress(given)).toBe(address);
  });
});
