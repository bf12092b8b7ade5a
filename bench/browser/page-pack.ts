/** The bundled pack with some sentences of given pages as statements, so that something is found on each. */
import { compileCorpus } from '../../cli/compile-corpus';
import { openPage } from '../../cli/open-page';
import type { Pack } from '../../core/corpus';
import { extractArticle } from '../../page/extract-article';
import { findPage } from '../../test/e2e/site-pages';
import { sentences } from '../passage-source';
import { withStatements } from './statements';

/** Of each page these sentences: one near the beginning, others further down. */
const PLACES = [2, 9, 16];

/** Make a pack for the pages of the test site at `paths`. */
export async function packFor(paths: readonly string[]): Promise<Pack> {
  const said = (await Promise.all(paths.map(sentencesOf))).flat();
  return withStatements(compileCorpus(), said);
}

async function sentencesOf(path: string): Promise<string[]> {
  const { window } = openPage(String(findPage(path)?.body), 'http://news.example/');
  const extraction = await extractArticle(window.document, { isAsked: true });
  window.close();
  const all = sentences(extraction?.article.text ?? '').filter(text => text.length < 1000);
  return PLACES.flatMap(place => all[place] ?? []);
}
