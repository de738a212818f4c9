import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { sampleContents } from '@/db/samples/samples'
import { liveSamplesAfter } from '@/db/training/training-data'
import { AppError } from '@/lib/errors'

/** Enough that any other formula, stemmer or splitting shows, and a second to check. */
export const CERTIFIED_TEXTS = 1_000
/** Longer texts would only make the file large. */
const LONGEST = 2_000
/** So many are looked at where most are longer. */
const LOOKED_AT = 5_000
const PAGE = 200

/** The first texts of a model, those that are longer left out. */
export async function certifiedTexts(
  db: Database,
  { id: modelId }: Pick<ModelRow, 'id'>,
): Promise<string[]> {
  const texts: string[] = []
  for (let after = 0, seen = 0; seen < LOOKED_AT; ) {
    const ids = await liveSamplesAfter(db.read, modelId, after, PAGE)
    const contents = await sampleContents(db.read, ids)
    for (const id of ids) {
      const text = contents.get(id)
      if (text !== undefined && text.length <= LONGEST) texts.push(text)
      if (texts.length === CERTIFIED_TEXTS) return texts
    }
    if (ids.length < PAGE) break
    seen += ids.length
    after = ids.at(-1) ?? after
  }
  if (texts.length > 0) return texts
  const detail = `This model has no text of at most ${LONGEST.toLocaleString('en')} characters. Ask for made-up ones: texts=made-up.`
  throw new AppError('MODEL_STATE_ERROR', detail)
}
