import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { GivenFields } from '@/lib/contracts/field'
import { EXTERNAL_ID } from '@/lib/contracts/limits'
import type { UploadCounts, UploadInput } from '@/lib/contracts/upload'
import { invalidField } from '@/lib/errors'
import { plural } from '@/lib/format/plural'
import { type Batch, changeInParts, newBatch } from '@/lib/services/changes/batch'
import { checkFields } from '@/lib/services/fields/check-fields'
import { createFieldResolver } from '@/lib/services/fields/field-resolver'
import { applyRows } from './apply-rows'
import { checkTexts } from './check-texts'
import { sameText, withKeys } from './hash'
import { checkOneTag, takesOneTag } from './one-tag'
import { createTagResolver } from './resolve-tags'

type Item = {
  place: number
  text: string
  tags: (number | string)[] | null
  fields: GivenFields | undefined
}

/** MonkeyLearn's upload. Everything is checked first, so that bad input writes nothing. */
export async function uploadSamples(
  db: Database,
  actor: Actor,
  model: ModelRow,
  input: UploadInput,
  batch: Batch = newBatch(),
): Promise<UploadCounts> {
  const items = input.data.map((item, place) => ({
    place,
    text: item.text,
    tags: item.tags ?? null,
    fields: fieldsOf(item, place),
  }))
  await checkTexts(db.read, model.id, 'data', items)
  const kinds = await checkFields(
    db.read,
    model.id,
    items.flatMap(({ fields, place }) =>
      fields ? [{ path: `data.${place + 1}.fields`, fields }] : [],
    ),
  )
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
      const fields = await createFieldResolver(tx, model.id, moment.revision, kinds)
      const applied = await applyRows(tx, part, {
        ...moment,
        modelId: model.id,
        tags,
        fields,
        source: isProgram ? 'API' : actor.name,
        origin: {
          origin: isProgram ? 'api' : 'person',
          chosenBy: 'imported',
          seenVersion: null,
        },
        existing: input.existing_duplicates_strategy ?? 'overwrite',
      })
      const counts = { ...applied, tags_created: tags.created() }
      const count = counts.added + counts.updated + counts.tags_created + fields.created()
      return { count, counts }
    },
    sentence: ({ added = 0, retagged = 0, valued = 0 }) => {
      const changed = [
        ...(retagged > 0 ? [`the tags of ${retagged}`] : []),
        ...(valued > 0 ? [`the fields of ${valued}`] : []),
      ]
      const also = changed.length > 0 ? `, changed ${changed.join(' and ')}` : ''
      return `Uploaded ${plural('text', added)}${also}.`
    },
  })
  const { added = 0, updated = 0, ignored = 0, tags_created = 0 } = batch.progress.counts
  return { added, updated, ignored: ignored + items.length - wanted.length, tags_created }
}

/** The values of a text by the names of their fields; `external_id` is one of them. */
function fieldsOf({ fields, external_id }: UploadInput['data'][number], place: number) {
  if (external_id === undefined) return fields ?? undefined
  const twice = fields?.[EXTERNAL_ID]
  if (twice !== undefined && twice !== external_id) {
    const path = `data.${place + 1}.external_id`
    const message = `${path} and fields.${EXTERNAL_ID} are the same field, and are given different values.`
    throw invalidField(path, message, external_id)
  }
  return { ...fields, [EXTERNAL_ID]: external_id }
}

/** Applies the strategy for copies inside the request; `merge` joins the tags. One without tags says nothing of them. */
function withoutCopies(items: readonly Item[], strategy: 'merge' | 'keep_first' | 'keep_last') {
  const kept = new Map<string, Item>()
  for (const item of items) {
    const key = sameText(item.text)
    const first = kept.get(key)
    if (!first) {
      kept.set(key, { ...item })
      continue
    }
    const fields = { ...first.fields, ...item.fields }
    if (strategy === 'merge') Object.assign(first, { tags: joined(first.tags, item.tags), fields })
    else if (strategy === 'keep_last')
      kept.set(key, { ...item, tags: item.tags ?? first.tags, fields })
    else
      Object.assign(first, {
        tags: first.tags ?? item.tags,
        fields: { ...item.fields, ...first.fields },
      })
  }
  return [...kept.values()]
}

function joined(a: Item['tags'], b: Item['tags']): Item['tags'] {
  return a === null && b === null ? null : [...(a ?? []), ...(b ?? [])]
}
