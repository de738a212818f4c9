import type { FeatureRows } from '@/lib/engine/features/feature-rows'
import type { TagRows } from '@/lib/engine/tag-rows'

/** What an algorithm learns from: texts as TF-IDF vectors, row by row with their tags, in random order. */
export type LabelledRows = {
  readonly rows: FeatureRows
  readonly featureCount: number
  readonly tags: TagRows
  readonly tagCount: number
}

/** How large they are; `entries` counts the features of all texts. */
export type RowSizes = {
  readonly texts: number
  readonly entries: number
  readonly features: number
  readonly tags: number
}

/** Texts per tag. */
export function countTags({ tags, tagCount }: LabelledRows): Float64Array {
  const counts = new Float64Array(tagCount)
  for (const tag of tags.tags) counts[tag]!++
  return counts
}
