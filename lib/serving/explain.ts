import 'server-only'
import type { ExplainInput, Explanation, TagExplanation } from '@/lib/contracts/explain'
import type { Serving } from './create-serving'
import type { Which } from './targets'

/** Enough for a page; the sums say what is left out. */
const LIMITS = { tags: 5, contributions: 50, places: 100, words: 500 }

/** Why a version answers a text as it does. Counts as no request. */
export async function explain(
  serving: Serving,
  publicId: string,
  input: ExplainInput,
): Promise<Explanation> {
  const { target, model } = await serving.pick(publicId, whichOf(input))
  const { tags, answerableCount, isSingle, wordCount, knownWordCount } = model.explainer()(
    input.text,
    LIMITS,
  )
  const named = tags.flatMap(({ tag, ...explanation }): TagExplanation[] => {
    const trained = model.tags[tag]
    if (!trained) return []
    const contributions = explanation.contributions.map((one) => ({
      ...one,
      places: [...one.places],
    }))
    const words = [...explanation.words]
    return [{ tag_id: trained.id, tag_name: trained.name, ...explanation, contributions, words }]
  })
  const shown = named.reduce((sum, { probability }) => sum + probability, 0)
  return {
    version: target.version.number,
    model_hash: target.version.modelHash,
    single_tag: isSingle,
    word_count: wordCount,
    known_word_count: knownWordCount,
    tags: named,
    other_tags: {
      count: answerableCount - named.length,
      probability: isSingle ? Math.max(0, 1 - shown) : 0,
    },
  }
}

function whichOf({ production_model, version = null }: ExplainInput): Which {
  if (version !== null) return { of: 'version', number: version }
  return { of: production_model ? 'production' : 'sandbox' }
}
