/*
 * What SQL of `db/` uses of SQLite and PostgreSQL has under another name, or not for its values: JSON is text, booleans are
 * numbers, and the larger of two values is `max`.
 */

const fn = (head: string, body: string, traits = 'IMMUTABLE') =>
  `CREATE OR REPLACE FUNCTION ${head} LANGUAGE sql ${traits} PARALLEL SAFE AS $$ ${body} $$`

/** `$.a.b` and `$[0].a` as an array of steps. */
const PATH = fn(
  'json_path(path text) RETURNS text[]',
  `SELECT string_to_array(btrim(replace(replace(substr(path, 2), '[', '.'), ']', ''), '.'), '.')`,
  'IMMUTABLE STRICT',
)

/** As SQLite answers it, but always as text: numbers and booleans are cast where they are wanted. */
const EXTRACT = fn(
  'json_extract(doc text, path text) RETURNS text',
  `SELECT CASE jsonb_typeof(found) WHEN 'boolean' THEN CASE WHEN found::boolean THEN '1' ELSE '0' END
     ELSE found #>> '{}' END FROM (SELECT doc::jsonb #> json_path(path) AS found) f`,
  'IMMUTABLE STRICT',
)

const SECOND_OF_TWO = fn(
  'json_extract(doc text, first text, second text) RETURNS text',
  'SELECT jsonb_build_array(doc::jsonb #> json_path(first), doc::jsonb #> json_path(second))::text',
  'IMMUTABLE STRICT',
)

export const FUNCTIONS: readonly string[] = [
  PATH,
  EXTRACT,
  SECOND_OF_TWO,
  fn(
    'json_remove(doc text, VARIADIC paths text[]) RETURNS text',
    `SELECT CASE cardinality(paths) WHEN 0 THEN doc WHEN 1 THEN (doc::jsonb #- json_path(paths[1]))::text
       ELSE json_remove((doc::jsonb #- json_path(paths[1]))::text, VARIADIC paths[2:]) END`,
    'IMMUTABLE STRICT',
  ),
  fn(
    'json_set(doc text, path text, put jsonb) RETURNS text',
    'SELECT jsonb_set(doc::jsonb, json_path(path), put)::text',
    'IMMUTABLE STRICT',
  ),
  fn(
    'json_set(doc text, path text, put json) RETURNS text',
    'SELECT jsonb_set(doc::jsonb, json_path(path), put::jsonb)::text',
    'IMMUTABLE STRICT',
  ),
  fn(
    'json_set(doc text, path text, put text) RETURNS text',
    'SELECT jsonb_set(doc::jsonb, json_path(path), to_jsonb(put))::text',
    'IMMUTABLE STRICT',
  ),
  fn(
    'json_each(doc text, OUT key bigint, OUT value bigint) RETURNS SETOF record',
    `SELECT place - 1, item::bigint FROM jsonb_array_elements_text(doc::jsonb) WITH ORDINALITY AS e(item, place)`,
    'IMMUTABLE STRICT ROWS 100',
  ),
  fn(
    'listed_numbers(numbers bigint[]) RETURNS text',
    `SELECT '[' || array_to_string(numbers, ',') || ']'`,
  ),
  `CREATE OR REPLACE AGGREGATE json_group_array(bigint) (SFUNC = array_append, STYPE = bigint[], INITCOND = '{}', FINALFUNC = listed_numbers)`,
  fn('object_of(pairs jsonb) RETURNS text', 'SELECT pairs::text'),
  fn(
    'object_with(pairs jsonb, key bigint, value bigint) RETURNS jsonb',
    'SELECT pairs || jsonb_build_object(key::text, value)',
  ),
  `CREATE OR REPLACE AGGREGATE json_group_object(bigint, bigint) (SFUNC = object_with, STYPE = jsonb, INITCOND = '{}', FINALFUNC = object_of)`,
  fn('max(a bigint, b bigint) RETURNS bigint', 'SELECT greatest(a, b)', 'IMMUTABLE STRICT'),
  fn(
    'max(a bigint, b bigint, c bigint) RETURNS bigint',
    'SELECT greatest(a, b, c)',
    'IMMUTABLE STRICT',
  ),
  fn('min(a bigint, b bigint) RETURNS bigint', 'SELECT least(a, b)', 'IMMUTABLE STRICT'),
  fn(
    'instr(content text, sought text) RETURNS integer',
    'SELECT strpos(content, sought)',
    'IMMUTABLE STRICT',
  ),
  fn('hex(bytes bytea) RETURNS text', `SELECT upper(encode(bytes, 'hex'))`, 'IMMUTABLE STRICT'),
  fn(
    'iif(condition boolean, one anyelement, other anyelement) RETURNS anyelement',
    'SELECT CASE WHEN condition THEN one ELSE other END',
  ),
  fn(
    'substr(bytes bytea, start integer, length bigint) RETURNS bytea',
    'SELECT substr(bytes, start, length::integer)',
    'IMMUTABLE STRICT',
  ),
  // Of the moment alone, which is all that is asked for.
  fn(
    'unixepoch(moment text, exactly text) RETURNS double precision',
    'SELECT extract(epoch FROM clock_timestamp())::double precision',
    'VOLATILE',
  ),
  fn(
    'unixepoch() RETURNS bigint',
    'SELECT extract(epoch FROM clock_timestamp())::bigint',
    'VOLATILE',
  ),
]

/** The index of searches: what `words.ts` and `grams.ts` make of a text, in arrays with an index. */
export const WORDS: readonly string[] = arrays('sample_search')
export const GRAMS: readonly string[] = arrays('sample_grams')

function arrays(table: string): string[] {
  return [
    `CREATE TABLE ${table} (rowid bigint PRIMARY KEY, content text[] NOT NULL)`,
    `CREATE INDEX ${table}_content ON ${table} USING gin (content)`,
  ]
}

/** The audit is only added to, as in SQLite. */
export const AUDIT: readonly string[] = [
  `CREATE FUNCTION audit_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
     IF TG_OP = 'UPDATE' THEN
       IF old.hash IS NOT NULL THEN RAISE EXCEPTION 'Entries of the audit are never edited.'; END IF;
       RETURN new;
     END IF;
     IF old.id > coalesce((SELECT json_extract(value, '$.id')::bigint FROM meta WHERE key = 'audit_anchor'), 0) THEN
       RAISE EXCEPTION 'Entries of the audit are only deleted from the oldest on, with an anchor.';
     END IF;
     RETURN old;
   END $$`,
  'CREATE TRIGGER audit_is_kept BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_is_kept()',
]

/** One row, whose number grows with each transaction. */
export const COMMITS: readonly string[] = [
  'CREATE TABLE commits (number bigint NOT NULL)',
  'INSERT INTO commits VALUES (0)',
]
