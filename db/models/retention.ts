import { eq } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { models } from '@/db/schema/models'
import type { Swept } from '@/lib/contracts/retention'

/** Notes what was removed because it was old. What is removed on one day (UTC) is told together. */
export async function noteSwept(
  tx: Connection,
  modelId: number,
  { requests = 0, texts = 0, kept }: Partial<Pick<Swept, 'requests' | 'texts' | 'kept'>>,
  at: Date,
): Promise<void> {
  const row = await orm(tx).select().from(models).where(eq(models.id, modelId)).get()
  const before = row?.swept ?? null
  const isNews = requests + texts > 0 || (kept !== undefined && kept !== (before?.kept ?? 0))
  if (!row || !isNews) return
  const moment = at.toISOString()
  const today = before?.at.slice(0, 10) === moment.slice(0, 10) ? before : null
  const swept = {
    at: moment,
    requests: (today?.requests ?? 0) + requests,
    texts: (today?.texts ?? 0) + texts,
    kept: kept ?? before?.kept ?? 0,
  }
  await orm(tx).update(models).set({ swept }).where(eq(models.id, modelId)).run()
}
