import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { UploadCounts, UploadInput } from '@/lib/contracts/upload'
import { plural } from '@/lib/format/plural'
import { type Batch, changeInParts, newBatch } from '@/lib/services/changes/batch'
import { applyRows } from './apply-rows'
import { checkTexts } from './check-texts'
import { sameText, withKeys } from './hash'
import { checkOneTag, takesOneTag } from './one-tag'
import { createTagResolver } from './resolve-tags'

type Item = { place: number; text: string; tags: (number | string)[] | null }

/** MonkeyLearn's upload. Everything is checked first, so that bad input writes nothing. */
export async function uploadSamples(
  db: Database,
  actor: Actor,
  model: ModelRow,
  input: UploadInput,
  batch: Batch = newBatch(),
): Promise<UploadCounts> {
  const items = input.data.map(({ text, tags }, place) => ({
    place,
    text,
    tags: tags ?? null,
  }))
  await checkTexts(db.read, model.id, 'data', items)
  const wanted = withoutCopies(items, input.input_duplicates_strategy ?? 'merge')
  if (await takesOneTag(db.read, model.id)) {
    checkOneTag(wanted.map(({ place, tags }) => ({ path: `data.${place + 1}.tags`, tags })))
  }
  const isProgram = actor.kind === 'token'
  const about = { modelId: model.id, actor, kind: 'upload' }
  await changeInParts(db, batch, about, {
    items: wanted.slice(batch.progress.done),
    lengthOf: ({ text }) => text.length,
    prepare: (item) => withKeys(item),
    async change(tx, part, moment) {
      const tags = createTagResolver(tx, model.id, moment.revision)
      const applied = await applyRows(tx, part, {
        ...moment,
        modelId: model.id,
        tags,
        source: isProgram ? 'API' : actor.name,
        origin: {
          origin: isProgram ? 'api' : 'person',
          chosenBy: 'imported',
          seenVersion: null,
        },
        existing: input.existing_duplicates_strategy ?? 'overwrite',
      })
      const counts = { ...applied, tags_created: tags.created() }
      const count = counts.added + counts.updated + counts.tags_created
      return { count, counts }
    },
    sentence: ({ added = 0, updated = 0 }) =>
      `Uploaded ${plural('text', added)}, changed the tags of ${updated}.`,
  })
  const { added = 0, updated = 0, ignored = 0, tags_created = 0 } = batch.progress.counts
  return { added, updated, ignored: ignored + items.length - wanted.length, tags_created }
}

/** Applies the strategy for copies inside the request; `merge` joins the tags. One without tags says nothing of them. */
function withoutCopies(items: readonly Item[], strategy: 'merge' | 'keep_first' | 'keep_last') {
  const kept = new Map<string, Item>()
  for (const item of items) {
    const key = sameText(item.text)
    const first = kept.get(key)
    if (!first) kept.set(key, { ...item })
    else if (strategy === 'merge') first.tags = joined(first.tags, item.tags)
    else if (strategy === 'keep_first') first.tags ??= item.tags
    else kept.set(key, { ...item, tags: item.tags ?? first.tags })
  }
  return [...kept.values()]
}

function joined(a: Item['tags'], b: Item['tags']): Item['tags'] {
  return a === null && b === null ? null : [...(a ?? []), ...(b ?? [])]
}
