import 'server-only'
import { at } from '@/lib/at'
import { toClassifications } from '@/lib/facts/classified'
import type { AskProduction } from '@/lib/services/feedback/corrected-text'
import type { Serving } from './create-serving'

/** What production answers to a text; counts as no request. */
export function answerOfProduction(
  serving: Pick<Serving, 'pick'>,
  publicId: string,
): AskProduction {
  return async (text) => {
    const { target, model } = await serving.pick(publicId, { of: 'production' })
    const classifications = toClassifications(model.tags, at(model.answerer.answer([text]), 0))
    return {
      versionId: target.version.id,
      answer: classifications.map(({ tag_id }) => tag_id),
    }
  }
}
