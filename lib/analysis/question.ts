import 'server-only'
import type { Connection } from '@/db/connection/database'

/** What an analysis is asked, and how it tells how far it is. */
export type Question = {
  db: Connection
  modelId: number
  key: string
  /** 0..100 */
  progress: (percent: number) => void
}
