import { setImmediate } from 'node:timers/promises'
import type { Database } from '@/db/connection/database'
import { newestDeployment } from '@/db/production/deployments'
import { keptTexts } from '@/db/production/kept-requests'
import { setWordCounts } from '@/db/production/request-stats'
import { hasChunks } from '@/db/versions/version-chunks'
import { findVersionById } from '@/db/versions/versions'
import { openVersion } from '@/lib/answering/open-version'

const HOUR_MS = 3_600_000
const TEXTS_PER_PAGE = 100

/**
 * Counts, by the hour, the words of production's kept texts that its version does not know, from the hour before the one
 * of `since` on. Counting an hour again replaces what was counted, so doing it twice does no harm.
 */
export async function countUnknownWords(
  db: Database,
  about: { modelId: number; versionId: number; since: Date },
  signal: AbortSignal,
): Promise<void> {
  const live = await newestDeployment(db.read, about.modelId)
  const version = await findVersionById(db.read, about.versionId)
  if (!version || live?.versionId !== version.id) return
  if (!(await hasChunks(db.read, version.id, 'model'))) return
  const { countWords } = await openVersion(db.read, version)
  const start = Math.max(live.at.getTime(), about.since.getTime() - HOUR_MS)
  const firstHour = Math.floor(start / HOUR_MS)
  const hours = new Map<number, { words: number; unknown: number }>()
  const since = new Date(Math.max(live.at.getTime(), firstHour * HOUR_MS))
  for (let after = 0; !signal.aborted; ) {
    const page = await keptTexts(db.read, { ...about, since }, { after, limit: TEXTS_PER_PAGE })
    for (const { at, content } of page) {
      const hour = Math.floor(at / HOUR_MS)
      const counted = hours.get(hour) ?? { words: 0, unknown: 0 }
      const { words, unknown } = countWords(content)
      hours.set(hour, { words: counted.words + words, unknown: counted.unknown + unknown })
    }
    const last = page.at(-1)
    if (!last || page.length < TEXTS_PER_PAGE) break
    after = last.id
    await setImmediate()
  }
  const counts = [...hours].map(([hour, counted]) => ({ hour, ...counted }))
  const deployment = { modelId: about.modelId, deployment: live.number }
  await db.write((tx) => setWordCounts(tx, deployment, counts))
}
