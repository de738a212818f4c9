import { type ModelEdit, modelEditSchema } from '@/lib/contracts/model'

/** Everything of a model that can be changed, all of it given. */
export type ModelValues = {
  [Field in keyof ModelEdit]-?: Exclude<ModelEdit[Field], undefined>
}

export type EditProblems = Partial<Record<keyof ModelValues, string>>

/** What is wrong with typed values, by field. */
export function editProblems(edit: Partial<ModelValues>): EditProblems {
  const result = modelEditSchema.safeParse(edit)
  if (result.success) return {}
  const problems: Record<string, string> = {}
  for (const issue of result.error.issues) problems[String(issue.path[0])] ??= issue.message
  return problems
}

/** The values that the API would take. */
export function sendablePart(edit: Partial<ModelValues>): Partial<ModelValues> {
  const problems = editProblems(edit)
  const sendable = { ...edit }
  for (const field of modelEditSchema.keyof().options) if (problems[field]) delete sendable[field]
  return sendable
}
