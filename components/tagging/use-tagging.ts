'use client'

import { useState } from 'react'
import type { Model } from '@/lib/contracts/model'
import { type QueueChoice, skipInQueue } from '@/lib/queries/queue'
import { newStepId, type TagStep } from './step'
import { tabName } from './tab-name'
import { useHold } from './use-hold'
import { useOutbox } from './use-outbox'
import { type QueuedText, useQueue } from './use-queue'

/** A text that was dealt with on this page. */
export type Deed = { text: QueuedText; tagged: TagStep | null }

/** One text after another: what is next, what was done, and the way back. */
export function useTagging(model: Model, queue: QueueChoice) {
  const { by } = queue
  const [deeds, setDeeds] = useState<readonly Deed[]>([])
  const { outbox, state } = useOutbox(model.id)
  const done = new Set(deeds.map(({ text }) => text.id))

  const { query, upcoming, isAtEnd, held, draft, noDraft } = useQueue({
    modelId: model.id,
    queue,
    sandboxNumber: model.langur.sandbox?.number,
    revision: model.langur.revision,
    savedCount: state.savedCount,
    isDone: (sampleId) => done.has(sampleId),
    leaveOut: () => [
      ...deeds.flatMap(({ text, tagged }) => (tagged ? [] : [text.id])),
      ...[...(outbox?.getState().waiting ?? []), ...unsent()].map(({ sampleId }) => sampleId),
    ],
  })
  const current = upcoming[0]
  useHold(
    model.id,
    by,
    upcoming.map(({ id }) => id),
  )

  function unsent() {
    return outbox?.getState().refused.map(({ step }) => step) ?? []
  }

  function tag(tags: readonly number[]) {
    if (tags.length > 0) answer({ tags: [...tags] })
  }

  function answer(said: Pick<TagStep, 'tags' | 'fitsNoTag'>) {
    if (!current || !outbox) return
    const tagged: TagStep = {
      kind: 'tag',
      id: newStepId(),
      sampleId: current.id,
      text: current.text.slice(0, 200),
      ...said,
      chosenBy: current.chosen_by,
      seenVersion: current.seenVersion,
      ...(current.seenDraft && { seenDraft: current.seenDraft }),
      ...(current.copies > 0 && { withCopies: true }),
      ...(by === 'second' && { isSecond: true }),
    }
    outbox.add(tagged)
    setDeeds([...deeds, { text: current, tagged }])
  }

  function skip() {
    if (!current) return
    setDeeds([...deeds, { text: current, tagged: null }])
    // If it is not told, the text only comes again sooner than it would.
    skipInQueue(model.id, tabName(), { by, sampleId: current.id, skipped: true }).catch(() => {})
  }

  function undo() {
    const last = deeds.at(-1)
    if (!last) return
    if (last.tagged) outbox?.undo(last.tagged, newStepId())
    else {
      const skip = { by, sampleId: last.text.id, skipped: false }
      skipInQueue(model.id, tabName(), skip).catch(() => {})
    }
    setDeeds(deeds.slice(0, -1))
  }

  return {
    query,
    current,
    /** The text after it, once it is read. */
    following: upcoming[1],
    isAtEnd,
    held,
    /** What suggests in place of the sandbox; or why nothing does. */
    draft,
    noDraft,
    deeds,
    outbox,
    unsaved: state,
    tag,
    fitsNoTag: () => answer({ tags: [], fitsNoTag: true }),
    skip,
    undo,
    /** Brings the skipped texts back. */
    again: () => setDeeds(deeds.filter(({ tagged }) => tagged !== null)),
  }
}

export type Tagging = ReturnType<typeof useTagging>
