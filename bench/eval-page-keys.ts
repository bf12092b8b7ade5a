/**
 * What a page finds in a publication of shards that asks for one key, against asking for more and against all there is.
 *
 * The publication is every article of BASIL (50 events, three outlets) and 6,000 others; each of the 150 is read in turn,
 * and the other two on its event are what there is to find.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compileCorpus } from '../cli/compile-corpus';
import { fileArticle, fileClaim } from '../cli/publish/filings';
import { passagesOfText } from '../cli/publish/passages-of-text';
import { BLOCK_SEPARATOR } from '../core/article';
import type { Coverage, Pack } from '../core/corpus';
import { LIMITS } from '../core/dial';
import { corpusOf, findContext } from '../core/find-context';
import { once } from '../core/once';
import { reduce } from '../core/reduce';
import { nearPublished, relatePublished } from '../core/relate-published';
import { claimText } from '../core/shards/filing-text';
import { pageFingerprints, passageFingerprints } from '../core/shards/fingerprints';
import { CLAIM_KEYS, FILED_KEYS, LEAST_KEY_BITS } from '../core/shards/key-bits';
import type { Manifest } from '../core/shards/publication';
import { salientTerms } from '../core/shards/salient-terms';
import { decodeShard, encodeShard } from '../core/shards/shard-file';
import { CLAIM_PARTS } from '../core/shards/whole-claims';
import { sampleText } from '../core/shared-sentences';
import { takeEntries } from '../data/shards/read-shard';
import { type ShardEntry, shardLayer } from '../data/shards/shard-layer';
import type { NewsRow } from './judge-claims';
import { type Measurement, readRows, seedsPath, share, type Task } from './shared';

interface StoryRow {
  id: string;
  story: string;
  title: string;
  outlet: string;
  date: string;
  paragraphs: string[];
}

/** A background article this close in time may be of the same event, unlabelled. */
const SAME_TIME = 7 * 86_400_000;

interface BackgroundRow {
  id: string;
  title: string;
  outlet: string;
  date: string;
  text: string;
}

interface QuoteRow {
  quote: string;
  match: string;
  kind: 'verbatim' | 'altered';
}

/** Articles of a shard whose bytes are counted: as many as a week has under one key of 14 bits, at ten million passages. */
const IN_SHARD = 20;

export const pageKeyTasks: Task[] = [
  {
    name: 'page keys: same event',
    needs: ['same-story/articles.jsonl.gz', 'background/articles.jsonl.gz'],
    run: sameEvent,
  },
  {
    name: 'page keys: related',
    needs: ['same-story/articles.jsonl.gz', 'background/articles.jsonl.gz'],
    run: related,
  },
  { name: 'page keys: seeds', needs: ['../seeds'], run: seeds },
  { name: 'page keys: claims', needs: ['claims-in-news/dev.jsonl.gz'], run: claimsInNews },
  { name: 'page keys: fingerprints', needs: ['quotes/cross-outlet.jsonl'], run: fingerprints },
  { name: 'page keys: bytes', needs: ['background/articles.jsonl.gz'], run: bytes },
];

function sameEvent(): Measurement[] {
  const task = 'page keys: same event';
  const stories = readRows<StoryRow>('same-story/articles.jsonl.gz').map(({ story, title, paragraphs }) => ({
    story,
    terms: salientTerms([title, ...paragraphs].join(BLOCK_SEPARATOR), FILED_KEYS),
    // As `glossator publish` has it, which knows passages and no paragraphs.
    filed: salientTerms([title, ...passagesOfText(paragraphs.join(BLOCK_SEPARATOR))].join(BLOCK_SEPARATOR), FILED_KEYS),
  }));
  const pairs = stories.flatMap(here =>
    stories.filter(there => there !== here && there.story === here.story).map(there => ({ here, there })),
  );
  const found = (asked: number, filedKeys: number) =>
    pairs.map(({ here, there }) => {
      const keys = there.filed.slice(0, filedKeys);
      return here.terms.slice(0, asked).filter(term => keys.includes(term)).length;
    });
  const row = (score: string, ours: number, n = pairs.length) => ({ task, n, score, ours });
  return [
    row('asking for the first key', mean(found(1, FILED_KEYS))),
    row('filed under one', mean(found(1, 1))),
    row('asking for one key of three', mean(found(FILED_KEYS, FILED_KEYS)) / FILED_KEYS),
    row('asking for all three', mean(found(FILED_KEYS, FILED_KEYS).map(count => Math.min(1, count)))),
    ...underKey(task),
  ];
}

