/**
 * Read an article from a file: HTML as a page would be read, plain text as it stands.
 */
import type { Article } from '../core/article';
import { extractArticle } from '../page/extract-article';
import { openPage } from './open-page';
import { readText } from './read-input';
import { readPlainText } from './read-plain-text';

/** The article in `file`, or nothing where a page does not read as one; where `isAsked`, what text there is. */
export async function readArticle(file: string, isAsked = false): Promise<Article | undefined> {
  const content = readText(file);
  return /\.html?(\.gz)?$/i.test(file) ? readPage(content, file, isAsked) : readPlainText(content, file);
}

async function readPage(html: string, file: string, isAsked: boolean): Promise<Article | undefined> {
  const { window } = openPage(html, addressIn(html) ?? 'https://page.invalid/');
  const extracted = await extractArticle(window.document, { isAsked });
  window.close();
  return extracted && { ...extracted.article, source: addressIn(html) ?? file };
}

/** The canonical address that a saved page names. */
function addressIn(html: string): string | undefined {
  const link = /<link\b[^>]*\brel=["']?canonical\b[^>]*>/i.exec(html)?.[0];
  return link && /\bhref=["']?(https?:\/\/[^"'\s>]+)/i.exec(link)?.[1];
}
