import { isDeepStrictEqual } from 'node:util'
import pino from 'pino'
import type { Database } from '@/db/connection/database'
import { modelsInProduction, newestTexts } from '@/db/move/production-samples'
import { createAside } from '@/lib/aside/create-aside'
import { at } from '@/lib/at'
import { createServing } from '@/lib/serving/create-serving'
import { rankTags } from '@/lib/serving/rank-tags'
import { asideFile } from './project'

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
  const log = pino({ level: 'silent' })
  const asides = [from, to].map(({ address }) => createAside(asideFile, address))
  const both = [from, to].map((db, place) => createServing(db, log, at(asides, place)))
  try {
    const models = await modelsInProduction(from.read)
    let asked = 0
    for (const { id, publicId, name } of models) {
      const texts = [name, ...(await newestTexts(from.read, id, TEXTS))]
      const [before, after] = await Promise.all(
        both.map(async (serving) => {
          const { model } = await serving.pick(publicId, { of: 'production' })
          return rankTags(model, texts, model.tags.length)
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
  } finally {
    await Promise.all([...both, ...asides].map((one) => one.close()))
  }
}
