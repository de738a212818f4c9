import 'server-only'
import type { OpenVersion } from '@/lib/answering/open-version'
import { rankedTags } from '@/lib/answering/ranked-tags'
import type { DraftAnswer, SuggestTask } from '@/lib/services/drafts/draft-task'
import type { KeptDrafts } from './kept-drafts'

/** As many as come with each text of the queue. */
const MOST_ANSWERS = 200
/** Texts are explained up to so many characters together: that takes about 50 times as long as answering. */
const EXPLAINED = 50_000
/** As on a page that explains a version. */
const LIMITS = { tags: 5, contributions: 0, places: 0, words: 500 }

/** What the draft of a revision says to each text; null when it is not kept any more. */
export function suggest(
  kept: KeptDrafts,
  { modelId, revision, texts }: SuggestTask,
): DraftAnswer[] | null {
  const made = kept.of(modelId)?.made
  if (made?.revision !== revision) return null
  let left = EXPLAINED
  return texts.map((text) => {
    left -= text.length
    const { tags, confidence } = made.opened.answer(text)
    return {
      tags,
      confidence,
      answers: rankedTags(made.opened, text, MOST_ANSWERS),
      words: left < 0 ? [] : wordsFor(made.opened, text, tags[0]),
    }
  })
}

function wordsFor({ explainer, tags }: OpenVersion, text: string, tagId: number | undefined) {
  if (tagId === undefined) return []
  const explained = explainer()(text, LIMITS).tags.find(({ tag }) => tags[tag]?.id === tagId)
  return (explained?.words ?? []).filter(({ weight }) => weight > 0).map((word) => ({ ...word }))
}
