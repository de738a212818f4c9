import 'server-only'
import type { AskProduction } from '@/lib/services/feedback/corrected-text'
import type { Serving } from './create-serving'

/** What production answers to a text; counts as no request. */
export function answerOfProduction(
  serving: Pick<Serving, 'pick'>,
  publicId: string,
): AskProduction {
  return async (text) => {
    const { target, model } = await serving.pick(publicId, { of: 'production' })
    return { versionId: target.version.id, answer: model.give(text).tags }
  }
}
