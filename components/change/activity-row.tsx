'use client'

import { LinkButton } from '@/components/ui/controls/link-button'
import { cx } from '@/components/ui/layout/cx'
import { Avatar } from '@/components/ui/marks/avatar'
import type { Activity } from '@/lib/contracts/activity'
import { deploymentPage } from '@/lib/contracts/addresses'
import type { Change } from '@/lib/contracts/change'
import { clock } from '@/lib/format/date'
import { useMayDo } from '@/lib/queries/use-may-do'
import { ModelPlace } from './model-place'
import { UndoButton } from './undo-button'
import { UndoDialog } from './undo-dialog'
import { fateOf, hasWayBack, isUndone } from './undo-words'
import { useUndo } from './use-undo'

/** One thing that was done: when, by whom, what, where, and the way back. */
export function ActivityRow({ entry }: { entry: Activity }) {
  const { at, by, summary, model, change, deployment } = entry
  return (
    <li className="flex items-center gap-x-3 gap-y-1 border-t border-line px-4 py-2.5 max-sm:flex-wrap">
      <time dateTime={at} className="w-11 flex-none text-ink-2">
        {clock(at)}
      </time>
      <Avatar name={by} isSystem={by === 'Langur'} />
      <span className="min-w-0 flex-1 max-sm:basis-52">
        <span className="block wrap-anywhere">
          <span className="text-ink-2">{by}: </span>
          <span className={cx(change && isUndone(change) && 'text-ink-3 line-through')}>
            {summary}
          </span>
        </span>
        {change && <ChangeLine change={change} />}
      </span>
      <ModelPlace entry={entry} />
      <span className="flex w-24 flex-none justify-end">
        {model && change && <Undo modelId={model.id} change={change} />}
        {model && deployment !== null && (
          <LinkButton
            size="sm"
            href={deploymentPage(model.id, deployment)}
            aria-label={`Open deployment ${deployment} of ${model.name}`}
          >
            Open
          </LinkButton>
        )}
      </span>
    </li>
  )
}

function ChangeLine({ change }: { change: Change }) {
  const fate = fateOf(change)
  return (
    <span className="block text-small text-ink-3">
      Revision {change.revision}
      {fate && ` · ${fate}`}
    </span>
  )
}

function Undo({ modelId, change }: { modelId: string; change: Change }) {
  const undo = useUndo(modelId)
  const mayEdit = useMayDo('editor')
  if (!mayEdit || !hasWayBack(change)) return null
  return (
    <>
      <UndoButton
        change={change}
        isPending={undo.pending !== null}
        onPress={() => undo.ask(change)}
      />
      {undo.asked && (
        <UndoDialog
          modelId={modelId}
          change={undo.asked}
          isPending={undo.pending !== null}
          refusal={undo.refusal}
          onConfirm={undo.confirm}
          onClose={undo.close}
        />
      )}
    </>
  )
}
