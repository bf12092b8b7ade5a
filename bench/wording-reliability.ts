/**
 * Claims found by their wording alone, as of packs without concepts: posts and debate sentences that a fact-check
 * is known for, between sentences of news that no check is about.
 */
import { buildBm25, rankBm25 } from '../core/bm25';
import { confidenceOfWording } from '../core/confidence';
import { plainPost } from '../core/plain-post';
import { sentencesOf } from '../core/sentences';
import { contentStems, matchWording, Wording } from '../core/wordings';
import { wordsOf } from '../core/words';
import { type Judged, reliability } from './judged';
import { readRows, type Task } from './shared';

const FOLDERS = ['claims-tweets', 'claims-debates'];
const NEWS = 'background/articles.jsonl.gz';
/** Wordings looked at for each sentence, and content words that both must have, as in the engine. */
const LOOKED_AT = 12;
const MIN_SHARED = 5;
/** One news article for each five posts: about one sentence in ten is a post. The constants were fitted to others. */
const FIRST_ARTICLE = 7;
const ARTICLE_STEP = 90;
const LEAST = 0.3;

interface Query {
  text: string;
  relevant: string[];
}

export const wordingReliability: Task = {
  name: 'confidence, wording alone',
  needs: [...FOLDERS.flatMap(folder => [`${folder}/claims.jsonl.gz`, `${folder}/dev.jsonl`]), NEWS],
  run() {
    const news = readRows<{ text: string }>(NEWS)
      .filter((_, i) => i % ARTICLE_STEP === FIRST_ARTICLE)
      .map(({ text }): Query => ({ text, relevant: [] }));
    const shown = FOLDERS.flatMap(folder => {
      const posts = readRows<Query>(`${folder}/dev.jsonl`).map(post => ({ ...post, text: plainPost(post.text) }));
      return judge(readRows<{ id: string; claim?: string }>(`${folder}/claims.jsonl.gz`), [...posts, ...news]);
    });
    return reliability('confidence, wording alone', { shown, wanted: [] });
  },
};

function judge(claims: readonly { id: string; claim?: string }[], queries: readonly Query[]): Judged['shown'] {
  const wordings = claims.map(({ claim }, i) => new Wording(i, claim ?? '', false));
  const index = buildBm25(wordings.map(({ words }) => contentStems(words)));
  const shown: Judged['shown'] = [];
  for (const { text, relevant } of queries) {
    for (const { start, end } of sentencesOf(text)) {
      const words = wordsOf(text.slice(start, end));
      for (const { document } of rankBm25(index, contentStems(words), LOOKED_AT)) {
        const { cover, shared } = matchWording(words, wordings[document], () => false);
        const score = confidenceOfWording(cover, wordings[document].total);
        if (shared >= MIN_SHARED && score >= LEAST) {
          shown.push({ score, isRight: relevant.includes(claims[document].id) });
        }
      }
    }
  }
  return shown;
}
