import 'server-only'
import type { Connection } from '@/db/connection/database'
import { type FieldRow, listFields } from '@/db/models/fields'
import type { ModelRow } from '@/db/models/models'
import type { FieldFilter, ListFilter } from '@/db/samples/sample-filter'
import { foldName } from '@/lib/contracts/fold-name'
import type { FieldCondition, SampleFilter } from '@/lib/contracts/sample-filter'
import { AppError, invalidField } from '@/lib/errors'
import { comparable, readValue, valueProblem } from '@/lib/services/fields/read-value'
import { openSuspects } from '@/lib/services/suspicious/open-suspects'
import { placedTags, refuseUnknownTags } from '@/lib/services/tags/refuse-unknown-tags'
import { alikeSamples } from './alike-samples'

/**
 * A filter with what its names and dates stand for. `path` is where it stands in the request, such as `filter.`. Throws for
 * tags and fields that the model has not, and for values that these cannot have, naming each.
 */
export async function resolveFilter(
  db: Connection,
  model: ModelRow,
  filter: SampleFilter,
  path = '',
): Promise<ListFilter> {
  const { suspicious, alike, fields, tagged_from, tagged_to, added_from, added_to, ...plain } =
    filter
  const { confidence_from: confidenceFrom, confidence_to: confidenceTo, ...kept } = plain
  const { tag, tags_any, tags_all, tags_none } = filter
  await refuseUnknownTags(db, model.id, [
    ...(tag === undefined ? [] : [{ path: `${path}tag`, id: tag }]),
    ...placedTags(`${path}tags_any`, tags_any),
    ...placedTags(`${path}tags_all`, tags_all),
    ...placedTags(`${path}tags_none`, tags_none),
  ])
  const suspects = suspicious === undefined ? undefined : await openSuspects(db, model)
  const copies =
    alike === undefined ? undefined : await alikeSamples(db, model, alike, `${path}alike`)
  const wanted = [copies, suspicious ? suspects : undefined].filter((ids) => ids !== undefined)
  return {
    ...kept,
    modelId: model.id,
    confidenceFrom,
    confidenceTo,
    taggedFrom: momentOf(`${path}tagged_from`, tagged_from),
    taggedBefore: endOf(`${path}tagged_to`, tagged_to),
    addedFrom: momentOf(`${path}added_from`, added_from),
    addedBefore: endOf(`${path}added_to`, added_to),
    ids: wanted.length === 0 ? undefined : wanted.reduce(common),
    notIds: suspicious === false ? suspects : undefined,
    fields: fields && (await resolveFields(db, model.id, fields, path)),
  }
}

function common(one: readonly number[], other: readonly number[]): number[] {
  const known = new Set(other)
  return one.filter((id) => known.has(id))
}

const DAY_MS = 86_400_000

function momentOf(path: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined
  const number = readValue('date', text)?.number
  if (typeof number === 'number') return new Date(number)
  const message = `${path} must be a day or a moment, such as 2026-11-18 or 2026-11-18T09:30Z.`
  throw invalidField(path, message, text)
}

/** The first moment that is too late. */
function endOf(path: string, text: string | undefined): Date | undefined {
  const start = momentOf(path, text)
  const isDay = text?.trim().length === 10
  return start && new Date(start.getTime() + (isDay ? DAY_MS : 1))
}

async function resolveFields(
  db: Connection,
  modelId: number,
  conditions: readonly FieldCondition[],
  path: string,
): Promise<FieldFilter[]> {
  const fields = await listFields(db, modelId)
  return conditions.map((condition, place) => {
    const own = `${path}fields.${place + 1}`
    const field = fields.find(({ id, name }) =>
      typeof condition.field === 'number'
        ? id === condition.field
        : foldName(name) === foldName(condition.field),
    )
    if (field) return toFieldFilter(field, condition, own)
    const called =
      typeof condition.field === 'number' ? `with id ${condition.field}` : `“${condition.field}”`
    const message = `${own}.field: this model has no field ${called}.`
    throw new AppError('NOT_FOUND', message, {
      fields: [{ path: `${own}.field`, message, value: condition.field }],
    })
  })
}

function toFieldFilter(field: FieldRow, condition: FieldCondition, path: string): FieldFilter {
  const read = (end: 'equals' | 'from' | 'to') => {
    const given = condition[end]
    if (given === undefined) return undefined
    const value = comparable(field.kind, given)
    if (value !== undefined) return value
    const message = `${path}.${end}: ${valueProblem(field, given) ?? 'it must not be empty.'}`
    throw invalidField(`${path}.${end}`, message, given)
  }
  const { contains } = condition
  if (contains !== undefined && field.kind !== 'string') {
    const message = `${path}.contains: the field “${field.name}” has ${field.kind}s; only strings contain something. Give equals, from or to.`
    throw invalidField(`${path}.contains`, message, contains)
  }
  return {
    fieldId: field.id,
    kind: field.kind,
    equals: read('equals'),
    contains: contains === undefined ? undefined : foldName(contains),
    from: read('from'),
    to: endOfDay(field, condition.to, read('to')),
  }
}

/** A day as the end is part of the range. */
function endOfDay({ kind }: FieldRow, given: unknown, to: string | number | undefined) {
  const isDay = kind === 'date' && typeof given === 'string' && given.trim().length === 10
  return isDay && typeof to === 'number' ? to + DAY_MS - 1 : to
}
