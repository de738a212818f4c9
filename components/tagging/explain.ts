import type { ReactNode } from 'react'

type Explained = {
  text: string
  /** The version that made the suggestion, and the tag that it suggests. */
  version: number
  tag: number
  /** The text that comes after it, so that its words are known by then. */
  next: string | undefined
}

/** Draws a text with the words that speak for a tag; without them until they are known. */
export type Explain = (explained: Explained) => ReactNode
