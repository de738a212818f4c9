import 'server-only'
import type { Database } from '@/db/connection/database'
import { newestVersion } from '@/db/versions/versions'
import { listWebhookRows } from '@/db/webhooks/webhooks'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import { emit } from '@/lib/services/webhooks/emit'
import { promiseCounts } from './promise-counts'

/** Tells webhooks when the newest version breaks promises; whose model has none that asks for it, costs nothing. */
export async function tellBrokenPromises(
  db: Database,
  unseen: AskUnseen,
  modelId: number,
): Promise<void> {
  const hooks = await listWebhookRows(db.read, modelId)
  if (!hooks.some(({ isOn, events }) => isOn && events.includes('promise_broken'))) return
  const version = await newestVersion(db.read, modelId)
  if (!version) return
  const { broken, all } = await promiseCounts(db, unseen, { id: modelId }, version)
  if (broken === 0) return
  const data = { version: version.number, broken, promises: all }
  await db.write((tx) => emit(tx, modelId, 'promise_broken', data))
}
