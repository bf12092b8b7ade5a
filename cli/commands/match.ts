/** Annotate articles: what the corpus has to say on each file. */
import { parseArgs } from 'node:util';
import type { ContextAnnotation } from '../../core/annotation';
import type { Article } from '../../core/article';
import { type Corpus, findContext } from '../../core/find-context';
import type { RelatedCoverage } from '../../core/related-coverage';
import { openDeep } from '../open-deep';
import { readArticle } from '../read-article';
import { UsageError } from '../read-input';
import { readPacks } from '../read-packs';
import { writeRow } from '../write-output';

/** Stands where a page does not read as an article. */
const NO_ARTICLE = { headline: '', datePublished: null, text: '' };

/** Print for each file what was found on it, in the order in which they are named. */
export async function match(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { pack: { type: 'string', multiple: true }, deep: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) {
    throw new UsageError('no file to match');
  }
  const corpora = await readPacks(values.pack ?? []);
  const findMore = values.deep ? await openDeep(corpora) : () => [];
  for (const file of positionals) {
    const article = await readArticle(file);
    await writeRow(
      article
        ? describe(file, article, corpora, findMore)
        : { file, article: NO_ARTICLE, annotations: [], related: [] },
    );
  }
}

function describe(
  file: string,
  article: Article,
  corpora: readonly Corpus[],
  findMore: (article: Article) => ContextAnnotation[],
) {
  const { annotations, related } = findContext(article, corpora);
  const { headline, datePublished, text } = article;
  return {
    file,
    article: { headline, datePublished: datePublished ?? null, text },
    annotations: [...annotations, ...findMore(article)],
    related: related.map(summary),
  };
}

function summary({ id, headline, outlet, url, datePublished, relation, score }: RelatedCoverage) {
  return { id, headline, outlet, url, datePublished, relation, score };
}
