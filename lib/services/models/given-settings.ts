import 'server-only'
import type { ModelEdit } from '@/lib/contracts/model'
import { type Settings, settingsSchema } from '@/lib/contracts/settings'

/** The settings among the fields of a create or edit request. */
export function givenSettings(input: ModelEdit): Partial<Settings> {
  const names = settingsSchema.keyof().options.filter((name) => input[name] !== undefined)
  return Object.fromEntries(names.map((name) => [name, input[name]]))
}
