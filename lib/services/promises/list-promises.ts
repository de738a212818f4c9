import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { listPromises as selectPromises } from '@/db/models/promises'
import { productionPointer } from '@/db/production/deployments'
import { type AnyVersion, findVersionById, newestVersion } from '@/db/versions/versions'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import type { PromiseAnswer, PromiseList, TextPromise } from '@/lib/contracts/promise'
import { countJudged, judgePromises } from './judge-promises'

/** Every pinned text with what sandbox and production make of it. */
export async function listPromises(
  db: Database,
  unseen: AskUnseen,
  model: ModelRow,
): Promise<PromiseList> {
  const rows = await selectPromises(db.read, model.id)
  const judge = (version: AnyVersion | null) => version && judgePromises(unseen, version, rows)
  const sandbox = await judge(await newestVersion(db.read, model.id))
  const production = await judge(await productionVersion(db, model))
  const items = rows.map(
    (row): TextPromise => ({
      id: row.sampleId,
      text: row.content,
      tags: row.tags,
      pinned: row.at.toISOString(),
      pinned_by: row.actor,
      sandbox: sandbox?.get(row.sampleId) ?? null,
      production: production?.get(row.sampleId) ?? null,
    }),
  )
  return {
    items: items.sort((a, b) => urgency(a) - urgency(b)),
    next: null,
    count: { value: items.length, exact: true },
    sandbox: sandbox && countJudged(sandbox),
    production: production && countJudged(production),
  }
}

async function productionVersion(db: Database, model: ModelRow): Promise<AnyVersion | null> {
  const pointer = await productionPointer(db.read, model.id)
  return pointer && findVersionById(db.read, pointer.versionId)
}

/** The lower, the sooner it wants to be seen: what the sandbox breaks, what only production breaks, then the unsure. */
function urgency({ sandbox, production }: TextPromise): number {
  if (isBroken(sandbox)) return -3 + (1 - (sandbox?.confidence ?? 0))
  if (isBroken(production)) return -1 + (sandbox?.confidence ?? 0)
  return sandbox?.confidence ?? 0
}

function isBroken(answer: PromiseAnswer | null): boolean {
  return answer?.kept === false
}
