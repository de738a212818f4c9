import 'server-only'
import type { Connection } from '@/db/connection/database'
import { findField } from '@/db/models/fields'
import type { ModelRow } from '@/db/models/models'
import type { SampleOrder } from '@/db/samples/orderings'
import { type SampleSort, sampleSorts } from '@/lib/contracts/choices'
import type { SampleListQuery } from '@/lib/contracts/sample'
import { AppError, invalidField } from '@/lib/errors'

/** An order by its name. Throws where it is by a field, and that is not said or not the model's. */
export async function readOrder(
  db: Connection,
  model: ModelRow,
  name: SampleListQuery['order'],
  fieldId: number | undefined,
): Promise<SampleOrder> {
  const isDown = name.startsWith('-')
  const by = sortOf(isDown ? name.slice(1) : name)
  if (by !== 'field') {
    if (fieldId === undefined) return { by, isDown }
    const message = 'order_field goes together with order field or -field.'
    throw invalidField('order_field', message, fieldId)
  }
  if (fieldId === undefined) {
    const message = `order ${name} needs order_field, the id of the field to sort by.`
    throw invalidField('order_field', message, null)
  }
  const field = await findField(db, model.id, fieldId)
  if (field) return { by, isDown, field }
  const message = `order_field: this model has no field with id ${fieldId}.`
  const fields = [{ path: 'order_field', message, value: fieldId }]
  throw new AppError('NOT_FOUND', message, { fields })
}

function sortOf(name: string): SampleSort {
  const sort = sampleSorts.find((one) => one === name)
  if (!sort) throw new Error(`Nothing is sorted by ${name}.`)
  return sort
}