/** How much of a publication lies under the first term of a page, whatever the length of keys. */
function underKey(task: string): Measurement[] {
  const filed = background().map(termsOf);
  const counts = new Map<string, number>();
  for (const term of filed.flat()) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const shares = filed.map(([first]) => counts.get(first)! / filed.length).sort((a, b) => a - b);
  const row = (score: string, ours: number) => ({ task, n: filed.length, score, ours });
  return [
    row('share of all that is under it, mean', mean(shares)),
    row('share of all that is under it, median', shares[shares.length >> 1]),
  ];
}

/**
 * Whether what is called related is on the page's event, of what lies under the page's first key. A background article of the
 * same days may be of the same event, which nobody has labelled; it is left out.
 */
function related(): Measurement[] {
  const task = 'page keys: related';
  const stories = readRows<StoryRow>('same-story/articles.jsonl.gz').map(row => ({
    ...row,
    text: row.paragraphs.join(BLOCK_SEPARATOR),
  }));
  const all = [...stories, ...background().map(row => ({ ...row, story: undefined }))];
  const published = all.map(({ id, story, title, outlet, date, text }) => {
    const passages = passagesOfText(text);
    const row = { id, url: null, outlet, headline: title, author: null, published: date, opening: null, passages };
    const [filing] = fileArticle(row, LEAST_KEY_BITS).filings;
    const keys = salientTerms([title, ...passages].join(BLOCK_SEPARATOR), FILED_KEYS);
    return { story, keys, day: Date.parse(date), entry: filing && (JSON.parse(filing.line).entry as Coverage) };
  });
  let [right, wrong, there, quiet, seconds, looked] = [0, 0, 0, 0, 0, 0];
  for (const { id, story, title, date, text: body } of stories) {
    const text = title + BLOCK_SEPARATOR + body;
    const [key] = salientTerms(text, 1);
    const others = published.filter(
      other =>
        other.entry &&
        other.entry.id !== id &&
        (other.story !== undefined || Math.abs(other.day - Date.parse(date)) > SAME_TIME),
    );
    const under = others.filter(({ keys }) => keys.includes(key!));
    const article = { source: '', headline: title, datePublished: date, text };
    const start = performance.now();
    const subject = { article, fingerprint: reduce(article), sampled: once(() => sampleText(text)) };
    const entries = under.map(({ entry }) => entry!);
    const shown = relatePublished(subject, nearPublished(subject, entries, LIMITS.balanced), LIMITS.balanced);
    seconds += performance.now() - start;
    looked += under.length;
    const isRight = (one: { id: string }) =>
      under.some(({ entry, story: its }) => entry!.id === one.id && its === story);
    right += shown.filter(isRight).length;
    wrong += shown.filter(one => !isRight(one)).length;
    there += others.filter(other => other.story === story).length;
    quiet += Number(shown.every(isRight));
  }
  const row = (score: string, ours: number, n: number) => ({ task, n, score, ours });
  return [
    row('of those shown on the event', share(right, right + wrong), right + wrong),
    row('of those on the event shown', share(right, there), there),
    row('pages that show no other', share(quiet, stories.length), stories.length),
    row('articles under the key, mean', looked / stories.length, stories.length),
    row('ms to relate a page, mean', seconds / stories.length, stories.length),
  ];
}

/** The seed articles, which are on one event. */
function seeds(): Measurement[] {
  const terms = readdirSync(seedsPath()).map(name =>
    salientTerms(readFileSync(join(seedsPath(), name), 'utf8'), FILED_KEYS),
  );
  const pairs = terms.flatMap(here => terms.filter(there => there !== here).map(there => ({ here, there })));
  const found = pairs.filter(({ here, there }) => there.includes(here[0])).length;
  return [
    { task: 'page keys: seeds', n: pairs.length, score: 'asking for the first key', ours: share(found, pairs.length) },
  ];
}

async function claimsInNews(): Promise<Measurement[]> {
  const task = 'page keys: claims';
  const corpus = compileCorpus();
  const claims = new Map(corpus.claims.map(claim => [claim.id, claim]));
  const [asPack, asWhole] = [corpusOf(corpus), corpusOf(await claimsOfPublication(corpus))];
  const made = readRows<NewsRow>('claims-in-news/dev.jsonl.gz').flatMap(({ title, text, url: source, passages }) => {
    const clear = passages.flatMap(passage => passage.claims.filter(({ grade }) => grade === 2).map(({ id }) => id));
    const page = salientTerms(title + BLOCK_SEPARATOR + text, FILED_KEYS);
    const [inPack, inWhole] = [asPack, asWhole].map(
      known =>
        new Set(
          findContext({ source, headline: title, text }, [known]).annotations.flatMap(({ body }) =>
            body.map(({ id }) => id),
          ),
        ),
    );
    return [...new Set(clear)].map(id => ({
      ...{ page, of: claimText(claims.get(id)!) },
      ...{ isInPack: inPack!.has(id), isInWhole: inWhole!.has(id) },
    }));
  });
  const found = (asked: number, keys: number) =>
    share(
      made.filter(({ page, of }) => salientTerms(of, keys).some(term => page.slice(0, asked).includes(term))).length,
      made.length,
    );
  const row = (score: string, ours: number) => ({ task, n: made.length, score, ours });
  return [
    row(`first key, filed under ${CLAIM_KEYS}`, found(1, CLAIM_KEYS)),
    row(`first key, filed under ${FILED_KEYS}`, found(1, FILED_KEYS)),
    row(`all three, filed under ${CLAIM_KEYS}`, found(FILED_KEYS, CLAIM_KEYS)),
    row('found and shown, as a pack', share(made.filter(({ isInPack }) => isInPack).length, made.length)),
    row('found and shown, as a whole', share(made.filter(({ isInWhole }) => isInWhole).length, made.length)),
    row(
      'found and shown, by the first key',
      share(
        made.filter(({ isInWhole, page, of }) => isInWhole && salientTerms(of, CLAIM_KEYS).includes(page[0]!)).length,
        made.length,
      ),
    ),
  ];
}

