import type { Database } from '@/db/connection/database'
import { selectByHand } from './by-hand'

const COLUMNS = `SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, is_identity, generation_expression)
  FROM information_schema.columns WHERE table_schema = 'langur' ORDER BY 1`
const INDEXES = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'langur' ORDER BY 1"
const CONSTRAINTS = `SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
  WHERE connamespace = 'langur'::regnamespace ORDER BY 1`

/** All that PostgreSQL knows of Langur's tables but the order of their columns. */
export async function catalogOf({ read }: Database): Promise<string[]> {
  const parts = [COLUMNS, INDEXES, CONSTRAINTS].map((sql) => selectByHand<string>(read, sql))
  return (await Promise.all(parts)).flat()
}
