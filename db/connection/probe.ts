import type { Connection, Database, StorageFault } from './database'
import { run } from './sql'

/** A write that changes something, or the disk would not be asked. */
export async function probe(tx: Connection): Promise<void> {
  const at = String(Date.now())
  const keep = 'ON CONFLICT (key) DO UPDATE SET value = excluded.value'
  await run(tx, `INSERT INTO meta (key, value) VALUES ('storage_probe', ?) ${keep}`, at)
}

/** Why a look at a database failed, null when it did not. Throws what the place of the database is not to blame for. */
export async function faultOrNull(
  { faultOf }: Pick<Database, 'faultOf'>,
  look: () => Promise<void>,
): Promise<StorageFault | null> {
  try {
    await look()
    return null
  } catch (error) {
    const fault = faultOf(error)
    if (fault) return fault
    throw error
  }
}
