'use client'

import { useState } from 'react'
import { toast } from '@/components/ui/feedback/toast'
import type { Suspect } from '@/lib/contracts/suspicious'
import { type SuspicionChange, useSuspicionChange } from '@/lib/queries/suspicious'

/** What was sent is awaited before it is taken back; a change answers with its revision. */
type Sent = { sent: Promise<number | null> }

export type Decision =
  | ({ kind: 'changed'; tags: number[]; fitsNoTag?: true } & Sent)
  | ({ kind: 'kept' } & Sent)
  | { kind: 'skipped' }

/** A text that was skipped is still open. */
export function isDecided(decision: Decision | undefined): boolean {
  return decision !== undefined && decision.kind !== 'skipped'
}

export type Decisions = ReturnType<typeof useDecisions>

/** What was decided since the list was opened, in order, so that the last can be taken back. */
export function useDecisions(modelId: string, version: number) {
  const [made, setMade] = useState<readonly (readonly [number, Decision])[]>([])
  const { mutateAsync } = useSuspicionChange(modelId)

  const of = (id: number) => made.find(([other]) => other === id)?.[1]

  const put = (id: number, decision: Decision | null) =>
    setMade((before) => {
      const others = before.filter(([other]) => other !== id)
      return decision ? [...others, [id, decision]] : others
    })

  const seen = { chosen_by: 'suspicious', seen_version: version } as const

  /** Shown at once; when it fails, the message at the bottom says why, and it is open again. */
  function decide(id: number, change: SuspicionChange, toDecision: (sent: Sent) => Decision) {
    const sent = mutateAsync(change)
    put(id, toDecision({ sent }))
    sent.catch(() => put(id, null))
  }

  function change({ id }: Suspect, tags: number[]) {
    const input = { ids: [id], set_tags: tags, ...seen }
    decide(id, { kind: 'tag', input }, (sent) => ({ kind: 'changed', tags, ...sent }))
  }

  function judgeNoTag({ id }: Suspect) {
    const input = { ids: [id], fits_no_tag: true as const, ...seen }
    const toDecision = (sent: Sent): Decision => ({
      kind: 'changed',
      tags: [],
      fitsNoTag: true,
      ...sent,
    })
    decide(id, { kind: 'tag', input }, toDecision)
  }

  function keep({ id }: Suspect) {
    decide(id, { kind: 'keep', id }, (sent) => ({ kind: 'kept', ...sent }))
  }

  /** Takes back what was decided about a text, once it has arrived. */
  async function undo(id: number) {
    const decision = of(id)
    if (!decision) return
    put(id, null)
    const sent = decision.kind === 'skipped' ? { revision: null } : await arrived(decision)
    // What failed was said, and is open again.
    if (!sent) return
    try {
      if (decision.kind === 'kept') await mutateAsync({ kind: 'unkeep', id })
      if (sent.revision !== null) await mutateAsync({ kind: 'undo', revision: sent.revision })
      toast({ title: 'Taken back' })
    } catch {
      put(id, decision)
    }
  }

  const count = (kind: Decision['kind']) =>
    made.filter(([, decision]) => decision.kind === kind).length
  return {
    of,
    changed: count('changed'),
    kept: count('kept'),
    /** The text that was decided about last. */
    lastId: made.at(-1)?.[0],
    change,
    judgeNoTag,
    keep,
    skip: ({ id }: Suspect) => put(id, { kind: 'skipped' }),
    undo,
  }
}

/** Null: it failed. */
async function arrived({ sent }: Sent): Promise<{ revision: number | null } | null> {
  try {
    return { revision: await sent }
  } catch {
    return null
  }
}
