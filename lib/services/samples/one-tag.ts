import 'server-only'
import type { Connection } from '@/db/connection/database'
import { findModelById } from '@/db/models/models'
import { currentSettings } from '@/db/models/settings'
import { foldName } from '@/lib/contracts/fold-name'
import { AppError, invalidFields } from '@/lib/errors'
import { plural } from '@/lib/format/plural'

/** Whether the model is set to one tag a text. Automatic is not: there, two tags are a question, not a mistake. */
export async function takesOneTag(db: Connection, modelId: number): Promise<boolean> {
  return (await currentSettings(db, modelId)).tagging_strategy === 'single'
}

/** Refuses several tags for one text of such a model, wherever they are given. */
export function checkOneTag(
  given: readonly { path: string; tags: readonly unknown[] | null | undefined }[],
): void {
  const fields = given.flatMap(({ path, tags }) => {
    const known = new Map(tags?.map((tag) => [typeof tag === 'string' ? foldName(tag) : tag, tag]))
    const value = [...known.values()]
    const message = `${path} has ${value.length} tags, and this model gives one tag a text (tagging_strategy is single). Send one, or set tagging_strategy to multi.`
    return value.length < 2 ? [] : [{ path, message, value }]
  })
  if (fields.length > 0) throw invalidFields(fields)
}

/** How many texts have more tags than the model's settings allow: none, but in data from before these were checked. */
export async function textsWithTooManyTags(db: Connection, modelId: number): Promise<number> {
  return (await takesOneTag(db, modelId)) ? textsWithSeveralTags(db, modelId) : 0
}

export async function textsWithSeveralTags(db: Connection, modelId: number): Promise<number> {
  return (await findModelById(db, modelId))?.severalCount ?? 0
}

/**
 * Refuses a change of the past into the present that leaves so many more texts with several tags where one is allowed:
 * which of theirs is right nobody has said.
 */
export function refuseTooManyTags(what: string, texts: number): void {
  if (texts <= 0) return
  const some = `${plural('text', texts)} with several tags`
  const message = `${what} leaves ${some}, and then the model gives one tag a text (tagging_strategy is single). Set tagging_strategy to multi first, or leave each text one tag.`
  throw new AppError('CONFLICT', message)
}
