'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useKeys } from '@/components/ui/keys/use-keys'
import { Card, CardFooter } from '@/components/ui/layout/card'
import { useIsWide } from '@/components/ui/layout/use-is-wide'
import type { Model } from '@/lib/contracts/model'
import type { Suspect } from '@/lib/contracts/suspicious'
import { tagNames } from '@/lib/facts/tag-names'
import { whoSays } from '@/lib/facts/who-says'
import { count } from '@/lib/format/count'
import { useMayDo } from '@/lib/queries/use-may-do'
import type { SuspectDetailProps } from './suspect-detail'
import { SuspectAside, SuspectFold } from './suspect-places'
import { SuspectRow } from './suspect-row'
import { type Decisions, isDecided } from './use-decisions'

type SuspectTableProps = {
  model: Model
  number: number
  suspects: readonly Suspect[]
  decisions: Decisions
  /** Whether the list is the one to check. */
  isDecidable: boolean
  /** Reads more of them. */
  more: ReactNode
  total: number
} & Pick<SuspectDetailProps, 'version' | 'explain'>

export function SuspectTable({
  model,
  number,
  suspects,
  decisions,
  isDecidable,
  more,
  total,
  version,
  explain,
}: SuspectTableProps) {
  const mayEdit = useMayDo('editor') && isDecidable
  const [place, setPlace] = useState(0)
  const [isOtherOpen, setIsOtherOpen] = useState(false)
  const [isWhyOpen, setIsWhyOpen] = useState(false)
  const isWide = useIsWide()
  const list = useRef<HTMLUListElement>(null)
  const aside = useRef<HTMLElement>(null)
  const current = suspects[place]
  const move = (to: number) => {
    setIsOtherOpen(false)
    setPlace(Math.min(suspects.length - 1, Math.max(0, to)))
  }
  /** After a decision the next open one is current. */
  const next = () => {
    const after = suspects.findIndex(({ id }, at) => at > place && !decisions.of(id))
    move(after < 0 ? place : after)
  }
  const act = (what: (suspect: Suspect) => void) => () => {
    if (!mayEdit || !current || isDecided(decisions.of(current.id))) return
    what(current)
    next()
  }
  /** What is taken back is looked at again. */
  const undo = (id: number | undefined) => {
    if (id === undefined) return
    void decisions.undo(id)
    move(suspects.findIndex((suspect) => suspect.id === id))
  }
  const actions = {
    change: act((suspect) => decisions.change(suspect, suspect.suggested)),
    keep: act(decisions.keep),
    fitsNoTag: act(decisions.judgeNoTag),
    skip: act(decisions.skip),
    other: (tags: number[]) => act((suspect) => decisions.change(suspect, tags))(),
  }
  useKeys({
    j: () => move(place + 1),
    k: () => move(place - 1),
    w: () => (isWide ? aside.current?.focus() : setIsWhyOpen(!isWhyOpen)),
    ...(mayEdit && {
      a: actions.change,
      n: actions.keep,
      '0': actions.fitsNoTag,
      s: actions.skip,
      t: () => setIsOtherOpen(true),
      z: () => undo(decisions.lastId),
    }),
  })
  useEffect(() => {
    list.current?.querySelector(`[data-place="${place}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [place])

  const names = tagNames(model)
  const detail = current && {
    modelId: model.id,
    version,
    suspect: current,
    decision: decisions.of(current.id),
    names,
    explain,
  }

  return (
    <div className="grid grid-cols-side items-start gap-4 max-xl:grid-cols-side-m max-lg:grid-cols-1">
      <Card label="Texts" isClipped>
        <div className="flex items-center gap-2 px-4 py-3">
          <h2 className="text-head">Text</h2>
          <span className="text-small text-ink-3">The surest first</span>
          <span className="ml-auto text-small text-ink-3 max-sm:hidden">
            your tag → {whoSays(model.langur, number)}
          </span>
        </div>
        <ul ref={list} className="border-t border-line">
          {suspects.map((suspect, at) => (
            <SuspectRow
              key={suspect.id}
              model={model}
              names={names}
              suspect={suspect}
              place={at}
              isCurrent={at === place}
              decision={decisions.of(suspect.id)}
              mayEdit={mayEdit}
              isOtherOpen={isOtherOpen}
              onOtherOpen={setIsOtherOpen}
              onPick={() => move(at)}
              onUndo={() => undo(suspect.id)}
              actions={actions}
            >
              {detail && at === place && !isWide && (
                <SuspectFold {...detail} isOpen={isWhyOpen} onOpen={setIsWhyOpen} />
              )}
            </SuspectRow>
          ))}
        </ul>
        <CardFooter>
          <span>
            {count(suspects.length)} of {count(total)} texts.
            {isDecidable && ' What you decided stays in view until you leave, for Undo.'}
          </span>
          {more}
        </CardFooter>
      </Card>
      {detail && isWide && <SuspectAside {...detail} ref={aside} />}
    </div>
  )
}
