'use client'

import { useQuery } from '@tanstack/react-query'
import { ArrowRight, CircleCheck } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { Note } from '@/components/ui/feedback/note'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { QueryView } from '@/components/ui/feedback/query-view'
import { modelPage } from '@/lib/contracts/addresses'
import type { Arrival } from '@/lib/contracts/arrival'
import { isUnderWay } from '@/lib/facts/under-way'
import { count } from '@/lib/format/count'
import { arrivalQuery, useCancelArrival } from '@/lib/queries/arrivals'

/** A model on its way in, until it is there or was refused. */
export function ArrivalState({ arrivalId }: { arrivalId: number }) {
  const query = useQuery(arrivalQuery(arrivalId))
  return (
    <QueryView query={query} what="the model">
      {(arrival) => <State arrival={arrival} />}
    </QueryView>
  )
}

function State({ arrival }: { arrival: Arrival }) {
  if (isUnderWay(arrival)) return <UnderWay arrival={arrival} />
  if (arrival.state === 'cancelled') return <Note>Cancelled. Nothing is left of it.</Note>
  if (arrival.model === null) {
    return (
      <div role="alert">
        <Note tone="down">
          <b>The model did not come.</b> {arrival.error}
        </Note>
      </div>
    )
  }
  return (
    <Note icon={<CircleCheck />}>
      <div role="status" className="flex flex-wrap items-center justify-between gap-3">
        <span>
          <b>All of it is here.</b>
          <IdsNote shift={arrival.tag_id_shift ?? 0} />
        </span>
        <LinkButton
          variant="primary"
          href={modelPage(arrival.model, 'data')}
          iconEnd={<ArrowRight />}
        >
          Open the model
        </LinkButton>
      </div>
    </Note>
  )
}

/** Programs that know tags by their ids have to be told; names are the same. */
function IdsNote({ shift }: { shift: number }) {
  if (shift === 0) return null
  return (
    <span className="block text-small">
      Its tags have other ids here, {count(Math.abs(shift))} {shift > 0 ? 'higher' : 'lower'} than
      where it was made. Their names are the same.
    </span>
  )
}

function UnderWay({ arrival: { id, kind, done, total } }: { arrival: Arrival }) {
  const cancel = useCancelArrival()
  return (
    <div>
      <div className="mb-1.5 flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <b role="status">{kind === 'copy' ? 'Copying the model' : 'Bringing in the model'}</b>
        {total > 0 && (
          <span className="text-ink-2">
            {count(done)} of {count(total)} rows
          </span>
        )}
        <Button
          variant="ghost"
          size="sm"
          isPending={cancel.isPending}
          pendingLabel="Cancelling…"
          onPress={() => cancel.mutate(id)}
          className="ml-auto"
        >
          Cancel
        </Button>
      </div>
      <ProgressBar label="Model on its way in" value={total > 0 ? done / total : 0} />
    </div>
  )
}
