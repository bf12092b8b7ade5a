/** The bundled pack with so many statements that it holds a given number of passages, and an article that quotes some. */
import { compileCorpus } from '../../cli/compile-corpus';
import type { Article } from '../../core/article';
import type { Pack } from '../../core/corpus';
import { benchArticles } from '../bench-article';
import { openPassageSource } from '../passage-source';
import { withStatements } from './statements';

/** Of a statement, as a pack may hold it. */
const MAX_LENGTH = 1200;

export interface LargePack {
  pack: Pack;
  article: Article;
  /** What the passages are. */
  origin: string;
}

/** Make a pack with `size` statements. */
export function largePack(size: number): LargePack {
  const source = openPassageSource();
  const pack = compileCorpus();
  const texts = source.passages(size - pack.statements.length).map(text => text.slice(0, MAX_LENGTH));
  const [sentences] = benchArticles(texts, source.pages, 1);
  return {
    pack: withStatements(pack, texts),
    article: { source: 'http://news.example/measured', headline: 'Measured', text: inParagraphs(sentences) },
    origin: source.origin(size),
  };
}

/** Three sentences each, as news has it. */
function inParagraphs(sentences: readonly string[]): string {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += 3) {
    paragraphs.push(sentences.slice(at, at + 3).join(' '));
  }
  return paragraphs.join('\n');
}
