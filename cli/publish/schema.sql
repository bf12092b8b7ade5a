-- What a publication is made of: the same tables on each of its servers (PostgreSQL 14 or newer).
-- A row lives on the server that the hash of its id names: glossator.server_of(id, servers).
-- Run it again at will: it changes nothing that is there.

CREATE SCHEMA IF NOT EXISTS glossator;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
SET search_path = glossator, public;

-- Which openings may be alike: the five least of the hashes of an opening's runs of four words. Of two that differ in a word
-- or two nearly all have one in common, others none (Broder, 1997).
CREATE OR REPLACE FUNCTION sketch_of(opening text) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY(
    SELECT DISTINCT hashtextextended(w[i] || w[i + 1] || w[i + 2] || w[i + 3], 0) AS hash
    FROM regexp_split_to_array(lower(opening), '[^[:alnum:]]+') AS w, generate_series(1, cardinality(w) - 3) AS i
    ORDER BY hash LIMIT 5)
$$;

-- Columns take what they are given, so that a bad row can be listed with its reason rather than stop a load.
CREATE TABLE IF NOT EXISTS articles (
  id text COLLATE "C" PRIMARY KEY,
  url text,
  outlet text,
  headline text,
  author text,
  published date NOT NULL,
  -- Headline and first words, by which an article that an outlet printed twice is told.
  opening text,
  sketch bigint[] GENERATED ALWAYS AS (sketch_of(opening)) STORED,
  -- ISO week of publication: 202648.
  week integer NOT NULL
    GENERATED ALWAYS AS (extract(isoyear FROM published)::integer * 100 + extract(week FROM published)::integer) STORED
);
CREATE INDEX IF NOT EXISTS articles_of_week ON articles (week, id);
CREATE INDEX IF NOT EXISTS articles_alike ON articles USING gin (sketch);

CREATE TABLE IF NOT EXISTS passages (
  article text COLLATE "C" REFERENCES articles ON DELETE CASCADE,
  position integer,
  text text,
  PRIMARY KEY (article, position)
);

-- Entries as they stand in a pack: docs/pack.schema.json.
CREATE TABLE IF NOT EXISTS works (id text COLLATE "C" PRIMARY KEY, entry jsonb NOT NULL);
CREATE TABLE IF NOT EXISTS stories (id text COLLATE "C" PRIMARY KEY, entry jsonb NOT NULL);
CREATE TABLE IF NOT EXISTS events (id text COLLATE "C" PRIMARY KEY, entry jsonb NOT NULL);
CREATE TABLE IF NOT EXISTS claims (id text COLLATE "C" PRIMARY KEY, entry jsonb NOT NULL);
CREATE TABLE IF NOT EXISTS statements (id text COLLATE "C" PRIMARY KEY, entry jsonb NOT NULL);

-- One row for each week that a statement changed, and week 0 for entries: how many rows a week has is its revision.
-- A count, unlike a time or a sequence, never misses what was committed late.
CREATE TABLE IF NOT EXISTS revisions (week integer NOT NULL);
CREATE INDEX IF NOT EXISTS revisions_of_week ON revisions (week);

-- Which revision of a week a publication has, and in which part of it.
CREATE TABLE IF NOT EXISTS published (
  publication text,
  week integer,
  revision bigint NOT NULL,
  part jsonb NOT NULL,
  PRIMARY KEY (publication, week)
);

-- Which server this is, as server_of counts, and of how many: what lies here lies here by these. One row, which `load` writes
-- once and compares with what it is asked ever after; `publish` compares too.
CREATE TABLE IF NOT EXISTS this_server (
  server integer NOT NULL,
  servers integer NOT NULL,
  CHECK (server >= 0 AND server < servers)
);
CREATE UNIQUE INDEX IF NOT EXISTS this_server_once ON this_server ((true));

CREATE OR REPLACE FUNCTION server_of(id text, servers integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT (('x' || left(encode(sha256(convert_to(id, 'UTF8')), 'hex'), 8))::bit(32)::bigint % servers)::integer
$$;

CREATE OR REPLACE FUNCTION note_articles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO glossator.revisions SELECT DISTINCT week FROM changed;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION note_passages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO glossator.revisions
    SELECT DISTINCT week FROM glossator.articles WHERE id IN (SELECT article FROM changed);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION note_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO glossator.revisions SELECT DISTINCT week FROM glossator.revisions;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION note_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO glossator.revisions VALUES (0);
  RETURN NULL;
END $$;

DO $$
DECLARE
  kind text;
BEGIN
  FOREACH kind IN ARRAY ARRAY['articles', 'passages'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER note_insert AFTER INSERT ON %1$s
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_%1$s()', kind);
    EXECUTE format('CREATE OR REPLACE TRIGGER note_update_from AFTER UPDATE ON %1$s
      REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_%1$s()', kind);
    EXECUTE format('CREATE OR REPLACE TRIGGER note_update_to AFTER UPDATE ON %1$s
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_%1$s()', kind);
    EXECUTE format('CREATE OR REPLACE TRIGGER note_delete AFTER DELETE ON %1$s
      REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_%1$s()', kind);
    EXECUTE format('CREATE OR REPLACE TRIGGER note_truncate AFTER TRUNCATE ON %1$s
      FOR EACH STATEMENT EXECUTE FUNCTION note_all()', kind);
  END LOOP;
  FOREACH kind IN ARRAY ARRAY['works', 'stories', 'events', 'claims', 'statements'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s
      FOR EACH STATEMENT EXECUTE FUNCTION note_entries()', kind);
  END LOOP;
END $$;
