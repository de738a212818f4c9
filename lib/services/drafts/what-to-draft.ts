import 'server-only'
import type { NoDraft } from '@/lib/contracts/draft'

type Known = { versionId: number; revision: number }

export type DraftMoment = {
  /** The newest version; null before the first training. */
  version: { id: number; revision: number } | null
  /** Whether anything that a training reads was said after a revision. */
  isChangedSince: (revision: number) => Promise<boolean>
  isTraining: boolean
  isWriting: boolean
  /** The last one; null where there is none. */
  draft: Known | null
  /** The version after which learning was found to take too long. */
  tooLargeAfter: number | null
}

/** The last draft is to be used; a new one is to be made; or there is none, for a reason. */
export type WhatToDraft = 'keep' | 'make' | NoDraft

/**
 * A draft is there for what was said since the newest version. While a training or a change of many texts is under way none is
 * made: the one would be as new in a moment, the other is half done.
 */
export async function whatToDraft(moment: DraftMoment): Promise<WhatToDraft> {
  const { version, draft, isChangedSince } = moment
  if (version === null) return 'no_version'
  if (!(await isChangedSince(version.revision))) return 'as_new'
  const isNewer = draft !== null && draft.revision > version.revision
  const isOfNow =
    isNewer && draft.versionId === version.id && !(await isChangedSince(draft.revision))
  if (isOfNow) return 'keep'
  if (moment.tooLargeAfter === version.id) return 'too_large'
  if (moment.isWriting) return isNewer ? 'keep' : 'writing'
  if (moment.isTraining) return isNewer ? 'keep' : 'training'
  return 'make'
}
