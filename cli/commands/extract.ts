/** Read articles out of saved pages. */
import { parseArgs } from 'node:util';
import { readArticle } from '../read-article';
import { InputError } from '../read-input';
import { writeRow } from '../write-output';

export async function extract(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  if (positionals.length === 0) {
    throw new InputError('no file to extract');
  }
  for (const file of positionals) {
    const article = (await readArticle(file)) ?? (await readArticle(file, true));
    await writeRow({
      file,
      headline: article?.headline ?? null,
      byline: article?.byline ?? null,
      datePublished: article?.datePublished ?? null,
      text: article?.text ?? '',
    });
  }
}
