import 'server-only'
import type { Connection, Database } from '@/db/connection/database'

/** Who brings in a model, and is told of each transaction that writes some of it. */
export type Receiver = {
  db: Database
  signal: AbortSignal
  /** Called in the transaction that makes the model, which nobody sees yet. */
  begin: (tx: Connection, modelId: number) => Promise<void>
  /** Called in each transaction that writes so many rows more. */
  keep: (tx: Connection, rows: number) => Promise<void>
}
