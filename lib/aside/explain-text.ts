import 'server-only'
import { openReader } from '@/db/connection/open'
import { findVersionById } from '@/db/versions/versions'
import { type OpenVersion, openVersion } from '@/lib/answering/open-version'
import type { Explanation, TagExplanation } from '@/lib/contracts/explain'

export type ExplainTask = { versionId: number; text: string }
export type ExplainedText = Omit<Explanation, 'version' | 'model_hash'>

/** Enough for a page; the sums say what is left out. */
const LIMITS = { tags: 5, contributions: 50, places: 100, words: 500 }

/** Why a version answers a text as it does. */
export async function explainText(
  { versionId, text }: ExplainTask,
  address: string,
): Promise<ExplainedText> {
  const { tags: trainedTags, explainer } = await opened(versionId, address)
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

/** The version that was asked last: people explain one text after the other. */
let kept: { versionId: number; version: OpenVersion } | undefined

async function opened(versionId: number, address: string): Promise<OpenVersion> {
  if (kept?.versionId === versionId) return kept.version
  const reader = await openReader(address)
  try {
    const row = await findVersionById(reader.read, versionId)
    if (!row) throw new Error(`Version ${versionId} is gone.`)
    kept = { versionId, version: await openVersion(reader.read, row) }
    return kept.version
  } finally {
    await reader.close()
  }
}
