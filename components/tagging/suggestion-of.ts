import type { QueueItem } from '@/lib/contracts/queue'

export type Suggestion = {
  tags: readonly number[]
  confidence: number
  /** The answer that came close, if one did. */
  second: { tag: number; confidence: number } | null
}

/** Below this the second answer is no rival worth naming. */
const CLOSE = 0.15

/** What a draft or the sandbox would tag the text with; null before any training, or when it finds no tag. */
export function suggestionOf({ sandbox, suggestion, answers }: QueueItem): Suggestion | null {
  const ranked = answers.toSorted((a, b) => b.confidence - a.confidence)
  const best = ranked[0]
  const said = suggestion ?? sandbox
  const tags = said?.tags ?? (best ? [best.tag_id] : [])
  if (tags.length === 0) return null
  const confidence = said?.confidence ?? best?.confidence ?? 0
  const rival = ranked.find(({ tag_id }) => !tags.includes(tag_id))
  const isClose = rival !== undefined && confidence - rival.confidence < CLOSE
  return {
    tags,
    confidence,
    second: isClose ? { tag: rival.tag_id, confidence: rival.confidence } : null,
  }
}

export function sameTags(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((tag) => b.includes(tag))
}
