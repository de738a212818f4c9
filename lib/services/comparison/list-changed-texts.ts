import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { productionPointer } from '@/db/production/deployments'
import { lastTagNames } from '@/db/questions/proof-data'
import { sampleContents } from '@/db/samples/samples'
import { samplesAsOf, touchedSamples } from '@/db/versions/data-difference'
import type { ChangedText, ChangedTextList, ChangedTextsQuery } from '@/lib/contracts/comparison'
import { cursorNumber } from '@/lib/services/cursor'
import { requireSandbox } from '@/lib/services/versions/require-version'
import { slices } from '@/lib/slices'
import { kindsOfChange, SAMPLES_AT_ONCE } from './compare-data'
import { versionPair } from './version-pair'

type Found = Omit<ChangedText, 'text'>

/** The texts that came, went or were tagged otherwise between the data of two versions, in the order of their ids. */
export async function listChangedTexts(
  db: Database,
  model: ModelRow,
  query: ChangedTextsQuery,
): Promise<ChangedTextList> {
  const { from, to } = await revisions(db, model, query)
  const after = cursorNumber(query.after) ?? 0
  const page: Found[] = []
  let total = 0
  for (const ids of slices(await touchedSamples(db.read, model.id, from, to), SAMPLES_AT_ONCE)) {
    const before = await samplesAsOf(db.read, ids, from)
    const now = await samplesAsOf(db.read, ids, to)
    for (const id of ids) {
      if (!kindsOfChange(before.get(id), now.get(id)).includes(query.kind)) continue
      total += 1
      if (id <= after || page.length > query.limit) continue
      page.push({ id, before: before.get(id) ?? null, after: now.get(id) ?? null })
    }
    await setImmediate()
  }
  const shown = page.slice(0, query.limit)
  const tagIds = shown.flatMap(({ before, after }) => [...(before ?? []), ...(after ?? [])])
  const names = await lastTagNames(db.read, [...new Set(tagIds)])
  return {
    items: await withTexts(db, shown),
    next: page.length > query.limit ? String(shown.at(-1)?.id) : null,
    count: { value: total, exact: true },
    names: [...names].map(([id, name]) => ({ id, name })),
  }
}

/** Before the first deploy everything is new. */
async function revisions(db: Database, model: ModelRow, query: ChangedTextsQuery) {
  if (query.against === undefined && !(await productionPointer(db.read, model.id))) {
    return { from: 0, to: (await requireSandbox(db, model)).revision }
  }
  const { candidate, baseline } = await versionPair(db, model, query)
  return { from: baseline.revision, to: candidate.revision }
}

/** A text that was erased for good is in no list. */
async function withTexts(db: Database, found: readonly Found[]): Promise<ChangedText[]> {
  const contents = await sampleContents(
    db.read,
    found.map(({ id }) => id),
  )
  return found.flatMap((change) => {
    const text = contents.get(change.id)
    return text === undefined ? [] : [{ ...change, text }]
  })
}
