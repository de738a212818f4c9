import 'server-only'

/** What is to be learnt: the tags of a model at a revision, in the way of a version. */
export type DraftTask = { modelId: number; versionId: number; revision: number }

export type DraftLearnt =
  | {
      is: 'made'
      /** Texts that it learnt from. */
      tagged: number
      /** Untagged texts, those first of which it is least sure. */
      order: number[]
    }
  /** Too few tags are left to tell apart. */
  | { is: 'nothing' }
  /** It would take too long to be learnt with every tag. */
  | { is: 'too large' }

/** Texts to be answered by a draft that was made. */
export type SuggestTask = { modelId: number; revision: number; texts: string[] }

/** A part of a text, half-open, and how much it speaks for a tag. */
type Word = { start: number; end: number; weight: number }

export type DraftAnswer = {
  /** What it would tag the text with, best first. */
  tags: number[]
  confidence: number
  /** The likeliest tags, best first. */
  answers: { tag_id: number; confidence: number }[]
  /** The words that speak for the first of `tags`. */
  words: Word[]
}
