import type pg from 'pg'

/** From now on the clock of a database is ahead by so much, for sessions that begin now and for those that are ended. */
export async function setClock(client: pg.Client, ahead: string): Promise<void> {
  await client.query(`CREATE SCHEMA IF NOT EXISTS langur;
    CREATE OR REPLACE FUNCTION langur.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE
      AS $$SELECT pg_catalog.clock_timestamp() + interval '${ahead}'$$`)
  const { rows } = await client.query('SELECT current_database() AS name')
  await client.query(`ALTER DATABASE "${rows[0].name}" SET search_path = langur, pg_catalog`)
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name LIKE 'langur%' AND datname = current_database()`)
}
