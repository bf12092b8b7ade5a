/** The article of the test site with an attack in it. */
import { findPage, type SitePage } from '../../e2e/site-pages';
import { ATTACKS } from './attacks';
import { spy } from './spy';

/** Where the spy lies in the page's world. */
export const SPY = 'glossatorSpy';

/** Make the page of the attack called `name`; `undefined` where there is none. */
export function hostilePage(name: string): SitePage | undefined {
  const attack = ATTACKS.find(one => one.name === name);
  const [, article = ''] = /<main>(.*)<\/main>/s.exec(String(findPage('/harbor.html')?.body)) ?? [];
  if (!attack) {
    return undefined;
  }
  const { before = '', after = '', markup = whole => whole, headers, type } = attack;
  const isXml = type !== undefined;
  const script = (code: string) =>
    isXml ? `<script>//<![CDATA[\n${code}\n//]]></script>` : `<script>${code}</script>`;
  const body = `${isXml ? '<?xml version="1.0"?><!DOCTYPE html>' : '<!doctype html>'}
<html lang="en"${isXml ? ' xmlns="http://www.w3.org/1999/xhtml"' : ''}><head><meta charset="utf-8"${isXml ? '/' : ''}><title>Port Larkin Council, ${name}</title>
${script(`globalThis.${SPY} = (__name => (${spy})())(named => named); { const { record } = ${SPY}; ${before} }`)}</head>
<body><main>${markup(article)}</main>${script(`{ const { record } = ${SPY}; ${after} }`)}</body></html>`;
  return { body, headers, ...(type && { type }) };
}
