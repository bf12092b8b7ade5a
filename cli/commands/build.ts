/** Build a pack from articles, which are reduced to coverage, and from facts: one JSON document, or lines. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Coverage, Pack } from '../../core/corpus';
import { parsePack } from '../../data/pack-schema';
import { toCoverage } from '../coverage';
import { packFromFacts } from '../facts';
import { packLines } from '../pack-lines';
import { readArticle } from '../read-article';
import { InputError, pathOf, readJson, UsageError } from '../read-input';
import { writeFile, writeRow } from '../write-output';

/** The names of packs in lines. */
const LINES = /\.(?:ndjson|jsonl)(?:\.gz)?$/i;
const ARTICLE_FILE = /\.(?:txt|html?)(?:\.gz)?$/i;

export async function build(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { articles: { type: 'string' }, facts: { type: 'string' }, out: { type: 'string' } },
  });
  if (!values.articles || !values.facts || !values.out) {
    throw new UsageError('--articles, --facts and --out are needed');
  }
  const facts = readJson(values.facts);
  const pack = check({ ...entriesOf(facts, values.facts), coverage: await readCoverage(values.articles, facts) });
  writeFile(values.out, LINES.test(values.out) ? packLines(pack) : `${JSON.stringify(pack)}\n`);
  const { works, claims, statements, quantities, coverage } = pack;
  await writeRow({
    file: values.out,
    works: works.length,
    claims: claims.length,
    statements: statements.length,
    quantities: quantities.length,
    coverage: coverage.length,
  });
}

async function readCoverage(folder: string, facts: unknown): Promise<Coverage[]> {
  const coverage: Coverage[] = [];
  for (const name of articleFiles(folder)) {
    const file = join(folder, name);
    const article = await readArticle(file);
    if (!article) {
      throw new InputError(`${file}: does not read as an article`);
    }
    coverage.push(toCoverage(article, file, facts));
  }
  return coverage;
}

function articleFiles(folder: string): string[] {
  try {
    return readdirSync(pathOf(folder))
      .filter(name => ARTICLE_FILE.test(name))
      .sort();
  } catch (error) {
    throw new InputError(`${folder}: ${error instanceof Error ? error.message : error}`);
  }
}

function entriesOf(facts: unknown, file: string): Omit<Pack, 'coverage'> {
  try {
    return packFromFacts(facts);
  } catch (error) {
    throw new InputError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

function check(pack: Pack): Pack {
  try {
    return parsePack(pack);
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}
