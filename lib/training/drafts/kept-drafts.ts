import 'server-only'
import type { OpenVersion } from '@/lib/answering/open-version'
import type { Survey } from '@/lib/engine/directions/survey'
import type { GrowingCorpus } from './growing-corpus'
import type { Way } from './way-of-version'

/** What a draft stands on, and the next one, too: texts that were read, and which of their words go together. */
export type Grounds = { way: Way; texts: GrowingCorpus; survey?: Survey }

type Kept = { grounds: Grounds; made: { revision: number; opened: OpenVersion } }

/** The newest draft of each of a few models, in memory only. */
export type KeptDrafts = {
  of: (modelId: number) => Kept | undefined
  keep: (modelId: number, kept: Kept) => void
}

/** Of more models, the one whose draft was made first is forgotten. */
const MOST = 3

export function createKeptDrafts(): KeptDrafts {
  const drafts = new Map<number, Kept>()
  return {
    of: (modelId) => drafts.get(modelId),
    keep(modelId, kept) {
      drafts.delete(modelId)
      drafts.set(modelId, kept)
      const [oldest] = drafts.keys()
      if (drafts.size > MOST && oldest !== undefined) drafts.delete(oldest)
    },
  }
}
