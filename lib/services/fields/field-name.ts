import 'server-only'
import { FIELD_NAME_LENGTH } from '@/lib/contracts/limits'
import { nameSchema } from '@/lib/contracts/name'
import { invalidField } from '@/lib/errors'

const fieldName = nameSchema('A field name', FIELD_NAME_LENGTH)

/** The name as it is kept, without what cannot be seen. */
export function cleanFieldName(path: string, name: string): string {
  const problem = fieldNameProblem(name)
  if (problem !== undefined) throw invalidField(path, problem, name)
  return fieldName.parse(name)
}

/** Why a field cannot be called so, as a sentence; undefined when it can. */
export function fieldNameProblem(name: string): string | undefined {
  return fieldName.safeParse(name).error?.issues[0]?.message
}
