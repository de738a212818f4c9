import pino from 'pino'
import type { Database } from '@/db/connection/database'
import { createServing, type Serving } from '@/lib/serving/create-serving'
import { createTestAside } from './test-aside'

/** What answers, on a database of a test; long texts in a real thread, which is started by the first of them. */
export function createTestServing(db: Database): Serving {
  return createServing(db, pino({ level: 'silent' }), createTestAside(db.address))
}
