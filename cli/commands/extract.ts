/** Read articles out of saved pages; asked for, even of pages that are none. */
import { parseArgs } from 'node:util';
import type { Article } from '../../core/article';
import { readArticle } from '../read-article';
import { UsageError } from '../read-input';
import { writeRow } from '../write-output';

export async function extract(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  if (positionals.length === 0) {
    throw new UsageError('no file to extract');
  }
  for (const file of positionals) {
    const article = await readArticle(file, true);
    await writeRow({
      file,
      headline: article?.headline ?? null,
      byline: article?.byline ?? null,
      datePublished: article?.datePublished ?? null,
      text: article ? bodyOf(article) : '',
    });
  }
}

/** The article without its headline, which stands in a field of its own. */
function bodyOf({ headline, text }: Article): string {
  return headline !== '' && text.startsWith(headline) ? text.slice(headline.length).trimStart() : text;
}
