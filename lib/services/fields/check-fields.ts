import 'server-only'
import type { Connection } from '@/db/connection/database'
import { listFields } from '@/db/models/fields'
import type { FieldKind } from '@/lib/contracts/choices'
import type { FieldValue, GivenFields } from '@/lib/contracts/field'
import { foldName } from '@/lib/contracts/fold-name'
import { EXTERNAL_ID, MODEL_FIELDS } from '@/lib/contracts/limits'
import { type FieldError, invalidFields } from '@/lib/errors'
import { fieldNameProblem } from './field-name'
import type { NewKinds } from './field-resolver'
import { guessKind, valueProblem } from './read-value'

/** Values of one text, and where in the request they stand. */
export type PlacedFields = { path: string; fields: GivenFields }

/** `path`: where a new one stands first. */
type Known = { name: string; kind: FieldKind; isNew: boolean; path?: string }

/**
 * Answers the kinds of the fields that are to be made. Throws for all names and values that cannot be: bad names, the same one twice
 * in a text, more fields than a model may have, values of another kind.
 */
export async function checkFields(
  db: Connection,
  modelId: number,
  given: readonly PlacedFields[],
): Promise<NewKinds> {
  const known = await knownFields(db, modelId, given)
  const problems = [...nameProblems(known), ...given.flatMap((one) => problemsOf(one, known))]
  if (problems.length > 0) throw invalidFields(problems)
  const made = [...known.values()].filter(({ isNew }) => isNew)
  return new Map(made.map(({ name, kind }) => [name, kind]))
}

async function knownFields(
  db: Connection,
  modelId: number,
  given: readonly PlacedFields[],
): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  for (const { name, kind } of await listFields(db, modelId))
    known.set(foldName(name), { name, kind, isNew: false })
  const values = new Map<string, { name: string; path: string; values: (FieldValue | null)[] }>()
  for (const { fields, path } of given) {
    for (const [name, value] of Object.entries(fields)) {
      const key = foldName(name)
      if (known.has(key)) continue
      const own = values.get(key)
      if (own) own.values.push(value)
      else values.set(key, { name, path, values: [value] })
    }
  }
  for (const [key, { name, path, values: own }] of values) {
    const kind = key === EXTERNAL_ID ? 'string' : guessKind(own, { isTyped: true })
    known.set(key, { name, kind, isNew: true, path })
  }
  return known
}

function nameProblems(known: ReadonlyMap<string, Known>): FieldError[] {
  const made = [...known.values()].filter(({ isNew }) => isNew)
  const bad = made.flatMap(({ name, path = 'fields' }) => {
    const problem = fieldNameProblem(name)
    return problem === undefined
      ? []
      : [{ path: `${path}.${name.slice(0, 60)}`, message: `${path}: ${problem}`, value: name }]
  })
  if (made.length === 0 || known.size <= MODEL_FIELDS) return bad
  const message = `With these the model would have ${known.size.toLocaleString('en')} fields; it may have at most ${MODEL_FIELDS}.`
  return [...bad, { path: 'fields', message, value: made.map(({ name }) => name).slice(0, 5) }]
}

function problemsOf(
  { path, fields }: PlacedFields,
  known: ReadonlyMap<string, Known>,
): FieldError[] {
  const seen = new Set<string>()
  return Object.entries(fields).flatMap(([name, value]) => {
    const own = `${path}.${name.slice(0, 60)}`
    const key = foldName(name)
    if (seen.has(key)) {
      const message = `${own}: this text has the field twice; names are compared without case and extra spaces.`
      return [{ path: own, message, value }]
    }
    seen.add(key)
    const field = known.get(key)
    const problem = field && valueProblem(field, value)
    return problem === undefined ? [] : [{ path: own, message: `${own}: ${problem}`, value }]
  })
}
