import { isObject, type JsonObject } from './values'

/**
 * Argilla writes a record in two ways: nested, with `fields` and `responses` in it, and flat, with the fields beside keys
 * such as `kind.responses` and `kind.responses.status`. Where both are in one file, the flat ones are read as nested.
 */
const FLAT_RESPONSES = /^(.+)\.responses$/su
/** What stands in a flat record and is none of its fields. */
const NO_FIELD = /^(?:_server_id|id|status)$|\.(?:responses|suggestion)(?:\.|$)/su

export const TWO_SHAPES =
  'Records of Argilla stand in this file in two ways, nested and flat: both are read as the nested ones.'

/** The objects in one shape, if records of both are among them; otherwise as they are. */
export function inOneShape(objects: JsonObject[]): JsonObject[] {
  const nested = objects.find(isNested)
  if (!nested || !objects.some(isFlat)) return objects
  const isByResponse = Array.isArray(nested.responses)
  return objects.map((object) => (isFlat(object) ? toNested(object, isByResponse) : object))
}

/** What makes an object of a file with these columns one of their shape, or says why it cannot be read. */
export function shapeOf(
  columns: readonly { name: string }[],
): (object: JsonObject) => JsonObject | string {
  const some = (pattern: RegExp) => columns.some(({ name }) => pattern.test(name))
  if (some(/^fields\./u) && some(/^responses\b/u)) {
    const isByResponse = some(/^responses\[\]/u)
    return (object) => (isFlat(object) ? toNested(object, isByResponse) : object)
  }
  if (some(FLAT_RESPONSES)) return (object) => (isNested(object) ? NESTED_LATE : object)
  return (object) => object
}

const NESTED_LATE =
  'The record is nested, under “fields” and “responses”, and the first ones of the file are flat. Put a nested one first, and both are read.'

function isNested({ fields, responses }: JsonObject): boolean {
  return isObject(fields) && typeof responses === 'object' && responses !== null
}

function isFlat(object: JsonObject): boolean {
  return !isObject(object.fields) && Object.keys(object).some((key) => FLAT_RESPONSES.test(key))
}

/** `isByResponse`: a list of responses with the values of all questions, not the responses of each question. */
function toNested(object: JsonObject, isByResponse: boolean): JsonObject {
  const entries = Object.entries(object)
  const fields = Object.fromEntries(entries.filter(([key]) => !NO_FIELD.test(key)))
  const answers = entries.flatMap(([key, values]) => {
    const [, question] = FLAT_RESPONSES.exec(key) ?? []
    if (question === undefined || !Array.isArray(values)) return []
    const statuses = object[`${key}.status`]
    const statusOf = (place: number) => (Array.isArray(statuses) ? statuses[place] : undefined)
    return [{ question, given: values.map((value, at) => ({ value, status: statusOf(at) })) }]
  })
  const responses = isByResponse
    ? answers.flatMap(({ question, given }) =>
        given.map(({ value, status }) => ({ status, values: { [question]: { value } } })),
      )
    : Object.fromEntries(answers.map(({ question, given }) => [question, given]))
  return { id: object.id, status: object.status, fields, responses }
}
