import 'server-only'
import type { Explanation, TagExplanation } from '@/lib/contracts/explain'
import type { TextTask } from './answer-text'
import { openedVersion } from './opened-version'

export type ExplainedText = Omit<Explanation, 'version' | 'model_hash'>

/** Enough for a page; the sums say what is left out. */
const LIMITS = { tags: 5, contributions: 50, places: 100, words: 500 }

/** Why a version answers a text as it does. */
export async function explainText(
  { versionId, text }: TextTask,
  address: string,
): Promise<ExplainedText> {
  const { tags: trainedTags, explainer } = await openedVersion(versionId, address)
  const explained = explainer()(text, LIMITS)
  const { tags, answerableCount, isSingle, none, wordCount, knownWordCount } = explained
  const named = tags.flatMap(({ tag, ...explanation }): TagExplanation[] => {
    const trained = trainedTags[tag]
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
    single_tag: isSingle,
    word_count: wordCount,
    known_word_count: knownWordCount,
    tags: named,
    other_tags: {
      count: answerableCount - named.length,
      probability: isSingle ? Math.max(0, 1 - shown - none) : 0,
    },
    no_tag_probability: none,
  }
}
