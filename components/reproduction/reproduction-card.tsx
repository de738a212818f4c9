'use client'

import { useQuery } from '@tanstack/react-query'
import { Check, RotateCcw, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Note } from '@/components/ui/feedback/note'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { LoadFailure } from '@/components/ui/feedback/query-view'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import type { Reproduction } from '@/lib/contracts/reproduction'
import { isUnderWay } from '@/lib/facts/under-way'
import { reproductionQuery } from '@/lib/queries/reproduction'
import { useMayDo } from '@/lib/queries/use-may-do'
import { reproductionWords } from './reproduction-words'

type ReproductionCardProps = { modelId: string; version: number }

/** Trains a version again from its own data, and says whether it is the same to the last byte. */
export function ReproductionCard({ modelId, version }: ReproductionCardProps) {
  const [isAsked, setAsked] = useState(false)
  const query = useQuery({ ...reproductionQuery(modelId, version), enabled: isAsked })
  const mayEdit = useMayDo('editor')
  if (!mayEdit) return null
  const isRunning = isAsked && (query.data === undefined || isUnderWay(query.data))
  return (
    <Card label="Reproducible" className="print:hidden">
      <CardHeader
        title="Reproducible"
        sub="The data of every version is kept as it was"
        actions={
          <Button
            size="sm"
            icon={<RotateCcw />}
            isPending={isRunning}
            pendingLabel={`Training v${version} again…`}
            onPress={() => setAsked(true)}
          >
            Train v{version} again
          </Button>
        }
      />
      <CardBody>
        {!isAsked && (
          <p className="text-ink-2">
            Train it again from its own texts, tags and settings: the result must be the same to the
            last byte. Sandbox and production stay as they are.
          </p>
        )}
        {isRunning && (
          <ProgressBar
            label={`Training v${version} again`}
            value={(query.data?.percent ?? 0) / 100}
          />
        )}
        {query.error && <LoadFailure what="the comparison" error={query.error} query={query} />}
        {query.data?.state === 'failed' && <Note tone="down">{query.data.error}</Note>}
        {query.data?.result && <Outcome found={query.data.result} />}
      </CardBody>
    </Card>
  )
}

function Outcome({ found }: { found: Reproduction }) {
  const { title, detail } = reproductionWords(found)
  return (
    <div role="status">
      <Note
        tone={found.same ? 'neutral' : 'down'}
        icon={found.same ? <Check /> : <TriangleAlert />}
      >
        <b>{title}</b> {detail}
      </Note>
    </div>
  )
}
