'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Segmented } from '@/components/ui/controls/segmented'
import { Note } from '@/components/ui/feedback/note'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/layout/card'
import type { Watch } from '@/lib/contracts/watch'
import { plural } from '@/lib/format/plural'
import { watchQuery } from '@/lib/queries/watch'
import { TagShares } from './tag-shares'
import { WatchTable } from './watch-table'

type View = 'tag' | 'day' | 'hour'

/** What production has answered since its deploy, against what was forecast. */
export function WatchCard({ modelId }: { modelId: string }) {
  const watch = useQuery(watchQuery(modelId))
  const [view, setView] = useState<View>('tag')
  const answered = watch.data && watch.data.texts > 0 ? watch.data : null
  return (
    <Card label="After the deploy">
      <CardHeader
        title="After the deploy"
        sub={watch.data && `v${watch.data.version}, ${plural('text', watch.data.texts)} in 7 days`}
        actions={
          answered && (
            <Segmented
              label="Show"
              value={view}
              onChange={setView}
              segments={[
                { id: 'tag', label: 'By tag' },
                { id: 'day', label: 'By day' },
                { id: 'hour', label: 'By hour' },
              ]}
            />
          )
        }
      />
      <CardBody>
        <QueryView
          query={watch}
          what="what production answered"
          isEmpty={({ texts }) => texts === 0}
          empty={
            <p className="text-ink-2">
              Nothing was classified since this deploy. What production answers will stand here,
              beside what was expected of it.
            </p>
          }
        >
          {(data) => (
            <>
              <Drift watch={data} />
              {view === 'tag' ? <TagShares watch={data} /> : <WatchTable watch={data} by={view} />}
            </>
          )}
        </QueryView>
      </CardBody>
      {answered && <CardFooter>{source(answered)}</CardFooter>}
    </Card>
  )
}

function Drift({ watch: { drift } }: { watch: Watch }) {
  if (drift.length === 0) return null
  return (
    <Note tone="down" className="mb-3">
      <b>Production is asked other things than before.</b>
      <ul>
        {drift.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Note>
  )
}

const SOURCES: Record<Watch['expected_from'], string> = {
  replay: 'Expected: what the replay of earlier texts gave before the deploy.',
  training: 'Expected: how often it gave each tag to texts it had not seen.',
  nothing:
    'Nothing is expected of this version: it was brought from another Langur, and there were no texts to replay.',
}

function source({ expected_from }: Watch): string {
  return SOURCES[expected_from]
}
