import { isDeepStrictEqual } from 'node:util'
import type { Connection, Database } from '@/db/connection/database'
import { modelsInProduction, newestTexts } from '@/db/move/production-samples'
import { productionPointer } from '@/db/production/deployments'
import { findVersionById } from '@/db/versions/versions'
import { type OpenVersion, openVersion } from '@/lib/answering/open-version'
import { rankTags } from '@/lib/serving/rank-tags'

/** So many texts of each model. */
const TEXTS = 20

/**
 * Asks production of both databases about the newest texts of each model. Answers how many models and texts were asked;
 * throws a sentence where an answer or a confidence differs in any digit.
 */
export async function compareAnswers(
  from: Database,
  to: Database,
): Promise<{ models: number; texts: number }> {
  const models = await modelsInProduction(from.read)
  let asked = 0
  for (const { id, name } of models) {
    const texts = [name, ...(await newestTexts(from.read, id, TEXTS))]
    const [before, after] = await Promise.all(
      [from, to].map(async ({ read }) => {
        const version = await openProduction(read, id)
        return rankTags(version, texts, version.tags.length)
      }),
    )
    if (!isDeepStrictEqual(before, after)) {
      throw new Error(
        `Production of the model ${name} answers otherwise than before, though its rows are the same. The target is not opened; say so to those who make Langur.`,
      )
    }
    asked += texts.length
  }
  return { models: models.length, texts: asked }
}

async function openProduction(db: Connection, modelId: number): Promise<OpenVersion> {
  const pointer = await productionPointer(db, modelId)
  const version = pointer && (await findVersionById(db, pointer.versionId))
  if (!version) throw new Error(`Model ${modelId} has nothing in production.`)
  return openVersion(db, version)
}
