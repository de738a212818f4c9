import 'server-only'
import type { Connection } from '@/db/connection/database'
import { currentSettings } from '@/db/models/settings'
import { invalidField } from '@/lib/errors'

/** Whether the model is set to one tag a text. Automatic is not: there, two tags are a question, not a mistake. */
export async function takesOneTag(db: Connection, modelId: number): Promise<boolean> {
  return (await currentSettings(db, modelId)).tagging_strategy === 'single'
}

/** Refuses several tags for one text of such a model. */
export function checkOneTag(path: string, tags: readonly unknown[] | null | undefined): void {
  const different = [...new Set(tags)]
  if (different.length < 2) return
  const detail = `${path} has ${different.length} tags, and this model gives one tag a text (tagging_strategy is single). Send one, or set tagging_strategy to multi.`
  throw invalidField(path, detail, different)
}
