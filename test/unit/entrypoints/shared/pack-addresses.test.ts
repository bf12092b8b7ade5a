import { describe, expect, it } from 'vitest';
import { siteOrigins } from '../../../../components/site-origins';
import { originOf, withoutPackOrigins } from '../../../../entrypoints/shared/pack-addresses';

describe('the origins of packs', () => {
  it('are one host over HTTPS, whatever port and path its pack has', () => {
    expect(originOf('https://packs.example:8443/a/b.ndjson?x=1')).toBe('https://packs.example/*');
  });

  it('are no sites to read along on, unless the reader names the site as well', () => {
    const pack = originOf('https://packs.example/a');
    const site = siteOrigins('packs.example');
    expect(withoutPackOrigins([pack, 'https://*.news.example/*'], [pack])).toEqual(['https://*.news.example/*']);
    expect(withoutPackOrigins([pack, ...site], [pack])).toEqual(site);
  });

  it('take nothing away where nothing, or nonsense, is stored', () => {
    expect(withoutPackOrigins(['https://a.example/*'], undefined)).toEqual(['https://a.example/*']);
    expect(withoutPackOrigins(['https://a.example/*'], 'https://a.example/*')).toEqual(['https://a.example/*']);
  });
});