/** The claims of `corpus` as a publication gives them to every reader, by way of its files. */
async function claimsOfPublication(corpus: Pack): Promise<Pack> {
  const works = corpus.works.map(entry => ({ section: 'works', id: entry.id, entry }));
  const stories = corpus.stories.map(entry => ({ section: 'stories', id: entry.id, entry }));
  const filed = corpus.claims.map(entry =>
    fileClaim({ section: 'claims', id: entry.id, entry }, [...works, ...stories]),
  );
  const entries: ShardEntry[] = [];
  for (let part = 0; part < CLAIM_PARTS; part++) {
    const own = filed.filter(({ keys }) => keys[0] === part);
    const lines = [...new Set(own.flatMap(({ filings }) => filings.map(({ line }) => line)))];
    const fragments = gzipSync(lines.map(line => `${line}\n`).join(''));
    const file = encodeShard({ fingerprints: lines.map(() => []), fragments });
    entries.push(...(await takeEntries(decodeShard(file), new Set())));
  }
  return shardLayer(corpus as unknown as Manifest, entries);
}

/** Whether a quotation is taken out of a shard for a page that prints it. */
function fingerprints(): Measurement[] {
  const rows = readRows<QuoteRow>('quotes/cross-outlet.jsonl');
  return (['verbatim', 'altered'] as const).map(kind => {
    const quotes = rows.filter(row => row.kind === kind);
    const taken = quotes.filter(({ quote, match }) => {
      const page = pageFingerprints(match);
      return passageFingerprints(quote).some(fingerprint => page.has(fingerprint));
    });
    return {
      task: 'page keys: fingerprints',
      n: quotes.length,
      score: `${kind} quotations taken`,
      ours: share(taken.length, quotes.length),
    };
  });
}

/** Bytes of an article and of a passage, in shards of articles as `glossator build` reduces them. */
function bytes(): Measurement[] {
  const task = 'page keys: bytes';
  const articles = background()
    .slice(0, 50 * IN_SHARD)
    .map(({ id, title, outlet, date, text }) => {
      const fingerprint = reduce({ text: title + BLOCK_SEPARATOR + text });
      const entry = { id, headline: title, outlet, datePublished: date, url: null, stories: [], fingerprint };
      return { line: JSON.stringify({ section: 'coverage', entry }), passages: fingerprint.quotations };
    });
  const shards = Array.from({ length: articles.length / IN_SHARD }, (_, at) =>
    encodeShard(shardOf(articles.slice(at * IN_SHARD, (at + 1) * IN_SHARD))),
  );
  const sum = shards.reduce((total, shard) => total + shard.length, 0);
  const passages = articles.flatMap(article => article.passages);
  const index = passages.reduce((total, passage) => total + 6 * passageFingerprints(passage).length, articles.length);
  return [
    { task, n: articles.length, score: 'bytes of an article', ours: sum / articles.length },
    { task, n: passages.length, score: 'bytes of a passage', ours: sum / passages.length },
    { task, n: passages.length, score: 'of these in the index', ours: index / passages.length },
  ];
}

function shardOf(articles: readonly { line: string; passages: string[] }[]) {
  return {
    fingerprints: articles.map(({ passages }) => passages.flatMap(passageFingerprints).slice(0, 255)),
    fragments: gzipSync(`${articles.map(({ line }) => line).join('\n')}\n`, { level: 9 }),
  };
}

function background(): BackgroundRow[] {
  return readRows<BackgroundRow>('background/articles.jsonl.gz');
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function termsOf({ title, text }: BackgroundRow): string[] {
  return salientTerms(title + BLOCK_SEPARATOR + text, FILED_KEYS);
}
