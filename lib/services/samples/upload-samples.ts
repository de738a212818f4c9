import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { findTag } from '@/db/models/tags'
import type { Actor } from '@/lib/contracts/actor'
import { TEXT_BYTES } from '@/lib/contracts/limits'
import type { UploadCounts, UploadInput } from '@/lib/contracts/upload'
import { AppError, invalidField } from '@/lib/errors'
import { plural } from '@/lib/format/plural'
import { type Batch, changeInParts, newBatch } from '@/lib/services/changes/batch'
import { applyRows } from './apply-rows'
import { sameText } from './hash'
import { checkOneTag, takesOneTag } from './one-tag'
import { cleanTagName, createTagResolver } from './resolve-tags'

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
  await check(db, model, items)
  const wanted = withoutCopies(items, input.input_duplicates_strategy ?? 'merge')
  if (await takesOneTag(db.read, model.id)) {
    for (const { place, tags } of wanted) checkOneTag(`data[${place}].tags`, tags)
  }
  const isProgram = actor.kind === 'token'
  const about = { modelId: model.id, actor, kind: 'upload' }
  await changeInParts(db, batch, about, {
    items: wanted.slice(batch.progress.done),
    lengthOf: ({ text }) => text.length,
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

async function check(db: Database, model: ModelRow, items: readonly Item[]): Promise<void> {
  const knownIds = new Set<number>()
  for (const [index, { text, tags }] of items.entries()) {
    checkText(text, `data[${index}].text`)
    for (const tag of tags ?? []) {
      if (typeof tag === 'string') cleanTagName(tag)
      else if (!knownIds.has(tag)) {
        if (!(await findTag(db.read, model.id, tag))) {
          throw new AppError(
            'TAG_NOT_FOUND',
            `data[${index}]: this model has no tag with id ${tag}.`,
          )
        }
        knownIds.add(tag)
      }
    }
  }
}

function checkText(text: string, path: string): void {
  if (text.trim() === '') throw invalidField(path, `${path} must not be empty.`, text)
  if (Buffer.byteLength(text) > TEXT_BYTES) {
    const size = Buffer.byteLength(text).toLocaleString('en')
    throw invalidField(
      path,
      `${path} has ${size} bytes; a text may have at most 1 MiB.`,
      text.slice(0, 60),
    )
  }
}

/** Applies the strategy for copies inside the request; `merge` joins the tags. */
function withoutCopies(items: readonly Item[], strategy: 'merge' | 'keep_first' | 'keep_last') {
  const kept = new Map<string, Item>()
  for (const item of items) {
    const key = sameText(item.text)
    const first = kept.get(key)
    if (!first || strategy === 'keep_last') kept.set(key, { ...item })
    else if (strategy === 'merge') first.tags = joined(first.tags, item.tags)
  }
  return [...kept.values()]
}

function joined(a: Item['tags'], b: Item['tags']): Item['tags'] {
  return a === null && b === null ? null : [...(a ?? []), ...(b ?? [])]
}
