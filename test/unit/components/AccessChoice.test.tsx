// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { AccessChoice } from '../../../components/AccessChoice';
import { readHost, siteOrigins } from '../../../components/site-origins';
import { button, perform, show, textOf } from './show';

function showChoice(props: Partial<Parameters<typeof AccessChoice>[0]> = {}) {
  const onSites = vi.fn();
  const onEverySite = vi.fn();
  const given = { hasEverySite: false, hosts: [], isRefused: false, onEverySite, onSites };
  const root = show(<AccessChoice {...given} {...props} />);
  const typeSites = (value: string) => {
    const field = root.querySelector('input')!;
    perform(() => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    perform(() => button(root, 'Allow these sites').click());
  };
  return { root, onSites, onEverySite, typeSites };
}

describe('AccessChoice', () => {
  it('asks within the click itself, as browsers demand', () => {
    const { root, onEverySite } = showChoice();
    button(root, 'Allow every site').click();
    expect(onEverySite).toHaveBeenCalledOnce();
  });

  it('reads several sites, addresses among them', () => {
    const { onSites, typeSites } = showChoice();
    typeSites('news.example, https://www.paper.example/today');
    expect(onSites).toHaveBeenCalledWith(['news.example', 'paper.example']);
  });

  it('names what does not read as a site', () => {
    const { root, onSites, typeSites } = showChoice();
    typeSites('news.example nonsense');
    expect(onSites).not.toHaveBeenCalled();
    expect(textOf(root.querySelector('[role=alert]'))).toBe('This does not read as a site: nonsense');
  });

  it('is content with a refusal', () => {
    expect(textOf(showChoice({ isRefused: true }).root)).toContain('Nothing was allowed, which is fine');
  });

  it('says what is granted', () => {
    expect(textOf(showChoice({ hosts: ['news.example'] }).root)).toContain('Allowed on: news.example');
    expect(textOf(showChoice({ hasEverySite: true }).root)).toContain('Allowed on every site.');
  });
});

describe('readHost', () => {
  it.each([
    ['nytimes.com', 'nytimes.com'],
    ['https://www.nytimes.com/2017/a', 'nytimes.com'],
    ['NEWS.Example', 'news.example'],
    ['zeitung.köln', 'zeitung.xn--kln-sna'],
    ['news', undefined],
    ['*', undefined],
    ['news.example:8080', 'news.example'],
    ['javascript://news.example', undefined],
    ['a b.example', undefined],
  ])('reads %j as %j', (typed, host) => {
    expect(readHost(typed)).toBe(host);
  });
});

describe('siteOrigins', () => {
  it('covers what is under a host, but no address under an address', () => {
    expect(siteOrigins('news.example')).toEqual(['http://*.news.example/*', 'https://*.news.example/*']);
    expect(siteOrigins('127.0.0.1')).toEqual(['http://127.0.0.1/*', 'https://127.0.0.1/*']);
    expect(siteOrigins('localhost')).toEqual(['http://localhost/*', 'https://localhost/*']);
  });
});
