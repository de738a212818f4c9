import type { ReactNode } from 'react'
import type { QueueItem } from '@/lib/contracts/queue'

type Explained = {
  text: string
  by: ByVersion | ByDraft
}

type ByVersion = {
  /** The version that made the suggestion, and the tag that it suggests. */
  version: number
  tag: number
  /** The text that comes after it, so that its words are known by then. */
  next: string | undefined
}

/** What a draft says comes with its words: nobody can ask it later. */
type ByDraft = { words: NonNullable<QueueItem['suggestion']>['words'] }

/** Draws a text with the words that speak for a tag; without them until they are known. */
export type Explain = (explained: Explained) => ReactNode
