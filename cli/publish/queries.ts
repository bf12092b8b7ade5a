/** All that an edition asks its servers, in one place, so that `--explain` can show how each is answered. */

export interface Query {
  /** What it is for, in a few words. */
  name: string;
  text: string;
  /** Values with which its plan is shown. */
  sample: unknown[];
}

export const REVISIONS: Query = {
  name: 'how often each week was changed',
  text: 'SELECT week, count(*)::integer AS revision FROM revisions GROUP BY week',
  sample: [],
};

export const PUBLISHED: Query = {
  name: 'what was published of each week',
  text: 'SELECT week, revision::integer, part FROM published WHERE publication = $1',
  sample: ['example'],
};

export const REVISION: Query = {
  name: 'how often one week was changed',
  text: 'SELECT count(*)::integer AS revision FROM revisions WHERE week = $1',
  sample: [202648],
};

export const ARTICLES: Query = {
  name: 'the articles of a week with their passages',
  text: `SELECT id, url, outlet, headline, author, published::text, opening,
    ARRAY(SELECT text FROM passages WHERE article = articles.id ORDER BY position) AS passages
  FROM articles WHERE week = $1 ORDER BY id`,
  sample: [202648],
};

/**
 * The asked-for articles of a week that their own outlet printed again later, or on the same day under a greater id. The
 * sketches find the few that may be alike, whatever their number; the trigrams themselves decide. `week + 0` keeps the
 * planner from reading the whole week instead.
 */
export const REPRINTED: Query = {
  name: 'near-duplicates, by trigrams',
  text: `SELECT asked.id FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS asked (id, outlet, opening, published)
  CROSS JOIN LATERAL (
    SELECT FROM articles
    WHERE sketch && sketch_of(asked.opening) AND week + 0 = $1 AND articles.outlet = asked.outlet
      AND articles.opening % asked.opening AND (articles.published, articles.id) > (asked.published::date, asked.id)
    LIMIT 1
  ) AS again`,
  sample: [202648, ['a'], ['The Gazette'], ['Council votes on the harbour lamps'], ['2026-11-25']],
};

export const CLAIM_BYTES: Query = {
  name: 'how much claims are, with the works that they may name',
  text: `SELECT coalesce(sum(octet_length(entry::text)), 0)::float8 AS bytes
  FROM (SELECT entry FROM claims UNION ALL SELECT entry FROM works) AS entries`,
  sample: [],
};

export const ENTRIES: Query = {
  name: 'claims and statements',
  text: `SELECT 'claims' AS section, id, entry FROM claims UNION ALL SELECT 'statements', id, entry FROM statements`,
  sample: [],
};

export const NAMED_ENTRIES: Query = {
  name: 'what they name',
  text: `SELECT 'works' AS section, id, entry FROM works WHERE id = ANY ($1)
  UNION ALL SELECT 'stories', id, entry FROM stories WHERE id = ANY ($2)
  UNION ALL SELECT 'events', id, entry FROM events WHERE id = ANY ($3)
  UNION ALL SELECT 'claims', id, entry FROM claims WHERE id = ANY ($4)`,
  sample: [['a'], ['b'], ['c'], ['d']],
};

export const RECORD: Query = {
  name: 'the record of what was published',
  text: `INSERT INTO published (publication, week, revision, part) VALUES ($1, $2, $3, $4::text::jsonb)
  ON CONFLICT (publication, week) DO UPDATE SET revision = excluded.revision, part = excluded.part`,
  sample: ['example', 202648, 1, '{}'],
};

export const QUERIES: readonly Query[] = [
  REVISIONS,
  PUBLISHED,
  REVISION,
  ARTICLES,
  REPRINTED,
  CLAIM_BYTES,
  ENTRIES,
  NAMED_ENTRIES,
  RECORD,
];
