import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import { listFields } from '@/db/models/fields'
import type { ModelRow } from '@/db/models/models'
import { VALUES_CHANGE } from '@/db/models/record-change'
import { setValues } from '@/db/samples/field-values'
import { filterLive } from '@/db/samples/samples'
import type { Actor } from '@/lib/contracts/actor'
import type { GivenFields } from '@/lib/contracts/field'
import { foldName } from '@/lib/contracts/fold-name'
import type { SamplesChanged } from '@/lib/contracts/sample'
import { AppError, type FieldError, invalidFields } from '@/lib/errors'
import { changeData } from '@/lib/services/changes/change-data'
import { checkFields } from './check-fields'
import { createFieldResolver } from './field-resolver'

/**
 * Changes what one text has in fields that the model has. Throws for names that no field has and for values of another kind,
 * naming all of them, and NOT_FOUND where the text is not in the data.
 */
export async function editValues(
  db: Database,
  actor: Actor,
  model: ModelRow,
  sampleId: number,
  given: GivenFields,
): Promise<SamplesChanged> {
  const about = { modelId: model.id, actor, kind: VALUES_CHANGE }
  const { revision, result } = await changeData(db, about, async (tx, revision) => {
    await refuseUnknown(tx, model.id, given)
    await checkFields(tx, model.id, [{ path: 'fields', fields: given }])
    if ((await filterLive(tx, model.id, [sampleId])).length === 0)
      throw new AppError('NOT_FOUND', `This model has no text with id ${sampleId}.`)
    const resolver = await createFieldResolver(tx, model.id, revision, new Map())
    const wanted = (await resolver.resolve(given)).map((one) => ({ sampleId, ...one }))
    const { length: count } = await setValues(tx, model.id, revision, wanted)
    const names = Object.keys(given).map((name) => `“${name}”`)
    const summary = `Changed ${names.join(', ')} of a text.`
    return { count, summary, result: count }
  })
  return { changed: result, revision }
}

/** An upload makes fields of names that are new; here one would be mistyped. */
async function refuseUnknown(db: Connection, modelId: number, given: GivenFields): Promise<void> {
  const known = new Set((await listFields(db, modelId)).map(({ name }) => foldName(name)))
  const unknown = Object.entries(given).filter(([name]) => !known.has(foldName(name)))
  if (unknown.length === 0) return
  throw invalidFields(
    unknown.map(([name, value]): FieldError => {
      const path = `fields.${name.slice(0, 60)}`
      const message = `${path}: this model has no field “${name.slice(0, 60)}”.`
      return { path, message, value }
    }),
  )
}
