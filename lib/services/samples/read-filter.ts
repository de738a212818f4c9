import 'server-only'
import {
  fieldConditionsSchema,
  type SampleFilter,
  type SampleFilterQuery,
} from '@/lib/contracts/sample-filter'
import { strictly } from '@/lib/contracts/strictly'
import { invalidField } from '@/lib/errors'

/** A filter as an address has it. Throws for lists that are none, naming the field. */
export function readFilter({
  tags_any,
  tags_all,
  tags_none,
  fields,
  ...plain
}: SampleFilterQuery): SampleFilter {
  return {
    ...plain,
    tags_any: readIds('tags_any', tags_any),
    tags_all: readIds('tags_all', tags_all),
    tags_none: readIds('tags_none', tags_none),
    fields: readFields(fields),
  }
}

const MOST_IDS = 50

function readIds(path: string, text: string | undefined): number[] | undefined {
  if (text === undefined) return undefined
  const ids = text.split(',')
  if (ids.length <= MOST_IDS && ids.every((id) => /^\d{1,15}$/.test(id))) return ids.map(Number)
  const message = `${path} must be at most ${MOST_IDS} ids of tags with commas between them, such as 3,5.`
  throw invalidField(path, message, text)
}

const conditions = strictly(fieldConditionsSchema)

function readFields(text: string | undefined): SampleFilter['fields'] {
  if (text === undefined) return undefined
  const read = conditions.safeParse(parsed(text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  const place = [
    'fields',
    ...(issue?.path ?? []).map((one) => (typeof one === 'number' ? one + 1 : one)),
  ]
  const isOwn = issue?.code === 'custom' || issue?.code === 'unrecognized_keys'
  const reason = isOwn ? `: ${issue.message.replace(/\.?$/u, '.')}` : ' is not understood.'
  const message = `${place.join('.')}${reason} fields must be a list of conditions as JSON, such as [{"field":"channel","equals":"mail"}].`
  throw invalidField('fields', message, text)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
