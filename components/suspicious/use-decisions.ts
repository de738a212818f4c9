'use client'

import { useState } from 'react'
import { toast } from '@/components/ui/feedback/toast'
import type { Suspect } from '@/lib/contracts/suspicious'
import { useSuspicionChange } from '@/lib/queries/suspicious'

export type Decision =
  | { kind: 'changed'; tags: number[]; fitsNoTag?: true; revision: number | null }
  | { kind: 'kept' }
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

  const put = (id: number, decision: Decision | null) =>
    setMade((before) => {
      const others = before.filter(([other]) => other !== id)
      return decision ? [...others, [id, decision]] : others
    })

  /** Shown at once; when it fails, the message at the bottom says why, and it is open again. */
  async function decide(id: number, decision: Decision, send: () => Promise<number | null>) {
    put(id, decision)
    try {
      const revision = await send()
      if (decision.kind === 'changed') put(id, { ...decision, revision })
    } catch {
      put(id, null)
    }
  }

  function change({ id }: Suspect, tags: number[]) {
    const input = {
      ids: [id],
      set_tags: tags,
      chosen_by: 'suspicious',
      seen_version: version,
    } as const
    void decide(id, { kind: 'changed', tags, revision: null }, () =>
      mutateAsync({ kind: 'tag', input: { ...input, ids: [id] } }),
    )
  }

  function judgeNoTag({ id }: Suspect) {
    const input = { fits_no_tag: true, chosen_by: 'suspicious', seen_version: version } as const
    void decide(id, { kind: 'changed', tags: [], fitsNoTag: true, revision: null }, () =>
      mutateAsync({ kind: 'tag', input: { ...input, ids: [id] } }),
    )
  }

  function keep({ id }: Suspect) {
    void decide(id, { kind: 'kept' }, () => mutateAsync({ kind: 'keep', id }))
  }

  /** Takes back what was decided about a text. */
  async function undo(id: number) {
    const entry = made.find(([other]) => other === id)
    if (!entry) return
    const [sampleId, decision] = entry
    put(sampleId, null)
    try {
      if (decision.kind === 'kept') await mutateAsync({ kind: 'unkeep', id: sampleId })
      if (decision.kind === 'changed' && decision.revision !== null) {
        await mutateAsync({ kind: 'undo', revision: decision.revision })
      }
      toast({ title: 'Taken back' })
    } catch {
      put(sampleId, decision)
    }
  }

  const count = (kind: Decision['kind']) =>
    made.filter(([, decision]) => decision.kind === kind).length
  return {
    of: (id: number) => made.find(([other]) => other === id)?.[1],
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
