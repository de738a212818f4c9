import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { findTag } from '@/db/models/tags'
import type { SampleCursor } from '@/db/samples/sample-filter'
import {
  countSamples,
  type ListedSample,
  listSamples as selectSamples,
} from '@/db/samples/sample-lists'
import type { List } from '@/lib/contracts/list'
import type { Sample, SampleFilter, SampleListQuery } from '@/lib/contracts/sample'
import { badCursor } from '@/lib/services/cursor'

/** A page of the texts in a model's data now. */
export async function listSamples(
  db: Database,
  model: ModelRow,
  query: SampleListQuery,
): Promise<List<Sample>> {
  // A text without an answer has no place in an order by confidence.
  const answered = query.order.endsWith('confidence')
  const filter = { ...query, answered, modelId: model.id }
  const known = answered ? null : await countedAlready(db, model, query)
  const after = query.after === undefined ? null : parseCursor(query.after)
  const page = await selectSamples(db.read, filter, { ...query, after })
  return {
    items: page.items.map(toSample),
    next: page.next && JSON.stringify([page.next.id, page.next.confidence]),
    count: known ?? (await countSamples(db.read, filter)),
  }
}

/** The counts that every change keeps exact; null for mixed filters. */
async function countedAlready(db: Database, model: ModelRow, filter: SampleFilter) {
  const { q, tag, tagged, disagrees, several } = filter
  const given = [q?.trim() || undefined, tag, tagged, disagrees, several].filter(
    (one) => one !== undefined,
  )
  if (given.length > 1) return null
  if (given.length === 0) return { value: model.sampleCount, exact: true }
  if (tagged === true) return { value: model.taggedCount, exact: true }
  if (tagged === false) return { value: model.sampleCount - model.taggedCount, exact: true }
  if (disagrees === true) return { value: model.disagreeingCount, exact: true }
  if (several === true) return { value: model.severalCount, exact: true }
  if (tag === undefined) return null
  return { value: (await findTag(db.read, model.id, tag))?.count ?? 0, exact: true }
}

function parseCursor(after: string): SampleCursor {
  const [, id, confidence] = /^\[(\d+),(null|\d(?:\.\d+)?(?:e-\d+)?)\]$/.exec(after) ?? []
  if (id === undefined || confidence === undefined) throw badCursor(after)
  return { id: Number(id), confidence: confidence === 'null' ? null : Number(confidence) }
}

export function toSample(row: ListedSample): Sample {
  const { id, content, tags, answerTags, confidence, outOfFold, disagrees, source } = row
  return {
    id,
    text: content,
    tags,
    sandbox: answerTags && {
      tags: answerTags,
      confidence: confidence ?? 0,
      out_of_fold: outOfFold,
    },
    disagrees,
    source,
    added: row.createdAt.toISOString(),
  }
}
