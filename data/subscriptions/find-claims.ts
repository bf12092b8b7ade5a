/** Match pages against the claims that publications have given as a whole: nobody is asked, and nothing is written. */
import type { ContextAnnotation } from '../../core/annotation';
import type { Article } from '../../core/article';
import type { FindOptions } from '../../core/find-context';
import { findStored, loadCorpus, type StoredCorpus } from '../corpora';
import type { GlossatorDatabase } from '../db';
import { claimsOf } from './claims';
import { asOf } from './ids';
import { allSubscriptions } from './subscriptions';
import { withoutKnown } from './without-known';

export interface PublishedClaims {
  /** Find the claims of publications that are on in `article`; `undefined` where none has any. */
  find(article: Article, options: FindOptions): Promise<ContextAnnotation[] | undefined>;
}

/** Know the claims of publications; those of each are opened once, for as long as they are the same. */
export function openClaims(db: GlossatorDatabase): PublishedClaims {
  const opened = new Map<string, { edition: number; corpus: Promise<StoredCorpus> }>();

  return {
    async find(article, options) {
      const rows = (await allSubscriptions(db)).filter(({ enabled }) => enabled);
      const found = await Promise.all(rows.map(({ address }) => findIn(address, article, options)));
      const known = found.filter(each => each !== undefined);
      return known.length === 0 ? undefined : known.flat();
    },
  };

  async function findIn(address: string, article: Article, options: FindOptions) {
    const corpus = await corpusOf(address);
    if (!corpus) {
      return undefined;
    }
    const { annotations } = await findStored(article, [corpus], options);
    const found = await withoutKnown(db, { annotations, layer: corpus.pack });
    return found.map(annotation => asOf(address, annotation));
  }

  async function corpusOf(address: string): Promise<StoredCorpus | undefined> {
    const row = await claimsOf(db, address);
    const before = opened.get(address);
    if (!row || before?.edition === row.edition) {
      return row && before?.corpus;
    }
    const corpus = loadCorpus(db, row);
    opened.set(address, { edition: row.edition, corpus });
    corpus.catch(() => opened.delete(address));
    return corpus;
  }
}
