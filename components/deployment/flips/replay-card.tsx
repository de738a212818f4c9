'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { ShowMore } from '@/components/ui/controls/show-more'
import { TEXT_LINK } from '@/components/ui/controls/text-link'
import { Note } from '@/components/ui/feedback/note'
import { SkeletonLines } from '@/components/ui/feedback/skeleton'
import { toast } from '@/components/ui/feedback/toast'
import { Card } from '@/components/ui/layout/card'
import type { Model } from '@/lib/contracts/model'
import type { Replay } from '@/lib/contracts/replay'
import { itemsOf, totalOf } from '@/lib/facts/list-pages'
import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { useUndoChange } from '@/lib/queries/changes'
import {
  type ReplayedFilter,
  replayedQuery,
  replayFile,
  replayQuery,
  useTakeReplayed,
} from '@/lib/queries/replays'
import { useMayDo } from '@/lib/queries/use-may-do'
import { ReplayPairs } from './replay-pairs'
import { ReplayedTable } from './replayed-table'

const SHOWN = 6

/** What a deploy would have changed for the last production requests. */
export function ReplayCard({ model }: { model: Model }) {
  const { data: analysis } = useQuery(replayQuery(model.id))
  if (!analysis) return null
  const { state, result, error } = analysis
  if (state === 'failed') return <Note tone="down">The replay failed: {error}</Note>
  return (
    <Card isClipped label="Replay of production requests">
      {result && result.requests > 0 ? (
        <Replayed model={model} replay={result} />
      ) : (
        <div className="px-4 py-3.5">
          <h2 className="mb-1 text-head">Replay of production requests</h2>
          {result ? (
            <p className="text-ink-2">{emptyReason(model)}</p>
          ) : (
            <div role="status">
              <SkeletonLines />
            </div>
          )}
        </div>
      )}
    </Card>
  )
}

function emptyReason({ langur }: Model): string {
  return langur.keep_requests
    ? 'Production has not been asked anything yet. Once it has, you see here which answers would change.'
    : 'Texts of production are not kept, so there is nothing to replay. Settings, General keeps them.'
}

function Replayed({ model, replay }: { model: Model; replay: Replay }) {
  const [filter, setFilter] = useState<ReplayedFilter>({})
  const query = useInfiniteQuery({
    ...replayedQuery(model.id, filter, SHOWN),
    enabled: replay.changed > 0,
  })
  const items = itemsOf(query.data)
  const all = totalOf(query.data)
  const names = new Map(replay.tags.map(({ id, name }) => [id, name]))
  return (
    <div className="grid grid-cols-replay max-lg:grid-cols-1">
      <div className="px-5 py-4">
        <h2 className="text-head">
          Replay of the last {plural('text', replay.requests)} asked of production
        </h2>
        <p className="mt-1 mb-3">
          <span className="text-metric">{percent(replay.changed / replay.requests)}</span>{' '}
          <span className="text-ink-2">would change: {plural('answer', replay.changed)}</span>
        </p>
        <ReplayPairs replay={replay} names={names} filter={filter} onChange={setFilter} />
      </div>
      {replay.changed > 0 && (
        <div className="min-w-0 border-l border-line max-lg:border-t max-lg:border-l-0">
          <ReplayedTable items={items} names={names} />
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2 px-4 py-3 text-small text-ink-2">
            <ShowMore query={query}>Show more of {count(all)}</ShowMore>
            <TagThese modelId={model.id} filter={filter} all={all} />
            <a className={TEXT_LINK} href={replayFile(model.id)} download>
              Download as CSV
            </a>
          </div>
        </div>
      )}
    </div>
  )
}

type TagTheseProps = {
  modelId: string
  filter: ReplayedFilter
  /** How many texts the filter has, shown or not. */
  all: number
}

/** The texts of the chosen change become texts of the data, where the Tag queue finds them. */
function TagThese({ modelId, filter, all }: TagTheseProps) {
  const { mutate, isPending } = useTakeReplayed(modelId)
  const undo = useUndoChange(modelId)
  const mayEdit = useMayDo('editor')
  if (!mayEdit || all === 0) return null
  return (
    <Button
      size="sm"
      isPending={isPending}
      pendingLabel="Taking…"
      onPress={() =>
        mutate(filter, {
          onSuccess: ({ added, revision }) =>
            toast({
              kind: 'done',
              title:
                added === 0
                  ? 'These texts are in your data already'
                  : `${plural('text', added)} added to Data, to be tagged`,
              ...(revision !== null && {
                action: { label: 'Undo', onAction: () => undo.mutate(revision) },
              }),
            }),
        })
      }
    >
      Add {count(all)} to Data
    </Button>
  )
}
